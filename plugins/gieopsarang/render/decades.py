"""The columns of the shelf: decades that have stories, as wide as they need to be and never wider than the page.

The shelf is `SLOTS` spines wide. Every column takes at least one; the rest go where most spines would otherwise stand in a
second row. Neighbouring decades join where there are more of them than room, and where that saves more rows than it costs
in order: a shelf of fifty books is a few full rows, not many rows with a book each.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

SLOTS = 15
"""Spines side by side in a window of 1200 px: 977 px beside the places, 65 a spine."""
COLUMNS, FEWEST = 10, 4
JOINING = 0.5
"""What joining two decades costs, in rows."""
Group = tuple[int | None, ...]
Units = Mapping[int | None, Sequence[float]]
"""By decade, how many slots each spine on one board takes; None where the year is not known."""


@dataclass(frozen=True, slots=True)
class Column:
    """One or more decades side by side."""

    decades: Group
    slots: int

    @property
    def joined(self) -> bool:
        """Whether it is more than one decade, so that each book must tell its year."""
        return len(self.decades) > 1

    @property
    def label(self) -> str:
        """What stands over it."""
        first, last = self.decades[0], self.decades[-1]
        if first is None:
            return "때 모름"
        return f"{first}년대" if first == last else f"{first}–{last}년대"


def columns(boards: Sequence[Units]) -> tuple[Column, ...]:
    """The columns that all boards share, from early to late."""
    ways = [_widened(groups, boards) for groups in _groupings(boards)]
    least = min(FEWEST, len(ways[0]))
    possible = [way for way in ways if least <= len(way) <= COLUMNS and sum(its.slots for its in way) <= SLOTS]
    return min(possible or ways[-1:], key=lambda way: height(way, boards) - JOINING * len(way))


def height(way: Sequence[Column], boards: Sequence[Units]) -> int:
    """How many rows the shelf has in all."""
    return _fill(way, boards)[0]


def _fill(way: Sequence[Column], boards: Sequence[Units]) -> tuple[int, int]:
    """How many rows the shelf has, and how many spines stand in a second row or lower."""
    places = [[row for column in way for row, _ in rows(_in(column.decades, board), column.slots)] for board in boards]
    return sum(max(found, default=0) for found in places), sum(row > 1 for found in places for row in found)


def _groupings(boards: Sequence[Units]) -> Iterator[tuple[Group, ...]]:
    """The decades one by one, then with the two neighbours joined that need least, and so on."""
    decades = {decade for board in boards for decade in board}
    groups: list[Group] = [(decade,) for decade in sorted(its for its in decades if its is not None)]
    groups += [(None,)] if None in decades else []
    yield tuple(groups)
    while pairs := [place for place in range(len(groups) - 1) if groups[place + 1] != (None,)]:
        place = min(pairs, key=lambda place: _need((*groups[place], *groups[place + 1]), boards))
        groups[place : place + 2] = [(*groups[place], *groups[place + 1])]
        yield tuple(groups)


def _widened(groups: Sequence[Group], boards: Sequence[Units]) -> tuple[Column, ...]:
    """With the slots that are left given to the fullest, one by one, then moved while that spares rows."""
    slots = [_least(group, boards) for group in groups]
    while groups and sum(slots) < SLOTS:
        full = [_need(group, boards) / its for group, its in zip(groups, slots, strict=True)]
        fullest = max(range(len(full)), key=full.__getitem__)
        if full[fullest] <= 1:
            break
        slots[fullest] += 1
    way = tuple(Column(group, its) for group, its in zip(groups, slots, strict=True))
    while (better := min(_moved(way, boards), key=lambda its: _fill(its, boards), default=way)) != way:
        if _fill(better, boards) >= _fill(way, boards):
            break
        way = better
    return way


def _moved(way: tuple[Column, ...], boards: Sequence[Units]) -> Iterator[tuple[Column, ...]]:
    """Every way to take a slot from one column and give it to another."""
    spare = [column for column in way if column.slots > _least(column.decades, boards)]
    for giver in spare:
        for taker in way:
            if taker is not giver:
                step = {giver: -1, taker: 1}
                yield tuple(replace(column, slots=column.slots + step.get(column, 0)) for column in way)


def rows(units: Iterable[float], slots: int) -> list[tuple[int, float]]:
    """For each spine of a cell its row, from one, and how many slots stand before it there."""
    found: list[tuple[int, float]] = []
    row, before = 1, 0.0
    for its in units:
        if before and before + its > slots:
            row, before = row + 1, 0.0
        found.append((row, before))
        before += its
    return found


def _in(group: Group, board: Units) -> list[float]:
    return [its for decade in group for its in board.get(decade, ())]


def _need(group: Group, boards: Sequence[Units]) -> float:
    """The slots that the fullest board takes here."""
    return max((sum(_in(group, board)) for board in boards), default=0)


def _least(group: Group, boards: Sequence[Units]) -> int:
    """The slots without which a label or the thickest spine would stick out."""
    thickest = max((its for board in boards for its in _in(group, board)), default=1)
    return max(2 if len(group) > 1 else 1, ceil(thickest))
