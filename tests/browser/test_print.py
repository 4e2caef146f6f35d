"""What comes out of a reader's printer."""

import io
import re
import unicodedata

import pytest
from in_page import look
from kinds import EXTREME_KINDS, OWN_KINDS, Kind
from playwright.sync_api import Page
from pypdf import PdfReader
from windows import Opener

A4 = (595, 842)
"""In points."""
DAY = re.compile(r"\d{4}년\d{1,2}월\d{1,2}일")
OWN = {kind.name: kind for kind in OWN_KINDS}
EXTREME = {kind.name: kind for kind in EXTREME_KINDS}
PRINTED = (*(OWN[name] for name in ("entry", "place", "letters", "story")), *EXTREME_KINDS[2:8], EXTREME["whole-story"])
ADDRESS = "document.querySelector('link[rel=canonical]').href"
VOCABULARY = "[...document.querySelectorAll('.gs-vocabulary b, .gs-vocabulary dt, .gs-vocabulary h3')].map((one) => one.textContent)"


@pytest.mark.parametrize("kind", PRINTED, ids=str)
def test_paper_is_a4_and_says_where_and_when(kind: Kind, opened: Opener):
    page = opened(kind, 1350, aside="print")
    text = printed(page)
    assert page.evaluate(ADDRESS) in text
    assert DAY.search(text)


@pytest.mark.parametrize("kind", PRINTED, ids=str)
def test_paper_has_no_navigation_and_cuts_nothing(kind: Kind, opened: Opener):
    page = opened(kind, 640, aside="print")
    page.emulate_media(media="print")
    assert look(page, "paper") == []


@pytest.mark.parametrize("kind", [OWN["story"], EXTREME["whole-story"]], ids=str)
def test_the_words_of_a_story_are_printed_with_it(kind: Kind, opened: Opener):
    page = opened(kind, 1350, aside="print")
    text = printed(page)
    words = page.evaluate(VOCABULARY)
    assert "낱말도움" in text
    assert words
    assert [word for word in words if squeezed(word) not in text] == []


def test_a_wide_table_is_printed_whole(opened: Opener):
    text = printed(opened(EXTREME["wide-table"], 1350, aside="print"))
    assert [name for number in range(1, 11) if (name := f"지어낸열이름{number}") not in text] == []


def printed(page: Page) -> str:
    """The text of the pages that come out, without spaces; each is an A4."""
    page.emulate_media(media=None)
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in reader.pages} == {A4}
    return squeezed("".join(sheet.extract_text() for sheet in reader.pages))


def squeezed(text: str) -> str:
    """Without spaces and hanja: a PDF sets spaces of its own, and names hanja by their twins among the radicals."""
    return re.sub(r"[\s\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]+", "", unicodedata.normalize("NFC", text))
