"""The encyclopedia's home: every way into it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import GLOSSARY
from gieopsarang.render.dates import date_in_prose
from gieopsarang.render.day import day
from gieopsarang.render.labels import LEVELS
from gieopsarang.render.latin import latin_forms
from gieopsarang.render.made_page import made_page
from gieopsarang.render.own_books import books_of_volume
from gieopsarang.render.shelf import EntryCard, shelf_of
from gieopsarang.render.word_list import counts

SAMPLES = 3
"""Words shown under a domain."""
NEWS = 10
"""New and revised entries shown."""


def encyclopedia_home(publication: Publication) -> Page:
    """Search, letters, domains, levels, what is new, and ways in for three kinds of readers."""
    shelf = shelf_of(publication)
    volume = publication.settings.encyclopedia
    values = {
        "volume": volume,
        "counts": counts(shelf.entries.values()),
        "domains": [
            (domain, shelf.by_domain[domain.name], _samples(shelf.by_domain[domain.name]))
            for domain in shelf.domains.values()
        ],
        "levels": [(level, shelf.by_level[level.name]) for level in LEVELS],
        "news": tuple(_news(shelf.entries.values(), publication.settings.date)),
        "day": day(shelf),
        "books": books_of_volume("encyclopedia", publication, path=GLOSSARY),
        "latin": len(latin_forms(shelf)),
    }
    return made_page(
        "encyclopedia.html",
        shelf,
        values,
        path=GLOSSARY,
        site=Site.ENCYCLOPEDIA,
        title=volume.title,
        description=volume.subtitle or volume.title,
    )


def _samples(cards: Sequence[EntryCard]) -> Markup:
    """Some words from all over a domain, not its first ones: those would all begin with one letter."""
    count = min(SAMPLES, len(cards))
    return Markup(", ").join(cards[place * len(cards) // count].word for place in range(count))


def _news(cards: Iterable[EntryCard], today: str) -> Iterator[Mapping[str, object]]:
    """The newest first; an entry created on the day of its revision is new."""
    before = None
    for card in sorted(cards, key=lambda card: card.entry.revised, reverse=True)[:NEWS]:
        entry = card.entry
        what = "새로 씀" if entry.created == entry.revised else "고침"
        yield {"card": card, "what": what, "day": _short_day(entry.revised, today), "again": entry.revised == before}
        before = entry.revised


def _short_day(day: str, today: str) -> str:
    """`11월 24일` within the publication's year."""
    year = f"{today[:4]}년 "
    return date_in_prose(day).removeprefix(year)
