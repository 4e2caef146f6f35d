"""`make pictures`: every kind of page on a phone and a desktop, light and dark, and all phone screens on one sheet.

Names are those of the drawn look: `entry-1350-light.png`; what a phone shows first is `entry-390-light-first.png`.
"""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from built import ROOT, build
from chromium import MISSING, QUIET, find_chromium
from kinds import OWN, OWN_KINDS, Kind
from PIL import Image, ImageDraw
from playwright.async_api import Browser, Page, async_playwright
from site_server import served
from windows import HEIGHTS

OUT = ROOT / ".cache" / "pictures"
PHONE, DESKTOP = 390, 1350
SCHEMES = ("light", "dark")
COLUMNS = 7
TILE = (PHONE * 2 // 3, HEIGHTS[PHONE] * 2 // 3)
GAP = 24


def main() -> None:
    """Build, take the pictures, lay out the sheets."""
    chromium = find_chromium()
    if chromium is None:
        sys.exit(MISSING)
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, served({OWN: build(Path(folder) / "site")}) as addresses:
        asyncio.run(_take_all(chromium, addresses[OWN]))
    for scheme in SCHEMES:
        _sheet(scheme).save(OUT / f"sheet-{scheme}.png")
    sys.stdout.write(
        f"{len(list(OUT.glob('*.png')))}장을 {OUT.relative_to(ROOT)} 폴더에 담았습니다. sheet-light.png부터 보세요.\n"
    )


async def _take_all(chromium: str, address: str) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        windows = [(width, scheme) for width in (PHONE, DESKTOP) for scheme in SCHEMES]
        await asyncio.gather(*(_take(browser, address, width, scheme) for width, scheme in windows))
        await browser.close()


async def _take(browser: Browser, address: str, width: int, scheme: str) -> None:
    """All kinds of pages in one window."""
    context = await browser.new_context(
        locale="ko-KR",
        viewport={"width": width, "height": HEIGHTS[width]},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = await context.new_page()
    for kind in OWN_KINDS:
        await _picture(page, address, kind, f"{kind.name}-{width}-{scheme}")
    await context.close()


async def _picture(page: Page, address: str, kind: Kind, name: str) -> None:
    await page.goto(address + kind.path)
    await page.locator(kind.ready).first.wait_for()
    if f"-{PHONE}-" in name:
        await page.screenshot(path=OUT / f"{name}-first.png")
    await page.screenshot(path=OUT / f"{name}.png", full_page=True)


def _sheet(scheme: str) -> Image.Image:
    """What a phone shows first of every kind of page, side by side with their names."""
    rows = -(-len(OWN_KINDS) // COLUMNS)
    width, height = TILE
    sheet = Image.new("RGB", (COLUMNS * (width + GAP) + GAP, rows * (height + 2 * GAP) + GAP), "#808080")
    draw = ImageDraw.Draw(sheet)
    for number, kind in enumerate(OWN_KINDS):
        row, column = divmod(number, COLUMNS)
        left, top = GAP + column * (width + GAP), GAP + row * (height + 2 * GAP)
        with Image.open(OUT / f"{kind.name}-{PHONE}-{scheme}-first.png") as picture:
            sheet.paste(_small(picture), (left, top + GAP // 2))
        draw.text((left, top - GAP // 2), kind.name, fill="#ffffff", font_size=16)
    return sheet


def _small(picture: Image.Image) -> Image.Image:
    small = picture.convert("RGB")
    small.thumbnail(TILE)
    return small


if __name__ == "__main__":
    main()
