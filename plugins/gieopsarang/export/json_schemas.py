"""JSON Schemas of entries and stories for editors' tools, from the same table as the validator."""

import json
from collections.abc import Iterator, Mapping, Sequence

from gieopsarang.model.artifact import Artifact
from gieopsarang.model.publication import Publication
from gieopsarang.model.schema import ENTRY, STORY, Field, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"
EDTF = r"^(\d{4}(-\d{2}(-\d{2})?)?[?~%]?|\.\.)(/(\d{4}(-\d{2}(-\d{2})?)?[?~%]?|\.\.)?)?$"
DAY = r"^\d{4}-\d{2}-\d{2}$"
NAME = r"^[^<>\u0000-\u001f\u007f]+$"

Schema = Mapping[str, object]

TEXT: Schema = {"type": ["string", "number"], "minLength": 1}
"""Text as our reader takes it: a value that YAML elsewhere would make a number stays text."""
VALUES: Mapping[Kind, Schema] = {
    Kind.NAME: {**TEXT, "pattern": NAME},
    Kind.LINE: TEXT,
    Kind.TEXT: TEXT,
    Kind.RUNNING: TEXT,
    Kind.MARKDOWN: TEXT,
    Kind.HEADWORD: TEXT,
    Kind.SOURCE_ID: TEXT,
    Kind.CITATION: TEXT,
    Kind.PICTURE: TEXT,
    Kind.DATE: {"type": "string", "pattern": DAY},
    Kind.EDTF: {"anyOf": [{"type": "string", "pattern": EDTF}, {"type": "integer"}]},
    Kind.URL: {"type": "string", "pattern": "^https?://"},
    Kind.INTEGER: {"type": "integer", "minimum": 1},
    Kind.FLAG: {"type": "boolean"},
    Kind.ID: {"type": "string", "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"},
    Kind.COLOR: {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"},
    Kind.COMMA_LIST: {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
}
"""What a value of each kind must be; tables, choices and domains depend on the field."""


def json_schemas(publication: Publication) -> Iterator[Artifact]:
    """One schema for an entry's YAML, one for a story's metadata; domains are those of this project."""
    domains = [domain.name for domain in publication.encyclopedia.domains]
    entry = dict(_record("표제어 항목", ENTRY, domains))
    entry["oneOf"] = [{"required": ["definition"]}, {"required": ["senses"]}]
    yield _artifact("entry", entry)
    yield _artifact("story", _record("이야기의 머리말", STORY, domains))


def _artifact(name: str, schema: Schema) -> Artifact:
    text = json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=2)
    return Artifact(f"data/{name}.schema.json", f"{text}\n".encode())


def _record(title: str, fields: Sequence[Field], domains: Sequence[str]) -> Schema:
    return {
        "title": title,
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in fields if field.required],
        "properties": {field.name: _field(field, domains) for field in fields},
    }


def _field(field: Field, domains: Sequence[str]) -> Schema:
    described = {"title": field.label, "description": field.help}
    value = _value(field, domains)
    if not field.many:
        return {**value, **described}
    least = {"minItems": 1} if field.required else {}
    return {"type": "array", "items": value, **least, **described}


def _value(field: Field, domains: Sequence[str]) -> Schema:
    """What one value of a field must be."""
    if field.kind is Kind.TABLE:
        return _record(field.label, field.fields, domains)
    if field.kind is Kind.CHOICE:
        return {"enum": [choice.value for choice in field.choices]}
    if field.kind is Kind.DOMAIN:
        return {"enum": list(domains)} if domains else TEXT
    length = {} if field.max_length is None else {"maxLength": field.max_length}
    return {**VALUES[field.kind], **length}
