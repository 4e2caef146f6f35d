"""Entries in dictionary order."""

from collections.abc import Iterable

from gieopsarang.korean.collation import sort_key
from gieopsarang.model.entry import Entry


def in_dictionary_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Modern dictionary order by reading; homographs by number, then by id."""
    return tuple(
        sorted(
            entries, key=lambda entry: (sort_key(entry.headword, entry.reading), entry.homograph_number or 0, entry.id)
        )
    )
