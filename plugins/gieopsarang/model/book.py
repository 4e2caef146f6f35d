"""A book before it is set: parts that are set one by one, each with data, and the pages things came to stand on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Union

from gieopsarang.model.figure import Picture

Json = Union[None, bool, int, float, str, Sequence["Json"], Mapping[str, "Json"]]  # noqa: UP007 - of names yet unknown
"""What may be written as JSON. Authors' words reach a template only so: as data, never as code."""


@dataclass(frozen=True, slots=True)
class PartPages:
    """How many pages a part took, and on which of them, counted from one, each label stands."""

    pages: int
    places: Mapping[str, int]


Pages = Mapping[str, PartPages]
"""By the name of a part."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a book set as a document of its own; it begins on a right-hand page."""

    name: str
    template: str
    title: str
    """What the outline calls it where its own headings do not."""
    data: Mapping[str, Json]
    pictures: Mapping[str, Picture] = field(default_factory=dict[str, Picture])
    """By the name that the data calls them."""
    slots: tuple[str, ...] = ()
    """The labels whose page numbers it shows; the data names each by its place in this row."""
    numbering: str = "1"
    """How its pages are numbered: `1`, `i`, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """All parts in order, with what a reader's program shows of the whole."""

    name: str
    title: str
    author: str
    paper: str
    date: str
    digits: int
    """How many digits a page number has room for."""
    parts: tuple[Part, ...]
    headwords: Mapping[str, str] = field(default_factory=dict[str, str])
    """By label, what must stand there: once in the outline and once in the text."""
    titles: Mapping[str, str] = field(default_factory=dict[str, str])
    """By label, what other places are called."""
