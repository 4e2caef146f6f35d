"""What holds the parts of a joined book together, written anew: catalog, pages, structure's root, its tables, names, outline."""

from dataclasses import dataclass, field

from gieopsarang.books.errors import BookError
from gieopsarang.books.numbering import Numbering
from gieopsarang.books.objects import decoded, text_string, written
from gieopsarang.books.writing import Writer
from gieopsarang.model.book import Book, Part

PAGES, STRUCTURE, DOCUMENT, OUTLINE = range(1, 5)
"""The first numbers of a book: all pages, the structure's root and its one element, and the outline, which parts refer to."""
LABELS = {"": b"/P%b/S/D" % text_string("표지 "), "i": b"/S/r", "1": b"/S/D"}
"""Page labels by numbering."""

Held = dict[bytes, bytes]
"""What a dictionary holds, each value as it is written."""


@dataclass(slots=True)
class Binding:
    """What is gathered from part to part; all references are the book's own."""

    writer: Writer
    book: Book
    numbering: Numbering
    trailer: Held = field(default_factory=dict[bytes, bytes])
    catalog: Held = field(default_factory=dict[bytes, bytes])
    structure: Held = field(default_factory=dict[bytes, bytes])
    document: Held = field(default_factory=dict[bytes, bytes])
    pages: list[bytes] = field(default_factory=list[bytes])
    elements: list[bytes] = field(default_factory=list[bytes])
    """The children of the one document."""
    parents: list[bytes] = field(default_factory=list[bytes])
    """Keys of pages and links, each with the reference to what it belongs to."""
    next_parent: int = 0
    ids: Held = field(default_factory=dict[bytes, bytes])
    roles: Held = field(default_factory=dict[bytes, bytes])
    places: Held = field(default_factory=dict[bytes, bytes])
    ways: Held = field(default_factory=dict[bytes, bytes])
    """By the name of a place that a link leads to, what the link says."""
    outline: list[tuple[int, Held]] = field(default_factory=list[tuple[int, Held]])
    labels: list[bytes] = field(default_factory=list[bytes])

    def __post_init__(self) -> None:
        self.writer.reserve(OUTLINE)

    def begin(self, part: Part) -> None:
        """Label the pages to come."""
        its = LABELS[part.numbering]
        self.labels.append(b"%d<</Type/PageLabel%b/St %d>>" % (len(self.pages), its, self.numbering.starts[part.name]))

    def blank(self, media_box: bytes) -> None:
        """A left-hand page without anything, as the next part begins on a right-hand one."""
        self.pages.append(
            self.writer.add(b"<</Type/Page/Parent %d 0 R/MediaBox%b/Resources<<>>/Tabs/S>>" % (PAGES, media_box))
        )

    def place(self, name: bytes, place: bytes) -> None:
        """A named place."""
        name = decoded(name)
        if name in self.places:
            raise BookError(f"책 속의 이름이 둘입니다: {name.decode('utf-8', 'replace')}")
        self.places[name] = place

    def said(self, name: bytes) -> bytes:
        """What is read out for a link: `금리, 41쪽`."""
        if name not in self.ways:
            label = name.decode()
            number = self.numbering.numbers.get(label, "")
            word = self.book.headwords.get(label) or self.book.titles.get(label, "")
            self.ways[name] = text_string(", ".join(filter(None, (word, f"{number}쪽" if number else ""))))
        return self.ways[name]

    def finish(self) -> None:
        """Write all this, and the table of the file."""
        if lost := sorted(self.ways.keys() - self.places.keys()):
            raise BookError(f"책 속의 이음이 없는 곳을 가리킵니다: {b', '.join(lost).decode()}")
        put = self.writer.put
        put(PAGES, b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(self.pages), b" ".join(self.pages)))
        put(DOCUMENT, written(self.document | {b"/K": b"[%b]" % b" ".join(self.elements)}))
        put(STRUCTURE, written(self.structure | self._tables()))
        self._put_outline()
        catalog = self.catalog | {
            b"/Pages": b"%d 0 R" % PAGES,
            b"/StructTreeRoot": b"%d 0 R" % STRUCTURE,
            b"/Outlines": b"%d 0 R" % OUTLINE,
            b"/Names": b"<</Dests %b>>" % self.writer.add(_named(self.places)),
            b"/PageLabels": b"<</Nums[%b]>>" % b" ".join(self.labels),
            b"/PageMode": b"/UseOutlines",
        }
        self.writer.finish(self.trailer | {b"/Root": self.writer.add(written(catalog))})

    def _tables(self) -> Held:
        tables = {
            b"/K": b"[%d 0 R]" % DOCUMENT,
            b"/ParentTree": self.writer.add(b"<</Nums[%b]>>" % b" ".join(self.parents)),
            b"/ParentTreeNextKey": b"%d" % self.next_parent,
        }
        if self.roles:
            tables[b"/RoleMap"] = written(dict(sorted(self.roles.items())))
        if self.ids:
            tables[b"/IDTree"] = self.writer.add(_named({decoded(id_): its for id_, its in self.ids.items()}))
        return tables

    def _put_outline(self) -> None:
        """The outlines of all parts, one after another."""
        numbers = [number for number, _ in self.outline]
        for (number, item), last, following in zip(self.outline, [None, *numbers], [*numbers[1:], None], strict=False):
            item[b"/Parent"] = b"%d 0 R" % OUTLINE
            for key, other in ((b"/Prev", last), (b"/Next", following)):
                item.pop(key, None)
                if other is not None:
                    item[key] = b"%d 0 R" % other
            if b"/Count" in item:
                item[b"/Count"] = b"%d" % -abs(int(item[b"/Count"]))  # closed
            self.writer.put(number, written(item))
        ends = (numbers[0], numbers[-1], len(numbers))
        self.writer.put(OUTLINE, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % ends)


def _named(held: Held) -> bytes:
    """A tree of names."""
    return b"<</Names[%b]>>" % b" ".join(b"<%b>%b" % (name.hex().encode(), held[name]) for name in sorted(held))
