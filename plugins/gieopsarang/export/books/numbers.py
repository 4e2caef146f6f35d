"""Page numbers as printed: where each part begins, and on which page a label stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gieopsarang.model.book import Pages

ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one round. A part's pages are counted on from the part before unless its numbering is another."""

    pages: Pages
    starts: Mapping[str, int]
    numberings: Mapping[str, str]
    digits: int
    """How many digits the highest number has: so wide is the place kept for a number, known or not."""
    parts_by_label: Mapping[str, str] = field(default_factory=dict[str, str])

    def of(self, label: str) -> str:
        """The number of the page a label stands on; empty where it is not known yet."""
        part = self.parts_by_label.get(label)
        if part is None:
            return ""
        number = self.starts[part] + self.pages[part].places[label] - 1
        return roman(number) if self.numberings[part] == "i" else str(number)

    def count(self, part: str) -> int:
        """How many pages a part takes; none while unknown."""
        return self.pages[part].pages if part in self.pages else 0


def numbers(parts: Sequence[tuple[str, str]], pages: Pages, guess: int) -> Numbers:
    """The numbers of parts given by name and numbering; the guess is how many pages the book may have."""
    starts: dict[str, int] = {}
    following: dict[str, int] = {}
    for name, numbering in parts:
        starts[name] = following.get(numbering, 1)
        count = pages[name].pages if name in pages else 0
        following[numbering] = starts[name] + count + count % 2
    known = all(name in pages for name, _ in parts)
    last = max(following.values(), default=1) if known else guess
    found = {label: name for name, _ in parts if name in pages for label in pages[name].places}
    return Numbers(pages, starts, dict(parts), max(2, len(str(last))), found)


def roman(number: int) -> str:
    """A number in small Roman figures."""
    written = ""
    for value, figure in ROMAN:
        while number >= value:
            written += figure
            number -= value
    return written
