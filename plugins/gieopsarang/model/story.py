"""A story of the storybook. The fields follow `schema.STORY`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gieopsarang.model.figure import Figure
from gieopsarang.model.problem import Location
from gieopsarang.model.reference import Reference, Source, TimelineEvent


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a story tells of; dates are EDTF as written."""

    name: str
    living: bool
    hanja: str | None = None
    birth: str | None = None
    death: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words somebody said, with the source that has them."""

    text: str
    speaker: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A Markdown text with its metadata."""

    id: str
    path: str
    title: str
    subtitle: str | None = None
    subject: Subject
    company: str | None = None
    places: tuple[str, ...] = ()
    period: str | None = None
    level: str
    vocabulary: tuple[Reference, ...] = ()
    questions: tuple[str, ...] = ()
    activity: str | None = None
    quotes: tuple[Quote, ...] = ()
    timeline: tuple[TimelineEvent, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...]
    status: str
    created: str | None = None
    revised: str
    body: str
    links: tuple[Reference, ...] = field(default=(), compare=False)
    """The `[[ ]]` of all its texts, in order."""
    anchors: tuple[Reference, ...] = field(default=(), compare=False)
    """The links of its text that lead to a heading, as written."""
    locations: Mapping[str, Location] = field(default_factory=dict[str, Location], compare=False, repr=False)
    """Where each top-level field stands."""


@dataclass(frozen=True, slots=True)
class HandPage:
    """A page of `content/` written by hand."""

    path: str
    title: str
    description: str | None
    body: str
    links: tuple[Reference, ...] = field(default=(), compare=False)
    anchors: tuple[Reference, ...] = field(default=(), compare=False)
