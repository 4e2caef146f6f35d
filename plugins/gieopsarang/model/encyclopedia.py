"""All entries linked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gieopsarang.model.entry import Domain, Entry


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What may be linked. Two are equal where their digests are, so that worked texts can be kept."""

    digest: str
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]], compare=False, repr=False)
    """Written name (headword, `headword#2`, variant) to the ids it may mean: several where ambiguous."""
    linkable: Mapping[str, str] = field(default_factory=dict[str, str], compare=False, repr=False)
    """Written form to id, for automatic links: no form of one syllable, none of several entries."""

    def resolve(self, written: str) -> str | None:
        """The one id a written name means, or None where it means none or several."""
        ids = self.names.get(written, ())
        return ids[0] if len(ids) == 1 else None


@dataclass(frozen=True, slots=True)
class CrossLink:
    """A cross-reference resolved, as the entry it is shown at sees it."""

    kind: str
    id: str
    stated: bool
    """Whether this entry's author wrote it, or it follows from the other entry's."""


@dataclass(frozen=True, slots=True)
class Encyclopedia:
    """All entries in dictionary order, and the network between them."""

    domains: tuple[Domain, ...]
    entries: tuple[Entry, ...]
    by_id: Mapping[str, Entry]
    vocabulary: Vocabulary
    cross_links: Mapping[str, tuple[CrossLink, ...]]
    redirects: Mapping[str, str]
    """Former id to id."""
