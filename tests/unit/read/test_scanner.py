"""What the scanner finds in authors' text, and what the dialect does not have."""

import time

import pytest

from gieopsarang.model.problem import Location, Problems
from gieopsarang.read.nodes import Scalar
from gieopsarang.read.scanner import Mark, check_dialect, check_plain, scan, scan_plain

PATH = "stories/a/index.md"


def body(text: str) -> Scalar:
    starts = [0, *(index + 1 for index, char in enumerate(text) if char == "\n")]
    return Scalar(text, Location(PATH), tuple((start, line, 1) for line, start in enumerate(starts, 1)), quoted=True)


def finds(text: str) -> list[tuple[str, str, str]]:
    return [(find.mark.value, find.target, find.shown) for find in scan(text)]


def report(text: str, *, one_title: bool = False) -> list[str]:
    problems = Problems()
    check_dialect(body(text), problems, one_title=one_title)
    return [f"{problem.location.line}:{problem.location.column} {problem.rule.code}" for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[환율]]과 [[금리|이자]]", [("wiki_link", "환율", ""), ("wiki_link", "금리", "이자")]),
        ("[[선반#2]][^s1]", [("wiki_link", "선반#2", ""), ("citation", "s1", "")]),
        ("[[경제\n개발]]", [("wiki_link", "경제 개발", "")]),
        ('[글](a.md) [b](<c d> "제목")', [("link", "a.md", "글"), ("link", "c d", "b")]),
        ("![그림](a.png '설명')", [("image", "a.png", "그림")]),
        ("[![그림](a.png)](b)", [("link", "b", "![그림](a.png)"), ("image", "a.png", "그림")]),
        ("[a](b(c)d)", [("link", "b(c)d", "a")]),
        ("[a](java&#x73;cript:x)", [("link", "javascript:x", "a")]),
        ("`[[가]]` ``[[나]] ` `` [[다]]", [("wiki_link", "다", "")]),
        ("```\n[[가]]\n```\n[[나]]\n~~~ python\n[[다]]\n~~~\n", [("wiki_link", "나", "")]),
        ("\\[[가]] \\`[[나]]\\`", [("wiki_link", "나", "")]),
        ("- `가\n- 나`[[다]]", [("wiki_link", "다", "")]),
        ("`가\n\n나`[[다]]", [("wiki_link", "다", "")]),
        ("> `가\n> 나` [[다]] `[[라]]`", [("wiki_link", "다", "")]),
        ("| 가 | 나 |\n|---|---|\n| `다 | [[라]] |\n| ` | 마 |", [("wiki_link", "라", "")]),
        ("[a][b] [c] (d)", []),
        ("그냥 글", []),
    ],
)
def test_marks_are_found_outside_code(text: str, expected: list[tuple[str, str, str]]):
    assert finds(text) == expected


def test_a_find_knows_its_place():
    text = "글 [[환율]] 글"
    (find,) = scan(text)
    assert text[find.start : find.end] == "[[환율]]"


FORBIDDEN = {
    "글\n\n<b>굵게</b>": "3:1 markdown.raw-html",
    "<!-- 숨김 -->": "1:1 markdown.raw-html",
    "<img src=x onerror=alert(1)": "1:1 markdown.raw-html",
    "a\n<script\nsrc=x>": "2:1 markdown.raw-html",
    "</textarea>": "1:1 markdown.raw-html",
    "> - <i>": "1:5 markdown.raw-html",
    "<https://a.kr>": "1:1 markdown.autolink",
    "<a@b.kr>": "1:1 markdown.autolink",
    "# 제목": "1:1 markdown.title-heading",
    "> # 제목": "1:3 markdown.title-heading",
    "##### 제목": "1:1 markdown.deep-heading",
    "제목\n===": "2:1 markdown.underlined-heading",
    "제목\n---": "2:1 markdown.underlined-heading",
    "[^s1]: 출처": "1:1 markdown.footnote-definition",
    "*[FTA]: 협정": "1:1 markdown.abbreviation",
    "[a]: https://a.kr": "1:1 markdown.link-definition",
    '??? note "가"': "1:1 markdown.details",
    '=== "가"': "1:1 markdown.tabs",
    "## 제목 {#id}": "1:7 markdown.attributes",
    "*가*{: .b }": "1:4 markdown.attributes",
    "문단\n{: .b}": "2:1 markdown.attributes",
    '--8<-- "a.md"': "1:1 markdown.snippet",
    "{{ x }}": "1:1 markdown.macro",
    "{% if x %}": "1:1 markdown.macro",
    "```\n가": "1:1 markdown.unclosed-code",
    "- 가\n  ```\n  <b>\n  ```": "2:3 markdown.unclosed-code",
    "``` {.py}\n<b>\n```": "1:1 markdown.unclosed-code",
    "[[환율": "1:1 markdown.wiki-link",
    "[[]]": "1:1 markdown.wiki-link",
    "[[ |가]]": "1:1 markdown.wiki-link",
    "가[^ ]": "1:2 markdown.citation",
}


@pytest.mark.parametrize(("text", "expected"), FORBIDDEN.items())
def test_what_the_dialect_does_not_have_is_reported_with_its_line(text: str, expected: str):
    assert report(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "5 < 10, a<b, <3, x <- y, C#, #봄, R&D, a && b, <춘향전>, 3 > 2",
        "==강조== : 뜻 `{{ x }}` `<b>` ~~취소~~ {1, 2} {가}",
        "## 제목\n\n### 제목\n\n#### 제목",
        "- 가\n- 나\n\n1. 다\n\n> 라\n\n| 가 |\n|---|\n| 나 |",
        '!!! note "알림"\n    글',
        "```html\n<b>{{ x }}</b>\n# 가\n```",
        "글\n\n---\n\n글",
        "&lt;b&gt; &amp;",
        "뭐??? ===좋아===",
        "*강조* **굵게** _기울임_ [글](a.md)",
        "[주] 이것은 글이다.",
        "",
    ],
)
def test_good_text_is_left_alone(text: str):
    assert report(text) == []


def test_one_title_is_allowed_on_a_page():
    assert report("# 안내\n\n글\n\n# 또", one_title=True) == ["5:1 markdown.title-heading"]


def test_a_kind_is_reported_a_handful_of_times():
    assert len(report("<b> " * 100)) == 5


LIMITS = {
    "글\n" * 5001: "5001:1 markdown.too-long",
    "가나" * 10_001: "1:1 markdown.too-long",
    "## 가\n" * 301: "301:1 markdown.too-many-headings",
    "> " * 9 + "가": "1:1 markdown.too-deep",
    "- " * 9 + "가": "1:1 markdown.too-deep",
    "> - " * 8 + "> > 가": "1:1 markdown.too-deep",
    "- 가\n" + " " * 65 + "- 나": "2:1 markdown.too-deep",
    "\n" + "\t" * 17 + "가": "2:1 markdown.too-deep",
    "[a" * 2001: "1:4001 markdown.too-many-marks",
    "<가" * 2001: "1:4001 markdown.too-many-marks",
    "`a" * 2001: "1:4001 markdown.too-many-marks",
    "글 " + "가" * 61: "1:3 markdown.repeated-character",
}


@pytest.mark.parametrize(("text", "expected"), LIMITS.items(), ids=[text[:8] for text in LIMITS])
def test_limits_are_kept(text: str, expected: str):
    assert report(text) == [expected]


@pytest.mark.parametrize(
    "text", ["글\n" * 4999, "가나" * 10_000, "## 가\n" * 300, "> " * 8 + "가", "가" * 60, " " * 64 + "가"]
)
def test_at_the_limit_is_within(text: str):
    assert report(text) == []


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "![",
        "[a](",
        "[a](<b",
        "[^1]",
        "[[a|",
        "<a ",
        "<![",
        "`a``b",
        "> ",
        "- ",
        "*a_",
        "{: ",
        "[a](b(",
        "\\",
        "((",
        "<a b=",
        "]",
        '](x "',
        "``a`",
    ],
)
def test_hostile_text_is_read_fast(unit: str):
    began = time.process_time()
    report(unit * (200_000 // len(unit)))
    scan(unit * (60_000 // len(unit)))
    scan_plain(unit * (60_000 // len(unit)))
    assert time.process_time() - began < 2


def test_plain_fields_know_only_references():
    marks = [(find.mark, find.target) for find in scan_plain("`[[환율]]` <b> [a](b) \\[[금리|이자]] [^s1]")]
    assert marks == [(Mark.WIKI_LINK, "환율"), (Mark.WIKI_LINK, "금리"), (Mark.CITATION, "s1")]


def test_a_malformed_reference_in_a_plain_field_is_reported():
    problems = Problems()
    check_plain(Scalar("가 [[나", Location(PATH, 3, 5)), problems)
    assert [str(problem).split(" ")[0] for problem in problems] == [f"{PATH}:3:7:"]
