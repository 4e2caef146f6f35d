"""The first file of the index: names, and what places a name in its site."""

import re
from collections.abc import Iterable, Sequence

from gieopsarang.korean.readings import LETTER_NAMES
from gieopsarang.korean.romanisation import romanised
from gieopsarang.search.record import Record

RULED = re.compile(r"[A-Za-z0-9가-힣\s]")
"""What the engine makes an id of; it drops all else, and an id that has more is written out."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BETWEEN_FORMS = "\t"


def names_file(
    records: Sequence[Record], domains: Sequence[tuple[str, str]], levels: Sequence[tuple[str, str]]
) -> dict[str, object]:
    """Columns of the records in their order, a line a record; domains and levels (name, slug) by number."""
    domain_names = [name for name, _ in domains]
    level_names = [name for name, _ in levels]
    return {
        "entries": sum(record.kind == "entry" for record in records),
        "domains": domains,
        "levels": levels,
        "letters": " ".join(LETTER_NAMES.values()),
        "headwords": _column(_line(record.headword) for record in records),
        "ids": _column(_written_id(record) for record in records),
        "numbers": _column(str(record.homograph_number or "") for record in records),
        "readings": _column(_line(record.reading or "") for record in records),
        "variants": _column(_forms(record.variants) for record in records),
        "english": _column(_forms(record.english) for record in records),
        "hanja": _column(_forms(record.hanja) for record in records),
        "domain": [_place(record.domain, domain_names) for record in records]
        if len(domains) >= len(DIGITS)
        else "".join(DIGITS[_place(record.domain, domain_names)] for record in records),
        "level": "".join(DIGITS[_place(record.level, level_names)] for record in records),
    }


def _column(lines: Iterable[str]) -> str:
    """Lines, without the empty ones at the end."""
    return "\n".join(lines).rstrip("\n")


def _line(text: str) -> str:
    return " ".join(text.split())


def _forms(forms: Iterable[str]) -> str:
    lines = dict.fromkeys(_line(form) for form in forms)
    return _BETWEEN_FORMS.join(line for line in lines if line)


def _place(name: str | None, names: Sequence[str]) -> int:
    """The number of a domain or level, from one; none is zero."""
    return names.index(name) + 1 if name in names else 0


def _written_id(record: Record) -> str:
    """Nothing where the id follows from the headword; only what is behind it where it begins so; else the id."""
    ruled = _ruled_id(record.headword)
    if record.id == ruled:
        return ""
    return record.id.removeprefix(ruled) if ruled and record.id.startswith(f"{ruled}-") else record.id


def _ruled_id(headword: str) -> str:
    """The id that the engine derives: as `romanised` does, but for letters that are neither syllables nor plain Latin."""
    return romanised("".join(char if RULED.fullmatch(char) else "" for char in headword))
