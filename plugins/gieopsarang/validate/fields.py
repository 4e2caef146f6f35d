"""A table of nodes against a table of fields: the values a dataclass is made of, and every problem on the way."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from gieopsarang.korean.particles import with_particle
from gieopsarang.model.problem import Location
from gieopsarang.model.rules import entry as rules
from gieopsarang.model.schema import Field, Kind
from gieopsarang.read.nodes import Node, Scalar, Sequence, Table
from gieopsarang.read.yaml_mends import ODD_BLANK, ODD_BLANK_HINT, ODD_INDENT, ODD_INDENT_HINT, named_blank
from gieopsarang.validate.context import Check
from gieopsarang.validate.scalars import is_empty, read_scalar
from gieopsarang.validate.wording import asked, keyed, listed, quoted

Made = TypeVar("Made")

_LONGEST_LIST = 12
"""Fields named in a hint; a longer list is no help."""


def read_fields(table: Table, fields: tuple[Field, ...], check: Check) -> dict[str, object] | None:
    """The values of a table by field name, without those left out; None where a required one is missing or wrong."""
    meant = _report_unknown(table, fields, check)
    check.mistyped |= meant
    values: dict[str, object] = {}
    complete = True
    pairs = {key.value: (key, node) for key, node in reversed(table.pairs)}
    for field in fields:
        pair = pairs.get(field.name)
        if pair is None or is_left_out(pair[1], field):
            complete = complete and not field.required
            if field.required and field.name not in meant:
                _report_missing(pair[1].location if pair else table.location, field, check, typed=pair is not None)
            continue
        value = _value(pair[1], field, check)
        if value is not None:
            values[field.name] = value
        elif field.required:
            complete = False
    return values if complete else None


def made(what: Callable[..., Made], values: Mapping[str, object], **more: object) -> Made:
    """A dataclass from the values the table of fields gave for it, whose types the table vouches for."""
    return what(**values, **more)


def table_or_problem(node: Node, what: str, check: Check) -> Table | None:
    """A node that should hold fields, or a problem."""
    if isinstance(node, Table):
        return node
    odd = ODD_BLANK.match(node.value) if isinstance(node, Scalar) else None
    if odd:
        check.problems.add(
            rules.WRONG_TYPE,
            node.location,
            f"쌍점 뒤에 {named_blank(odd['blank'])}이 있습니다",
            hint=ODD_BLANK_HINT,
        )
        return None
    check.problems.add(
        rules.WRONG_TYPE,
        node.location,
        f"{with_particle(what, '은/는')} ‘필드: 값’으로 적어야 합니다. 지금은 {_shape(node)}입니다",
        hint="필드 이름, 쌍점(:), 빈칸, 값을 한 줄에 적으세요.",
    )
    return None


def is_left_out(node: Node, field: Field) -> bool:
    """Whether a field was typed but left empty."""
    match node:
        case Scalar():
            return is_empty(node, field)
        case Sequence():
            return not node.items and (field.many or field.kind is Kind.COMMA_LIST)
        case Table():
            return not node.pairs and field.kind is Kind.TABLE


def _value(node: Node, field: Field, check: Check) -> object | None:
    if field.kind is Kind.COMMA_LIST:
        return _comma_list(node, field, check)
    return _list(node, field, check) if field.many else _single(node, field, check)


def _comma_list(node: Node, field: Field, check: Check) -> tuple[str, ...] | None:
    """Parts of a line, or items of a list, which alone may hold commas themselves."""
    if isinstance(node, Sequence):
        found = [_single(item, field, check) for item in node.items if not _is_empty_item(item, field, check)]
        return tuple(part for part in found if isinstance(part, str))
    line = _single(node, field, check)
    parts = (part.strip() for part in line.split(",")) if isinstance(line, str) else ()
    return tuple(part for part in parts if part)


def _list(node: Node, field: Field, check: Check) -> tuple[object, ...] | None:
    if not isinstance(node, Sequence):
        _report_shape(node, field, check, wanted="목록")
        return None
    found = [_single(item, field, check) for item in node.items if not _is_empty_item(item, field, check)]
    values = tuple(value for value in found if value is not None)
    _report_repeated(node, field, check)
    return values or None


def _is_empty_item(item: Node, field: Field, check: Check) -> bool:
    empty = is_left_out(item, field) and not isinstance(item, Sequence)
    if empty:
        check.problems.add(
            rules.WRONG_FORMAT,
            item.location,
            f"{keyed(field)} 목록에 빈 줄이 있습니다",
            hint="내용을 적거나 그 줄을 지우세요.",
        )
    return empty


def _single(node: Node, field: Field, check: Check) -> object | None:
    if field.kind is Kind.TABLE:
        return _table(node, field, check)
    if isinstance(node, Scalar):
        return read_scalar(node, field, check)
    _report_shape(node, field, check, wanted="글")
    return None


def _table(node: Node, field: Field, check: Check) -> object | None:
    if not isinstance(node, Table):
        _report_shape(node, field, check, wanted="‘필드: 값’")
        return None
    values = read_fields(node, field.fields, check)
    return made(field.make, values) if values is not None and field.make is not None else None


def _shape(node: Node) -> str:
    match node:
        case Scalar():
            return "글"
        case Sequence():
            return "목록"
        case Table():
            return "‘필드: 값’"


_SHAPE_HINTS: Mapping[str, str] = {
    "목록": "줄마다 ‘- ’로 시작하거나 [ ] 안에 쉼표로 나누어 적으세요.",
    "글": "목록이나 { } 없이 글만 적으세요. 글에 쌍점(:)이 있으면 따옴표로 감싸세요.",
    "‘필드: 값’": "필드 이름과 값을 { } 안에 적으세요.",
}


def _report_shape(node: Node, field: Field, check: Check, *, wanted: str) -> None:
    check.problems.add(
        rules.WRONG_TYPE,
        node.location,
        f"{keyed(field)}에는 {with_particle(wanted, '이/가')} 와야 하는데 {with_particle(_shape(node), '이/가')} 있습니다",
        hint=_SHAPE_HINTS[wanted] + _example(field, is_item=field.many and wanted != "목록"),
    )


def _example(field: Field, *, is_item: bool = False) -> str:
    """A field with a value, or an item of its list, on a line, where it holds fields of its own."""
    if not field.example:
        return ""
    if is_item:
        return f" 예: {field.example}"
    return f" 예: {field.name}: [{field.example}]" if field.many else f" 예: {field.name}: {field.example}"


def request(field: Field) -> str:
    """A sentence that asks for a required field, made of its help text."""
    behind = f"‘{field.name}:’ 뒤에"
    if field.choices:
        return f"{behind} {listed(field.choices)} 가운데 하나를 적으세요."
    what, _, how = field.help.partition(". ")
    if field.kind is Kind.TABLE:
        return f"{_as_object(what)} {behind} 적으세요.{_example(field)}"
    if field.kind is Kind.PICTURE:
        what += "의 이름"
    if field.kind is Kind.COLOR:
        return f'{behind} "#0b6e4f"처럼 따옴표 안에 #과 여섯 자리를 적으세요.'
    return f"{' '.join(filter(None, (behind, _as_object(what), how)))} 적으세요."


def _as_object(what: str) -> str:
    """A help text before ‘적으세요’; `1976처럼` and `누가 한 말인지` stand there as they are."""
    return what if what.endswith(("처럼", "만큼", "지")) else with_particle(what, "을/를")


def _report_missing(place: Location, field: Field, check: Check, *, typed: bool) -> None:
    name = with_particle(keyed(field), "이/가")
    check.problems.add(
        rules.MISSING_FIELD,
        place,
        f"{name} 비어 있습니다" if typed else f"{name} 없습니다",
        hint=request(field),
    )


def _report_unknown(table: Table, fields: tuple[Field, ...], check: Check) -> set[str]:
    """Report keys that are no field; gives the names of the fields they were perhaps meant to be."""
    names = {field.name for field in fields}
    meant: set[str] = set()
    above = ""
    odd = False
    for key, _ in table.pairs:
        if key.value in names:
            above = key.value
            continue
        if ODD_INDENT.match(key.value):
            meant.add(above)
            if odd:
                continue
            odd = True
        near = _nearest_field(key.value.strip(), fields, check)
        message, hint = _odd_blank(key.value, near) or (
            f"{with_particle(quoted(key.value), '은/는')} 모르는 필드입니다",
            _hint_of_unknown(key.value.strip(), near, fields),
        )
        check.problems.add(rules.UNKNOWN_FIELD, key.location, message, hint=hint)
        meant |= {near.name} if near else set()
    return meant


def _odd_blank(key: str, near: Field | None) -> tuple[str, str] | None:
    """What to say of a key that holds a blank YAML takes for a letter."""
    if match := ODD_INDENT.match(key):
        return f"줄 앞에 {named_blank(match['blank'])}이 있습니다", ODD_INDENT_HINT
    if near and near.name == key.strip() and key[-1].isspace() and not key[-1].isascii():
        return f"{quoted(near.name)} 뒤에 {named_blank(key[-1])}이 있습니다", "그 빈칸을 지우세요."
    return None


def _nearest_field(key: str, fields: tuple[Field, ...], check: Check) -> Field | None:
    """The field whose label or nearly whose name was typed."""
    by_label = next((field for field in fields if key == field.label or key.startswith(f"{field.name}:")), None)
    name = None if by_label else check.nearest(key, [field.name for field in fields])
    return by_label or next((field for field in fields if field.name == name), None)


def _hint_of_unknown(key: str, near: Field | None, fields: tuple[Field, ...]) -> str:
    name, colon, value = key.partition(":")
    if near and colon and near.name == name:
        return f"쌍점 뒤를 한 칸 띄우세요. 예: {name}: {value.strip()}"
    if near and near.label == key:
        return f"{with_particle(quoted(near.name), '으로/로')} 적으세요. 필드 이름은 영어로 적습니다."
    if near:
        return f"{asked(near.name)}필드 이름을 고치세요."
    if len(fields) > _LONGEST_LIST:
        return "필드 이름을 고치거나 이 줄을 지우세요."
    return f"{', '.join(f'{field.name}({field.label})' for field in fields)} 가운데 하나를 적으세요."


def _report_repeated(node: Sequence, field: Field, check: Check) -> None:
    seen: dict[str, Location] = {}
    for item in node.items:
        if not isinstance(item, Scalar):
            continue
        text = item.value.strip()
        if text in seen:
            check.problems.add(
                rules.REPEATED_VALUE,
                item.location,
                f"{keyed(field)}에 {with_particle(quoted(text), '을/를')} 두 번 적었습니다",
                hint="하나만 남기세요.",
                related=[seen[text]],
            )
        seen.setdefault(text, item.location)
