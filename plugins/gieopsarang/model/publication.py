"""Everything one build publishes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from gieopsarang.model.encyclopedia import Encyclopedia
from gieopsarang.model.figure import Picture
from gieopsarang.model.prose import Mention, Prose
from gieopsarang.model.settings import Edition, Settings
from gieopsarang.model.story import HandPage, Story

NOTHING = Prose("", "")
Load = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Texts:
    """The running texts of one entry or story, worked."""

    body: Prose = NOTHING
    definition: Prose = NOTHING
    senses: tuple[Prose, ...] = ()
    particulars: tuple[Prose, ...] = ()
    timeline: tuple[Prose, ...] = ()

    @property
    def mentions(self) -> Iterator[Mention]:
        """All mentions, in the order a reader meets them."""
        for prose in (self.definition, *self.senses, *self.particulars, self.body, *self.timeline):
            yield from prose.mentions


@dataclass(frozen=True, slots=True)
class Backlink:
    """An entry or story that mentions an entry, with the first sentence that does."""

    kind: str
    """`entry` or `story`."""
    id: str
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class BookFile:
    """A set book."""

    edition: Edition
    """As it was asked for when it was set."""
    path: str
    pages: int
    bytes: int
    sha256: str
    cover: str
    date: str
    load: Load = field(default=lambda: b"", compare=False, repr=False)
    """Gives the PDF."""
    load_cover: Load = field(default=lambda: b"", compare=False, repr=False)
    """Gives the cover's picture, a PNG."""
    holds: frozenset[str] = frozenset()
    """The labels of what stands in it, which are its named destinations: `e-hwanyul`, `s-jeonginyeong`, `d-economy`."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What pages are rendered from and files exported from."""

    encyclopedia: Encyclopedia
    stories: tuple[Story, ...]
    stories_by_id: Mapping[str, Story]
    pages: tuple[HandPage, ...]
    entry_texts: Mapping[str, Texts]
    story_texts: Mapping[str, Texts]
    page_texts: Mapping[str, Prose]
    """By the path of a page of `content/`."""
    backlinks: Mapping[str, tuple[Backlink, ...]]
    settings: Settings
    page_pictures: tuple[Picture, ...] = ()
    """The pictures beside the pages of `content/`."""
    books: tuple[BookFile, ...] = ()
