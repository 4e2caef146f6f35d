"""What a reader does on an entry: words, citations, the two meanings, the header."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

ENTRY = "glossary/hwanyul/"
WIDTH = 390
"""Of the `page` fixture."""


def box(of: Locator) -> dict[str, float]:
    found = of.bounding_box()
    assert found is not None
    return {
        "left": found["x"],
        "top": found["y"],
        "right": found["x"] + found["width"],
        "bottom": found["y"] + found["height"],
    }


def word(page: Page) -> Locator:
    return page.locator("article p a.gs-word").first


def preview(page: Page) -> Locator:
    return page.get_by_text("사전에서 보기").locator("xpath=../..")


def test_a_words_meaning_shows_beside_it_on_hover_and_never_over_it(page: Page, address: str):
    page.goto(address + ENTRY)
    for link in page.locator("article .gs-text a.gs-word").all():
        link.scroll_into_view_if_needed()
        link.hover()
        expect(preview(page)).to_be_visible()
        there = box(preview(page))
        assert there["left"] >= 0
        assert there["right"] <= WIDTH
        for part in link.evaluate("link => [...link.getClientRects()].map(({top, bottom}) => [top, bottom])"):
            assert there["bottom"] <= part[0] or there["top"] >= part[1], link.inner_text()
        page.mouse.move(2, 2)
        expect(preview(page)).to_have_count(0)


def test_the_keyboard_opens_a_preview_escape_closes_it_and_enter_follows(page: Page, address: str):
    page.goto(address + ENTRY)
    link = word(page)
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(preview(page)).to_be_visible()
    described = link.get_attribute("aria-describedby")
    assert described is not None
    assert page.locator(f"#{described}").inner_text().strip()
    page.keyboard.press("Escape")
    expect(preview(page)).to_have_count(0)
    expect(link).to_be_focused()
    target = link.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{target.removeprefix('../') if target else ''}")


def test_the_first_tap_shows_the_second_follows(browser: Browser, address: str):
    context = browser.new_context(
        locale="ko-KR", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(address + ENTRY)
    link = word(page)
    link.tap()
    expect(preview(page)).to_be_visible()
    assert page.url.endswith(ENTRY)
    page.touchscreen.tap(5, 700)
    expect(preview(page)).to_have_count(0)
    link.tap()
    expect(preview(page)).to_be_visible()
    page.get_by_role("button", name="닫기").tap()
    expect(preview(page)).to_have_count(0)
    link.tap()
    link.tap()
    page.wait_for_url(lambda url: not url.endswith(ENTRY))
    context.close()


def test_a_citation_opens_its_source_in_place(page: Page, address: str):
    page.goto(address + ENTRY)
    mark = page.get_by_role("button", name="출처 1").first
    mark.click()
    expect(mark).to_have_attribute("aria-expanded", "true")
    opened = page.locator("#gs-cited")
    assert opened.inner_text().startswith("[1] ")
    assert box(opened)["top"] >= box(mark)["top"]
    mark.click()
    expect(opened).to_have_count(0)
    mark.press("Space")
    expect(opened).to_be_visible()
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)
    expect(mark).to_be_focused()


def test_the_easy_meaning_comes_first_where_chosen_and_stays_chosen(page: Page, address: str):
    page.goto(address + ENTRY)
    full, easy = page.locator("p.gs-full").first, page.locator("p.gs-easy").first
    assert box(full)["top"] < box(easy)["top"]
    page.get_by_role("radio", name="쉬운 뜻").check()
    assert box(easy)["top"] < box(full)["top"]
    page.goto(f"{address}glossary/muyeoksuji/")
    expect(page.get_by_role("radio", name="쉬운 뜻")).to_be_checked()
    assert box(page.locator("p.gs-easy").first)["top"] < box(page.locator("p.gs-full").first)["top"]


def test_the_two_meanings_change_places_without_scripts_too(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + ENTRY)
    page.get_by_role("radio", name="쉬운 뜻").check(force=True)
    assert box(page.locator("p.gs-easy").first)["top"] < box(page.locator("p.gs-full").first)["top"]
    expect(page.get_by_role("button", name="보기")).to_have_count(0)
    page.get_by_role("button", name="차례").click()
    expect(page.get_by_role("link", name="금융·세제").last).to_be_visible()
    context.close()


@pytest.mark.parametrize(("width", "height"), [(360, 640), (390, 844)])
def test_the_definition_is_within_a_phones_first_screen(browser: Browser, address: str, width: int, height: int):
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto(address + ENTRY)
    assert box(page.locator("p.gs-full").first)["bottom"] <= height
    context.close()


def test_the_drawer_leads_anywhere_and_shuts(page: Page, address: str):
    page.goto(address + ENTRY)
    menu = page.get_by_role("button", name="차례")
    menu.click()
    letter = page.locator(".gs-drawer").get_by_role("link", name="첫소리 ㄱ")
    expect(letter).to_be_visible()
    page.keyboard.press("Escape")
    expect(letter).to_be_hidden()
    expect(menu).to_be_focused()
    menu.click()
    page.locator(".gs-drawer").get_by_role("link", name="창원·지역산업").click()
    expect(page.locator("h1")).to_contain_text("창원·지역산업")


def test_size_and_scheme_are_the_readers_and_stay(page: Page, address: str):
    page.goto(address + ENTRY)
    before = box(page.locator("p.gs-full").first)
    page.get_by_role("button", name="보기").click()
    page.get_by_role("radio", name="아주 크게").check()
    page.get_by_role("radio", name="어둡게").check()
    page.keyboard.press("Escape")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    after = box(page.locator("p.gs-full").first)
    assert after["bottom"] - after["top"] > before["bottom"] - before["top"]
    page.goto(f"{address}stories/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate("document.documentElement.dataset.size") == "150"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="보기").click()
    expect(page.get_by_role("radio", name="어둡게")).to_be_checked()
    page.get_by_role("radio", name="기기에 맞춤").check()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
