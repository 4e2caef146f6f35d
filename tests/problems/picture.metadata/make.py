"""A photo that tells where it was taken and lies on its side."""

from pathlib import Path

from PIL import Image


def make(root: Path) -> None:
    """A photo that tells where it was taken and lies on its side."""
    file = root / "glossary" / "economy" / "hwanyul-1.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x8825] = {1: "N", 2: (35.0, 13.0, 40.0)}
    Image.new("RGB", (40, 30)).save(file, exif=exif)
