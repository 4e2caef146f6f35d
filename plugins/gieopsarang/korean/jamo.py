"""Syllables of Hangul taken apart and put together, the sound a word ends in, and the normal form of text."""

import re
import unicodedata
from enum import Enum
from functools import lru_cache

from gieopsarang.korean.readings import LETTER_NAMES, number_reading, spoken_form

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

_FIRST_SYLLABLE = 0xAC00
_LAST_SYLLABLE = 0xD7A3
_FINAL_RIEUL = FINALS.index("ㄹ")

_CLOSING = "\"'’”」』〉》〕】)]}>*_`~.,!?…·:; \t\n"
_GLOSS = re.compile(r"(?<=[^\s(])\s?\([^()]*\)$")
_NUMBER_AT_END = re.compile(r"([0-9][0-9,]*)(\.[0-9]+)?$")
_LATIN_AT_END = re.compile(r"[A-Za-z]+$")
_SIGNS = {"%": "퍼센트", "％": "퍼센트", "℃": "도", "$": "달러", "₩": "원", "€": "유로", "+": "플러스", "㎏": "그램", "㎞": "미터"}  # fmt: skip


class FinalSound(Enum):
    """What a spoken word ends in, as far as particles care."""

    NONE = "vowel"
    RIEUL = "ㄹ"
    OTHER = "another consonant"
    UNKNOWN = "unknown"


_ENGLISH_ENDINGS = (
    (re.compile(r"(?:[bcdfgkpstz]le|[aeiouy]le|l)$"), FinalSound.RIEUL),
    (re.compile(r"(?:m|n|ng|[aeiouy][mn]e)$"), FinalSound.OTHER),
    (re.compile(r"(?:^|[^aeiouy])[aeiouy](?:b|pp?)$"), FinalSound.OTHER),
    (re.compile(r"(?:[aeo]t|ck|[aeio]c|oo?k)$"), FinalSound.OTHER),
    (re.compile(r"[a-z]$"), FinalSound.NONE),
)
"""How an English word's reading ends, by its spelling: the usual case, first that fits."""


def is_syllable(char: str) -> bool:
    """Whether a character is a whole modern syllable."""
    return _FIRST_SYLLABLE <= ord(char) <= _LAST_SYLLABLE


def decompose(syllable: str) -> tuple[str, str, str]:
    """The initial, medial and final letter of a modern syllable; the final may be empty."""
    index = ord(syllable) - _FIRST_SYLLABLE
    return INITIALS[index // 588], MEDIALS[index % 588 // 28], FINALS[index % 28]


def compose(initial: str, medial: str, final: str = "") -> str:
    """The modern syllable of these letters."""
    index = (INITIALS.index(initial) * 21 + MEDIALS.index(medial)) * 28 + FINALS.index(final)
    return chr(_FIRST_SYLLABLE + index)


@lru_cache(maxsize=20_000)
def final_sound(word: str) -> FinalSound:
    """What the last spoken syllable of a word ends in; closing quotes, brackets and a gloss in brackets are skipped."""
    word = _spoken_end(unicodedata.normalize("NFC", word))
    if not word:
        return FinalSound.UNKNOWN
    if word[-1] in _SIGNS:
        return _syllable_sound(_SIGNS[word[-1]][-1])
    if number := _NUMBER_AT_END.search(word):
        return _syllable_sound(number_reading(number[2][-1] if number[2] else number[1])[-1])
    if latin := _LATIN_AT_END.search(word):
        return _latin_sound(latin[0])
    return _syllable_sound(spoken_form(word[-1])[-1])


def _spoken_end(word: str) -> str:
    """A word without what is not spoken at its end."""
    bare = word.rstrip("\"'’”」』〉》 ")
    return _GLOSS.sub("", bare).rstrip(_CLOSING)


def _syllable_sound(syllable: str) -> FinalSound:
    """What one syllable ends in; old and unknown letters are unknown."""
    if not is_syllable(syllable):
        return FinalSound.UNKNOWN
    final = (ord(syllable) - _FIRST_SYLLABLE) % 28
    if final == 0:
        return FinalSound.NONE
    return FinalSound.RIEUL if final == _FINAL_RIEUL else FinalSound.OTHER


def _latin_sound(word: str) -> FinalSound:
    """What a word in Latin letters ends in: a capital by its name, a word by the usual reading of its end."""
    if word[-1].isupper() or len(word) == 1:
        return _syllable_sound(LETTER_NAMES[word[-1].upper()][-1])
    return next(sound for ending, sound in _ENGLISH_ENDINGS if ending.search(word.lower()))


def normalise(text: str) -> str:
    """Text with Hangul and combining marks in NFC; whatever else NFC would change (hanja, signs) stays as typed."""
    if unicodedata.is_normalized("NFC", text):
        return text
    kept = sorted(char for char in set(text) if _stays_as_typed(char))
    if not kept:
        return unicodedata.normalize("NFC", text)
    pieces = re.split(f"([{''.join(map(re.escape, kept))}])", text)
    return "".join(piece if piece in kept else unicodedata.normalize("NFC", piece) for piece in pieces)


def _stays_as_typed(char: str) -> bool:
    """Whether NFC would replace a character that is no combining mark."""
    return not unicodedata.combining(char) and unicodedata.normalize("NFC", char) != char
