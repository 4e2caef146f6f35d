"""The storybook's cover: every story on a shelf by time and place, and again in a list by year."""

from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import STORIES
from gieopsarang.render.boards import boards
from gieopsarang.render.labels import LEVEL_BY_NAME
from gieopsarang.render.made_page import made_page
from gieopsarang.render.own_books import books_of_volume
from gieopsarang.render.shelf import shelf_of
from gieopsarang.render.spines import arranged


def storybook_cover(publication: Publication) -> Page:
    """The stories in the order of their years, then of their titles."""
    shelf = shelf_of(publication)
    volume = publication.settings.storybook
    columns, rows = arranged(boards(shelf.stories.values()))
    return made_page(
        "storybook.html",
        shelf,
        {
            "volume": volume,
            "levels": LEVEL_BY_NAME,
            "columns": columns,
            "rows": rows,
            "books": books_of_volume("storybook", publication, path=STORIES),
        },
        path=STORIES,
        site=Site.STORYBOOK,
        title=volume.title,
        description=volume.subtitle or volume.title,
    )
