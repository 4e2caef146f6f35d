"""A real Chromium, and on loopback the project's own site and a site of extremes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from built import build
from chromium import MISSING, QUIET, find_chromium
from extremes import write_extremes
from kinds import EXTREMES, OWN, Kind
from playwright.sync_api import Browser, Page, sync_playwright
from site_server import served
from windows import Opener, watched, window


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    chromium = find_chromium()
    if chromium is None:
        pytest.fail(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own content, built as an editor builds it."""
    return build(tmp_path_factory.mktemp("own") / "site")


@pytest.fixture(scope="session")
def extremes_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of extremes."""
    root = tmp_path_factory.mktemp("extremes")
    write_extremes(root)
    return build(root / "site", root)


@pytest.fixture(scope="session")
def sites(site_folder: Path, extremes_folder: Path) -> Iterator[dict[str, str]]:
    """Where each site is served, by its name."""
    with served({OWN: site_folder, EXTREMES: extremes_folder}) as addresses:
        yield addresses


@pytest.fixture(scope="session")
def address(sites: dict[str, str]) -> str:
    """The own site, under a base path as on a project's page."""
    return sites[OWN]


@pytest.fixture(scope="session")
def opened(browser: Browser, sites: dict[str, str]) -> Iterator[Opener]:
    """Opens a kind of page in a window of some width and scheme; windows are kept for the next test, apart by `aside`."""
    windows: dict[str, Page] = {}

    def open_page(kind: Kind, width: int, *, aside: str = "", **options: str) -> Page:
        name = f"{width} {aside} {sorted(options.items())}"
        if name not in windows:
            windows[name] = window(browser, width, **options).new_page()
        page = windows[name]
        page.goto(sites[kind.site] + kind.path)
        page.locator(kind.ready).first.wait_for()
        return page

    yield open_page
    for page in windows.values():
        page.context.close()


@pytest.fixture
def page(browser: Browser, sites: dict[str, str]) -> Iterator[Page]:
    """A phone's page of its own that fails its test on any console error, page error, or request to another host."""
    context = window(browser, 390)
    page = context.new_page()
    faults = watched(page, tuple(sites.values()))
    yield page
    context.close()
    assert faults == []
