"""What holds for every text, headword and vocabulary."""

import re
import time
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from gieopsarang.korean.collation import INDEX_LETTERS, index_letter, sort_key
from gieopsarang.korean.jamo import final_sound, normalise
from gieopsarang.korean.romanisation import RESERVED_IDS, propose_id
from gieopsarang.prose.matcher import Matcher

ALPHABET = "기업환율금리수출은는이가을를의에서로들다하한해되됩니 \n·(),-&GDPR12換率가\u1100\u1161\u11a8\u0301\uf914\u1140\u119e"
korean = st.text(alphabet=st.one_of(st.sampled_from(ALPHABET), st.characters(exclude_categories=["Cs"])), max_size=60)
FORMS = {"기업": "a", "환율": "b", "금리": "c", "수출": "d", "기업 환율": "e", "GDP": "f", "R&D": "g", "기업금리": "h"}
MATCHER = Matcher.build(FORMS)


@given(korean)
def test_normalising_twice_changes_nothing_more(text: str):
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.normalize("NFC", once) == unicodedata.normalize("NFC", text)


@given(korean, korean)
def test_order_is_total(one: str, other: str):
    left, right = sort_key(one), sort_key(other)
    assert (left == right) == (one == other)
    assert (left < right) != (left >= right)
    assert left == sort_key(one)


@given(korean)
def test_every_headword_has_a_sound_and_an_index_letter(headword: str):
    assert index_letter(headword) in INDEX_LETTERS
    assert final_sound(headword) is final_sound(headword)


@given(korean, st.sets(st.sampled_from(["giep", "gieop", "entry", "entry-2", "hwanyul", "g"])))
def test_an_id_is_always_possible(headword: str, taken: set[str]):
    proposed = propose_id(headword, taken)
    assert re.fullmatch(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", proposed)
    assert proposed not in taken
    assert proposed not in RESERVED_IDS


@given(korean)
def test_matches_stand_in_order_and_hold_their_forms(text: str):
    check_matches(text)


def check_matches(text: str):
    end = 0
    for match in MATCHER.find(text):
        assert end <= match.start < match.end
        assert re.sub(r"\s+", " ", text[match.start : match.end]) == match.form
        assert FORMS[match.form] == match.target
        end = match.end


@given(st.lists(st.sampled_from(["기업", "은", " ", "\n", "수출하", "됩니다", "GDP", "(", ")", "換"]), max_size=40))
def test_matches_in_dense_text_stand_in_order(pieces: list[str]):
    check_matches("".join(pieces))


def test_hostile_texts_take_linear_time():
    began = time.process_time()
    for piece in ("기업", "기업 ", "기업은", "기업(", "기업(가)", "기업 " + " " * 50, "까지만", "기업\n"):
        MATCHER.find(piece * 20_000)
        MATCHER.find("기업" + piece * 20_000)
    assert time.process_time() - began < 10
