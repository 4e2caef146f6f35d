"""The list of sources: each once, by who published it, with its address and the pages it is cited on."""

from collections.abc import Iterable, Mapping

from gieopsarang.export.books.blocks import plain
from gieopsarang.export.books.slots import Slots
from gieopsarang.korean.collation import sort_key
from gieopsarang.model.book import Json
from gieopsarang.model.entry import Entry
from gieopsarang.model.reference import Source
from gieopsarang.render.dates import date_in_prose

Key = tuple[str, str, str, str]


def source_list(entries: Iterable[Entry], go: Mapping[str, str], slots: Slots) -> Mapping[str, Json]:
    """Publishers in dictionary order; general knowledge has no source to list."""
    cited: dict[Key, list[Entry]] = {}
    for entry in entries:
        for source in entry.sources:
            if source.kind is None:
                by = cited.setdefault(_key(source), [])
                if entry not in by[-1:]:
                    by.append(entry)
    sections: dict[str, list[Json]] = {}
    for key, by in sorted(cited.items(), key=lambda its: (sort_key(its[0][0] or its[0][1]), *its[0])):
        publisher, title, date, url = key
        rows: list[Json] = [[entry.headword, go[entry.id], slots.of(go[entry.id])] for entry in by]
        row: list[Json] = [title if publisher else "", date_in_prose(date) if date else "", url, rows]
        sections.setdefault(publisher or title, []).append(row)
    return {"sections": [[publisher, rows] for publisher, rows in sections.items()], "count": f"{len(cited):,}"}


def _key(source: Source) -> Key:
    return (plain(source.publisher), plain(source.title), source.date or "", source.url or "")
