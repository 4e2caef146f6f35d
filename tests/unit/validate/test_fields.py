"""Tables of fields: what is said where one is missing, of the wrong shape, or misnamed."""

from collections.abc import Iterator

import pytest

from gieopsarang.model.problem import Problems
from gieopsarang.model.schema import ENTRY, RECORDS, STORY, Field, Kind
from gieopsarang.read.nodes import Table
from gieopsarang.read.yaml_file import read_yaml
from gieopsarang.validate.context import Check, Context
from gieopsarang.validate.fields import read_fields, request


def all_fields(fields: tuple[Field, ...]) -> Iterator[Field]:
    for field in fields:
        yield field
        yield from all_fields(field.fields)


EVERY = list(dict.fromkeys(field for fields, _ in RECORDS.values() for field in all_fields(fields)))
REQUESTS = {
    "headword": "‘headword:’ 뒤에 사전에 실을 말을 적으세요.",
    "domain": "‘domain:’ 뒤에 domains.yml에 있는 분야 이름을 적으세요.",
    "form": "‘form:’ 뒤에 같은 것을 가리키는 다른 말을 적으세요.",
    "definition": "‘definition:’ 뒤에 한 문장으로 된 뜻을 적으세요.",
    "label": "‘label:’ 뒤에 ‘세운 때’처럼 무엇인지 알리는 말을 적으세요.",
    "date": "‘date:’ 뒤에 1974-04-01, 1976, 2005?처럼 아는 만큼 적으세요.",
    "file": "‘file:’ 뒤에 이 파일과 같은 폴더에 있는 그림의 이름을 적으세요.",
    "alt": "‘alt:’ 뒤에 그림을 보지 못하는 사람에게 읽어 줄 설명을 적으세요.",
    "sources": "적은 내용이 어디에서 왔는지 ‘sources:’ 뒤에 적으세요. "
    "예: sources: [{id: s1, publisher: 한국은행, title: 알기 쉬운 경제}]",
    "id": "‘id:’ 뒤에 본문에서 [^s1]처럼 가리키는 짧은 이름을 적으세요.",
    "status": "‘status:’ 뒤에 draft(초안), reviewed(검토함), verified(확인함) 가운데 하나를 적으세요.",
    "revised": "‘revised:’ 뒤에 마지막으로 내용을 고친 날을 2026-11-24처럼 적으세요.",
    "title": "‘title:’ 뒤에 이야기의 제목을 적으세요.",
    "subject": "누구의 이야기인지 ‘subject:’ 뒤에 적으세요. 예: subject: {name: 홍길동, living: false}",
    "living": "‘living:’ 뒤에 살아 있으면 true, 돌아가셨으면 false를 적으세요.",
    "speaker": "‘speaker:’ 뒤에 누가 한 말인지 적으세요.",
    "source": "‘source:’ 뒤에 그 말이 실린 출처의 id를 적으세요.",
    "slug": "‘slug:’ 뒤에 glossary 아래 폴더의 이름이자 주소를 적으세요.",
    "color": '‘color:’ 뒤에 "#0b6e4f"처럼 따옴표 안에 #과 여섯 자리를 적으세요.',
}
REPEATED = {"text", "name", "kind", "level", "entry_type"}
"""Required in several tables, or asked for by their choices."""


def problems_of(text: str, fields: tuple[Field, ...]) -> list[str]:
    problems = Problems()
    node = read_yaml(text, "a.yml", problems)
    assert isinstance(node, Table)
    read_fields(node, fields, Check("a.yml", Context(), problems))
    return [f"{problem.rule.code} {problem.message} {problem.hint}" for problem in problems]


def test_a_required_field_is_asked_for_in_a_sentence():
    required = [field for field in EVERY if field.required]
    assert {field.name for field in required} == REQUESTS.keys() | REPEATED
    found = {field.name: request(field) for field in required if field.name not in REPEATED}
    assert found == REQUESTS
    assert all(request(field).startswith(("‘", "적은", "누구")) for field in required)


@pytest.mark.parametrize("field", [field for field in EVERY if field.kind is Kind.TABLE], ids=lambda field: field.name)
def test_the_example_of_a_table_is_right(field: Field):
    assert problems_of(field.example, field.fields) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("variants: [타리프]", "예: {form: 타리프, kind: other_name}"),
        ("sources: 한국은행", "예: sources: [{id: s1, publisher: 한국은행, title: 알기 쉬운 경제}]"),
        ("cross_references: [환율]", "예: cross_references: {see_also: [환율]}"),
        ("cross_references: {see_also:환율}", "쌍점 뒤를 한 칸 띄우세요. 예: see_also: 환율"),
        ("examples: [[가]]", "따옴표로 감싸세요."),
        ('" level": 중', "혹시 ‘level’인가요? 필드 이름을 고치세요."),
        ("level\u00a0: 중", "‘level’ 뒤에 보통 빈칸이 아닌 빈칸(U+00A0)이 있습니다 그 빈칸을 지우세요."),
    ],
)
def test_a_wrong_shape_is_answered_with_an_example(text: str, expected: str):
    assert any(found.endswith(expected) for found in problems_of(text, ENTRY))


@pytest.mark.parametrize("text", ["levle: 중", "level\u00a0: 중", "level:중: 1"])
def test_a_mistyped_field_is_not_missing_too(text: str):
    assert not any("level(수준)" in found for found in problems_of(text, STORY))


def test_lines_indented_with_odd_blanks_are_one_mistake():
    found = problems_of("sources:\n\u00a0\u00a0- id: g1\n\u00a0\u00a0  kind: general_knowledge\n", ENTRY)
    assert [line.partition(" ")[0] for line in found if "U+00A0" in line] == ["entry.unknown-field"]
    assert not any("sources(출처)" in line for line in found)
