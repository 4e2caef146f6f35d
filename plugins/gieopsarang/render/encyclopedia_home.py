"""The encyclopedia's home: every way into it."""

from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import GLOSSARY
from gieopsarang.render.day import day, day_script
from gieopsarang.render.labels import LEVELS
from gieopsarang.render.latin import latin_forms
from gieopsarang.render.made_page import made_page
from gieopsarang.render.shelf import EntryCard, Shelf, shelf_of

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
        "domains": [
            (domain, shelf.by_domain[domain.name], shelf.by_domain[domain.name][:SAMPLES])
            for domain in shelf.domains.values()
        ],
        "levels": [(level, shelf.by_level[level.name]) for level in LEVELS],
        "news": _news(shelf),
        "day": day(shelf),
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
        head=day_script(GLOSSARY),
    )


def _news(shelf: Shelf) -> list[tuple[EntryCard, str]]:
    """The newest first; an entry created on the day of its revision is new."""
    newest = sorted(shelf.entries.values(), key=lambda card: card.entry.revised, reverse=True)[:NEWS]
    return [(card, "새로 씀" if card.entry.created == card.entry.revised else "고침") for card in newest]
