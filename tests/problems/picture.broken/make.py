"""A picture cut in the copying."""

from pathlib import Path

from PIL import Image


def make(root: Path) -> None:
    """A picture cut in the copying."""
    file = root / "glossary" / "economy" / "hwanyul-1.png"
    Image.new("RGB", (40, 30)).save(file)
    file.write_bytes(file.read_bytes()[:-20])
