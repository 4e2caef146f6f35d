"""Which characters are refused, by name, and where they stand."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from gieopsarang.model.problem import Location, Problems, Rule
from gieopsarang.model.rules import characters as rules

AT_MOST = 5
"""Places of one kind reported in one file."""

_ORDINARY = (
    "\t\n\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0373\u0391-\u03a1\u03a3-\u03c9\u2010-\u2027\u2030-\u205e"
    "\u2190-\u23ff\u2460-\u27bf\u3000-\u3029\u3030-\u303f\u3131-\u3163\u3165-\u318e\u3380-\u33df\u4e00-\u535f\u5361-\u9fff"
    "\uac00-\ud7a3\uf900-\ufa6d\uff01-\uff60"
)
_ORDINARY_RUN = re.compile(f"[{_ORDINARY}]*+")
_SUSPECT = re.compile(f"占쏙옙|[^{_ORDINARY}]")
"""What has to be looked at: everything but the characters nearly every text is made of (占 is left out of them)."""

_EMOJI = r"[©®‼⁉™ℹ↔-↪⌚-⏿Ⓜ▪-◾☀-➿⤴⤵⬅-⭕〰〽㊗㊙\U0001F000-\U0001FAFF]"
_ONE_EMOJI = rf"{_EMOJI}[\ufe0e\ufe0f]?[\U0001F3FB-\U0001F3FF]?"
_EMOJI_SEQUENCE = re.compile(
    rf"[#*0-9]\ufe0f?\u20e3|\U0001F3F4[\U000E0030-\U000E007A]{{3,6}}\U000E007F|{_ONE_EMOJI}(?:\u200d{_ONE_EMOJI})*"
)
"""Keycaps, flags of regions, and emoji with their joiners and variation selectors."""

_HANGUL_FILLERS = "\u115f\u1160\u3164\uffa0"
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = re.compile(
    f"[{_HANGUL_FILLERS}\u00ad\u034f\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_LATER = re.compile("[\U0001f000-\U0001faff\U00020000-\U0002fffd\U00030000-\U0003fffd]")
"""Emoji and hanja, of which later Unicode versions than Python's may know more."""

_NAMES = {
    "\x00": "널 문자",
    "\x07": "벨 문자",
    "\x08": "백스페이스 문자",
    "\x0b": "세로 탭",
    "\x0c": "쪽 나눔 문자",
    "\x1b": "이스케이프 문자",
    "\x7f": "삭제 문자",
    "\x85": "다음 줄 문자(NEL)",
    "\xad": "부드러운 줄표",
    "\u034f": "결합 이음 문자",
    "\u115f": "한글 첫소리 채움 문자",
    "\u1160": "한글 가운뎃소리 채움 문자",
    "\u200b": "폭 없는 빈칸",
    "\u200c": "폭 없는 끊음 문자",
    "\u200d": "폭 없는 이음 문자",
    "\u200e": "왼쪽에서 오른쪽 표시",
    "\u200f": "오른쪽에서 왼쪽 표시",
    "\u2028": "줄 구분 문자",
    "\u2029": "문단 구분 문자",
    "\u2060": "낱말 이음 문자",
    "\u3164": "한글 채움 문자",
    "\ufeff": "바이트 순서 표시(BOM)",
    "\uffa0": "반각 한글 채움 문자",
    "\ufffc": "개체 자리 문자",
    "\ufffd": "대체 문자",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of refused character: its rule, its general name, and what to do."""

    rule: Rule
    name: str
    hint: str = "지우고 다시 적으세요. 보이지 않으면 앞뒤 글자까지 함께 지우면 됩니다."


CONTROL = Kind(rules.CONTROL, "제어 문자")
BIDI = Kind(rules.BIDI, "글의 방향을 바꾸는 문자")
INVISIBLE = Kind(rules.INVISIBLE, "보이지 않는 문자")
VARIATION = Kind(rules.INVISIBLE, "모양 선택 문자")
TAG = Kind(rules.INVISIBLE, "태그 문자")
SEPARATOR = Kind(rules.LINE_SEPARATOR, "특수한 줄바꿈 문자", "지우고 Enter로 줄을 바꾸세요.")
PRIVATE = Kind(rules.PRIVATE_USE, "한글 프로그램 전용 글자", "비슷한 보통 글자(○, ※, → 등)로 바꾸세요.")
UNASSIGNED = Kind(rules.UNASSIGNED, "정해지지 않은 문자")
BROKEN = Kind(rules.BROKEN, "깨진 글자", "원래 글을 보고 다시 적으세요.")
HALF_WIDTH = Kind(rules.HALF_WIDTH_JAMO, "반각 한글 낱자", "한글 자판으로 다시 적으세요.")
MARKS = Kind(rules.TOO_MANY_MARKS, "겹친 부호", "한 글자에 부호를 네 개까지만 붙이세요.")

_KEPT = (rules.BROKEN, rules.HALF_WIDTH_JAMO, rules.TOO_MANY_MARKS)
"""What stays in the text once reported: harmless to whatever reads on."""


def check_characters(text: str, locate: Callable[[int], Location], problems: Problems) -> str:
    """Report refused characters where they stand; gives the text without the ones that would harm its readers."""
    run = _ORDINARY_RUN.match(text)
    if run and run.end() == len(text):
        return text
    found: dict[Kind, list[tuple[int, str]]] = {}
    for start, shown, kind in refused(text):
        found.setdefault(kind, []).append((start, shown))
    for kind, places in found.items():
        _report(kind, places, locate, problems)
    dropped = {start for kind, places in found.items() if kind.rule not in _KEPT for start, _ in places}
    return "".join(char for index, char in enumerate(text) if index not in dropped) if dropped else text


def refused(text: str) -> Iterator[tuple[int, str, Kind]]:
    """Each refused character: its place, itself, its kind."""
    suspects = [match.span() for match in _SUSPECT.finditer(text)]
    if not any(_kind(text[start:end]) or unicodedata.combining(text[start]) for start, end in suspects):
        return
    emoji = _emoji_places(text)
    marks = 0
    last = -1
    for start, end in suspects:
        shown = text[start:end]
        kind = _kind(shown)
        marks = (marks + 1 if last == start - 1 else 1) if unicodedata.category(shown[0]) in ("Mn", "Me") else 0
        last = start
        if kind and start not in emoji:
            yield start, shown, kind
        elif marks == 5:
            yield start, shown, MARKS


def _emoji_places(text: str) -> frozenset[int]:
    """Places of joiners, selectors and tags that belong to emoji."""
    return frozenset(place for match in _EMOJI_SEQUENCE.finditer(text) for place in range(*match.span()))


@lru_cache(maxsize=4096)
def _kind(char: str) -> Kind | None:
    """The kind of a refused character; None for one that is text."""
    if char in ("占쏙옙", "\ufffd", "\ufffc"):
        return BROKEN
    if char in _BIDI:
        return BIDI
    if "\uffa1" <= char <= "\uffdc":
        return HALF_WIDTH if unicodedata.category(char) != "Cn" else UNASSIGNED
    if _INVISIBLE.match(char):
        return _kind_of_invisible(char)
    kinds = {
        "Cc": CONTROL,
        "Cf": INVISIBLE,
        "Co": PRIVATE,
        "Cn": UNASSIGNED,
        "Cs": BROKEN,
        "Zl": SEPARATOR,
        "Zp": SEPARATOR,
    }
    kind = kinds.get(unicodedata.category(char))
    return None if kind is UNASSIGNED and _LATER.match(char) else kind


def _kind_of_invisible(char: str) -> Kind:
    if "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef":
        return VARIATION
    return TAG if char >= "\U000e0000" else INVISIBLE


def describe(char: str, kind: Kind) -> str:
    """A refused character as a message names it."""
    if char == "占쏙옙":
        return "깨진 글자 '占쏙옙'"
    name = _NAMES.get(char, kind.name)
    code = f"U+{ord(char):04X}"
    return f"{name} {code}" if name == kind.name else f"{kind.name} {code}({name})"


def _report(kind: Kind, places: list[tuple[int, str]], locate: Callable[[int], Location], problems: Problems) -> None:
    more = len(places) - AT_MOST
    for index, (start, char) in enumerate(places[:AT_MOST]):
        if kind is MARKS:
            message = "한 글자에 부호가 넷보다 많이 붙었습니다"
        else:
            message = f"받지 않는 글자가 있습니다: {describe(char, kind)}"
        if more > 0 and index == AT_MOST - 1:
            message += f" (이 파일에 {more}곳 더 있습니다)"
        problems.add(kind.rule, locate(start), message, hint=kind.hint)
