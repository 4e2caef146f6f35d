"""The short definitions of the words a page's running text links, for the popover."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from gieopsarang.model.prose import Mention
from gieopsarang.render.address import relative
from gieopsarang.render.shelf import Shelf


def previews(mentions: Iterable[Mention], from_path: str, shelf: Shelf) -> Markup:
    """One hidden list, in the order the words come; empty where none is linked."""
    cards = shelf.entries
    rows = [
        f'<li data-href="{escape(relative(from_path, card.path))}">{card.preview}</li>'
        for target in dict.fromkeys(mention.target for mention in mentions)
        if (card := cards.get(target)) is not None and card.path != from_path
    ]
    if not rows:
        return Markup("")
    return Markup(f'<ul class="gs-previews" id="gs-previews" hidden>{"".join(rows)}</ul>')  # noqa: S704 - of escaped parts
