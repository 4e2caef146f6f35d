"""Figures that stand outside the running text."""

import re
from collections.abc import Collection, Iterable

from markupsafe import Markup

from gieopsarang.model.figure import Figure

LEAD = re.compile(r"(?:<h[2-4]\b[^>]*>(?:(?!</h).)*</h[2-4]>\s*)?<p>.*?</p>", re.DOTALL)
"""A text's first paragraph, with the heading it may stand under; paragraphs hold no paragraphs."""


def unplaced(figures: Iterable[Figure], placed: Collection[str]) -> tuple[Figure, ...]:
    """The published figures that the text does not show itself."""
    return tuple(figure for figure in figures if figure.picture is not None and figure.file not in placed)


def after_lead(html: Markup) -> tuple[Markup, Markup]:
    """A text cut behind its first paragraph, where its figures stand; the first part is empty where it begins with no such."""
    lead = LEAD.match(str(html))
    end = lead.end() if lead else 0
    return Markup(html[:end]), Markup(html[end:])  # noqa: S704 - two parts of a safe text, cut between blocks
