"""Marks on a story's questions, and where its quotation stands."""

import pytest
from markupsafe import Markup

from gieopsarang.model.prose import Heading, Paragraph, Prose, Text
from gieopsarang.render.story_text import asking, parted


@pytest.mark.parametrize(
    "paragraph",
    [
        "<p>왜 그랬을까요?</p>",
        '<p>그 <a class="gs-word" href="../../glossary/gieop/">기업</a>은 왜 그랬을까요?</p>',
        '<p>그 ‘공<span class="gs-nb">장’은</span> 왜 그랬을까<span class="gs-nb">요?</span></p>',
    ],
)
def test_a_paragraph_that_is_one_question_is_marked(paragraph: str):
    assert asking(Markup(paragraph)) == paragraph.replace("<p>", '<p class="gs-asking">')


@pytest.mark.parametrize(
    "paragraph",
    [
        "<p>그랬어요.</p>",
        "<p>그랬어요. 왜 그랬을까요?</p>",
        "<p>왜? 왜 그랬을까요?</p>",
        "<p>왜 그랬을까요? 몰라요</p>",
        "<p>왜 <em>그랬을까요?</em></p>",
        '<p>왜 그랬을까<span class="gs-nb">요?<sup class="gs-cite"><a href="#source-s1">[1]</a></sup></span></p>',
        "<blockquote><p>왜 그랬을까요?</p></blockquote>",
    ],
)
def test_any_other_paragraph_stays(paragraph: str):
    assert asking(Markup(paragraph)) == paragraph


def heading(id_: str, level: int = 2) -> Heading:
    return Heading(level, id_, (Text(id_),))


def test_a_quotation_stands_before_the_last_chapter():
    html = Markup('<h2 id="가">가</h2>\n<p>글</p>\n<h2 id="나">나</h2>\n<p>끝</p>')
    body = Prose(str(html), "", blocks=(heading("가"), Paragraph(()), heading("나"), heading("다", 3)))
    assert parted(html, body) == ('<h2 id="가">가</h2>\n<p>글</p>\n', '<h2 id="나">나</h2>\n<p>끝</p>')


def test_in_a_text_of_one_chapter_it_stands_at_the_end():
    html = Markup('<h2 id="가">가</h2>')
    assert parted(html, Prose(str(html), "", blocks=(heading("가"),))) == (html, "")
