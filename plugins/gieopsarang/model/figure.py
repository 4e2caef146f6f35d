"""Pictures as published, and figures as authors describe them."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Picture:
    """A checked picture file."""

    path: str
    """Where it lies, relative to the project's root."""
    width: int
    height: int
    load: Callable[[], bytes] = field(compare=False, repr=False)
    """Gives the bytes as published: re-encoded, without metadata."""
    digest: bytes = field(default=b"", repr=False)
    """Of the content as the author saved it, so that a picture changed under the same name is another one."""

    @property
    def tall(self) -> bool:
        """Whether it stands on end, so that at a text's width it would be taller than a window."""
        return self.height > 1.2 * self.width


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with what an author says of it; `picture` is None where the file is missing or refused."""

    file: str
    alt: str
    caption: str | None = None
    credit: str | None = None
    picture: Picture | None = None
