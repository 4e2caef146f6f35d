"""Parts set one by one, joined into one PDF that is still tagged, linked and outlined as a whole.

Neither pikepdf's nor qpdf's own ways of joining keep structure trees, ids and named destinations apart, and to take hundreds
of thousands of objects one by one through a library takes minutes. So objects go from file to file as Typst wrote them, under
new numbers (`rewriting.py`); only what holds the whole together is written anew (`binding.py`).
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from zlib import decompress
from zlib import error as DeflateError  # noqa: N812 - `error` alone says nothing

from gieopsarang.books.binding import DOCUMENT, OUTLINE, PAGES, STRUCTURE, Binding
from gieopsarang.books.errors import BookError
from gieopsarang.books.numbering import Numbering, shown
from gieopsarang.books.objects import (
    Source,
    entries,
    is_stream,
    mentioned,
    numbered,
    pairs,
    read_source,
    references,
    stream,
    text_string,
)
from gieopsarang.books.rewriting import Rewriter
from gieopsarang.books.stamping import Stamper
from gieopsarang.books.writing import Writer
from gieopsarang.model.book import Book, Part

WRITTEN_ANEW = (b"/Pages", b"/StructTreeRoot", b"/Outlines", b"/PageLabels")
OF_THE_FIRST = (b"/Metadata", b"/OutputIntents")
"""What the book takes over from its first part only."""


def join(book: Book, files: Sequence[Path], numbering: Numbering, target: Path) -> int:
    """Join the parts of a book, in its order; gives the number of pages."""
    where = book.name
    with target.open("wb") as file:
        binding = Binding(Writer(file), book, numbering)
        try:
            for index, (part, its) in enumerate(zip(book.parts, files, strict=True)):
                where = part.name
                _Joined(binding, part, read_source(its.read_bytes())).add(b"p%d." % index)
            where = book.name
            binding.finish()
        except (LookupError, ValueError, DeflateError) as error:
            raise BookError(f"조판기(Typst)가 낯선 PDF를 냈습니다: {where} {error!r}") from error
    return len(binding.pages)


class _Joined:
    """One part on its way into the book."""

    def __init__(self, binding: Binding, part: Part, source: Source) -> None:
        self.binding = binding
        self.part = part
        self.source = source
        self.catalog = source.entries(source.trailer[b"/Root"])
        self.structure = source.entries(self.catalog[b"/StructTreeRoot"])
        (self.document,) = references(self.structure[b"/K"])
        self.pages = references(source.entries(self.catalog[b"/Pages"])[b"/Kids"])
        self.items = list(_items(source, self.catalog))
        self.stamper = Stamper(source, binding.book.digits, self._number)

    def add(self, prefix: bytes) -> None:
        """Objects, then what the book must know of them."""
        binding, source = self.binding, self.source
        left = self._left()
        taken = [number for number in source.bodies if number not in left]
        first = binding.writer.reserve(len(taken))
        new = {number: first + place for place, number in enumerate(taken)}
        anew = {self.document: DOCUMENT}
        for key, number in ((b"/Pages", PAGES), (b"/StructTreeRoot", STRUCTURE), (b"/Outlines", OUTLINE)):
            if key in self.catalog:
                anew[self.catalog[key]] = number
        known = {b"%d" % number: b"%d 0 R" % its for number, its in new.items()}
        known |= {b"%d" % numbered(reference): b"%d 0 R" % its for reference, its in anew.items()}
        rewriter = Rewriter(known, binding.next_parent, prefix, binding.said)
        if not binding.catalog:
            self._begin(rewriter)
        self._put(new, rewriter)
        self._gather_structure(rewriter)
        self._gather_places(new, rewriter)
        if len(binding.pages) % 2:
            binding.blank(source.entries(self.pages[-1])[b"/MediaBox"])

    def _left(self) -> set[int]:
        """The objects that the book does not take over."""
        keys = WRITTEN_ANEW if not self.binding.catalog else (*WRITTEN_ANEW, *OF_THE_FIRST)
        left = {
            self.source.trailer[b"/Root"],
            self.document,
            *(self.catalog[key] for key in keys if key in self.catalog),
        }
        if self.binding.catalog:
            left.add(self.source.trailer[b"/Info"])
        numbers = {numbered(reference) for reference in left}
        for key in (b"/PageLabels", b"/OutputIntents"):
            if key in keys and key in self.catalog:
                numbers |= mentioned(self.source.bodies[numbered(self.catalog[key])])
        return numbers

    def _begin(self, rewriter: Rewriter) -> None:
        """The first part gives the book its metadata and marks."""

        def kept(held: Mapping[bytes, bytes], *but: bytes) -> dict[bytes, bytes]:
            return {key: rewriter.rewritten(its) for key, its in held.items() if key not in but}

        self.binding.catalog = kept(self.catalog, *WRITTEN_ANEW, b"/Names")
        self.binding.structure = kept(self.structure, b"/K", b"/ParentTree", b"/IDTree", b"/RoleMap")
        self.binding.document = kept(self.source.entries(self.document), b"/K")
        self.binding.trailer = kept(self.source.trailer, b"/Size", b"/Root")

    def _put(self, new: Mapping[int, int], rewriter: Rewriter) -> None:
        """Write the objects, pages with their numbers; the outline's topmost items wait for their neighbours."""
        contents = dict(self._contents())
        waiting = {numbered(item) for item in self.items}
        writer, bodies = self.binding.writer, self.source.bodies
        for number, its in new.items():
            body = bodies[number]
            if is_stream(body):
                dictionary, data = stream(body)
                if number not in contents:
                    writer.put_stream(its, rewriter.rewritten(dictionary), data)
                elif entries(dictionary).keys() == {b"/Length", b"/Filter"}:
                    writer.put_deflated(its, b"", self.stamper.stamped(decompress(data), *contents[number]))
                else:
                    raise ValueError(dictionary)
            elif number not in waiting:
                writer.put(its, rewriter.link(body) or rewriter.rewritten(body))

    def _contents(self) -> Iterator[tuple[int, tuple[bytes, str]]]:
        """The pages' streams, each with its resources and the page's number."""
        start = self.binding.numbering.starts[self.part.name]
        for offset, page in enumerate(self.pages):
            held = self.source.entries(page)
            if held[b"/Type"] != b"/Page":
                raise ValueError(page)
            yield numbered(held[b"/Contents"]), (held[b"/Resources"], shown(start + offset, self.part.numbering))

    def _number(self, slot: int) -> str:
        try:
            return self.binding.numbering.numbers[self.part.slots[slot]]
        except LookupError as error:
            raise BookError(f"책 속의 쪽수가 없는 곳을 가리킵니다: {self.part.name} {slot}") from error

    def _gather_structure(self, rewriter: Rewriter) -> None:
        binding, structure = self.binding, self.structure
        children = self.source.entries(self.document)[b"/K"]
        binding.elements += references(rewriter.rewritten(children))
        for key, its in pairs(entries(structure[b"/ParentTree"])[b"/Nums"]):
            binding.parents.append(b"%d %b" % (int(key) + binding.next_parent, rewriter.new[its]))
        binding.next_parent += int(structure[b"/ParentTreeNextKey"])
        if b"/IDTree" in structure:
            for id_, its in pairs(entries(structure[b"/IDTree"])[b"/Names"]):
                binding.ids[rewriter.prefixed(id_)] = rewriter.new[its]
        binding.roles |= entries(structure[b"/RoleMap"]) if b"/RoleMap" in structure else {}

    def _gather_places(self, new: Mapping[int, int], rewriter: Rewriter) -> None:
        binding = self.binding
        binding.begin(self.part)
        pages = [rewriter.rewritten(page) for page in self.pages]
        binding.pages += pages
        if b"/Names" in self.catalog:
            for name, its in pairs(entries(entries(self.catalog[b"/Names"])[b"/Dests"])[b"/Names"]):
                binding.place(name, rewriter.new[its])
        for item in self.items:
            number = numbered(item)
            binding.outline.append((new[number], entries(rewriter.rewritten(self.source.bodies[number]))))
        if not self.items:
            made = {b"/Title": text_string(self.part.title), b"/Dest": b"[%b/Fit]" % pages[0]}
            binding.outline.append((binding.writer.reserve(), made))


def _items(source: Source, catalog: Mapping[bytes, bytes]) -> Iterator[bytes]:
    """The topmost items of a part's outline."""
    item = source.entries(catalog[b"/Outlines"]).get(b"/First") if b"/Outlines" in catalog else None
    while item is not None:
        yield item
        item = source.entries(item).get(b"/Next")
