"""A running text worked: the one way from an author's text to HTML, plain text, mentions and blocks."""

import re
from collections.abc import Callable
from threading import RLock
from xml.etree.ElementTree import Element

from gieopsarang.model.encyclopedia import Vocabulary
from gieopsarang.model.prose import Me, Paragraph, Prose
from gieopsarang.prose.blocks import TreeBuilder
from gieopsarang.prose.dialect import CONTROLS, Dialect
from gieopsarang.prose.inline_rules import CITATION, SOFT_BREAK, WIKI_LINK, Piece
from gieopsarang.prose.linker import Linker
from gieopsarang.prose.markup import block_html, line_html
from gieopsarang.prose.matcher import Matcher
from gieopsarang.prose.plain import plain_line, plain_text
from gieopsarang.prose.sanitise import sanitise

MOST_KEPT = 200_000
MARKS = re.compile(rf"{WIKI_LINK}|{CITATION}")


class _Workshop:
    """The worked texts of one vocabulary, its matcher, and the one Markdown instance.

    Another vocabulary empties it, and so does `forget`; beyond MOST_KEPT texts it begins anew. So texts of a
    vocabulary that has passed are never kept, and one build's texts are, however many there are.
    """

    def __init__(self) -> None:
        self.lock = RLock()
        self.dialect = Dialect()
        self.digest: str | None = None
        self.matcher = Matcher.build({})
        self.worked: dict[tuple[str, str, Me], Prose] = {}

    def forget(self) -> None:
        with self.lock:
            self.digest = None
            self.worked.clear()

    def get(self, way: str, text: str, vocabulary: Vocabulary, me: Me) -> Prose:
        with self.lock:
            if vocabulary.digest != self.digest:
                self.matcher = Matcher.build(vocabulary.linkable)
                self.worked.clear()
                self.digest = vocabulary.digest
            key = (way, text, me)
            found = self.worked.get(key)
            if found is None:
                found = WAYS[way](self, text, Linker(vocabulary, self.matcher, me, self.dialect.reader))
                if len(self.worked) >= MOST_KEPT:
                    self.worked.clear()
                self.worked[key] = found
            return found


_WORKSHOP = _Workshop()


def prose(text: str, vocabulary: Vocabulary, me: Me) -> Prose:
    """Markdown of the closed dialect, worked; a pure function, kept in memory by all three arguments."""
    return _WORKSHOP.get("text", text, vocabulary, me)


def running_line(text: str, vocabulary: Vocabulary, me: Me) -> Prose:
    """A line in which only `[[ ]]` and `[^ ]` mean something, worked; its HTML stands in no paragraph."""
    return _WORKSHOP.get("line", text, vocabulary, me)


def forget() -> None:
    """Empty the memory of worked texts; another vocabulary does so by itself."""
    _WORKSHOP.forget()


def _work_text(workshop: _Workshop, text: str, linker: Linker) -> Prose:
    root, fenced = workshop.dialect.tree(text)
    builder = TreeBuilder(linker, fenced, {figure.file: figure for figure in linker.me.figures})
    blocks = builder.blocks(root)
    html = block_html(blocks, pictures="source" if linker.me.kind == "page" else "figure")
    return Prose(
        sanitise(html),
        plain_text(blocks),
        tuple(linker.mentions),
        tuple(builder.outline),
        blocks,
        tuple(builder.placed),
    )


def _work_line(_: _Workshop, text: str, linker: Linker) -> Prose:
    children = linker.line(_marked(SOFT_BREAK.sub(" ", CONTROLS.sub("", text))))
    blocks = (Paragraph(children),) if children else ()
    return Prose(sanitise(line_html(children)), plain_line(children), tuple(linker.mentions), (), blocks)


def _marked(text: str) -> list[Piece]:
    """A line's text with elements where `[[ ]]` and `[^ ]` stand."""
    found: list[Piece] = []
    done = 0
    for mark in MARKS.finditer(text):
        found.append(text[done : mark.start()])
        if mark[3] is not None:
            element = Element("cite", source=mark[3])
        else:
            element = Element("wiki", name=" ".join(mark[1].split()))
            element.text = " ".join((mark[2] or "").split())
        found.append(element)
        done = mark.end()
    found.append(text[done:])
    return [piece for piece in found if isinstance(piece, Element) or piece]


WAYS: dict[str, Callable[[_Workshop, str, Linker], Prose]] = {"text": _work_text, "line": _work_line}
