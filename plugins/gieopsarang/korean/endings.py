"""The endings of 하다, 되다 and the copula 이다, as steps of the grammar of what may follow a noun.

Pieces are written in letters (NFD), so that `하` and `ᆫ다` meet in `한다`. Where a piece begins with a final
consonant or is listed as buffered, a stem that ends in a consonant puts 으 before it: 하면, 했으면; 한, 했은.
Classification after the standard school grammar: endings that close a sentence, join clauses, make nouns or
modifiers, with quotation built on the first.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto


class State(Enum):
    """Where a tail stands: what it has been through tells what may come next."""

    NOUN = auto()
    """Right after the word."""
    PLURAL = auto()
    SHORT_CASE = auto()
    """After 에 and 로, which too many nouns begin with for more than the plainest particles."""
    CASE = auto()
    LINK = auto()
    """After 와/과, 하고, 이랑."""
    DELIMITED = auto()
    """After 만, 까지, 부터 and their like."""
    TOPIC = auto()
    """After 은/는, 도, 대로, which little more may follow than 커녕 and 요."""
    END = auto()
    VERB = auto()
    """After the stem of 하다, 되다 or a helping verb."""
    COPULA = auto()
    BOUND_COPULA = auto()
    """After a copula whose bare modifier is spelt like 인(人) or 일(日): what stands right after the word."""
    CONSONANT_STEM = auto()
    """After 었, 겠, 있."""
    INFINITIVE = auto()
    """After 해, 하여, 돼, 되어, which helping verbs may follow."""
    SHORT_INFINITIVE = auto()
    """After the copula's 이어, 여, and 래, 대 of quotation: no helping verb follows, 문화여가 is leisure."""
    QUOTED = auto()
    """After ᆫ다, 라, 자, 냐: a sentence that may be quoted."""
    CLAUSE = auto()
    """After an ending that joins clauses and may take 는, 도, 만, 요."""
    FITNESS = auto()
    """After ᆯ만, of ᆯ만하다 and ᆯ만큼."""
    NOMINAL = auto()
    """After an ending that makes a noun: 기, ᆷ, 는지."""


ACCEPTING = frozenset(State) - {State.VERB, State.COPULA, State.BOUND_COPULA, State.CONSONANT_STEM, State.FITNESS}


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of a tail in letters, the pair of allomorphs it belongs to, and where it leads."""

    piece: str
    after: str
    """`C` after a consonant, `V` after a vowel, `R` after a vowel or ㄹ, `X` after a consonant but ㄹ, `*` always."""
    leads_to: State


def steps(pieces: str, leads_to: State, after: str = "*") -> Iterator[Step]:
    """Steps for pieces written with spaces between; `은/는` is a pair, chosen by the sound before it."""
    for written in pieces.split():
        first, slash, second = unicodedata.normalize("NFD", written).partition("/")
        if not slash:
            yield Step(first, after, leads_to)
        else:
            rieul_as_vowel = first.startswith(_DIRECTION)
            yield Step(first, "X" if rieul_as_vowel else "C", leads_to)
            yield Step(second, "R" if rieul_as_vowel else "V", leads_to)


_BUFFER = unicodedata.normalize("NFD", "으")
_DIRECTION = unicodedata.normalize("NFD", "으로")

# What any stem takes as it is.
_PLAIN = {
    State.CLAUSE: "고 지 거든 더니 더라도 다가 든지 든가 듯 듯이 거나",
    State.NOMINAL: "기 던가 던지 냐",
    State.QUOTED: "냐 더라",
    State.END: "고서 고자 고말고 건 지만 죠 거니와 던 던데 던데요 더군 더군요 더라면 든 네 네요 잖아 잖아요 구나 군 군요 도다",
}
# What takes 으 after a consonant.
_BUFFERED = {
    State.CLAUSE: "면 면서 며 니까 니깐 ᆫ데 ᆯ수록 ᆯ까 ᆯ지 ᆯ지라도",
    State.NOMINAL: "ᆷ ᆫ지 ᆫ가",
    State.FITNESS: "ᆯ만",
    State.QUOTED: "리라",
    State.END: "니 나 므로 ᆯ ᆯ걸 ᆯ걸요 ᆯ망정 ᆯ지언정 ᆯ는지 ᆯ텐데 ᆯ테니 ᆯ테고 ᆯ뿐 ᆯ뿐더러 랴 니만큼 ᆫ걸 ᆫ걸요 ᆫ즉 ᆫ지라 ᆫ바 ᆫ데다 ᆫ데다가 ᆫ게 ᆫ건",
}
# What verbs and past stems take beside, never the copula.
_VERBAL = {
    State.CLAUSE: "는데 느라 느라고",
    State.NOMINAL: "는지 는가 나 느냐",
    State.QUOTED: "느냐",
    State.END: "는 나요 는걸 는걸요 는바 는구나 는군 는군요 느니 는데다 는데다가 는게 는건",
}
# What is for vowel stems of verbs only.
_ACTIVE = {
    State.CLAUSE: "게 도록 려고 러 려다 려다가 다시피 지",
    State.QUOTED: "ᆫ다 자 라 다",
    State.END: "게끔 자마자 려 려는 려면 려던 려나 려니 ᆫ들 노라면 노라 ᆯ게 ᆯ게요 ᆯ래 ᆯ래요 ᆸ시다 소서 세요 십시오 시오",
    State.SHORT_INFINITIVE: "ᆫ대 래 재",
}
_FORMAL = "ᆸ니다 ᆸ니다만 ᆸ니까 ᆸ디다"
_FORMAL_AFTER_CONSONANT = "습니다 습니다만 습니까 습디다"

_COPULAR = {
    State.QUOTED: "다 라",
    State.CLAUSE: "라서 라도 라야",
    State.END: "란 자 자면 올시다 로다 로구나 야 야말로 라든지 라든가 나마 기에",
    State.SHORT_INFINITIVE: "래",
}
# The copula without its 이 after a vowel; 면, 지, 기, 자, 군 are left out: 경제면, 투자지, 회사기, 투자자, 회사군 are nouns.
_DROPPED = {
    State.QUOTED: "다 라",
    State.CLAUSE: "라서 라도 라야 거나 든지 든가 면서 니까 더라도",
    State.SHORT_INFINITIVE: "래 여",
    State.END: (
        "고 고요 며 나 니 지만 지요 죠 므로 란 라든지 라든가 든 네 네요 야 야말로 나마 잖아 잖아요 군요 구나 거든 거든요 "
        "던 듯이 예요 여요 더니 더라 로구나"
    ),
}

_QUOTED = {
    State.CLAUSE: "고 며 면 면서 니 니까 니깐 거나 든지 든가 서",
    State.NOMINAL: "기 는데 는지",
    State.QUOTED: "더라 ᆫ다",
    State.END: "는 는게 는건 던 던데 더니 지만 지 지요 죠 네 네요 만 느니 ᆸ니다 ᆸ니까 는군요 손",
}
_AFTER_SHORT_INFINITIVE = {
    State.CLAUSE: "서 도 야",
    State.QUOTED: "라",
    State.END: "요 야지 야죠 야지요 야만",
    State.CONSONANT_STEM: "ᆻ 야겠",
}
_AFTER_INFINITIVE = {
    State.CLAUSE: "다가 지면 지면서 지도록",
    State.NOMINAL: "지기",
    State.QUOTED: "진다",
    State.END: "진 질 지게 지고 지며 지자 집니다 집니까",
    State.CONSONANT_STEM: "있 놓",
    State.VERB: "주 오 가 보 나가 나오 두 내 버리 드리",
    State.INFINITIVE: "줘 주어 와 가 봐 보아 나와 나가 둬 두어 내 놓아 놔 버려 드려 져",
}
_AFTER_CLAUSE = "은/는 도 만 만은 만이라도 요 까지 부터 야 를 라도 ᆫ 서도 서"


def _all(table: dict[State, str], after: str = "*") -> Iterator[Step]:
    for leads_to, pieces in table.items():
        yield from steps(pieces, leads_to, after)


def _after_consonant(step: Step) -> Step:
    """The same piece behind a stem that ends in a consonant, with 으 between."""
    return Step(_BUFFER + step.piece, step.after, step.leads_to)


# 설립인가를, 작업일지에 are a permit and a log; the copula takes no particle but those named where it is bound.
_BARE = frozenset({unicodedata.normalize("NFD", "ᆯ")})
_SPELT_AS_NOUNS = _BARE | {unicodedata.normalize("NFD", piece) for piece in ("ᆫ가", "ᆯ지")}


def _copula(modifiers: str, *, bound: bool) -> Iterator[Step]:
    """What follows 이, with these bare modifiers; bound to a noun, 인가 and 일지 are left to nouns spelt so."""
    left_out = _SPELT_AS_NOUNS if bound else _BARE
    yield from _all(_PLAIN)
    yield from _all(_COPULAR)
    yield from (step for step in _all(_BUFFERED) if step.piece not in left_out)
    yield from steps(_FORMAL + " 에요 예요 어요 랍니다 게 " + modifiers, State.END)
    yield from steps("어 여", State.SHORT_INFINITIVE)
    yield from steps("겠", State.CONSONANT_STEM)
    yield from steps("시", State.COPULA)
    yield from steps("세요 십시오 신 셔", State.END)
    yield from steps("셨", State.CONSONANT_STEM)


def _verb() -> Iterator[Step]:
    for table in (_PLAIN, _BUFFERED, _VERBAL, _ACTIVE):
        yield from _all(table)
    yield from steps(_FORMAL + " ᆫ", State.END)
    yield from steps("겠 셨", State.CONSONANT_STEM)
    yield from steps("시", State.VERB)
    yield from steps("셔", State.INFINITIVE)


def _consonant_stem() -> Iterator[Step]:
    yield from _all(_PLAIN)
    yield from _all(_VERBAL)
    yield from map(_after_consonant, _all(_BUFFERED))
    yield from steps(_FORMAL_AFTER_CONSONANT + " 으세요 소", State.END)
    yield from steps("다", State.QUOTED)
    yield from steps("어 대", State.SHORT_INFINITIVE)
    yield from steps("었 겠", State.CONSONANT_STEM)


def predicate_steps() -> dict[State, tuple[Step, ...]]:
    """What may follow in every state that is reached through a verb or the copula."""
    return {
        State.VERB: tuple(_verb()),
        State.CONSONANT_STEM: tuple(_consonant_stem()),
        State.COPULA: tuple(_copula("ᆫ ᆯ ᆫ들", bound=False)),
        State.BOUND_COPULA: tuple(_copula("ᆯ뿐 ᆫ가 ᆫ가요 ᆯ지 ᆯ지도 ᆯ지는", bound=True)),
        State.INFINITIVE: (*_all(_AFTER_SHORT_INFINITIVE), *_all(_AFTER_INFINITIVE)),
        State.SHORT_INFINITIVE: tuple(_all(_AFTER_SHORT_INFINITIVE)),
        State.QUOTED: tuple(_all(_QUOTED)),
        State.CLAUSE: tuple(steps(_AFTER_CLAUSE, State.END)),
    }


def entry_steps(stems: str) -> Iterator[Step]:
    """The ways into a verb: 하다 and 되다 with their contracted forms, as far as named."""
    if "하" in stems:
        yield from steps("하", State.VERB)
        yield from steps("해 하여", State.INFINITIVE)
    if "되" in stems:
        yield from steps("되", State.VERB)
        yield from steps("돼 되어", State.INFINITIVE)


def copula_steps(leads_to: State) -> Iterator[Step]:
    """The ways into the copula: 이, which may stay after a vowel, and its forms without 이 after a vowel."""
    yield from steps("이", leads_to)
    yield from _all(_DROPPED, "V")


def by_piece(entries: Iterable[Step]) -> dict[str, tuple[Step, ...]]:
    """Steps by their piece."""
    found: dict[str, tuple[Step, ...]] = {}
    for step in entries:
        found[step.piece] = (*found.get(step.piece, ()), step)
    return found
