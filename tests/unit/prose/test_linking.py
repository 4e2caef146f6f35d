from collections.abc import Callable

import pytest

from gieopsarang.model.encyclopedia import Vocabulary
from gieopsarang.model.prose import Me, Prose
from gieopsarang.prose import prose

Work = Callable[[str], Prose]


def words(worked: Prose) -> list[tuple[str, str]]:
    return [(mention.target, mention.sentence[mention.start : mention.end]) for mention in worked.mentions]


def test_a_headword_links_with_its_particle_outside(work: Work):
    assert work("환율이 오른다.").html == '<p><a class="gs-word" href="entry:hwanyul">환율</a>이 오른다.</p>'


def test_a_variant_links_to_its_entry(work: Work):
    assert words(work("외환시세를 본다.")) == [("hwanyul", "외환시세")]


def test_the_longest_form_wins_also_over_a_line_end(work: Work):
    assert words(work("수출\n금융은 다르다.")) == [("suchul-geumyung", "수출 금융")]


@pytest.mark.parametrize(
    "text", ["대기업은", "기업가", "`환율`", "## 환율", "[환율](https://a.kr)", "법은", "선반은", "```\n환율\n```"]
)
def test_what_never_links(work: Work, text: str):
    assert words(work(text)) == []


def test_a_word_links_once_in_a_section(work: Work):
    assert words(work("환율이 오른다. 환율이 내린다.\n\n- 환율\n\n## 절\n\n환율을 본다.")) == [("hwanyul", "환율")] * 2


def test_an_explicit_link_is_a_mention_too(work: Work):
    assert work("[[환율]]이 오른다. 환율이 내린다.").html.count("<a") == 1
    assert work("[[환율]]이 오른다. [[환율]]이 내린다.").html.count("<a") == 2


def test_a_word_broken_over_emphasis_does_not_link(work: Work):
    assert words(work("**환**율이 오른다.")) == []
    assert words(work("대**기업**이 크다.")) == []


def test_what_stands_behind_emphasis_is_judged(work: Work):
    assert words(work("**환율**이 오른다.")) == [("hwanyul", "환율")]
    assert words(work("**기업**가가 왔다.")) == []


def test_a_citation_parts_no_word(work: Work):
    assert words(work("환율[^s1]이 오른다.")) == [("hwanyul", "환율")]
    assert words(work("기업[^s1]가 왔다.")) == []


def test_an_entry_does_not_link_to_itself(vocabulary: Vocabulary):
    me = Me("hwanyul", "entry", "glossary/a/hwanyul.yml")
    assert prose("환율과 무역, [[환율]].\n\n## 절\n\n환율", vocabulary, me).html.count("<a") == 1
    assert prose("환율", vocabulary, Me("hwanyul", "story", "stories/hwanyul/index.md")).html.count("<a") == 1


def test_written_names_resolve(work: Work):
    html = work("[[선반#2]]와 [[환율|돈값]], [[R&D]]").html
    assert html == (
        '<p><a class="gs-word" href="entry:seonban-2">선반</a>와 <a class="gs-word" href="entry:hwanyul">돈값</a>, '
        '<a class="gs-word" href="entry:rd">R&amp;D</a></p>'
    )


@pytest.mark.parametrize(
    ("text", "shown"), [("[[없음]]", "없음"), ("[[선반]]", "선반"), ("[[없음#3|그것]]", "그것"), ("[[없음#3]]", "없음")]
)
def test_a_name_that_means_nothing_is_plain(work: Work, text: str, shown: str):
    assert work(text).html == f"<p>{shown}</p>"


@pytest.mark.parametrize("text", ["`[[환율]]`", r"\[[선반#2]] \[^s1]", "```\n[[환율]] [^s1]\n```"])
def test_code_and_escapes_hold_no_links(work: Work, text: str):
    assert "<a" not in work(text).html


def test_a_link_holds_no_other(work: Work):
    html = work("[앞 [[환율]] 뒤[^s1]](https://a.kr)").html
    assert ">앞 환율 뒤</a><sup" in html


def test_a_citation_has_its_sources_number(work: Work):
    assert work("가[^s2]").html == (
        '<p><span class="gs-nb">가<sup class="gs-cite"><a href="#source-s2" aria-label="출처 2">[2]</a></sup></span></p>'
    )
    assert work("가[^x]").html == "<p>가[^x]</p>"
    assert work("가[^s2]").text == "가"


def test_mentions_come_in_order_with_their_sentence(work: Work):
    worked = work("첫 문장. 환율과 **무역**은 다르다.[^s1] 끝.\n\n| 가 | 나 |\n|-|-|\n| 수출이 | 둘 |")
    assert [(mention.target, mention.sentence) for mention in worked.mentions] == [
        ("hwanyul", "환율과 무역은 다르다."),
        ("muyeok", "환율과 무역은 다르다."),
        ("suchul", "수출이"),
    ]
    assert words(worked) == [("hwanyul", "환율"), ("muyeok", "무역"), ("suchul", "수출")]


def test_the_vocabulary_counts_by_its_digest(work: Work, entry: Me):
    assert "<a" in work("환율").html
    assert "<a" not in prose("환율", Vocabulary("none"), entry).html
    assert "<a" in work("환율").html
