"""Search as readers use it: by keys, by touch, with an input method; from a server and from a folder."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from in_page import look
from kinds import EXTREMES
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect
from windows import watched, window

WIDE: ViewportSize = {"width": 1350, "height": 900}
RECENT = "gs-recent"
ANSWER = """hits => hits.map(([headword, snippet]) => ({url: `glossary/${headword}/`, headword, snippet, kind: 'entry', why: 'name',
  homograph_number: null, hanja: null, form: null, domain: null, level: null, marks: {headword: [], form: [], snippet: []}, read_as: null}))"""


def _field(page: Page) -> Locator:
    return page.get_by_role("main").locator("form[data-search] input[name=q]")


def _options(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("option")


def _hits(page: Page) -> Locator:
    return page.locator(".gs-hit")


def _chosen(page: Page) -> str:
    return str(
        page.evaluate(
            "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent ?? ''"
        )
    )


def _asked(page: Page, address: str, query: str) -> None:
    """Opens the results of a query and waits for them."""
    page.goto(f"{address}search/?q={query}")
    expect(page.locator(".gs-hit h2, .gs-results__said").first).to_be_visible()


class Hand:
    """An input method: syllables come to be in the field before they are written into it."""

    def __init__(self, page: Page) -> None:
        self.session: Any = page.context.new_cdp_session(page)  # its messages have no types

    def compose(self, text: str) -> None:
        self.session.send(
            "Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}
        )

    def write(self, text: str) -> None:
        self.session.send("Input.insertText", {"text": text})

    def enter(self) -> None:
        """The key that ends a syllable, as it comes while there is one."""
        key: dict[str, object] = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"}
        self.session.send("Input.dispatchKeyEvent", {"type": "keyDown", **key})
        self.session.send("Input.dispatchKeyEvent", {"type": "keyUp", **key})


# ---------- the field


@pytest.mark.parametrize("path", ["", "glossary/", "glossary/hwanyul/", "stories/jeonginyeong/"])
def test_nothing_of_search_is_fetched_before_a_reader_comes_to_a_field(path: str, page: Page, address: str):
    fetched: list[str] = []
    page.context.on("request", lambda request: fetched.append(request.url))
    page.set_viewport_size(WIDE)
    page.goto(address + path, wait_until="networkidle")
    assert [url for url in fetched if "/search/" in url] == []
    with page.expect_request("**/search/worker.js"):
        page.locator("form[data-search]:visible input[name=q]").focus()


def test_suggestions_come_from_the_first_letter_and_say_what_they_are(page: Page, address: str):
    page.goto(address)
    field = _field(page)
    field.press_sequentially("ㅎ")
    first = _options(page).first
    expect(first).to_contain_text("사전")
    field.press_sequentially("ㅇ")
    expect(first).to_contain_text("환율")
    expect(first.locator("mark").first).to_have_text("환율")
    expect(first.locator(".gs-suggest__text")).not_to_be_empty()
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("위아래 화살표로 고릅니다")
    field.fill("rldjq")
    expect(page.locator(".gs-suggest__title:visible")).to_have_text("‘rldjq’을 ‘기업’으로 찾았습니다")


def test_keys_choose_follow_close_and_clear(page: Page, address: str):
    page.goto(address)
    field = _field(page)
    expect(field).to_have_attribute("role", "combobox")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("기업")
    expect(field).to_have_attribute("aria-expanded", "true")
    words = _options(page)
    expect(words.first.locator("b")).to_have_text("기업")
    page.keyboard.press("ArrowDown")
    assert "기업" in _chosen(page)
    expect(words.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    assert _chosen(page) == ""
    page.keyboard.press("ArrowUp")
    expect(words.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Home")
    assert _chosen(page) == ""
    page.keyboard.type("대")
    expect(field).to_have_value("대기업")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("대기업")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    page.keyboard.type("금리")
    expect(words.first).to_contain_text("금리")
    page.keyboard.press("Tab")
    expect(words).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("button", name="찾기")).to_be_focused()
    field.click()
    expect(words.first).to_contain_text("금리")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("금리")


def test_enter_without_a_choice_leads_to_the_results(page: Page, address: str):
    page.set_viewport_size(WIDE)
    page.goto(f"{address}glossary/hwanyul/")
    field = page.get_by_role("banner").get_by_role("combobox")
    field.fill("금리가")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q="))
    expect(_hits(page).first.locator("h2 b")).to_have_text("금리")


def test_an_input_method_loses_and_doubles_nothing(page: Page, address: str):
    page.goto(address)
    field = _field(page)
    field.focus()
    hand = Hand(page)
    for state in ("ㄱ", "그", "금"):
        hand.compose(state)
        expect(field).to_have_value(state)
    expect(_options(page).first).to_contain_text("금")
    hand.write("금")
    for state in ("ㄹ", "리"):
        hand.compose(state)
    expect(_options(page).first.locator("b")).to_have_text("금리")
    hand.enter()
    page.wait_for_timeout(150)
    assert page.url == address
    expect(field).to_have_value("금리")
    hand.write("리")
    expect(field).to_have_value("금리")
    hand.enter()
    expect(page).to_have_url(re.compile(r"/search/\?q=%EA%B8%88%EB%A6%AC$"))


def test_enter_while_composing_does_not_follow_the_chosen_one(page: Page, address: str):
    page.goto(address)
    _field(page).press_sequentially("기업")
    expect(_options(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    hand = Hand(page)
    page.evaluate("document.activeElement.dispatchEvent(new CompositionEvent('compositionstart'))")
    page.evaluate("""document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
        {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))""")
    page.evaluate("document.activeElement.form.requestSubmit()")
    page.wait_for_timeout(150)
    assert page.url == address
    page.evaluate("document.activeElement.dispatchEvent(new CompositionEvent('compositionend'))")
    page.keyboard.press("ArrowDown")
    hand.enter()
    expect(page).to_have_url(re.compile(r"/glossary/"))


def test_an_answer_that_comes_late_is_dropped(page: Page, address: str):
    page.goto(address)
    field = _field(page)
    field.focus()
    page.evaluate(f"""() => {{
      const answer = {ANSWER};
      gsSearch.search = (query) => new Promise((resolve) => {{
        const late = query === '느림';
        setTimeout(() => resolve(answer([[late ? '늦은 답' : '맞는 답', '']])), late ? 300 : 20);
      }});
    }}""")
    field.fill("느림")
    page.wait_for_timeout(60)
    field.fill("빠름")
    expect(_options(page).first).to_contain_text("맞는 답")
    page.wait_for_timeout(400)
    expect(_options(page)).to_have_count(1)
    expect(_options(page).first).to_contain_text("맞는 답")


def test_the_chosen_one_stays_when_texts_come(page: Page, address: str):
    page.goto(address)
    field = _field(page)
    field.focus()
    page.evaluate(f"""() => {{
      const answer = {ANSWER};
      gsSearch.search = (query, {{onNames}}) => new Promise((resolve) => {{
        onNames(answer([['하나', ''], ['둘', '']]));
        window.gsFinish = () => resolve(answer([['셋', '셋의 뜻'], ['둘', '둘의 뜻'], ['하나', '하나의 뜻']]));
      }});
    }}""")
    field.fill("수")
    expect(_options(page)).to_have_count(2)
    before = _options(page).nth(1).bounding_box()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert "둘" in _chosen(page)
    page.evaluate("gsFinish()")
    expect(_options(page)).to_have_count(3)
    assert "둘의 뜻" in _chosen(page)
    expect(_options(page).locator("b")).to_have_text(["하나", "둘", "셋"])
    assert _options(page).nth(1).bounding_box() == before


def test_a_finger_follows_a_suggestion_also_above_a_keyboard(browser: Browser, address: str):
    context = window(browser, 390, has_touch=True, is_mobile=True)
    page = context.new_page()
    faults = watched(page, (address,))
    page.goto(f"{address}glossary/")
    page.set_viewport_size({"width": 390, "height": 430})  # what a keyboard on the screen leaves
    field = _field(page)
    field.tap()
    field.press_sequentially("기업")
    words = _options(page)
    expect(words.nth(7)).to_be_attached()
    assert page.evaluate("document.querySelector('main .gs-suggest').getBoundingClientRect().bottom <= innerHeight")
    for word in (words.first, words.last):
        word.scroll_into_view_if_needed()
        expect(word).to_be_in_viewport(ratio=0.9)
        box = word.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    shown = words.last.locator("b").inner_text()
    words.last.tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text(shown)
    context.close()
    assert faults == []


def test_recent_searches_stay_on_the_device_and_can_be_erased(page: Page, address: str):
    page.goto(address)
    for number in range(10):
        page.goto(address)
        _field(page).fill(f"낱말 {number}")
        _field(page).press("Enter")
        page.wait_for_url("**/search/?q=*")
    assert page.evaluate(f"JSON.parse(localStorage.getItem('{RECENT}'))") == [
        f"낱말 {number}" for number in range(9, 1, -1)
    ]
    page.goto(address)
    field = _field(page)
    field.click()
    words = _options(page)
    expect(words).to_have_count(8)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Delete")
    expect(words).to_have_count(7)
    assert _chosen(page) == "낱말 8"
    page.get_by_role("button", name="‘낱말 7’을 최근에 찾은 말에서 지우기").click()
    expect(words.locator("span")).to_have_text([f"낱말 {number}" for number in (8, 6, 5, 4, 3, 2)])
    expect(field).to_be_focused()
    page.get_by_role("button", name="모두 지우기").click()
    expect(words).to_have_count(0)
    assert page.evaluate(f"localStorage.getItem('{RECENT}')") is None
    page.keyboard.type("환율")
    expect(words.first).to_contain_text("환율")
    words.first.click()
    page.wait_for_url("**/glossary/hwanyul/")
    assert page.evaluate(f"JSON.parse(localStorage.getItem('{RECENT}'))") == ["환율"]
    page.goto(f"{address}search/")
    lately = page.get_by_role("region", name="최근에 찾은 말")
    expect(lately.get_by_role("link")).to_have_text("환율")
    lately.get_by_role("button", name="모두 지우기").click()
    expect(lately).to_be_hidden()


def test_a_store_that_holds_rubbish_or_is_shut_does_no_harm(page: Page, address: str):
    page.goto(address)
    page.evaluate(f"localStorage.setItem('{RECENT}', '{{\"a\": [')")
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('shut') }")
    page.reload()
    _field(page).click()
    _field(page).fill("환율")
    expect(_options(page).first).to_contain_text("환율")
    _field(page).press("Enter")
    expect(_hits(page).first).to_contain_text("환율")


# ---------- the page of results

REASONS = (
    ("환율이", "환율", "조사 ‘이’를 떼고 찾았습니다"),
    ("금리하고", "금리", "조사 ‘하고’를 떼고 찾았습니다"),
    ("ㅎㅇ", "환율", "첫소리 ‘ㅎㅇ’으로 찾았습니다"),
    ("ㄱㄹ", "금리", "첫소리 ‘ㄱㄹ’로 찾았습니다"),
    ("rldjq", "기업", "‘rldjq’을 ‘기업’으로 찾았습니다"),
    ("황율", "환율", "‘황율’을 ‘환율’로 보고 찾았습니다"),
    ("hwanyul", "환율", "‘hwanyul’을 ‘환율’로 읽고 찾았습니다"),
    ("exchange rate", "환율", "‘exchange rate’로 찾았습니다"),
    ("국가산업", "창원국가산업단지", "이름에 ‘국가산업’이 들어 있습니다"),
)


@pytest.mark.parametrize(("query", "word", "reason"), REASONS)
def test_the_best_comes_first_and_it_is_said_how_it_was_found(
    query: str, word: str, reason: str, page: Page, address: str
):
    _asked(page, address, query)
    best = _hits(page).first
    expect(best.locator("h2 b")).to_have_text(word)
    expect(best.locator(".gs-hit__why")).to_contain_text(reason)
    expect(best.locator("p").first).not_to_be_empty()


def test_a_text_is_shown_where_the_words_stand_in_it(page: Page, address: str):
    _asked(page, address, "공장의 설비를 만드는 공장")
    best = _hits(page).first
    expect(best.locator("h2")).to_have_text("〈공장을 짓는 공장〉")
    expect(best.locator("p mark").first).to_be_visible()
    expect(best.locator(".gs-hit__why")).to_have_text("이야기책 · 초등학교. 이야기에 나옵니다")


def test_what_narrows_stands_in_the_address_and_the_way_back_undoes_it(page: Page, address: str):
    _asked(page, address, "기업")
    expect(page).to_have_title(re.compile("^‘기업’ 찾기 - "))
    scopes = page.get_by_role("navigation", name="찾을 곳")
    expect(scopes.get_by_role("link", name=re.compile("^모두"))).to_have_attribute("aria-current", "true")
    expect(scopes.get_by_role("link", name=re.compile(r"^이야기책\s*[0-9]+\s*개$"))).to_be_visible()
    scopes.get_by_role("link", name=re.compile("^사전")).click()
    expect(page).to_have_url(re.compile(r"&scope=encyclopedia$"))
    page.get_by_role("combobox", name="분야").select_option("기업사랑운동")
    expect(page).to_have_url(re.compile(r"&scope=encyclopedia&domain=movement$"))
    expect(_hits(page).first.locator(".gs-hit__why")).to_contain_text("기업사랑운동")
    page.get_by_role("combobox", name="수준").select_option("초등학교")
    expect(page).to_have_url(re.compile(r"&level=elementary$"))
    expect(_hits(page).filter(has_not_text="기업사랑운동 · 초등학교")).to_have_count(0)  # the list is made anew
    expect(_hits(page).first).to_be_visible()
    for why in _hits(page).locator(".gs-hit__why").all_inner_texts():
        assert "기업사랑운동 · 초등학교" in why
    shared = page.url
    count = _hits(page).count()
    page.go_back()
    expect(page.get_by_role("combobox", name="수준")).to_have_value("")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(re.compile("q=%EA%B8%B0%EC%97%85$|q=기업$"))
    expect(scopes.get_by_role("link", name=re.compile("^모두"))).to_have_attribute("aria-current", "true")
    page.goto(shared)
    expect(_hits(page)).to_have_count(count)
    expect(page.get_by_role("combobox", name="수준")).to_have_value("elementary")


def test_typing_brings_results_and_takes_the_place_of_the_address(page: Page, address: str):
    page.goto(address)
    _asked(page, address, "환율")
    before = page.evaluate("history.length")
    field = _field(page)
    field.fill("")
    expect(_hits(page).first).to_be_hidden()
    field.press_sequentially("금리", delay=20)
    expect(_hits(page).first.locator("h2 b")).to_have_text("금리")
    expect(page).to_have_url(re.compile("q=%EA%B8%88%EB%A6%AC$"))
    expect(page).to_have_title(re.compile("^‘금리’"))
    assert page.evaluate("history.length") == before
    page.keyboard.press("Enter")
    assert page.evaluate(f"JSON.parse(localStorage.getItem('{RECENT}'))") == ["금리"]
    hand = Hand(page)
    hand.compose("ㄱ")
    expect(field).to_have_value("금리ㄱ")
    hand.enter()
    assert page.evaluate(f"JSON.parse(localStorage.getItem('{RECENT}'))") == ["금리"]
    page.go_back()
    expect(page).to_have_url(address)


def test_back_from_a_word_shows_the_results_again(page: Page, address: str):
    _asked(page, address, "환율이 오르면")
    second = _hits(page).nth(1).get_by_role("link")
    name = second.inner_text()
    second.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.go_back()
    expect(_hits(page).nth(1).get_by_role("link")).to_have_text(name)
    expect(_field(page)).to_have_value("환율이 오르면")


def test_more_is_shown_where_there_is_more(page: Page, address: str):
    _asked(page, address, "기업")
    more = page.get_by_role("button", name="더 보기")
    expect(_hits(page)).to_have_count(20)
    expect(page.get_by_role("link", name=re.compile("^모두 20"))).to_contain_text("20+")
    more.click()
    expect(_hits(page).nth(20).get_by_role("link")).to_be_focused()


def test_where_nothing_is_found_a_reader_is_led_on(page: Page, address: str):
    _asked(page, address, "기ㅈ금")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("찾지 못했습니다")
    expect(page.get_by_role("region", name="이런 것은 있습니다").get_by_role("link").first).to_be_visible()
    expect(page.get_by_role("navigation", name="첫소리로 찾기")).to_be_visible()
    expect(page.get_by_role("link", name="ㄱㄴㄷ 차례").first).to_be_visible()
    _asked(page, address, "<img src=x onerror=alert(1)>")
    expect(page.get_by_role("main").locator("img")).to_have_count(0)


def test_a_reader_can_ask_for_a_word_that_is_not_there(page: Page, sites: dict[str, str]):
    _asked(page, sites[EXTREMES], "뷁뷁")
    ask = page.get_by_role("link", name="이 낱말을 부탁하기")
    expect(ask).to_have_attribute("href", re.compile(r"^mailto:nobody@example\.org\?subject=%EB%82%B1.*%EB%B7%81$"))


def test_a_narrow_choice_without_a_find_can_be_loosened(page: Page, address: str):
    page.goto(f"{address}search/?q=환율&scope=storybook&level=general")
    loosen = page.get_by_role("link", name=re.compile("가리지 않고 찾기"))
    loosen.click()
    expect(_hits(page).first.locator("h2 b")).to_have_text("환율")
    expect(page).to_have_url(re.compile(r"\?q=%ED%99%98%EC%9C%A8$"))


def test_the_headers_link_on_a_phone_leads_to_the_field(page: Page, address: str):
    page.goto(f"{address}glossary/hwanyul/")
    page.get_by_role("banner").get_by_role("link", name="찾기").click()
    expect(_field(page)).to_be_focused()
    page.keyboard.press("Tab")
    page.get_by_role("banner").get_by_role("link", name="찾기").click()
    expect(_field(page)).to_be_focused()
    _asked(page, address, "환율")
    expect(_field(page)).not_to_be_focused()


def test_search_works_on_the_page_where_workers_cannot_be_had(page: Page, address: str):
    page.add_init_script("delete window.Worker")
    _asked(page, address, "환율이")
    expect(_hits(page).first.locator("h2 b")).to_have_text("환율")


def test_without_its_files_search_says_so_and_tries_again(browser: Browser, address: str):
    context = window(browser, 390)
    page = context.new_page()
    context.route("**/search/names.js", lambda route: route.abort())
    _asked(page, address, "환율")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("찾기를 불러오지 못했습니다")
    expect(page.get_by_role("link", name="ㄱㄴㄷ 차례").first).to_be_visible()
    context.unroute("**/search/names.js")
    _field(page).press("Enter")
    expect(_hits(page).first.locator("h2 b")).to_have_text("환율")
    context.close()


def test_search_works_from_a_folder(page: Page, site_folder: Path):
    page.goto((site_folder / "index.html").as_uri())
    field = _field(page)
    field.press_sequentially("환유")
    first = _options(page).first
    expect(first).to_contain_text("환율")
    expect(first.locator(".gs-suggest__text")).not_to_be_empty()
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/index\.html\?q="))
    expect(_hits(page).first.locator("h2 b")).to_have_text("환율")
    page.get_by_role("navigation", name="찾을 곳").get_by_role("link", name=re.compile("^사전")).click()
    expect(page).to_have_url(re.compile("&scope=encyclopedia$"))
    _hits(page).first.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/glossary/hwanyul/index\.html$"))


def test_without_scripts_the_page_leads_to_the_index(browser: Browser, address: str):
    context = window(browser, 390, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}glossary/")
    _field(page).fill("환율")
    _field(page).press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q="))
    expect(page.get_by_text("찾기가 움직이지 않습니다")).to_be_visible()
    expect(page.get_by_role("navigation", name="찾을 곳")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="ㄱㄴㄷ 차례").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("ㄱㄴㄷ")
    context.close()


# ---------- for everyone


@pytest.fixture(params=[(320, "light"), (1350, "dark")], ids=str)
def shown(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window of some width in some scheme."""
    width, scheme = request.param
    context = window(browser, width, color_scheme=scheme)
    yield context.new_page()
    context.close()


def _suggestions(page: Page, address: str) -> None:
    page.goto(address)
    _field(page).press_sequentially("rldjq")
    expect(_options(page).first.locator(".gs-suggest__text")).not_to_be_empty()
    page.keyboard.press("ArrowDown")


def _recent(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(f"localStorage.setItem('{RECENT}', JSON.stringify(['환율', '마산자유무역지역 '.repeat(8)]))")
    _field(page).click()
    expect(_options(page)).to_have_count(2)


def _recent_page(page: Page, address: str) -> None:
    _recent(page, address)
    page.goto(f"{address}search/")
    expect(page.get_by_role("region", name="최근에 찾은 말")).to_be_visible()


def _results(page: Page, address: str) -> None:
    _asked(page, address, "환율이 오르면")


def _slip(page: Page, address: str) -> None:
    _asked(page, address, "rldjq")


def _none(page: Page, address: str) -> None:
    _asked(page, address, "기ㅈ금" * 10)


STATES = (_suggestions, _recent, _recent_page, _results, _slip, _none)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__.strip("_"))
def test_everyone_can_use_it(state: Callable[[Page, str], None], shown: Page, address: str):
    state(shown, address)
    shown.evaluate(AXE_SCRIPT)
    report = AxeResults(shown.evaluate("axe.run({resultTypes: ['violations'], preload: false})"))
    assert not report.violations_count, report.generate_report()
    assert look(shown, "controls") == []
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")
