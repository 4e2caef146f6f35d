"""A PNG by the name of a JPEG."""

from pathlib import Path

from PIL import Image


def make(root: Path) -> None:
    """A PNG by the name of a JPEG."""
    file = root / "glossary" / "economy" / "hwanyul-1.jpg"
    Image.new("RGB", (40, 30)).save(file, "PNG")
