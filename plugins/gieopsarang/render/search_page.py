"""The page of search results."""

from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import SEARCH
from gieopsarang.render.choices import choices
from gieopsarang.render.contact import contact_address, contact_words
from gieopsarang.render.labels import LEVELS
from gieopsarang.render.latin import latin_forms
from gieopsarang.render.made_page import made_page
from gieopsarang.render.shelf import shelf_of
from gieopsarang.render.word_list import counts


def search_page(publication: Publication) -> Page:
    """A field with room for what is found, and the ways in that hold without scripts."""
    shelf = shelf_of(publication)
    settings = publication.settings
    names = {
        "domain": {domain.slug: domain.name for domain in shelf.domains.values()},
        "level": {level.slug: level.name for level in LEVELS},
    }
    return made_page(
        "search.html",
        shelf,
        {
            "counts": counts(shelf.entries.values()),
            "latin": len(latin_forms(shelf)),
            "choices": choices(shelf, SEARCH),
            "names": names,
            "contact": contact_address(settings),
            "contact_words": contact_words(settings),
        },
        path=SEARCH,
        site=Site.SHELF,
        title="찾기",
        description=f"{settings.site_title}에서 낱말과 이야기를 찾습니다.",
        head='<meta name="robots" content="noindex">',
    )
