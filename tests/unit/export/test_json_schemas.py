"""JSON Schemas: they accept what our validator accepts, and know each field of the table."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from gieopsarang.export.json_schemas import VALUES, json_schemas
from gieopsarang.link.encyclopedia import link
from gieopsarang.model.entry import Domain
from gieopsarang.model.problem import Problems
from gieopsarang.model.publication import Publication
from gieopsarang.model.schema import ENTRY, Kind
from gieopsarang.model.settings import Settings

GLOSSARY = Path(__file__).parents[3] / "glossary"


class EditorsLoader(yaml.SafeLoader):
    """YAML as editors' tools read it (1.2): dates stay text."""


EditorsLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def entry_schema() -> Any:
    domains = yaml.safe_load((GLOSSARY / "domains.yml").read_text("utf-8"))
    encyclopedia = link([], tuple(Domain(**domain) for domain in domains), Problems())
    publication = Publication(encyclopedia, (), {}, (), {}, {}, {}, {}, Settings(site_title="시험"))
    schemas: dict[str, Mapping[str, Any]] = {its.path: json.loads(its.content) for its in json_schemas(publication)}
    assert set(schemas) == {"data/entry.schema.json", "data/story.schema.json"}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schemas["data/entry.schema.json"])


@pytest.mark.parametrize("path", sorted(GLOSSARY.glob("*/*.yml")), ids=lambda path: path.stem)
def test_our_own_entries_satisfy_the_schema(path: Path, entry_schema: Any):
    document = yaml.load(path.read_text("utf-8"), EditorsLoader)
    assert [error.message for error in entry_schema.iter_errors(document)] == []


def test_the_schema_refuses_what_the_validator_refuses(entry_schema: Any):
    document = yaml.load((GLOSSARY / "finance-tax" / "hwanyul.yml").read_text("utf-8"), EditorsLoader)
    for broken in (
        {key: value for key, value in document.items() if key != "headword"},
        document | {"hedword": "환율"},
        document | {"level": "대"},
        document | {"domain": "없는 분야"},
        {key: value for key, value in document.items() if key != "definition"},
        document | {"senses": [{"definition": "둘 다 적음."}]},
    ):
        assert not entry_schema.is_valid(broken)


def test_every_field_of_the_table_is_described_in_korean(entry_schema: Any):
    properties = entry_schema.schema["properties"]
    assert list(properties) == [field.name for field in ENTRY]
    assert all(properties[field.name]["title"] == field.label for field in ENTRY)


def test_every_kind_of_field_has_its_schema():
    assert set(VALUES) | {Kind.TABLE, Kind.CHOICE, Kind.DOMAIN} == set(Kind)
