"""The index and the day's word: what a reader does there."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect


def test_the_index_narrows_by_its_address_and_the_way_back_undoes_it(page: Page, address: str):
    page.set_viewport_size({"width": 1350, "height": 900})
    page.goto(f"{address}glossary/index/")
    words = page.get_by_role("listitem").filter(has_text="초등학교")
    choices = page.get_by_role("navigation", name="수준과 분야로 좁혀 보기")
    choices.get_by_role("link", name="금융·세제").click()
    expect(page).to_have_url(re.compile(r"\?domain=finance-tax$"))
    choices.get_by_role("link", name="초등학교").click()
    expect(page).to_have_url(re.compile(r"\?domain=finance-tax&level=elementary$"))
    expect(page.locator("main").get_by_role("status")).to_have_text(re.compile("^금융·세제 · 초등학교 낱말 [0-9]+개$"))
    expect(words.get_by_role("link", name="금리").first).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("^수출 "))).to_have_count(0)
    page.go_back()
    expect(page.locator("main").get_by_role("status")).to_have_text(re.compile("^금융·세제 낱말"))
    page.get_by_role("link", name="모두 보기").click()
    expect(page.locator("main").get_by_role("status")).to_have_text("")
    expect(page.get_by_role("link", name=re.compile("^수출 ")).first).to_be_visible()


def test_a_narrowed_index_can_be_passed_on_also_from_a_folder(page: Page, site_folder: Path):
    file = (site_folder / "glossary" / "index" / "index.html").as_uri()
    page.goto(f"{file}?domain=trade&level=elementary")
    expect(page.locator("main").get_by_role("status")).to_have_text(re.compile("^무역·FTA · 초등학교 낱말"))
    expect(page.get_by_role("link", name=re.compile("^수출 ")).first).to_be_visible()


def test_an_unknown_choice_shows_everything(page: Page, address: str):
    page.goto(f"{address}glossary/index/?domain=nowhere&level=<b>")
    expect(page.locator("main").get_by_role("status")).to_have_text("")


def test_on_a_phone_the_letters_stay_in_sight_and_one_is_marked(page: Page, address: str):
    page.goto(f"{address}glossary/index/")
    letters = page.get_by_role("navigation", name="첫소리로 찾기")
    letters.get_by_role("link", name=re.compile("^ㅅ")).click()
    expect(letters.get_by_role("link", name=re.compile("^ㅅ"))).to_have_attribute("aria-current", "true")
    head = page.get_by_role("heading", name=re.compile("^ㅅ")).bounding_box()
    bar = letters.bounding_box()
    assert bar is not None
    assert head is not None
    assert (round(bar["y"]), bar["height"] < 100) == (0, True)
    assert head["y"] >= bar["y"] + bar["height"]


def test_the_day_has_its_word_and_leads_to_another(page: Page, address: str):
    page.goto(f"{address}glossary/")
    expect(
        page.get_by_role("heading", name=re.compile("^오늘의 낱말 [0-9]+월 [0-9]+일 [일월화수목금토]요일$"))
    ).to_be_visible()
    any_word = page.get_by_role("link", name="아무 낱말")
    assert re.search(r"/glossary/[a-z0-9-]+/$", str(any_word.evaluate("link => link.href")))
    any_word.click()
    expect(page.get_by_role("article")).to_be_visible()
