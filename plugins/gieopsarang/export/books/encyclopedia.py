"""The encyclopedia as a book: front matter, a part for each initial, indexes, the list of sources, colophon."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from gieopsarang.export.books.entry import EntryWriter, label_of
from gieopsarang.export.books.front_matter import colophon, contents, imprint, sample_entry, title_matter
from gieopsarang.export.books.indexes import domain_index, english_index, hanja_index
from gieopsarang.export.books.numbers import Numbers, numbers
from gieopsarang.export.books.selection import entries_of
from gieopsarang.export.books.source_list import source_list
from gieopsarang.korean.collation import INDEX_LETTERS, index_letter
from gieopsarang.model.book import Book, Json, Pages, Part
from gieopsarang.model.entry import Entry
from gieopsarang.model.figure import Picture
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Edition

LETTERS_A_PAGE = 2600
"""A first guess at how many letters fill a page, for the width of page numbers not yet known."""
BACK = {
    "p-english": "영어로 찾아보기",
    "p-hanja": "한자로 찾아보기",
    "p-domains": "분야로 찾아보기",
    "p-sources": "출처 목록",
}
"""By label, what stands at the end."""
TABS: tuple[str, ...] = (*INDEX_LETTERS, "A")


def encyclopedia_book(publication: Publication, edition: Edition) -> Callable[[Pages], Book]:
    """A function from the pages found so far to the book with its numbers filled in."""
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

    @cached_property
    def title(self) -> str:
        """The volume's title; of an edition, with its domain or level."""
        return " ".join(
            filter(None, (self.publication.settings.encyclopedia.title, self.edition.domain, self.edition.level))
        )

    def book(self, pages: Pages) -> Book:
        """All parts with the numbers known so far."""
        back = [("english", "1"), ("hanja", "1"), ("domains", "1"), ("sources", "1"), ("colophon", "1")]
        plan = [("cover", ""), ("front", "i"), *((_part_of(letter), "1") for letter in self.by_letter), *back]
        found = numbers(plan, pages, self.guess)
        settings = self.publication.settings
        parts = tuple(self._parts(found))
        return Book(
            name=self.edition.name,
            title=self.title,
            author=settings.publisher or settings.site_title,
            paper=self.edition.paper,
            date=settings.date,
            parts=parts,
            headwords={label_of(entry.id): f"{entry.headword}{entry.homograph_number or ''}" for entry in self.entries},
            titles={
                **BACK,
                **{f"p-{_part_of(letter)}": letter for letter in self.by_letter},
                **{f"d-{its.slug}": its.name for its in self.publication.encyclopedia.domains},
            },
            numbers={label: found.of(label) for label in found.parts_by_label},
        )

    def _parts(self, found: Numbers) -> Iterator[Part]:
        common = self._common(found)
        pictures: dict[str, Picture] = {}
        sample = sample_entry(
            self.entries,
            EntryWriter(self.publication, found, self.held, pictures, easy_first=self.edition.level == "초"),
        )
        matter = title_matter(self.publication, self.edition, len(self.entries))
        front: Mapping[str, Json] = {
            **common,
            **matter,
            **imprint(self.publication),
            "sample": sample,
            **contents(self.publication, self.by_letter, found, BACK),
        }
        yield Part("cover", "cover.typ", "표지", {**common, **matter}, numbering="")
        yield Part("front", "front.typ", "앞붙이", front, numbering="i", start=1)
        for letter, entries in self.by_letter.items():
            yield self._letter(letter, entries, found, common)
        go = {entry.id: label_of(entry.id) for entry in self.entries}
        english, letters = english_index(self.entries, go, found)
        data: dict[str, Mapping[str, Json]] = {
            "english": {**english, "tabs": letters, "heads": heads_of_sections(letters, "english", found)},
            "hanja": hanja_index(self.entries, go, found),
            "domains": domain_index(self.publication, self.entries, go, found),
            "sources": source_list(self.entries, go, found),
            "colophon": colophon(self.publication, len(self.entries)),
        }
        for name, its in data.items():
            yield Part(
                name, f"{name}.typ", "", {**common, **its, "start": found.starts[name]}, start=found.starts[name]
            )

    def _common(self, found: Numbers) -> Mapping[str, Json]:
        volume = self.publication.settings.encyclopedia
        return {
            "title": self.title,
            "author": self.publication.settings.publisher or self.publication.settings.site_title,
            "paper": self.edition.paper,
            "accent": volume.color or "#174a7c",
            "digits": found.digits,
            "tabs": list(TABS),
        }

    def _letter(self, letter: str, entries: Sequence[Entry], found: Numbers, common: Mapping[str, Json]) -> Part:
        name = _part_of(letter)
        pictures: dict[str, Picture] = {}
        writer = EntryWriter(self.publication, found, self.held, pictures, easy_first=self.edition.level == "초")
        data: Mapping[str, Json] = {
            **common,
            "start": found.starts[name],
            "letter": letter,
            "label": f"p-{name}",
            "heads": running_heads(entries, name, found),
            "entries": [writer.entry(entry) for entry in entries],
            "first": entries[0].headword,
            "last": entries[-1].headword,
        }
        return Part(name, "letter.typ", letter, data, pictures, start=found.starts[name])


def running_heads(entries: Sequence[Entry], part: str, found: Numbers) -> list[Json]:
    """For each page the first and last headword that begins on it; where none does, the one that goes on."""
    if part not in found.pages:
        return []
    by_page: dict[int, list[str]] = {}
    for entry in entries:
        by_page.setdefault(found.pages[part].places.get(label_of(entry.id), 1), []).append(entry.headword)
    heads: list[Json] = []
    words = [entries[0].headword]
    for page in range(1, found.count(part) + 1):
        words = by_page.get(page, words[-1:])
        heads.append([words[0], words[-1]])
    return heads


def heads_of_sections(sections: Sequence[Json], part: str, found: Numbers) -> list[Json]:
    """For each page of an index the first and last section on it."""
    if part not in found.pages:
        return []
    places = {str(section): found.pages[part].places.get(f"{part}-{section}", 1) for section in sections}
    heads: list[Json] = []
    last = next(iter(places), "")
    for page in range(1, found.count(part) + 1):
        here = [section for section, place in places.items() if place == page]
        heads.append([here[0] if here else last, (here or [last])[-1], last])
        last = (here or [last])[-1]
    return heads


def _part_of(letter: str) -> str:
    return f"k{INDEX_LETTERS.index(letter) + 1:02}"
