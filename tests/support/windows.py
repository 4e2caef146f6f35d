"""Windows of the sizes readers have."""

from collections.abc import Callable

from playwright.sync_api import Browser, BrowserContext, Page

Opener = Callable[..., Page]
"""Opens a kind of page in a window of some width."""

HEIGHTS = {320: 640, 360: 740, 390: 844, 412: 915, 640: 512, 1280: 800, 1350: 900}
"""Widths of windows and the height each comes with; 640 is 1280 at a zoom of 200 %."""


def window(browser: Browser, width: int, **options: object) -> BrowserContext:
    """A window as a reader in Korea has it."""
    size = {"width": width, "height": HEIGHTS[width]}
    settings: dict[str, object] = {"locale": "ko-KR", "timezone_id": "Asia/Seoul", "viewport": size}
    return browser.new_context(**(settings | options))  # pyright: ignore[reportArgumentType] - options of all sorts


def watched(page: Page, at_home: tuple[str, ...]) -> list[str]:
    """What goes wrong on a page from now on."""
    faults: list[str] = []
    known = (*at_home, "data:", "file:")
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request", lambda request: None if request.url.startswith(known) else faults.append(f"request: {request.url}")
    )
    return faults


def press_tab(page: Page, times: int) -> None:
    """The Tab key, held down: one message a stop, where Playwright's own keyboard sends two."""
    session = page.context.new_cdp_session(page)
    key = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
    for _ in range(times):
        session.send("Input.dispatchKeyEvent", key)  # pyright: ignore[reportUnknownMemberType] - Playwright's own type is open
    session.detach()


def set_text_size(page: Page, times: float) -> None:
    """The size of text set in the browser itself, not by the page and not by zoom."""
    sizes = {"standard": round(16 * times), "fixed": round(13 * times)}
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": sizes})  # pyright: ignore[reportUnknownMemberType] - as above
