"""Page numbers before they are known: the data says only what a number points at, and the joiner writes it."""

from dataclasses import dataclass, field

LETTERS = 1.15
"""How much larger than it looks a book is taken to be, so that room for its page numbers is rarely too narrow."""


@dataclass(frozen=True, slots=True)
class Slots:
    """The page numbers that one part shows, each place once."""

    by_label: dict[str, int] = field(default_factory=dict[str, int])

    def of(self, label: str) -> int:
        """What the data says in the place of the number of the page that a label stands on."""
        return self.by_label.setdefault(label, len(self.by_label))

    @property
    def labels(self) -> tuple[str, ...]:
        """What each slot points at, in their order."""
        return tuple(self.by_label)


def digits_for(pages: float) -> int:
    """How many digits the numbers of so many pages may have."""
    return max(2, len(str(int(pages * LETTERS))))
