"""Where the characters of a YAML scalar stand in its file, whatever the style it was written in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Segment = tuple[int, int, int]
"""Offset in the value, line, column; the last two from one."""

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.|$)")
_DOUBLED_QUOTE = re.compile("''")
_NEVER = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class Span:
    """Where a scalar begins and ends, from zero, as the parser counts."""

    line: int
    column: int
    end_line: int
    end_column: int


def segments(value: str, style: str, lines: Sequence[str], span: Span) -> tuple[Segment, ...]:
    """The runs of a value that stand in the file as they are; none where one run begins at the scalar's place."""
    if style == "|":
        return _literal(value, lines, span)
    one_line = span.line == span.end_line
    if style == "" and one_line:
        return ()
    first = (0, span.line + 1, span.column + 1 + (style in ("'", '"')))
    if style in ("'", '"') and one_line and len(value) == span.end_column - span.column - 2:
        return (first,)
    escape = {'"': _ESCAPE, "'": _DOUBLED_QUOTE}.get(style, _NEVER)
    found = _matched(value, _pieces(lines, span, style), escape)
    return found if found and found[0][0] == 0 else (first, *found)


def _literal(value: str, lines: Sequence[str], span: Span) -> tuple[Segment, ...]:
    """A literal block: a line of the value is the end of a line of the file."""
    found: list[Segment] = []
    offset = 0
    for index, text in enumerate(value.split("\n"), span.line + 1):
        whole = lines[index] if index < len(lines) else ""
        found.append((offset, min(index, len(lines) - 1) + 1, max(len(whole) - len(text), 0) + 1))
        offset += len(text) + 1
    return tuple(found)


def _pieces(lines: Sequence[str], span: Span, style: str) -> Iterator[tuple[int, int, str]]:
    """What stands on each line of a scalar: line and column from zero, and the text without its quotes."""
    quote = len(style) if style != ">" else 0
    first = span.line + 1 if style == ">" else span.line
    for index in range(first, min(span.end_line, len(lines) - 1) + 1):
        start = span.column + quote if index == span.line else 0
        end = span.end_column - quote if index == span.end_line else len(lines[index])
        text = lines[index][start:end]
        bare = text.lstrip(" \t") if index != span.line else text
        yield index, start + len(text) - len(bare), bare


def _matched(value: str, pieces: Iterator[tuple[int, int, str]], escape: re.Pattern[str]) -> tuple[Segment, ...]:
    """The pieces found again in the value, one after the other; folding changes nothing but the blanks between."""
    found: list[Segment] = []
    offset = 0
    for line, column, text in pieces:
        place = 0
        for match in (*escape.finditer(text), None):
            run = text[place : match.start() if match else len(text)]
            offset = _take(value, offset, run, (line, column + place), found)
            if match and match.group() != "\\":
                found.append((offset, line + 1, column + match.start() + 1))
                offset += 1
            place = match.end() if match else place
    return tuple(found)


def _take(value: str, offset: int, run: str, place: tuple[int, int], found: list[Segment]) -> int:
    """Note a run where it stands in the value; gives the offset behind it."""
    run = run if value.startswith(run, offset) else run.rstrip(" \t")
    if not run:
        return offset
    start = offset
    while not value.startswith(run, start):
        if start >= len(value) or not value[start].isspace():
            return offset
        start += 1
    found.append((start, place[0] + 1, place[1] + 1))
    return start + len(run)
