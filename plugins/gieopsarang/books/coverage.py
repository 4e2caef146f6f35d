"""Whether the fonts have every character of a book: a missing one is never set as a box, it is reported."""

import contextlib
import json
import os
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from fontTools.ttLib import TTFont

from gieopsarang.books.fonts import FILES, fonts_digest

SUBSTITUTES: Mapping[str, str] = MappingProxyType(
    {"∼": "~", "≒": "≈", "◈": "◆", "▸": "▶", "◂": "◀", "▹": "▷", "◃": "◁", "✔": "✓", "▪": "■", "▫": "□", "➔": "→",
     "➜": "→", "➡": "→", "⦁": "•", "∙": "·", "‧": "·", "⋅": "·", "／": "/"}
)  # fmt: skip
"""Symbols that no font has, and what is set in their place; only those that are missing are replaced."""
IGNORABLE = frozenset("\n\t\u200b\u200c\u200d\u2060\ufe0e\ufe0f")
"""Characters without a shape."""


@cache
def covered(folder: Path) -> frozenset[int]:
    """The characters that the faces have, taken together: each template names them one behind the other.

    Kept beside the fonts, as reading the tables takes longer than setting a small book.
    """
    kept = folder / f"covered-{fonts_digest()[:16]}.json"
    try:
        return frozenset(json.loads(kept.read_text("utf-8")))
    except (OSError, ValueError):
        found = _covered(folder)
    with contextlib.suppress(OSError):  # a folder that others share may not be ours to write to
        fresh = kept.with_suffix(f".{os.getpid()}")
        fresh.write_text(json.dumps(sorted(found)), "utf-8")
        fresh.replace(kept)
    return found


def _covered(folder: Path) -> frozenset[int]:
    by_family: dict[str, set[int]] = {}
    for file in FILES:
        with TTFont(folder / file.name, lazy=True) as font:
            table: Any = font["cmap"]  # fontTools declares no types for its tables
            found = set[int](table.getBestCmap())
        by_family[file.family] = by_family.get(file.family, found) & found
    return frozenset(set[int]().union(*by_family.values()))


def substitutes(folder: Path) -> Mapping[int, str]:
    """The table of substitutes, without what the fonts have."""
    have = covered(folder)
    return {ord(char): other for char, other in SUBSTITUTES.items() if ord(char) not in have}


def missing(text: str, folder: Path) -> frozenset[str]:
    """Characters of a text that no font has."""
    have = covered(folder)
    return frozenset(char for char in set(text) if ord(char) not in have and not _is_made(char, have))


def _is_made(char: str, have: frozenset[int]) -> bool:
    """Whether a character without a glyph is set all the same: it has no shape, or is another one in other words."""
    if char in IGNORABLE:
        return True
    other = unicodedata.normalize("NFC", unicodedata.normalize("NFD", char))
    return other != char and all(ord(its) in have for its in other)


def place_of(char: str, root: Path, paths: Iterable[str]) -> str | None:
    """Where a character stands in the authors' files, `file:line:column`; None where it is in none of them."""
    for path in paths:
        try:
            text = (root / path).read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if char in line:
                return f"{path}:{number}:{line.index(char) + 1}"
    return None
