"""The page that lists the set books."""

from collections.abc import Mapping

from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import BookFile, Publication
from gieopsarang.model.settings import Settings
from gieopsarang.render.address import BOOKS, relative
from gieopsarang.render.labels import LEVEL_BY_NAME
from gieopsarang.render.made_page import made_page
from gieopsarang.render.own_books import edition_title, megabytes
from gieopsarang.render.shelf import shelf_of

PAPERS = {"A4": (210, 297), "B5": (182, 257)}
"""Width and height in mm: a cover has its paper's shape."""


def books_page(publication: Publication) -> Page:
    """Every book, whom it is for, and how to print it; or that none is set yet."""
    books = publication.books
    values = {
        "books": [_book(book, publication.settings) for book in books],
        "papers": {book.edition.paper for book in books},
        "volumes": {book.edition.of for book in books},
    }
    return made_page(
        "books.html",
        shelf_of(publication),
        values,
        path=BOOKS,
        site=Site.SHELF,
        title="책 내려받기",
        description="인쇄해서 읽는 책을 내려받습니다.",
    )


def _book(book: BookFile, settings: Settings) -> Mapping[str, object]:
    edition = book.edition
    return {
        "file": book,
        "edition": edition,
        "title": edition_title(edition, settings),
        "address": relative(BOOKS, book.path),
        "cover": relative(BOOKS, book.cover) if book.cover else None,
        "contents": _contents(book),
        "easy_first": edition.of == "encyclopedia" and edition.level == "초",
        "readers": LEVEL_BY_NAME[edition.level].readers if edition.level else None,
        "paper": PAPERS[edition.paper],
        "sheets": (book.pages + 1) // 2,
        "size": megabytes(book),
    }


def _contents(book: BookFile) -> str:
    """`경제상식 분야의 낱말 9개`; empty where it is not known what stands in the book."""
    edition = book.edition
    kind, words = ("s-", "이야기 {:,}편") if edition.of == "storybook" else ("e-", "낱말 {:,}개")
    count = sum(label.startswith(kind) for label in book.holds)
    if not count:
        return ""
    domain = f"{edition.domain} 분야" if edition.domain else None
    level = LEVEL_BY_NAME[edition.level] if edition.level else None
    reach = f"{level.label} 수준{'' if level.name == '초' else '까지'}" if level else None
    scope = ", ".join(filter(None, (domain, reach)))
    return f"{scope}의 {words.format(count)}" if scope else f"{words.format(count)} 모두"
