"""Linking: vocabulary, references at both ends, order, former addresses."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from gieopsarang.link.cross_references import INVERSE
from gieopsarang.link.encyclopedia import link
from gieopsarang.model.encyclopedia import Encyclopedia
from gieopsarang.model.entry import CrossReferences, Domain, Entry, Variant
from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.reference import Reference, Source

DOMAINS = (Domain("경제상식", "economy", "#0b6e4f"),)


def entry(id_: str, headword: str, **fields: object) -> Entry:
    values: dict[str, object] = {
        "entry_type": "term",
        "domain": "경제상식",
        "level": "중",
        "definition": "뜻.",
        "sources": (Source("g1", kind="general_knowledge"),),
        "status": "draft",
        "revised": "2026-11-24",
    }
    return Entry(id=id_, path=f"glossary/economy/{id_}.yml", headword=headword, **(values | fields))  # pyright: ignore[reportArgumentType] - a test's shorthand


def to(*written: str) -> tuple[Reference, ...]:
    return tuple(Reference(word, Location("x.yml", 9, 5)) for word in written)


def linked(*entries: Entry, known: Iterable[str] = ()) -> tuple[Encyclopedia, list[str]]:
    problems = Problems()
    encyclopedia = link(entries, DOMAINS, problems, known=set(known))
    return encyclopedia, [problem.rule.code for problem in problems]


def test_a_reference_is_shown_at_both_ends_under_its_inverse_name():
    rate = entry("hwanyul", "환율", cross_references=CrossReferences(broader=to("값"), see_also=to("금리")))
    encyclopedia, codes = linked(rate, entry("gap", "값"), entry("geumri", "금리"))
    assert codes == []
    shown = {id_: [(its.kind, its.id, its.stated) for its in links] for id_, links in encyclopedia.cross_links.items()}
    assert shown["hwanyul"] == [("see_also", "geumri", True), ("broader", "gap", True)]
    assert shown["gap"] == [("narrower", "hwanyul", False)]
    assert shown["geumri"] == [("see_also", "hwanyul", False)]


def test_a_blind_reference_is_reported_where_it_stands_with_the_nearest_headword():
    problems = Problems()
    rate = entry("hwanyul", "환율", cross_references=CrossReferences(see_also=to("금니")))
    link([rate, entry("geumri", "금리")], DOMAINS, problems)
    (problem,) = problems
    assert problem.rule.code == "link.blind-reference"
    assert problem.location == Location("x.yml", 9, 5)
    assert "‘금리’" in problem.hint


def test_a_reference_to_an_entry_that_could_not_be_read_is_no_second_problem():
    rate = entry("hwanyul", "환율", cross_references=CrossReferences(see_also=to("금리")))
    assert linked(rate, known={"금리"})[1] == []


def test_an_entry_may_not_point_at_itself():
    rate = entry("hwanyul", "환율", cross_references=CrossReferences(see_also=to("환율")))
    assert linked(rate)[1] == ["link.self-reference"]


def test_homographs_need_numbers_and_are_named_by_them():
    one = entry("seonban", "선반", homograph_number=1)
    two = entry("seonban-2", "선반", homograph_number=2)
    encyclopedia, codes = linked(one, two)
    assert codes == []
    assert encyclopedia.vocabulary.resolve("선반#2") == "seonban-2"
    assert encyclopedia.vocabulary.resolve("선반") is None
    assert "선반" not in encyclopedia.vocabulary.linkable
    assert linked(entry("seonban", "선반"), two)[1] == ["link.duplicate-headword"]
    assert linked(one, entry("seonban-2", "선반", homograph_number=1))[1] == ["link.duplicate-headword"]


def test_an_ambiguous_reference_is_reported_with_the_choices():
    problems = Problems()
    tool = entry("gongjak", "공작", cross_references=CrossReferences(see_also=to("선반")))
    link([tool, entry("a", "선반", homograph_number=1), entry("b", "선반", homograph_number=2)], DOMAINS, problems)
    (problem,) = problems
    assert problem.rule.code == "link.ambiguous-reference"
    assert "‘선반#1’, ‘선반#2’" in problem.hint


def test_a_variant_leads_to_its_entry_unless_it_is_a_headword():
    rate = entry("hwanyul", "환율", variants=(Variant("외환시세", "other_name"), Variant("금리", "other_name")))
    encyclopedia, codes = linked(rate, entry("geumri", "금리"))
    assert codes == ["link.variant-is-headword"]
    assert encyclopedia.vocabulary.resolve("외환시세") == "hwanyul"
    assert encyclopedia.vocabulary.resolve("금리") == "geumri"


def test_a_shared_variant_and_a_single_syllable_link_only_by_hand():
    one = entry("a", "돈", variants=(Variant("화폐", "other_name"),))
    two = entry("b", "지폐", variants=(Variant("화폐", "other_name"),))
    vocabulary = linked(one, two)[0].vocabulary
    assert set(vocabulary.linkable) == {"지폐"}
    assert vocabulary.names["화폐"] == ("a", "b")
    assert vocabulary.resolve("돈") == "a"


def test_former_addresses_lead_to_the_entry_and_may_not_be_in_use():
    encyclopedia, codes = linked(entry("hwanyul", "환율", former_ids=("hwan-yul",)), entry("geumri", "금리"))
    assert codes == []
    assert encyclopedia.redirects == {"hwan-yul": "hwanyul"}
    assert linked(entry("hwanyul", "환율", former_ids=("geumri",)), entry("geumri", "금리"))[1] == [
        "link.taken-former-id"
    ]


def test_entries_stand_in_dictionary_order():
    words = ("환율", "GDP", "기업", "기업 명예의 전당", "각", "가", "까치", "노동")
    encyclopedia, _ = linked(*(entry(f"e{number}", word) for number, word in enumerate(words)))
    assert [one.headword for one in encyclopedia.entries] == [
        "가", "각", "기업", "기업 명예의 전당", "까치", "노동", "GDP", "환율",
    ]  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(("see_also", "broader", "synonym")), st.integers(0, 5))))
def test_links_are_symmetric(pairs: list[tuple[int, str, int]]):
    stated: dict[int, dict[str, tuple[Reference, ...]]] = {}
    for source, kind, target in pairs:
        kinds = stated.setdefault(source, {})
        kinds[kind] = (*kinds.get(kind, ()), *to(f"낱말{target}"))
    entries = [entry(f"e{n}", f"낱말{n}", cross_references=CrossReferences(**stated.get(n, {}))) for n in range(6)]
    links = linked(*entries)[0].cross_links
    for id_, its in links.items():
        for one in its:
            assert one.id != id_
            assert (INVERSE.get(one.kind, one.kind), id_) in {(other.kind, other.id) for other in links[one.id]}
