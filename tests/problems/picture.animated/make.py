"""A moving picture."""

from pathlib import Path

from PIL import Image


def make(root: Path) -> None:
    """A moving picture."""
    file = root / "glossary" / "economy" / "hwanyul-1.webp"
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "blue")]
    frames[0].save(file, save_all=True, append_images=frames[1:])
