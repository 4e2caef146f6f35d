"""A joined book as a reader's program sees it: texts, places, labels, outline, links."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pikepdf import Array, Dictionary, Object, Pdf

from gieopsarang.books.numbering import roman

SPACES = re.compile(r"[\s\u00ad\ufffe\ufeff\u0002]+")

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


class Texts:
    """The text of pages as it is printed; the last page read is kept."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self.document = document
        self._index = -1
        self._page: Any = None
        self._text: Any = None

    def within(self, index: int, box: Box) -> str:
        """What stands in a box, without spaces, composed."""
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
class Labels:
    """How the pages are numbered, and what each is called."""

    numberings: tuple[str, ...]
    shown: tuple[str, ...]


class Numbers:
    """The printed number of the page that a destination stands on."""

    def __init__(self, pdf: Pdf, labels: Labels) -> None:
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


def destinations(pdf: Pdf) -> Mapping[str, Object]:
    """Named places."""
    names = pdf.Root.Names.Dests.Names
    return {str(names[place]): names[place + 1] for place in range(0, len(names), 2)}


def page_labels(pdf: Pdf) -> Labels:
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
    return Labels(tuple(numberings), tuple(shown))


def outline(pdf: Pdf) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Every item of the outline, and where it leads."""
    waiting: list[Object | None] = [pdf.Root.Outlines.get("/First")]
    while waiting:
        item = waiting.pop()
        while item is not None:
            if "/Dest" in item and isinstance(item.Dest, Array):
                yield str(item.Title), place_of(item.Dest)
            waiting.append(item.get("/First"))
            item = item.get("/Next")


def place_of(place: Object) -> tuple[object, ...]:
    """A page and a point on it, to compare."""
    return (place[0].objgen, *(round(float(its), 1) for its in list(place)[2:4]))


def links_of(page: Object) -> Iterator[tuple[str, list[Box]]]:
    """The links of a page within the book; one that runs over several lines is one link."""
    last, boxes = "", list[Box]()
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
