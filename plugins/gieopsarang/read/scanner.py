"""Finds in authors' text what Markdown's tree no longer places: `[[ ]]`, `[^ ]`, links, images, raw HTML.

No parser of Markdown: it knows lines, fenced code, code spans and brackets, each read once from left to right. A
property test compares its finds with the tree.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from html import unescape

from gieopsarang.model.problem import Problems, Rule
from gieopsarang.model.resident_number import masked
from gieopsarang.model.rules import markdown_syntax as rules
from gieopsarang.read.markdown_blocks import runs
from gieopsarang.read.markdown_limits import within_limits
from gieopsarang.read.nodes import Scalar


class Mark(StrEnum):
    """What the scanner found."""

    WIKI_LINK = "wiki_link"
    CITATION = "citation"
    LINK = "link"
    IMAGE = "image"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Found:
    """One find: its place in the text, and its target (headword, source id, address, file, or kind of the forbidden)."""

    mark: Mark
    start: int
    end: int
    target: str
    shown: str = ""


AT_MOST = 5
"""Places of one kind reported in one text."""

_SPECIAL = re.compile(r"[\[\]<{#=?`~*;+-]")
"""Without any of these a text holds nothing to find."""

_WIKI = r"\[\[(?P<name>[^\[\]|\n]+(?:\n[^\[\]|\n]+)?)(?:\|(?P<shown>[^\[\]|]+))?\]\]"
_CITATION = r"\[\^(?P<source>[^\[\]\s^]+)\]"
_ADDRESS = (
    r"\([ \n]*+(?:<(?P<angle>[^<>\n]*+)>|(?P<bare>[^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+))"
    r"""(?:[ \n]++(?:"[^"]*+"|'[^']*+'))?[ \n]*+\)"""
)
_TAG = (
    r"</?[A-Za-z][A-Za-z0-9:_-]*+(?:[\s/][^<>]*+)?>|<!--|<![A-Za-z\[]|<\?[A-Za-z]"
    r"|<[A-Za-z][A-Za-z0-9:_-]*+\s++[A-Za-z:_-]++\s*+="
)
_REFERENCE = rf"(?P<wiki>{_WIKI})|(?P<open_wiki>\[\[)|(?P<cite>{_CITATION})|(?P<bad_cite>\[\^[^\[\]\n]*+\])"
_PLAIN_TOKEN = re.compile(_REFERENCE)
_TOKEN = re.compile(
    rf"(?P<escape>\\[\\`*_{{}}\[\]()>#+\-.!|])|(?P<ticks>`+)|{_REFERENCE}"
    rf"|(?P<image>!\[(?!\[))|(?P<opening>\[)|(?P<closing>\](?:{_ADDRESS})?)"
    r"|(?P<autolink><(?:(?:https?|ftp|mailto):[^<>\s]*+|[^<>\s@]++@[^<>\s@]++)>)"
    rf"|(?P<html>{_TAG})|(?P<macro>\{{[{{%])"
    r"|(?P<attributes>\{:[^{}\n]*+\}|(?<=[)\]*_`])\{[ ]*+[#.][\w-][^{}\n]*+\}|\{[ ]*+[#.][\w-][^{}\n]*+\}(?=[ ]*+(?:\n|\Z)))"
)
_TAG_AT = re.compile(_TAG)
_SIGN = re.compile(r"[\\`\[\]!<{]")
"""What every token begins with: looked for first, as that is ten times faster."""
_TICKS = re.compile("`+")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|])")
_FORBIDDEN_TOKENS = frozenset({"autolink", "html", "macro", "attributes"})


def scan(text: str) -> tuple[Found, ...]:
    """Everything found in a Markdown text, in order; code and escaped characters are skipped."""
    if not _SPECIAL.search(text):
        return ()
    found: list[Found] = []
    for run in runs(text):
        if run.forbidden:
            found.append(Found(Mark.FORBIDDEN, run.start, run.end, run.forbidden))
        elif run.start < run.end:
            _inline(text, run.start, run.end, found)
    return tuple(sorted(found, key=lambda find: (find.start, find.end)))


def scan_plain(text: str) -> tuple[Found, ...]:
    """The `[[ ]]` and `[^ ]` of a field that is plain text otherwise."""
    if "[" not in text:
        return ()
    return tuple(_reference(match) for match in _PLAIN_TOKEN.finditer(text))


def check_dialect(body: Scalar, problems: Problems, *, one_title: bool = False) -> tuple[Found, ...]:
    """Report what the dialect does not have and what is over its limits; gives everything found."""
    if not within_limits(body.value, body.locate, problems):
        return ()
    found = scan(body.value)
    forbidden = [find for find in found if find.mark is Mark.FORBIDDEN]
    if one_title:
        title = next((find for find in forbidden if find.target == "title_heading"), None)
        forbidden = [find for find in forbidden if find is not title]
    _report_all(forbidden, body, problems)
    return found


def check_plain(field: Scalar, problems: Problems) -> tuple[Found, ...]:
    """The `[[ ]]` and `[^ ]` of a plain field; malformed ones are reported."""
    found = scan_plain(field.value)
    _report_all([find for find in found if find.mark is Mark.FORBIDDEN], field, problems)
    return found


def _inline(text: str, start: int, end: int, found: list[Found]) -> None:
    """What stands within one run."""
    brackets: list[re.Match[str]] = []
    place = start
    while sign := _SIGN.search(text, place, end):
        match = _TOKEN.match(text, sign.start(), end)
        if match is None:
            place = sign.end()
            continue
        place = match.end()
        match match.lastgroup:
            case "escape" | None:
                pass
            case "ticks":
                place = _code_end(text, match, end)
            case "image" | "opening":
                brackets.append(match)
            case "closing":
                opening = brackets.pop() if brackets else None
                if opening and len(match.group()) > 1:
                    found.append(_link(text, opening, match))
            case kind if kind in _FORBIDDEN_TOKENS:
                found.append(Found(Mark.FORBIDDEN, match.start(), match.end(), kind))
            case _:
                found.append(_reference(match))
                if match["shown"] and (tag := _TAG_AT.search(text, *match.span("shown"))):
                    found.append(Found(Mark.FORBIDDEN, tag.start(), tag.end(), "html"))


def _reference(match: re.Match[str]) -> Found:
    """The find of a wiki link or citation, good or bad."""
    start, end = match.span()
    match match.lastgroup:
        case "wiki" if name := " ".join(match["name"].split()):
            return Found(Mark.WIKI_LINK, start, end, name, " ".join((match["shown"] or "").split()))
        case "cite":
            return Found(Mark.CITATION, start, end, match["source"])
        case "bad_cite":
            return Found(Mark.FORBIDDEN, start, end, "citation")
        case _:
            return Found(Mark.FORBIDDEN, start, end, "wiki_link")


def _code_end(text: str, opening: re.Match[str], end: int) -> int:
    """Behind the code span a row of backticks opens; behind the row where nothing closes it.

    As Python-Markdown: the next row of the same length closes, else the longest one if it is shorter.
    """
    ticks = len(opening.group())
    longest, behind = 0, opening.end()
    for row in _TICKS.finditer(text, opening.end(), end):
        length = len(row.group())
        if length == ticks:
            return row.end()
        if length > longest:
            longest, behind = length, row.end()
    return behind if longest < ticks else opening.end()


def _link(text: str, opening: re.Match[str], closing: re.Match[str]) -> Found:
    """A bracket closed with an address behind it."""
    address = closing["bare"] if closing["angle"] is None else closing["angle"]
    mark = Mark.IMAGE if opening["image"] else Mark.LINK
    target = unescape(_ESCAPED.sub(r"\1", address)).strip()
    return Found(mark, opening.start(), closing.end(), target, text[opening.end() : closing.start()])


_CODE_ENDS = "코드가 끝나는 곳에 같은 수의 ``` 줄을 두세요."
_MESSAGES: dict[str, tuple[Rule, str, str]] = {
    "html": (
        rules.RAW_HTML,
        "HTML은 쓸 수 없습니다: {shown}",
        "굵게는 **글**, 링크는 [글](주소)로 적으세요. 글자 그대로라면 백틱(`)으로 감싸거나 <를 &lt;로 적으세요.",
    ),
    "autolink": (rules.AUTOLINK, "꺾쇠로 감싼 주소는 링크가 되지 않습니다: {shown}", "[글](주소)로 적으세요."),
    "macro": (
        rules.MACRO,
        "매크로는 쓸 수 없습니다: {shown}",
        "글자 그대로라면 백틱(`)으로 감싸세요.",
    ),
    "attributes": (rules.ATTRIBUTES, "속성 목록은 쓸 수 없습니다: {shown}", "중괄호 부분을 지우세요."),
    "title_heading": (rules.TITLE_HEADING, "본문에는 # 제목을 쓸 수 없습니다", "##로 바꾸세요."),
    "deep_heading": (rules.DEEP_HEADING, "제목은 ####까지 쓸 수 있습니다", "#을 줄이세요."),
    "underlined_heading": (
        rules.UNDERLINED_HEADING,
        "글 바로 아래에 줄을 그어 제목을 만들 수 없습니다",
        "제목은 ##으로 적으세요.",
    ),
    "footnote_definition": (
        rules.FOOTNOTE_DEFINITION,
        "각주의 뜻풀이는 본문에 적지 않습니다: {shown}",
        "sources에 출처로 적고 본문에서는 [^id]로 가리키세요.",
    ),
    "abbreviation": (
        rules.ABBREVIATION,
        "줄임말 풀이는 쓸 수 없습니다: {shown}",
        "줄임말을 항목으로 만들고 [[ ]]로 가리키세요.",
    ),
    "link_definition": (
        rules.LINK_DEFINITION,
        "링크 주소를 따로 적을 수 없습니다: {shown}",
        "[글](주소)로 적으세요. 글자 그대로라면 [ 앞에 역빗금(\\)을 붙이세요.",
    ),
    "details": (rules.DETAILS, "접는 상자(???)는 쓸 수 없습니다", "!!! 알림 상자나 제목으로 바꾸세요."),
    "tabs": (rules.TABS, "탭 상자(===)는 쓸 수 없습니다", "제목(###)으로 나누세요."),
    "snippet": (rules.SNIPPET, "다른 파일을 끼워 넣을 수 없습니다: {shown}", "글을 그대로 옮겨 적으세요."),
    "unclosed_code": (rules.UNCLOSED_CODE, "코드를 열고 닫지 않았습니다", _CODE_ENDS),
    "code_language": (
        rules.UNCLOSED_CODE,
        "코드를 여는 줄에는 언어 이름 하나만 적을 수 있습니다",
        "``` 뒤를 비우거나 언어 이름만 남기세요.",
    ),
    "indented_code": (
        rules.UNCLOSED_CODE,
        "코드를 여닫는 줄은 줄 맨 앞에서 시작해야 합니다",
        "``` 앞의 빈칸이나 >, - 를 지우세요.",
    ),
    "wiki_link": (
        rules.WIKI_LINK,
        "[[ ]]의 모양이 아닙니다",
        "[[표제어]]나 [[표제어|보일 글]]로 적으세요. 글자 그대로라면 \\[\\[로 적으세요.",
    ),
    "citation": (rules.EMPTY_CITATION, "[^ ]의 모양이 아닙니다: {shown}", "[^s1]처럼 출처의 id를 빈칸 없이 적으세요."),
}


def _report_all(forbidden: list[Found], body: Scalar, problems: Problems) -> None:
    """At most a handful of each kind; the end of an element is no second mistake."""
    count: dict[str, int] = {}
    for find in forbidden:
        seen = count.get(find.target, 0)
        if seen == AT_MOST or (seen and body.value.startswith("</", find.start)):
            continue
        count[find.target] = seen + 1
        _report(find, body, problems)


def _report(find: Found, body: Scalar, problems: Problems) -> None:
    rule, message, hint = _MESSAGES[find.target]
    shown = masked(" ".join(body.value[find.start : find.end].split()))
    shown = f"'{shown[:40]}…'" if len(shown) > 40 else f"'{shown}'"
    problems.add(rule, body.locate(find.start), message.format(shown=shown), hint=hint)
