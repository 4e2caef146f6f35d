"""What both books say of themselves, whichever volume they are made of."""

from collections.abc import Iterable, Mapping

from gieopsarang.export.books.slots import digits_for
from gieopsarang.model.book import Book, Json, Part
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Edition, Settings, Volume
from gieopsarang.render.own_books import edition_title


def volume_of(publication: Publication, edition: Edition) -> Volume:
    """The volume that an edition is taken from."""
    settings = publication.settings
    return settings.storybook if edition.of == "storybook" else settings.encyclopedia


def publisher_of(settings: Settings) -> str:
    """Who publishes the book, on its title page and in its metadata."""
    return settings.publisher or settings.site_title


def common_data(publication: Publication, edition: Edition, digits: int, accent: str) -> Mapping[str, Json]:
    """What every template reads; the accent is the colour of a volume that names none."""
    return {
        "title": edition_title(edition, publication.settings),
        "author": publisher_of(publication.settings),
        "paper": edition.paper,
        "accent": volume_of(publication, edition).color or accent,
        "digits": digits,
    }


def room(pages: float, least: int) -> int:
    """How many digits page numbers get: as many as a guess of the pages asks for, or the least if that is more."""
    return max(least, digits_for(pages))


def bound(  # noqa: PLR0913 - all that a book is
    publication: Publication,
    edition: Edition,
    *,
    digits: int,
    parts: Iterable[Part],
    headwords: Mapping[str, str],
    titles: Mapping[str, str],
) -> Book:
    """The parts as the edition's book."""
    settings = publication.settings
    return Book(
        name=edition.name,
        title=edition_title(edition, settings),
        author=publisher_of(settings),
        paper=edition.paper,
        date=settings.date,
        digits=digits,
        parts=tuple(parts),
        headwords=headwords,
        titles=titles,
    )
