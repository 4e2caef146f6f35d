"""Dated lines as they are shown."""

from collections.abc import Sequence

from markupsafe import Markup

from gieopsarang.model.prose import Prose
from gieopsarang.model.reference import Source, TimelineEvent
from gieopsarang.render.dates import date_on_timeline
from gieopsarang.render.shelf import Shelf
from gieopsarang.render.sources import with_citations
from gieopsarang.render.targets import running_text


def timeline(
    events: Sequence[TimelineEvent], texts: Sequence[Prose], sources: Sequence[Source], *, path: str, shelf: Shelf
) -> list[tuple[Markup, Markup]]:
    """Each line's date and its text with the sources cited, in the author's order."""
    return [
        (date_on_timeline(event.date), with_citations(running_text(prose, path, shelf), event.sources, sources))
        for event, prose in zip(events, texts, strict=True)
    ]
