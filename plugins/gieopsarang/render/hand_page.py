"""The text of a page of `content/`, which the host puts on the page."""

from markupsafe import Markup

from gieopsarang.model.publication import Publication
from gieopsarang.render.address import hand_page_path
from gieopsarang.render.previews import previews
from gieopsarang.render.shelf import shelf_of
from gieopsarang.render.targets import running_text


def hand_page_text(source: str, publication: Publication) -> Markup:
    """The worked text of a page, by its source path, with its links and its previews."""
    shelf = shelf_of(publication)
    path = hand_page_path(source)
    prose = publication.page_texts[source]
    return running_text(prose, path, shelf) + previews(prose.mentions, path, shelf)
