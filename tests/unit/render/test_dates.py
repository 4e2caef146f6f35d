"""EDTF in Korean."""

import pytest

from gieopsarang.render.dates import date_in_prose, date_on_timeline, year_of


@pytest.mark.parametrize(
    ("written", "prose", "timeline"),
    [
        ("1970-03-16", "1970년 3월 16일", "<time>1970-03-16</time>"),
        ("1974-04", "1974년 4월", "<time>1974-04</time>"),
        ("1976", "1976년", "<time>1976</time>"),
        ("2005?", "2005년(불확실)", '<time datetime="2005">2005?</time>'),
        ("2005~", "2005년경", '<time datetime="2005">2005~</time>'),
        ("199X", "1990년대", "199X"),
        ("1962/1980", "1962–1980", "<time>1962</time>–<time>1980</time>"),
        ("1962-10/1980", "1962년 10월–1980년", "<time>1962-10</time>–<time>1980</time>"),
        ("1962/..", "1962년–", "<time>1962</time>–"),
        ("../1980", "–1980년", "–<time>1980</time>"),
        ("<b>", "<b>", "&lt;b&gt;"),
    ],
)
def test_a_date_reads_well_in_prose_and_on_a_timeline(written: str, prose: str, timeline: str):
    assert date_in_prose(written) == prose
    assert date_on_timeline(written) == timeline


def test_a_year_is_found_to_sort_by():
    assert [year_of(written) for written in ("1962/1980", "199X", None, "옛날")] == ["1962", "1990", "9999", "9999"]
