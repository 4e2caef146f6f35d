"""Sources as numbered, and the marks that cite them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from markupsafe import Markup

from gieopsarang.model.reference import Source
from gieopsarang.render.dates import prose_time
from gieopsarang.render.labels import GENERAL_KNOWLEDGE

OUTWARD = ("http://", "https://", "mailto:")
LAST_LETTERS = re.compile(r"[^\s<>&;]{1,6}\Z")


def source_rows(sources: Iterable[Source]) -> Markup:
    """A line a source; the numbers are drawn by the page's style."""
    rows = [f'<li id="source-{escape(source.id)}"><span>{_row(source)}</span></li>' for source in sources]
    return Markup("\n".join(rows))  # noqa: S704 - of escaped parts


def _row(source: Source) -> str:
    if source.kind is not None:
        return GENERAL_KNOWLEDGE.label + (f": {escape(source.note)}" if source.note else "")
    row = ", ".join(_parts(source))
    if source.note:
        row += f". {escape(source.note)}"
    if source.grade:
        row += f'. <span class="gs-nb">등급 {escape(source.grade)}</span>'
    return row


def _parts(source: Source) -> Iterator[str]:
    """The title is linked, or the publisher where there is none."""
    if source.title and source.publisher:
        yield escape(source.publisher)
    name = escape(source.title or source.publisher or "")
    url = source.url if source.url and source.url.startswith(OUTWARD) else None
    yield f'<a href="{escape(url)}" rel="external">{name}</a>' if url else name
    if source.date:
        yield prose_time(source.date)


def with_citations(text: Markup, cited: Iterable[str], sources: Sequence[Source]) -> Markup:
    """A text with the marks `[1]` of what it cites, held to its last letters as those within running texts are."""
    numbers = {source.id: number for number, source in enumerate(sources, 1)}
    marks = "".join(_mark(id_, numbers[id_]) for id_ in dict.fromkeys(cited) if id_ in numbers)
    if not marks:
        return text
    html = str(text)
    last = LAST_LETTERS.search(html)
    start = len(html) if last is None else last.start()
    return Markup(f'{html[:start]}<span class="gs-nb">{html[start:]}{marks}</span>')  # noqa: S704 - of safe parts


def _mark(id_: str, number: int) -> str:
    return f'<sup class="gs-cite"><a href="#source-{escape(id_)}" aria-label="출처 {number}">[{number}]</a></sup>'
