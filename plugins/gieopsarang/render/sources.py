"""Sources as numbered, and the marks that cite them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from gieopsarang.model.reference import Source

OUTWARD = ("http://", "https://", "mailto:")
LAST_LETTERS = re.compile(r"[^\s<>&;]{1,6}\Z")


@dataclass(frozen=True, slots=True)
class ShownSource:
    """A source as its line shows it: `name` is what is linked."""

    source: Source
    before: str
    name: str
    url: str | None


def shown_source(source: Source) -> ShownSource:
    """The title is linked, or the publisher where there is none."""
    url = source.url if source.url and source.url.startswith(OUTWARD) else None
    if source.title:
        return ShownSource(source, source.publisher or "", source.title, url)
    return ShownSource(source, "", source.publisher or "", url)


def with_citations(text: Markup, cited: Iterable[str], sources: Sequence[Source]) -> Markup:
    """A text with the marks `[1]` of what it cites, held to its last letters as those within running texts are."""
    numbers = {source.id: number for number, source in enumerate(sources, 1)}
    marks = "".join(_mark(id_, numbers[id_]) for id_ in dict.fromkeys(cited) if id_ in numbers)
    if not marks:
        return text
    last = LAST_LETTERS.search(text)
    start = len(text) if last is None else last.start()
    return Markup(f'{text[:start]}<span class="gs-nb">{text[start:]}{marks}</span>')  # noqa: S704 - of safe parts


def _mark(id_: str, number: int) -> str:
    return f'<sup class="gs-cite"><a href="#source-{escape(id_)}" aria-label="출처 {number}">[{number}]</a></sup>'
