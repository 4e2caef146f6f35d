"""The last good books and the pictures of their covers, beside the page that lists them."""

from collections.abc import Iterator

from gieopsarang.model.artifact import Artifact
from gieopsarang.model.publication import Publication


def book_files(publication: Publication) -> Iterator[Artifact]:
    """Each book, one at a time."""
    for book in publication.books:
        yield Artifact(book.path, book.load())
        if book.cover:
            yield Artifact(book.cover, book.load_cover())
