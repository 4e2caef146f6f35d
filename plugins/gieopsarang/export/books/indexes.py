"""The indexes at the end: English to Korean, hanja by reading, entries by domain."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from gieopsarang.export.books.blocks import plain
from gieopsarang.export.books.slots import Slots
from gieopsarang.korean.collation import index_letter, latin_letter, sort_key
from gieopsarang.model.book import Json
from gieopsarang.model.entry import Entry
from gieopsarang.model.publication import Publication

HANJA = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")

Go = Mapping[str, str]
"""From an entry's id to its label."""


def english_index(entries: Iterable[Entry], go: Go, slots: Slots) -> Mapping[str, Json]:
    """Forms in Latin letters by letter, each with its headword and page; the letters are the thumb index."""
    by_letter: dict[str, list[tuple[str, Entry]]] = {}
    for entry in entries:
        forms = (entry.headword, *entry.english, *(variant.form for variant in entry.variants))
        for form in dict.fromkeys(map(plain, forms)):
            letter = latin_letter(form)
            if letter is not None:
                by_letter.setdefault(letter, []).append((form, entry))
    sections: list[Json] = []
    for letter, found in sorted(by_letter.items()):
        found.sort(key=lambda its: (its[0].casefold(), its[0], sort_key(its[1].headword, its[1].reading)))
        rows = [[form, *_row(entry, go, slots)] for form, entry in found]
        sections.append([letter, rows])
    return {"sections": sections, "tabs": sorted(by_letter)}


def hanja_index(entries: Iterable[Entry], go: Go, slots: Slots) -> Mapping[str, Json]:
    """Words written in hanja by their first hanja, in the order of its reading; never hanja without its reading."""
    by_hanja: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        first = first_hanja(entry)
        if first is not None:
            by_hanja.setdefault(first, []).append(entry)
    sections: dict[str, list[Json]] = {}
    for (reading, hanja), found in sorted(by_hanja.items(), key=lambda its: (sort_key(its[0][0]), its[0][1])):
        rows: list[Json] = [[plain(entry.hanja), *_row(entry, go, slots)] for entry in found]
        sections.setdefault(index_letter(reading), []).append([hanja, reading, rows])
    return {"sections": [[letter, groups] for letter, groups in sections.items()]}


def domain_index(publication: Publication, entries: Sequence[Entry], go: Go, slots: Slots) -> Mapping[str, Json]:
    """Domains in their order, each with its entries; an entry stands under every domain it has a meaning in."""
    sections: list[Json] = []
    for domain in publication.encyclopedia.domains:
        rows: list[Json] = [
            _row(entry, go, slots)
            for entry in entries
            if domain.name in {entry.domain, *(sense.domain for sense in entry.senses)}
        ]
        if rows:
            sections.append([domain.name, domain.color, f"d-{domain.slug}", rows])
    return {"sections": sections}


def first_hanja(entry: Entry) -> tuple[str, str] | None:
    """The reading of the first hanja of a headword, and that hanja; the sound comes from the syllable it stands for."""
    written = re.sub(r"[\s()\-·]", "", entry.hanja or "")
    found = HANJA.search(written)
    if found is None:
        return None
    syllables = [char for char in entry.reading or entry.headword if unicodedata.category(char)[0] in "LN"]
    place = found.start() if len(syllables) == len(written) else 0
    return (syllables[place] if syllables else found[0]), found[0]


def _row(entry: Entry, go: Go, slots: Slots) -> list[Json]:
    label = go[entry.id]
    return [entry.headword, entry.homograph_number, label, slots.of(label)]
