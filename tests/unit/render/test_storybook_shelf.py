"""The storybook's shelf: boards, decades, spines."""

import pytest

from gieopsarang.model.story import Story, Subject
from gieopsarang.render.boards import BOARDS, ELSEWHERE, boards, town
from gieopsarang.render.decades import COLUMNS, SLOTS, Units, columns, height, rows
from gieopsarang.render.shelf import StoryCard
from gieopsarang.render.spines import arranged, gap, lettering, upright


def card(
    id_: str, *places: str, year: str = "1960", minutes: int = 6, title: str = "공장을 짓는 공장", name: str = "정인영"
) -> StoryCard:
    story = Story(
        id=id_,
        path=f"stories/{id_}/index.md",
        title=title,
        subject=Subject(name, living=False),
        places=places,
        level="초",
        sources=(),
        status="draft",
        revised="2026-11-24",
        body="",
    )
    return StoryCard(story, id_, f"stories/{id_}/", year, minutes)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("창원", "창원"),
        ("경남 창원", "창원"),
        ("경상남도 창원시", "창원"),
        ("강원특별자치도 통천군", "통천"),
        ("창원 진북면", "창원"),
        ("창원 마산", "창원"),
        ("서울특별시 중구", "서울"),
        ("부산광역시", "부산"),
        ("대한민국 서울", "서울"),
        ("경남", "경남"),
        ("군포", "군포"),
        ("광주시", "광주"),
        ("New York", "New York"),
        ("  ", ""),
    ],
)
def test_a_place_counts_by_its_town(place: str, expected: str):
    assert town(place) == expected


def names(*cards: StoryCard) -> list[tuple[str, str]]:
    return [(board.place, "".join(its.id for its in board.cards)) for board in boards(cards)]


def test_a_story_stands_where_most_stories_meet():
    assert names(
        card("a", "통천", "안양", "창원"), card("b", "서울", "창원 진북면"), card("c", "마산"), card("d", "마산")
    ) == [
        ("창원", "ab"),
        ("마산", "cd"),
    ]


def test_among_equal_places_the_first_counts():
    assert names(card("a", "안양", "창원")) == [("안양", "a")]


def test_single_books_stand_together_beside_full_boards():
    found = names(card("a", "창원"), card("b", "서울"), card("c", "창원"), card("d", "부산"), card("e"))
    assert found == [("창원", "ac"), (ELSEWHERE, "bde")]


def test_a_board_that_a_few_places_share_is_named_after_them():
    found = names(card("a", "창원"), card("b", "진주"), card("c", "창원"), card("d", "의령"))
    assert found == [("창원", "ac"), ("진주·의령", "bd")]


def test_a_single_book_keeps_its_place_where_joining_would_help_nothing():
    assert names(card("a", "창원"), card("b", "서울"), card("c", "창원")) == [("창원", "ac"), ("서울", "b")]
    assert names(card("a", "창원"), card("b", "서울")) == [("창원", "a"), ("서울", "b")]


def test_there_are_never_more_boards_than_a_page_can_hold():
    many = [card(f"{place}{number}", f"곳{place}") for place in range(9) for number in range(9 - place)]
    found = boards(many)
    assert len(found) == BOARDS
    assert found[-1].place == ELSEWHERE
    assert sum(len(board.cards) for board in found) == len(many)


def test_decades_without_stories_have_no_column():
    found = columns([{1910: [1], 1960: [1, 1]}, {1930: [1], None: [1]}])
    assert [column.label for column in found] == ["1910년대", "1930년대", "1960년대", "때 모름"]
    assert [column.slots for column in found] == [1, 1, 2, 1]


def test_many_decades_join_and_fit():
    found = columns([{decade: [1] for decade in range(1700, 2030, 10)}])
    assert len(found) <= COLUMNS
    assert sum(column.slots for column in found) <= SLOTS
    assert found[0].label.startswith("1700–")
    assert [decade for column in found for decade in column.decades] == list(range(1700, 2030, 10))


def test_fifty_books_are_a_few_full_rows():
    shelf: list[Units] = [
        {decade: [1.0] * ((place + decade // 10) % 3 + 1) for decade in range(1930, 2000, 10)} for place in range(4)
    ]
    found = columns(shelf)
    assert sum(len(units) for board in shelf for units in board.values()) >= 50
    assert height(found, shelf) <= 8


def test_an_empty_shelf_has_no_columns():
    assert columns([]) == ()
    assert arranged(()) == ((), ())


@pytest.mark.parametrize(
    ("units", "slots", "expected"),
    [
        ([1, 1], 2, [(1, 0), (1, 1)]),
        ([1, 1, 1], 2, [(1, 0), (1, 1), (2, 0)]),
        ([1.5, 1, 2], 2, [(1, 0), (2, 0), (3, 0)]),
        ([2], 1, [(1, 0)]),
    ],
)
def test_what_does_not_fit_stands_a_row_below(units: list[float], slots: int, expected: list[tuple[int, float]]):
    assert rows(units, slots) == expected


def test_a_book_stands_in_its_decade_and_on_its_board():
    _, (first, second) = arranged(
        boards(
            [
                card("a", "창원", year="1962"),
                card("b", "창원", year="1964"),
                card("c", "마산", year="1936"),
                card("d", "마산", year="1984"),
            ]
        )
    )
    assert [(its.card.id, its.column, its.row, its.before) for its in first.spines] == [("a", 2, 1, 0), ("b", 2, 1, 1)]
    assert [(its.card.id, its.column) for its in second.spines] == [("c", 1), ("d", 3)]
    assert (first.cloth, second.cloth) == ("jjok", "gam")


@pytest.mark.parametrize(
    ("title", "minutes", "thickness", "step"),
    [
        ("공장을 짓는 공장", 6, 1.0, 0),
        ("빨래통과 모터를 하나로", 3, 1.0, 1),
        ("가" * 30, 12, 1.5, 1),
        ("가" * 40, 6, 2.0, 2),
    ],
)
def test_a_long_title_is_set_smaller_then_on_a_thicker_book(title: str, minutes: int, thickness: float, step: int):
    found = lettering(card("a", title=title, minutes=minutes))
    assert (found.thickness, found.step, found.minutes) == (thickness, step, minutes)


def test_only_what_no_book_could_hold_makes_it_taller():
    assert lettering(card("a", title="가" * 100, minutes=1)).minutes > 1


def test_digits_stand_upright():
    assert upright("1억 대, 1970년 <b>") == (
        '<span class="gs-spine__pair">1</span>억 대, <span class="gs-spine__column">1970</span>년 &lt;b&gt;'
    )


@pytest.mark.parametrize(
    ("slots", "taken", "expected"),
    [
        ([1, 1, 1, 1], [1, 1, 1, 1], None),
        ([1, 1, 1, 1], [1, 0, 0, 1], 40.8),
        ([1], [1], 53.3),
        ([15], [13], None),
    ],
)
def test_a_thing_stands_in_the_widest_empty_stretch(slots: list[int], taken: list[float], expected: float | None):
    assert gap(slots, taken) == expected
