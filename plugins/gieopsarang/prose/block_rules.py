# ruff: noqa: ARG002, D102, N802 - names and arguments are those of the Python-Markdown methods overridden
"""What means something by lines: headings, lists, quotes, paragraphs; `tables` and `notices` have their own modules."""

import re
from collections.abc import Sequence
from typing import ClassVar, Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import (
    BlockProcessor,
    BlockQuoteProcessor,
    EmptyBlockProcessor,
    HashHeaderProcessor,
    ListIndentProcessor,
    OListProcessor,
    ParagraphProcessor,
    UListProcessor,
)

from gieopsarang.prose.beginnings import ITEM, LIST_BELOW, NUMBER, TABLE_BELOW, part
from gieopsarang.prose.notices import Notice
from gieopsarang.prose.tables import BoundedTable

DEEPEST: Final = 64
"""Blocks within blocks; what lies deeper is text. The validator stops authors long before, this keeps the stack whole."""


class LeanParser(BlockParser):
    """Python-Markdown's parser, with a bound to depth."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.depth = 0
        table = BoundedTable(self)
        self.everything: Sequence[BlockProcessor] = (
            EmptyBlockProcessor(self),
            Notice(self),
            Indented(self),
            Heading(self),
            table,
            NumberedList(self),
            BulletList(self),
            Quote(self),
            Paragraph(self, table),
        )
        self.deepest: Sequence[BlockProcessor] = (EmptyBlockProcessor(self), ParagraphProcessor(self))

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:
        self.depth += 1
        rules = self.everything if self.depth <= DEEPEST else self.deepest
        while blocks:
            for rule in rules:
                if rule.test(parent, blocks[0]) and rule.run(parent, blocks) is not False:
                    break
        self.depth -= 1


class Heading(HashHeaderProcessor):
    """`##` to `####`; `#` with a space behind it, which only a page of `content/` may have once."""

    RE = re.compile(r"(?:^|\n)(?P<level>#(?= )|#{2,4}(?!#))(?P<header>[^\n]*[^\s#][^\n]*)(?:\n|$)")
    CLOSING = re.compile(r"(?<= )#+ *$")

    def test(self, parent: Element, block: str) -> bool:
        return "#" in block and self.RE.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        super().run(parent, blocks)
        for child in reversed(parent):
            if child.tag in {"h1", "h2", "h3", "h4"}:
                child.text = self.CLOSING.sub("", child.text or "").strip()
                break


class NumberedList(OListProcessor):
    """`1.`; begins with the number it says."""

    LAZY_OL = False
    SIBLING_TAGS: ClassVar[list[str]] = ["ol"]

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        _numbers(self)
        self.RE = re.compile(rf"^ {{0,{self.tab_length - 1}}}{NUMBER} +(.*)")


class BulletList(UListProcessor):
    """`-`, `*`, `+`."""

    SIBLING_TAGS: ClassVar[list[str]] = ["ul"]

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        _numbers(self)


def _numbers(rule: OListProcessor) -> None:
    tab = rule.tab_length
    rule.CHILD_RE = re.compile(rf"^ {{0,{tab - 1}}}(({NUMBER})|[*+-]) +(.*)")
    rule.INDENT_RE = re.compile(rf"^ {{{tab},{tab * 2 - 1}}}(({NUMBER})|[*+-]) +.*")


class Indented(ListIndentProcessor):
    """What is indented below an item belongs to it, up to an item that is indented less."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        block = blocks[0]
        indent = len(block) - len(block.lstrip(" "))
        end = next((item.start() for item in ITEM.finditer(block) if len(item[1]) <= indent - self.tab_length), None)
        if end is not None:
            blocks[:1] = part(block, end)
        super().run(parent, blocks)


class Quote(BlockQuoteProcessor):
    """`>`; a list begun without the mark stands behind it."""

    def test(self, parent: Element, block: str) -> bool:
        return ">" in block and super().test(parent, block)

    def run(self, parent: Element, blocks: list[str]) -> None:
        quote = self.RE.search(blocks[0])
        end = None if quote is None else LIST_BELOW.search(blocks[0], quote.end())
        if end is not None:
            blocks[:1] = part(blocks[0], end.start())
        super().run(parent, blocks)


class Paragraph(ParagraphProcessor):
    """Anything else, up to a list or a table."""

    def __init__(self, parser: BlockParser, table: BoundedTable) -> None:
        super().__init__(parser)
        self.table = table

    def run(self, parent: Element, blocks: list[str]) -> None:
        if "\n" in blocks[0] and (end := self._end(parent, blocks[0])) is not None:
            blocks[:1] = part(blocks[0], end)
        super().run(parent, blocks)

    def _end(self, parent: Element, block: str) -> int | None:
        begun = LIST_BELOW.search(block)
        end = None if begun is None else begun.start()
        if "|" in block:
            tables = (found.start() for found in TABLE_BELOW.finditer(block, 0, end or len(block)))
            end = next((start for start in tables if self.table.test(parent, block[start + 1 :])), end)
        return end
