"""What a pupil does on a phone: find a word, follow it to a story, come back; with and without scripts, also from a folder."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from kinds import OWN
from playwright.sync_api import Browser, Locator, Page, expect
from windows import HEIGHTS, watched, window

PHONE = 390
WORD = "환율"
STORY = "〈공장을 짓는 공장〉"


@pytest.fixture(params=["scripts", "no scripts"])
def phone(request: pytest.FixtureRequest, browser: Browser, sites: dict[str, str]) -> Iterator[Page]:
    """A phone's page that fails its test when something goes wrong on it."""
    context = window(browser, PHONE, has_touch=True, java_script_enabled=request.param == "scripts")
    page = context.new_page()
    faults = watched(page, tuple(sites.values()))
    yield page
    context.close()
    assert faults == []


@pytest.fixture(params=["server", "folder"])
def start(request: pytest.FixtureRequest, address: str, site_folder: Path) -> str:
    """Where the cover opens: from a server, or from the folder on a disk."""
    return address if request.param == "server" else f"{site_folder.as_uri()}/index.html"


def test_a_pupil_finds_what_a_word_means_follows_it_to_a_story_and_comes_back(
    phone: Page, start: str, site_folder: Path
):
    phone.goto(start)
    follow(phone, phone.get_by_role("main").get_by_role("link", name="기업사랑 표준대사전").first)
    follow(phone, phone.get_by_role("main").get_by_role("link", name="ㅎ").first)
    follow(phone, phone.get_by_role("main").get_by_role("link", name=WORD).first)
    expect(phone.get_by_role("heading", level=1)).to_have_text(WORD)
    _is_on_the_first_screen(phone, phone.get_by_text(_definition(site_folder)).first)
    follow(phone, phone.get_by_role("article").get_by_role("link", name=STORY).first)
    expect(phone.get_by_role("heading", level=1)).to_contain_text(STORY.strip("〈〉"))
    follow(phone, phone.get_by_role("article").get_by_role("link", name=WORD, exact=True).first)
    expect(phone.get_by_role("heading", level=1)).to_have_text(WORD)


def test_a_pupil_asks_for_a_word_and_is_led_on(phone: Page, start: str):
    phone.goto(start)
    field = phone.get_by_role("main").locator("input[name=q]")
    field.fill(WORD)
    field.press("Enter")
    folder, asked, query = phone.url.partition("?")
    if folder.startswith("file:") and folder.endswith("/"):
        phone.goto(f"{folder}index.html{asked}{query}")
    follow(phone, phone.get_by_role("main").get_by_role("link", name="차례").first)
    expect(phone.get_by_role("main").get_by_role("link", name=WORD).first).to_be_visible()


def follow(page: Page, link: Locator) -> None:
    """Tap a link, twice where the first tap shows a preview; from a folder, open the file where a browser shows the folder."""
    expect(link).to_be_visible()
    target: str = link.evaluate("(link) => link.href")
    path, mark, fragment = target.partition("#")
    if path.startswith("file:") and path.endswith("/"):
        page.goto(f"{path}index.html{mark}{fragment}")
        return
    link.tap()
    there = page.locator(f"link[rel=canonical][href$='/{path.partition(f'/{OWN}/')[2]}']")
    page.locator(".gs-preview").or_(there).first.wait_for(state="attached")
    if page.url != target:
        link.tap()
    page.wait_for_url(target)


def _definition(site_folder: Path) -> str:
    known: dict[str, Any] = json.loads((site_folder / "data/encyclopedia.json").read_text("utf-8"))
    return next(entry["definition"] for entry in known["entries"] if entry["headword"] == WORD)


def _is_on_the_first_screen(page: Page, text: Locator) -> None:
    box = text.bounding_box()
    assert box is not None
    assert page.evaluate("scrollY") == 0
    assert box["y"] + box["height"] <= HEIGHTS[PHONE]
