"""Emphasis in a line: `*x*`, `**x**`, `_x_`."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

RUN = re.compile(r"\*+|_+")
MOST_OPEN: Final = 64
"""Marks that wait for their end at one time; of more, the first is text."""


@dataclass(slots=True)
class _Opening:
    """A run of marks that waits for its end, and the words behind it so far."""

    mark: str
    left: int
    """How many of its marks no end has taken."""
    length: int
    closes: bool
    """Whether it could have been an end as well."""
    words: list[str] = field(default_factory=list[str])


def emphasised(text: str, put_away: Callable[[Element], str]) -> str:
    """A text with every emphasis put away, by CommonMark's rules but that punctuation is no border: **“말”**이라고.

    Python-Markdown's own `DelimiterProcessor` (3.11) loses letters where runs of unlike length overlap, `*a**b*c`.
    """
    line = _Opening("", 0, 0, closes=False)
    waiting = [line]
    done = 0
    for run in RUN.finditer(text):
        waiting[-1].words.append(text[done : run.start()])
        done = run.end()
        opens, closes = _sides(text, run)
        found = _Opening(run[0][0], len(run[0]), len(run[0]), closes)
        if closes:
            _close(waiting, found, opens=opens, put_away=put_away)
        if opens and found.left:
            waiting.append(found)
            if len(waiting) > MOST_OPEN:
                line.words += _as_text(waiting.pop(1))
        else:
            waiting[-1].words.append(found.mark * found.left)
    _give_up(waiting, 0)
    return "".join(line.words) + text[done:]


def _sides(text: str, run: re.Match[str]) -> tuple[bool, bool]:
    """Whether a run may begin emphasis, and whether it may end it; `_` does neither within a word."""
    before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
    opens, closes = after != "" and not after.isspace(), before != "" and not before.isspace()
    if run[0][0] == "_":
        return opens and not before.isalnum(), closes and not after.isalnum()
    return opens, closes


def _close(waiting: list[_Opening], end: _Opening, *, opens: bool, put_away: Callable[[Element], str]) -> None:
    """Pair an end with the nearest openings it fits, as long as it has marks left."""
    place = len(waiting) - 1
    while end.left and place:
        opening = waiting[place]
        if not _pair(opening, end, opens=opens):
            place -= 1
            continue
        _give_up(waiting, place)
        size = min(opening.left, end.left, 2)
        emphasis = Element("strong" if size == 2 else "em")
        emphasis.text = AtomicString("".join(opening.words))
        opening.words = [put_away(emphasis)]
        opening.left -= size
        end.left -= size
        if not opening.left:
            waiting.pop()
            waiting[-1].words += opening.words
            place -= 1


def _pair(opening: _Opening, end: _Opening, *, opens: bool) -> bool:
    """CommonMark's rule of three: runs that could be either do not pair to a multiple of three unless both are one."""
    if opening.mark != end.mark:
        return False
    either = opens or opening.closes
    return not either or (opening.length + end.length) % 3 != 0 or opening.length % 3 == end.length % 3 == 0


def _give_up(waiting: list[_Opening], place: int) -> None:
    """What was opened behind a place stays open: it is text."""
    words = [word for opening in waiting[place + 1 :] for word in _as_text(opening)]
    del waiting[place + 1 :]
    waiting[place].words += words


def _as_text(opening: _Opening) -> list[str]:
    return [opening.mark * opening.left, *opening.words]
