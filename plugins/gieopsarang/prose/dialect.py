"""The closed dialect of Markdown: what authors may write, as one tree of elements."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import Registry

from gieopsarang.prose.block_rules import LeanParser
from gieopsarang.prose.inline_rules import LineReader

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Python-Markdown marks its places with such characters; none may come from outside."""
BLANK_LINE = re.compile(r"(?<=\n) +\n")
FENCE = re.compile(r"(~{3,}|`{3,}) *\.?([\w#.+-]*) *")
FENCED = "\x02fenced:"
"""Stands, with a number, where fenced code was taken out before Markdown sees the text."""


class Dialect(Markdown):
    """Python-Markdown with our rules and no others: no raw HTML, no definitions, no attributes."""

    def build_parser(self) -> Markdown:
        """Give Markdown our rules instead of its own."""
        self.preprocessors = Registry()
        self.postprocessors = Registry()
        self.treeprocessors = Registry()
        self.inlinePatterns = Registry()
        self.ESCAPED_CHARS.append("|")
        self.parser = self.blocks = LeanParser(self)
        self.reader = LineReader(self)
        self.treeprocessors.register(self.reader, "inline", 20)
        return self

    def tree(self, text: str) -> tuple[Element, tuple[tuple[str, str], ...]]:
        """The blocks of a text, their lines not yet read, and the fenced code that was taken out: language and code."""
        self.reader.stashed_nodes.clear()
        text, fenced = _without_fenced(_normal(text, self.tab_length))
        root = Element("div")
        self.blocks.depth = 0
        self.blocks.state.clear()
        self.blocks.parseChunk(root, text)
        return root, fenced


def _normal(text: str, tab_length: int) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = CONTROLS.sub("", text).expandtabs(tab_length)
    return BLANK_LINE.sub("\n", f"{text}\n\n")


def _without_fenced(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Fenced code begins and ends at the edge of a line with the same row of marks; without an end it is text."""
    if "```" not in text and "~~~" not in text:
        return text, ()
    lines = text.split("\n")
    ends = _ends_of_fences(lines)
    shown: list[str] = []
    fenced: list[tuple[str, str]] = []
    number = 0
    while number < len(lines):
        fence = FENCE.fullmatch(lines[number])
        end = None if fence is None else _first_behind(ends.get(fence[1], []), number)
        if fence is None or end is None:
            shown.append(lines[number])
            number += 1
            continue
        shown += ["", f"{FENCED}{len(fenced)}\x03", ""]
        fenced.append((fence[2], "\n".join(lines[number + 1 : end])))
        number = end + 1
    return "\n".join(shown), tuple(fenced)


def _ends_of_fences(lines: list[str]) -> dict[str, list[int]]:
    ends: dict[str, list[int]] = {}
    for number in range(len(lines) - 1, -1, -1):
        mark = lines[number].rstrip(" ")
        if mark[:3] in {"```", "~~~"} and mark == mark[0] * len(mark):
            ends.setdefault(mark, []).append(number)
    return ends


def _first_behind(places: list[int], number: int) -> int | None:
    """Places are in falling order and asked for in rising order, so that each is looked at once."""
    while places and places[-1] <= number:
        places.pop()
    return places[-1] if places else None
