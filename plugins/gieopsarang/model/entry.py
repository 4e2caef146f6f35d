"""A headword and what stands under it. The fields follow `schema.ENTRY`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gieopsarang.model.figure import Figure
from gieopsarang.model.problem import Location
from gieopsarang.model.reference import Reference, Source, TimelineEvent


@dataclass(frozen=True, slots=True)
class Domain:
    """A field of knowledge; the order of `domains.yml` is the order shown."""

    name: str
    slug: str
    color: str


@dataclass(frozen=True, slots=True)
class Variant:
    """Another form of a headword."""

    form: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of several."""

    definition: str
    easy_definition: str | None = None
    examples: tuple[str, ...] = ()
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class CrossReferences:
    """An author's pointers to other headwords, by kind."""

    see_also: tuple[Reference, ...] = ()
    broader: tuple[Reference, ...] = ()
    narrower: tuple[Reference, ...] = ()
    synonym: tuple[Reference, ...] = ()
    antonym: tuple[Reference, ...] = ()
    confused_with: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Particular:
    """A line of the fact box."""

    label: str
    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A headword with its definition, text, references and sources, as its author wrote them."""

    id: str
    path: str
    headword: str
    homograph_number: int | None = None
    reading: str | None = None
    entry_type: str
    hanja: str | None = None
    english: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    pronunciation: str | None = None
    part_of_speech: str | None = None
    domain: str
    level: str
    definition: str | None = None
    easy_definition: str | None = None
    senses: tuple[Sense, ...] = ()
    body: str | None = None
    examples: tuple[str, ...] = ()
    cross_references: CrossReferences = CrossReferences()
    particulars: tuple[Particular, ...] = ()
    timeline: tuple[TimelineEvent, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...]
    former_ids: tuple[str, ...] = ()
    status: str
    created: str | None = None
    revised: str
    links: tuple[Reference, ...] = field(default=(), compare=False)
    """The `[[ ]]` of all its texts, in order."""
    anchors: tuple[Reference, ...] = field(default=(), compare=False)
    """The links of its body that lead to a heading, as written."""
    locations: Mapping[str, Location] = field(default_factory=dict[str, Location], compare=False, repr=False)
    """Where each top-level field stands."""

    @property
    def short_definition(self) -> str:
        """The easy definition, else the definition, else the first sense's."""
        if self.easy_definition:
            return self.easy_definition
        if self.definition or not self.senses:
            return self.definition or ""
        return self.senses[0].easy_definition or self.senses[0].definition

    @property
    def name(self) -> str:
        """The headword, with `#` and its number where another entry shares it."""
        return self.headword if self.homograph_number is None else f"{self.headword}#{self.homograph_number}"
