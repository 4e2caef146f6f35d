"""What a file is validated against, and what validating it gathers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from gieopsarang.korean.nearness import nearest
from gieopsarang.model.entry import Domain
from gieopsarang.model.figure import Picture
from gieopsarang.model.problem import Problems, Severity
from gieopsarang.model.schema import Field, Kind
from gieopsarang.read.nodes import Scalar
from gieopsarang.validate.wording import asked

MOST_GUESSES = 10
"""In one file: to compare hundreds of wrong words with thousands of right ones takes too long."""
_LONGEST_WORD = 80
PICTURE_ENDINGS = (".svg", ".png", ".jpg", ".webp")


@dataclass(frozen=True)
class Context:
    """What a file may point at: domains, pictures that could be read, and every file there is."""

    domains: tuple[Domain, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict[str, Picture])
    files: frozenset[str] = frozenset()
    knows_domains: bool = True
    """Whether every domain could be read: where one could not, an unknown one is no second mistake."""

    @cached_property
    def pictures_beside(self) -> Mapping[str, tuple[str, ...]]:
        """By folder, the paths of the pictures in it, readable or not."""
        found: dict[str, list[str]] = {}
        for path in sorted(self.files):
            if path.lower().endswith(PICTURE_ENDINGS):
                found.setdefault(path.rpartition("/")[0], []).append(path)
        return {folder: tuple(paths) for folder, paths in found.items()}

    @cached_property
    def names_in(self) -> Mapping[str, tuple[str, ...]]:
        """By folder, the names of the files in it."""
        found: dict[str, list[str]] = {}
        for path in sorted(self.files):
            folder, _, name = path.rpartition("/")
            found.setdefault(folder, []).append(name)
        return {folder: tuple(names) for folder, names in found.items()}

    @cached_property
    def pictures_of(self) -> Mapping[str, tuple[str, ...]]:
        """By the path of an entry, the pictures it owns."""
        found: dict[str, list[str]] = {}
        for paths in self.pictures_beside.values():
            for path in paths:
                owner = owner_of(path, self.files)
                if owner:
                    found.setdefault(owner, []).append(path)
        return {owner: tuple(paths) for owner, paths in found.items()}


def owner_of(picture: str, files: frozenset[str]) -> str | None:
    """The path of the entry a picture belongs to: the longest id its name begins with, a hyphen behind it."""
    path = PurePosixPath(picture)
    prefix = path.name
    while "-" in prefix:
        prefix = prefix.rpartition("-")[0]
        if (owner := str(path.with_name(f"{prefix}.yml")) if prefix else "") in files:
            return owner
    return None


@dataclass(frozen=True, slots=True)
class Written:
    """A value an author wrote, with the field it fills."""

    field: Field
    scalar: Scalar


@dataclass(slots=True)
class Check:
    """One file under validation: where problems go, and each value met, in order."""

    path: str
    context: Context
    problems: Problems
    written: list[Written] = field(default_factory=list[Written])
    errors_before: int = field(init=False)
    mistyped: set[str] = field(default_factory=set[str])
    """Fields whose names were perhaps meant by keys that are none: they are not missing too."""
    guesses: int = MOST_GUESSES
    """How often the nearest known word may still be looked for."""

    def __post_init__(self) -> None:
        self.errors_before = self.problems.count(Severity.ERROR)

    def of_kind(self, *kinds: Kind) -> Iterator[Written]:
        """The values of these kinds, in the order they stand in the table of fields."""
        return (value for value in self.written if value.field.kind in kinds)

    def nearest(self, word: str, known: Iterable[str]) -> str | None:
        """The known word that was perhaps meant; after a while always none."""
        self.guesses -= 1
        return nearest(word[:_LONGEST_WORD], known) if self.guesses >= 0 else None

    def meant(self, word: str, known: Iterable[str]) -> str:
        """A question that offers the nearest known word, or nothing."""
        return asked(self.nearest(word, known))

    @property
    def failed(self) -> bool:
        """Whether an error was found in this file."""
        return self.problems.count(Severity.ERROR) > self.errors_before
