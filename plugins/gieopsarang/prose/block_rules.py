# ruff: noqa: ARG002, D102, N802 - names and arguments are those of the Python-Markdown methods overridden
"""What means something by lines: headings, lists, tables, quotes, notices, paragraphs."""

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
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.extensions.tables import TableProcessor
from markdown.util import AtomicString

DEEPEST: Final = 64
"""Blocks within blocks; what lies deeper is text. The validator stops authors long before, this keeps the stack whole."""
MOST_COLUMNS: Final = 40
MOST_CELLS: Final = 40_000
MASKED_PIPE: Final = "\x1f"
NUMBER: Final = r"\d{1,3}\.(?! *\d{1,2}\.(?: |$))"
"""A list's number has up to three digits and no other number behind it: `1970. 3. 16.` is a date."""
KINDS: Final = {
    "note": "참고",
    "info": "알아 두기",
    "tip": "도움말",
    "example": "보기",
    "question": "생각해 보기",
    "quote": "인용",
    "warning": "주의",
    "danger": "위험",
}
"""The kinds of notices, with the title of one that names none."""


class LeanParser(BlockParser):
    """Python-Markdown's parser, with a bound to depth."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.depth = 0
        self.everything: Sequence[BlockProcessor] = (
            EmptyBlockProcessor(self),
            Notice(self),
            ListIndentProcessor(self),
            BoundedTable(self),
            Heading(self),
            NumberedList(self),
            BulletList(self),
            BlockQuoteProcessor(self),
            ParagraphProcessor(self),
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


class BoundedTable(TableProcessor):
    """A table of a width a page can show; the bar in `[[headword|shown text]]` parts no cells."""

    WIKI_LINK = re.compile(r"\[\[[^\[\]|\n]+\|[^\[\]|\n]+\]\]")

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser, {"use_align_attribute": True})

    def test(self, parent: Element, block: str) -> bool:
        header, _, rest = block.partition("\n")
        bars = header.count("|")
        if not bars or not rest or bars > 2 * MOST_COLUMNS or bars * rest.count("\n") > MOST_CELLS:
            return False
        return super().test(parent, block)

    def _split_row(self, row: str) -> list[str]:
        if "[[" not in row:
            return super()._split_row(row)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        row = self.WIKI_LINK.sub(lambda found: found[0].replace("|", MASKED_PIPE), row)
        return [cell.replace(MASKED_PIPE, "|") for cell in super()._split_row(row)]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]


class Notice(AdmonitionProcessor):
    """`!!! note "제목"`; the title is plain text."""

    RE = re.compile(r"(?:^|\n)!!! ?([\w\-]+(?: +[\w\-]+)*)(?: +[\"“](.*?)[\"”])? *(?:\n|$)")

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        kind = match[1].split()[0].lower()
        kind = kind if kind in KINDS else "note"
        title = KINDS[kind] if match[2] is None else match[2]
        return kind, AtomicString(title) if title else None

    def detab(self, text: str, length: int | None = None) -> tuple[str, str]:
        """As Python-Markdown, but reads no further than the indented lines: many notices are no square of lines."""
        indent = " " * (self.tab_length if length is None else length)
        lines: list[str] = []
        place = 0
        while place <= len(text):
            end = text.find("\n", place)
            end = len(text) if end == -1 else end
            line = text[place:end]
            if line.startswith(indent):
                lines.append(line[len(indent) :])
            elif not line.strip():
                lines.append("")
            else:
                break
            place = end + 1
        return "\n".join(lines), text[place:]
