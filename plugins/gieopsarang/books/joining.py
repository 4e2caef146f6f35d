"""Parts set one by one, joined into one PDF that is still tagged, linked and outlined as a whole.

Neither pikepdf's nor qpdf's own ways of joining keep structure trees, ids and named destinations apart; this does.
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, String

from gieopsarang.books.errors import BookError
from gieopsarang.books.numbering import Numbering, shown
from gieopsarang.books.stamping import Stamper
from gieopsarang.books.structure_keys import rename_ids, shift_parent_tree
from gieopsarang.books.trees import leaves, siblings
from gieopsarang.model.book import Book, Part

ELSEWHERE = "x-dest:"
"""How a part writes a link to a place in another."""
LABELS: dict[str, dict[str, Any]] = {
    "": {"P": String("표지 "), "S": Name.D},
    "i": {"S": Name.r},
    "1": {"S": Name.D},
}
"""Page labels by numbering."""


@dataclass(slots=True)
class _Joining:
    """What is gathered from part to part."""

    pdf: Pdf
    book: Book
    numbering: Numbering
    stamper: Stamper
    structure_parents: int = 0
    tree: list[Object] = field(default_factory=list[Object])
    """The children of the one Document."""
    parent_tree: list[tuple[int, Object]] = field(default_factory=list[tuple[int, Object]])
    ids: dict[bytes, Object] = field(default_factory=dict[bytes, Object])
    ways: dict[str, tuple[String, String]] = field(default_factory=dict[str, tuple[String, String]])
    """By the name of a place that a link leads to, that name, and what the link says."""
    roles: dict[str, Object] = field(default_factory=dict[str, Object])
    destinations: dict[bytes, Object] = field(default_factory=dict[bytes, Object])
    outline: list[Object] = field(default_factory=list[Object])
    labels: list[Any] = field(default_factory=list[Any])


def join(book: Book, files: Sequence[Path], numbering: Numbering, target: Path) -> int:
    """Join the parts of a book, in its order; gives the number of pages."""
    with Pdf.open(files[0]) as pdf:
        joining = _Joining(pdf, book, numbering, Stamper(book.digits))
        document = pdf.Root.StructTreeRoot.K[0]
        for index, (part, file) in enumerate(zip(book.parts, files, strict=True)):
            if index == 0:
                _own(joining, part)
            else:
                with Pdf.open(file) as source:
                    _add(joining, part, index, source)
        if len(pdf.pages) % 2:
            _blank(pdf)
        _finish(joining, document)
        pages = len(pdf.pages)
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return pages


def _own(joining: _Joining, part: Part) -> None:
    """The first part keeps its pages, its metadata and its structure."""
    pdf = joining.pdf
    joining.labels += [0, _label(joining, part)]
    joining.structure_parents = _shift(joining, pdf, "a")
    _stamp(joining, part, 0)
    _gather(joining, pdf, pdf.Root, part)


def _add(joining: _Joining, part: Part, index: int, source: Pdf) -> None:
    """Pages, structure, destinations and outline of another part."""
    pdf = joining.pdf
    if len(pdf.pages) % 2:
        _blank(pdf)
    first = len(pdf.pages)
    joining.labels += [first, _label(joining, part)]
    joining.structure_parents = _shift(joining, source, f"p{index}")
    # Copied as pages first: what is copied later and names a page then names the copy.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # names and links are seen to below
        pdf.pages.extend(source.pages)
    _stamp(joining, part, first)
    root = source.Root
    gathered = Dictionary(StructTreeRoot=root.StructTreeRoot)
    for key in ("/Names", "/Outlines"):
        if key in root:
            gathered[key] = root[key]
    copied = pdf.copy_foreign(source.make_indirect(gathered))
    _gather(joining, pdf, copied, part)


def _stamp(joining: _Joining, part: Part, first: int) -> None:
    """Write the page numbers of a part, the last to be joined so far."""
    numbers, start = joining.numbering.numbers, joining.numbering.starts[part.name]

    def number(slot: int) -> str:
        try:
            return numbers[part.slots[slot]]
        except LookupError as error:
            raise BookError(f"책 속의 쪽수가 없는 곳을 가리킵니다: {part.name} {slot}") from error

    for offset, page in enumerate(joining.pdf.pages[first:]):
        joining.stamper.stamp(page, shown(start + offset, part.numbering), number)


def _gather(joining: _Joining, pdf: Pdf, root: Object, part: Part) -> None:
    tree = root.StructTreeRoot
    documents = tree.K if isinstance(tree.K, Array) else Array([tree.K])
    for document in documents:
        children = document.K if isinstance(document.K, Array) else Array([document.K])
        joining.tree += list(children)
    if "/ParentTree" in tree:
        pairs = list(leaves(tree.ParentTree, "/Nums"))
        joining.parent_tree += [(int(key), value) for key, value in pairs]
    if "/IDTree" in tree:
        for _, element in leaves(tree.IDTree, "/Names"):
            joining.ids[bytes(element.ID)] = element
    for key, value in tree.RoleMap.items() if "/RoleMap" in tree else ():
        joining.roles[key] = value
    if "/Names" in root and "/Dests" in root.Names:
        for name, place in leaves(root.Names.Dests, "/Names"):
            if bytes(name) in joining.destinations:
                raise BookError(f"책 속의 이름이 둘입니다: {name!s}")
            joining.destinations[bytes(name)] = place
    items = list(siblings(root.Outlines.First)) if "/Outlines" in root and "/First" in root.Outlines else []
    joining.outline += items or [_item(pdf, part, len(pdf.pages) if root is pdf.Root else 0)]


def _shift(joining: _Joining, source: Pdf, prefix: str) -> int:
    """Give a part's structure keys and ids of its own, and its links their ways; the next free key."""
    offset = joining.structure_parents
    highest = offset - 1
    for page in source.pages:
        if "/StructParents" in page.obj:
            number = page.obj.StructParents = int(page.obj.StructParents) + offset
            highest = max(highest, number)
        for link in page.obj.get("/Annots", ()):
            _lead(joining, link)
            number = int(link.StructParent) + offset
            highest = max(highest, number)
            if offset:
                link.StructParent = number
    tree = source.Root.StructTreeRoot
    if offset:
        shift_parent_tree(tree.ParentTree, offset)
    if "/IDTree" in tree:
        rename_ids([element for _, element in leaves(tree.IDTree, "/Names")], f"{prefix}.".encode())
    return highest + 1


def _item(pdf: Pdf, part: Part, page: int) -> Object:
    """An outline item for a part whose headings make none."""
    first = pdf.pages[0] if page else pdf.pages[-1]
    return pdf.make_indirect(Dictionary(Title=String(part.title), Dest=Array([first.obj, Name.Fit])))


def _blank(pdf: Pdf) -> None:
    """A left-hand page without anything, as the next part begins on a right-hand one."""
    last = pdf.pages[-1].obj
    pdf.pages.append(Page(pdf.make_indirect(Dictionary(
        Type=Name.Page, MediaBox=last.MediaBox, Resources=Dictionary(), Tabs=Name.S,
    ))))  # fmt: skip


def _label(joining: _Joining, part: Part) -> Dictionary:
    return Dictionary(Type=Name.PageLabel, St=joining.numbering.starts[part.name], **LABELS[part.numbering])


def _finish(joining: _Joining, document: Object) -> None:
    pdf, root = joining.pdf, joining.pdf.Root
    tree = root.StructTreeRoot
    document.K = Array(joining.tree)
    for child in joining.tree:
        child["/P"] = document
    numbers: list[Any] = []
    for key, value in sorted(joining.parent_tree, key=lambda pair: pair[0]):
        numbers += [key, value]
    tree.K = Array([document])
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    tree.ParentTreeNextKey = joining.structure_parents
    if joining.roles:
        tree.RoleMap = Dictionary(dict(sorted(joining.roles.items())))
    if joining.ids:
        pairs = [piece for id_, element in sorted(joining.ids.items()) for piece in (String(id_), element)]
        tree.IDTree = pdf.make_indirect(Dictionary(Names=Array(pairs)))
    if lost := sorted(set(joining.ways) - {name.decode() for name in joining.destinations}):
        raise BookError(f"책 속의 이음이 없는 곳을 가리킵니다: {', '.join(lost)}")
    pairs = [piece for name, place in sorted(joining.destinations.items()) for piece in (String(name), place)]
    root.Names = Dictionary(Dests=pdf.make_indirect(Dictionary(Names=Array(pairs))))
    root.PageLabels = Dictionary(Nums=Array(joining.labels))
    root.PageMode = Name.UseOutlines
    _outline(joining)


def _lead(joining: _Joining, link: Object) -> None:
    """The address of a place becomes a way there, and the link says where it leads."""
    action = link.get("/A")
    address = "" if action is None else str(action.get("/URI", ""))
    if address.startswith(ELSEWHERE):
        name = address.removeprefix(ELSEWHERE)
        if name not in joining.ways:
            joining.ways[name] = String(name), String(_said(joining, name))
        del link["/A"]
        link["/Dest"], link["/Contents"] = joining.ways[name]


def _said(joining: _Joining, name: str) -> str:
    """What is read out for a link: `금리, 41쪽`."""
    book, number = joining.book, joining.numbering.numbers.get(name, "")
    word = book.headwords.get(name) or book.titles.get(name, "")
    return ", ".join(filter(None, (word, f"{number}쪽" if number else "")))


def _outline(joining: _Joining) -> None:
    """The outlines of all parts, one after another."""
    root = joining.pdf.make_indirect(Dictionary(Type=Name.Outlines))
    items = joining.outline
    for place, item in enumerate(items):
        item.Parent = root
        for key, other in (("/Prev", place - 1), ("/Next", place + 1)):
            if 0 <= other < len(items):
                item[key] = items[other]
            elif key in item:
                del item[key]
    root.First, root.Last = items[0], items[-1]
    root.Count = len(items)
    for item in items:
        if "/Count" in item:
            item.Count = -abs(int(item.Count))
    joining.pdf.Root.Outlines = root
