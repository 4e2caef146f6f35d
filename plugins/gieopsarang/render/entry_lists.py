"""Entries of one domain, and of one level."""

from gieopsarang.model.entry import Domain
from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import domain_path, level_path
from gieopsarang.render.labels import LEVEL_BY_NAME, LEVELS, Level
from gieopsarang.render.made_page import made_page
from gieopsarang.render.shelf import shelf_of


def domain_page(domain: Domain, publication: Publication) -> Page:
    """The entries with a meaning in this domain, in dictionary order."""
    shelf = shelf_of(publication)
    cards = shelf.by_domain[domain.name]
    values = {
        "domain": domain,
        "levels": LEVEL_BY_NAME,
        "cards": cards,
        "others": [(other, len(shelf.by_domain[other.name])) for other in shelf.domains.values()],
    }
    return made_page(
        "domain.html",
        shelf,
        values,
        path=domain_path(domain.slug),
        site=Site.ENCYCLOPEDIA,
        title=domain.name,
        description=f"{publication.settings.encyclopedia.title}의 {domain.name} 낱말 {len(cards):,}개",
    )


def level_page(level: Level, publication: Publication) -> Page:
    """The entries of this level, in dictionary order."""
    shelf = shelf_of(publication)
    cards = shelf.by_level[level.name]
    values = {
        "level": level,
        "cards": cards,
        "others": [(other, len(shelf.by_level[other.name])) for other in LEVELS],
        "stories": [card for card in shelf.stories.values() if card.story.level == level.name],
    }
    return made_page(
        "level.html",
        shelf,
        values,
        path=level_path(level.slug),
        site=Site.ENCYCLOPEDIA,
        title=f"{level.label} 낱말",
        description=f"{publication.settings.encyclopedia.title}의 {level.label} 수준 낱말 {len(cards):,}개",
    )
