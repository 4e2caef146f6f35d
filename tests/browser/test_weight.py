"""What a first view costs a phone, and whether the page holds still."""

import pytest
from kinds import OWN_KINDS, Kind
from playwright.sync_api import Browser, Page, Request
from windows import watched, window

KB = 1000
OWN = {kind.name: kind for kind in OWN_KINDS}
LIMITS = (("cover", 90), ("home", 90), ("entry", 90), ("letters", 90), ("shelf", 160), ("story", 160))
MOST_REQUESTS = 15
MOST_SHIFT = 0.01
SHIFT = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => (sum += one.value))).observe({type: "layout-shift", buffered: true});
  scrollTo(0, document.body.scrollHeight);
  setTimeout(() => resolve(sum), 300);
})"""


@pytest.mark.parametrize(("name", "most"), LIMITS)
def test_a_first_view_is_light(name: str, most: int, browser: Browser, sites: dict[str, str]):
    page = window(browser, 412).new_page()
    requests: list[Request] = []
    page.on("requestfinished", lambda request: requests.append(request))  # noqa: PLW0108 - Playwright looks into what it calls
    faults = watched(page, tuple(sites.values()))
    page.goto(_address(OWN[name], sites), wait_until="networkidle")
    weights = {request.url: _weight(request) for request in requests}
    page.context.close()
    assert sum(weights.values()) <= most * KB, weights
    assert len(weights) <= MOST_REQUESTS
    assert faults == []


def _weight(request: Request) -> int:
    sizes = request.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]


def _address(kind: Kind, sites: dict[str, str]) -> str:
    return sites[kind.site] + kind.path


@pytest.mark.parametrize("name", ["cover", "home", "entry", "letters", "shelf", "story"])
def test_nothing_moves_while_a_page_comes_in(name: str, browser: Browser, sites: dict[str, str]):
    page: Page = window(browser, 412).new_page()
    page.goto(_address(OWN[name], sites), wait_until="networkidle")
    shift = page.evaluate(SHIFT)
    page.context.close()
    assert shift <= MOST_SHIFT
