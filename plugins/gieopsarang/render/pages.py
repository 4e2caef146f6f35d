"""Every page of a publication, in a fixed order."""

from collections.abc import Iterator

from gieopsarang.model.page import Page
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import (
    BOOKS,
    GLOSSARY,
    INDEX,
    SEARCH,
    STORIES,
    domain_path,
    entry_path,
    level_path,
    story_path,
)
from gieopsarang.render.books_page import books_page
from gieopsarang.render.cover_page import cover_page
from gieopsarang.render.encyclopedia_home import encyclopedia_home
from gieopsarang.render.entry_lists import domain_page, level_page
from gieopsarang.render.entry_page import entry_page
from gieopsarang.render.index_page import index_page
from gieopsarang.render.labels import LEVELS
from gieopsarang.render.redirect_page import redirect_page
from gieopsarang.render.search_page import search_page
from gieopsarang.render.story_page import story_page
from gieopsarang.render.storybook_cover import storybook_cover


def pages(publication: Publication) -> Iterator[Page]:
    """One at a time: nobody holds all pages."""
    encyclopedia = publication.encyclopedia
    yield cover_page(publication)
    yield encyclopedia_home(publication)
    yield index_page(publication)
    yield from (domain_page(domain, publication) for domain in encyclopedia.domains)
    yield from (level_page(level, publication) for level in LEVELS)
    yield from (entry_page(entry, publication) for entry in encyclopedia.entries)
    for former_id, id_ in encyclopedia.redirects.items():
        yield redirect_page(former_id, encyclopedia.by_id[id_], publication)
    yield storybook_cover(publication)
    yield from (story_page(story, publication) for story in publication.stories)
    yield books_page(publication)
    yield search_page(publication)


def page_paths(publication: Publication) -> Iterator[str]:
    """Where those pages are, in the same order, without making them."""
    encyclopedia = publication.encyclopedia
    yield from ("", GLOSSARY, INDEX)
    yield from (domain_path(domain.slug) for domain in encyclopedia.domains)
    yield from (level_path(level.slug) for level in LEVELS)
    yield from (entry_path(entry.id) for entry in encyclopedia.entries)
    yield from map(entry_path, encyclopedia.redirects)
    yield STORIES
    yield from (story_path(story.id) for story in publication.stories)
    yield from (BOOKS, SEARCH)
