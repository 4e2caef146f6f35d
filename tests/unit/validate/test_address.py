"""Addresses of links and sources."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gieopsarang.model.problem import Location, Problems
from gieopsarang.validate.address import check_link, check_web_address
from gieopsarang.validate.context import Check, Context

PLACE = Location("content/index.md")
FILES = frozenset(
    [
        "content/index.md",
        "content/안내.md",
        "content/help/index.md",
        "glossary/domains.yml",
        "glossary/economy/hwanyul.yml",
    ]
)


def of_link(target: str) -> list[str]:
    problems = Problems()
    check_link(target, PLACE, Check("content/index.md", Context(files=FILES), problems))
    return [problem.rule.code for problem in problems]


def of_source(address: str) -> list[str]:
    problems = Problems()
    check_web_address(address, PLACE, problems)
    return [problem.rule.code for problem in problems]


@pytest.mark.parametrize(
    "target",
    [
        "https://www.bok.or.kr/portal/main.do?menuNo=200200#top",
        "http://example.org:8080/가나다?q=환율",
        "https://한국은행.kr/",
        "https://xn--3e0b707e.kr",
        "https://lg전자.kr",
        "https://пример.рф/",
        "http://192.0.2.1/",
        "http://[2001:db8::1]/",
        "https://en.wikipedia.org/wiki/Won_(currency)",
        "mailto:help@example.org",
        "안내.md",
        "./안내.md#제목",
        "%EC%95%88%EB%82%B4.md",
        unicodedata.normalize("NFD", "안내.md"),
        "help/index.md",
        "../glossary/economy/hwanyul.yml",
        "#제목",
        "books/index.md",
        "../content/glossary/index/index.md",
    ],
)
def test_a_safe_address_is_no_problem(target: str):
    assert of_link(target) == []


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("javascript:alert(1)", "address.unsafe-scheme"),
        ("JaVaScRiPt:alert(1)", "address.unsafe-scheme"),
        ("java&#115;cript:alert(1)", "address.unsafe-scheme"),
        ("java&amp;#115;cript:alert(1)", "address.unsafe-scheme"),
        ("javascript&colon;alert(1)", "address.unsafe-scheme"),
        ("java&Tab;script:alert(1)", "address.unsafe-character"),
        ("data:text/html,x", "address.unsafe-scheme"),
        ("vbscript:x", "address.unsafe-scheme"),
        ("ftp://example.org/", "address.unsafe-scheme"),
        ("file:///etc/passwd", "address.unsafe-scheme"),
        ("//example.org/", "address.unsafe-scheme"),
        ("C:/x.md", "address.unsafe-scheme"),
        ("\\\\example.org\\x", "address.unsafe-character"),
        ("https:\\\\example.org", "address.unsafe-character"),
        ("https://example.org/a b", "address.unsafe-character"),
        ("https://example.org/\u202e", "address.unsafe-character"),
        ("https://exa\nmple.org", "address.unsafe-character"),
        ("https://bok.or.kr@example.org", "address.user-part"),
        ("https://a:b@example.org", "address.user-part"),
        ("https://bоk.or.kr", "address.mixed-script"),
        ("https://www.аррӏе.com", "address.mixed-script"),
        ("https://xn--80ak6aa92e.com/", "address.mixed-script"),
        ("https://ｂok.or.kr", "address.mixed-script"),
        ("mailto:a@bоk.or.kr", "address.mixed-script"),
        ("https:///x", "address.malformed"),
        ("https:example.org", "address.malformed"),
        ("https://[::1", "address.malformed"),
        ("https://example.org:99999999/", "address.malformed"),
        ("https://localhost/", "address.malformed"),
        ("https://exam%70le.org/", "address.malformed"),
        ("https://xn--/", "address.malformed"),
        ("mailto:", "address.malformed"),
        ("mailto:a@b.kr?bcc=c@d.kr", "address.malformed"),
        ("", "address.malformed"),
        ("/etc/passwd", "address.outside"),
        ("../../x.md", "address.outside"),
        ("help/../../../x.md", "address.outside"),
        ("%2e%2e/%2e%2e/x.md", "address.outside"),
        ("없음.md", "address.missing-file"),
        ("help/", "address.missing-file"),
        ("books/", "address.missing-file"),
        ("books/index.md#제목", "address.missing-file"),
        ("../books/index.md", "address.missing-file"),
        ("..", "address.missing-file"),
        ("../glossary/domains.yml", "address.missing-file"),
        ("java%73cript:alert(1)", "address.missing-file"),
    ],
)
def test_an_unsafe_or_wrong_address_is_named(target: str, code: str):
    assert of_link(target) == [code]


def test_a_source_is_on_the_web_only():
    assert of_source("https://www.bok.or.kr/") == []
    for address in ("mailto:a@b.kr", "안내.md", "www.bok.or.kr", "//bok.or.kr", "javascript:alert(1)"):
        assert of_source(address) == ["address.unsafe-scheme"]


def test_the_nearest_file_is_offered():
    problems = Problems()
    check_link("../glossary/economy/hwanyl.yml", PLACE, Check("content/index.md", Context(files=FILES), problems))
    assert "‘hwanyul.yml’" in next(iter(problems)).hint


@given(st.text(max_size=40) | st.text("htps:/[]@.%#?&;xn-кk1\\", max_size=40).map("https://".__add__))
def test_no_address_is_too_odd_to_be_asked(target: str):
    of_link(target)
    of_source(target)


def hints(address: str) -> list[str]:
    problems = Problems()
    check_web_address(address, PLACE, problems)
    check_link(address, PLACE, Check("content/index.md", Context(files=FILES), problems))
    return list(dict.fromkeys(problem.hint for problem in problems))


@pytest.mark.parametrize("address", ["“https://example.org/”", "‘https://example.org/’", "https://example.org/a”b"])
def test_round_quotes_are_named(address: str):
    assert hints(address) == ['둥근 따옴표(“ ”)를 지우거나 곧은 따옴표(")로 바꾸세요.']


def test_an_address_without_its_scheme_is_shown_with_it():
    assert hints("www.customs.go.kr") == ["https://www.customs.go.kr처럼 앞에 https://를 붙이세요."]
    assert hints(f"www.customs.go.kr/{'a' * 60}") == ["https://www.customs.go.kr처럼 앞에 https://를 붙이세요."]
    assert of_link("https://example.org/O’Brien") == []
