"""A joined book looked over from outside, as a reader's program sees it: right, or not published."""

import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import pypdfium2
from pikepdf import Array, Dictionary, Object, Pdf

from gieopsarang.export.books.numbers import roman
from gieopsarang.model.book import Book

SHOWN = 20
FOOT = 16
"""Millimetres at the foot of a page where its number stands."""
NUMBER = re.compile(r"[0-9]+|[ivxlc]+")
POINTS = 72 / 25.4
FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
SPACES = re.compile(r"[\s\u00ad\ufffe\ufeff\u0002]+")


@dataclass(slots=True)
class Looked:
    """What was looked over, and what is wrong."""

    faults: list[str] = field(default_factory=list[str])
    headwords: int = 0
    links: int = 0
    numbers: int = 0
    pages: int = 0
    outside_checker: bool = False
    """Whether `outloud` was there to have its say."""


def look_over(file: Path, book: Book, *, outside: bool = True) -> Looked:
    """Headwords, links, printed numbers, fonts, structure; then `outloud`, where it is installed."""
    looked = Looked()
    with Pdf.open(file) as pdf, pypdfium2.PdfDocument(file) as shown:
        texts = _Texts(shown)
        places = _destinations(pdf)
        labels = _page_labels(pdf)
        looked.pages = len(pdf.pages)
        numbers = _Numbers(pdf, labels)
        looked.faults += _document_faults(pdf)
        looked.faults += _headword_faults(pdf, book, places, texts, looked)
        looked.faults += _link_faults(pdf, book, places, texts, numbers, looked=looked)
        looked.faults += _folio_faults(pdf, labels, texts)
        looked.faults += _font_faults(pdf)
        looked.faults += _structure_faults(pdf)
        texts.close()
    if outside:
        looked.faults += _outloud_faults(file, looked)
    if len(looked.faults) > SHOWN:
        looked.faults[SHOWN:] = [f"… 그 밖에 {len(looked.faults) - SHOWN}곳"]
    return looked


class _Texts:
    """The text of pages as it is printed; the last page read is kept."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self.document = document
        self._index = -1
        self._page: Any = None
        self._text: Any = None

    def within(self, index: int, box: tuple[float, float, float, float]) -> str:
        """What stands in a rectangle (left, bottom, right, top), without spaces, composed."""
        if index != self._index:
            self.close()
            self._page = self.document[index]
            self._text = self._page.get_textpage()
            self._index = index
        left, bottom, right, top = box
        return plain(self._text.get_text_bounded(left=left, bottom=bottom, right=right, top=top))

    def size(self, index: int) -> tuple[float, float]:
        """Width and height of a page, in points."""
        typed_in_part: Any = self.document
        return typed_in_part.get_page_size(index)

    def close(self) -> None:
        """Let go of the page."""
        if self._text is not None:
            self._text.close()
            self._page.close()
            self._text = self._page = None


@dataclass(frozen=True, slots=True)
class _Labels:
    numberings: tuple[str, ...]
    shown: tuple[str, ...]


class _Numbers:
    """The printed number of the page that a destination stands on."""

    def __init__(self, pdf: Pdf, labels: _Labels) -> None:
        self.index = {page.obj.objgen: place for place, page in enumerate(pdf.pages)}
        self.labels = labels

    def page(self, place: Object) -> int | None:
        """The index of a destination's page."""
        target = place.D if isinstance(place, Dictionary) else place
        return self.index.get(target[0].objgen)

    def of(self, place: Object) -> str:
        """Its number as printed."""
        page = self.page(place)
        return "" if page is None else self.labels.shown[page]


def plain(text: str) -> str:
    """Letters only as they are read: composed, compatibility hanja as what they stand for, no spaces."""
    return unicodedata.normalize("NFC", SPACES.sub("", text))


def _destinations(pdf: Pdf) -> Mapping[str, Object]:
    names = pdf.Root.Names.Dests.Names
    return {str(names[place]): names[place + 1] for place in range(0, len(names), 2)}


def _page_labels(pdf: Pdf) -> _Labels:
    """What readers' programs call each page."""
    pairs = pdf.Root.PageLabels.Nums
    starts = [(int(pairs[place]), pairs[place + 1]) for place in range(0, len(pairs), 2)]
    numberings: list[str] = []
    shown: list[str] = []
    for place, (start, label) in enumerate(starts):
        end = starts[place + 1][0] if place + 1 < len(starts) else len(pdf.pages)
        first, prefix, style = int(label.get("/St", 1)), str(label.get("/P", "")), str(label.get("/S", ""))
        for number in range(first, first + end - start):
            shown.append(prefix + (roman(number) if style == "/r" else str(number)))
            numberings.append("" if prefix else style)
    return _Labels(tuple(numberings), tuple(shown))


def _document_faults(pdf: Pdf) -> Iterator[str]:
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


def _headword_faults(
    pdf: Pdf, book: Book, places: Mapping[str, Object], texts: _Texts, looked: Looked
) -> Iterator[str]:
    """Each headword once in the outline, and in the text where its name leads."""
    outlined = Counter((plain(title), place) for title, place in _outline(pdf))
    index = {page.obj.objgen: place for place, page in enumerate(pdf.pages)}
    ordered = sorted(
        (index.get(places[label][0].objgen, -1), label) if label in places else (-1, label) for label in book.headwords
    )
    for page, label in ordered:
        word = book.headwords[label]
        looked.headwords += 1
        if page < 0:
            yield f"'{word}'의 자리가 책에 없습니다."
            continue
        found = outlined[plain(word), _key(places[label])]
        if found != 1:
            yield f"'{word}'이 책갈피에 {found}번 나옵니다."
        left, top = float(places[label][2]), float(places[label][3])
        if plain(word) not in texts.within(page, (left - 3, top - 80, texts.size(page)[0], top + 12)):
            yield f"'{word}'이 {page + 1}번째 쪽의 제자리에 없습니다."


def _outline(pdf: Pdf) -> Iterator[tuple[str, tuple[object, ...]]]:
    waiting: list[Object | None] = [pdf.Root.Outlines.get("/First")]
    while waiting:
        item = waiting.pop()
        while item is not None:
            if "/Dest" in item and isinstance(item.Dest, Array):
                yield str(item.Title), _key(item.Dest)
            waiting.append(item.get("/First"))
            item = item.get("/Next")


def _key(place: Object) -> tuple[object, ...]:
    return (place[0].objgen, *(round(float(its), 1) for its in list(place)[2:4]))


def _link_faults(  # noqa: PLR0913 - a look at one thing in the light of all others
    pdf: Pdf, book: Book, places: Mapping[str, Object], texts: _Texts, numbers: _Numbers, *, looked: Looked
) -> Iterator[str]:
    """Every link leads somewhere, and the number printed on it is that of the page it leads to."""
    for index, page in enumerate(pdf.pages):
        for name, boxes in _links(page.obj):
            looked.links += 1
            if name not in places:
                yield f"{index + 1}번째 쪽의 이음이 없는 곳을 가리킵니다: {name}"
                continue
            shown = "".join(texts.within(index, box) for box in boxes)
            printed = _printed_number(shown, plain(book.headwords.get(name, "")))
            if printed is None:
                continue
            looked.numbers += 1
            if printed != numbers.of(places[name]):
                yield f"{index + 1}번째 쪽: '{shown}'의 쪽수 {printed}이 {numbers.of(places[name])}이어야 합니다."


def _printed_number(shown: str, word: str) -> str | None:
    """The page number that a link shows, alone or behind the headword it leads to; None where it shows none."""
    rest = shown.rpartition(word)[2] if word and word in shown else shown
    return rest if NUMBER.fullmatch(rest) else None


def _links(page: Object) -> Iterator[tuple[str, list[tuple[float, float, float, float]]]]:
    """The links of a page within the book; one that runs over several lines is one link."""
    last, boxes = "", list[tuple[float, float, float, float]]()
    for link in page.get("/Annots", ()):
        name = str(link.Dest) if "/Dest" in link else ""
        left, bottom, right, top = (float(its) for its in link.Rect)
        quarter = (top - bottom) / 4  # so that a neighbouring line's raised number is not among the letters
        box = (left - 0.5, bottom + quarter, right + 0.5, top - quarter)
        if name and name == last and top < boxes[-1][3]:
            boxes.append(box)
            continue
        if last:
            yield last, boxes
        last, boxes = name, [box]
    if last:
        yield last, boxes


def _folio_faults(pdf: Pdf, labels: _Labels, texts: _Texts) -> Iterator[str]:
    """The number at a page's foot is the one that programs show for it."""
    for index, page in enumerate(pdf.pages):
        if labels.numberings[index] and "/Contents" in page.obj:
            width, _ = texts.size(index)
            printed = texts.within(index, (0, 0, width, FOOT * POINTS))
            bare = not printed and labels.numberings[index] == "/r"  # titles and imprint carry no number
            if printed != labels.shown[index] and not bare:
                yield f"{index + 1}번째 쪽에 적힌 쪽수 '{printed}'이 {labels.shown[index]}이어야 합니다."


def _font_faults(pdf: Pdf) -> Iterator[str]:
    """Every font is in the file."""
    for found in pdf.objects:
        is_font = isinstance(found, Dictionary) and found.get("/Type") == "/FontDescriptor"
        if is_font and not any(key in found for key in FONT_FILES):
            yield f"글꼴 {found.get('/FontName')}이 파일에 들어 있지 않습니다."


def _structure_faults(pdf: Pdf) -> Iterator[str]:
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
    for element in _elements(tree):
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


def _elements(tree: Object) -> Iterator[Object]:
    waiting = [tree]
    while waiting:
        children = waiting.pop().get("/K")
        for child in children if isinstance(children, Array) else () if children is None else (children,):
            if isinstance(child, Dictionary) and "/S" in child:
                yield child
                waiting.append(child)


def _outloud_faults(file: Path, looked: Looked) -> Iterable[str]:
    """What `outloud` calls an error; it runs in a process of its own, and only where it is installed."""
    if find_spec("outloud") is None:
        return []
    looked.outside_checker = True
    report = file.with_suffix(".outloud.json")
    command = [sys.executable, "-X", "utf8", "-m", "outloud.cli", str(file), "--json", str(report)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")  # noqa: S603 - ours
    try:
        said = json.loads(report.read_text("utf-8"))
    except (OSError, ValueError):
        return [f"outloud가 살펴보지 못했습니다: {ran.stderr.strip()[-300:]}"]
    finally:
        report.unlink(missing_ok=True)
    return _errors(said)


def _errors(said: Any) -> list[str]:
    """The findings of weight `error`, wherever the report has them."""
    if isinstance(said, list):
        return [error for its in cast("list[Any]", said) for error in _errors(its)]
    if not isinstance(said, dict):
        return []
    found = cast("dict[str, Any]", said)
    if str(found.get("severity", "")).lower() == "error":
        where = f"{found['page']}번째 쪽: " if found.get("page") else ""
        rule = found.get("rule") or found.get("rule_id") or found.get("id")
        return [f"outloud {rule}: {where}{found.get('message', '')}"]
    return [error for its in found.values() for error in _errors(its)]
