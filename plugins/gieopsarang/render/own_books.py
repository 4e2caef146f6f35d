"""The set books that hold what a page shows: what they are called, what a reader wants to know of them, and where they are."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from gieopsarang.model.entry import Domain
from gieopsarang.model.publication import BookFile, Publication
from gieopsarang.model.settings import Edition, Settings
from gieopsarang.render.address import relative
from gieopsarang.render.labels import LEVEL_BY_NAME, Level

Wanted = Callable[[Edition], bool]


@dataclass(frozen=True, slots=True)
class OwnBook:
    """A book as a page links it."""

    volume: str
    part: str
    """What of the volume it holds; empty where it is whole."""
    facts: str
    address: str
    of: str


def books_of_volume(volume: str, publication: Publication, *, path: str) -> tuple[OwnBook, ...]:
    """The whole volume."""
    return _found(publication, path, lambda its: its.of == volume and its.domain is None and its.level is None)


def books_of_domain(domain: Domain, publication: Publication, *, path: str) -> tuple[OwnBook, ...]:
    """The editions of a domain; without one, the whole encyclopedia, opened where the domain's words are listed."""
    own = _found(publication, path, lambda its: its.of == "encyclopedia" and its.domain == domain.name)
    return own or _found(publication, path, _is_whole_encyclopedia, f"d-{domain.slug}")


def books_of_level(level: Level, publication: Publication, *, path: str) -> tuple[OwnBook, ...]:
    """The editions of a level over all domains; without one, the whole encyclopedia."""
    own = _found(
        publication,
        path,
        lambda its: its.of == "encyclopedia" and its.level == level.name and its.domain is None,
    )
    return own or _found(publication, path, _is_whole_encyclopedia)


def books_of_story(id_: str, publication: Publication, *, path: str) -> tuple[OwnBook, ...]:
    """Every book that holds a story, opened where it begins; one that is older than the story does not."""
    label = f"s-{id_}"
    holding = {book.edition for book in publication.books if label in book.holds}
    return _found(publication, path, lambda its: its in holding, label)


def part_title(edition: Edition) -> str:
    """What an edition holds of its volume; empty where that is all of it."""
    level = LEVEL_BY_NAME[edition.level].label if edition.level else None
    return " ".join(filter(None, (edition.domain, level, "편"))) if edition.domain or level else ""


def edition_title(edition: Edition, settings: Settings) -> str:
    """What a book is called in a list."""
    return " ".join(filter(None, (volume_title(edition, settings), part_title(edition))))


def volume_title(edition: Edition, settings: Settings) -> str:
    """The title of the volume that an edition is taken from."""
    return settings.storybook.title if edition.of == "storybook" else settings.encyclopedia.title


def megabytes(book: BookFile) -> str:
    """How large a file is, as readers are used to it."""
    return f"{max(book.bytes / 1_000_000, 0.1):.1f} MB"


def _is_whole_encyclopedia(edition: Edition) -> bool:
    return edition.of == "encyclopedia" and edition.domain is None and edition.level is None


def _found(publication: Publication, path: str, wanted: Wanted, label: str = "") -> tuple[OwnBook, ...]:
    """The wanted books in the owner's order, each opened at a label where it has that."""
    return tuple(
        OwnBook(
            volume=volume_title(book.edition, publication.settings),
            part=part_title(book.edition),
            facts=f"{book.edition.paper} {book.pages:,}쪽 · {megabytes(book)}",
            address=relative(path, book.path) + (f"#nameddest={quote(label)}" if label in book.holds else ""),
            of=book.edition.of,
        )
        for book in publication.books
        if wanted(book.edition)
    )
