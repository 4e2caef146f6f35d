"""Ids proposed from headwords: the Revised Romanization letter by letter, without sound change."""

import unicodedata
from collections.abc import Container

from gieopsarang.korean.jamo import FINALS, INITIALS, MEDIALS, decompose, is_syllable

RESERVED_IDS = frozenset(
    ["index", "domains", "levels", "con", "nul", "aux", "prn"]
    + [f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)]
)
"""Names no entry may have: pages of the index, and those Windows keeps for itself."""

# `-` is no letter: the silent ㅇ, the missing final.
_INITIAL_LETTERS = "g kk n d tt r m b pp s ss - j jj ch k t p h"
_MEDIAL_LETTERS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
_FINAL_LETTERS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
_INITIALS, _MEDIALS, _FINALS = (
    dict(zip(hangul, (letters.strip("-") for letters in latin.split()), strict=True))
    for hangul, latin in ((INITIALS, _INITIAL_LETTERS), (MEDIALS, _MEDIAL_LETTERS), (FINALS, _FINAL_LETTERS))
)
_FALLBACK = "entry"


def romanised(text: str) -> str:
    """Text in the letters an id may hold: Hangul romanised, Latin and digits kept, spaces as hyphens, signs dropped."""
    words = unicodedata.normalize("NFC", text).split()
    return "-".join(filter(None, ("".join(map(_letters, word)) for word in words)))


def propose_id(headword: str, taken: Container[str] = ()) -> str:
    """An id for a headword, with a number where it is taken or reserved."""
    name = romanised(headword) or _FALLBACK
    if name not in RESERVED_IDS and name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def _letters(char: str) -> str:
    """One character in letters from a to z and digits, or nothing."""
    if is_syllable(char):
        initial, medial, final = decompose(char)
        return _INITIALS[initial] + _MEDIALS[medial] + _FINALS[final]
    if char in _INITIALS or char in _MEDIALS:
        return _INITIALS.get(char) or _MEDIALS.get(char, "")
    plain = unicodedata.normalize("NFKD", char).lower()
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())
