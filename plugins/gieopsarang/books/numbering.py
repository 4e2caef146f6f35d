"""Page numbers as printed: where each part begins, and on which page a label stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gieopsarang.model.book import Pages, Part

ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Numbering:
    """The numbers of a book, known once all its parts are set."""

    starts: Mapping[str, int]
    """The number of each part's first page, always odd."""
    numbers: Mapping[str, str]
    """The number of the page that each label stands on."""
    digits: int
    """How many digits the highest number has."""


def numbering_of(parts: Iterable[Part], pages: Pages) -> Numbering:
    """A part's pages are counted on from the part before, beginning on a right-hand page, unless its numbering is another."""
    starts: dict[str, int] = {}
    following: dict[str, int] = {}
    numbers: dict[str, str] = {}
    for part in parts:
        found = pages[part.name]
        start = starts[part.name] = following.get(part.numbering, 1)
        following[part.numbering] = start + found.pages + found.pages % 2
        for label, page in found.places.items():
            numbers[label] = shown(start + page - 1, part.numbering)
    return Numbering(starts, numbers, len(str(following.get("1", 1) - 1)))


def shown(number: int, numbering: str) -> str:
    """A number as a part of that numbering prints it."""
    return roman(number) if numbering == "i" else str(number)


def roman(number: int) -> str:
    """A number in small Roman figures."""
    written = ""
    for value, figure in ROMAN:
        while number >= value:
            written += figure
            number -= value
    return written
