"""Large text and narrow windows."""

import pytest
from in_page import look
from kinds import EXTREME_KINDS, KINDS, OWN_KINDS, Kind
from windows import Opener, set_text_size

LARGEST = "아주 크게"
TWICE = 2.0
"""200 %."""


@pytest.mark.parametrize("width", [320, 640])
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_no_page_is_wider_than_its_window(kind: Kind, width: int, opened: Opener):
    assert look(opened(kind, width), "reflow") == []


@pytest.mark.parametrize("kind", OWN_KINDS[1:] + EXTREME_KINDS[2:8], ids=str)
def test_text_of_the_largest_size_a_reader_can_choose_fits(kind: Kind, opened: Opener):
    page = opened(kind, 360, aside="large text")
    page.get_by_role("button", name="보기", exact=True).click()
    page.get_by_role("radio", name=LARGEST).check()
    assert look(page, "reflow") == []


@pytest.mark.parametrize("kind", OWN_KINDS + EXTREME_KINDS[2:8], ids=str)
def test_a_browser_set_to_text_of_double_size_fits(kind: Kind, opened: Opener):
    page = opened(kind, 1280, aside="large text")
    set_text_size(page, TWICE)
    assert look(page, "reflow") == []
