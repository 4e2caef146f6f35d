"""A picture broader than any page."""

from pathlib import Path

from PIL import Image


def make(root: Path) -> None:
    """A picture broader than any page."""
    file = root / "glossary" / "economy" / "hwanyul-1.png"
    Image.new("1", (10_001, 3)).save(file)
