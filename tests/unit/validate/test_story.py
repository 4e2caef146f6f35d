"""Stories and hand-written pages."""

import pytest

from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.reference import Reference, Source
from gieopsarang.model.story import HandPage, Quote, Story, Subject
from gieopsarang.read.markdown_file import read_markdown
from gieopsarang.validate.context import Context
from gieopsarang.validate.page import validate_page
from gieopsarang.validate.story import validate_story

PATH = "stories/kim/index.md"
FULL = """\
---
title: 동전을 모은 사람
subject: {name: 김보기, birth: 1900, death: 1980-05, living: false, role: 시험 인물}
company: 보기상회
places: [작은 고을]
period: 1920/1960
level: 초
vocabulary: [환율, "선반#1"]
questions: [동전은 왜 둥글까요?]
activity: 동전을 그려 보아요.
quotes: [{text: 동전도 모으면 산이 된다., speaker: 김보기, source: s1}]
sources: [{id: s1, publisher: 시험 신문}]
status: draft
revised: 2026-11-22
---

## 가게

김보기는 [[선반#1|깎는 선반]]을 샀어요.[^s1]
"""


def story_of(text: str) -> tuple[Story | None, list[str]]:
    problems = Problems()
    file = read_markdown(text, PATH, problems)
    assert file is not None
    story = validate_story(file, "kim", PATH, Context(files=frozenset([PATH])), problems)
    return story, [problem.rule.code for problem in problems]


def page_of(text: str, files: frozenset[str] = frozenset()) -> tuple[HandPage | None, list[str]]:
    problems = Problems()
    file = read_markdown(text, "content/guide.md", problems)
    assert file is not None
    page = validate_page(file, "content/guide.md", Context(files=files), problems)
    return page, [problem.rule.code for problem in problems]


def test_metadata_and_text_become_a_story():
    story, found = story_of(FULL)
    assert found == []
    place = Location(PATH)
    assert story == Story(
        id="kim",
        path=PATH,
        title="동전을 모은 사람",
        subject=Subject("김보기", living=False, birth="1900", death="1980-05", role="시험 인물"),
        company="보기상회",
        places=("작은 고을",),
        period="1920/1960",
        level="초",
        vocabulary=(Reference("환율", place), Reference("선반#1", place)),
        questions=("동전은 왜 둥글까요?",),
        activity="동전을 그려 보아요.",
        quotes=(Quote("동전도 모으면 산이 된다.", "김보기", "s1"),),
        sources=(Source("s1", publisher="시험 신문"),),
        status="draft",
        revised="2026-11-22",
        body="## 가게\n\n김보기는 [[선반#1|깎는 선반]]을 샀어요.[^s1]\n",
    )
    assert story is not None
    assert story.links == (Reference("선반#1", place),)
    assert story.links[0].location == Location(PATH, 19, 6)
    assert story.locations["level"] == Location(PATH, 7, 1)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title: 동전을 모은 사람\n", "", "entry.missing-field"),
        ("title: 동전을", "title: <b>동전을", "entry.forbidden-character"),
        ("name: 김보기, birth", "birth", "entry.missing-field"),
        ("living: false, ", "", "entry.missing-field"),
        ("living: false", "living: 아니요", "entry.wrong-format"),
        ("living: false", "living: true", "story.living-and-dead"),
        ("birth: 1900", "birth: 1990", "story.death-before-birth"),
        ("source: s1}", "source: s2}", "source.undefined"),
        ("[^s1]", "[^s2]", "source.undefined"),
        ("period: 1920/1960", "period: 1960/1920", "entry.wrong-date"),
        ("status: draft", "status: draft\ntemplate: x.html", "entry.unknown-field"),
        ("## 가게", "<script>x</script>", "markdown.raw-html"),
    ],
)
def test_one_mistake_is_one_problem(old: str, new: str, code: str):
    assert old in FULL
    story, found = story_of(FULL.replace(old, new))
    assert story is None
    assert found == [code]


def test_a_living_persons_birthday_is_more_than_readers_need():
    text = FULL.replace("death: 1980-05, living: false", "living: true")
    assert story_of(text)[1] == []
    assert story_of(text.replace("birth: 1900", "birth: 1950-03-02"))[1] == ["privacy.living-birthday"]


def test_a_text_without_metadata_is_no_story():
    assert story_of("글만 있어요.\n") == (None, ["story.missing-metadata"])
    assert story_of(FULL.partition("\n## ")[0])[1] == ["story.empty-text"]


def test_a_pages_title_is_the_metadatas_else_its_headings():
    page, found = page_of("---\ntitle: 읽는 법\ndescription: 소개\n---\n\n[[환율]]부터.\n")
    assert found == []
    assert page is not None
    assert (page.title, page.description) == ("읽는 법", "소개")
    assert page.links[0].location == Location("content/guide.md", 6, 1)
    page, found = page_of("# 읽는 *법*\n\n글.\n")
    assert found == []
    assert page is not None
    assert page.title == "읽는 법"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("글.\n", "page.missing-title"),
        ("```\n# 제목\n```\n", "page.missing-title"),
        ("# `<b>`\n", "entry.forbidden-character"),
        ("# 제목\n\n# 또 제목\n", "markdown.title-heading"),
        ("---\ntitle: 쪽\ntemplate: x.html\n---\n글.\n", "entry.unknown-field"),
        ("---\ntitle: 쪽\n---\n글.[^s1]\n", "source.undefined"),
        ("---\ntitle: 쪽\n---\n![그림](a.png)\n", "figure.missing-file"),
        ("---\ntitle: 쪽\n---\n![그림](../glossary/economy/a-1.png)\n", "figure.missing-file"),
        ("---\ntitle: 쪽\n---\n![그림](https://example.org/a.png)\n", "address.unsafe-scheme"),
        ("---\ntitle: 쪽\n---\n[글](b.md)\n", "address.missing-file"),
    ],
)
def test_a_page_follows_the_same_rules(text: str, code: str):
    page, found = page_of(text, frozenset(["glossary/economy/a-1.png"]))
    assert page is None
    assert found == [code]


def test_a_page_shows_the_pictures_beside_it():
    files = frozenset(["content/a.png", "content/img/b.svg"])
    page, found = page_of("---\ntitle: 쪽\n---\n![가](a.png)\n\n![나](img/b.svg)\n", files)
    assert found == []
    assert page is not None
