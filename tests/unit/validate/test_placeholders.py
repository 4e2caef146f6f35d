"""What is left of the templates."""

import re
from importlib.resources import files
from string import Template

import pytest

from gieopsarang.model.entry import Domain
from gieopsarang.model.placeholders import PLACEHOLDERS
from gieopsarang.model.problem import Problems
from gieopsarang.read.markdown_file import read_markdown
from gieopsarang.read.yaml_file import read_yaml
from gieopsarang.validate.context import Context
from gieopsarang.validate.entry import validate_entry
from gieopsarang.validate.story import validate_story

STARTER = files("gieopsarang") / "starter"
VALUES = {"headword": "환율", "domain": "경제상식", "title": "홍길동 이야기", "name": "홍길동", "today": "2026-11-24"}
CONTEXT = Context((Domain("경제상식", "economy", "#0b6e4f"),))
COMMENT = re.compile(r"^( *)# (?=[a-z_]+:|- |  )", re.MULTILINE)


def template(name: str, *, filled: bool = False) -> str:
    text = Template((STARTER / name).read_text("utf-8")).substitute(VALUES)
    return COMMENT.sub(r"\1", text) if filled else text


def left_in_entry(text: str) -> list[str]:
    problems = Problems()
    node = read_yaml(text, "glossary/economy/a.yml", problems)
    assert node is not None
    validate_entry(node, "a", "glossary/economy/a.yml", CONTEXT, problems)
    return [problem.message.partition(": ")[2] for problem in problems if problem.rule.code == "editorial.placeholder"]


def left_in_story(text: str) -> list[str]:
    problems = Problems()
    file = read_markdown(text, "stories/a/index.md", problems)
    assert file is not None
    validate_story(file, "a", "stories/a/index.md", CONTEXT, problems)
    return [problem.message.partition(": ")[2] for problem in problems if problem.rule.code == "editorial.placeholder"]


def test_what_an_author_left_is_named():
    assert left_in_entry(template("entry.yml")) == [
        "‘뜻을 한 문장으로 씁니다.’",
        "‘초등학생도 알 수 있게 씁니다.’",
        "‘무엇을 보고 썼는지 적습니다’",
    ]
    assert left_in_story(template("story.md")) == [
        "‘무엇을 보고 썼는지 적습니다’",
        "‘## 첫 대목’",
        "‘이야기를 여기에 씁니다.’",
    ]


@pytest.mark.parametrize("sentence", sorted({text for texts in PLACEHOLDERS.values() for text in texts}))
def test_every_sentence_stands_in_a_template(sentence: str):
    assert sentence in (STARTER / "entry.yml").read_text("utf-8") + (STARTER / "story.md").read_text("utf-8")


def test_an_own_text_that_holds_such_words_is_no_matter():
    text = template("entry.yml")
    for sentence in ("뜻을 한 문장으로 씁니다.", "초등학생도 알 수 있게 씁니다.", "무엇을 보고 썼는지 적습니다"):
        text = text.replace(sentence, f"사전은 {sentence}")
    assert left_in_entry(text) == []
