"""axe finds nothing, on any kind of page, narrow and wide, light and dark."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from kinds import EXTREME_KINDS, OWN_KINDS, Kind
from windows import Opener

ALL = ((360, "light"), (360, "dark"), (1350, "light"), (1350, "dark"))
OPPOSITE = (ALL[0], ALL[3])
START = "() => { window.gsFound = axe.run({resultTypes: ['violations'], preload: false}); }"


@pytest.mark.parametrize("kind", OWN_KINDS, ids=str)
def test_axe_finds_nothing(kind: Kind, opened: Opener):
    _find_nothing(kind, ALL, opened)


@pytest.mark.parametrize("kind", EXTREME_KINDS, ids=str)
def test_axe_finds_nothing_in_extremes(kind: Kind, opened: Opener):
    _find_nothing(kind, OPPOSITE, opened)


def _find_nothing(kind: Kind, windows: tuple[tuple[int, str], ...], opened: Opener) -> None:
    """Axe works in all windows at the same time, each a process of its own."""
    pages = {window: opened(kind, window[0], color_scheme=window[1]) for window in windows}
    for page in pages.values():
        page.evaluate(AXE_SCRIPT)
        page.evaluate(START)
    reports = {window: AxeResults(page.evaluate("window.gsFound")) for window, page in pages.items()}
    faults = [f"{window}: {found.generate_report()}" for window, found in reports.items() if found.violations_count]
    assert not faults, "\n".join(faults)
