"""The parts of a story's page."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest

from gieopsarang.model.figure import Figure, Picture
from gieopsarang.model.prose import Heading, OutlineItem, Prose, Text
from gieopsarang.model.publication import Publication
from gieopsarang.model.story import Quote, Story
from gieopsarang.render.story_page import story_page

CHAPTERS = ("가", "나", "다")
BODY = Prose(
    "".join(f'<h2 id="{id_}">{id_}</h2><p>글</p>\n' for id_ in CHAPTERS),
    "글",
    outline=tuple(OutlineItem(2, id_, id_) for id_ in CHAPTERS),
    blocks=tuple(Heading(2, id_, (Text(id_),)) for id_ in CHAPTERS),
)


def page_of(publication: Publication, body: Prose = BODY, **changes: object) -> str:
    """The page of the fixture's story, changed."""
    story: Story = replace(publication.stories_by_id["jeonginyeong"], **changes)  # pyright: ignore[reportArgumentType] - a test names the fields
    stories = tuple(story if its.id == story.id else its for its in publication.stories)
    by_id: Mapping[str, Story] = MappingProxyType({its.id: its for its in stories})
    texts = {**publication.story_texts, story.id: replace(publication.story_texts[story.id], body=body)}
    return story_page(story, replace(publication, stories=stories, stories_by_id=by_id, story_texts=texts)).main


def test_the_first_quotation_stands_before_the_last_chapter_and_the_rest_in_a_part(publication: Publication):
    quotes = (Quote("첫 말.", "정인영", "s1"), Quote("둘째 말.", "정인영", "s1"))
    page = page_of(publication, quotes=quotes)
    places = [
        page.index(words) for words in ('<h2 id="나">', "“첫 말.”", '<h2 id="다">', '<h2 id="gs-quotes">', "“둘째 말.”")
    ]
    assert places == sorted(places)
    assert "gs-quotes" not in page_of(publication)


def test_contents_follow_the_reader_and_are_folded_on_phones(publication: Publication):
    page = page_of(publication)
    assert page.count('aria-label="이 이야기의 차례"') == 2
    assert page.count('<a href="#나">') == 2
    assert page.count('<a href="#gs-activity">') == 2
    assert "이 이야기의 차례" not in page_of(publication, Prose("<p>글</p>", "글"))


@pytest.mark.parametrize(("width", "plate"), [(1200, True), (600, False)])
def test_only_a_broad_figure_runs_from_edge_to_edge(width: int, plate: bool, publication: Publication):  # noqa: FBT001 - a table
    figure = Figure("a.png", "그림", picture=Picture("stories/jeonginyeong/a.png", width, 520, lambda: b""))
    page = page_of(publication, figures=(figure,))
    assert 'class="gs-opening' in page
    assert ("gs-opening--plate" in page) is plate


def test_the_card_tells_the_time_of_the_story_where_it_may_not_tell_a_life(publication: Publication):
    subject = replace(publication.stories_by_id["jeonginyeong"].subject, living=True)
    page = page_of(publication, subject=subject)
    assert "1920" not in page
    assert "<dt>언제</dt><dd>1962–2006의 이야기</dd>" in page


def test_what_a_story_does_not_have_leaves_no_trace(publication: Publication):
    page = page_of(
        publication,
        figures=(),
        quotes=(),
        timeline=(),
        vocabulary=(),
        questions=(),
        activity=None,
        subtitle=None,
        company=None,
        places=(),
        period=None,
    )
    for part in (
        "gs-opening",
        "gs-quote",
        "gs-timeline",
        "gs-vocabulary",
        "gs-questions",
        "gs-activity",
        "어디서",
        "회사",
    ):
        assert part not in page, part


def test_the_activity_can_be_printed_alone(publication: Publication):
    page = page_of(publication)
    assert 'data-print="activity"' in page
    assert "여기에 쓰거나 그려 보세요." in page
