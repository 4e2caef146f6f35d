"""Page numbers written into pages that were set without them.

A part is set before anyone knows its numbers. In the place of each stands a slot: a code, in a colour that nothing else has,
so small that it takes the room of the longest number (`page-number` in `book.typ`). At the foot of each page stands a slate with the ten figures of
each face, as a font in a PDF holds only letters that were set, under codes of its own. Here the figures are read off the
slates, the slates wiped away, and the slots filled, within the same tags. No number can move a line; nothing is set twice.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from struct import pack, unpack

from pikepdf import Array, Object

from gieopsarang.books.errors import BookError
from gieopsarang.books.objects import Source, decoded, entries, references, strings

SLOT_INKS = ("#16202b", "#2a211b", "#5b4c41")
"""As in the templates: a book's inks, each with one more part of blue in 255."""
SLATE_INK = "#fedcba"
SLATE_SIZE = 4
"""In points."""
SIDE = 1_000_000
"""A slot's code is its number, and this once where the page number stands at its left, twice at its right."""
OWN_PAGE = SIDE - 1
FIGURES = "0123456789"
CODE = 7
"""How many figures a slot's code has; they are as much smaller than the number's as they are more."""

Number = Callable[[int], str]
"""From a slot's number to the page number that belongs there."""


def _written(color: str) -> bytes:
    """A colour as it stands in a PDF: parts of one, each the shortest number that is the same in four bytes."""
    return b" ".join(_shortest(int(color[place : place + 2], 16) / 255) for place in (1, 3, 5))


def _shortest(value: float) -> bytes:
    exact = pack("f", value)
    (rounded,) = unpack("f", exact)
    return next(text for size in range(1, 10) if pack("f", float(text := f"{rounded:.{size}g}")) == exact).encode()


def _text_in(*colors: str) -> re.Pattern[bytes]:
    """A text in one of some colours: ink, font, size, what stands between, and what is shown."""
    inks = b"|".join(re.escape(_written(color)) for color in colors)
    return re.compile(
        rb"(?P<ink>cs (?:%b) scn)(?P<begin>\nBT [^/]*/)(?P<font>\w+) (?P<size>\S+)(?P<place>[^\[(<]*)(?P<shown>[\[(<].*?)T[jJ]\nET"
        % inks,
        re.DOTALL,
    )


SLOT = _text_in(*SLOT_INKS)
SLATE = _text_in(SLATE_INK)


@dataclass(frozen=True, slots=True)
class _Figures:
    """How one font writes figures."""

    codes: Mapping[str, str]
    """Each figure's letter, in hexadecimal."""
    values: Mapping[bytes, str]
    advance: int
    """How broad a figure is, in thousandths of the type's size."""


class Stamper:
    """Writes the numbers of one part of a book that has room for so many digits; remembers each font's figures."""

    def __init__(self, source: Source, digits: int, number: Number) -> None:
        self.source = source
        self.digits = digits
        self.number = number
        self.fonts: dict[bytes, _Figures] = {}

    def stamped(self, content: bytes, resources: bytes, own: str) -> bytes:
        """A page with its slots filled: its own number, and those of other pages."""
        fonts = entries(self.source.entries(resources).get(b"/Font", b"<<>>"))
        here: dict[bytes, _Figures] = {}

        def wiped(found: re.Match[bytes]) -> bytes:
            ink, _, font, size, _, shown = found.groups()
            codes = _codes(shown)
            if float(size) != SLATE_SIZE or len(set(codes)) != len(FIGURES):
                return found[0]  # a figure's own words
            here[font] = self._figures(fonts[b"/" + font], codes)
            return ink

        clean = SLATE.sub(wiped, content)
        return SLOT.sub(lambda found: self._filled(found, here, own), clean)

    def _figures(self, font: bytes, codes: Sequence[bytes]) -> _Figures:
        """How a slate's font writes figures."""
        if font not in self.fonts:
            (descendant,) = references(self.source.entries(font)[b"/DescendantFonts"])
            advance = _advance(self.source.entries(descendant)[b"/W"], codes[0])
            letters = (code.hex().upper() for code in codes)
            self.fonts[font] = _Figures(
                dict(zip(FIGURES, letters, strict=True)), dict(zip(codes, FIGURES, strict=True)), advance
            )
        return self.fonts[font]

    def _filled(self, found: re.Match[bytes], here: Mapping[bytes, _Figures], own: str) -> bytes:
        """A slot with its number, moved to the right of its room where it belongs there."""
        ink, begin, font, size, place, shown = found.groups()
        figures = here.get(font)
        code = "".join([figures.values.get(its, "?") for its in _codes(shown)]) if figures else ""
        if not figures or len(code) != CODE or "?" in code:
            return found[0]  # a figure's own words; a slot left so is found by the checks
        side, slot = divmod(int(code), SIDE)
        number = own if slot == OWN_PAGE else self.number(slot)
        letters = "".join([figures.codes[figure] for figure in number])
        free = (self.digits - len(number)) * figures.advance
        operation = f"[{-free}<{letters}>]TJ" if side > 1 and free else f"<{letters}>Tj"
        fitting = f"{float(size) * CODE / self.digits:.4g}"
        return b"%b%b%b %b%b%b\nET" % (ink, begin, font, fitting.encode(), place, operation.encode())


def _codes(shown: bytes) -> list[bytes]:
    """The letters of a text, two bytes each, without what moves them."""
    text = b"".join(map(decoded, strings(shown)))
    return [text[place : place + 2] for place in range(0, len(text), 2)]


def _advance(table: bytes, code: bytes) -> int:
    """How broad a letter is, by a font's table of widths."""
    wanted = int.from_bytes(code)
    parsed = Object.parse(table)
    widths = list(parsed) if isinstance(parsed, Array) else []
    place = 0
    while place < len(widths):
        first, second = int(widths[place]), widths[place + 1]
        if isinstance(second, Array):
            if first <= wanted < first + len(second):
                return round(float(second[wanted - first]))
            place += 2
        else:
            if first <= wanted <= int(second):
                return round(float(widths[place + 2]))
            place += 3
    raise BookError("쪽수를 적을 숫자의 너비가 책의 글꼴에 없습니다.")
