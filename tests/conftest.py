"""Options of all tests."""

import pytest
from hypothesis import settings

# How long an example takes is for bench/: on a busy machine any one can take long.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite what is expected, to be reviewed as a diff")
