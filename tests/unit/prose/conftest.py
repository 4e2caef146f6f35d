"""A small vocabulary, and texts worked with it."""

from collections.abc import Callable

import pytest

from gieopsarang.model.encyclopedia import Vocabulary
from gieopsarang.model.figure import Figure, Picture
from gieopsarang.model.prose import Me, Prose
from gieopsarang.prose import prose, running_line

NAMES = {
    "환율": ("hwanyul",),
    "외환시세": ("hwanyul",),
    "수출": ("suchul",),
    "수출 금융": ("suchul-geumyung",),
    "무역": ("muyeok",),
    "기업": ("gieop",),
    "R&D": ("rd",),
    "선반#1": ("seonban",),
    "선반#2": ("seonban-2",),
    "선반": ("seonban", "seonban-2"),
    "법": ("beop",),
}
LINKABLE = {form: ids[0] for form, ids in NAMES.items() if len(ids) == 1 and len(form) > 1 and "#" not in form}
VOCABULARY = Vocabulary("small", NAMES, LINKABLE)
FIGURES = (
    Figure("gwanse-1.svg", "배 한 척", "수출선 <호>", "시청", Picture("glossary/trade/gwanse-1.svg", 1200, 520, bytes)),
    Figure("gwanse-2.png", "없는 그림"),
)
ENTRY = Me("gwanse", "entry", "glossary/trade/gwanse.yml", ("s1", "s2"), FIGURES)
PAGE = Me("about.md", "page", "content/guide/about.md")


@pytest.fixture
def work() -> Callable[[str], Prose]:
    return lambda text: prose(text, VOCABULARY, ENTRY)


@pytest.fixture
def work_page() -> Callable[[str], Prose]:
    return lambda text: prose(text, VOCABULARY, PAGE)


@pytest.fixture
def work_line() -> Callable[[str], Prose]:
    return lambda text: running_line(text, VOCABULARY, ENTRY)


@pytest.fixture
def vocabulary() -> Vocabulary:
    return VOCABULARY


@pytest.fixture
def entry() -> Me:
    return ENTRY
