"""What readers see for the model's short names; the words are the schema's."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from gieopsarang.model import schema


@dataclass(frozen=True, slots=True)
class Level:
    """A level as readers meet it."""

    name: str
    """As authors write it."""
    slug: str
    label: str
    readers: str


_SLUGS = {"초": "elementary", "중": "middle", "고": "high", "일반": "general"}
LEVELS = tuple(Level(level.value, _SLUGS[level.value], level.label, level.help) for level in schema.LEVELS)
LEVEL_BY_NAME: Mapping[str, Level] = MappingProxyType({level.name: level for level in LEVELS})

_SIGNS = {"see_also": "→", "broader": "↑", "narrower": "↓", "synonym": "=", "antonym": "↔", "confused_with": "≠"}
_FIELDS = {field.name: field for field in schema.ENTRY}
SIGNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {field.name: (_SIGNS[field.name], field.label) for field in _FIELDS["cross_references"].fields}
)
"""The dictionary's sign and word for each kind of cross-reference, in the order shown."""

ENTRY_TYPES: Mapping[str, str] = MappingProxyType({choice.value: choice.label for choice in schema.ENTRY_TYPES})
VARIANTS: Mapping[str, str] = MappingProxyType({choice.value: choice.label for choice in schema.VARIANT_KINDS})
STATUSES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {choice.value: (choice.label, f"{choice.help}입니다.") for choice in schema.STATUSES}
)
"""A status and what it means to a reader."""
GRADES: Mapping[str, str] = MappingProxyType({choice.value: choice.label for choice in schema.SOURCE_GRADES})
GENERAL_KNOWLEDGE = schema.SOURCE_KINDS[0]
