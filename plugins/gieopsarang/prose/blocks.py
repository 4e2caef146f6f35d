"""Markdown's tree to the closed tree that sites and books are set from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from posixpath import normpath
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from gieopsarang.model.figure import Figure
from gieopsarang.model.prose import (
    Admonition,
    Block,
    BlockQuote,
    CodeBlock,
    DataTable,
    FigureBlock,
    Heading,
    Inline,
    ItemList,
    OutlineItem,
    Paragraph,
)
from gieopsarang.prose.addresses import path_from_root
from gieopsarang.prose.anchors import anchor
from gieopsarang.prose.dialect import FENCED
from gieopsarang.prose.inline_rules import Piece
from gieopsarang.prose.linker import Linker
from gieopsarang.prose.plain import plain_line

PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")


@dataclass(slots=True)
class TreeBuilder:
    """Builds the blocks of one text, and notes its outline and the figures placed in it."""

    linker: Linker
    fenced: Sequence[tuple[str, str]]
    figures: dict[str, Figure]
    outline: list[OutlineItem] = field(default_factory=list[OutlineItem])
    anchors: set[str] = field(default_factory=set[str])
    placed: dict[str, None] = field(default_factory=dict[str, None])
    depth: int = 0

    def blocks(self, element: Element) -> tuple[Block, ...]:
        """The blocks within an element; a line that stands in no paragraph makes one."""
        found: list[Block] = []
        self.depth += 1
        if element.text:
            self._paragraphs(self.linker.reader.text_pieces(element.text), found)
        for child in element:
            BUILDERS[child.tag](self, child, found)
            if child.tail:
                self._paragraphs(self.linker.reader.text_pieces(child.tail), found)
        self.depth -= 1
        return tuple(found)

    def _paragraphs(self, line: list[Piece], found: list[Block]) -> None:
        """A line as paragraphs, parted where figures stand in it."""
        begun = 0
        for index, piece in enumerate(line):
            if isinstance(piece, Element) and piece.tag == "img":
                figure = self._figure(piece)
                if figure is not None:
                    self._paragraph(line[begun:index], found)
                    self.placed[figure.file] = None
                    found.append(FigureBlock(figure))
                    begun = index + 1
        self._paragraph(line[begun:] if begun else line, found)

    def _paragraph(self, line: list[Piece], found: list[Block]) -> None:
        if line and (children := self.linker.line(line)):
            found.append(Paragraph(children))

    def _figure(self, image: Element) -> Figure | None:
        file, alt = image.get("src", ""), image.get("alt", "")
        if self.linker.me.kind != "page":
            figure = self.figures.get(normpath(unquote(file)))
            return figure if figure is not None and figure.picture is not None else None
        path = path_from_root(file, self.linker.me.path)
        if path is None or not path.lower().endswith(PICTURES):
            return None
        return Figure(path, alt, image.get("caption") or None)

    def add_paragraph(self, element: Element, found: list[Block]) -> None:
        """A paragraph, or what stands for fenced code."""
        text = element.text or ""
        if text.startswith(FENCED):
            language, value = self.fenced[int(text.strip().removeprefix(FENCED)[:-1])]
            found.append(CodeBlock(value, language or None))
        else:
            self._paragraphs(self.linker.reader.pieces(element), found)

    def add_heading(self, element: Element, found: list[Block]) -> None:
        """A heading begins a section."""
        level = int(element.tag[1])
        if self.linker.me.kind != "page":
            level = max(level, 2)
        self.linker.begin_section()
        children = self.linker.line(self.linker.reader.pieces(element), linked=False)
        words = plain_line(children)
        id_ = anchor(words, self.anchors)
        self.anchors.add(id_)
        found.append(Heading(level, id_, children))
        if level > 1 and self.depth == 1:
            self.outline.append(OutlineItem(level, id_, words))

    def add_list(self, element: Element, found: list[Block]) -> None:
        """A list; its items are blocks."""
        start = element.get("start", "1")
        items = tuple(self.blocks(item) for item in element if item.tag == "li")
        found.append(ItemList(element.tag == "ol", int(start), items))

    def add_quote(self, element: Element, found: list[Block]) -> None:
        """A quotation set apart."""
        found.append(BlockQuote(self.blocks(element)))

    def add_notice(self, element: Element, found: list[Block]) -> None:
        """A notice: its title is the first paragraph where that is marked so."""
        title = ""
        if len(element) and element[0].get("class") == "admonition-title":
            title = element[0].text or ""
            element.remove(element[0])
        found.append(Admonition(element.get("class", "").rpartition(" ")[2], title, self.blocks(element)))

    def add_table(self, element: Element, found: list[Block]) -> None:
        """A table: header cells, rows, and how each column is set."""
        header = element.findall("thead/tr/th")
        rows = tuple(tuple(map(self._cell, row)) for row in element.iterfind("tbody/tr"))
        found.append(DataTable(tuple(map(self._cell, header)), rows, tuple(cell.get("align") for cell in header)))

    def _cell(self, cell: Element) -> tuple[Inline, ...]:
        return self.linker.line(self.linker.reader.pieces(cell))


BUILDERS: Final[dict[str, Callable[[TreeBuilder, Element, list[Block]], None]]] = {
    "p": TreeBuilder.add_paragraph,
    "h1": TreeBuilder.add_heading,
    "h2": TreeBuilder.add_heading,
    "h3": TreeBuilder.add_heading,
    "h4": TreeBuilder.add_heading,
    "ul": TreeBuilder.add_list,
    "ol": TreeBuilder.add_list,
    "blockquote": TreeBuilder.add_quote,
    "div": TreeBuilder.add_notice,
    "table": TreeBuilder.add_table,
}
