"""A filter of words by level and domain: links to their pages, which the index' script takes up."""

from dataclasses import dataclass

from gieopsarang.render.address import INDEX, domain_path, level_path, root
from gieopsarang.render.labels import LEVELS
from gieopsarang.render.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the filter."""

    slug: str
    """Empty for all."""
    label: str
    color: str
    """A domain's; empty for others."""
    address: str
    count: int
    current: bool


def choices(shelf: Shelf, path: str) -> dict[str, list[Choice]]:
    """All levels and all domains with their words, as seen from a page."""
    up, words = root(path), len(shelf.entries)

    def choice(slug: str, label: str, color: str, to: str, count: int) -> Choice:
        return Choice(slug, label, color, up + to, count, current=to == path)

    every = Choice("", "모두", "", up + INDEX, words, current=path == INDEX)
    levels = [choice(its.slug, its.label, "", level_path(its.slug), len(shelf.by_level[its.name])) for its in LEVELS]
    domains = [
        choice(its.slug, its.name, its.color, domain_path(its.slug), len(shelf.by_domain[its.name]))
        for its in shelf.domains.values()
    ]
    return {"level": [every, *levels], "domain": [every, *domains]}
