"""Books as they come out."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from small_books import ENCYCLOPEDIA, HOSTILE, OLD_HANGUL, RARE, Shelf, entry, press, published, quoted

from gieopsarang.books import BookError, store_of
from gieopsarang.books.checking import plain


def squeezed(text: str) -> str:
    return plain(text)


def test_both_books_are_without_fault_and_outloud_has_looked(shelf: Shelf):
    for printed in shelf.printed.values():
        assert printed.looked is not None
        assert printed.looked.faults == []
        assert printed.looked.outside_checker
    assert shelf.printed["encyclopedia"].looked.headwords == 6  # pyright: ignore[reportOptionalMemberAccess]


@pytest.mark.parametrize("text", [*HOSTILE, OLD_HANGUL, RARE])
def test_texts_come_out_as_typed(shelf: Shelf, text: str):
    assert squeezed(text) in plain(shelf.text("encyclopedia"))


def test_code_and_stories_come_out_as_typed(shelf: Shelf):
    assert "#코드$x$" in shelf.text("encyclopedia")
    assert squeezed("<label> @ref \\u{41} #panic() $x$") in plain(shelf.text("storybook"))


def test_a_symbol_that_no_font_has_is_replaced(shelf: Shelf):
    text = shelf.text("encyclopedia")
    assert "3≈3.14" in text
    assert "≒" not in text


def test_a_book_is_whole_for_programs_too(shelf: Shelf):
    with pikepdf.open(shelf.file("encyclopedia")) as pdf:
        names = pdf.Root.Names.Dests.Names
        labels = {str(names[place]) for place in range(0, len(names), 2)}
        assert {"e-hwanyul", "e-geumri", "e-seonban", "e-seonban-2", "e-rnd", "p-english", "d-economy"} <= labels
        assert str(pdf.Root.Lang) == "ko-KR"
        assert pdf.docinfo["/Title"] == "작은 사전"
        assert len(pdf.pages) % 2 == 0
        with pdf.open_outline() as outline:
            titles = [str(item.title) for item in outline.root]
            words = [str(item.title) for letter in outline.root for item in letter.children]
        assert titles[:5] == ["표지", "일러두기", "차례", "ㄱ", "ㅅ"]
        assert [word for word in words if word in {"금리", "환율", "선반1", "선반2", "R&D"}] == [
            "금리",
            "선반1",
            "선반2",
            "R&D",
            "환율",
        ]


def test_each_initial_begins_on_a_right_hand_page_and_is_labelled_so(shelf: Shelf):
    with pypdfium2.PdfDocument(shelf.file("encyclopedia")) as pdf:
        typed_in_part: Any = pdf
        labels = [str(typed_in_part.get_page_label(index)) for index in range(len(pdf))]
    assert labels[:4] == ["표지 1", "표지 2", "i", "ii"]
    body = labels.index("1")
    assert body % 2 == 0
    assert labels[body:] == [str(number) for number in range(1, len(labels) - body + 1)]


def test_a_page_on_which_no_entry_begins_keeps_its_head(shelf: Shelf):
    with pikepdf.open(shelf.file("encyclopedia")) as pdf:
        names = pdf.Root.Names.Dests.Names
        pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        places = {str(names[at]): pages[names[at + 1][0].objgen] for at in range(0, len(names), 2)}
    with pypdfium2.PdfDocument(shelf.file("encyclopedia")) as shown:
        typed_in_part: Any = shown
        heads = [
            plain(
                typed_in_part[index].get_textpage().get_text_bounded(bottom=typed_in_part.get_page_size(index)[1] - 62)
            )
            for index in range(places["e-hwanyul"], places["p-english"])
        ]
    written = [head for head in heads if head]
    assert len(written) > 1
    assert all("환율" in head and "작은사전" in head for head in written)


PRINT_BOTH = """
import sys
from dataclasses import replace
from pathlib import Path
from small_books import ENCYCLOPEDIA, STORYBOOK, press, published

root = Path(sys.argv[1])
printer = press(root, published(root), Path(sys.argv[2]))
for edition in (ENCYCLOPEDIA, STORYBOOK):
    printer.print_book(edition)
"""


def test_the_same_input_gives_the_same_bytes_in_another_folder_and_with_other_hashes(
    shelf: Shelf, fonts: Path, tmp_path: Path
):
    root = tmp_path / "다른 곳"
    for folder in ("glossary", "stories", "content"):
        shutil.copytree(shelf.root / folder, root / folder)
    path = os.pathsep.join(filter(None, sys.path))
    subprocess.run(
        [sys.executable, "-X", "utf8", "-c", PRINT_BOTH, str(root), str(fonts)],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": path},
    )
    for name in ("encyclopedia", "storybook"):
        store = store_of(root)
        assert (store.folder / str(store.record(name)["file"])).read_bytes() == shelf.file(name).read_bytes()


def test_what_did_not_change_is_not_set_again(shelf: Shelf, fonts: Path):
    said: list[str] = []
    printer = press(shelf.root, shelf.publication, fonts)
    printer.say = said.append
    assert printer.print_book(ENCYCLOPEDIA).looked is None
    assert said == []


def test_a_changed_entry_sets_its_part_anew_and_no_other_initial(shelf: Shelf, fonts: Path, tmp_path: Path):
    root = tmp_path / "p"
    shutil.copytree(shelf.root, root)
    (root / "glossary/economy/geumri.yml").write_text(
        entry("금리", "hanja: 金利\ncross_references: {antonym: [환율]}\nbody: 새로 쓴 글이다.\n"), "utf-8"
    )
    said: list[str] = []
    printer = press(root, published(root), fonts)
    printer.say = said.append
    printer.print_book(ENCYCLOPEDIA)
    assert {line.split()[0] for line in said} <= {"ㄱ", "앞붙이", "묶는", "살피는"}
    assert "ㄱ 1쪽" in said


def test_a_letter_that_no_font_has_fails_the_book_with_its_place_and_the_old_one_stays(
    shelf: Shelf, fonts: Path, tmp_path: Path
):
    root = tmp_path / "p"
    shutil.copytree(shelf.root, root)
    (root / "glossary/economy/geumri.yml").write_text(
        entry("금리", "body: |\n  글이다.\n\n  여기에 𓀀 있다.\n"), "utf-8"
    )
    before = store_of(root).record("encyclopedia")
    with pytest.raises(BookError, match=r"glossary/economy/geumri\.yml:9:7: '𓀀' \(U\+13000\)"):
        press(root, published(root), fonts).print_book(ENCYCLOPEDIA)
    assert store_of(root).record("encyclopedia") == before
    book = store_of(root).book_file("encyclopedia")
    assert book is not None
    assert book.edition == ENCYCLOPEDIA


def test_a_failed_book_is_shown_as_what_the_old_one_is_not_as_what_was_asked_for(
    shelf: Shelf, fonts: Path, tmp_path: Path
):
    root = tmp_path / "p"
    shutil.copytree(shelf.root, root)
    (root / "glossary/economy/geumri.yml").write_text(entry("금리", "body: 여기에 𓀀 있다.\n"), "utf-8")
    with pytest.raises(BookError):
        press(root, published(root), fonts).print_book(replace(ENCYCLOPEDIA, paper="B5"))
    book = store_of(root).book_file("encyclopedia")
    assert book is not None
    assert book.edition.paper == "A4"


def test_a_figures_words_in_the_ink_of_page_numbers_stay(shelf: Shelf, fonts: Path, tmp_path: Path):
    root = tmp_path / "p"
    shutil.copytree(shelf.root, root)
    inks = "".join(f'<text y="{at}" font-size="4" fill="{ink}">{word}</text>' for at, ink, word in (
        (9, "#16202b", "스물세해"), (19, "#16202b", "1234"), (29, "#fedcba", "열두달"),
    ))  # fmt: skip
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40">{inks}</svg>'
    (root / "glossary/economy/hwanyul-1.svg").write_text(svg, "utf-8")
    press(root, published(root), fonts).print_book(ENCYCLOPEDIA)
    changed = Shelf(root, shelf.publication, shelf.printed)
    assert all(word in changed.text("encyclopedia") for word in ("스물세해", "1234", "열두달"))


@pytest.mark.parametrize(
    ("attribute", "said"),
    [('font-family="없는 글꼴"', "책에 없는 글꼴입니다"), ('font-weight="300"', "책의 글꼴에 없는 굵기입니다")],
)
def test_a_face_that_is_not_there_fails_the_book(shelf: Shelf, fonts: Path, tmp_path: Path, attribute: str, said: str):
    root = tmp_path / "p"
    shutil.copytree(shelf.root, root)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="12"><text y="9" {attribute}>글</text></svg>'
    (root / "glossary/economy/hwanyul-1.svg").write_text(svg, "utf-8")
    with pytest.raises(BookError, match=rf"glossary/economy/hwanyul-1\.svg: {said}"):
        press(root, published(root), fonts).print_book(ENCYCLOPEDIA)


def test_quoting_is_what_yaml_reads():
    assert quoted("a'b") == "'a''b'"
