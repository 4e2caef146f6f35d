"""Running text, worked: safe HTML, plain text, mentions, outline and the closed tree that books are set from."""

from dataclasses import dataclass

from gieopsarang.model.figure import Figure


@dataclass(frozen=True, slots=True)
class Me:
    """What a text knows of the thing it belongs to."""

    id: str
    """An entry's or story's id; of a page of `content/`, its path."""
    kind: str
    """`entry`, `story` or `page`."""
    path: str
    """The source file, relative to the project's root."""
    sources: tuple[str, ...] = ()
    """Source ids in order; `[^id]` cites one by its number."""
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A linked word in running text, with its sentence and the word's place in it."""

    target: str
    """The entry's id."""
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A heading: level 2 to 4, its id and its plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters."""

    value: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasised words; `strong` for the stronger of the two."""

    children: "tuple[Inline, ...]"
    strong: bool


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """Characters set as code."""

    value: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; the target is `entry:<id>`, `source:<path from the root>`, `#<id>` or an outside address."""

    target: str
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Citation:
    """A note mark: the cited source's id and number."""

    source: str
    number: int


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A break within a paragraph."""


Inline = Text | Emphasis | CodeSpan | Link | Citation | LineBreak


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 to 4."""

    level: int
    id: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list, ordered or not; each item is blocks."""

    ordered: bool
    start: int
    items: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """A quotation set apart."""

    children: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Fenced code."""

    value: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Admonition:
    """A notice: its kind (`note`, `warning` …), title and blocks."""

    kind: str
    title: str
    children: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table: cells are inline; alignments are `left`, `center`, `right` or None, one a column."""

    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    alignments: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A figure placed in the text."""

    figure: Figure


Block = Paragraph | Heading | ItemList | BlockQuote | CodeBlock | Admonition | DataTable | FigureBlock


@dataclass(frozen=True, slots=True)
class Prose:
    """One running text, worked once for sites, books and search.

    `html` holds unresolved targets: `href="entry:<id>"`, `href="source:<path>"`, `src="figure:<file>"`.
    """

    html: str
    text: str
    mentions: tuple[Mention, ...] = ()
    outline: tuple[OutlineItem, ...] = ()
    blocks: tuple[Block, ...] = ()
    figures: tuple[str, ...] = ()
    """The files of the figures placed in the text."""
