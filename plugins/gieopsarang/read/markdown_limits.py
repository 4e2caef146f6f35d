"""The limits of a Markdown text: what would take Markdown long to read is refused before it is read."""

import re
from collections.abc import Callable, Iterator

from gieopsarang.model.problem import Location, Problems, Rule
from gieopsarang.model.rules import markdown_syntax as rules

MOST_LINES = 5000
LONGEST_LINE = 20_000
MOST_HEADINGS = 300
DEEPEST_QUOTE = 8
DEEPEST_LIST_IN_A_LINE = 8
DEEPEST_INDENTATION = 64
MOST_MARKS = 2000
LONGEST_ROW = 60

_HEADING = re.compile(r"^[ >]*+#", re.MULTILINE)
_LONG_LINE = re.compile(rf"[^\n]{{{LONGEST_LINE + 1}}}")
_QUOTES = re.compile(
    rf"^(?:[ \t]*+(?:>|[-*+][ \t]|\d{{1,9}}[.)][ \t]))*?(?:[ \t]*+>){{{DEEPEST_QUOTE + 1}}}", re.MULTILINE
)
_LISTS = re.compile(
    rf"^(?:[ \t]*+>)*+(?:[ \t]*+(?:[-*+]|\d{{1,9}}[.)])[ \t]++){{{DEEPEST_LIST_IN_A_LINE + 1}}}", re.MULTILINE
)
_CONTAINERS = re.compile(r"^(?:[ \t]*+(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){17}", re.MULTILINE)
_INDENTATION = re.compile(rf"^(?:[ >]*+\t|[ >]){{{DEEPEST_INDENTATION + 1}}}|^[ >]*\t{{17}}", re.MULTILINE)
_MAY_BE_DEEP = re.compile(r"[>\t]|[-*+.)] ++(?:[-*+>]|\d)|       ")
_ROW = re.compile(rf"([^\s])\1{{{LONGEST_ROW}}}")

Limit = tuple[Rule, int, str, str]


def within_limits(text: str, locate: Callable[[int], Location], problems: Problems) -> bool:
    """Whether a text keeps all limits; those it does not keep are reported."""
    over = tuple(_over(text))
    for rule, offset, message, hint in over:
        problems.add(rule, locate(offset), message, hint=hint)
    return not over


def _over(text: str) -> Iterator[Limit]:
    if text.rstrip("\n").count("\n") >= MOST_LINES:
        message = f"글이 {MOST_LINES:,}줄보다 깁니다"
        yield rules.TOO_LONG, _nth(re.finditer("\n", text), MOST_LINES) + 1, message, "글을 나누세요."
    if len(text) > LONGEST_LINE and (match := _LONG_LINE.search(text)):
        message = f"한 줄이 {LONGEST_LINE:,}자보다 깁니다"
        yield rules.TOO_LONG, match.start(), message, "빈 줄을 넣어 문단을 나누세요."
    if text.count("#") > MOST_HEADINGS and len(_HEADING.findall(text)) > MOST_HEADINGS:
        message = f"제목이 {MOST_HEADINGS}개보다 많습니다"
        yield rules.TOO_MANY_HEADINGS, _nth(_HEADING.finditer(text), MOST_HEADINGS + 1), message, "글을 나누세요."
    yield from _too_deep(text)
    for mark in "[<`":
        if text.count(mark) > MOST_MARKS:
            message = f"'{mark}'가 {MOST_MARKS:,}개보다 많습니다"
            place = _nth(re.finditer(re.escape(mark), text), MOST_MARKS + 1)
            yield rules.TOO_MANY_MARKS, place, message, "글을 나누거나 기호를 줄이세요."
    if match := _long_row(text):
        message = f"'{match.group(1)}'를 {LONGEST_ROW}번보다 많이 이어 썼습니다"
        yield rules.REPEATED_CHARACTER, match.start(), message, "줄여 쓰세요."


def _long_row(text: str) -> re.Match[str] | None:
    """The first row of one character that is too long; looks at every 30th character, as any such row holds two."""
    step = LONGEST_ROW // 2
    for place in range(0, len(text) - step, step):
        if text[place] == text[place + step] and text[place : place + step] == text[place] * step:
            return _ROW.search(text)
    return None


def _too_deep(text: str) -> Iterator[Limit]:
    if not _MAY_BE_DEEP.search(text):
        return
    for pattern, message, hint in (
        (_QUOTES, f"인용이 {DEEPEST_QUOTE}겹보다 깊습니다", "> 를 줄이세요."),
        (_LISTS, f"한 줄에 목록이 {DEEPEST_LIST_IN_A_LINE}겹보다 깊습니다", "줄 앞의 목록 표시를 줄이세요."),
        (_CONTAINERS, "한 줄에 인용과 목록이 너무 깊습니다", "줄 앞의 표시를 줄이세요."),
        (_INDENTATION, f"들여쓰기가 {DEEPEST_INDENTATION}칸보다 깊습니다", "줄 앞의 빈칸을 줄이세요."),
    ):
        if match := pattern.search(text):
            yield rules.TOO_DEEP, match.start(), message, hint
            return


def _nth(matches: Iterator[re.Match[str]], number: int) -> int:
    return next(match.start() for index, match in enumerate(matches, 1) if index == number)
