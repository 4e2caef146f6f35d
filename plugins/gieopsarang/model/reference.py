"""What authors point at: headwords and sources."""

from dataclasses import dataclass, field

from gieopsarang.model.problem import Location


@dataclass(frozen=True, slots=True)
class Reference:
    """A headword as an author wrote it, `선반#2` for a homograph, and where."""

    written: str
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from; cited in text as `[^id]`."""

    id: str
    kind: str | None = None
    grade: str | None = None
    publisher: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """A dated line; the date is EDTF as written."""

    date: str
    text: str
    sources: tuple[str, ...] = ()
