"""A former address, which leads on."""

from markupsafe import Markup

from gieopsarang.model.entry import Entry
from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import entry_path, relative
from gieopsarang.render.contact import page_address
from gieopsarang.render.made_page import made_page
from gieopsarang.render.shelf import shelf_of

REFRESH = Markup('<meta http-equiv="refresh" content="0; url={}"><meta name="robots" content="noindex">')
CANONICAL = Markup('<link rel="canonical" href="{}">')


def redirect_page(former_id: str, entry: Entry, publication: Publication) -> Page:
    """Leads on without JavaScript, and says where to."""
    shelf = shelf_of(publication)
    path, target = entry_path(former_id), entry_path(entry.id)
    address = page_address(publication.settings, target)
    return made_page(
        "redirect.html",
        shelf,
        {"card": shelf.entries[entry.id], "target": relative(path, target)},
        path=path,
        site=Site.ENCYCLOPEDIA,
        title=entry.headword,
        description=shelf.entries[entry.id].short,
        head=REFRESH.format(relative(path, target)) + (CANONICAL.format(address) if address else ""),
    )
