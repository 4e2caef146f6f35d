"""The nearest known word, for messages: edit distance over compatibility-decomposed jamo."""

import unicodedata
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that differs least, if it is near enough to be what was meant.

    Near enough is one slip in three keystrokes, so that a wrong vowel in a two-syllable word still finds its word.
    Ties go to the first in code-point order.
    """
    keys = _keys(word)
    best: str | None = None
    limit = max(len(keys) // 3, 1) + 1
    for candidate in sorted(set(known)):
        if abs(len(candidate) - len(word)) <= limit:
            distance = _distance(keys, _keys(candidate), limit)
            if distance < limit:
                best, limit = candidate, distance
    return best


def _keys(word: str) -> str:
    return unicodedata.normalize("NFD", word).casefold().replace(" ", "")


def _distance(left: str, right: str, limit: int) -> int:
    """Edits from one to the other, two neighbours swapped being one; `limit` as soon as it cannot be less."""
    if abs(len(left) - len(right)) >= limit:
        return limit
    before, previous = list[int](), list(range(len(right) + 1))
    for row, a in enumerate(left, 1):
        current = [row]
        for column, b in enumerate(right, 1):
            edits = min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (a != b))
            if row > 1 and column > 1 and a == right[column - 2] and b == left[row - 2]:
                edits = min(edits, before[column - 2] + 1)
            current.append(edits)
        if min(current) >= limit and min(previous) + 1 >= limit:
            return limit
        before, previous = previous, current
    return previous[-1]
