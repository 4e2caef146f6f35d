"""Names that are one and the same on Windows and macOS."""

import unicodedata
from pathlib import Path


def make(root: Path) -> None:
    """Names apart by case, by normal form, and pages with one address."""
    folder = root / "content"
    (folder / "help").mkdir(parents=True)
    for name in (
        "Guide.md",
        "guide.md",
        "안내.md",
        unicodedata.normalize("NFD", "안내.md"),
        "help.md",
        "help/index.md",
    ):
        (folder / name).write_text("---\ntitle: 쪽\n---\n\n글.\n", encoding="utf-8")
