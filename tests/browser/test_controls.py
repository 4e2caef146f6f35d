"""What a thumb hits."""

import pytest
from in_page import look
from kinds import KINDS, Kind
from windows import Opener


@pytest.mark.parametrize("width", [360, 1350])
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_control_is_large_enough_for_a_thumb(kind: Kind, width: int, opened: Opener):
    assert look(opened(kind, width), "controls") == []
