"""A file of the authors' folders, before anything is known of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum


class FileKind(StrEnum):
    """What the file system says a path is; nothing but a plain file is ever opened."""

    FILE = "file"
    SYMLINK = "symlink"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A path below `glossary/`, `stories/` or `content/`, relative to the project's root, as named on disk."""

    path: str
    kind: FileKind
    size: int
    """Bytes; read before the content, so that a huge file need not be opened."""
    load: Callable[[], bytes] = field(compare=False, repr=False)
    """Gives the content. Raises OSError where the machine cannot."""
