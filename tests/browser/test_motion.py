"""Readers whom motion makes ill."""

import pytest
from in_page import look
from kinds import OWN_KINDS, Kind
from windows import Opener


@pytest.mark.parametrize("kind", OWN_KINDS, ids=str)
def test_nothing_moves_where_a_reader_asks_for_less_motion(kind: Kind, opened: Opener):
    assert look(opened(kind, 1350, reduced_motion="reduce"), "motion") == []
