"""The short definitions of the words a page's running text links, for the popover."""

from collections.abc import Iterable

from markupsafe import Markup

from gieopsarang.model.prose import Mention
from gieopsarang.render.address import GLOSSARY, way_to
from gieopsarang.render.shelf import Shelf


def previews(mentions: Iterable[Mention], from_path: str, shelf: Shelf) -> Markup:
    """One hidden list, in the order the words come; empty where none is linked."""
    cards = shelf.entries
    way = way_to(GLOSSARY, from_path)
    rows = [
        f'<li data-href="{way}{target}/">{cards[target].preview}</li>'
        for target in dict.fromkeys([mention.target for mention in mentions])
        if target in cards
    ]
    if not rows:
        return Markup("")
    return Markup(f'<ul class="gs-previews" id="gs-previews" hidden>{"".join(rows)}</ul>')  # noqa: S704 - of escaped parts
