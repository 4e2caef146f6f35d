"""What stands before and behind the entries: titles, imprint, 일러두기's sample, contents, colophon."""

from collections.abc import Mapping, Sequence
from typing import Any

from gieopsarang import __version__
from gieopsarang.export.books.binding import publisher_of
from gieopsarang.export.books.entry import EntryWriter, label_of
from gieopsarang.export.books.slots import Slots
from gieopsarang.korean.particles import with_particle
from gieopsarang.model.book import Json
from gieopsarang.model.entry import Entry
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Edition
from gieopsarang.render.dates import date_in_prose
from gieopsarang.render.labels import LEVELS, SIGNS, STATUSES
from gieopsarang.render.own_books import part_title

SAMPLE_WORDS = 6
"""How many headwords of a domain the contents show."""
FEATURES = ("hanja", "english", "pronunciation", "easy_definition", "examples", "particulars", "variants", "timeline")
LONG_TEXT = 160


def title_matter(publication: Publication, edition: Edition, count: int) -> Mapping[str, Json]:
    """What cover and title page say."""
    settings = publication.settings
    return {
        "volume": settings.encyclopedia.title,
        "subtitle": settings.encyclopedia.subtitle,
        "edition": part_title(edition),
        "publisher": publisher_of(settings),
        "date": date_in_prose(settings.date),
        "count": f"{count:,}",
    }


def imprint(publication: Publication) -> Mapping[str, Json]:
    """Licence, version, date and the site's address."""
    settings = publication.settings
    return {
        "license": settings.license,
        "version": settings.date.replace("-", ".") or __version__,
        "program": __version__,
        "site_title": settings.site_title,
        "site_url": settings.site_url,
        "qr": settings.site_url,
        "contact": settings.contact.removeprefix("mailto:"),
        "statuses": [[label, meaning] for label, meaning in STATUSES.values()],
        "levels": [[level.label, level.readers] for level in LEVELS],
        "signs": [[sign, label] for sign, label in SIGNS.values()],
    }


def contents(
    publication: Publication, by_letter: Mapping[str, Sequence[Entry]], slots: Slots, back: Mapping[str, str]
) -> Mapping[str, Json]:
    """Contents by initial and by domain, and what stands at the end."""
    letters: list[Json] = [
        [
            letter,
            entries[0].headword,
            entries[-1].headword,
            f"{len(entries):,}",
            label_of(entries[0].id),
            slots.of(label_of(entries[0].id)),
        ]
        for letter, entries in by_letter.items()
    ]
    entries = [entry for group in by_letter.values() for entry in group]
    domains: list[Json] = []
    for domain in publication.encyclopedia.domains:
        words = [entry.headword for entry in entries if entry.domain == domain.name]
        if words:
            label = f"d-{domain.slug}"
            shown = words[:: max(1, len(words) // SAMPLE_WORDS)][:SAMPLE_WORDS]
            row: list[Json] = [domain.name, domain.color, f"{len(words):,}", list(shown), label, slots.of(label)]
            domains.append(row)
    return {
        "letters": letters,
        "domain_contents": domains,
        "back": [[title, label, slots.of(label)] for label, title in back.items()],
    }


def sample_entry(entries: Sequence[Entry], writer: EntryWriter) -> Json:
    """The entry that shows most of what an entry may have, shortened to fit 일러두기; None without entries."""
    if not entries:
        return None
    chosen = max(entries, key=lambda entry: (_features(entry, writer), -len(entry.headword)))
    written: dict[str, Any] = dict(writer.entry(chosen))
    written["body"] = _first_section(written.get("body", []))
    written.pop("figures", None)
    for key, most in {"meanings": 2, "facts": 2, "references": 3, "timeline": 2, "sources": 3}.items():
        if key in written:
            written[key] = written[key][:most]
    written["meanings"] = [{**its, "examples": its["examples"][:1]} for its in written["meanings"]]
    written["references"] = [[sign, label, rows[:2]] for sign, label, rows in written.get("references", [])]
    return written


def colophon(publication: Publication, count: int) -> Mapping[str, Json]:
    """How the book was made."""
    settings = publication.settings
    return {
        "volume": settings.encyclopedia.title,
        "date": date_in_prose(settings.date),
        "version": settings.date.replace("-", ".") or __version__,
        "publisher": publisher_of(settings),
        "license": settings.license,
        "program": __version__,
        "site_url": settings.site_url,
        "count": f"{count:,}",
        "title_topic": with_particle(f"《{settings.encyclopedia.title}》", "은/는"),
    }


def _features(entry: Entry, writer: EntryWriter) -> int:
    have = sum(bool(getattr(entry, feature)) for feature in FEATURES)
    links = writer.publication.encyclopedia.cross_links.get(entry.id, ())
    return have + len({link.kind for link in links}) + (len(entry.body or "") > LONG_TEXT)


def _first_section(blocks: Sequence[Any]) -> list[Any]:
    """A heading and the paragraph under it."""
    for place, block in enumerate(blocks):
        if block[0] == "p":
            before = list(blocks[place - 1 : place]) if place and blocks[place - 1][0] == "h" else list[Any]()
            return [*before, block]
    return []
