"""A line of Markdown's tree to inline text: links resolved, headwords linked, mentions noted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from gieopsarang.model.encyclopedia import Vocabulary
from gieopsarang.model.prose import Citation, CodeSpan, Emphasis, Inline, LineBreak, Link, Me, Mention, Text
from gieopsarang.prose.addresses import link_target
from gieopsarang.prose.inline_rules import LineReader, Piece
from gieopsarang.prose.matcher import Matcher
from gieopsarang.prose.sentences import sentence_around, sentence_ends

DEEPEST = 12
"""Emphasis within emphasis; what lies deeper is plain."""


@dataclass(slots=True)
class _Slot:
    """A stretch of text in one place of the tree: where it begins in the line, and the headwords to link in it."""

    start: int
    text: str
    open: bool
    """Whether headwords are linked in it."""
    links: list[tuple[int, int, str]] = field(default_factory=list[tuple[int, int, str]])


@dataclass(slots=True)
class _Nest:
    """Emphasis or a link, while its children are not yet known."""

    target: str | None
    strong: bool
    children: "list[_Node]"


_Node = _Slot | _Nest | CodeSpan | LineBreak | Citation


@dataclass(slots=True)
class Linker:
    """Reads the lines of one text, one after another, and knows what its section has linked."""

    vocabulary: Vocabulary
    matcher: Matcher
    me: Me
    reader: LineReader
    mentions: list[Mention] = field(default_factory=list[Mention])
    seen: set[str] = field(default_factory=set[str])
    """What the section has linked: only a first mention links by itself."""

    def __post_init__(self) -> None:
        if self.me.kind == "entry":
            self.seen.add(self.me.id)

    def begin_section(self) -> None:
        """A heading: words may link again."""
        self.seen.clear()
        self.__post_init__()

    def line(self, found: Sequence[Piece], *, linked: bool = True) -> tuple[Inline, ...]:
        """A line worked; `linked` is whether headwords link by themselves."""
        match _stripped(found):
            case [str(text)]:  # most lines
                slot = _Slot(0, text, linked)
                if linked:
                    self._link(text, (slot,), (), linked=True)
                return _inlines((slot,))
            case found:
                reading = _Reading(self, linked=linked)
                reading.read(found, reading.nodes, 0)
                self._link("".join(reading.parts), reading.slots, reading.written, linked=linked)
                return _inlines(reading.nodes)

    def _link(
        self, text: str, slots: Sequence[_Slot], written: Sequence[tuple[int, int, str]], *, linked: bool
    ) -> None:
        """Note what authors linked, and link first mentions that stand whole in one place of the tree."""
        marks = [(start, end, target) for start, end, _, target in self.matcher.find(text)] if linked else []
        by_hand = frozenset(written)
        if by_hand:
            marks = sorted({*marks, *by_hand})
        left = iter(slots)
        slot = next(left, None)
        ends: list[int] = []
        for mark in marks:
            start, end, target = mark
            if mark not in by_hand:
                if target in self.seen:
                    continue
                while slot is not None and slot.start + len(slot.text) <= start:
                    slot = next(left, None)
                if slot is None or not slot.open or start < slot.start or end > slot.start + len(slot.text):
                    continue
                slot.links.append((start - slot.start, end - slot.start, target))
            self.seen.add(target)
            ends = ends or sentence_ends(text)
            self.mentions.append(Mention(target, *sentence_around(text, ends, start, end)))


class _Reading:
    """One line while it is read: its words as one string, and in which place of the tree each stands."""

    def __init__(self, linker: Linker, *, linked: bool) -> None:
        self.vocabulary = linker.vocabulary
        self.reader = linker.reader
        self.me = linker.me
        self.linked = linked
        self.length = 0
        self.parts: list[str] = []
        self.nodes: list[_Node] = []
        self.slots: list[_Slot] = []
        self.written: list[tuple[int, int, str]] = []
        """Links by `[[ ]]`: place and target."""
        self.inside = False
        """Within a link, which holds no other."""
        self.held: list[Citation] = []
        """Citations within a link, which stand behind it."""

    def read(self, found: Sequence[Piece], into: list[_Node], depth: int) -> None:
        """Add pieces behind what was read."""
        for piece in found:
            if isinstance(piece, str):
                self._text(piece, into)
                continue
            tag = piece.tag
            if tag == "wiki":
                self._wiki_link(piece, into)
            elif tag == "cite":
                self._citation(piece.get("source", ""), into)
            elif tag in {"strong", "em"} and depth < DEEPEST:
                nest = _Nest(None, tag == "strong", [])
                into.append(nest)
                self.read(self.reader.pieces(piece), nest.children, depth + 1)
            elif tag == "a" and depth < DEEPEST:
                self._link(piece, into, depth)
            elif tag == "code":
                into.append(CodeSpan(piece.text or ""))
                self._grow(piece.text or "")
            elif tag == "br":
                into.append(LineBreak())
                self._grow("\n")
            elif tag == "img":
                self._text(piece.get("alt", ""), into)
            else:
                self._text(self.reader.plain(piece), into)

    def _grow(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _text(self, text: str, into: list[_Node], *, plain: bool = False) -> None:
        last = into[-1] if into else None
        if isinstance(last, LineBreak):
            text = text.lstrip()
        if not text:
            return
        is_open = self.linked and not self.inside and not plain
        if isinstance(last, _Slot) and last.open is is_open and last.start + len(last.text) == self.length:
            last.text += text
        else:
            slot = _Slot(self.length, text, is_open)
            into.append(slot)
            self.slots.append(slot)
        self._grow(text)

    def _wiki_link(self, piece: Element, into: list[_Node]) -> None:
        written = piece.get("name", "")
        target = self.vocabulary.resolve(written)
        shown = piece.text or without_number(written)
        if target is None or self.inside or (self.me.kind == "entry" and target == self.me.id):
            self._text(shown, into, plain=True)
            return
        start = self.length
        self.inside = True
        nest = _Nest(f"entry:{target}", False, [])
        self._text(shown, nest.children)
        self.inside = False
        into.append(nest)
        self.written.append((start, self.length, target))

    def _citation(self, source: str, into: list[_Node]) -> None:
        if source not in self.me.sources:
            self._text(f"[^{source}]", into, plain=True)
            return
        citation = Citation(source, self.me.sources.index(source) + 1)
        (self.held if self.inside else into).append(citation)

    def _link(self, piece: Element, into: list[_Node], depth: int) -> None:
        target = None if self.inside else link_target(piece.get("href", ""), self.me.path)
        if target is None:
            self.read(self.reader.pieces(piece), into, depth + 1)
            return
        nest = _Nest(target, False, [])
        into.append(nest)
        self.inside = True
        self.read(self.reader.pieces(piece), nest.children, depth + 1)
        self.inside = False
        into += self.held
        self.held.clear()


def without_number(written: str) -> str:
    """A headword as readers see it: without the number that tells homographs apart."""
    word, mark, number = written.rpartition("#")
    return word if mark and word and number.isdecimal() else written


def _stripped(found: Sequence[Piece]) -> Sequence[Piece]:
    """A line without white space at its ends."""
    if not found:
        return found
    first, last = found[0], found[-1]
    if isinstance(first, str) and first[:1].isspace():
        found = [first.lstrip(), *found[1:]]
    if isinstance(last, str) and last[-1:].isspace():
        last = found[-1]
        found = [*found[:-1], last.rstrip()] if isinstance(last, str) else found
    return found


def _inlines(nodes: Sequence[_Node]) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for node in nodes:
        if isinstance(node, _Slot):
            _add_slot(node, found)
        elif not isinstance(node, _Nest):
            found.append(node)
        elif node.target is not None:
            children = _inlines(node.children)
            if children:
                found.append(Link(node.target, children))
        else:
            children = _inlines(node.children)
            if children:
                found.append(Emphasis(children, node.strong))
    return tuple(found)


def _add_slot(slot: _Slot, into: list[Inline]) -> None:
    text, done = slot.text, 0
    for start, end, target in slot.links:
        if start > done:
            into.append(Text(text[done:start]))
        into.append(Link(f"entry:{target}", (Text(text[start:end]),)))
        done = end
    if done < len(text):
        into.append(Text(text[done:] if done else text))
