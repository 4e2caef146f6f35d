"""The cover of the whole site: two doors."""

import re

from markupsafe import Markup

from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.day import day
from gieopsarang.render.hand_page import hand_page_text
from gieopsarang.render.labels import LEVELS
from gieopsarang.render.made_page import made_page
from gieopsarang.render.own_books import books_of_volume
from gieopsarang.render.shelf import shelf_of

SOURCE = "content/index.md"
OWN_TITLE = re.compile(r"<h1\b.*?</h1>\s*", re.DOTALL)
"""A page of `content/` may hold its title; the cover's is the site's."""


def cover_page(publication: Publication) -> Page:
    """Search, the two books, the day's word, and the text of `content/index.md`."""
    shelf = shelf_of(publication)
    settings = publication.settings
    written = next((page for page in publication.pages if page.path == SOURCE), None)
    description = written.description if written and written.description else settings.encyclopedia.subtitle
    values = {
        "text": _text(publication),
        "lead": written.description if written else None,
        "day": day(shelf),
        "levels": len(LEVELS),
        "books": len(publication.books),
        "encyclopedias": books_of_volume("encyclopedia", publication, path=""),
        "storybooks": books_of_volume("storybook", publication, path=""),
    }
    return made_page(
        "cover.html",
        shelf,
        values,
        path="",
        site=Site.SHELF,
        title=settings.site_title,
        description=description or settings.site_title,
    )


def _text(publication: Publication) -> Markup:
    if SOURCE not in publication.page_texts:
        return Markup("")
    return Markup(OWN_TITLE.sub("", hand_page_text(SOURCE, publication), count=1))  # noqa: S704 - a part of safe text
