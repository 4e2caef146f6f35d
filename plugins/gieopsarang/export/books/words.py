"""Words kept whole: a line's pieces grouped so that no word breaks, as a picture book is set."""

import re
from collections.abc import Sequence

from gieopsarang.export.books.blocks import words
from gieopsarang.model.book import Json

SPACES = re.compile(r"(\s+)")
LONGEST = 16
"""Letters of a word of several pieces that is still kept whole."""


def kept_whole(line: Sequence[Json]) -> list[Json]:
    """The line with pieces that belong to one word (`기업` linked, `은` not) held together."""
    found: list[Json] = []
    word: list[Json] = []
    for piece in line:
        if isinstance(piece, str):
            for part in SPACES.split(piece):
                if part.isspace():
                    _close(word, found)
                    found.append(" ")
                elif part:
                    word.append(part)
        elif _breaks(piece):
            _close(word, found)
            found.append(piece)
        else:
            word.append(piece)
    _close(word, found)
    return found


def kept_blocks(blocks: Sequence[Json]) -> list[Json]:
    """Blocks with the words of their paragraphs, lists and quotations kept whole."""
    return [_block(block) for block in blocks]


def _block(block: Json) -> Json:  # noqa: PLR0911 - a closed choice
    assert isinstance(block, list)
    match block:
        case ["p", [*line]]:
            return ["p", kept_whole(line)]
        case ["h", level, [*line]]:
            return ["h", level, kept_whole(line)]
        case ["ul", [*items]]:
            return ["ul", [kept_blocks(item) for item in items if isinstance(item, list)]]
        case ["ol", start, [*items]]:
            return ["ol", start, [kept_blocks(item) for item in items if isinstance(item, list)]]
        case ["q", [*inside]]:
            return ["q", kept_blocks(inside)]
        case ["note", kind, title, [*inside]]:
            return ["note", kind, title, kept_blocks(inside)]
        case _:
            return block


def _close(word: list[Json], found: list[Json]) -> None:
    if len(word) == 1 or sum(map(len, words(word))) > LONGEST:
        found += word
    elif word:
        found.append(["w", list(word)])
    word.clear()


def _breaks(piece: Json) -> bool:
    """Whether a piece has a space in it, or is a break itself."""
    return piece == ["br"] or any(" " in text for text in words([piece]))
