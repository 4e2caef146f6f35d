"""Whatever is typed: safe, exact, the same every time."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

import html5lib
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown.treeprocessors import InlineProcessor

from gieopsarang.model.encyclopedia import Vocabulary
from gieopsarang.model.figure import Figure, Picture
from gieopsarang.model.prose import (
    Admonition,
    Block,
    BlockQuote,
    CodeBlock,
    CodeSpan,
    DataTable,
    Emphasis,
    Heading,
    Inline,
    ItemList,
    LineBreak,
    Link,
    Me,
    Paragraph,
    Text,
)
from gieopsarang.prose import prose, running_line
from gieopsarang.prose.dialect import Dialect
from gieopsarang.prose.inline_rules import LineReader, Piece, characters
from gieopsarang.prose.sanitise import ATTRIBUTES, CLASSES, TAGS, VALUES, sanitise

NAMES = {"환율": ("hwanyul",), "수출 금융": ("suchul",), "선반": ("a", "b"), "선반#2": ("b",), "기업": ("gieop",)}
WORDS = Vocabulary("property", NAMES, {"환율": "hwanyul", "수출 금융": "suchul", "기업": "gieop"})
ME = Me(
    "x",
    "entry",
    "glossary/a/x.yml",
    ("s1", "s2"),
    (Figure("x-1.svg", "그림", "설명", None, Picture("x", 1, 1, bytes)),),
)
TOKENS = st.sampled_from(
    [
        "환율", "수출 금융", "기업", "이", "은", "다.", " ", "\n", "\n\n", "  \n", "    ", "*", "**", "_", "`", "```", "\\", "[", "]",
        "[[", "]]", "|", "[[환율]]", "[[선반#2|값]]", "[^s1]", "(", ")", "](", "![", "](x-1.svg)", "](https://a.kr)", "](../b.md#가)",
        "](javascript:x)", "<", ">", "&", "&amp;", "&lt;", "&nbsp;", "&#60;", '"', "'", "“", "”", "‘", "’", "- ", "1. ", "> ", "## ", "#",
        "!!! note", '!!! tip "가"', "|-|-|", "\n|-|-|\n", "\n|", "~~~", "\n```\n", "<script>", "<b>", "<!--", "{: #x }", "\t", "\xa0", "\r",
        "\x02", "\x03", "한", "漢", "a", "Z", "1", "3.", "?", "!", "😀", "\u1100", "\u0301", "title=", " onload=",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(TOKENS, max_size=40).map("".join), st.text(max_size=60))

LINES = {"p", "h2", "h3", "h4", "td", "th"}


def inline_words(children: Iterable[Inline]) -> str:
    words = ""
    for child in children:
        match child:
            case Text(value) | CodeSpan(value):
                words += value
            case Link(_, inner) | Emphasis(inner, _):
                words += inline_words(inner)
            case LineBreak():
                words += " "
            case _:
                pass
    return words


def block_words(blocks: Iterable[Block]) -> str:
    words: list[str] = []
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, _, children):
                words.append(inline_words(children))
            case ItemList(_, _, items):
                words += [block_words(item) for item in items]
            case BlockQuote(inner):
                words.append(block_words(inner))
            case Admonition(_, title, inner):
                words += [title, block_words(inner)]
            case CodeBlock(value, _):
                words.append(value)
            case DataTable(header, rows, _):
                words += [inline_words(cell) for row in (header, *rows) for cell in row]
            case _:
                pass
    return " ".join(words)


def words_of(text: str) -> list[str]:
    return text.split()


def parsed(html: str) -> Element:
    return html5lib.parseFragment(html, namespaceHTMLElements=False)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - the stubs leave the tree open


def assert_allowed(html: str) -> None:
    for element in parsed(html).iter():
        if element.tag == "DOCUMENT_FRAGMENT":
            continue
        assert element.tag in TAGS
        for name, value in element.items():
            if name == "class":
                assert set(value.split()) <= CLASSES.get(element.tag, set())
            else:
                assert name in ATTRIBUTES.get(element.tag, set()) or value in VALUES.get(element.tag, {}).get(
                    name, set()
                )
            if name == "href":
                assert re.match(r"https?://|mailto:|entry:|source:|#", value)
            if name == "src":
                assert re.match(r"figure:|source:", value)


@given(TEXTS)
def test_the_html_is_within_the_allow_list_and_needed_no_cleaning(text: str):
    for worked in (prose(text, WORDS, ME), running_line(text, WORDS, ME)):
        assert_allowed(worked.html)
        assert sanitise(worked.html) == worked.html


@given(TEXTS)
def test_the_text_is_that_of_the_blocks_and_of_the_html(text: str):
    worked = prose(text, WORDS, ME)
    assert words_of(block_words(worked.blocks)) == words_of(worked.text)
    body = re.sub(r'<sup class="gs-cite">.*?</sup>|<figure.*?</figure>', "", worked.html, flags=re.DOTALL)
    shown = "".join(
        parsed(
            re.sub(r"</(p|li|td|th|h\d|pre)>|<br>|<(ul|ol|blockquote|li|p|pre)\b[^>]*>", r" \g<0> ", body)
        ).itertext()
    )
    assert "".join(words_of(shown)) == "".join(words_of(worked.text))


@given(TEXTS)
def test_a_mention_stands_in_its_sentence_and_is_linked(text: str):
    worked = prose(text, WORDS, ME)
    for mention in worked.mentions:
        word = mention.sentence[mention.start : mention.end]
        assert word
        assert 0 <= mention.start < mention.end <= len(mention.sentence)
        assert f'href="entry:{mention.target}"' in worked.html
    assert worked.html.count('class="gs-word"') == len(worked.mentions)


@given(TEXTS)
def test_ids_are_unique_and_no_part_of_the_page(text: str):
    ids = [element.get("id") for element in parsed(prose(text, WORDS, ME).html).iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert all(id_ and not id_.startswith("_") for id_ in ids)


@given(TEXTS)
def test_a_line_is_shown_as_typed(text: str):
    text = re.sub(r"\[|\]|[\x00-\x1f\x7f]", " ", text)
    assert words_of(running_line(text, WORDS, ME).text) == words_of(text)


@given(TEXTS)
def test_line_ends_do_not_matter(text: str):
    text = text.replace("\r", "")
    assert prose(text.replace("\n", "\r\n"), WORDS, ME) == prose(text, WORDS, ME)


MIXED = st.lists(
    st.sampled_from(
        [
            "*", "**", "***", "_", "__", "`", "[", "]", "(", ")", "!", "\\", "글", "글 ", " ", "\n", "  \n", "a.kr",
            "[[환율]]", "[[환율|값]]", "[[없다]]", "[^s1]", "[^s9]", "[글](b.md)", "![그림](x-1.svg)",
        ]
    ),
    max_size=16,
).map("".join)  # fmt: skip


@given(st.one_of(MIXED, TEXTS))
@example("*글**글*[[환율]]")
@example("**글*글[[환율]]**[^s1]*")
def test_no_place_of_markdown_is_left(text: str):
    for worked in (prose(text, WORDS, ME), running_line(text, WORDS, ME)):
        assert not re.search("[\x02\x03]|klzzwxh", f"{worked.html}{worked.text}{worked.mentions}{worked.blocks}")


@given(
    st.lists(st.sampled_from(["*", "**", "***", "_", "__", "글", "나", "다", " ", "“", "[[환율]]"]), max_size=16).map(
        "".join
    )
)
@example("*글**글*글")
def test_emphasis_takes_nothing_but_its_marks(text: str):
    plain = re.sub(r"[*_[\]]", "", text)
    assert re.sub("[*_]", "", "".join(words_of(prose(f"글{text}글", WORDS, ME).text))) == "".join(
        words_of(f"글{plain}글")
    )


MARKS = st.sampled_from(
    [
        "\n", "\n\n", "  \n", "    ", "        ", "  ", "- ", "\n- ", "\n    - ", "1. ", "\n1. ", "\n3. ", "> ", "\n> ", "## ",
        "\n### ", "|", "\n|", "\n|-|-|\n", "|-|", "\n```\n", "\n~~~\n", "*", "**", "_", "`", "[[", "]]", "[", "]", "[^s1]",
        "![", "(", ")", "\\", "\n!!! note\n", '!!! tip "', '"\n    ', "\n!!! note ", "\n\n    ", "\n    ", "\n\n        ",
        "#", "!", "<", "&", "\t", ":",
    ]
)  # fmt: skip
SYLLABLES = [chr(code) for code in range(ord("가"), ord("힣"), 131)]


@given(st.lists(MARKS, min_size=1, max_size=30), st.lists(MARKS, max_size=10))
@example(["- ", "!!! note\n    ", "_## "], [])
@settings(max_examples=400)
def test_no_words_vanish(marks: list[str], more: list[str]):
    text = "".join(f"{mark}{syllable}" for mark, syllable in zip([*marks, *more], SYLLABLES, strict=False))
    worked = prose(text, WORDS, ME)
    written = re.sub(r"\[\[[^]\[|]+\|", "", text)  # a name stands behind its shown text
    assert not {character for character in written if "가" <= character <= "힣"} - set(worked.text + worked.html)


Shape = tuple[object, ...]


def shape(reader: LineReader, found: list[Piece]) -> Shape:
    """What the reader reads, elements opened."""
    shapes: list[object] = []
    for piece in found:
        if isinstance(piece, str):
            shapes.append(piece)
        else:
            inner = piece.text if piece.tag in {"code", "wiki"} else shape(reader, reader.pieces(piece))
            shapes.append((piece.tag, tuple(piece.items()), inner))
    return tuple(shapes)


def stock_shape(element: Element) -> Shape:
    """The same of a tree that Python-Markdown's own loop has been through."""
    found: list[object] = [characters(element.text)] if element.text else []
    for child in element:
        inner = child.text if child.tag in {"code", "wiki"} else stock_shape(child)
        found.append((child.tag, tuple(child.items()), inner))
        if child.tail:
            found.append(characters(child.tail))
    return tuple(found)


@given(TEXTS)
@example("가 `라` \\* 마")
@example('[[환율]]과 [[환율|값]], [^s1] [밖](https://a.kr "제목") ![그림](a.png)')
@example("가 나 `다` [라 `마`](b.md) [[바] [사](아)")
@example("- 가 나\n    - 다 [[라]]\n\n> 마 [^s1]\n\n| 가 | 나 |\n|-|-|\n| [다](라) | `라` |")
@example("가  \n나 \\[다](라) [마 ![바](사)](아)")
@example("`` ` `` ``` ` 가 [[나 [^ [다]( ![라")
def test_lines_are_read_as_by_the_stock_loop(text: str):
    text = re.sub("[*_]", "", text)  # emphasis is ours
    ours, stock = Dialect(), Dialect()
    for name, (_, rule) in enumerate(stock.reader.rules):
        stock.inlinePatterns.register(rule, str(name), -name)
    loop = InlineProcessor(stock)
    stock.treeprocessors.register(loop, "inline", 20)
    lines = [element for element in ours.tree(text)[0].iter() if element.tag in LINES]
    read = [element for element in loop.run(stock.tree(text)[0]).iter() if element.tag in LINES]
    assert [shape(ours.reader, ours.reader.pieces(line)) for line in lines] == [stock_shape(line) for line in read]


@given(TEXTS)
@settings(max_examples=200)
def test_cleaning_twice_is_cleaning_once(html: str):
    clean = sanitise(html)
    assert sanitise(clean) == clean
    assert_allowed(clean)
