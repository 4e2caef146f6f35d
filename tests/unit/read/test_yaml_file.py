"""YAML to nodes: values as typed, each with its place, and mistakes where they were made."""

import pytest

from gieopsarang.model.problem import Problems
from gieopsarang.read.nodes import Node, Scalar, Sequence, Table
from gieopsarang.read.yaml_file import headword_hint, read_yaml

PATH = "glossary/economy/hwanyul.yml"


def read(text: str) -> Node:
    problems = Problems()
    node = read_yaml(text, PATH, problems)
    assert not len(problems), [str(problem) for problem in problems]
    assert node is not None
    return node


def report(text: str, *, line_offset: int = 0) -> list[str]:
    problems = Problems()
    read_yaml(text, PATH, problems, line_offset=line_offset)
    return [f"{problem.location.line}:{problem.location.column} {problem.rule.code}" for problem in problems]


def value(text: str, name: str = "a") -> Scalar:
    node = read(text)
    assert isinstance(node, Table)
    pair = node.get(name)
    assert pair is not None
    assert isinstance(pair[1], Scalar)
    return pair[1]


@pytest.mark.parametrize(
    "typed", ["no", "NO", "010", "1_000", "12:30:45", "0x1F", "~", "null", "2011-01-03", "2024-02-30", "1.10"]
)
def test_a_value_stays_as_typed(typed: str):
    assert value(f"a: {typed}").value == typed


def test_every_node_knows_its_place():
    node = read("headword: 환율\nsenses:\n  - {definition: 값, level: 중}\n")
    assert isinstance(node, Table)
    (key, headword), (_, senses) = node.pairs
    assert isinstance(headword, Scalar)
    assert isinstance(senses, Sequence)
    assert isinstance(senses.items[0], Table)
    level = senses.items[0].get("level")
    assert level is not None
    places = [str(key.location), str(headword.location), str(senses.items[0].location), str(level[1].location)]
    assert places == [f"{PATH}:1:1", f"{PATH}:1:11", f"{PATH}:3:5", f"{PATH}:3:28"]


def test_an_empty_value_is_plain_and_an_empty_quote_is_quoted():
    assert (value("a:\nb: 1").quoted, value('a: ""').quoted) == (False, True)


STYLES = {
    "plain": "a: 하나 둘\n",
    "plain, several lines": "a: 하나\n   둘\n   셋\n",
    "single quotes": "a: '하나 ''둘'' 셋'\n",
    "double quotes": 'a: "하나 둘"\n',
    "escapes": 'a: "하나 \\"둘\\" \\u0041셋\\t넷"\n',
    "double quotes, several lines": 'a: "하나\n  둘 \\\n  셋\n\n  넷"\n',
    "literal": "a: |\n  하나\n    둘\n\n  셋\nb: 1\n",
    "literal, kept": "a: |+\n  하나\n\n\n",
    "literal, indentation said": "a: |2\n    하나\n  둘\n",
    "folded": "a: >\n  하나\n  둘\n\n    셋\n  넷\n",
    "folded, stripped": "a: >-\n  하나\n  둘\n",
    "in brackets": "a: {b: x}\nc: [하나, '둘', \"셋\"]\n",
}


@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES.keys())
def test_a_character_is_found_where_it_was_typed(text: str):
    lines = text.split("\n")
    for scalar in scalars(read(text)):
        for offset, char in enumerate(scalar.value):
            if "가" <= char <= "힣":
                place = scalar.locate(offset)
                assert lines[place.line - 1][place.column - 1] == char


def scalars(node: Node) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence():
            return [scalar for item in node.items for scalar in scalars(item)]
        case Table():
            return [scalar for pair in node.pairs for part in pair for scalar in scalars(part)]


MISTAKES = {
    "title: 환율: 뜻": "1:10 yaml.colon-in-value",
    "headword:환율\nlevel: 중\n": "1:9 yaml.missing-space",
    "level: 중\nheadword:환율\nstatus: draft\n": "2:9 yaml.missing-space",
    "headword:환율": "1:1 yaml.missing-space",
    "level: 중\nheadword 환율\nstatus: draft\n": "2:1 yaml.missing-colon",
    "headword 환율\nlevel: 중": "1:1 yaml.missing-colon",
    "headword： 환율\nlevel: 중": "1:9 yaml.missing-colon",
    "body: |\n  글\n들이지 않은 글\nlevel: 중\n": "3:1 yaml.missing-colon",
    'definition: "돈의 값\nlevel: 중\n': "1:13 yaml.unclosed-quote",
    'definition: "돈의 값\nreading: "환율"\nlevel: 중\n': "1:13 yaml.unclosed-quote",
    "level: 중\ndefinition: '돈의 값\nstatus: draft\n": "2:13 yaml.unclosed-quote",
    'examples:\n  - "돈\n  - 값\n': "2:5 yaml.unclosed-quote",
    'definition: "환율"은 돈의 값이다.': "1:17 yaml.after-quote",
    "a: 'it's'": "1:8 yaml.after-quote",
    'a: "C:\\문서"': "1:7 yaml.escape",
    'a: "\\ud800"': "1:7 yaml.escape",
    "see_also: [금리, 환전\nlevel: 중\n": "1:11 yaml.unclosed-bracket",
    "a: {b: c\nlevel: 중\n": "1:4 yaml.unclosed-bracket",
    "a: [b": "1:4 yaml.unclosed-bracket",
    "a: [b,, c]": "1:7 yaml.bracket",
    "a: [b] c": "1:8 yaml.bracket",
    "a: b\n  c: d": "2:3 yaml.indentation",
    "a:\n  b: c\n d: e": "3:2 yaml.indentation",
    "- a: 1\n b: 2": "2:2 yaml.indentation",
    "  a: b\nc: d": "2:1 yaml.indentation",
    "a: - b": "1:4 yaml.list",
    "a: b\n- c": "2:1 yaml.list",
    "a:\n\tb: c": "2:1 yaml.tab",
    "a:\n  b: c\n\td: e": "3:1 yaml.tab",
    "a: |\n\tb": "2:1 yaml.tab",
    "a: @b": "1:4 yaml.reserved-character",
    "a: `b`": "1:4 yaml.reserved-character",
    "a: %b": "1:4 yaml.reserved-character",
    "a: ]": "1:4 yaml.reserved-character",
    "a: | b\n  c": "1:6 yaml.block-text",
    "%YAML 1.2\n---\na: b": "1:1 yaml.directive",
    "a: !!str b": "1:4 yaml.tag",
    "a: !!python/object/apply:os.system [ls]": "1:4 yaml.tag",
    "a: !b!c d": "1:4 yaml.tag",
    "a: !한글 b": "1:4 yaml.tag",
    "a: &b c": "1:4 yaml.anchor",
    "a: &환율 c": "1:4 yaml.anchor",
    "a: *b": "1:4 yaml.alias",
    "a: *별*": "1:4 yaml.alias",
    "<<: {a: b}": "1:1 yaml.merge-key",
    "[a]: b": "1:1 yaml.complex-key",
    "? {a: b}\n: c": "1:3 yaml.complex-key",
    "a: b\n---\nc: d": "2:1 yaml.several-documents",
    "a: b\n...\nc: d": "3:1 yaml.several-documents",
    "a: b\nc: d\na: e": "3:1 yaml.duplicate-key",
    "a: [{b: c, b: d}]": "1:12 yaml.duplicate-key",
    "": "1:1 yaml.empty",
    "# 나중에": "1:1 yaml.empty",
    "---\n": "1:1 yaml.empty",
    "a: [[[[[[b]]]]]]": "1:9 yaml.too-deep",
    "a: " + "[" * 60_000: "1:9 yaml.too-deep",
    "- " * 30_000: "1:13 yaml.too-deep",
    "a: 창원 #1 공장": "1:7 yaml.comment-in-value",
    "a: #해시": "1:4 yaml.comment-in-value",
    'a: "\\u202e"': "1:5 text.bidi",
    'a: "b\\0c"': "1:6 text.control-character",
    "a: b\0": "1:5 text.control-character",
    "a: b\u2028c": "1:5 text.line-separator",
}


@pytest.mark.parametrize(("text", "expected"), MISTAKES.items(), ids=[text[:30] for text in MISTAKES])
def test_a_mistake_is_reported_once_and_where_it_was_made(text: str, expected: str):
    assert report(text) == [expected]


def test_lines_before_the_text_are_counted():
    assert report("a: b\na: c\n", line_offset=10) == ["12:1 yaml.duplicate-key"]
    assert report("title: 환율: 뜻", line_offset=10) == ["11:10 yaml.colon-in-value"]


def test_a_key_typed_twice_is_named_with_its_label():
    problems = Problems()
    node = read_yaml("headword: 환율\nlevel: 중\nheadword: 금리\n", PATH, problems)
    (problem,) = problems
    assert str(problem) == (
        f"{PATH}:3:1: 오류[yaml.duplicate-key] 'headword(표제어)'를 두 번 적었습니다\n"
        "  고치는 법: 하나만 남기세요.\n"
        f"  관련: {PATH}:1:1"
    )
    assert isinstance(node, Table)
    assert [key.value for key, _ in node.pairs] == ["headword", "level"]


def test_a_mended_line_is_offered():
    problems = Problems()
    read_yaml("title: 환율: 뜻", PATH, problems)
    assert [problem.hint for problem in problems] == ['값을 따옴표로 감싸세요. 예: title: "환율: 뜻"']


def test_too_many_values_are_refused():
    text = "a: [" + "b," * 3000 + "b]"
    assert report(text) == ["1:3999 yaml.too-many-nodes"]


def test_a_large_text_is_refused():
    assert report("a: " + "b" * 70_000) == ["1:1 file.too-large"]


def test_a_bomb_of_aliases_is_refused_at_the_first():
    assert report("a: &a [x]\nb: [*a, *a]") == ["1:4 yaml.anchor", "2:5 yaml.alias", "2:9 yaml.alias"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('headword: "환율\nlevel: 중', "환율"),
        ("level: [\nheadword: 환율 # 이름\n", "환율"),
        ("title: 환율: 뜻", "환율: 뜻"),
        ("headword:환율", "환율"),
        ("level: 중", None),
        ("headword:\nlevel: 중", None),
        ("", None),
    ],
)
def test_the_name_of_a_file_that_cannot_be_read_is_guessed(text: str, expected: str | None):
    assert headword_hint(text) == expected


@pytest.mark.parametrize(
    "text", ["a: 1\r\nb: 2", "a: b # 설명\n", "a: b\n# 설명\n", "---\na: b\n", "a: b\n...\n", "a: [b, c,]", "'a': b"]
)
def test_what_yaml_allows_besides_is_no_mistake(text: str):
    assert report(text.replace("\r\n", "\n")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {see_also:[환율]}\n", "1:13 yaml.missing-space 쌍점 뒤를 한 칸 띄우세요. 예: {see_also: [환율]}"),
        ('a: {b: "c", see_also:[환율]}\n', "1:21 yaml.missing-space 쌍점 뒤를 한 칸 띄우세요. 예: {see_also: [환율]}"),
        ("a: 1\nlevel:\u3000중\nb: 1\n", "2:7 yaml.missing-space 그 빈칸을 지우고 스페이스를 누르세요. 예: level: 중"),
        ("a: 1\nlevel:\u00a0중\nb: 1\n", "2:7 yaml.missing-space 그 빈칸을 지우고 스페이스를 누르세요. 예: level: 중"),
        ("a: 1\nlevel：  중\n", "2:6 yaml.missing-colon 반각 쌍점(:)을 쓰고 뒤를 한 칸 띄우세요. 예: level: 중"),
        ("a:\n\u3000- b\n", "2:1 yaml.indentation 줄 앞의 빈칸을 모두 지우고 스페이스로 들여 쓰세요."),
    ],
)
def test_a_blank_that_is_missing_or_odd_is_named_with_the_line_mended(text: str, expected: str):
    problems = Problems()
    assert read_yaml(text, PATH, problems) is None
    assert [f"{its.location.line}:{its.location.column} {its.rule.code} {its.hint}" for its in problems] == [expected]


def test_an_odd_blank_elsewhere_is_not_blamed():
    assert report("body: |\n  \u3000첫 문단.\n  비율:\u3000하나\nexamples: [a\n") == ["4:11 yaml.unclosed-bracket"]
