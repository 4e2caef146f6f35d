"""Particles: the one that fits a word, and whether a run of Hangul after a word is made of nothing else.

The tables follow the classes of the standard school grammar: case particles, the adverbial ones apart from those that
close a phrase; conjunctive particles; delimiters. Stacking goes in that order: 들, adverbial case, delimiter, closing
particle or copula. What a noun is derived with (적, 님, 원, 자 …) is in no table.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from gieopsarang.korean.endings import (
    ACCEPTING,
    State,
    Step,
    by_piece,
    copula_steps,
    entry_steps,
    predicate_steps,
    steps,
)
from gieopsarang.korean.jamo import FinalSound, final_sound, is_syllable

_LONGEST_TAIL = 24
_AFTER_CONSONANT = tuple("은이을과으아")

_CASES = "에서 에게 에게서 에게로 께 께서 한테 한테서 더러 에다 에다가 으로서/로서 으로써/로써 으로부터/로부터 보다 처럼 같이 만큼"
_SHORT_CASES = "에 으로/로"
_LINKS = "과/와 하고 이랑/랑"
_DELIMITERS = "만 까지 부터 조차 마저 뿐 마다 밖에 치고"
_MEASURES = "씩 째 쯤 끼리"
_CLOSINGS = (
    "이/가 을/를 의 이나/나 이라도/라도 이나마/나마 이야/야 이야말로/야말로 이든/든 이든지/든지 이든가/든가 이요/요"
)
_AFTER_SHORT_CASE = "로의 만의 의 나 나마 라도 야 야말로 든 든지 든가 요"
_PERSONAL = frozenset(step.piece for step in steps("께 께서 더러", State.CASE))
_AFTER_LINK = "의 이나/나 이라도/라도 요 같은"


def _delimiters() -> tuple[Step, ...]:
    return (
        *steps(_DELIMITERS, State.DELIMITED),
        *steps("은/는 도", State.TOPIC),
        *steps("커녕 까진 부턴 밖엔", State.END),
    )


def _contracted_topic() -> tuple[Step, ...]:
    """The topic particle drawn into a vowel: 에선, 보단. Where it would make nouns, 론(論), 관(官), 조찬, it is left out."""
    return tuple(steps("ᆫ", State.END, "V"))


def _contracted_object() -> tuple[Step, ...]:
    """The object particle drawn into a vowel: 하길."""
    return tuple(steps("ᆯ", State.END, "V"))


def _grammar() -> dict[State, tuple[Step, ...]]:
    cases = (*steps(_CASES, State.CASE), *steps(_SHORT_CASES, State.SHORT_CASE), *steps(_LINKS, State.LINK))
    closings = (
        *steps(_CLOSINGS, State.END),
        *_delimiters(),
        *steps("엔 엔들 에를", State.END),
        *steps("으론", State.END, "X"),
    )
    copula = tuple(copula_steps(State.COPULA))
    # 대로 takes few particles: 창원대로를, 창원대로에서 are a road.
    manner = (*steps("대로", State.TOPIC), *steps("대로의 대로만 대로라도 대로라면", State.END))
    after_noun = (*cases, *closings, *manner, *steps(_MEASURES, State.DELIMITED), *steps("이여/여", State.END))
    comparing = tuple(steps("보다 처럼 만큼 같이", State.CASE))
    return predicate_steps() | {
        State.FITNESS: (*entry_steps("하"), *steps("큼 큼의 큼이나 큼은 큼도", State.END)),
        State.NOUN: (
            *after_noun,
            *steps("들", State.PLURAL),
            *steps("아", State.END, "C"),
            *entry_steps("하 되"),
            *steps("케 키로 토록", State.END),
            *copula_steps(State.BOUND_COPULA),
        ),
        State.PLURAL: (*after_noun, *steps("아", State.END), *copula),
        State.NOMINAL: (
            *(step for step in (*cases, *closings) if step.piece not in _PERSONAL),
            *copula,
            *_contracted_topic(),
            *_contracted_object(),
        ),
        State.SHORT_CASE: (*steps(_AFTER_SHORT_CASE, State.END), *_delimiters(), *comparing),
        State.CASE: (*closings, *comparing, *copula, *_contracted_topic(), *steps("와", State.LINK, "V")),
        State.LINK: (*steps(_AFTER_LINK, State.END), *_delimiters()),
        State.DELIMITED: (*cases, *closings, *copula, *entry_steps("하")),
        State.TOPIC: tuple(steps("커녕 요", State.END)),
        State.END: (),
    }


_STEPS = {state: by_piece(entries) for state, entries in _grammar().items()}
_LENGTHS = {state: sorted({len(piece) for piece in pieces}) for state, pieces in _STEPS.items()}
_FITTING = {
    FinalSound.NONE: "*VR",
    FinalSound.RIEUL: "*CR",
    FinalSound.OTHER: "*CX",
    FinalSound.UNKNOWN: "*VRCX",
}

# Bare 인 and 일 after a noun are 인(人) and 일(日), 인가 is 인가(認可) and 함 is 함(函), a box, or 함(艦), a ship, unless
# what follows, or what they follow, shows the ending.
_DEPENDENT_NOUN = r"것|겁|셈|듯|만큼|동시에|줄[은을로도만\W]|거[예야라나든면죠\W]|[게건걸](?:요|\W|$)"
_AFTER_IN = re.compile(rf"\s(?:{_DEPENDENT_NOUN}|까닭|반면|데[다도]|탓|[척채양](?:[은을로도]|하|\W|$))")
_AFTER_IL = re.compile(
    rf"\s(?:{_DEPENDENT_NOUN}|때|뿐|경우|가능성|텐데|테[니지고]|터[라이니인]|리[가는\W]|수[도는가밖록만\W])"
)
_AFTER_HAM = re.compile(
    r"\s(?:따[라른]|있어|동시에|불구|인[하해]|말미암|알|깨달|느[끼꼈낀낄]|밝[히혔힌힐]|뜻|의미|목적|원칙|강조)|\s*[^\s가-힣]|\s*$"
)
_AFTER_INGA = re.compile(r"\s(?:하[고는다며면였]|싶|보[다네군]|봐|봅|아니|아닌|말)|\s*[^\s가-힣]|\s*$")
_AFTER_QUESTION = re.compile(r"\s*(?:[?]|모[르를른]|몰|알|궁금)|$")
_NEITHER_PERSON_NOR_DAY = frozenset("세율률금비액료권법품량수표가자사원도소점기계지채증서회값돈빚물선")
# What long words end in that 인(人) joins: 중소기업인, 지역경제인.
_FIELDS = (
    "기업",
    "경제",
    "경영",
    "금융",
    "산업",
    "무역",
    "노동",
    "기술",
    "사업",
    "농업",
    "어업",
    "상공",
    "체육",
    "예술",
    "문화",
    "언론",
    "과학",
)
# 이자 after these is interest, not the copula: 대출이자, 예금이자.
_LENT = frozenset("출금채권체리용행축")


def quoted(written: object, pair: str) -> str:
    """What somebody wrote, in quotes, with the particle its sound asks for."""
    return with_particle(f"'{written}'", pair)


def with_particle(word: str, pair: str) -> str:
    """A word with the particle of a pair that fits it: `은/는`, `으로/로`, `이/-`; both where the sound is unknown."""
    first, second = (part.strip("-") for part in pair.split("/"))
    if second.startswith(_AFTER_CONSONANT) and not first.startswith(_AFTER_CONSONANT):
        first, second = second, first
    match final_sound(word):
        case FinalSound.UNKNOWN:
            return word + _both(first, second)
        case FinalSound.NONE:
            return word + second
        case FinalSound.RIEUL if first.startswith("으"):
            return word + second
        case _:
            return word + first


def _both(first: str, second: str) -> str:
    """A pair as printed where the sound is not known: 을(를), (으)로."""
    if first.endswith(second):
        return f"({first.removesuffix(second)}){second}"
    return f"{first}({second})"


def tail_fits(word: str, tail: str, following: str = "") -> bool:
    """Whether the run of Hangul after a word only inflects it; `following` is the text behind, which settles 인, 일 and 함."""
    if not tail:
        return True
    if _AMBIGUOUS.fullmatch(tail) and is_syllable(word[-1]) and not _reads_as_ending(word, tail, following):
        return False
    return _inflects(word, tail)


@lru_cache(maxsize=65536)
def _inflects(word: str, tail: str) -> bool:
    """Whether a tail is legal after a word; Latin letters, figures and hanja may be read either way."""
    return _is_legal(final_sound(word) if is_syllable(word[-1]) else FinalSound.UNKNOWN, tail)


_AMBIGUOUS = re.compile(r"인가?|일지?|이자|함(?!으로써).*")


def _reads_as_ending(word: str, tail: str, following: str) -> bool:
    """Whether a tail that is also spelt like a noun is the copula, or the noun form of 하다, here."""
    match tail:
        case "이자":
            return word[-1] not in _LENT
        case "일지":
            return _AFTER_QUESTION.match(following) is not None
        case "인가":
            return _AFTER_INGA.match(following) is not None
        case "인":
            return _names_no_person(word) or _AFTER_IN.match(following) is not None
        case "일":
            return word[-1] in _NEITHER_PERSON_NOR_DAY or _AFTER_IL.match(following) is not None
        case _:
            return _AFTER_HAM.match(following) is not None


def _names_no_person(word: str) -> bool:
    """Whether 인 behind a word cannot make a person of it: 관세인, 국내총생산인."""
    return word[-1] in _NEITHER_PERSON_NOR_DAY or (len(word) > 3 and not word.endswith(_FIELDS))


@lru_cache(maxsize=65536)
def _is_legal(sound: FinalSound, tail: str) -> bool:
    """Whether the grammar consumes a whole tail, found by walking all readings at once."""
    if len(tail) > _LONGEST_TAIL:
        return False
    if tail in {"인", "일"}:
        return True
    letters = unicodedata.normalize("NFD", tail)
    reached: list[set[State]] = [set() for _ in range(len(letters) + 1)]
    reached[0].add(State.NOUN)
    for place in range(len(letters)):
        before = sound if place == 0 else _sound_of(letters[place - 1])
        for state in reached[place]:
            for step in _next_steps(state, letters, place):
                if step.after in _FITTING[before]:
                    reached[place + len(step.piece)].add(step.leads_to)
    return bool(reached[-1] & ACCEPTING)


def _next_steps(state: State, letters: str, place: int) -> Iterator[Step]:
    """The steps whose piece stands at a place."""
    for length in _LENGTHS[state]:
        if place + length <= len(letters):
            yield from _STEPS[state].get(letters[place : place + length], ())


def _sound_of(letter: str) -> FinalSound:
    """What a syllable ends in whose last letter, initial medial or final, this is."""
    if letter < "\u11a8":
        return FinalSound.NONE
    return FinalSound.RIEUL if letter == "\u11af" else FinalSound.OTHER
