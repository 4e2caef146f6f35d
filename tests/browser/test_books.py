"""Pages that lead to books, where some are set: the list, the covers, a story, a domain, a level."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import built
import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from in_page import look
from PIL import Image
from playwright.sync_api import Browser
from site_server import served
from small_books import write_small
from windows import window

from gieopsarang.model.settings import Edition

PAGES = ("", "glossary/", "stories/", "stories/kim/", "glossary/domains/tech/", "glossary/levels/middle/", "books/")
BOOKS = """
      encyclopedia: {title: 아주 긴 이름을 가진 우리 고을 표준대백과사전}
      license: CC BY-SA 4.0
      books:
        - {name: encyclopedia, of: encyclopedia}
        - {name: storybook, of: storybook, paper: B5}
        - {name: middle, of: encyclopedia, level: 중}
        - {name: tech, of: encyclopedia, domain: 기술}
"""
TOUCH = 44
"""How high what is touched has to be, in pixels."""


def set_book(root: Path, edition: Edition, *labels: str, shape: tuple[int, int] = (420, 594)) -> None:
    """What the store holds of a book, without setting one."""
    name, store = edition.name, root / ".cache" / "books"
    store.mkdir(parents=True, exist_ok=True)
    cover = BytesIO()
    Image.new("RGB", shape, "#174a7c").save(cover, "PNG")
    (store / f"{name}-1.png").write_bytes(cover.getvalue())
    (store / f"{name}-1.pdf").write_bytes(b"%PDF-1.7\n")
    record = {
        "edition": asdict(edition),
        "file": f"{name}-1.pdf",
        "cover": f"{name}-1.png",
        "pages": 1_062,
        "bytes": 12_600_000,
        "sha256": "0123456789abcdef" * 4,
        "date": "2026-11-25",
        "parts": {"k01": {"pages": 1, "places": dict.fromkeys(labels, 1)}},
    }
    (store / f"{name}.json").write_text(json.dumps(record), "utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site with four books."""
    root = tmp_path_factory.mktemp("with-books")
    write_small(root)
    config = root / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("plugins: [gieopsarang]\n", f"plugins:\n  - gieopsarang:{BOOKS}"), "utf-8"
    )
    set_book(root, Edition("encyclopedia", "encyclopedia"), "e-hwanyul", "d-tech")
    set_book(root, Edition("storybook", "storybook", paper="B5"), "s-kim", shape=(364, 514))
    set_book(root, Edition("middle", "encyclopedia", level="중"), "e-hwanyul")
    set_book(root, Edition("tech", "encyclopedia", domain="기술"), "e-rnd")
    with served({"small": built.build(root / "site", root)}) as addresses:
        yield addresses["small"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "cover")
def test_a_page_with_books_is_sound(path: str, site: str, browser: Browser):
    for width, scheme in ((320, "light"), (1350, "dark")):
        with window(browser, width, color_scheme=scheme) as context:
            page = context.new_page()
            page.goto(site + path)
            assert page.locator('a[type="application/pdf"]').count()
            assert look(page, "reflow") == []
            for link in page.locator('a[type="application/pdf"]').all():
                box = link.bounding_box()
                assert box is not None
                assert box["height"] >= TOUCH
            page.evaluate(AXE_SCRIPT)
            found = AxeResults(page.evaluate("axe.run({resultTypes: ['violations']})"))
            assert not found.violations_count, found.generate_report()


def test_the_list_shows_every_cover_and_holds_its_place_before_it_comes(site: str, browser: Browser):
    with window(browser, 390) as context:
        page = context.new_page()
        page.route("**/*.png", lambda route: route.abort())
        page.goto(f"{site}books/")
        before = [image.bounding_box() for image in page.locator(".gs-books img").all()]
        page.unroute("**/*.png")
        page.reload()
        for image in page.locator(".gs-books img").all():
            image.scroll_into_view_if_needed()
            image.evaluate("image => image.decode()")
        page.evaluate("scrollTo(0, 0)")
        after = [image.bounding_box() for image in page.locator(".gs-books img").all()]
    assert len(after) == 4
    assert before == after
