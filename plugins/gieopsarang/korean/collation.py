"""The order of headwords: modern dictionary order, by the way they are read."""

import re
import unicodedata

from gieopsarang.korean.jamo import decompose, is_syllable
from gieopsarang.korean.readings import spoken_form

INDEX_LETTERS = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
LATIN_INDEX_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

_UNICODE_NAMES = "KIYEOK NIEUN TIKEUT RIEUL MIEUM PIEUP SIOS IEUNG CIEUC CHIEUCH KHIEUKH THIEUTH PHIEUPH HIEUH"
_LETTER_BY_UNICODE_NAME: dict[str, str] = dict(zip(_UNICODE_NAMES.split(), INDEX_LETTERS, strict=True))
_NAME_PREFIX = re.compile(r"SSANG|KAPYEOUN|CHITUEUM|CEONGCHIEUM|YEORIN|PAN|YE(?=S)")
_DOUBLED = dict(zip("ㄲㄸㅃㅆㅉ", "ㄱㄷㅂㅅㅈ", strict=True))

SortKey = tuple[str, bool, str, str]


def sort_key(headword: str, reading: str | None = None) -> SortKey:
    """A key that puts headwords in dictionary order; equal only for the same headword and reading."""
    spoken = spoken_form(headword, reading)
    letters = "".join(char for char in spoken if unicodedata.category(char)[0] in "LMN")
    return _by_letters(letters), letters not in headword.replace(" ", ""), headword, reading or ""


def index_letter(headword: str, reading: str | None = None) -> str:
    """The index letter, ㄱ to ㅎ, under which a headword stands; what has no Hangul reading stands last, under ㅎ."""
    for char in spoken_form(headword, reading):
        if is_syllable(char):
            initial = decompose(char)[0]
            return _DOUBLED.get(initial, initial)
        if unicodedata.category(char)[0] in "LN":
            return _old_index_letter(char)
    return INDEX_LETTERS[-1]


def latin_letter(form: str) -> str | None:
    """The letter, A to Z, under which a form written in Latin letters stands in the index, if it begins with one."""
    for char in unicodedata.normalize("NFKD", form):
        if char.upper() in LATIN_INDEX_LETTERS:
            return char.upper()
        if char.isalnum():
            return None
    return None


def _by_letters(spoken: str) -> str:
    """Letters in an order that compares as a dictionary does: initials before finals, Hangul before the rest."""
    return "".join(
        unicodedata.normalize("NFD", char) if is_syllable(char) or _is_jamo(char) else f"\uffff{char}"
        for char in spoken
    )


def _is_jamo(char: str) -> bool:
    """Whether a character is a letter of Hangul, old ones included."""
    return unicodedata.name(char, "").startswith("HANGUL ")


def _old_index_letter(char: str) -> str:
    """The index letter of old Hangul, from the first part of its name; ㅎ for what is no Hangul."""
    name = unicodedata.name(char, "")
    if not name.startswith("HANGUL "):
        return INDEX_LETTERS[-1]
    first = _NAME_PREFIX.sub("", name.rsplit(" ", 1)[-1].split("-")[0], count=1)
    return _LETTER_BY_UNICODE_NAME.get(first, "ㅇ")
