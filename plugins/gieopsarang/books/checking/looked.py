"""What came of looking a book over."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Looked:
    """What was looked over, and what is wrong."""

    faults: list[str] = field(default_factory=list[str])
    headwords: int = 0
    links: int = 0
    numbers: int = 0
    pages: int = 0
    outside_checker: bool = False
    """Whether `outloud` was there to have its say."""
