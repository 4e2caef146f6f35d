"""The data of books: pure, without Typst."""

from pathlib import Path

import pytest
from small_books import ENCYCLOPEDIA, STORYBOOK, published, write_small

from gieopsarang.books.numbering import numbering_of, roman
from gieopsarang.export.books import book_of, why_empty
from gieopsarang.export.books.blocks import BlockWriter
from gieopsarang.export.books.slots import Slots, digits_for
from gieopsarang.export.books.words import kept_whole
from gieopsarang.model.book import Part, PartPages
from gieopsarang.model.prose import Citation, Heading, Link, Text
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Edition


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    root = tmp_path_factory.mktemp("data")
    write_small(root)
    return published(root)


def writer() -> BlockWriter:
    return BlockWriter(lambda id_: f"e-{id_}" if id_ == "geumri" else None, "x/")


def test_a_mark_that_cites_is_held_to_the_letters_before_and_the_stop_behind_it():
    line = (Text("값이 올랐다"), Citation("s1", 1), Citation("g1", 2), Text(". 그다음"))
    assert writer().line(line) == ["값이 올", ["n", "랐다", [1, 2], "."], " 그다음"]


def test_a_stop_before_a_mark_is_no_letter():
    assert writer().line((Text("값이 올랐다."), Citation("s1", 1))) == ["값이 올", ["n", "랐다.", [1], ""]]


def test_old_hangul_is_not_cut_before_a_mark():
    assert writer().line((Text("나랏말ᄊᆞ미"), Citation("s1", 1))) == ["나랏말", ["n", "ᄊᆞ미", [1], ""]]


def test_a_word_that_the_book_does_not_hold_is_no_link():
    line = (Link("entry:geumri", (Text("금리"),)), Text("와 "), Link("entry:weg", (Text("환율"),)))
    assert writer().line(line) == [["e", "e-geumri", ["금리"]], "와 ", ["s", ["환율"]]]


def test_levels_of_headings_leave_no_gap():
    blocks = [Heading(level, "", (Text("가"),)) for level in (3, 4, 2, 4)]
    assert [block[1] for block in writer().blocks(blocks) if isinstance(block, list)] == [3, 4, 3, 4]


def test_a_linked_word_and_its_particle_are_one_word():
    assert kept_whole([["e", "w", ["기업"]], "은 크다"]) == [["w", [["e", "w", ["기업"]], "은"]], " ", "크다"]


def test_numbers_go_on_from_part_to_part_on_right_hand_pages():
    pages = {"a": PartPages(3, {"e-x": 2}), "b": PartPages(2, {"e-y": 1}), "f": PartPages(5, {"p-g": 5})}
    parts = [Part("f", "", "", {}, numbering="i"), Part("a", "", "", {}), Part("b", "", "", {})]
    found = numbering_of(parts, pages)
    assert found.numbers == {"e-x": "2", "e-y": "5", "p-g": "v"}
    assert found.starts == {"f": 1, "a": 1, "b": 5}
    assert found.digits == 1
    assert [roman(number) for number in (1, 4, 9, 14)] == ["i", "iv", "ix", "xiv"]


def test_a_part_names_what_its_page_numbers_point_at_and_nothing_of_other_parts():
    slots = Slots()
    assert [slots.of("e-x"), slots.of("e-y"), slots.of("e-x")] == [0, 1, 0]
    assert slots.labels == ("e-x", "e-y")
    assert [digits_for(pages) for pages in (1, 80, 90, 860, 900)] == [2, 2, 3, 3, 4]


def test_a_part_is_the_same_wherever_in_the_book_it_stands(publication: Publication):
    make = book_of(publication, ENCYCLOPEDIA)
    part = next(part for part in make(0).parts if part.name == "k14")
    assert "start" not in part.data
    assert "heads" not in part.data
    assert {make(digits).digits for digits in (0, 2, 4)} == {2, 4}


def test_indexes_hold_forms_in_latin_letters_and_hanja_by_reading(publication: Publication):
    parts = {part.name: part.data for part in book_of(publication, ENCYCLOPEDIA)(0).parts}
    english = parts["english"]["sections"]
    assert isinstance(english, list)
    assert [section[0] for section in english if isinstance(section, list)] == ["E", "F", "L", "P", "R"]
    assert parts["hanja"]["sections"] == [
        ["ㄱ", [["金", "금", [["金利", "금리", None, "e-geumri", 0]]]]],
        ["ㅎ", [["換", "환", [["換率", "환율", None, "e-hwanyul", 1]]]]],
    ]


def test_an_edition_holds_its_domain_and_the_levels_below_its_own(publication: Publication):
    tech = book_of(publication, Edition("tech", "encyclopedia", domain="기술"))(0)
    assert set(tech.headwords) == {"e-evil", "e-rnd", "e-seonban", "e-seonban-2"}
    assert why_empty(publication, Edition("x", "encyclopedia", level="초")) == "실을 낱말이 없어"
    assert (
        why_empty(publication, Edition("x", "encyclopedia", domain="없는 분야"))
        == "'없는 분야' 분야가 domains.yml에 없어"
    )
    assert why_empty(publication, Edition("x", "storybook", level="고")) == ""


def test_a_storybook_links_only_its_own_help(publication: Publication):
    parts = {part.name: part for part in book_of(publication, STORYBOOK)(0).parts}
    assert list(parts) == ["cover", "front", "story-kim", "letter", "places", "colophon"]
    assert "w-kim-hwanyul" in str(parts["story-kim"].data["blocks"])


def test_nothing_is_written_by_the_exporter(publication: Publication, tmp_path: Path):
    book_of(publication, ENCYCLOPEDIA)(0)
    assert list(tmp_path.iterdir()) == []
