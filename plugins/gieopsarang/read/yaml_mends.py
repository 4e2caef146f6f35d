"""What went wrong where a text is no YAML, in Korean and where the author made the mistake, not where the parser ended."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import yaml

from gieopsarang.model.problem import Location, Problems, Rule
from gieopsarang.model.rules import yaml_syntax as rules

_ITEMS = r"[ ]*+(?:-[ ]++)*+"
_KEY = re.compile(_ITEMS + r"[^\s:#'\"\[\]{},\-][^:#'\"\[\]{}]*:(?=\s|$)")
_GLUED = re.compile(_ITEMS + r"[\w ]*\w:(?=[^\s/])")
_BLANK = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
ODD_INDENT = re.compile(rf"[ ]*(?P<blank>{_BLANK})")
"""A blank before everything else in a line that looks like one and that YAML takes for a letter."""
ODD_BLANK = re.compile(rf"(?:{_ITEMS}[\w ]*|[^#]*[{{,][ ]*+\w+)\w:[ ]*+(?P<blank>{_BLANK})")
"""The same behind the colon of a name."""
ODD_INDENT_HINT = "줄 앞의 빈칸을 모두 지우고 스페이스로 들여 쓰세요."
ODD_BLANK_HINT = "그 빈칸을 지우고 스페이스를 누르세요."
_GLUED_IN_BRACES = re.compile(r"[{,][ ]*+(?P<name>\w+):(?P<value>\[[^\[\]]*\]?|\{[^{}]*\}?)")
_WIDE_COLON = re.compile(_ITEMS + r"[\w ]*\w\s*[：]")
_QUOTED_VALUE = re.compile(_ITEMS + r"(?:[^\s:#'\"\[\]{},][^:#'\"]*:[ ]+)?(?=['\"])(?P<quote>.)")
_CLOSED = {'"': re.compile(r'(?:[^"\\]|\\.)*+"'), "'": re.compile(r"(?:[^']|'')*+'")}


@dataclass(frozen=True, slots=True)
class Failure:
    """Where and how the parser gave up; lines and columns from zero."""

    lines: Sequence[str]
    problem: str
    context: str
    line: int
    column: int
    context_line: int
    context_column: int

    @property
    def text(self) -> str:
        """The line the parser gave up in."""
        return self.lines[self.line]


@dataclass(frozen=True, slots=True)
class Mend:
    """What to tell the author; line and column from zero."""

    rule: Rule
    line: int
    column: int
    message: str
    hint: str


def report_syntax(error: Exception, text: str, path: str, line_offset: int, problems: Problems) -> None:
    """Report one mistake of syntax."""
    failure = _failure(error, text)
    found = next(mend for look in _LOOKS if (mend := look(failure)))
    place = Location(path, found.line + 1 + line_offset, found.column + 1)
    problems.add(found.rule, place, found.message, hint=found.hint)


def _failure(error: Exception, text: str) -> Failure:
    lines = text.split("\n")
    if not isinstance(error, yaml.MarkedYAMLError):
        return Failure(lines, "", "", 0, 0, 0, 0)
    line, column = _inside(error.problem_mark, lines)
    context_line, context_column = _inside(error.context_mark or error.problem_mark, lines)
    return Failure(lines, error.problem or "", error.context or "", line, column, context_line, context_column)


def _inside(mark: yaml.Mark | None, lines: Sequence[str]) -> tuple[int, int]:
    """A mark's place, brought back to the last line with text where it points behind the end."""
    if mark is None:
        return 0, 0
    last = max((index for index, line in enumerate(lines) if line.strip()), default=0)
    if mark.line > last:
        return last, len(lines[last])
    return mark.line, min(mark.column, len(lines[mark.line]))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _neighbour(lines: Sequence[str], line: int, step: int) -> int | None:
    """The next line up or down that says something."""
    line += step
    while 0 <= line < len(lines):
        if lines[line].strip() and not lines[line].lstrip().startswith("#"):
            return line
        line += step
    return None


def _shown(line: str) -> str:
    """A mended line for a hint, or nothing where it would be long."""
    return f" 예: {line.strip()}" if len(line.strip()) <= 60 else ""


def _tab(failure: Failure) -> Mend | None:
    at_tab = failure.text[failure.column : failure.column + 1] == "\t" and "token" in failure.problem
    if not at_tab and "tab character" not in failure.problem:
        return None
    blank = failure.text[: len(failure.text) - len(failure.text.lstrip())]
    column = blank.find("\t") if "\t" in blank else failure.column
    hint = "탭을 지우고 빈칸(스페이스) 두 개씩으로 들여 쓰세요."
    return Mend(rules.TAB, failure.line, column, "줄 앞을 탭으로 들였습니다", hint)


def _unclosed_quote(failure: Failure) -> Mend | None:
    """A quote that opens a value and does not close before the next key, even where a later quote closed it by chance."""
    for line in range(failure.line + 1):
        column = _open_quote(failure.lines, line)
        if column is not None:
            return _quote_mend(failure, line, column)
    if "while scanning a quoted scalar" in failure.context:
        return _quote_mend(failure, failure.context_line, failure.context_column)
    return None


def _open_quote(lines: Sequence[str], line: int) -> int | None:
    match = _QUOTED_VALUE.match(lines[line])
    if not match or _CLOSED[match["quote"]].match(lines[line], match.end()):
        return None
    below = _neighbour(lines, line, 1)
    if below is None:
        return match.start("quote")
    is_next = _KEY.match(lines[below]) or lines[below].lstrip().startswith("- ")
    return match.start("quote") if is_next and _indent(lines[below]) <= _indent(lines[line]) else None


def _quote_mend(failure: Failure, line: int, column: int) -> Mend:
    quote = failure.lines[line][column : column + 1]
    hint = f"값의 끝에 {quote} 를 적으세요. 따옴표가 글의 일부라면 값 전체를 다른 따옴표로 감싸세요."
    return Mend(rules.UNCLOSED_QUOTE, line, column, f"따옴표 {quote} 를 열고 닫지 않았습니다", hint)


def named_blank(blank: str) -> str:
    """A blank by its number, as it cannot be seen."""
    return f"보통 빈칸이 아닌 빈칸(U+{ord(blank):04X})"


def _odd_blank(failure: Failure) -> Mend | None:
    """A blank that only looks like one, where the parser gave up."""
    first = failure.context_line if "simple key" in failure.context else failure.line
    for line in dict.fromkeys((first, failure.line)):
        text = failure.lines[line]
        if match := ODD_INDENT.match(text):
            message = f"줄 앞에 {named_blank(match['blank'])}이 있습니다"
            return Mend(rules.INDENTATION, line, match.start("blank"), message, ODD_INDENT_HINT)
        if match := ODD_BLANK.match(text):
            mended = f"{text[: match.start('blank')].rstrip()} {text[match.start('blank') :].strip()}"
            message = f"쌍점 뒤에 {named_blank(match['blank'])}이 있습니다"
            hint = ODD_BLANK_HINT + _shown(mended)
            return Mend(rules.MISSING_SPACE, line, match.start("blank"), message, hint)
    return None


def _bad_colon(failure: Failure) -> Mend | None:
    if "mapping values are not allowed" not in failure.problem:
        return None
    line = failure.text
    key = _KEY.match(line)
    if key and key.end() <= failure.column:
        value = line[key.end() :].strip()
        mended = f"{line[: key.end()]} {_in_quotes(value)}"
        hint = f"값을 따옴표로 감싸세요.{_shown(mended)}"
        return Mend(rules.COLON_IN_VALUE, failure.line, failure.column, "값 안에 쌍점과 빈칸(': ')이 있습니다", hint)
    above = _neighbour(failure.lines, failure.line, -1)
    if above is None:
        return None
    if not _KEY.match(failure.lines[above]) and _indent(failure.lines[above]) <= _indent(line):
        without = _without_colon(failure.lines, above)
        if without:
            return without
    hint = "위의 줄과 앞 빈칸의 수를 맞추세요."
    return Mend(rules.INDENTATION, failure.line, _indent(line), "앞 빈칸의 수가 위의 줄과 맞지 않습니다", hint)


def _in_quotes(value: str) -> str:
    return f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"


def _without_colon(lines: Sequence[str], line: int) -> Mend | None:
    """A line that should be a name and a value but has no colon YAML would take for one."""
    text = lines[line]
    if match := _WIDE_COLON.match(text):
        mended = f"{text[: match.end() - 1].rstrip()}: {text[match.end() :].strip()}"
        hint = f"반각 쌍점(:)을 쓰고 뒤를 한 칸 띄우세요.{_shown(mended)}"
        return Mend(rules.MISSING_COLON, line, match.end() - 1, "전각 쌍점(：)은 이름과 값을 나누지 못합니다", hint)
    if match := _GLUED.match(text):
        hint = f"쌍점 뒤를 한 칸 띄우세요.{_shown(f'{text[: match.end()]} {text[match.end() :]}')}"
        return Mend(rules.MISSING_SPACE, line, match.end() - 1, "쌍점 뒤에 빈칸이 없습니다", hint)
    if text.lstrip().startswith("- "):
        return None
    hint = "'이름: 값'으로 적으세요. 위에서 이어지는 글이라면 줄 앞을 빈칸 두 개로 들여 쓰세요."
    return Mend(rules.MISSING_COLON, line, _indent(text), "이름과 값을 나누는 쌍점이 없습니다", hint)


def _no_colon(failure: Failure) -> Mend | None:
    if "could not find expected ':'" not in failure.problem:
        return None
    return _without_colon(failure.lines, failure.context_line)


def _glued_in_braces(failure: Failure) -> Mend | None:
    """A name and a value within braces without a space between: `{see_also:[환율]}`."""
    for match in _GLUED_IN_BRACES.finditer(failure.text):
        if match.end("name") <= failure.column <= match.end() + 1:
            mended = f"{{{match['name']}: {match['value']}}}"
            hint = f"쌍점 뒤를 한 칸 띄우세요.{_shown(mended)}"
            return Mend(rules.MISSING_SPACE, failure.line, match.end("name"), "쌍점 뒤에 빈칸이 없습니다", hint)
    return None


def _flow(failure: Failure) -> Mend | None:
    """Within brackets."""
    if "while parsing a flow" not in failure.context:
        return None
    opening = failure.lines[failure.context_line]
    shown = opening[failure.context_column : failure.context_column + 1]
    at_end = failure.column >= len(failure.text) and _neighbour(failure.lines, failure.line, 1) is None
    is_key = _KEY.match(failure.text) and _indent(failure.text) <= _indent(opening)
    is_below = failure.line != failure.context_line
    if (is_below and (at_end or is_key)) or (at_end and not _balanced(opening)):
        hint = f"닫는 괄호 {']' if shown == '[' else '}'} 를 적으세요."
        message = f"괄호 {shown} 를 열고 닫지 않았습니다"
        return Mend(rules.UNCLOSED_BRACKET, failure.context_line, failure.context_column, message, hint)
    hint = "값 사이에 쉼표를 하나씩 두고, 쉼표나 쌍점, 괄호가 든 값은 따옴표로 감싸세요."
    return Mend(rules.BRACKET, failure.line, failure.column, "괄호 안을 여기서부터 읽을 수 없습니다", hint)


def _balanced(line: str) -> bool:
    return all(line.count(opening) <= line.count(closing) for opening, closing in ("[]", "{}"))


def _expected_key(failure: Failure) -> Mend | None:
    if "did not find expected key" not in failure.problem:
        return None
    before = failure.text[: failure.column].rstrip()
    if before.endswith(("'", '"')):
        hint = "값 전체를 다른 따옴표로 감싸거나 따옴표를 없애세요."
        return Mend(rules.AFTER_QUOTE, failure.line, failure.column, "따옴표를 닫은 뒤에 글이 더 있습니다", hint)
    if before.endswith(("]", "}")):
        hint = "괄호가 글의 일부라면 값 전체를 따옴표로 감싸세요."
        return Mend(rules.BRACKET, failure.line, failure.column, "괄호를 닫은 뒤에 글이 더 있습니다", hint)
    if failure.text.lstrip().startswith("-"):
        return _list_mend(failure)
    if not before and failure.text[failure.column : failure.column + 1] not in tuple(":]},"):
        hint = "같은 층의 다른 줄과 앞 빈칸의 수를 맞추세요."
        return Mend(rules.INDENTATION, failure.line, failure.column, "앞 빈칸의 수가 맞지 않습니다", hint)
    return None


def _list_mend(failure: Failure) -> Mend:
    hint = "줄표(-)는 이름의 다음 줄에서, 같은 목록의 다른 줄표와 같은 자리에서 시작하세요."
    return Mend(rules.LIST, failure.line, failure.column, "여기에는 목록의 줄표(-)를 둘 수 없습니다", hint)


def _list(failure: Failure) -> Mend | None:
    if "block sequence entries are not allowed" in failure.problem:
        return _list_mend(failure)
    if "'-' indicator" not in failure.problem:
        return None
    hint = "목록의 줄이면 줄표(-)로 시작하거나 앞 빈칸의 수를 맞추세요."
    return Mend(rules.INDENTATION, failure.line, failure.column, "목록의 다른 줄과 앞 빈칸의 수가 맞지 않습니다", hint)


def _document_start(failure: Failure) -> Mend | None:
    if "<document start>" not in failure.problem:
        return None
    if any(line.startswith("...") for line in failure.lines[: failure.line]):
        hint = "'...' 줄을 지우거나, 항목마다 파일을 따로 만드세요."
        return Mend(rules.SEVERAL_DOCUMENTS, failure.line, failure.column, "한 파일에 문서가 둘 이상 있습니다", hint)
    hint = "맨 윗줄과 앞 빈칸의 수를 맞추세요."
    return Mend(rules.INDENTATION, failure.line, failure.column, "앞 빈칸의 수가 위의 줄과 맞지 않습니다", hint)


_QUOTE_IT = "글자 그대로라면 값 전체를 따옴표로 감싸세요."

_BY_CONTEXT: tuple[tuple[str, Rule, str, str], ...] = (
    ("scanning an alias", rules.ALIAS, "값이 *로 시작합니다", _QUOTE_IT),
    ("scanning an anchor", rules.ANCHOR, "값이 &로 시작합니다", _QUOTE_IT),
    ("scanning a tag", rules.TAG, "값이 !로 시작합니다", _QUOTE_IT),
    ("scanning a directive", rules.DIRECTIVE, "%로 시작하는 줄이 있습니다", "이 줄을 지우세요."),
)
_BY_PROBLEM: tuple[tuple[str, Rule, str, str], ...] = (
    ("tag handle", rules.TAG, "값이 !로 시작합니다", _QUOTE_IT),
    (
        "comment or line break",
        rules.BLOCK_TEXT,
        "| 나 > 와 같은 줄에 글이 있습니다",
        "글을 다음 줄로 옮겨 빈칸 두 개로 들여 쓰세요. 여러 줄로 쓸 글이 아니라면 값을 따옴표로 감싸세요.",
    ),
    (
        "escape",
        rules.ESCAPE,
        "큰따옴표 안에 쓸 수 없는 역빗금(\\)이 있습니다",
        "큰따옴표를 작은따옴표(')로 바꾸거나 역빗금을 두 번(\\\\) 적으세요.",
    ),
    (
        "hexdecimal",
        rules.ESCAPE,
        "큰따옴표 안에 쓸 수 없는 역빗금(\\)이 있습니다",
        "큰따옴표를 작은따옴표(')로 바꾸거나 역빗금을 두 번(\\\\) 적으세요.",
    ),
)


def _by_words(failure: Failure) -> Mend | None:
    """Mistakes the parser's own words tell."""
    for words, rule, message, hint in _BY_CONTEXT:
        if words in failure.context:
            return Mend(rule, failure.context_line, failure.context_column, message, hint)
    for words, rule, message, hint in _BY_PROBLEM:
        if words in failure.problem:
            return Mend(rule, failure.line, failure.column, message, hint)
    return None


def _depth(failure: Failure) -> Mend | None:
    """Nesting so deep that the parser refused it before its events could be counted."""
    if "nesting depth" not in failure.problem:
        return None
    above = 5 if _KEY.match(failure.text) else 6
    brackets = list(re.finditer(r"[\[{]", failure.text))
    column = brackets[above].start() if len(brackets) > above else failure.column
    return Mend(rules.TOO_DEEP, failure.line, column, "목록과 표가 6겹보다 깊습니다", "괄호나 들여쓰기를 줄이세요.")


def _reserved(failure: Failure) -> Mend | None:
    char = failure.text[failure.column : failure.column + 1]
    if not char or char not in "@`%]},?|>":
        return None
    message = f"값이 '{char}'로 시작합니다" if failure.text[: failure.column].strip() else f"줄이 '{char}'로 시작합니다"
    return Mend(rules.RESERVED_CHARACTER, failure.line, failure.column, message, _QUOTE_IT)


def _anything(failure: Failure) -> Mend:
    hint = "이 줄과 바로 윗줄의 쌍점, 따옴표, 괄호, 앞 빈칸을 살펴보세요."
    return Mend(rules.SYNTAX, failure.line, failure.column, "이 자리에서 YAML을 읽을 수 없습니다", hint)


_LOOKS: tuple[Callable[[Failure], Mend | None], ...] = (
    _tab,
    _unclosed_quote,
    _odd_blank,
    _bad_colon,
    _no_colon,
    _depth,
    _by_words,
    _glued_in_braces,
    _flow,
    _expected_key,
    _list,
    _document_start,
    _reserved,
    _anything,
)
"""Tried in this order; the last one always finds something."""
