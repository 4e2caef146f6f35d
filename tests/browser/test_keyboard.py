"""What a reader without a mouse does."""

import re
from pathlib import Path

import pytest
from in_page import look
from kinds import EXTREME_KINDS, OWN_KINDS, Kind
from windows import Opener, press_tab

STOPS = 60
LETTERS = ("n", "p", "s", "f", ".", ",", "/")
STATE = """() => [location.href, scrollY, document.activeElement.tagName, document.querySelectorAll("[open]").length,
  document.querySelectorAll(":popover-open").length, [...document.querySelectorAll("input")].map((one) => one.value + one.checked)]"""
WHERE = "document.activeElement.closest('main, footer')?.tagName"
WALKS = [(kind, width) for kind in OWN_KINDS for width in (412, 1350)] + [(kind, 412) for kind in EXTREME_KINDS]


@pytest.mark.parametrize(("kind", "width"), WALKS, ids=str)
def test_every_stop_of_the_tab_key_is_seen(kind: Kind, width: int, opened: Opener):
    page = opened(kind, width)
    look(page, "focus")
    press_tab(page, STOPS)
    stops: list[str] = page.evaluate("gsWalk.stops")
    assert page.evaluate("gsWalk.faults") == []
    assert "건너뛰기" in stops[0]


@pytest.mark.parametrize("kind", OWN_KINDS, ids=str)
def test_the_skip_link_leads_past_the_header(kind: Kind, opened: Opener):
    page = opened(kind, 412)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(WHERE) in {"MAIN", "FOOTER"}


@pytest.mark.parametrize(
    "kind", [kind for kind in OWN_KINDS if kind.name in {"entry", "home", "letters", "story"}], ids=str
)
def test_single_letters_do_nothing(kind: Kind, opened: Opener):
    page = opened(kind, 1350)
    before = page.evaluate(STATE)
    for letter in LETTERS:
        page.keyboard.press(letter)
    page.wait_for_timeout(100)
    assert page.evaluate(STATE) == before


def test_no_link_opens_a_window(site_folder: Path):
    files = sorted(site_folder.rglob("*.html"))
    assert [str(file) for file in files if re.search(r"<a[^>]*\starget=", file.read_text("utf-8"))] == []
