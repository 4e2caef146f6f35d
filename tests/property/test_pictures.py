"""What holds for every timeline and every shelf: nothing meets, nothing is lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gieopsarang.render.dates import extent
from gieopsarang.render.decades import COLUMNS, SLOTS, columns, rows
from gieopsarang.render.timeline import YEARS, lanes, scale_of

years = st.integers(0, 9999).map("{:04}".format)
dates = st.one_of(years, years.map("{}?".format), st.tuples(years, years).map("/".join), years.map("{}/..".format))
thickness = st.sampled_from([1.0, 1.0, 1.5, 2.0])
boards = st.lists(
    st.dictionaries(
        st.one_of(st.none(), st.integers(150, 203).map(lambda decade: decade * 10)),
        st.lists(thickness, min_size=1, max_size=5),
        max_size=12,
    ),
    max_size=5,
)


@given(st.lists(st.floats(0, 1), max_size=60), st.floats(0.01, 0.3))
def test_no_two_marks_of_a_lane_are_nearer_than_their_width(places: list[float], nearest: float):
    found = lanes(dict(enumerate(places)), nearest)
    assert set(found) == set(range(len(places)))
    for lane in set(found.values()):
        row = sorted(places[number] for number, its in found.items() if its == lane)
        assert all(right - left >= nearest for left, right in pairwise(row))


@given(st.lists(dates, max_size=20))
def test_every_date_lies_on_its_line(written: list[str]):
    extents = [its for its in map(extent, written) if its is not None]
    scale = scale_of(extents)
    if scale is None:
        assert len({its.at for its in extents}) < 2
    else:
        assert all(0 <= scale.share(its.at) <= 1 for its in extents)
        assert len(scale.years) <= YEARS


@given(boards)
def test_every_book_has_a_place_of_its_own(shelf: list[dict[int | None, list[float]]]):
    found = columns(shelf)
    assert sorted(str(decade) for column in found for decade in column.decades) == sorted(
        {str(decade) for board in shelf for decade in board}
    )
    assert len(found) <= COLUMNS
    assert sum(column.slots for column in found) <= SLOTS
    for board in shelf:
        for column in found:
            units = [its for decade in column.decades for its in board.get(decade, ())]
            taken = rows(units, column.slots)
            assert all(before + its <= column.slots for its, (_, before) in zip(units, taken, strict=True))
            assert len(set(taken)) == len(units)
