"""What fingers do: the keys of the two-set keyboard, what an input method shows for them, and slips."""

import math
from collections.abc import Iterable, Iterator
from functools import cache
from random import Random

from gieopsarang.korean.jamo import FINALS, INITIALS, MEDIALS, compose, decompose, is_syllable

_LETTER_KEYS = dict(
    zip(
        "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ",
        "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml",
        strict=True,
    )
)
_JOINED = dict(
    pair.split("=")
    for pair in [
        "ㅘ=ㅗㅏ",
        "ㅙ=ㅗㅐ",
        "ㅚ=ㅗㅣ",
        "ㅝ=ㅜㅓ",
        "ㅞ=ㅜㅔ",
        "ㅟ=ㅜㅣ",
        "ㅢ=ㅡㅣ",
        "ㄳ=ㄱㅅ",
        "ㄵ=ㄴㅈ",
        "ㄶ=ㄴㅎ",
        "ㄺ=ㄹㄱ",
        "ㄻ=ㄹㅁ",
        "ㄼ=ㄹㅂ",
        "ㄽ=ㄹㅅ",
        "ㄾ=ㄹㅌ",
        "ㄿ=ㄹㅍ",
        "ㅀ=ㄹㅎ",
        "ㅄ=ㅂㅅ",
    ]
)
_JOINT = {parts: letter for letter, parts in _JOINED.items()}
_KEY_LETTERS = {key: letter for letter, key in _LETTER_KEYS.items()} | {
    key.upper(): letter for letter, key in _LETTER_KEYS.items() if key.islower() and key not in "qwertop"
}
_ROWS = (("qwertyuiop", 0.0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75))
_SLIPS = ("near",) * 8 + ("missing",) * 4 + ("swapped",) * 3 + ("doubled",) * 2 + ("extra",) * 2 + ("shift",)


def keys(text: str) -> str:
    """The keys that type a text; what is no Hangul is its own key."""
    letters = (letter for char in text for letter in (decompose(char) if is_syllable(char) else (char,)))
    return "".join(_LETTER_KEYS.get(part, part) for letter in letters for part in _JOINED.get(letter, letter))


def initials(text: str) -> str:
    """The first letter of every syllable; other signs as they are, spaces left out."""
    return "".join(decompose(char)[0] if is_syllable(char) else char for char in text if not char.isspace())


def shown(typed: str) -> str:
    """What a Korean input method shows when these keys are typed."""
    return "".join(_syllables(_KEY_LETTERS.get(key, key) for key in typed))


def _syllables(letters: Iterable[str]) -> Iterator[str]:
    """The automaton: a consonant closes a syllable until a vowel takes it away."""
    initial = medial = final = ""
    for letter in letters:
        if letter in MEDIALS:
            if final:
                parts = _JOINED.get(final, final)
                yield _syllable(initial, medial, parts[:-1])
                initial, medial, final = parts[-1], letter, ""
            elif medial + letter in _JOINT:
                medial = _JOINT[medial + letter]
            elif medial:
                yield _syllable(initial, medial, "")
                initial, medial = "", letter
            else:
                medial = letter
        elif letter in INITIALS:
            joint = _JOINT.get(final + letter, letter if not final else "")
            if initial and medial and joint in FINALS and joint:
                final = joint
            else:
                yield _syllable(initial, medial, final)
                initial, medial, final = letter, "", ""
        else:
            yield _syllable(initial, medial, final) + letter
            initial = medial = final = ""
    yield _syllable(initial, medial, final)


def _syllable(initial: str, medial: str, final: str) -> str:
    return compose(initial, medial, final) if initial and medial else initial + medial + final


@cache
def neighbours(key: str) -> str:
    """Keys a finger may hit instead."""
    places = {its: (column + shift, row) for row, (line, shift) in enumerate(_ROWS) for column, its in enumerate(line)}
    if key not in places:
        return ""
    return "".join(its for its, place in places.items() if its != key and math.dist(place, places[key]) < 1.3)


def slip(typed: str, chance: Random) -> str:
    """One slip of the finger, seldom at the first key."""
    while True:
        place = chance.randrange(len(typed)) if chance.random() < 0.1 else chance.randrange(1, len(typed))
        before, key, after = typed[:place], typed[place], typed[place + 1 :]
        other = chance.choice(neighbours(key.lower()) or key)
        made = {
            "near": before + other + after,
            "missing": before + after,
            "swapped": before + after[:1] + key + after[1:],
            "doubled": before + key + key + after,
            "extra": before + key + other + after,
            "shift": before + key.swapcase() + after if key in "rewtqopREWTQOP" else typed,
        }[chance.choice(_SLIPS)]
        if made != typed and " " not in (key, other):
            return made


def distance(left: str, right: str, limit: int, *, prefix: bool = False) -> int:
    """Strokes from one to the other, or to a beginning of it; neighbours swapped are one. More than the limit is one more."""
    if abs(len(left) - len(right)) > limit and not prefix:
        return limit + 1
    places = {(0, 0)}
    for strokes in range(limit + 1):
        reached = {_along(left, right, *place) for place in places} | places
        if any(row == len(left) and (prefix or column == len(right)) for row, column in reached):
            return strokes
        places = {place for row, column in reached for place in _after_slip(left, right, row, column)}
    return limit + 1


def _along(left: str, right: str, row: int, column: int) -> tuple[int, int]:
    while row < len(left) and column < len(right) and left[row] == right[column]:
        row, column = row + 1, column + 1
    return row, column


def _after_slip(left: str, right: str, row: int, column: int) -> Iterator[tuple[int, int]]:
    if row < len(left):
        yield row + 1, column
    if column < len(right):
        yield row, column + 1
    if row < len(left) and column < len(right):
        yield row + 1, column + 1
        if left[row : row + 2] == right[column : column + 2][::-1]:
            yield row + 2, column + 2
