"""Marks, fonts and the structure tree: what programs go by."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Object, Pdf

from gieopsarang.books.trees import elements

FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def document_faults(pdf: Pdf) -> Iterator[str]:
    """Standards, language and title, as marked in the file."""
    root: Any = pdf.Root
    metadata = bytes(root.Metadata.read_bytes()).decode("utf-8", "replace")
    for mark, name in (("pdfuaid:part", "PDF/UA-1"), ("pdfaid:part", "PDF/A-2a")):
        if mark not in metadata:
            yield f"{name} 표시가 없습니다."
    if str(root.get("/Lang", "")) not in {"ko-KR", "ko"}:
        yield "책의 언어(ko)가 적혀 있지 않습니다."
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "구조 표시(tag)가 없습니다."
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "책의 제목을 보이라는 표시가 없습니다."


def font_faults(pdf: Pdf) -> Iterator[str]:
    """Every font is in the file."""
    for found in pdf.objects:
        is_font = isinstance(found, Dictionary) and found.get("/Type") == "/FontDescriptor"
        if is_font and not any(key in found for key in FONT_FILES):
            yield f"글꼴 {found.get('/FontName')}이 파일에 들어 있지 않습니다."


def structure_faults(pdf: Pdf) -> Iterator[str]:
    """Parents, ids and the ids that table cells name: dangling ones pass every other checker."""
    tree = pdf.Root.StructTreeRoot
    pairs = tree.ParentTree.Nums
    parents = {int(pairs[place]) for place in range(0, len(pairs), 2)}
    keys: list[int] = []
    for index, page in enumerate(pdf.pages):
        for holder, key in (
            (page.obj, "/StructParents"),
            *((its, "/StructParent") for its in page.obj.get("/Annots", ())),
        ):
            if key in holder:
                keys.append(int(holder[key]))
            elif key == "/StructParent":
                yield f"{index + 1}번째 쪽의 이음이 구조에 없습니다."
    if len(keys) != len(set(keys)) or not set(keys) <= parents:
        yield "구조의 부모 표(ParentTree)가 온전하지 않습니다."
    yield from _id_faults(tree)


def _id_faults(tree: Object) -> Iterator[str]:
    names: Any = tree.IDTree.Names if "/IDTree" in tree else ()
    known = {bytes(names[place]) for place in range(0, len(names), 2)}
    ids: list[bytes] = []
    wanted: set[bytes] = set()
    for element in elements(tree):
        if "/ID" in element:
            ids.append(bytes(element.ID))
        attributes = element.get("/A")
        for its in attributes if isinstance(attributes, Array) else () if attributes is None else (attributes,):
            if isinstance(its, Dictionary) and "/Headers" in its:
                wanted |= {bytes(header) for header in its.Headers}
    if len(ids) != len(set(ids)) or set(ids) != known:
        yield "구조의 이름 표(IDTree)가 온전하지 않습니다."
    if wanted - known:
        yield f"표의 칸이 없는 머리 칸을 가리킵니다: {len(wanted - known)}곳"
