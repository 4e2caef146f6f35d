"""What is searched, and who owns which name: so that no query is asked that a human could not answer either."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from fingers import distance, initials, keys
from terms import Term


@dataclass(frozen=True, slots=True)
class Document:
    """One entry or story as every engine gets it."""

    id: str
    headword: str
    names: tuple[str, ...]
    definition: str
    text: str


def bare(name: str) -> str:
    """A name without its spaces and capitals."""
    return "".join(name.lower().split())


@dataclass(frozen=True)
class Corpus:
    """Terms, and documents made of them."""

    name: str
    terms: tuple[Term, ...]
    documents: tuple[Document, ...]

    @cached_property
    def owners(self) -> dict[str, frozenset[str]]:
        """Which entries have a name."""
        return _gathered((bare(name), (its.id,)) for its in self.documents for name in (its.headword, *its.names))

    @cached_property
    def typed(self) -> dict[str, frozenset[str]]:
        """Which entries have a name that is typed with these keys."""
        return _gathered((keys(name), ids) for name, ids in self.owners.items())

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.typed)

    @cached_property
    def by_initials(self) -> dict[str, frozenset[str]]:
        """Which entries have a name with these initials."""
        return _gathered((initials(name), ids) for name, ids in self.owners.items())

    @cached_property
    def texts(self) -> str:
        """All that is written, a line each."""
        return "\n".join(f"{its.headword} {' '.join(its.names)} {its.definition} {its.text}" for its in self.documents)

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return _gathered(
            (word[:2], (its.id,))
            for its in self.documents
            for word in f"{its.headword} {its.definition} {its.text}".split()
        )

    def with_words(self, text: str) -> frozenset[str]:
        """Entries with words that begin like all of these: what a reader who remembers words alone cannot tell apart."""
        first, *others = (self._words.get(word[:2], frozenset[str]()) for word in text.split())
        return first.intersection(*others)

    def beginning(self, typed: str) -> frozenset[str]:
        """Entries with a name that begins with these keys."""
        found: set[str] = set()
        for name in self._sorted[bisect_left(self._sorted, typed) :]:
            if not name.startswith(typed):
                break
            found |= self.typed[name]
        return frozenset(found)

    def holding(self, part: str) -> frozenset[str]:
        """Entries with a name that has this part."""
        return _union(ids for name, ids in self.owners.items() if part in name)

    def initials_holding(self, letters: str) -> frozenset[str]:
        """Entries with a name whose initials have these in a row."""
        return _union(ids for name, ids in self.by_initials.items() if letters in name)

    def fitting(self, pattern: re.Pattern[str]) -> frozenset[str]:
        """Entries with a name that fits a pattern as a whole."""
        return _union(ids for name, ids in self.owners.items() if pattern.fullmatch(name))

    @cached_property
    def _letters(self) -> list[tuple[str, frozenset[str]]]:
        return [(name, frozenset(name)) for name in self.typed]

    def near(self, typed: str, strokes: int, *, prefix: bool = True) -> frozenset[str]:
        """Entries with a name, or the beginning of one, that is as few strokes off."""
        letters = frozenset(typed)
        return _union(
            self.typed[name]
            for name, its in self._letters
            if len(letters - its) <= strokes and distance(typed, name, strokes, prefix=prefix) <= strokes
        )


def _gathered(pairs: Iterable[tuple[str, Iterable[str]]]) -> dict[str, frozenset[str]]:
    """All ids of a key."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, ids in pairs:
        found[key].update(ids)
    return {key: frozenset(ids) for key, ids in found.items()}


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)
