"""axe finds nothing, on any kind of page, narrow and wide, light and dark."""

from collections.abc import Sequence

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from kinds import EXTREME_KINDS, OWN_KINDS, Kind
from playwright.sync_api import Page, expect
from windows import Opener

NARROW, WIDE = 360, 1350
SCHEME = "data-md-color-scheme"
START = "() => { window.gsFound = axe.run({resultTypes: ['violations'], preload: false}); }"


@pytest.mark.parametrize("kind", OWN_KINDS, ids=str)
def test_axe_finds_nothing(kind: Kind, opened: Opener):
    pages = [_with_axe(kind, width, opened) for width in (NARROW, WIDE)]
    _find_nothing(pages, ("light", "light"))
    _find_nothing(pages, ("dark", "dark"))


@pytest.mark.parametrize("kind", EXTREME_KINDS, ids=str)
def test_axe_finds_nothing_in_extremes(kind: Kind, opened: Opener):
    _find_nothing([_with_axe(kind, width, opened) for width in (NARROW, WIDE)], ("light", "dark"))


def _with_axe(kind: Kind, width: int, opened: Opener) -> Page:
    page = opened(kind, width, aside="axe")
    page.evaluate(AXE_SCRIPT)
    return page


def _find_nothing(pages: Sequence[Page], schemes: Sequence[str]) -> None:
    """Axe works in all windows at the same time, each a process of its own; a page follows the device's scheme in place."""
    for page, scheme in zip(pages, schemes, strict=True):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        body = expect(page.locator("body"))
        (body.to_have_attribute if scheme == "dark" else body.not_to_have_attribute)(SCHEME, "slate")
        page.evaluate(START)
    reports = [AxeResults(page.evaluate("window.gsFound")) for page in pages]
    faults = [
        f"{page.viewport_size} {scheme}: {found.generate_report()}"
        for page, scheme, found in zip(pages, schemes, reports, strict=True)
        if found.violations_count
    ]
    assert not faults, "\n".join(faults)
