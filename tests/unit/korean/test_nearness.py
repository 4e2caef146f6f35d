"""The nearest known word."""

import pytest

from gieopsarang.korean.nearness import nearest


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("levle", "level"),
        ("elvel", "level"),
        ("metahdata", "metadata"),
        ("metadaat", "metadata"),
        ("engilsh", "english"),
        ("stauts", "status"),
        ("level", "level"),
        ("lvl", None),
        ("body", None),
        ("환룰", "환율"),
    ],
)
def test_one_slip_in_three_keystrokes_still_finds_its_word(typed: str, meant: str | None):
    assert nearest(typed, ["level", "metadata", "english", "status", "환율"]) == meant


def test_two_neighbours_swapped_are_nearer_than_two_letters_changed():
    assert nearest("ab12cd", ["ba12cd", "xy12cd"]) == "ba12cd"
