"""Words under their letters, in groups an eye can take in."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from gieopsarang.korean.collation import sort_key
from gieopsarang.model.entry import Entry
from gieopsarang.model.publication import Publication, Texts
from gieopsarang.render.shelf import Shelf
from gieopsarang.render.word_list import GROUP, Letter, Rows, counts, letters


def lettered(publication: Publication, *headwords: str) -> tuple[Letter, ...]:
    """The list of words that are given by their headwords only."""
    base = publication.encyclopedia.by_id["hwanyul"]
    entries = tuple(
        replace(base, id=f"e{place}", headword=headword, hanja=None)
        for place, headword in enumerate(sorted(headwords, key=lambda word: sort_key(word, None)))
    )
    return letters(tuple(_shelf(publication, entries).entries.values()), Rows(_shelf(publication, entries), "x/"))


def _shelf(publication: Publication, entries: tuple[Entry, ...]) -> Shelf:
    encyclopedia = replace(
        publication.encyclopedia,
        entries=entries,
        by_id=MappingProxyType({entry.id: entry for entry in entries}),
    )
    texts = {entry.id: Texts() for entry in entries}
    return Shelf(replace(publication, encyclopedia=encyclopedia, entry_texts=texts))


def test_a_letter_with_few_words_is_one_group_without_a_range(publication: Publication):
    found = lettered(publication, "나라", "가게", "까치", "가격")
    assert [(its.letter, its.count, [group.range for group in its.groups]) for its in found] == [
        ("ㄱ", 3, [""]),
        ("ㄴ", 1, [""]),
    ]


def test_many_words_are_parted_by_their_first_syllables(publication: Publication):
    words = [f"{first}{second}" for first in ("가", "객", "견", "고", "구", "기") for second in "나다라마바사아자"]
    (found,) = lettered(publication, *words)
    assert [group.range for group in found.groups] == ["가–겨", "고–기"]
    assert found.groups[0].rows.startswith('<li><a href="../glossary/e0/"><b>가나</b>')


def test_words_of_one_syllable_are_parted_by_the_next(publication: Publication):
    words = [f"기{second}{third}" for second in "가나다라마바" for third in "가나다라마바사아자차"]
    (found,) = lettered(publication, *words)
    assert [group.range for group in found.groups] == ["기가–기나", "기다–기라", "기마–기바"]


@pytest.mark.parametrize("count", [1, 24, 25, 49, 300])
def test_no_group_is_larger_than_the_eye_can_take_in(publication: Publication, count: int):
    words = [f"가{chr(0xAC00 + place * 7)}" for place in range(count)]
    (found,) = lettered(publication, *words)
    sizes = [group.rows.count("<li") for group in found.groups]
    assert sum(sizes) == count
    assert max(sizes) <= GROUP
    assert len(sizes) == 1 or min(sizes) > 1


def test_words_that_begin_alike_to_their_end_stay_together(publication: Publication):
    (found,) = lettered(publication, *(["감사"] * 30))
    assert [group.rows.count("<li") for group in found.groups] == [30]


def test_every_letter_is_counted_the_empty_ones_too(publication: Publication):
    shelf = Shelf(publication)
    found = counts(shelf.entries.values())
    assert list(found) == list("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")
    assert sum(found.values()) == 3
