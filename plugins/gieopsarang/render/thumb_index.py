"""The thumb index at the page's edge: the letters, and a half moon at the one that is open."""

from markupsafe import Markup

from gieopsarang.render.address import INDEX, entry_path, relative
from gieopsarang.render.shelf import Shelf

LATIN = "A-Z"


def thumb_index(shelf: Shelf, here: str) -> Markup:
    """As entries show it: letters without entries are no links."""
    way = relative(entry_path("id"), INDEX)
    counts = {letter: len(cards) for letter, cards in shelf.letters.items()} | {LATIN: shelf.has_latin}
    return Markup("".join(_cell(letter, count, way, here) for letter, count in counts.items()))  # noqa: S704 - letters


def _cell(letter: str, count: int, way: str, here: str) -> str:
    shown = letter[0]
    if not count:
        return f"<li><span>{shown}</span></li>"
    current = ' aria-current="true"' if letter == here else ""
    return f'<li><a href="{way}#{letter}"{current}>{shown}</a></li>'
