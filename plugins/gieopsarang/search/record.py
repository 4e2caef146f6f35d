"""What search knows of one entry or story."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One thing that can be found, with the names it is found by and its texts without markup."""

    id: str
    kind: str
    """`entry` or `story`."""
    headword: str
    homograph_number: int | None = None
    reading: str | None = None
    variants: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    hanja: tuple[str, ...] = ()
    domain: str | None = None
    level: str
    summary: str
    """The short definition or the subtitle: what is shown under the name."""
    meanings: tuple[str, ...] = ()
    """Definitions in every wording; with the examples they say what the thing is."""
    examples: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    """All other text."""
