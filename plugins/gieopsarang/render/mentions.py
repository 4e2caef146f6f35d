"""이 낱말이 나오는 곳: the sentences that mention a word."""

from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from gieopsarang.model.publication import Backlink
from gieopsarang.render.address import GLOSSARY, STORIES, way_to
from gieopsarang.render.shelf import Shelf


def mention_rows(backlinks: Iterable[Backlink], from_path: str, shelf: Shelf) -> Markup:
    """Each sentence with the word marked, and where it stands."""
    words, stories = way_to(GLOSSARY, from_path), way_to(STORIES, from_path)
    return Markup("\n".join([_row(link, words, stories, shelf) for link in backlinks]))  # noqa: S704 - of escaped parts


def _row(link: Backlink, words: str, stories: str, shelf: Shelf) -> str:
    if link.kind == "story":
        title = escape(shelf.stories[link.id].story.title)
        place = f'<a href="{stories}{link.id}/" class="gs-to-story">〈{title}〉</a>'
    else:
        place = f'<a href="{words}{shelf.entries[link.id].link}'
    return f'<li><p>{_marked(link.sentence, link.start, link.end)}</p><p class="gs-mention__place">{place}</p></li>'


def _marked(sentence: str, start: int, end: int) -> str:
    """A sentence with the word marked; nearly all need no escaping, and then one look at it is enough."""
    if len(escape(sentence)) == len(sentence):
        return f"{sentence[:start]}<mark>{sentence[start:end]}</mark>{sentence[end:]}"
    return f"{escape(sentence[:start])}<mark>{escape(sentence[start:end])}</mark>{escape(sentence[end:])}"
