"""The scripts that look at a page from inside; each stands in a file of its own."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPTS = Path(__file__).parent / "in_page_scripts"


def look(page: Page, script: str) -> Any:
    """What `<script>.js` finds on the page."""
    return page.evaluate((SCRIPTS / f"{script}.js").read_text("utf-8").strip().removesuffix(";"))
