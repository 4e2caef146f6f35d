"""The closed tree to plain text."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from gieopsarang.model.prose import (
    Admonition,
    Block,
    BlockQuote,
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


def plain_line(children: Iterable[Inline]) -> str:
    """The words of a line; citations are left out."""
    words: list[str] = []
    for child in children:
        if isinstance(child, Text):
            words.append(child.value)
        elif isinstance(child, (Link, Emphasis)):
            words.append(plain_line(child.children))
        elif isinstance(child, CodeSpan):
            words.append(child.value)
        elif isinstance(child, LineBreak):
            words.append("\n")
    return "".join(words)


def plain_text(blocks: Iterable[Block]) -> str:
    """The words of a text, a line for each paragraph, heading, item and row; a row's cells are parted by tabs."""
    return "\n".join(line for line in _lines(blocks) if line)


def _lines(blocks: Iterable[Block]) -> Iterator[str]:  # noqa: C901 - a closed choice
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, _, children):
                yield plain_line(children)
            case ItemList(items=items):
                for item in items:
                    yield from _lines(item)
            case BlockQuote(inner):
                yield from _lines(inner)
            case CodeBlock(value):
                yield value
            case Admonition(title=title, children=inner):
                yield title
                yield from _lines(inner)
            case DataTable(header, rows):
                for row in (header, *rows):
                    yield "\t".join(map(plain_line, row)).strip("\t")
            case FigureBlock():
                pass
            case _:
                assert_never(block)
