"""Markdown files: metadata and body, with true lines."""

import pytest

from gieopsarang.model.problem import Problems
from gieopsarang.read.markdown_file import read_markdown
from gieopsarang.read.nodes import Scalar

PATH = "stories/jeonginyeong/index.md"


def report(text: str) -> list[str]:
    problems = Problems()
    assert read_markdown(text, PATH, problems) is None
    return [f"{problem.location.line}:{problem.location.column} {problem.rule.code}" for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: 가\n---\n\n본문\n둘째\n",
        "---\n\n\ntitle: 가\n\n---\n\n\n\n본문\n둘째\n",
        "--- \ntitle: 가\n----\n본문\n둘째\n",
        "---\nquotes: |\n  ---\n  줄\ntitle: 가\n---\n본문\n둘째",
    ],
)
def test_places_are_those_of_the_file(text: str):
    lines = text.split("\n")
    file = read_markdown(text, PATH, Problems())
    assert file is not None
    assert file.metadata is not None
    title = file.metadata.get("title")
    assert title is not None
    assert isinstance(title[1], Scalar)
    for scalar, word in ((title[1], "가"), (file.body, "본문"), (file.body, "둘째")):
        place = scalar.locate(scalar.value.index(word))
        assert lines[place.line - 1].startswith(word, place.column - 1)


def test_a_text_without_metadata_is_all_body():
    file = read_markdown("# 안내\n\n---\n\n글", PATH, Problems())
    assert file is not None
    assert file.metadata is None
    assert file.body.value == "# 안내\n\n---\n\n글"


def test_empty_metadata_is_an_empty_table():
    file = read_markdown("---\n---\n글", PATH, Problems())
    assert file is not None
    assert file.metadata is not None
    assert (file.metadata.pairs, file.body.value) == ((), "글")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: 가\n", "1:1 markdown.unclosed-metadata"),
        ("---", "1:1 markdown.unclosed-metadata"),
        ("---\n- 가\n---\n", "2:1 markdown.metadata"),
        ("---\n\ntitle: 가: 나\n---\n", "3:9 yaml.colon-in-value"),
        ("---\n# 가\n---\n글", "1:1 yaml.empty"),
        ("---\ntitle: 가\n---\n" + "a\n" * 150_000, "1:1 file.too-large"),
    ],
)
def test_metadata_that_cannot_be_read_is_reported_at_its_line(text: str, expected: str):
    assert report(text) == [expected]
