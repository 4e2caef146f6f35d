"""The page of search results."""

from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import SEARCH
from gieopsarang.render.latin import latin_forms
from gieopsarang.render.made_page import made_page
from gieopsarang.render.shelf import shelf_of


def search_page(publication: Publication) -> Page:
    """A field, and until there is an engine the way to the index."""
    shelf = shelf_of(publication)
    return made_page(
        "search.html",
        shelf,
        {"latin": len(latin_forms(shelf))},
        path=SEARCH,
        site=Site.SHELF,
        title="찾기",
        description=f"{publication.settings.site_title}에서 낱말과 이야기를 찾습니다.",
        head='<meta name="robots" content="noindex">',
    )
