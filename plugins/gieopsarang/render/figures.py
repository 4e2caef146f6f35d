"""Figures that stand outside the running text."""

from collections.abc import Collection, Iterable

from gieopsarang.model.figure import Figure


def unplaced(figures: Iterable[Figure], placed: Collection[str]) -> tuple[Figure, ...]:
    """The published figures that the text does not show itself."""
    return tuple(figure for figure in figures if figure.picture is not None and figure.file not in placed)
