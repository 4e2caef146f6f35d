"""Light stems of words in running text, so that 오르면, 오르는 and 올랐다, or 환율을 and 환율이, count as one word.

Nothing is looked up: endings are taken off as long as two syllables stay, so that a word with a particle always comes to
what the bare word comes to. A wrong stem (경제도 of 경제도시) is wrong in the text and in the question alike. The search
engine does the same to a reader's question with these very tables, which travel in the index.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

WORD = re.compile(r"[0-9a-zà-öø-ÿ㐀-鿿가-힣]+")
"""What counts as one word of a folded text."""

_SUFFIXES = (
    # particles
    "은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 한테 으로 로 으로서 로서 으로써 로써 으로부터 로부터 와 과 하고 도 만 "
    "까지 부터 조차 마저 마다 밖에 보다 처럼 같이 만큼 대로 이나 나 이라도 라도 들 엔 에선 에는 에도 만이 만을 만의 뿐 "
    # the copula
    "이란 란 이라 이라는 라는 이라고 라고 이라면 라면 이며 이고 인 인가 인지 이다 다 입니다 입니까 이에요 예요 이었다 였다 이었 "
    "인데 인가요 일까 일까요 이지만 이죠 이므로 이어서 여서 "
    # endings
    "고 며 면 면서 면은 는다 다고 다는 다면 던 든지 거나 게 기에 기로 는데 는지 은지 은가 는가 나요 는가요 은가요 까 까요 니까 도록 "
    "려고 려면 러 므로 아서 어서 아야 어야 아도 어도 았 었 겠 지만 지는 지도 수록 을수록 습니다 습니까 니다 니까요 죠 요 어요 아요 "
    "세요 네요 군요 으면 으며 으니 으므로 으려면 으려고 는 을 은 던지 더라도 으로는 으로도 데 거든 "
    # verbs made of nouns
    "하 한 할 함 합 해 했 하여 하였 하기 되 된 될 됨 됩 돼 됐 되어 되었 되기 시키 시킨 시킬 시켜 시킴"
)
SUFFIXES = frozenset(_SUFFIXES.split())
"""What may stand at a word's end."""
_SHORT = "을 를 은 는 에서 으로 에게 면 고 던 까지 부터 보다 처럼 이란"
SHORT = frozenset(_SHORT.split())
"""What is taken off even where only one syllable stays: 돈을, 파는."""
_DOUBTFUL = "이 가 도 만 과 와 나 의 로 에 다 아서 어서 았 었 습니다 어요 아요"
DOUBTFUL = frozenset(_DOUBTFUL.split())
"""What may be part of such a short word or not (돈이, 주가): both are kept."""
CONTRACTED = dict(zip("려켜져쳐혀겨셔꿔춰눠줘워놔봐와해돼내", "리키지치히기시꾸추누주우노보오하되내", strict=True))
"""The last syllable of an infinitive to that of its stem: 빌려 is of 빌리다."""
_IRREGULAR = (
    "오르 올라 흐르 흘러 모르 몰라 빠르 빨라 고르 골라 나르 날라 누르 눌러 부르 불러 자르 잘라 기르 길러 가르 갈라"
)
IRREGULAR = {
    written: stem
    for stem, infinitive in zip(_IRREGULAR.split()[::2], _IRREGULAR.split()[1::2], strict=True)
    for written in (infinitive, infinitive[0] + chr(ord(infinitive[1]) + 20))
}
"""Stems in 르, whose infinitives double the ㄹ."""

LONGEST_SUFFIX = max(map(len, SUFFIXES))
_DROPPED_FINALS = frozenset((4, 8, 16, 17, 20))
_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3


def folded(text: str) -> str:
    """Text as its words are compared: composed, without capitals, wide forms narrow."""
    text = unicodedata.normalize("NFC", text).lower()
    return text.translate(_NARROW)


def words(text: str) -> Iterator[str]:
    """The words of a text, folded."""
    return (match[0] for match in WORD.finditer(folded(text)))


@lru_cache(maxsize=200_000)
def stems(word: str) -> tuple[str, ...]:
    """The stems a folded word may have, the likeliest first."""
    bare = _bare(word)
    found = {bare: None}
    doubtful = bare[:-1]
    if len(bare) == 2 and bare[-1] in DOUBTFUL and _is_syllable(doubtful):
        found[doubtful] = None
    found[_infinitive_stem(bare)] = None
    return tuple(found)


def _bare(word: str) -> str:
    """A word without its suffixes."""
    while True:
        shorter = next(filter(None, (_without(word, length) for length in range(LONGEST_SUFFIX, 0, -1))), None)
        if shorter is None:
            return word
        word = shorter


def _without(word: str, length: int) -> str:
    """A word without its last letters, if those are a suffix and enough stays; else nothing."""
    rest, suffix = word[:-length], word[-length:]
    if len(suffix) < length or not rest or suffix not in SUFFIXES:
        return ""
    return rest if len(rest) > 1 or suffix in SHORT or not _is_syllable(rest) else ""


def _infinitive_stem(bare: str) -> str:
    """A verb's stem without what inflects its last syllable: 빌린, 빌릴, 빌렸, 빌려 come to 빌리."""
    if bare[-2:] in IRREGULAR:
        return bare[:-2] + IRREGULAR[bare[-2:]]
    last = bare[-1]
    if not _is_syllable(last) or len(bare) < 2:
        return bare
    final = (ord(last) - _FIRST_SYLLABLE) % 28
    if final in _DROPPED_FINALS:
        last = chr(ord(last) - final)
        bare = bare[:-1] + last
        if final == 20:
            bare = _bare(bare[:-1]) if last in "아어" else bare
            last = bare[-1]
    return bare[:-1] + CONTRACTED.get(last, last)


def _is_syllable(text: str) -> bool:
    """Whether a text ends in a syllable of Hangul."""
    return _FIRST_SYLLABLE <= ord(text[-1]) <= _LAST_SYLLABLE


_NARROW = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
