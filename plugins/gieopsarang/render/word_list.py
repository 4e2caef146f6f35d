"""Words under their letters, parted into groups that an eye can take in, each row one link.

Rows are put together here, not in a template: an index has one for every entry of the dictionary, and every entry has
two more, under its domain and its level.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from gieopsarang.korean.collation import INDEX_LETTERS
from gieopsarang.korean.jamo import is_syllable
from gieopsarang.korean.readings import spoken_form
from gieopsarang.render.address import root
from gieopsarang.render.labels import LEVEL_BY_NAME
from gieopsarang.render.shelf import EntryCard, Shelf

GROUP = 24
"""At most so many words stand under one range of syllables."""
DEEPEST = 60
"""Words that begin with so many equal syllables are homographs: they stay together."""


@dataclass(frozen=True, slots=True)
class Group:
    """Words from one syllable to another."""

    range: str
    """`가–겨`; empty where the letter has this group only."""
    rows: Markup


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of the index with its words."""

    letter: str
    count: int
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Makes the rows of one page."""

    shelf: Shelf
    path: str
    """Of the page."""
    levels: bool = True
    """Whether a row tells the level."""
    filtered: bool = False
    """Whether a row carries the slugs that the filter reads."""

    def of(self, cards: Iterable[EntryCard]) -> Markup:
        """One row after the other."""
        up = root(self.path)
        return Markup("".join([self._row(card, up) for card in cards]))  # noqa: S704 - cards are escaped

    def _row(self, card: EntryCard, up: str) -> str:
        level = f"<small>{LEVEL_BY_NAME[card.entry.level].label}</small>" if self.levels else ""
        slugs = filter_slugs(card, self.shelf) if self.filtered else ""
        return f'<li{slugs}><a href="{up}{card.path}">{card.preview}{level}</a></li>\n'


def filter_slugs(card: EntryCard, shelf: Shelf) -> Markup:
    """What the index' filter reads in a row: domains and level."""
    domains = " ".join(domain.slug for domain in shelf.domains_of(card))
    return Markup(' data-d="{}" data-l="{}"').format(domains, LEVEL_BY_NAME[card.entry.level].slug)


def letters(cards: Sequence[EntryCard], rows: Rows) -> tuple[Letter, ...]:
    """The letters that have words, in order; `cards` are in dictionary order."""
    found: dict[str, list[EntryCard]] = {}
    for card in cards:
        found.setdefault(card.letter, []).append(card)
    return tuple(
        Letter(letter, len(found[letter]), tuple(_groups(found[letter], rows)))
        for letter in INDEX_LETTERS
        if letter in found
    )


def counts(cards: Iterable[EntryCard]) -> dict[str, int]:
    """How many words each of the fourteen letters has, none too."""
    found = dict.fromkeys(INDEX_LETTERS, 0)
    for card in cards:
        found[card.letter] += 1
    return found


def _groups(cards: Sequence[EntryCard], rows: Rows) -> Iterator[Group]:
    spoken = [(_letters_of(card), card) for card in cards]
    joined = list(_joined(list(_pieces(spoken, 0)), len(cards)))
    for first, last, words in joined:
        its = first if first == last else f"{first}–{last}"
        yield Group(its if len(joined) > 1 else "", rows.of(card for _, card in words))


Spoken = tuple[str, EntryCard]
Piece = tuple[str, str, list[Spoken]]
"""The first and the last beginning, and the words."""


def _pieces(words: Sequence[Spoken], depth: int) -> Iterator[Piece]:
    """Runs of words with one beginning: a syllable without its final, a syllable, two syllables and so on."""
    for key, run in groupby(words, key=lambda word: _beginning(word[0], depth)):
        its = list(run)
        if len(its) <= GROUP or depth > DEEPEST:
            yield key, key, its
        else:
            yield from _pieces(its, depth + 1)


def _joined(pieces: Sequence[Piece], total: int) -> Iterator[Piece]:
    """Neighbouring runs together, into groups of much the same size."""
    wanted = total / -(-total // GROUP)
    first, last, words = pieces[0]
    for start, end, more in pieces[1:]:
        if len(words) + len(more) > GROUP or len(words) >= wanted:
            yield first, last, words
            first, words = start, []
        words = words + more
        last = end
    yield first, last, words


def _beginning(spoken: str, depth: int) -> str:
    if depth:
        return spoken[:depth]
    first = spoken[:1]
    return chr(ord(first) - (ord(first) - ord("가")) % 28) if first and is_syllable(first) else first


def _letters_of(card: EntryCard) -> str:
    spoken = spoken_form(card.entry.headword, card.entry.reading)
    return "".join(char for char in spoken if unicodedata.category(char)[0] in "LMN")
