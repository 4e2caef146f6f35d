"""Pictures as a book takes them.

Words in an SVG are set in the book's faces: a family that is not there would vanish without a warning.
"""

import re
from html import unescape
from xml.sax.saxutils import quoteattr

from gieopsarang.books.errors import BookError
from gieopsarang.books.fonts import families
from gieopsarang.model.figure import Picture

SERIF, SANS = "Noto Serif KR", "Noto Sans KR"
GENERIC = {
    "serif": SERIF, "ui-serif": SERIF, "sans-serif": SANS, "ui-sans-serif": SANS, "system-ui": SANS, "monospace": SANS,
    "inherit": "", "initial": SANS, "unset": "",
}  # fmt: skip
WEIGHTS = {"normal": 400, "bold": 700, "bolder": 700, "lighter": 400, "inherit": 400, "initial": 400}
TAG = re.compile(r"<[a-zA-Z][^>]*>")
ATTRIBUTE = re.compile(r'\b(font-family|font-weight)="([^"]*)"')
WORDS = re.compile(r">([^<]+)<")
WITH_WORDS = re.compile(r"<(?:text|tspan)\b")


def picture_for_book(picture: Picture) -> bytes:
    """The bytes of a picture as published; an SVG's words in a face that is there, or an error with its place."""
    content = picture.load()
    if not picture.path.lower().endswith(".svg"):
        return content
    text = content.decode("utf-8")
    if not WITH_WORDS.search(text):
        return content
    text = TAG.sub(lambda tag: ATTRIBUTE.sub(lambda found: _faced(found, picture.path), tag[0]), text)
    return re.sub(r"<svg\b", f'<svg font-family="{SANS}"', text, count=1).encode() if _bare(text) else text.encode()


def words_of(content: bytes) -> str:
    """What an SVG says, in the order of its file."""
    return unescape("".join(WORDS.findall(content.decode("utf-8"))))


def _bare(text: str) -> bool:
    """Whether the outermost element names no family."""
    first = TAG.search(text)
    return first is not None and "font-family=" not in first[0]


def _faced(found: re.Match[str], path: str) -> str:
    name, value = found[1], unescape(found[2])
    if name == "font-weight":
        weight = WEIGHTS.get(value.strip(), int(value) if value.strip().isdecimal() else 0)
        if weight not in families()[SANS]:
            have = ", ".join(map(str, families()[SANS]))
            raise BookError(f"{path}: 책의 글꼴에 없는 굵기입니다: font-weight={quoteattr(value)}. 있는 굵기: {have}")
        return f'{name}="{weight}"'
    asked = [its.strip().strip("'\"") for its in value.split(",")]
    for family in asked:
        if family in families():
            return f'{name}="{family}"'
        if family.lower() in GENERIC:
            own = GENERIC[family.lower()]
            return f'{name}="{own}"' if own else ""
    raise BookError(
        f"{path}: 책에 없는 글꼴입니다: font-family={quoteattr(value)}. 그림 속의 글은 sans-serif나 serif로 적으세요."
    )
