"""Markdown by lines: the runs of text that code spans and brackets may not leave, and what a line may not begin with."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_CONTAINER = re.compile(r"(?:[ \t]*+>)*+[ \t]*+(?:(?:[-*+]|\d{1,3}[.)])[ \t]++)*+")
"""Marks of quotes and lists a line begins with."""
_QUOTE = re.compile(r"(?:[ \t]*+>)*+[ \t]*+")
_ITEM = re.compile(r"[-*+][ \t]|\d{1,3}[.)][ \t]")
_LIST_BELOW = re.compile(r"(?:[-*+]|1\.(?![ \t]*\d{1,2}\.(?:\s|$)))[ \t]+(?=.*[^\s*+-])")
"""What begins a list right under a line of text, as in `prose/`."""
_HEADING = re.compile(r"#(?=[ \t])|#{2,4}(?!#)|!!!")
"""A heading or notice: the lines before and after it are paragraphs of their own."""
_TABLE = re.compile(r"[ >]*+\|?(?: *+:?-++:? *+\|)++(?: *+:?-++:?)? *+")
"""The line under a table's header."""
_FORBIDDEN = re.compile(
    r"(?P<title_heading>\#[ \t]++(?=[^\s#]))|(?P<deep_heading>\#{5,}+(?=[ \t]*+[^\s#]))"
    r"|(?P<footnote_definition>\[\^[^\[\]\n]++\]:)|(?P<abbreviation>\*\[[^\[\]\n]++\]:)"
    r"|(?P<link_definition>\[[^\[\]\n]++\]:)"
    r'|(?P<details>\?\?\?\+?(?=[ \t]|$))|(?P<tabs>===[!+]{0,2}[ \t]++(?="))|(?P<snippet>;*-++8<-++)'
)
_UNDERLINE = re.compile(r"(?:={2,}+|-{2,}+)[ \t]*+")
_FENCES = ("```", "~~~")
_FENCE = re.compile(r"(?P<row>`{3,}|~{3,})(?P<info>[^`\n]*)")
_LANGUAGE = re.compile(r" *\.?[\w#.+-]* *")


class Run(NamedTuple):
    """Offsets of a piece of text; `forbidden` names what may not stand there, else it is to be read for marks."""

    start: int
    end: int
    forbidden: str = ""


def runs(text: str) -> Iterator[Run]:
    """The runs of a text, fenced code left out."""
    lines = text.split("\n")
    fences = _Fences(lines) if "```" in text or "~~~" in text else None
    state = _State()
    number = 0
    while number < len(lines):
        line = lines[number]
        bare = _end(_CONTAINER, line)
        fence = fences.at(number, line, bare) if fences else None
        if fence is None:
            yield from state.take(line, bare, lines[number + 1] if number + 1 < len(lines) else "")
            number += 1
            continue
        forbidden, close = fence
        yield Run(state.block, state.offset)
        if forbidden:
            yield Run(state.offset + bare, state.offset + len(line), forbidden)
        state.skip(sum(len(each) + 1 for each in lines[number : close + 1]))
        number = close + 1
    yield Run(state.block, len(text))


class _Fences:
    """Where fenced code ends. As `prose/` reads it: from the edge of a line to the same row of marks at the edge."""

    def __init__(self, lines: list[str]) -> None:
        self._at_edge: dict[str, list[int]] = {}
        self._anywhere: dict[str, list[int]] = {}
        for number in range(len(lines) - 1, -1, -1):
            row = lines[number].strip(" \t>")
            if row[:3] in _FENCES and row == row[0] * len(row):
                self._anywhere.setdefault(row, []).append(number)
                if lines[number].startswith(row):
                    self._at_edge.setdefault(row, []).append(number)

    def at(self, number: int, line: str, bare: int) -> tuple[str, int] | None:
        """What is wrong with a fence in this line, and the last line of its code; None where there is no fence."""
        fence = _FENCE.fullmatch(line, bare) if line[bare : bare + 3] in _FENCES else None
        if fence is None:
            return None
        is_named = _LANGUAGE.fullmatch(fence["info"]) is not None
        close = _first_behind(self._at_edge.get(fence["row"], []), number)
        if not bare and is_named and close is not None:
            return "", close
        close = _first_behind(self._anywhere.get(fence["row"], []), number)
        if close is None:
            return "unclosed_code", number
        return "indented_code" if bare or is_named else "code_language", close


def _first_behind(places: list[int], number: int) -> int | None:
    """Places are in falling order and asked for in rising order, so that each is looked at once."""
    while places and places[-1] <= number:
        places.pop()
    return places[-1] if places else None


class _State:
    """What is known of the lines above."""

    def __init__(self) -> None:
        self.offset = 0
        """Where the line begins."""
        self.block = 0
        """Where the run begins that the line may belong to."""
        self.above = ""
        self.in_table = False
        self.in_list = False
        """Whether the paragraph is a list: then any mark at the beginning of a line starts an item."""
        self.quoted = False
        self.is_fresh = True
        """Whether the line is the first of its paragraph."""

    def skip(self, length: int) -> None:
        """Go on behind code."""
        self.offset += length
        self.block = self.offset
        self.above, self.in_table, self.quoted, self.is_fresh = "", False, False, True

    def take(self, line: str, bare: int, below: str) -> Iterator[Run]:
        """The runs that end with the line above, and what the line may not begin with."""
        quotes = _end(_QUOTE, line)
        quoted = line[:quotes].strip() != ""
        is_item = _ITEM.match(line, quotes) is not None
        is_heading = _HEADING.match(line, quotes) is not None
        starts_list = is_item and _LIST_BELOW.match(line, quotes) is not None
        leaves_table = self.in_table and (is_heading or starts_list)
        is_fresh = self.is_fresh or quoted > self.quoted or leaves_table
        starts_table = "|" in line and _is_under_header(below, line)
        self.in_table = bare < len(line) and (starts_table or (self.in_table and not is_fresh))
        self.in_list = is_item if is_fresh else self.in_list or starts_list
        if bare == len(line) or self.in_table or is_fresh or is_heading or (is_item and self.in_list):
            yield Run(self.block, self.offset)
            self.block = self.offset
        self.is_fresh = bare == len(line) or is_heading
        if forbidden := self._forbidden(line, bare):
            yield Run(self.block, self.offset)
            yield forbidden
            self.block = forbidden.end
        self.above = line[bare:].strip()
        self.quoted = quoted
        self.offset += len(line) + 1

    def _forbidden(self, line: str, bare: int) -> Run | None:
        match = _FORBIDDEN.match(line, bare)
        if match:
            return Run(self.offset + match.start(), self.offset + match.end(), match.lastgroup or "")
        is_underline = self.above and "|" not in self.above and _UNDERLINE.fullmatch(line, bare)
        return Run(self.offset + bare, self.offset + len(line), "underlined_heading") if is_underline else None


def _is_under_header(below: str, line: str) -> bool:
    """Whether a line makes the one above it a table's header: it has as many columns."""
    return "|" in below and _TABLE.fullmatch(below) is not None and _columns(line) == _columns(below)


def _columns(row: str) -> int:
    return row.strip(" >").removeprefix("|").removesuffix("|").count("|")


def _end(pattern: re.Pattern[str], line: str) -> int:
    match = pattern.match(line)
    return match.end() if match else 0
