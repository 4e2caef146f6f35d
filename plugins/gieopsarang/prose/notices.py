# ruff: noqa: D102 - the methods are those of Python-Markdown
"""Notices: `!!! note "제목"` and the indented lines below."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown.extensions.admonition import AdmonitionProcessor
from markdown.util import AtomicString

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


class Notice(AdmonitionProcessor):
    """`!!! note "제목"`; the title is plain text."""

    RE = re.compile(r"(?:^|\n)!!! ?([\w\-]+(?: +[\w\-]+)*)(?: +[\"“](.*?)[\"”])? *(?:\n|$)")

    def test(self, parent: Element, block: str) -> bool:
        return ("!!!" in block and self.RE.search(block) is not None) or self.parse_content(parent, block)[
            0
        ] is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """A notice in a tight list has paragraphs all the same: else its first line would hang on its title."""
        self.parser.state.set("notice")
        super().run(parent, blocks)
        self.parser.state.reset()

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """The kind, and the title: words behind the kind that are no class names are one, quoted or not."""
        names = match[1].split()
        kind = names[0].lower()
        words = " ".join(name for name in names if not name.isascii())
        if kind not in KINDS:
            kind = "note"
        title = (words or KINDS[kind]) if match[2] is None else match[2]
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
