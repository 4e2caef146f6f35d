"""How headwords are read aloud: digits by Sino-Korean numbers, Latin letters by their names."""

import re
import unicodedata

_LETTER_NAMES = (
    "에이 비 시 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트"
)
LETTER_NAMES: dict[str, str] = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", _LETTER_NAMES.split(), strict=True))
"""The Korean name of each Latin letter."""

_JAMO = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㄲㄸㅃㅆㅉㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_JAMO_NAMES = (
    "기역 니은 디귿 리을 미음 비읍 시옷 이응 지읒 치읓 키읔 티읕 피읖 히읗 쌍기역 쌍디귿 쌍비읍 쌍시옷 쌍지읒 "
    "아 애 야 얘 어 에 여 예 오 와 왜 외 요 우 워 웨 위 유 으 의 이"
)
JAMO_NAMES: dict[str, str] = dict(zip(_JAMO, _JAMO_NAMES.split(), strict=True))
"""The name of each letter of Hangul that stands alone."""

_DIGITS = "영일이삼사오육칠팔구"
_SMALL_UNITS = ("", "십", "백", "천")
_LARGE_UNITS = ("", "만", "억", "조", "경")
_NUMBER = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.([0-9]+))?")
_LATIN_AND = re.compile(r"(?<=[A-Za-z]) ?& ?(?=[A-Za-z])")


def spoken_form(headword: str, reading: str | None = None) -> str:
    """How a headword is read, in Hangul as far as that can be told; an author's reading wins."""
    text = _LATIN_AND.sub("앤", "".join(_folded(char) for char in reading or headword))
    text = _NUMBER.sub(lambda match: number_reading(match[1], match[2] or ""), text)
    return "".join(LETTER_NAMES.get(char.upper(), JAMO_NAMES.get(char, char)) for char in text)


def number_reading(digits: str, decimals: str = "") -> str:
    """The Sino-Korean reading of a number; one with leading zeros or too long is read digit by digit."""
    if decimals:
        return f"{number_reading(digits)}점{''.join(_DIGITS[int(digit)] for digit in decimals)}"
    digits = digits.replace(",", "")
    if len(digits) > 4 * len(_LARGE_UNITS) or (len(digits) > 1 and digits[0] == "0"):
        return "".join("공" if digit == "0" else _DIGITS[int(digit)] for digit in digits)
    groups = [int(digits[max(end - 4, 0) : end]) for end in range(len(digits), 0, -4)]
    words = [_group_reading(group, unit) for group, unit in zip(groups, _LARGE_UNITS, strict=False)]
    return "".join(reversed(words)) or "영"


def _group_reading(group: int, large_unit: str) -> str:
    """The reading of four digits before 만, 억 …; nothing for none."""
    if group == 0:
        return ""
    if group == 1 and large_unit == "만":
        return large_unit
    words: list[str] = []
    for place, digit in enumerate(reversed(str(group))):
        if digit != "0":
            count = "" if digit == "1" and place else _DIGITS[int(digit)]
            words.append(count + _SMALL_UNITS[place])
    return "".join(reversed(words)) + large_unit


def _folded(char: str) -> str:
    """A character as it counts for reading: wide forms narrow, accents off Latin letters, Hangul untouched."""
    if char in JAMO_NAMES or "\uac00" <= char <= "\ud7a3":
        return char
    folded = unicodedata.normalize("NFKC", char)
    bare = unicodedata.normalize("NFD", folded)[:1]
    return bare if bare.isascii() and bare.isalpha() else folded
