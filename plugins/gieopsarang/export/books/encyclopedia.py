"""The encyclopedia as a book: front matter, a part for each initial, indexes, the list of sources, colophon."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from gieopsarang.export.books.binding import bound, common_data, room
from gieopsarang.export.books.entry import EntryWriter, label_of
from gieopsarang.export.books.front_matter import colophon, contents, imprint, sample_entry, title_matter
from gieopsarang.export.books.indexes import domain_index, english_index, hanja_index
from gieopsarang.export.books.selection import entries_of
from gieopsarang.export.books.slots import Slots
from gieopsarang.export.books.source_list import source_list
from gieopsarang.korean.collation import INDEX_LETTERS, index_letter
from gieopsarang.model.book import Book, Json, Part
from gieopsarang.model.entry import Entry
from gieopsarang.model.figure import Picture
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Edition

ACCENT = "#174a7c"
LETTERS_A_PAGE = 2600
"""A guess at how many letters fill a page, for the room that page numbers are given."""
BACK = {
    "p-english": "영어로 찾아보기",
    "p-hanja": "한자로 찾아보기",
    "p-domains": "분야로 찾아보기",
    "p-sources": "출처 목록",
}
"""By label, what stands at the end."""
TABS: tuple[str, ...] = (*INDEX_LETTERS, "A")


def encyclopedia_book(publication: Publication, edition: Edition) -> Callable[[int], Book]:
    """A function from the least room for page numbers, in digits, to the book."""
    return _Encyclopedia(publication, edition).book


@dataclass(frozen=True)
class _Encyclopedia:
    publication: Publication
    edition: Edition

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The edition's entries in dictionary order."""
        return entries_of(self.publication, self.edition)

    @cached_property
    def by_letter(self) -> Mapping[str, tuple[Entry, ...]]:
        """Letters that have entries."""
        found: dict[str, list[Entry]] = {letter: [] for letter in INDEX_LETTERS}
        for entry in self.entries:
            found[index_letter(entry.headword, entry.reading)].append(entry)
        return {letter: tuple(entries) for letter, entries in found.items() if entries}

    @cached_property
    def held(self) -> frozenset[str]:
        """The ids of the edition's entries."""
        return frozenset(entry.id for entry in self.entries)

    @cached_property
    def guess(self) -> int:
        """How many pages the book may have."""
        texts = self.publication.entry_texts
        return 12 + sum(300 + len(texts[entry.id].body.text) for entry in self.entries) // LETTERS_A_PAGE

    def book(self, least: int) -> Book:
        """All parts, with room for page numbers of at least so many digits."""
        digits = room(self.guess, least)
        return bound(
            self.publication,
            self.edition,
            digits=digits,
            parts=self._parts({**common_data(self.publication, self.edition, digits, ACCENT), "tabs": list(TABS)}),
            headwords={label_of(entry.id): f"{entry.headword}{entry.homograph_number or ''}" for entry in self.entries},
            titles={
                **BACK,
                **{f"p-{_part_of(letter)}": letter for letter in self.by_letter},
                **{f"d-{its.slug}": its.name for its in self.publication.encyclopedia.domains},
            },
        )

    def _parts(self, common: Mapping[str, Json]) -> Iterator[Part]:
        matter = title_matter(self.publication, self.edition, len(self.entries))
        yield Part("cover", "cover.typ", "표지", {**common, **matter}, numbering="")
        yield self._front({**common, **matter})
        for letter, entries in self.by_letter.items():
            yield self._letter(letter, entries, common)
        go = {entry.id: label_of(entry.id) for entry in self.entries}
        indexes: Mapping[str, Callable[[Slots], Mapping[str, Json]]] = {
            "english": lambda slots: english_index(self.entries, go, slots),
            "hanja": lambda slots: hanja_index(self.entries, go, slots),
            "domains": lambda slots: domain_index(self.publication, self.entries, go, slots),
            "sources": lambda slots: source_list(self.entries, go, slots),
            "colophon": lambda _: colophon(self.publication, len(self.entries)),
        }
        for name, index in indexes.items():
            slots = Slots()
            yield Part(name, f"{name}.typ", "", {**common, **index(slots)}, slots=slots.labels)

    def _front(self, common: Mapping[str, Json]) -> Part:
        slots = Slots()
        data: Mapping[str, Json] = {
            **common,
            **imprint(self.publication),
            "sample": sample_entry(self.entries, self._writer(slots, {})),
            **contents(self.publication, self.by_letter, slots, BACK),
        }
        return Part("front", "front.typ", "앞붙이", data, slots=slots.labels, numbering="i")

    def _letter(self, letter: str, entries: Sequence[Entry], common: Mapping[str, Json]) -> Part:
        name, slots = _part_of(letter), Slots()
        pictures: dict[str, Picture] = {}
        writer = self._writer(slots, pictures)
        data: Mapping[str, Json] = {
            **common,
            "letter": letter,
            "label": f"p-{name}",
            "entries": [writer.entry(entry) for entry in entries],
            "first": entries[0].headword,
            "last": entries[-1].headword,
        }
        return Part(name, "letter.typ", letter, data, pictures, slots.labels)

    def _writer(self, slots: Slots, pictures: dict[str, Picture]) -> EntryWriter:
        return EntryWriter(self.publication, slots, self.held, pictures, easy_first=self.edition.level == "초")


def _part_of(letter: str) -> str:
    return f"k{INDEX_LETTERS.index(letter) + 1:02}"
