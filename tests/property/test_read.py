"""Reading never raises and points inside the file, whatever the file."""

import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from typing import cast

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from gieopsarang.model.encyclopedia import Vocabulary
from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.prose import Citation, Link, Me
from gieopsarang.model.source_file import FileKind, SourceFile
from gieopsarang.prose.running_text import prose
from gieopsarang.read.decode import decode
from gieopsarang.read.image_file import read_picture
from gieopsarang.read.markdown_file import read_markdown
from gieopsarang.read.nodes import Node, Scalar, Sequence, Table
from gieopsarang.read.scanner import check_dialect, check_plain, scan
from gieopsarang.read.yaml_file import headword_hint, read_yaml

PATH = "glossary/economy/a.yml"
YAML_PIECES = [
    "headword", "title", ": ", ":", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", '"', "'", "''", '\\"', "\\x41", "\\",
    "|", ">", "|2\n", ">-\n", "#", " # ", "&a ", "*a", "!!str ", "!x", "<<: ", "? ", "%YAML", "---\n", "...\n", "\t", "@", "`",
    "환율", "돈의 값", "🙂", "：", "\x85", "\u2028", "\0", "\ufeff", "\u200b",
]  # fmt: skip
MARKDOWN_PIECES = [
    "[[", "]]", "|", "[^", "]", "[", "![", "](", ")", "(", "<", ">", "b>", "`", "``", "```", "~~~", "\n", "\n\n", "> ", "- ", "1. ",
    "# ", "##", "===", "---", "{", "}", "{{", "{:", ".a", "\\", "*", "_", "환율", "금리", " ", "    ", "s1", "!!! note", '"', "://", "&lt;",
]  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(YAML_PIECES), max_size=30).map("".join))
BODIES = st.one_of(st.text(), st.lists(st.sampled_from(MARKDOWN_PIECES), max_size=40).map("".join))


def assert_inside(problems: Problems, text: str) -> None:
    lines = text.split("\n")
    for problem in problems:
        assert 1 <= problem.location.line <= len(lines)
        assert 1 <= problem.location.column <= len(lines[problem.location.line - 1]) + 1
        assert any("가" <= char <= "힣" for char in problem.message)


def scalars(node: Node) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence():
            return [scalar for item in node.items for scalar in scalars(item)]
        case Table():
            return [scalar for pair in node.pairs for part in pair for scalar in scalars(part)]


@given(
    st.one_of(
        st.binary(),
        TEXTS.map(lambda text: text.encode("utf-8", "replace")),
        TEXTS.map(lambda text: text.encode("cp949", "replace")),
    )
)
def test_any_bytes_are_text_or_a_problem(content: bytes):
    problems = Problems()
    text = decode(content, PATH, problems)
    assert text is not None or len(problems) == 1
    shown = content.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    assert_inside(problems, shown)


@settings(max_examples=500)
@given(TEXTS)
@example("a: [\x85[")
@example("a: \ud800")
@example("? \n: 1")
@example("a: '\n\n''")
def test_any_text_is_nodes_or_a_problem(text: str):
    problems = Problems()
    node = read_yaml(text, PATH, problems)
    assert node is not None or len(problems)
    assert_inside(problems, text)
    headword_hint(text)
    lines = text.split("\n")
    for scalar in scalars(node) if node else []:
        for offset in range(len(scalar.value) + 1):
            place = scalar.locate(offset)
            assert 1 <= place.line <= len(lines) + 1
            assert place.column >= 1


@given(
    st.lists(
        st.tuples(st.sampled_from("|>'\" "), st.text("가나다 \n", min_size=1, max_size=30)), min_size=1, max_size=4
    )
)
def test_every_letter_is_found_where_it_was_typed(values: list[tuple[str, str]]):
    text = "".join(_written(f"k{index}", style, value) for index, (style, value) in enumerate(values))
    lines = text.split("\n")
    node = read_yaml(text, PATH, Problems())
    for scalar in scalars(node) if node else []:
        for offset, char in enumerate(scalar.value):
            if "가" <= char <= "힣":
                place = scalar.locate(offset)
                assert lines[place.line - 1][place.column - 1] == char


def _written(key: str, style: str, value: str) -> str:
    inside = value.strip().replace("\n", "\n  ") or "가"
    if style in "|>":
        return f"{key}: {style}\n  {inside}\n"
    return f"{key}: {style.strip()}{inside}{style.strip()}\n"


@settings(max_examples=300)
@given(st.one_of(BODIES, st.tuples(TEXTS, BODIES).map(lambda parts: f"---\n{parts[0]}\n---\n{parts[1]}")))
def test_any_markdown_is_read_or_a_problem(text: str):
    problems = Problems()
    file = read_markdown(text, "stories/a/index.md", problems)
    assert file is not None or len(problems)
    if file:
        check_dialect(file.body, problems)
        lines = text.split("\n")
        for offset, char in enumerate(file.body.value):
            if char != "\n":
                place = file.body.locate(offset)
                assert lines[place.line - 1][place.column - 1] == char
    assert_inside(problems, text)


@settings(max_examples=300)
@given(BODIES)
def test_finds_lie_in_the_text_in_order(text: str):
    found = scan(text)
    assert [find.start for find in found] == sorted(find.start for find in found)
    assert all(0 <= find.start < find.end <= len(text) for find in found)
    check_plain(Scalar(text, Location(PATH)), Problems())


def test_broken_pictures_are_pictures_or_problems(pictures: dict[str, bytes]):
    chance = random.Random(20_110_103)
    for path, content in pictures.items():
        for _ in range(150):
            broken = bytearray(content)
            for _ in range(chance.randint(1, 8)):
                broken[chance.randrange(len(broken))] = chance.randrange(256)
            cut = bytes(broken[: chance.choice([len(broken), chance.randrange(len(broken))])])
            problems = Problems()
            picture = read_picture(SourceFile(path, FileKind.FILE, len(cut), lambda cut=cut: cut), problems)
            assert picture is not None or len(problems)
            if picture:
                assert picture.load()


@pytest.fixture
def pictures() -> dict[str, bytes]:
    image = Image.radial_gradient("L").crop((0, 0, 48, 32)).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 6
    found: dict[str, bytes] = {}
    for path, name in (("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.webp", "WEBP")):
        target = BytesIO()
        image.save(target, name, exif=exif)
        found[path] = target.getvalue()
    found["a.svg"] = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><g id="a" fill="url(#b)"><path d="M0 0L1 1"/></g>'
        b'<linearGradient id="b"><stop offset="0"/></linearGradient><use href="#a"/><text>a</text></svg>'
    )
    return found


WORDS = Vocabulary("", {"환율": ("hwanyul",), "금리": ("geumri",)})
ME = Me("a", "entry", PATH, ("s1",))
GOOD_PIECES = [
    "[[환율]]", "[[금리|이자]]", "[^s1]", "[글](https://a.kr)", "[`[[환율]]`](https://a.kr)", "`[[환율]]`", "``[^s1] ` ``", "\\[[환율]]",
    "글", " ", "\n", "\n\n", "\n\n> ", "\n\n- ", "\n- ", "\n\n1. ", "\n\n## ", " *글* ", " **글** ", "5 < 10", "\n\n```\n[[환율]]\n```\n\n",
    "\n\n| 가 | 나 |\n|---|---|\n| [[환율]] | `|` |\n\n",
]  # fmt: skip


@settings(max_examples=300)
@given(st.lists(st.sampled_from(GOOD_PIECES), max_size=12).map("".join))
def test_what_the_scanner_finds_is_what_the_tree_has(text: str):
    problems = Problems()
    found = check_dialect(Scalar(text, Location(PATH)), problems)
    assume(not len(problems))
    targets = {"환율": "entry:hwanyul", "금리": "entry:geumri"}
    assert sorted(targets.get(find.target, find.target) for find in found) == sorted(
        pointed_at(prose(text, WORDS, ME).blocks)
    )


def pointed_at(node: object) -> Iterator[str]:
    """The targets of all links and citations in a tree of blocks."""
    if isinstance(node, tuple):
        for part in cast("tuple[object, ...]", node):
            yield from pointed_at(part)
    elif isinstance(node, Citation):
        yield node.source
    elif is_dataclass(node):
        if isinstance(node, Link):
            yield node.target
        for field in fields(node):
            yield from pointed_at(getattr(node, field.name))
