"""The page that lists the set books."""

from collections.abc import Mapping

from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import BookFile, Publication
from gieopsarang.model.settings import Settings
from gieopsarang.render.address import BOOKS, relative
from gieopsarang.render.made_page import made_page
from gieopsarang.render.shelf import shelf_of


def books_page(publication: Publication) -> Page:
    """Every book with its size and date, or that none is set yet."""
    books = [_book(book, publication.settings) for book in publication.books]
    return made_page(
        "books.html",
        shelf_of(publication),
        {"books": books},
        path=BOOKS,
        site=Site.SHELF,
        title="책 내려받기",
        description="인쇄해서 읽는 책을 내려받습니다.",
    )


def _book(book: BookFile, settings: Settings) -> Mapping[str, object]:
    return {
        "file": book,
        "title": book_title(book.name, settings),
        "address": relative(BOOKS, book.path),
        "cover": relative(BOOKS, book.cover) if book.cover else None,
        "size": f"{max(book.bytes / 1_000_000, 0.1):.1f} MB",
    }


def book_title(name: str, settings: Settings) -> str:
    """The volume's title; of an edition, with its domain or level."""
    edition = next((edition for edition in settings.books if edition.name == name), None)
    if edition is None:
        return name
    volume = settings.encyclopedia if edition.of == "encyclopedia" else settings.storybook
    return " ".join(filter(None, (volume.title, edition.domain, edition.level)))
