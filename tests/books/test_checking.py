"""A book with a fault is found out."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from small_books import ENCYCLOPEDIA, Shelf

from gieopsarang.books.checking import look_over
from gieopsarang.export.books import book_of
from gieopsarang.model.book import Book


@pytest.fixture(scope="module")
def book(shelf: Shelf) -> Book:
    return book_of(shelf.publication, ENCYCLOPEDIA)(0)


def faults(file: Path, book: Book) -> str:
    return "\n".join(look_over(file, book, outside=False).faults)


def spoiled(shelf: Shelf, tmp_path: Path, spoil: Callable[[pikepdf.Pdf], None]) -> Path:
    file = tmp_path / "spoiled.pdf"
    with pikepdf.open(shelf.file("encyclopedia")) as pdf:
        spoil(pdf)
        pdf.save(file)
    return file


def no_destination(pdf: pikepdf.Pdf) -> None:
    names = pdf.Root.Names.Dests.Names
    place = next(place for place in range(0, len(names), 2) if str(names[place]) == "e-geumri")
    names[place] = String("e-weg")


def other_numbers(pdf: pikepdf.Pdf) -> None:
    labels = pdf.Root.PageLabels.Nums
    labels[5] = Dictionary(S=Name.D, St=5)


def no_bookmark(pdf: pikepdf.Pdf) -> None:
    item = pdf.Root.Outlines.First
    while str(item.Title) != "ㄱ":
        item = item.Next
    del item["/First"]
    del item["/Last"]


def dangling_header(pdf: pikepdf.Pdf) -> None:
    names = pdf.Root.StructTreeRoot.IDTree.Names
    pdf.Root.StructTreeRoot.IDTree.Names = Array(list(names)[2:])


def no_parent(pdf: pikepdf.Pdf) -> None:
    pairs = pdf.Root.StructTreeRoot.ParentTree.Nums
    pdf.Root.StructTreeRoot.ParentTree.Nums = Array(list(pairs)[:-2])


def no_font(pdf: pikepdf.Pdf) -> None:
    for found in pdf.objects:
        if isinstance(found, Dictionary) and found.get("/Type") == "/FontDescriptor":
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                if key in found:
                    del found[key]
                    return


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (no_destination, "'금리'의 자리가 책에 없습니다"),
        (other_numbers, "이어야 합니다"),
        (no_bookmark, "'금리'가 책갈피에 0번"),
        (dangling_header, "IDTree"),
        (no_parent, "ParentTree"),
        (no_font, "파일에 들어 있지 않습니다"),
        (no_language, "언어"),
    ],
)
def test_a_fault_is_found(shelf: Shelf, tmp_path: Path, book: Book, spoil: Callable[[pikepdf.Pdf], None], said: str):
    assert said in faults(spoiled(shelf, tmp_path, spoil), book)


def test_a_whole_book_has_none(shelf: Shelf, book: Book):
    assert faults(shelf.file("encyclopedia"), book) == ""
