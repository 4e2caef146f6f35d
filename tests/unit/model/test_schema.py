"""The table of fields against the dataclasses it describes."""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import pytest

from gieopsarang.model.problem import Location, Problems, Severity
from gieopsarang.model.rules import RULES
from gieopsarang.model.rules.link import BLIND_REFERENCE
from gieopsarang.model.rules.privacy import RESIDENT_NUMBER
from gieopsarang.model.schema import RECORDS, Field, Kind, choice_label

OURS = {"id", "path", "body", "links", "anchors", "places", "locations", "picture"}
"""What the build knows of itself, or what stands outside the metadata."""


def tables() -> Iterator[tuple[tuple[Field, ...], Callable[..., Any]]]:
    for table, make in RECORDS.values():
        yield table, make
        yield from inner(table)


def inner(table: tuple[Field, ...]) -> Iterator[tuple[tuple[Field, ...], Callable[..., Any]]]:
    for field in table:
        if field.make is not None:
            yield field.fields, field.make
            yield from inner(field.fields)


@pytest.mark.parametrize(("table", "make"), list(tables()), ids=lambda it: getattr(it, "__name__", ""))
def test_every_field_is_an_attribute_of_the_same_name_and_required_where_it_has_no_default(
    table: tuple[Field, ...], make: Callable[..., Any]
):
    assert isinstance(make, type)
    assert is_dataclass(make)
    attributes = {attribute.name: attribute for attribute in fields(make)}
    names = [field.name for field in table]
    assert len(set(names)) == len(names)
    assert attributes.keys() - OURS <= set(names) <= attributes.keys()
    for field in table:
        attribute = attributes[field.name]
        if attribute.default is MISSING and attribute.default_factory is MISSING:
            assert field.required or make.__name__ == "HandPage", field.name


@pytest.mark.parametrize("table", [table for table, _ in tables()], ids=lambda it: it[0].name)
def test_every_field_says_what_it_is(table: tuple[Field, ...]):
    for field in table:
        assert field.label
        assert field.help
        assert not field.help.endswith(".")
        assert bool(field.choices) == (field.kind is Kind.CHOICE)
        assert bool(field.fields) == (field.kind is Kind.TABLE) == (field.make is not None)
        assert len({choice.value for choice in field.choices}) == len(field.choices)


def test_a_choice_is_shown_by_its_label_and_an_unknown_one_as_written():
    status = next(field for field in RECORDS["entry"][0] if field.name == "status")
    assert choice_label(status.choices, "verified") == "확인함"
    assert choice_label(status.choices, "done") == "done"


def test_problems_are_counted_by_severity_and_the_same_one_once():
    problems = Problems({BLIND_REFERENCE.code: Severity.WARNING, RESIDENT_NUMBER.code: Severity.IGNORE})
    for rule in (BLIND_REFERENCE, BLIND_REFERENCE, RESIDENT_NUMBER):
        problems.add(rule, Location("a.yml"), "글")
    assert problems.count(Severity.WARNING) == 1
    assert problems.count(Severity.ERROR) == 1
    assert len(problems) == 2


def test_safety_is_never_a_matter_of_taste():
    warnings = [rule for rule in RULES.values() if rule.safety and rule.severity is not Severity.ERROR]
    assert warnings == []
