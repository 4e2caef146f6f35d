"""Dated lines and the picture they draw."""

from math import inf

import pytest

from gieopsarang.model.prose import Prose
from gieopsarang.model.publication import Publication
from gieopsarang.model.reference import TimelineEvent
from gieopsarang.render.dates import Extent, extent
from gieopsarang.render.shelf import shelf_of
from gieopsarang.render.timeline import LANES, MARK, NARROW, YEARS, Timeline, lanes, scale_of, timeline


def drawn(publication: Publication, *dates: str, numbered: bool = True) -> Timeline:
    events = [TimelineEvent(date, "일") for date in dates]
    texts = [Prose("일", "일")] * len(dates)
    found = timeline(events, texts, (), path="stories/x/", shelf=shelf_of(publication), numbered=numbered)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1976", Extent(1976, 1976, 1976, sure=True)),
        ("1962-10", Extent(1962.75, 1962.75, 1962.75, sure=True)),
        ("2005?", Extent(2005, 2005, 2005, sure=False)),
        ("2005~", Extent(2005, 2005, 2005, sure=False)),
        ("199X", Extent(1990, 1990, 2000, sure=False)),
        ("19XX", Extent(1900, 1900, 2000, sure=False)),
        ("1962/1980", Extent(1962, 1962, 1980, sure=True)),
        ("1962/..", Extent(1962, 1962, inf, sure=False)),
        ("1962/", Extent(1962, 1962, inf, sure=False)),
        ("../1980", Extent(1980, -inf, 1980, sure=False)),
        ("../..", None),
        ("옛날", None),
    ],
)
def test_a_date_has_its_place_on_a_line_of_years(written: str, expected: Extent | None):
    assert extent(written) == expected


def test_a_day_lies_within_its_month():
    first, last, next_month = (extent(written) for written in ("1970-03-01", "1970-03-31", "1970-04"))
    assert first
    assert last
    assert next_month
    assert first.at < last.at < next_month.at


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ((), ()),
        ((0.0,), (0,)),
        ((0.0, 0.5, 1.0), (0, 0, 0)),
        ((0.0, 0.05, 0.1), (0, 1, 0)),
        ((0.0, 0.01, 0.02), (0, 1, 2)),
        ((0.5, 0.0, 0.45), (1, 0, 0)),
        ((0.3, 0.3), (0, 1)),
    ],
)
def test_near_marks_stand_one_above_another(places: tuple[float, ...], expected: tuple[int, ...]):
    found = lanes(dict(enumerate(places)), 0.1)
    assert tuple(found[number] for number in range(len(places))) == expected


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        ("1899", "2024", (1900, 1925, 1950, 1975, 2000, 2025)),
        ("1920", "2008", (1920, 1940, 1960, 1980, 2000)),
        ("1974", "1977", (1974, 1975, 1976, 1977)),
        ("1997-01", "1997-12", (1997, 1998)),
    ],
)
def test_round_years_stand_under_the_line(first: str, last: str, years: tuple[int, ...]):
    found = scale_of([its for its in (extent(first), extent(last)) if its])
    assert found
    assert found.years == years
    assert len(found.years) <= YEARS
    assert 0 <= found.share(years[0]) < found.share(years[-1]) <= 1


@pytest.mark.parametrize("dates", [("1997",), ("1997", "1997"), ("옛날", "1997")])
def test_what_has_nothing_to_tell_apart_is_a_list_alone(dates: tuple[str, ...], publication: Publication):
    found = drawn(publication, *dates)
    assert (found.style, found.years) == ("", ())
    assert [line.style for line in found.lines] == [""] * len(dates)


def test_no_events_no_timeline(publication: Publication):
    assert timeline((), (), (), path="x", shelf=shelf_of(publication)) is None


def test_a_line_keeps_the_authors_order_and_its_own_place(publication: Publication):
    found = drawn(publication, "1980", "1962-10", "옛날")
    assert [line.style for line in found.lines] == ["--y:1980;--lane:0;--wide:0", "--y:1962.75;--lane:0;--wide:0", ""]
    assert found.style == "--from:1962.23;--to:1980.52;--lanes:1;--wide-lanes:1"


def test_what_lasts_is_a_band_that_ends_with_the_line(publication: Publication):
    span, since, decade = drawn(publication, "1962/1980", "1984/..", "199X").lines
    assert span.style.endswith(";--a:1962;--b:1980")
    assert span.kind == "gs-timeline__span"
    assert since.style.endswith(";--a:1984;--b:2001.14")
    assert since.kind == decade.kind == "gs-timeline__span gs-timeline__unsure"


@pytest.mark.parametrize(("count", "marks"), [(2, "rings"), (14, "rings"), (40, "wide"), (120, "ticks")])
def test_rings_become_ticks_where_they_would_be_a_cloud(count: int, marks: str, publication: Publication):
    dates = [str(1900 + number) for number in range(count)]
    assert drawn(publication, *dates).marks == marks
    assert drawn(publication, *dates, numbered=False).marks == "ticks"


def test_a_phone_has_room_for_all_lanes():
    assert LANES * NARROW // MARK >= 36
