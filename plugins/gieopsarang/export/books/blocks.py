"""The closed tree as the templates read it: a list per element, its name first; plain words are strings."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from gieopsarang.model.book import Json
from gieopsarang.model.figure import Figure, Picture
from gieopsarang.model.prose import (
    Admonition,
    Block,
    BlockQuote,
    Citation,
    CodeBlock,
    CodeSpan,
    DataTable,
    Emphasis,
    FigureBlock,
    Heading,
    Inline,
    ItemList,
    LineBreak,
    Link,
    Paragraph,
    Text,
)

_WITH_ITS_MARKS = "[^\\s][\u0300-\u036f\u1160-\u11ff\u302a-\u302f\ud7b0-\ud7ff\ufe00-\ufe0f]*"
LAST_LETTERS = re.compile(rf"(?:{_WITH_ITS_MARKS}){{1,2}}[,.;:!?)\]}}’”〉》」』…·]*\Z")
"""Two letters: a line that holds them and a mark is never a line of one syllable."""
CLOSING = re.compile(r"[,.;:!?)\]}’”〉》」』…·]+")
OUTWARD = ("http://", "https://", "mailto:")
DEEPEST = 6
"""The deepest level of heading that PDF knows."""

Go = Callable[[str], str | None]
"""From an entry's id to the label of its place; None where the book does not hold it."""


@dataclass(slots=True)
class BlockWriter:
    """Writes the texts of one thing; notes the pictures they show."""

    go: Go
    prefix: str
    """Before the names of its pictures, so that they are its own."""
    top: int = 3
    """The level of the highest heading within its text."""
    pictures: dict[str, Picture] = field(default_factory=dict[str, Picture])

    def blocks(self, blocks: Iterable[Block]) -> list[Json]:
        """Blocks in order; the levels of their headings leave no gap."""
        levels: list[int] = []
        return [self._block(block, levels) for block in blocks]

    def _block(self, block: Block, levels: list[int]) -> Json:  # noqa: PLR0911 - a closed choice
        match block:
            case Paragraph(children):
                return ["p", self.line(children)]
            case Heading(level, _, children):
                while levels and levels[-1] >= level:
                    levels.pop()
                levels.append(level)
                return ["h", min(self.top + len(levels) - 1, DEEPEST), self.line(children)]
            case ItemList(ordered, start, items):
                inner = [self.blocks(item) for item in items]
                return ["ol", start, inner] if ordered else ["ul", inner]
            case BlockQuote(inside):
                return ["q", self.blocks(inside)]
            case CodeBlock(value):
                return ["pre", value]
            case Admonition(kind, title, inside):
                return ["note", kind, title, self.blocks(inside)]
            case DataTable(header, rows, alignments):
                return ["t", [*map(self.line, header)], [[*map(self.line, row)] for row in rows], list(alignments)]
            case FigureBlock(figure):
                return self.figure(figure)
            case _:
                assert_never(block)

    def figure(self, figure: Figure) -> Json:
        """A figure with its words; the picture is noted."""
        if figure.picture is None:
            return ["p", [figure.alt]]
        name = f"{self.prefix}{figure.file}"
        self.pictures[name] = figure.picture
        size = [figure.picture.width, figure.picture.height]
        return ["f", name, figure.alt, plain(figure.caption), plain(figure.credit), size]

    def line(self, children: Sequence[Inline]) -> list[Json]:
        """A line's pieces; marks that cite are held to the letters before them."""
        found: list[Json] = []
        for child in children:
            if isinstance(child, Citation):
                _cite(found, child.number)
            elif isinstance(child, Text) and found and _holds(found[-1]):
                _close(found, child.value)
            else:
                found.append(self._piece(child))
        return found

    def _piece(self, child: Inline) -> Json:
        match child:
            case Text(value):
                return value
            case Emphasis(children, strong):
                return ["b" if strong else "i", self.line(children)]
            case CodeSpan(value):
                return ["c", value]
            case Link(target, children):
                return self._link(target, children)
            case Citation(_, number):
                return ["n", "", [number], ""]
            case LineBreak():
                return ["br"]
            case _:
                assert_never(child)

    def _link(self, target: str, children: Sequence[Inline]) -> Json:
        words = self.line(children)
        if target.startswith("entry:"):
            way = self.go(target.removeprefix("entry:").partition("#")[0])
            return ["e", way, words] if way is not None else ["s", words]
        return ["a", target, words] if target.startswith(OUTWARD) else ["s", words]


def plain(text: str | None) -> str:
    """A text as typed on one line."""
    return " ".join((text or "").split())


def with_citations(line: list[Json], cited: Iterable[str], numbers: Mapping[str, int]) -> list[Json]:
    """A line with the marks of what it cites."""
    found = list(line)
    for id_ in dict.fromkeys(cited):
        if id_ in numbers:
            _cite(found, numbers[id_])
    return found


def words(line: Iterable[Json]) -> Iterator[str]:
    """Every string that a template may print, in order."""
    for piece in line:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, Mapping):
            yield from words(piece.values())
        elif isinstance(piece, Sequence):
            yield from words(piece)


def _holds(piece: Json) -> bool:
    return isinstance(piece, list) and bool(piece) and piece[0] == "n"


def _cite(found: list[Json], number: int) -> None:
    """Add a mark to the last letters, which it is never parted from."""
    last = found[-1] if found else ""
    if isinstance(last, list) and _holds(last) and last[3] == "":
        marks = last[2]
        assert isinstance(marks, list)
        found[-1] = ["n", last[1], [*marks, number], ""]
        return
    held = LAST_LETTERS.search(last) if isinstance(last, str) else None
    if held is None:
        found.append(["n", "", [number], ""])
        return
    assert isinstance(last, str)
    found[-1:] = [*([last[: held.start()]] if held.start() else []), ["n", held[0], [number], ""]]


def _close(found: list[Json], text: str) -> None:
    """What closes a clause stays with the mark; the rest follows."""
    closing = CLOSING.match(text)
    last = found[-1]
    assert isinstance(last, list)
    if closing is not None:
        found[-1] = [*last[:3], closing[0]]
        text = text[closing.end() :]
    if text:
        found.append(text)
