"""Entries: from nodes to the model, and what is said of a wrong one."""

import pytest

from gieopsarang.model.entry import CrossReferences, Domain, Entry, Particular, Sense, Variant
from gieopsarang.model.figure import Figure, Picture
from gieopsarang.model.problem import Location, Problems, Severity
from gieopsarang.model.reference import Reference, Source, TimelineEvent
from gieopsarang.model.rules.entry import UNKNOWN_FIELD
from gieopsarang.read.yaml_file import read_yaml
from gieopsarang.validate.context import Context
from gieopsarang.validate.entry import known_names, validate_entry

PATH = "glossary/finance-tax/hwanyul.yml"
PICTURE = Picture("glossary/finance-tax/hwanyul-1.svg", 10, 10, bytes)
CONTEXT = Context(
    (Domain("금융·세제", "finance-tax", "#0b6e4f"), Domain("경제상식", "economy", "#0b6e4f")),
    {PICTURE.path: PICTURE},
    frozenset([PATH, PICTURE.path, "glossary/finance-tax/hwanyul-je.yml"]),
)
LEAST = {
    "headword": "환율",
    "entry_type": "term",
    "domain": "금융·세제",
    "level": "중",
    "definition": "돈을 바꾸는 비율.",
    "sources": "[{id: g1, kind: general_knowledge}]",
    "status": "draft",
    "revised": "2026-11-24",
}
FULL = """\
headword: 환율
homograph_number: 1
reading: 환율
entry_type: term
hanja: 換率
english: exchange rate, FX
variants: [{form: 외환시세, kind: other_name}]
pronunciation: 화뉼
part_of_speech: 명사
domain: 금융·세제
level: 중
definition: 한 나라의 돈을 다른 나라의 돈으로 바꿀 때의 [[비율]].
easy_definition: 우리 돈과 다른 나라 돈을 바꾸는 값.
body: |
  ## 읽는 법

  [[금리|이자]]가 오르면 움직인다.[^s1]
examples: [환율이 오르면 수입 물건값이 오른다.]
cross_references: {see_also: [금리], broader: [], narrower: ["선반#2"]}
particulars: [{label: 적는 법, text: 1달러에 몇 원, sources: [s1]}]
timeline: [{date: "1997-12", text: 크게 올랐다., sources: [s1]}]
figures: [{file: hwanyul-1.svg, alt: 동전 두 닢, caption: 동전, credit: 편집부}]
sources:
  - {id: s1, grade: A, publisher: 한국은행, title: 돈, date: 2020, url: "https://example.org/"}
  - {id: g1, kind: general_knowledge, note: 경제 교과서 수준}
former_ids: [hwan-yul]
status: draft
created: 2026-11-24
revised: 2026-11-24
"""


def validated(text: str, path: str = PATH, context: Context | None = None) -> tuple[Entry | None, list[str], Problems]:
    problems = Problems()
    node = read_yaml(text, path, problems)
    assert node is not None
    with_pictures = "figures:" in text or "![" in text
    context = context or (CONTEXT if with_pictures else Context(CONTEXT.domains, {}, frozenset([path])))
    entry = validate_entry(node, path.rpartition("/")[2].removesuffix(".yml"), path, context, problems)
    return entry, [problem.rule.code for problem in problems], problems


def with_fields(**fields: str | None) -> str:
    values = {**LEAST, **fields}
    return "".join(f"{name}: {value}\n" for name, value in values.items() if value is not None)


def codes(**fields: str | None) -> list[str]:
    return validated(with_fields(**fields))[1]


def test_every_field_becomes_an_attribute():
    entry, found, _ = validated(FULL)
    assert found == []
    place = Location(PATH)
    assert entry == Entry(
        id="hwanyul",
        path=PATH,
        headword="환율",
        homograph_number=1,
        reading="환율",
        entry_type="term",
        hanja="換率",
        english=("exchange rate", "FX"),
        variants=(Variant("외환시세", "other_name"),),
        pronunciation="화뉼",
        part_of_speech="명사",
        domain="금융·세제",
        level="중",
        definition="한 나라의 돈을 다른 나라의 돈으로 바꿀 때의 [[비율]].",
        easy_definition="우리 돈과 다른 나라 돈을 바꾸는 값.",
        body="## 읽는 법\n\n[[금리|이자]]가 오르면 움직인다.[^s1]\n",
        examples=("환율이 오르면 수입 물건값이 오른다.",),
        cross_references=CrossReferences(see_also=(Reference("금리", place),), narrower=(Reference("선반#2", place),)),
        particulars=(Particular("적는 법", "1달러에 몇 원", ("s1",)),),
        timeline=(TimelineEvent("1997-12", "크게 올랐다.", ("s1",)),),
        figures=(Figure("hwanyul-1.svg", "동전 두 닢", "동전", "편집부", PICTURE),),
        sources=(
            Source("s1", None, "A", "한국은행", "돈", "2020", "https://example.org/"),
            Source("g1", "general_knowledge", note="경제 교과서 수준"),
        ),
        former_ids=("hwan-yul",),
        status="draft",
        created="2026-11-24",
        revised="2026-11-24",
    )


def test_references_and_fields_keep_their_places():
    entry, _, _ = validated(FULL)
    assert entry is not None
    assert [(link.written, link.location.line, link.location.column) for link in entry.links] == [
        ("비율", 12, 39),
        ("금리", 17, 3),
    ]
    assert entry.cross_references.see_also[0].location == Location(PATH, 19, 31)
    assert entry.locations["variants"] == Location(PATH, 7, 1)


def test_the_least_entry_is_enough():
    entry, found, _ = validated(with_fields())
    assert found == []
    assert entry is not None
    assert entry.short_definition == "돈을 바꾸는 비율."


@pytest.mark.parametrize("name", LEAST)
def test_a_required_field_that_is_missing_or_empty_is_named_once(name: str):
    for value in (None, "", '""', "~", "[]" if name == "sources" else "''"):
        if value == "~" and name == "headword":
            continue
        entry, found, problems = validated(with_fields(**{name: value}))
        assert entry is None
        assert found == ["entry.missing-field"]
        assert f"'{name}(" in next(iter(problems)).message


def test_an_optional_field_left_empty_is_as_if_it_were_not_there():
    entry, found, _ = validated(
        with_fields(hanja="", english="null", examples="[]", variants="", cross_references="{}")
    )
    assert found == []
    assert entry is not None
    assert (entry.hanja, entry.english, entry.examples) == (None, (), ())


def test_words_that_yaml_takes_for_something_else_stay_words():
    for word in ("NO", "010", "2011-01-03", "null", "true", "1e3", "12:30", "R&D", "C#", "5 < 10".replace("<", "＜")):
        entry, found, _ = validated(with_fields(headword=word))
        assert found == []
        assert entry is not None
        assert entry.headword == word


def test_a_mistake_is_told_with_the_key_as_typed_and_the_nearest_known():
    _, found, problems = validated(with_fields(engilsh="exchange rate"))
    assert found == ["entry.unknown-field"]
    problem = next(iter(problems))
    assert problem.message == "‘engilsh’는 모르는 필드입니다"
    assert "‘english’" in problem.hint
    assert problem.location == Location(PATH, 9, 1)


def test_a_field_named_by_its_label_is_led_to_its_name():
    _, found, problems = validated(with_fields(headword=None, 표제어="환율"))
    assert found == ["entry.unknown-field"]
    assert "‘headword’" in next(iter(problems)).hint


def test_a_required_field_that_was_mistyped_is_one_mistake():
    assert codes(level=None, leval="중") == ["entry.unknown-field"]
    assert codes(definition=None, definiton="돈.") == ["entry.unknown-field"]


def test_a_choice_given_by_its_label_is_led_to_its_value():
    _, _, problems = validated(with_fields(status="초안"))
    assert "‘draft’" in next(iter(problems)).hint


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"level": "초급"}, "entry.unknown-value"),
        ({"level": "[초]"}, "entry.wrong-type"),
        ({"headword": "[환율]"}, "entry.wrong-type"),
        ({"headword": "{a: b}"}, "entry.wrong-type"),
        ({"examples": "환율이 올랐다."}, "entry.wrong-type"),
        ({"examples": "[[환율]]"}, "entry.wrong-type"),
        ({"examples": "[환율이 올랐다., '']"}, "entry.wrong-format"),
        ({"variants": "[외환시세]"}, "entry.wrong-type"),
        ({"variants": "{form: 외환시세, kind: other_name}"}, "entry.wrong-type"),
        ({"variants": "[{form: 외환시세, kind: nickname}]"}, "entry.unknown-value"),
        ({"variants": "[{form: <b>, kind: other_name}]"}, "entry.forbidden-character"),
        ({"variants": "[{form: 외환시세}]"}, "entry.missing-field"),
        ({"headword": "a<b"}, "entry.forbidden-character"),
        ({"headword": '"환\\n율"'}, "entry.forbidden-character"),
        ({"headword": "가" * 61}, "entry.too-long"),
        ({"hanja": '"換\\n率"'}, "entry.wrong-format"),
        ({"homograph_number": "0"}, "entry.wrong-format"),
        ({"homograph_number": "01"}, "entry.wrong-format"),
        ({"homograph_number": "1.0"}, "entry.wrong-format"),
        ({"revised": "2026-02-30"}, "entry.wrong-date"),
        ({"revised": "2026-11"}, "entry.wrong-date"),
        ({"former_ids": "[Hwan]"}, "entry.wrong-format"),
        ({"former_ids": "[index]"}, "entry.wrong-format"),
        ({"former_ids": "[-a]"}, "entry.wrong-format"),
        ({"domain": "금융"}, "entry.unknown-domain"),
        ({"sources": "[{id: s1}]"}, "source.unnamed"),
        ({"sources": "[{kind: general_knowledge}]"}, "entry.missing-field"),
        ({"sources": "[{id: g1, kind: general_knowledge, url: 'javascript:x'}]"}, "address.unsafe-scheme"),
        ({"definition": "돈.[^g2]"}, "source.undefined"),
        ({"timeline": "[{date: 1997, text: 올랐다., sources: [g2]}]"}, "source.undefined"),
        ({"figures": "[{file: hwanyul-1.svg}]"}, "entry.missing-field"),
        ({"figures": "[{file: hwanyul-9.svg, alt: 동전}]"}, "figure.missing-file"),
        ({"figures": "[{file: ../economy/a-1.svg, alt: 동전}]"}, "figure.others-file"),
        ({"body": '"![동전](https://example.org/a.png)"'}, "address.unsafe-scheme"),
        ({"body": '"![동전](hwanyul-1.svg)"'}, "figure.unlisted"),
        ({"body": '"[x](javascript:alert(1))"'}, "address.unsafe-scheme"),
        ({"senses": "[{definition: 값.}]"}, "entry.both-definitions"),
        ({"definition": None, "senses": "[{easy_definition: 값.}]"}, "entry.missing-field"),
    ],
)
def test_one_mistake_is_one_problem(fields: dict[str, str | None], code: str):
    entry, found, _ = validated(with_fields(**fields))
    assert entry is None
    assert found == [code]


def test_several_meanings_stand_in_senses():
    entry, found, _ = validated(
        with_fields(definition=None, senses="[{definition: 값., domain: 경제상식}, {definition: 율.}]")
    )
    assert found == []
    assert entry is not None
    assert entry.senses == (Sense("값.", domain="경제상식"), Sense("율."))


def test_an_editors_judgement_is_a_warning_and_the_entry_is_kept():
    entry, found, problems = validated(
        with_fields(
            level="초",
            domain="경제상식",
            created="2026-11-25",
            body='"1997년에 바뀌었다."',
            sources="[{id: s1, title: 돈}]",
        ),
        context=CONTEXT,
    )
    assert entry is not None
    assert sorted(found) == [
        "editorial.missing-easy-definition",
        "editorial.revised-before-created",
        "editorial.unsourced-year",
        "entry.other-folder",
        "figure.unused",
        "source.uncited",
    ]
    assert problems.count(Severity.ERROR) == 0


@pytest.mark.parametrize(
    "body",
    [
        "1997년에 바뀌었다.[^s1]",
        "## 1997년\n\n글.",
        "| 1997년 |\n| --- |\n| 2 |",
        "```\n1997년\n```",
        '!!! note "1997년"\n    글.',
        "1997개, 2,997년, 12997년",
    ],
)
def test_a_year_with_a_source_or_outside_prose_is_no_matter(body: str):
    text = (
        with_fields(sources="[{id: s1, title: 돈}]", definition="돈.[^s1]") + "body: |\n  " + body.replace("\n", "\n  ")
    )
    assert validated(text)[1] == []


def test_a_rule_turned_down_leaves_the_field_out_and_keeps_the_entry():
    problems = Problems({UNKNOWN_FIELD.code: Severity.WARNING, "entry.missing-field": Severity.WARNING})
    node = read_yaml(with_fields(extra="x"), PATH, problems)
    assert node is not None
    assert validate_entry(node, "hwanyul", PATH, Context(CONTEXT.domains), problems) is not None
    node = read_yaml(with_fields(level=None), PATH, problems)
    assert node is not None
    assert validate_entry(node, "hwanyul", PATH, Context(CONTEXT.domains), problems) is None


def test_a_picture_belongs_to_the_longest_id_that_fits():
    path = "glossary/finance-tax/hwanyul-je-1.svg"
    files = CONTEXT.files | {path}
    text = with_fields(figures="[{file: hwanyul-je-1.svg, alt: 동전}]")
    found = validated(text, context=Context(CONTEXT.domains, {}, files))[1]
    assert found == ["figure.others-file"]
    assert Context(files=files).pictures_of == {
        PATH: (PICTURE.path,),
        "glossary/finance-tax/hwanyul-je.yml": (path,),
    }


def test_a_picture_that_was_refused_is_no_second_problem():
    text = with_fields(figures="[{file: hwanyul-1.svg, alt: 동전}]")
    entry, found, _ = validated(text, context=Context(CONTEXT.domains, {}, CONTEXT.files))
    assert found == []
    assert entry is not None
    assert entry.figures[0].picture is None


def test_the_names_of_a_broken_entry_stay_known():
    problems = Problems()
    node = read_yaml("headword: 선반\nhomograph_number: 2\nvariants: [{form: 시렁}, x]\n", PATH, problems)
    assert known_names(node, None) == ("선반", "선반#2", "시렁")
    assert known_names(None, "headword: 선반\nlevel: [") == ("선반",)
    assert known_names(None, None) == ()
    assert known_names(read_yaml("- a", PATH, problems), "- a") == ()


def test_a_resident_number_is_never_repeated():
    _, found, problems = validated(with_fields(revised="900101-1234567", level="900101-1234567"))
    assert "privacy.resident-number" in found
    assert not any("1234567" in str(problem) for problem in problems)
