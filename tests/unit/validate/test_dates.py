"""Dates: what is one, and how long it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gieopsarang.validate.dates import is_day, proposed_day, proposed_edtf, span, why_not

GOOD = [
    "1974-04-01",
    "1976",
    "2005?",
    "2005~",
    "2005%",
    "1962/1980",
    "1997-12",
    "1997-12?",
    "2024-02-29",
    "197X",
    "19XX",
    "1962/..",
    "../1980",
    "1962/",
    "1980/1980-03",
    "0918",
]
BAD = [
    "",
    "1974-02-30",
    "2023-02-29",
    "1974-13",
    "1974-00",
    "1974-4-1",
    "74",
    "19740401",
    "1974.04.01",
    "1974년",
    "1980/1962",
    "1962-1980",
    "1962/1980/1990",
    "../..",
    "/",
    "미상",
    "0000",
    "1974-04-01T00:00",
    "１９７４",
    "1974 ",
    "X974",
    "00X",
    "1962//1980",
]


@pytest.mark.parametrize("text", GOOD)
def test_a_date_as_exact_as_is_known_is_one(text: str):
    assert span(text) is not None


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_date_is_none(text: str):
    assert span(text) is None


def test_a_date_spans_the_days_it_may_mean():
    assert span("1997-02") == ((1997, 2, 1), (1997, 2, 28))
    assert span("197X") == ((1970, 1, 1), (1979, 12, 31))
    assert span("1962/1980-06") == ((1962, 1, 1), (1980, 6, 30))


def test_only_a_whole_day_is_a_day():
    assert is_day("2026-11-24")
    assert not any(is_day(text) for text in ("2026-11", "2026-11-31", "2026-11-24?", "2026-11-24/2026-11-25"))


def test_the_reason_is_said_where_the_shape_is_right():
    assert "달력" in why_not("1974-02-30")
    assert "바뀌" in why_not("1980/1962")
    assert why_not("언젠가") == why_not("..") == ""


@given(st.text("0123456789X-/?~%. ", max_size=24))
def test_no_text_is_too_odd_to_be_asked(text: str):
    found = span(text)
    assert found is None or found[0] <= found[1]
    why_not(text)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026.11.24", "2026-11-24"),
        ("2026. 1. 4.", "2026-01-04"),
        ("2026/11/24", "2026-11-24"),
        ("2026년 11월 24일", "2026-11-24"),
        ("2026-1-4", "2026-01-04"),
        ("20261124", "2026-11-24"),
        ("24-11-2026", "2026-11-24"),
        ("11/24/2026", "2026-11-24"),
        ("04-04-2026", "2026-04-04"),
        ("03-04-2026", None),
        ("2026.02.30", None),
        ("2026.11", None),
        ("어제", None),
    ],
)
def test_a_day_written_in_another_way_is_worked_out_where_there_is_only_one(typed: str, day: str | None):
    assert proposed_day(typed) == day


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("1974.4.1", "1974-04-01"),
        ("1976년 9월", "1976-09"),
        ("1976.9", "1976-09"),
        ("1976년", "1976"),
        ("1962~1980", "1962/1980"),
        ("1962년 - 1980년", "1962/1980"),
        ("1980~1962", None),
        ("1976-13", None),
        ("칠십년대", None),
    ],
)
def test_a_date_written_in_another_way_keeps_how_exact_it_is(typed: str, date: str | None):
    assert proposed_edtf(typed) == date
