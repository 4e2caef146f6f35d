"""What comes out of a reader's printer."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pypdfium2
import pytest
from in_page import look
from kinds import EXTREME_KINDS, OWN_KINDS, Kind
from windows import Opener

A4 = (595, 842)
"""In points."""
DAY = re.compile(r"\d{4}년\d{1,2}월\d{1,2}일")
OWN = {kind.name: kind for kind in OWN_KINDS}
EXTREME = {kind.name: kind for kind in EXTREME_KINDS}
PRINTED = (*(OWN[name] for name in ("entry", "place", "letters", "story")), *EXTREME_KINDS[2:8], EXTREME["whole-story"])
ADDRESS = "document.querySelector('link[rel=canonical]').href"
VOCABULARY = "[...document.querySelectorAll('.gs-vocabulary b, .gs-vocabulary dt, .gs-vocabulary h3')].map((one) => one.textContent)"


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed of a page, without spaces; its address, and its words to learn."""

    text: str
    address: str
    words: list[str]


@pytest.fixture(scope="module")
def printed(opened: Opener) -> Callable[[Kind], Paper]:
    """What comes out of the printer, each kind printed once; every sheet is an A4."""

    @cache
    def paper(kind: Kind) -> Paper:
        page = opened(kind, 1350, aside="print")
        with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as pdf:
            sheets = list(pdf)
            assert {tuple(map(round, sheet.get_size())) for sheet in sheets} == {A4}
            text = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
        return Paper(squeezed(text), page.evaluate(ADDRESS), page.evaluate(VOCABULARY))

    return paper


@pytest.mark.parametrize("kind", PRINTED, ids=str)
def test_paper_is_a4_and_says_where_and_when(kind: Kind, printed: Callable[[Kind], Paper]):
    paper = printed(kind)
    assert paper.address in paper.text
    assert DAY.search(paper.text)


@pytest.mark.parametrize("kind", PRINTED, ids=str)
def test_paper_has_no_navigation_and_cuts_nothing(kind: Kind, opened: Opener):
    page = opened(kind, 640, aside="print")
    page.emulate_media(media="print")
    assert look(page, "paper") == []


@pytest.mark.parametrize("kind", [OWN["story"], EXTREME["whole-story"]], ids=str)
def test_the_words_of_a_story_are_printed_with_it(kind: Kind, printed: Callable[[Kind], Paper]):
    paper = printed(kind)
    assert "낱말도움" in paper.text
    assert paper.words
    assert [word for word in paper.words if squeezed(word) not in paper.text] == []


def test_a_wide_table_is_printed_whole(printed: Callable[[Kind], Paper]):
    text = printed(EXTREME["wide-table"]).text
    assert [name for number in range(1, 11) if (name := f"지어낸열이름{number}") not in text] == []


def squeezed(text: str) -> str:
    """Without spaces and hanja: a PDF sets spaces of its own, and names hanja by their twins among the radicals."""
    return re.sub(r"[\s\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]+", "", unicodedata.normalize("NFC", text))
