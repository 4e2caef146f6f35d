"""What a story's running text gets besides what its author wrote: marks on its questions, a place for its quotation.

Only classes are added and the text is cut before a heading, so that what `prose/` made safe stays safe.
"""

import re
from html import escape

from markupsafe import Markup

from gieopsarang.model.prose import Heading, Prose

ONE_QUESTION = re.compile(r'^<p>((?:[^<.?!]|</?(?:a|span)\b(?:[^">]|"[^"]*")*>)*\?(?:</span>)?)</p>$', re.MULTILINE)
"""A paragraph of one sentence that asks; links and the wrappers of typesetting may stand in it."""


def asking(html: Markup) -> Markup:
    """The text with a class on its paragraphs that are one question."""
    return Markup(ONE_QUESTION.sub(r'<p class="gs-asking">\1</p>', str(html)))  # noqa: S704 - a class, nothing else


def parted(html: Markup, body: Prose) -> tuple[Markup, Markup]:
    """The text before its last chapter and that chapter: between them a quotation has room to be heard."""
    chapters = [block.id for block in body.blocks if isinstance(block, Heading) and block.level == 2]
    if len(chapters) < 2:
        return html, Markup("")
    before, heading, chapter = str(html).partition(f'<h2 id="{escape(chapters[-1])}">')
    return Markup(before), Markup(heading + chapter)  # noqa: S704 - two halves of a safe text, cut between blocks
