"""Sentences with every link marked, and what the matcher promises beside."""

from pathlib import Path

import pytest

from gieopsarang.prose.matcher import Matcher

FOLDER = Path(__file__).parent / "matcher"


def lines(name: str) -> list[str]:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


SENTENCES = [
    line.replace("\\n", "\n")
    for path in sorted(FOLDER.glob("*.txt"))
    if path.stem != "vocabulary"
    for line in lines(path.name)
]
MATCHER = Matcher.build({form: f"entry:{form}" for form in lines("vocabulary.txt")})
SECOND_SENTENCES = [line.replace("\\n", "\n") for line in lines("second_reader/sentences.txt")]
SECOND_MATCHER = Matcher.build({form: f"entry:{form}" for form in lines("second_reader/vocabulary.txt")})


def marked(text: str, matcher: Matcher) -> str:
    """The text with what was found between brackets."""
    for match in reversed(matcher.find(text)):
        text = f"{text[: match.start]}⟦{text[match.start : match.end]}⟧{text[match.end :]}"
    return text


@pytest.mark.parametrize("sentence", SENTENCES, ids=SENTENCES)
def test_a_sentence_links_what_is_marked_and_nothing_else(sentence: str):
    assert marked(sentence.replace("⟦", "").replace("⟧", ""), MATCHER) == sentence


@pytest.mark.parametrize("sentence", SECOND_SENTENCES, ids=SECOND_SENTENCES)
def test_a_sentence_of_the_second_reader_links_what_is_marked(sentence: str):
    assert marked(sentence.replace("⟦", "").replace("⟧", ""), SECOND_MATCHER) == sentence


def test_most_sentences_show_what_must_not_link():
    assert len(SENTENCES) >= 240
    assert len(set(SENTENCES)) == len(SENTENCES)
    assert sum("⟦" not in sentence for sentence in SENTENCES) > len(SENTENCES) / 2
    assert sum("⟦" not in sentence for sentence in SECOND_SENTENCES) > len(SECOND_SENTENCES) / 2


def test_a_match_holds_the_form_and_its_target():
    (match,) = Matcher.build({"기업 명예의 전당": "x"}).find("이곳은\n기업\n명예의 전당이다")
    assert (match.start, match.end, match.form, match.target) == (4, 13, "기업 명예의 전당", "x")


def test_places_are_those_of_the_text_however_it_is_spaced():
    text = "그  \n 기업은\t\t환율과   기업 \n\n 명예의  전당을 본다"
    found = Matcher.build(dict.fromkeys(["기업", "환율", "기업 명예의 전당"], "x")).find(text)
    assert [text[match.start : match.end] for match in found] == ["기업", "환율", "기업 \n\n 명예의  전당"]


def test_no_forms_find_nothing():
    assert Matcher.build({}).find("기업은 환율을 본다") == ()
    assert Matcher.build({"기업": "x"}).find("") == ()


def test_the_work_does_not_grow_with_the_number_of_forms():
    forms = {f"가나{chr(0xAC00 + first)}{chr(0xAC00 + second)}": "x" for first in range(100) for second in range(100)}
    matcher = Matcher.build(forms)
    assert set(map(len, matcher.lengths.values())) == {1}
