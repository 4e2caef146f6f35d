"""What holds for any name and any query."""

import json
import time
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
import quickjs
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gieopsarang.korean.romanisation import romanised
from gieopsarang.korean.stems import folded, stems
from gieopsarang.model.publication import Publication
from gieopsarang.search.runner import Engine
from gieopsarang.search.source import EXPORT, classic_source, module_source
from gieopsarang.search.words import word_files

LONGEST = 2.0
"""Seconds that any query may take here, in an interpreter some thirty times slower than a browser."""
INSIDE = """
const stemmer = new Stemmer(JSON.parse(tables));
globalThis.ask = { stems: (word) => stemmer.stems(word), keys: keysOf, typed, romanised, folded };
"""

untyped: Any = quickjs
Ask = Callable[[str, str], Any]


@pytest.fixture(scope="session")
def ask() -> Ask:
    """The engine's own functions, by name, on one text."""
    context = untyped.Context()
    context.eval(module_source().removesuffix(EXPORT))
    context.set("tables", json.dumps(word_files([])[0]))
    context.eval(INSIDE)
    return lambda name, text: json.loads(context.eval(f"JSON.stringify(ask.{name}({json.dumps(text)}))"))


def states(keys: str, ask: Ask) -> list[str]:
    """What stands in the field after each stroke."""
    return [ask("typed", keys[:end]) for end in range(1, len(keys) + 1)]


def test_a_headword_once_shown_among_five_is_never_lost_while_it_is_typed(
    own: Engine, publication: Publication, ask: Ask
):
    for entry in publication.encyclopedia.entries:
        url = f"glossary/{entry.id}/"
        shown = [
            url in [hit["url"] for hit in own.search(typed, limit=5)]
            for typed in states(ask("keys", ask("folded", entry.headword)), ask)
        ]
        assert shown[-1], entry.headword
        assert shown == sorted(shown), entry.headword


@given(st.text(alphabet=st.sampled_from("가각값닭깎뷁기업ㄱㅏ힣abR 1"), max_size=8))
def test_strokes_type_what_they_are_the_strokes_of(ask: Ask, text: str):
    syllables = "".join(char for char in text if "가" <= char <= "힣")
    assert ask("typed", ask("keys", syllables)) == syllables


@settings(max_examples=150)
@given(st.text(max_size=80) | st.text(alphabet="ㄱㄴㅅㅏㅗ가기환율업 은이.?R()[]*+\\|", max_size=40))
@example("(" * 300)
@example("\\")
@example("[ㄱ")
@example("ㄱ" * 400)
@example("가나다라마바사" * 80)
@example("환율이 " * 100)
@example("\ud800")
@example("\0\n\t\u2028")
@example("*.?+^$|")
@example("뭐" * 200)
@example("환" * 10_000)
@example("ex" * 5_000)
@example("가\u0301\u0323나")
@example("\u202e\u05e2\u05d1\u05e8\u05d9\u05ea 환율")
@example("👩\u200d👩\u200d👧 환율")
@example("환율이 오르면 " * 100)
def test_any_query_is_answered_within_the_bound(own: Engine, query: str):
    start = time.process_time()
    hits = own.search(query)
    own.near(query)
    assert time.process_time() - start < LONGEST
    for hit in hits:
        for text, spans in ((hit["headword"], hit["marks"]["headword"]), (hit["snippet"], hit["marks"]["snippet"])):
            assert all(0 <= start < end <= len(text.encode("utf-16-le")) // 2 for start, end in spans)


@settings(max_examples=60)
@given(st.text(alphabet="가각기업환율반도체총ㄱㅏ Gdp1換", max_size=12))
def test_composed_and_decomposed_queries_are_the_same(own: Engine, query: str):
    composed = unicodedata.normalize("NFC", query)
    assert own.search(unicodedata.normalize("NFD", composed)) == own.search(composed)


@given(st.text(alphabet=st.characters(whitelist_categories=["Lo", "Ll", "Lu", "Nd"]), min_size=1, max_size=8))
@example("올랐다")
@example("빌렸습니다")
@example("gdp가")
@example("돈이")
def test_the_engine_finds_the_stems_that_the_index_has(ask: Ask, text: str):
    for word in folded(text).split():
        assert ask("stems", word) == list(stems(word))


def test_every_word_of_our_texts_has_the_same_stems_on_both_sides(ask: Ask, publication: Publication):
    texts = [its.body.text for its in publication.entry_texts.values()]
    for word in {word for text in texts for word in folded(text).split()}:
        assert ask("stems", word) == list(stems(word))


@given(st.text(alphabet="가각값닭깎뷁힣 abZ09&-()·", max_size=12))
def test_ids_follow_from_headwords_by_the_same_rule(ask: Ask, text: str):
    assert ask("romanised", text) == romanised(text)


def test_the_module_has_one_export_and_the_classic_script_sets_its_name():
    assert module_source().count("\nexport ") == 1
    context = untyped.Context()
    context.eval(classic_source())
    assert context.eval("Object.keys(gieopsarangSearch).join()") == "open"
    assert context.eval("typeof gieopsarangSearch.open") == "function"
    assert context.eval("typeof Names") == "undefined"
