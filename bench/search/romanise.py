"""Korean in Latin letters as people type it: by the standard, or by ear in one of the usual ways."""

from collections.abc import Iterator
from random import Random

from gieopsarang.korean.jamo import decompose, is_syllable
from gieopsarang.korean.romanisation import romanised

INITIALS = {"ㄱ": ("g", "k"), "ㄷ": ("d", "t"), "ㅂ": ("b", "p"), "ㅈ": ("j", "ch")}
MEDIALS = {
    "ㅓ": ("eo", "u"),
    "ㅕ": ("yeo", "yu"),
    "ㅜ": ("u", "oo"),
    "ㅡ": ("eu", "u"),
    "ㅣ": ("i", "ee"),
    "ㅐ": ("ae", "e"),
}
FINALS = {"ㄱ": ("k", "g"), "ㅂ": ("p", "b")}


def by_standard(name: str, chance: Random) -> str:
    """Letter by letter; a space for every space, or none."""
    return romanised(name).replace("-", chance.choice((" ", "", "-")))


def by_ear(name: str, chance: Random) -> str:
    """One letter not by the standard; the same where no letter has another way."""
    syllables = [romanised(char) if is_syllable(char) else "" for char in name]
    other = [
        (place, text) for place, char in enumerate(name) if is_syllable(char) for text in _heard(char, syllables[place])
    ]
    if other:
        place, text = chance.choice(other)
        syllables[place] = text
    return "".join(syllables)


def _heard(syllable: str, text: str) -> Iterator[str]:
    initial, medial, final = decompose(syllable)
    if initial in INITIALS:
        standard, heard = INITIALS[initial]
        yield heard + text.removeprefix(standard)
    if initial == "ㅅ" and medial == "ㅣ":
        yield "sh" + text.removeprefix("s")
    if medial in MEDIALS:
        yield text.replace(*MEDIALS[medial], 1)
    if final in FINALS:
        standard, heard = FINALS[final]
        yield text.removesuffix(standard) + heard
