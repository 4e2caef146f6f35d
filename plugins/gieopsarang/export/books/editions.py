"""Which book an edition is, and what it holds."""

from collections.abc import Callable

from gieopsarang.export.books.encyclopedia import encyclopedia_book
from gieopsarang.export.books.selection import entries_of, stories_of
from gieopsarang.export.books.storybook import storybook_book
from gieopsarang.model.book import Book
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Edition


def book_of(publication: Publication, edition: Edition) -> Callable[[int], Book]:
    """A function from the least room for page numbers, in digits, to the edition's book."""
    make = storybook_book if edition.of == "storybook" else encyclopedia_book
    return make(publication, edition)


def why_empty(publication: Publication, edition: Edition) -> str:
    """Why an edition would hold nothing; empty where it holds something."""
    domains = {domain.name for domain in publication.encyclopedia.domains}
    if edition.domain is not None and edition.domain not in domains:
        return f"'{edition.domain}' 분야가 domains.yml에 없어"
    if edition.of == "storybook":
        return "" if stories_of(publication, edition) else "실을 이야기가 없어"
    return "" if entries_of(publication, edition) else "실을 낱말이 없어"
