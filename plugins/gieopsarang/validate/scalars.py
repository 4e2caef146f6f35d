"""One value of each kind: text to what the model holds, or a problem."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType

from gieopsarang.korean.particles import with_particle
from gieopsarang.korean.romanisation import RESERVED_IDS
from gieopsarang.model.problem import Rule
from gieopsarang.model.reference import Reference
from gieopsarang.model.rules import entry as rules
from gieopsarang.model.rules import source as source_rules
from gieopsarang.model.schema import Field, Kind
from gieopsarang.read.nodes import Scalar
from gieopsarang.validate.address import check_web_address
from gieopsarang.validate.context import Check, Written
from gieopsarang.validate.dates import is_day, proposed_day, proposed_edtf, span, why_not
from gieopsarang.validate.wording import keyed, listed, quoted, sign

ID = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
_SOURCE_ID = re.compile(r"[0-9A-Za-z가-힣][0-9A-Za-z가-힣_-]*")
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_INTEGER = re.compile(r"[1-9][0-9]{0,2}")
_NOTHING = ("~", "null")
_DAY_HINT = "2026-11-24처럼 적으세요."
_EDTF_HINT = (
    "1974-04-01, 1976-09, 1976처럼 아는 만큼 적으세요. "
    "불확실하면 2005?, 무렵이면 2005~, 동안이면 1962/1980처럼 적습니다."
)


def is_empty(scalar: Scalar, field: Field) -> bool:
    """Whether a value was left out; `null` is a word where a name is asked for."""
    text = scalar.value.strip()
    return not text or (not scalar.quoted and text in _NOTHING and field.kind is not Kind.NAME)


def read_scalar(scalar: Scalar, field: Field, check: Check) -> object | None:
    """The value of a scalar that is not empty, or None and a problem."""
    check.written.append(Written(field, scalar))
    text = scalar.value.strip()
    if field.max_length is not None and len(text) > field.max_length:
        name = with_particle(keyed(field), "은/는")
        check.problems.add(
            rules.TOO_LONG,
            scalar.location,
            f"{name} {field.max_length}자까지 적을 수 있습니다. 지금은 {len(text)}자입니다",
            hint="줄여 적으세요.",
        )
        return None
    return _READERS[field.kind](scalar, field, check)


def _refuse(rule: Rule, scalar: Scalar, field: Field, check: Check, hint: str) -> None:
    """Report a value that a field cannot have."""
    value = with_particle(quoted(scalar.value), "은/는")
    check.problems.add(rule, scalar.location, f"{value} {keyed(field)}에 쓸 수 없습니다", hint=hint)


def _name(scalar: Scalar, field: Field, check: Check) -> str | None:
    text = scalar.value.strip()
    start = scalar.value.index(text)
    fault = next((offset for offset, char in enumerate(text) if _is_forbidden(char)), None)
    if fault is None:
        return text
    hint = "〈 〉처럼 비슷한 글자로 바꾸거나 지우세요." if text[fault] in "<>" else "한 줄로 이어 적으세요."
    check.problems.add(
        rules.FORBIDDEN_CHARACTER,
        scalar.locate(start + fault),
        f"{keyed(field)}에 {with_particle(sign(text[fault]), '은/는')} 쓸 수 없습니다",
        hint=hint,
    )
    return None


def _is_forbidden(char: str) -> bool:
    """Whether no headword and no title may hold a character."""
    return char in "<>" or unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")


def _line(scalar: Scalar, field: Field, check: Check) -> str | None:
    text = scalar.value.strip()
    if "\n" not in text:
        return text
    check.problems.add(
        rules.WRONG_FORMAT,
        scalar.locate(scalar.value.index("\n", scalar.value.index(text))),
        f"{keyed(field)}에서 줄을 바꾸었습니다",
        hint="한 줄로 이어 적으세요.",
    )
    return None


def _text(scalar: Scalar, _field: Field, _check: Check) -> str:
    return scalar.value.strip()


def _markdown(scalar: Scalar, _field: Field, _check: Check) -> str:
    return scalar.value


def _day(scalar: Scalar, field: Field, check: Check) -> str | None:
    text = scalar.value.strip()
    if is_day(text):
        return text
    _refuse(rules.WRONG_DATE, scalar, field, check, _written_so(proposed_day(text)) or why_not(text) + _DAY_HINT)
    return None


def _edtf(scalar: Scalar, field: Field, check: Check) -> str | None:
    text = scalar.value.strip()
    if span(text) is not None:
        return text
    hint = _EDTF_HINT if field.required else f"{_EDTF_HINT} 모르면 지우세요."
    _refuse(rules.WRONG_DATE, scalar, field, check, _written_so(proposed_edtf(text)) or why_not(text) + hint)
    return None


def _written_so(proposed: str | None) -> str:
    return f"{with_particle(proposed, '으로/로')} 적으세요." if proposed else ""


def _url(scalar: Scalar, _field: Field, check: Check) -> str | None:
    text = scalar.value.strip()
    return text if check_web_address(text, scalar.location, check.problems) else None


def _integer(scalar: Scalar, field: Field, check: Check) -> int | None:
    text = scalar.value.strip()
    if _INTEGER.fullmatch(text):
        return int(text)
    _refuse(rules.WRONG_FORMAT, scalar, field, check, "1, 2처럼 1부터 세는 수를 적으세요.")
    return None


def _flag(scalar: Scalar, field: Field, check: Check) -> bool | None:
    text = scalar.value.strip()
    if text in ("true", "false"):
        return text == "true"
    _refuse(rules.WRONG_FORMAT, scalar, field, check, "그러면 true, 아니면 false로 적으세요.")
    return None


def _choice(scalar: Scalar, field: Field, check: Check) -> str | None:
    text = scalar.value.strip()
    if any(choice.value == text for choice in field.choices):
        return text
    by_label = [choice.value for choice in field.choices if choice.label == text]
    near = (
        f"혹시 ‘{by_label[0]}’인가요? " if by_label else check.meant(text, [choice.value for choice in field.choices])
    )
    known = listed(field.choices)
    ask = (
        f"{known} 가운데 하나를 적으세요."
        if len(field.choices) > 1
        else f"{with_particle(known, '으로/로')} 적거나 지우세요."
    )
    _refuse(rules.UNKNOWN_VALUE, scalar, field, check, near + ask)
    return None


def _headword(scalar: Scalar, field: Field, check: Check) -> Reference | None:
    text = _line(scalar, field, check)
    return None if text is None else Reference(text, scalar.location)


def _domain(scalar: Scalar, field: Field, check: Check) -> str | None:
    text = scalar.value.strip()
    names = [domain.name for domain in check.context.domains]
    if text in names or not names or not check.context.knows_domains:
        return text
    slugs = {domain.slug: domain.name for domain in check.context.domains}
    near = f"혹시 ‘{slugs[text]}’인가요? " if text in slugs else check.meant(text, names)
    check.problems.add(
        rules.UNKNOWN_DOMAIN,
        scalar.location,
        f"{keyed(field)} {with_particle(quoted(text), '이/가')} 없습니다",
        hint=f"{near}{', '.join(names)} 가운데 하나를 적으세요.",
    )
    return None


def _id(scalar: Scalar, field: Field, check: Check) -> str | None:
    text = scalar.value.strip()
    if ID.fullmatch(text) and text not in RESERVED_IDS:
        return text
    reserved = "다른 데 쓰는 이름입니다. " if text in RESERVED_IDS else ""
    hint = f"{reserved}영어 소문자, 숫자, 붙임표(-)로 적고 글자나 숫자로 시작하고 끝내세요."
    _refuse(rules.WRONG_FORMAT, scalar, field, check, hint)
    return None


def _source_id(scalar: Scalar, field: Field, check: Check) -> str | None:
    text = scalar.value.strip()
    if _SOURCE_ID.fullmatch(text):
        return text
    _refuse(source_rules.WRONG_ID, scalar, field, check, "s1, s2처럼 글자와 숫자로 짧게 적으세요.")
    return None


def _color(scalar: Scalar, field: Field, check: Check) -> str | None:
    text = scalar.value.strip()
    if _COLOR.fullmatch(text):
        return text.lower()
    _refuse(rules.WRONG_FORMAT, scalar, field, check, '"#0b6e4f"처럼 따옴표 안에 #과 여섯 자리로 적으세요.')
    return None


_READERS: Mapping[Kind, Callable[[Scalar, Field, Check], object | None]] = MappingProxyType(
    {
        Kind.NAME: _name,
        Kind.LINE: _line,
        Kind.TEXT: _text,
        Kind.RUNNING: _text,
        Kind.MARKDOWN: _markdown,
        Kind.DATE: _day,
        Kind.EDTF: _edtf,
        Kind.URL: _url,
        Kind.INTEGER: _integer,
        Kind.FLAG: _flag,
        Kind.CHOICE: _choice,
        Kind.HEADWORD: _headword,
        Kind.DOMAIN: _domain,
        Kind.ID: _id,
        Kind.SOURCE_ID: _source_id,
        Kind.CITATION: _line,
        Kind.PICTURE: _line,
        Kind.COMMA_LIST: _line,
        Kind.COLOR: _color,
    }
)
