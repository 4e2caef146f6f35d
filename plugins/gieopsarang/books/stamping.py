"""Page numbers written into pages that were set without them.

A part is set before anyone knows its numbers. In the place of each stands a slot: a code, in a colour that nothing else has,
so small that it takes the room of the longest number (`page-number` in `book.typ`). At the foot of each page stands a slate with the ten figures of
each face, as a font in a PDF holds only letters that were set, under codes of its own. Here the figures are read off the
slates, the slates wiped away, and the slots filled, within the same tags. No number can move a line; nothing is set twice.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from struct import pack, unpack
from zlib import compress

from pikepdf import Array, Name, Object, Page, String

from gieopsarang.books.errors import BookError

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
        rb"(?P<ink>(?:%b) scn)(?P<begin>\nBT [^/]*/)(?P<font>\w+) (?P<size>\S+)(?P<place>[^\[(<]*)(?P<shown>[\[(<].*?)T[jJ]\nET"
        % inks,
        re.DOTALL,
    )


SLOT = _text_in(*SLOT_INKS)
SLATE = _text_in(SLATE_INK)


@dataclass(frozen=True, slots=True)
class _Figures:
    """How one font writes figures."""

    codes: Mapping[str, bytes]
    values: Mapping[bytes, str]
    advance: int
    """How broad a figure is, in thousandths of the type's size."""


@dataclass(slots=True)
class Stamper:
    """Writes the numbers of a joined book, which has room for so many digits; remembers each font's figures."""

    digits: int
    fonts: dict[tuple[int, int], _Figures] = field(default_factory=dict[tuple[int, int], _Figures])

    def stamp(self, page: Page, own: str, number: Number) -> None:
        """Fill a page's slots: its own number, and those of other pages."""
        contents = page.obj.Contents
        content = contents.read_bytes()
        here: dict[bytes, _Figures] = {}

        def wiped(found: re.Match[bytes]) -> bytes:
            codes = _codes(found["shown"])
            if float(found["size"]) != SLATE_SIZE or len(set(codes)) != len(FIGURES):
                return found[0]  # a figure's own words
            here[found["font"]] = self._figures(page, found["font"], codes)
            return found["ink"]

        clean = SLATE.sub(wiped, content)
        stamped = SLOT.sub(lambda found: self._filled(found, here, own, number), clean)
        if stamped != content:
            contents.write(compress(stamped), filter=Name.FlateDecode)  # four times as fast as qpdf does

    def _figures(self, page: Page, name: bytes, codes: Sequence[bytes]) -> _Figures:
        """How a slate's font writes figures."""
        font = page.obj.Resources.Font[f"/{name.decode()}"]
        if font.objgen not in self.fonts:
            self.fonts[font.objgen] = _Figures(
                dict(zip(FIGURES, codes, strict=True)), dict(zip(codes, FIGURES, strict=True)), _advance(font, codes[0])
            )
        return self.fonts[font.objgen]

    def _filled(self, found: re.Match[bytes], here: Mapping[bytes, _Figures], own: str, number: Number) -> bytes:
        """A slot with its number, moved to the right of its room where it belongs there."""
        figures, codes = here.get(found["font"]), _codes(found["shown"])
        if figures is None or len(codes) != CODE or not figures.values.keys() >= set(codes):
            return found[0]  # a figure's own words; a slot left so is found by the checks
        side, slot = divmod(int("".join(figures.values[code] for code in codes)), SIDE)
        written = own if slot == OWN_PAGE else number(slot)
        shown = b"<%b>" % b"".join(figures.codes[figure] for figure in written).hex().upper().encode()
        free = (self.digits - len(written)) * figures.advance
        operation = b"[%d%b]TJ" % (-free, shown) if side > 1 and free else b"%bTj" % shown
        size = f"{float(found['size']) * CODE / self.digits:.4g}".encode()
        return b"".join((found["ink"], found["begin"], found["font"], b" ", size, found["place"], operation, b"\nET"))


def _codes(shown: bytes) -> list[bytes]:
    """The letters of a text, two bytes each, without what moves them."""
    operand = Object.parse(shown)
    pieces: Iterator[bytes] = (
        bytes(piece) for piece in (operand if isinstance(operand, Array) else (operand,)) if isinstance(piece, String)
    )
    text = b"".join(pieces)
    return [text[place : place + 2] for place in range(0, len(text), 2)]


def _advance(font: Object, code: bytes) -> int:
    """How broad a letter of a font is."""
    wanted = int.from_bytes(code)
    widths = list(font.DescendantFonts[0].W)
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
