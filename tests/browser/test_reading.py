"""What a reader does, in a real Chromium."""

from pathlib import Path

from playwright.sync_api import Page, ViewportSize, expect

DESKTOP: ViewportSize = {"width": 1350, "height": 900}


def test_a_reader_follows_a_word_from_a_story_to_its_entry_and_back(page: Page, address: str):
    page.goto(f"{address}stories/jeonginyeong/")
    word = page.locator("article a[href*='glossary/changwongukgasaneopdanji/']").first
    expect(word).to_be_visible()
    shown = word.inner_text()
    word.press("Enter")
    expect(page.locator("h1")).to_contain_text("창원국가산업단지")
    assert shown in page.locator("article").inner_text()
    back = page.locator("article a[href*='stories/jeonginyeong/']").first
    expect(back).to_be_visible()
    back.click()
    expect(page.locator("h1")).to_contain_text("공장을 짓는 공장")


def test_every_kind_of_page_opens_without_a_console_error_or_a_foreign_request(page: Page, address: str):
    kinds = (
        "",
        "glossary/",
        "glossary/hwanyul/",
        "glossary/index/",
        "glossary/domains/finance-tax/",
        "glossary/levels/elementary/",
        "stories/",
        "stories/jeonginyeong/",
        "search/",
        "books/",
        "about/",
    )
    for path in kinds:
        page.goto(address + path)
        expect(page.locator("h1")).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path


def test_the_pages_open_from_a_folder_without_a_server(page: Page, site_folder: Path):
    page.goto((site_folder / "glossary" / "hwanyul" / "index.html").as_uri())
    expect(page.locator("h1")).to_contain_text("환율")


def test_a_search_without_an_engine_leads_to_the_index(page: Page, address: str):
    page.goto(f"{address}glossary/")
    field = page.locator("main form[data-search] input[name=q]").first
    field.fill("환율")
    field.press("Enter")
    expect(page.locator("main a[href*='glossary/index/']").first).to_be_visible()
    assert "search/?q=" in page.url


def test_the_contents_mark_what_is_read_and_nothing_in_the_margin(page: Page, address: str):
    page.set_viewport_size(DESKTOP)
    page.goto(f"{address}glossary/hwanyul/")
    marked = page.get_by_role("navigation", name="이 항목의 차례").locator("[aria-current]")
    expect(marked).to_have_count(0)
    heading = page.get_by_role("heading", level=2, name="왜 움직이나")
    heading.evaluate("heading => heading.scrollIntoView()")
    expect(marked).to_have_text("왜 움직이나")


def test_a_storys_title_stands_under_its_picture_on_the_first_screen(page: Page, address: str):
    page.set_viewport_size(DESKTOP)
    page.goto(f"{address}stories/jeonginyeong/")
    title = page.get_by_role("heading", level=1).bounding_box()
    assert title is not None
    assert title["y"] + title["height"] <= DESKTOP["height"]
