"""Finds headwords and their variants in running text, with whatever particles follow them, in one pass."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from gieopsarang.korean.jamo import decompose, is_syllable
from gieopsarang.korean.particles import tail_fits

# Enclosed and raised figures are marks beside a word, not letters of it; so is ㆍ, typed for the middle dot.
_MARKS = "\u318d\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289"
_IN_WORD = re.compile(rf"[\w\u0300-\u036f\u302e\u302f](?<![{_MARKS}])")
_HANGUL = re.compile(r"[가-힣]+")
_LATIN = re.compile(r"[A-Za-z0-9]")
_JOINED_BEFORE = re.compile(r"[A-Za-z0-9][-&.'’]$")
_JOINED_BEHIND = re.compile(r"[-&.'’][A-Za-z0-9]")
_HANJA = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·\s-]"
_GLOSS = re.compile(r"[ \u00a0]?([(\[（〔])([^()\[\]（）〔〕\n]{1,80})[)\]）〕](?=[가-힣])")
_GLOSSED_BEFORE = re.compile(rf"\w[(（]{_HANJA}+[)）]$")  # 신(新)산업 is one word
_HANJA_ONLY = re.compile(rf"{_HANJA}+")
_WHITE = re.compile(r"\s+")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()]*|@[\w.-]+")

_LETTER = "가-힣A-Za-z0-9"
# 올 수도 있다, 떠난 지도 오래되었다: a dependent noun with its particle, spelt like 수도(首都), 지도(地圖). By what the
# modifier before it ends in.
_DEPENDENT = {"ㄹ": frozenset("수리바줄데"), "ㄴ": frozenset("적지척체바줄데")}
_DEPENDENT_PARTICLES = frozenset("도가이는은를")
_AFTER_DEPENDENT = re.compile(
    r"\s(?:있|없|않|안\s|못|모르|몰|하지|오래|벌써|어느덧|어언|이미|한참|[0-9]+\s?[년달개주일])"
)


class Match(NamedTuple):
    """A form found in a text: where it begins and ends there, particles left out, and what it leads to."""

    start: int
    end: int
    form: str
    target: str


@dataclass(frozen=True, slots=True)
class Matcher:
    """All forms, ready to be looked up at every beginning of a word."""

    targets: Mapping[str, str]
    lengths: Mapping[str, tuple[int, ...]]
    """By the first two characters, the lengths of the forms that begin so, longest first."""
    starts: re.Pattern[str]

    @classmethod
    def build(cls, forms: Mapping[str, str]) -> "Matcher":
        """A matcher for written forms, each with its target."""
        targets = {" ".join(form.split()): target for form, target in forms.items() if form.strip()}
        lengths: dict[str, set[int]] = {}
        for form in targets:
            lengths.setdefault(form[:2], set()).add(len(form))
        ordered = {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()}
        return cls(targets, ordered, _beginnings(ordered))

    def find(self, text: str) -> tuple[Match, ...]:
        """Every form in a text, from left to right, the longest at each place, none inside another word."""
        if "://" in text or "www." in text or "@" in text:
            text = _ADDRESS.sub(lambda address: "x" * len(address[0]), text)
        if text.isprintable() and "  " not in text:  # no white space but single spaces
            return tuple(self._matches(text))
        flat, place = _single_spaced(text)
        return tuple(
            Match(place(match.start), place(match.end - 1) + 1, match.form, match.target)
            for match in self._matches(flat)
        )

    def _matches(self, text: str) -> Iterator[Match]:
        free = 0
        lengths = self.lengths
        for beginning in self.starts.finditer(text):
            start = beginning.start()
            possible = lengths.get(text[start : start + 2])
            if possible is not None and start >= free:
                form = self._form_at(text, start, possible)
                if form is not None:
                    free = start + len(form)
                    yield Match(start, free, form, self.targets[form])

    def _form_at(self, text: str, start: int, lengths: tuple[int, ...]) -> str | None:
        """The longest form that stands at a place as a word of its own."""
        for length in lengths:
            form = text[start : start + length]
            if form in self.targets and _begins_word(text, start) and _ends_word(text, start + len(form), form):
                return None if _is_dependent_noun(text, start, form) else form
        return None


def _beginnings(pairs: Iterable[str]) -> re.Pattern[str]:
    """Where a form may begin that begins with one of these pairs: its first letter behind no other, and its second."""
    pairs = [pair for pair in pairs if len(pair) > 1]
    letters = {first for first, _ in pairs if first.isalnum()}
    signs = {first for first, _ in pairs} - letters
    second = f"(?={_one_of({second for _, second in pairs})})"
    return re.compile(rf"{_one_of(letters)}(?<![{_LETTER}].){second}|{_one_of(signs)}{second}")


def _one_of(characters: set[str]) -> str:
    """A pattern for one of these characters."""
    return f"[{''.join(map(re.escape, sorted(characters)))}]" if characters else "(?!)"


def _single_spaced(text: str) -> tuple[str, Callable[[int], int]]:
    """A text with each run of white space as one space, and what tells where a character of it stood before."""
    behind: list[int] = []
    left_out = [0]
    for run in _WHITE.finditer(text):
        if len(run[0]) > 1:
            left_out.append(left_out[-1] + len(run[0]) - 1)
            behind.append(run.end() - left_out[-1])
    return _WHITE.sub(" ", text), lambda place: place + left_out[bisect_right(behind, place)]


def _begins_word(text: str, start: int) -> bool:
    """Whether nothing before a place belongs to the same word."""
    if start == 0 or text[start - 1] == " ":
        return True
    if _LATIN.match(text[start]) and _JOINED_BEFORE.search(text[max(start - 2, 0) : start]):
        return False
    if text[start - 1] in ")）" and _GLOSSED_BEFORE.search(text[max(start - 12, 0) : start]):
        return False
    return not (_IN_WORD.match(text[start]) and _IN_WORD.match(text[start - 1]))


def _is_dependent_noun(text: str, start: int, form: str) -> bool:
    """Whether a form is no word here but a dependent noun and its particle: 수도 in 올 수도 있다."""
    if len(form) != 2 or form[1] not in _DEPENDENT_PARTICLES or start < 2 or text[start - 1] != " ":
        return False
    if not is_syllable(text[start - 2]) or form[0] not in _DEPENDENT.get(decompose(text[start - 2])[2], ()):
        return False
    return _AFTER_DEPENDENT.match(text, start + 2) is not None


def _ends_word(text: str, end: int, form: str) -> bool:
    """Whether a form ends a word, or is only inflected by the Hangul behind it."""
    if end == len(text):
        return True
    if hangul := _HANGUL.match(text, end):
        after = hangul.end()
        return not _old_letter(text, after) and tail_fits(form, hangul[0], text[after : after + 8])
    if not _IN_WORD.match(form[-1]):
        return True
    if _IN_WORD.match(text[end]) or (_LATIN.match(form[-1]) and _JOINED_BEHIND.match(text, end)):
        return False
    gloss = _GLOSS.match(text, end)
    return gloss is None or _goes_on_after(gloss, text, form)


def _goes_on_after(gloss: re.Match[str], text: str, form: str) -> bool:
    """Whether the Hangul behind a gloss in brackets, 수출(輸出)의, inflects the form, or the gloss where it has a sound."""
    hangul = _HANGUL.match(text, gloss.end())
    tail = hangul[0] if hangul else ""
    spoken = (form,) if _HANJA_ONLY.fullmatch(gloss[2]) else (form, gloss[2])
    return any(tail_fits(word, tail, text[gloss.end() + len(tail) :][:8]) for word in spoken)


def _old_letter(text: str, place: int) -> bool:
    """Whether a combining letter or mark stands at a place, so that the syllable before it is another one."""
    return place < len(text) and text[place] >= "\u0300" and _COMBINING.match(text[place]) is not None


_COMBINING = re.compile("[\u0300-\u036f\u1100-\u11ff\u302e\u302f\ua960-\ua97f\ud7b0-\ud7ff]")
