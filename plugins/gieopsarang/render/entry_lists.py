"""Entries of one domain, and of one level."""

from collections.abc import Mapping, Sequence

from gieopsarang.model.entry import Domain
from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import domain_path, level_path
from gieopsarang.render.choices import choices
from gieopsarang.render.labels import Level
from gieopsarang.render.made_page import made_page
from gieopsarang.render.shelf import EntryCard, Shelf, shelf_of
from gieopsarang.render.word_list import GROUP, Rows, counts, letters


def domain_page(domain: Domain, publication: Publication) -> Page:
    """The entries with a meaning in this domain, in dictionary order."""
    shelf = shelf_of(publication)
    cards, path = shelf.by_domain[domain.name], domain_path(domain.slug)
    return made_page(
        "domain.html",
        shelf,
        {"domain": domain, **_listed(cards, Rows(shelf, path), shelf)},
        path=path,
        site=Site.ENCYCLOPEDIA,
        title=domain.name,
        description=f"{publication.settings.encyclopedia.title}의 {domain.name} 낱말 {len(cards):,}개",
    )


def level_page(level: Level, publication: Publication) -> Page:
    """The entries of this level, in dictionary order, and its stories."""
    shelf = shelf_of(publication)
    cards, path = shelf.by_level[level.name], level_path(level.slug)
    stories = [card for card in shelf.stories.values() if card.story.level == level.name]
    return made_page(
        "level.html",
        shelf,
        {"level": level, "stories": stories, **_listed(cards, Rows(shelf, path, levels=False), shelf)},
        path=path,
        site=Site.ENCYCLOPEDIA,
        title=f"{level.label} 낱말",
        description=f"{publication.settings.encyclopedia.title}의 {level.label} 수준 낱말 {len(cards):,}개",
    )


def _listed(cards: Sequence[EntryCard], rows: Rows, shelf: Shelf) -> Mapping[str, object]:
    """A short list stands as one; a longer one under its letters."""
    short = len(cards) <= GROUP
    return {
        "words": len(cards),
        "rows": rows.of(cards) if short else None,
        "letters": () if short else letters(cards, rows),
        "counts": counts(cards),
        "choices": choices(shelf, rows.path),
    }
