"""Spines of the storybook's shelf: how a title is lettered, and where each book stands.

A book's height tells how long it takes to read. A long title is set smaller first, then on a thicker book; only what no
book of that height could hold makes it taller.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from markupsafe import Markup, escape

from gieopsarang.render.boards import Board
from gieopsarang.render.decades import SLOTS, Column, columns, rows
from gieopsarang.render.shelf import StoryCard

HEIGHT, A_MINUTE, LONGEST = 172, 9, 15
"""Pixels of a spine on a phone, the lower of the two: at least, for each minute, and from how many on it grows no more."""
MARGIN = 40
"""The rules and the space at head and foot, and between title and name."""
NAME_SIZE, NAME_LONGEST = 13, 7
"""A longer name would leave the title no room; the list by year has it."""
LETTERINGS = ((1.0, 0, 18, 2), (1.0, 1, 15, 2), (1.5, 0, 18, 3), (1.5, 1, 15, 3), (2.0, 1, 15, 4), (2.0, 2, 13, 5))
"""Thickness in slots, step of size, that size in pixels, and the lines that fit on a spine of 50 px; from best to last."""
FILLED = 0.8
"""How much of a line is filled where words are kept whole."""
DIGITS = re.compile(r"[0-9]+")
CLOTHS = ("jjok", "gam", "sol", "jaju", "meok")


@dataclass(frozen=True, slots=True)
class Spine:
    """One book, and its place among the columns."""

    card: StoryCard
    title: Markup
    name: str
    """Empty where it would leave no room for the title."""
    minutes: float
    """What its height is drawn from."""
    thickness: float
    step: int
    column: int
    row: int
    before: float
    """How many slots stand before it in its column."""


@dataclass(frozen=True, slots=True)
class Row:
    """A board with its books; `gap` is where on the first row something else may stand, in hundredths."""

    place: str
    cloth: str
    spines: tuple[Spine, ...]
    gap: float | None


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a title is set."""

    thickness: float
    step: int
    minutes: float


def decade(card: StoryCard) -> int | None:
    """The decade a story begins in."""
    return None if card.year == "9999" else int(card.year) // 10 * 10


def upright(title: str) -> Markup:
    """A title to be set downwards: two digits stand side by side, more stand one under another."""
    parts: list[Markup] = []
    end = 0
    for found in DIGITS.finditer(title):
        kind = "pair" if len(found[0]) <= 2 else "column"
        parts += [escape(title[end : found.start()]), Markup(f'<span class="gs-spine__{kind}">{found[0]}</span>')]  # noqa: S704 - digits
        end = found.end()
    return Markup("").join([*parts, escape(title[end:])])


def lettering(card: StoryCard) -> Lettering:
    """The best way to set a title that its book has room for."""
    minutes = min(card.minutes, LONGEST)
    wanted = _ems(card.story.title)
    for thickness, step, size, lines in LETTERINGS:
        if _room(card, minutes) / size * lines * FILLED >= wanted:
            return Lettering(thickness, step, minutes)
    thickness, step, size, lines = LETTERINGS[-1]
    missing = wanted * size / lines / FILLED - _room(card, minutes)
    return Lettering(thickness, step, minutes + missing / A_MINUTE)


def arranged(boards: Sequence[Board]) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """The columns, and each board with its books in them."""
    letterings = {card.id: lettering(card) for board in boards for card in board.cards}
    units = [_units(board, letterings) for board in boards]
    found = columns(units)
    shelf = [
        _row(board, letterings, found, CLOTHS[min(number, len(CLOTHS) - 1)]) for number, board in enumerate(boards)
    ]
    return found, tuple(shelf)


def _units(board: Board, letterings: Mapping[str, Lettering]) -> dict[int | None, list[float]]:
    units: dict[int | None, list[float]] = {}
    for card in board.cards:
        units.setdefault(decade(card), []).append(letterings[card.id].thickness)
    return units


def _row(board: Board, letterings: Mapping[str, Lettering], shared: Sequence[Column], cloth: str) -> Row:
    spines: list[Spine] = []
    first: list[float] = []
    for number, column in enumerate(shared, 1):
        cards = [card for card in board.cards if decade(card) in column.decades]
        places = rows((letterings[card.id].thickness for card in cards), column.slots)
        for card, (row, before) in zip(cards, places, strict=True):
            spines.append(_spine(card, letterings[card.id], column=number, row=row, before=before))
        taken = [
            before + letterings[card.id].thickness
            for card, (row, before) in zip(cards, places, strict=True)
            if row == 1
        ]
        first.append(max(taken, default=0))
    return Row(board.place, cloth, tuple(spines), gap([column.slots for column in shared], first))


def _spine(card: StoryCard, its: Lettering, *, column: int, row: int, before: float) -> Spine:
    name = card.story.subject.name
    return Spine(
        card,
        upright(card.story.title),
        name if _ems(name) <= NAME_LONGEST else "",
        round(its.minutes, 1),
        its.thickness,
        its.step,
        column,
        row,
        before,
    )


GAP = 3
"""Slots that a thing among the books needs, with air about it."""


def gap(slots: Sequence[int], taken: Sequence[float]) -> float | None:
    """The middle of the widest empty stretch of a row, in hundredths of its width; None where none is wide enough."""
    unit = SLOTS / sum(slots)
    best, middle = 0.0, None
    start = at = 0.0
    for its, full in zip(slots, taken, strict=True):
        if full:
            start = at + full
        at += its * unit
        if at - start > best:
            best, middle = at - start, (at + start) / 2
    return round(middle / SLOTS * 100, 1) if middle is not None and best >= GAP else None


def _room(card: StoryCard, minutes: float) -> float:
    """The pixels that a title has on its spine."""
    name = _ems(card.story.subject.name)
    return HEIGHT + A_MINUTE * minutes - MARGIN - (name * NAME_SIZE if name <= NAME_LONGEST else 0)


def _ems(text: str) -> float:
    """About how long a text is, in its own size."""
    return sum(1 if east_asian_width(letter) in "WF" or letter.isdigit() else 0.6 for letter in text)
