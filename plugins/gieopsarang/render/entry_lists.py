"""Entries of one domain, and of one level."""

from collections.abc import Mapping, Sequence

from gieopsarang.model.entry import Domain
from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import domain_path, level_path
from gieopsarang.render.choices import choices
from gieopsarang.render.labels import Level
from gieopsarang.render.made_page import made_page
from gieopsarang.render.own_books import books_of_domain, books_of_level
from gieopsarang.render.shelf import EntryCard, shelf_of
from gieopsarang.render.word_list import GROUP, Rows, counts, letters


def domain_page(domain: Domain, publication: Publication) -> Page:
    """The entries with a meaning in this domain, in dictionary order."""
    shelf = shelf_of(publication)
    path = domain_path(domain.slug)
    values = {
        "above": ("gs-domains", "분야"),
        "heading": domain.name,
        "name": domain.name,
        "color": domain.color,
        "readers": "",
        "stories": (),
        "books": books_of_domain(domain, publication, path=path),
    }
    return _list_page(shelf.by_domain[domain.name], Rows(shelf, path), values, of=domain.name)


def level_page(level: Level, publication: Publication) -> Page:
    """The entries of this level, in dictionary order, and its stories."""
    shelf = shelf_of(publication)
    path = level_path(level.slug)
    values = {
        "above": ("gs-levels", "수준"),
        "heading": f"{level.label} 낱말",
        "name": level.label,
        "color": "",
        "readers": level.readers,
        "stories": [card for card in shelf.stories.values() if card.story.level == level.name],
        "books": books_of_level(level, publication, path=path),
    }
    return _list_page(shelf.by_level[level.name], Rows(shelf, path, levels=False), values, of=f"{level.label} 수준")


def _list_page(cards: Sequence[EntryCard], rows: Rows, values: Mapping[str, object], *, of: str) -> Page:
    """A short list stands as one; a longer one under its letters."""
    shelf = rows.shelf
    short = len(cards) <= GROUP
    listed = {
        "words": len(cards),
        "rows": rows.of(cards) if short else None,
        "letters": () if short else letters(cards, rows),
        "counts": counts(cards),
        "choices": choices(shelf, rows.path),
    }
    return made_page(
        "entry_list.html",
        shelf,
        {**values, **listed},
        path=rows.path,
        site=Site.ENCYCLOPEDIA,
        title=str(values["heading"]),
        description=f"{shelf.publication.settings.encyclopedia.title}의 {of} 낱말 {len(cards):,}개",
    )
