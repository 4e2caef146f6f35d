"""What `404.html` holds: its addresses are the host's, as the page is shown at any depth."""

from gieopsarang.model.publication import Publication
from gieopsarang.render.environment import rendered
from gieopsarang.render.shelf import shelf_of


def not_found(publication: Publication, base: str) -> str:
    """The main part, leading to search and index; `base` is the site's root, `/` or the path of `site_url`."""
    return rendered("404.html", {"shelf": shelf_of(publication), "settings": publication.settings, "root": base})
