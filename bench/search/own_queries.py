"""The queries typed by hand for the project's own content."""

from collections.abc import Iterator
from pathlib import Path

from queries import Query


def own_queries() -> Iterator[Query]:
    """As they stand in own_queries.txt."""
    for line in (Path(__file__).parent / "own_queries.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            text, wanted, among, kind = (column.strip() for column in line.split(" | "))
            yield Query(kind, text, frozenset(wanted.split()) - {"-"}, int(among))
