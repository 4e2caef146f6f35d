"""A joined book looked over from outside, as a reader's program sees it: right, or not published."""

from pathlib import Path

import pypdfium2
from pikepdf import Pdf

from gieopsarang.books.checking.contents import folio_faults, headword_faults, link_faults
from gieopsarang.books.checking.looked import Looked
from gieopsarang.books.checking.outside import outloud_faults
from gieopsarang.books.checking.reading import Numbers, Texts, destinations, page_labels, plain
from gieopsarang.books.checking.structure import document_faults, font_faults, structure_faults
from gieopsarang.model.book import Book

__all__ = ["Looked", "look_over", "plain"]

SHOWN = 20


def look_over(file: Path, book: Book, *, outside: bool = True) -> Looked:
    """Headwords, links, printed numbers, fonts, structure; then `outloud`, where it is installed."""
    looked = Looked()
    with Pdf.open(file) as pdf, pypdfium2.PdfDocument(file) as shown:
        texts = Texts(shown)
        places = destinations(pdf)
        labels = page_labels(pdf)
        looked.pages = len(pdf.pages)
        numbers = Numbers(pdf, labels)
        looked.faults += document_faults(pdf)
        looked.faults += headword_faults(pdf, book, places, texts, looked)
        looked.faults += link_faults(pdf, book, places, texts, numbers, looked=looked)
        looked.faults += folio_faults(pdf, labels, texts)
        looked.faults += font_faults(pdf)
        looked.faults += structure_faults(pdf)
        texts.close()
    if outside:
        looked.faults += outloud_faults(file, looked)
    if len(looked.faults) > SHOWN:
        looked.faults[SHOWN:] = [f"… 그 밖에 {len(looked.faults) - SHOWN}곳"]
    return looked
