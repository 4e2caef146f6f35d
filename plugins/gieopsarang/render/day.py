"""The day's word: some words in the page, one for each day in turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gieopsarang.render.shelf import EntryCard, Shelf

WORDS = 31
"""How many words a page carries."""


@dataclass(frozen=True, slots=True)
class Day:
    """The words in turn, and which is shown without JavaScript: that of the publication's day."""

    words: Sequence[EntryCard]
    shown: int


def day(shelf: Shelf) -> Day | None:
    """Words from all over the dictionary; None where it has none yet."""
    cards = list(shelf.entries.values())
    easy = [card for card in cards if card.entry.easy_definition] or cards
    if not easy:
        return None
    count = min(WORDS, len(easy))
    words = [easy[place * len(easy) // count] for place in range(count)]
    return Day(words, _number(shelf.publication.settings.date) % count)


def _number(day: str) -> int:
    """Days since 1970, as the script counts them."""
    try:
        return date.fromisoformat(day).toordinal() - date(1970, 1, 1).toordinal()
    except ValueError:
        return 0
