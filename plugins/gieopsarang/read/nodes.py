"""A parsed source: scalars, sequences and tables, each with its place in the file."""

from bisect import bisect_right
from dataclasses import dataclass

from gieopsarang.model.problem import Location


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text as typed, never converted."""

    value: str
    location: Location
    segments: tuple[tuple[int, int, int], ...] = ()
    """Where runs of `value` stand in the file: (offset in value, line, column), ascending; none for a single run."""
    quoted: bool = False
    """Whether it stood in quotes or a block; a plain empty scalar is an empty value."""

    def locate(self, offset: int) -> Location:
        """The place in the file of a character of `value`."""
        if not self.segments:
            return Location(self.location.path, self.location.line, self.location.column + offset)
        index = max(bisect_right(self.segments, offset, key=lambda segment: segment[0]) - 1, 0)
        start, line, column = self.segments[index]
        return Location(self.location.path, line, column + offset - start)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: "tuple[Node, ...]"
    location: Location


@dataclass(frozen=True, slots=True)
class Table:
    """Keys and values in the order typed; keys are unique."""

    pairs: "tuple[tuple[Scalar, Node], ...]"
    location: Location

    def get(self, name: str) -> "tuple[Scalar, Node] | None":
        """The key and value under a name."""
        return next((pair for pair in self.pairs if pair[0].value == name), None)


Node = Scalar | Sequence | Table


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A Markdown file taken apart: metadata (None where there is none) and text with its place."""

    metadata: Table | None
    body: Scalar
