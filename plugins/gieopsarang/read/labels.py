"""Keys as messages name them: as typed, with their label."""

from collections.abc import Iterable, Mapping
from functools import cache

from gieopsarang.model import schema


def name_key(key: str, path: str, *, is_top: bool) -> str:
    """A key in quotes with its label where it has one: `'headword(표제어)'`."""
    label = _labels(_record(path), is_top=is_top).get(key)
    return f"'{key}({label})'" if label else f"'{key}'"


def _record(path: str) -> str:
    """Which table of fields a file is written by."""
    if path.endswith("domains.yml"):
        return "domain"
    folder = path.partition("/")[0]
    return {"stories": "story", "content": "page"}.get(folder, "entry")


@cache
def _labels(record: str, *, is_top: bool) -> Mapping[str, str]:
    """Labels by key; below the top only those that mean the same in every table."""
    fields, _ = schema.RECORDS[record]
    if is_top and record != "domain":
        return {field.name: field.label for field in fields}
    found: dict[str, set[str]] = {}
    for field in fields if record == "domain" else _inner(fields):
        found.setdefault(field.name, set()).add(field.label)
    return {name: labels.pop() for name, labels in found.items() if len(labels) == 1}


def _inner(fields: Iterable[schema.Field]) -> Iterable[schema.Field]:
    for field in fields:
        yield from field.fields
        yield from _inner(field.fields)
