"""SVG pictures: what draws is written out again, all else is refused at its place."""

import time

import pytest

from gieopsarang.model.figure import Picture
from gieopsarang.model.problem import Problems, Severity
from gieopsarang.model.source_file import FileKind, SourceFile
from gieopsarang.read.image_file import read_picture

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 300">\n'


def read(content: bytes) -> tuple[Picture | None, list[str]]:
    problems = Problems()
    picture = read_picture(SourceFile("a.svg", FileKind.FILE, len(content), lambda: content), problems)
    assert (picture is None) == (problems.count(Severity.ERROR) > 0)
    return picture, [f"{problem.location.line}:{problem.location.column} {problem.rule.code}" for problem in problems]


def drawn(inside: str) -> str:
    picture, _ = read(f"{HEAD}{inside}</svg>".encode())
    assert picture is not None
    return picture.load().decode()


def test_a_drawing_is_written_out_again():
    assert drawn(
        '<title>환율</title><!-- 메모 --><g fill="none"><path d="M0 0L5 5"/></g>'
        '<rect fill="url(#g) red" rx="2"/><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient>'
        '<text xml:lang="ko">1 &lt; 2 &amp; <tspan>3</tspan></text><use xlink:href="#g"/>'
    ) == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><title>환율</title><g fill="none">'
        '<path d="M0 0L5 5"/></g><rect fill="url(#g) red" rx="2"/><linearGradient id="g">'
        '<stop offset="0" stop-color="#fff"/></linearGradient><text xml:lang="ko">1 &lt; 2 &amp; <tspan>3</tspan></text>'
        '<use href="#g"/></svg>\n'
    )


def test_what_was_written_out_is_read_again_the_same():
    once = drawn('<g id="a" opacity=".5"><circle r="3"/></g><text>"따옴표" &gt; \' &#9;</text>')
    picture, _ = read(once.encode())
    assert picture is not None
    assert picture.load().decode() == once


def test_metadata_of_drawing_programs_is_dropped_with_a_note():
    picture, found = read(
        f'{HEAD}<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'
        '<i:view xmlns:i="http://www.inkscape.org/"><i:grid/></i:view><g xmlns:i="http://www.inkscape.org/" i:label="층"/>'
        "</svg>".encode()
    )
    assert picture is not None
    assert found == ["2:1 picture.svg-dropped"]
    assert picture.load().decode() == '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><g/></svg>\n'


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('viewBox="0 0 400 300"', (400, 300)),
        ('viewBox="0,0,400.4,300.6"', (400, 301)),
        ('width="40" height="30px"', (40, 30)),
        ('width="10mm" height="1in"', (38, 96)),
        ('width="100%" height="100%" viewBox="0 0 4 3"', (4, 3)),
        ('viewBox="0 0 40000 20000"', (10_000, 5000)),
        ('viewBox="0 0 .2 .2"', (1, 1)),
    ],
)
def test_the_size_is_known(attributes: str, expected: tuple[int, int]):
    picture, _ = read(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode())
    assert picture is not None
    assert (picture.width, picture.height) == expected
    assert b"viewBox" in picture.load()
    assert b"%" not in picture.load()


REFUSED = {
    "<script>alert(1)</script>": "2:1 picture.svg-element",
    "<g>\n  <foreignObject/></g>": "3:3 picture.svg-element",
    '<image href="a.png"/>': "2:1 picture.svg-element",
    '<a href="javascript:alert(1)"><g/></a>': "2:1 picture.svg-element",
    '<animate attributeName="href"/>': "2:1 picture.svg-element",
    "<set/>": "2:1 picture.svg-element",
    "<style>@import 'a.css'</style>": "2:1 picture.svg-element",
    "<filter/>": "2:1 picture.svg-element",
    '<b xmlns="http://www.w3.org/1999/xhtml"/>': "2:1 picture.svg-element",
    '<g xmlns=""><x/></g>': "2:1 picture.svg-element",
    '<g onclick="a()"/>': "2:1 picture.svg-attribute",
    '<g style="fill:red"/>': "2:1 picture.svg-attribute",
    '<g class="a"/>': "2:1 picture.svg-attribute",
    '<g xml:base="https://a.kr"/>': "2:1 picture.svg-attribute",
    '<use href="b.svg#a"/>': "2:1 picture.svg-reference",
    '<use xlink:href="https://a.kr"/>': "2:1 picture.svg-reference",
    '<use href="data:image/svg+xml,x"/>': "2:1 picture.svg-reference",
    '<g href="#a"/>': "2:1 picture.svg-reference",
    '<g fill="url(https://a.kr)"/>': "2:1 picture.svg-reference",
    '<g fill="URL( //a.kr )"/>': "2:1 picture.svg-reference",
    '<g fill="u\\72l(a)"/>': "2:1 picture.svg-reference",
    '<g mask="url(#a) url(b)"/>': "2:1 picture.svg-reference",
    '<g id="a"><use href="#a"/></g>': "2:11 picture.svg-too-complex",
    '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>': "2:11 picture.svg-too-complex",
    '<pattern id="a"><g fill="url(#a)"/></pattern>': "2:17 picture.svg-too-complex",
    "<g>" * 40 + "</g>" * 40: "2:88 picture.svg-too-complex",
    "<g/>" * 6000: "2:19997 picture.svg-too-complex",
    "<g>": "2:6 picture.svg-syntax",
    "&nbsp;": "2:1 picture.svg-syntax",
    '<g x="1" x="2"/>': "2:10 picture.svg-syntax",
    "<i:g/>": "2:1 picture.svg-syntax",
    "<text>환\u200b율</text>": "2:8 text.invisible",
    "<text>환&#8238;율</text>": "2:1 text.bidi",
    '<g aria-label="&#8238;"/>': "2:1 text.bidi",
}


@pytest.mark.parametrize(("inside", "expected"), REFUSED.items(), ids=[text[:24] for text in REFUSED])
def test_what_does_not_draw_is_refused_at_its_place(inside: str, expected: str):
    assert read(f"{HEAD}{inside}</svg>".encode())[1] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + HEAD + "&a;</svg>", "1:1 picture.svg-declaration"),
        (
            "<?xml version='1.0'?>\n<!DOCTYPE svg SYSTEM 'file:///etc/passwd'>" + HEAD + "</svg>",
            "2:1 picture.svg-declaration",
        ),
        ("<?xml-stylesheet href='a.css'?>" + HEAD + "</svg>", "1:1 picture.svg-declaration"),
        ("<svg viewBox='0 0 1 1'/>", "1:1 picture.svg-element"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "1:1 picture.svg-size"),
        ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 1'/>", "1:1 picture.svg-size"),
        ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='a'/>", "1:1 picture.svg-size"),
        ("<svg xmlns='http://www.w3.org/2000/svg' width='1e99' height='nan'/>", "1:1 picture.svg-size"),
        ("환율", "1:1 picture.broken"),
    ],
)
def test_what_is_no_plain_svg_is_refused(text: str, expected: str):
    assert read(text.encode())[1] == [expected]


def test_another_encoding_is_said_by_name():
    assert read(f"{HEAD}<text>환율</text></svg>".encode("cp949"))[1] == ["2:7 text.encoding"]


def test_a_declared_encoding_does_not_matter():
    assert (
        read(b"<?xml version='1.0' encoding='euc-kr'?>" + HEAD.encode() + "<text>환율</text></svg>".encode())[1] == []
    )


@pytest.mark.parametrize(
    "inside",
    [
        '<g id="a0"/>' + "".join(f'<g id="a{i}">' + f'<use href="#a{i - 1}"/>' * 10 + "</g>" for i in range(1, 300)),
        "".join(f'<g id="a{i}"><use href="#a{i + 1}"/></g>' for i in range(2400)),
        "<g " + " ".join(f'x{i}="1"' for i in range(50_000)) + "/>",
        '<g id="' + "a" * 4_000_000 + '"/>',
        "<text>" + "가" * 1_000_000 + "</text>",
    ],
    ids=["wide", "long", "attributes", "value", "text"],
)
def test_hostile_drawings_are_read_fast(inside: str):
    began = time.process_time()
    read(f"{HEAD}{inside}</svg>".encode())
    assert time.process_time() - began < 2
