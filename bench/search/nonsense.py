"""What means nothing, or nothing here: mashed keys, rare syllables, signs, words of another world."""

import re
from collections.abc import Iterator
from random import Random

from corpus import Corpus
from fingers import initials, keys, shown

RARE = "뷁쉛꿻츄뮬갉뤠쫓뱗훑퀭뎧뽊쒜챱텩홻꽥빫쩝뙤흙뗀쌩풰"
ELSEWHERE = """
떡볶이 김치찌개 아이돌 축구 야구 웹툰 강아지 고양이 화장법 다이어트 삼겹살 라면 태권도 발라드 캠핑 낚시
헤어스타일 네일아트 오징어 만화방 수능시험 벚꽃놀이 손흥민 뽀로로 짜장면 스키장 놀이공원 피아노 바이올린 공룡
우주선 외계인 마법사 드래곤 요가 필라테스
"""
TAILS = ("", "", " 추천", " 맛집", " 사진", " 순위", " 레시피", " 다시보기")
SIGNS = (
    "🙂🙂",
    "!!!",
    "...",
    "ㅋㅋㅋㅋㅋ",
    "ㅠㅠㅠ",
    "@@@",
    "12345678",
    "ㅇㅇ;;",
    "()[]",
    "㎏㎏㎏",
    "??",
    "^^;;;",
    "🍜🍜🍜",
)


def nonsense(corpus: Corpus, count: int, chance: Random) -> Iterator[str]:
    """Queries that no entry answers: no two letters in a row that a text has, no run that begins or ends a name."""
    found: set[str] = set()
    while len(found) < count:
        text = chance.choice((_mashed, _mashed_latin, _rare, _syllables, _elsewhere, _sign))(chance)
        if text not in found and _means_nothing(text, corpus):
            found.add(text)
            yield text


def _mashed(chance: Random) -> str:
    return shown("".join(chance.choice("qwertasdfgzxcvyuiophjklbnm") for _ in range(chance.randint(7, 14))))


def _mashed_latin(chance: Random) -> str:
    return "".join(chance.choice("asdfjklqwertyuiopzxcvbnm") for _ in range(chance.randint(7, 14)))


def _rare(chance: Random) -> str:
    return "".join(chance.choice(RARE) for _ in range(chance.randint(2, 5)))


def _syllables(chance: Random) -> str:
    return "".join(chr(0xAC00 + chance.randrange(11172)) for _ in range(chance.randint(3, 6)))


def _elsewhere(chance: Random) -> str:
    return chance.choice(ELSEWHERE.split()) + chance.choice(TAILS)


def _sign(chance: Random) -> str:
    return chance.choice(SIGNS) + str(chance.randrange(1000, 10**6)) * (chance.random() < 0.5)


def _means_nothing(text: str, corpus: Corpus) -> bool:
    typed = keys(text.lower())
    pairs = re.findall(r"(?=([가-힣]{2}))", text)
    runs = re.findall(r"[ㄱ-ㅎ]{2,}", text)
    return (
        not any(pair in corpus.texts for pair in pairs)
        and not (len(runs) > 0 and any(corpus.initials_holding(initials(run)) for run in runs if len(run) > 2))
        and not corpus.beginning(typed[:5])
        and not corpus.near(typed, 2)
    )
