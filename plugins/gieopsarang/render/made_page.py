"""A page from its template."""

from collections.abc import Mapping

from gieopsarang.model.page import Page, Site
from gieopsarang.render.address import root
from gieopsarang.render.environment import rendered
from gieopsarang.render.shelf import Shelf


def made_page(  # noqa: PLR0913 - a page's parts
    template: str,
    shelf: Shelf,
    values: Mapping[str, object],
    *,
    path: str,
    site: Site,
    title: str,
    description: str,
    head: str = "",
) -> Page:
    """Templates always know the shelf, the settings and the way up to the root."""
    known = {"shelf": shelf, "settings": shelf.publication.settings, "root": root(path)}
    return Page(path, site, title, description, rendered(template, {**known, **values}), head)
