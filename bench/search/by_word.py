"""Queries of several words: questions, phrases from a text, descriptions."""

import re
from random import Random

from corpus import Corpus, bare
from query import Query, inflected
from terms import Term

QUESTIONS = """
{X:이/가} 뭐예요?
{X:이/가} 뭔가요
{X} 뜻
{X} 뜻이 뭐야
{X:이란/란} 무엇인가
{X:은/는} 무엇을 말하나요
{X} 쉽게 설명해줘
{X} 쉬운 설명
{X} 예시
{X}의 뜻을 알려 주세요
{X:은/는} 왜 필요한가요?
{X:을/를} 왜 하나요
{X:이/가} 오르면 어떻게 되나요?
{X:이/가} 내리면 누가 좋아요
{X:이/가} 늘어나면 생기는 일
{X}에 대해 알고 싶어요
{X}에 대해서
{X:이/가} 무슨 말이에요
{X} 무슨 뜻인가요?
{X} 의미
{X} 개념 정리
{X:은/는} 어떻게 계산해요
{X} 장단점
{X}의 종류
{X} 하는 방법
{X:은/는} 누가 정해?
{X} 알려줘
{X}은 뭘까
도대체 {X:이/가} 뭐길래
요즘 뉴스에 나오는 {X:이/가} 뭐죠
학교 숙제인데 {X:이/가} 뭐예요
우리나라 {X} 현황
{X} 사례를 들어 주세요
왜 {X:이/가} 중요해요
{X:을/를} 한마디로 하면
{X:이/가} 없으면 어떻게 돼요?
{X:은/는} 언제 생겼나요
{X} 초등학생도 알기 쉽게
what is {X}
{X}???
{X}가 궁금해요
{X:이라는/라는} 말
{X:은/는} 좋은 건가요 나쁜 건가요
"""


def question(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """A question about it."""
    if len(bare(term.headword)) < 2:
        return None
    shape = chance.choice(QUESTIONS.strip().split("\n"))
    text = re.sub(r"\{X:?([^}]*)\}", lambda found: inflected(term.headword, found[1]), shape)
    return Query("question", text, corpus.owners[bare(term.headword)]) if "(" not in text else None


def two_names(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """Two names joined, perhaps with what is asked of them; either may be first."""
    other = chance.choice(corpus.terms)
    names = (term.headword, other.headword)
    if min(map(len, names)) < 2 or bare(names[0]) in bare(names[1]) or bare(names[1]) in bare(names[0]):
        return None
    text = inflected(names[0], chance.choice(("와/과", "이랑/랑", "하고"))) + " " + names[1]
    text += chance.choice(
        (
            "",
            "",
            "의 차이",
            " 차이",
            " 중에 뭐가 좋아요",
            inflected(names[1], "은/는").removeprefix(names[1]) + " 어떻게 달라요",
        )
    )
    wanted = corpus.owners[bare(names[0])] | corpus.owners[bare(names[1])]
    return Query("two names", text, wanted) if "(" not in text and bare(text) not in corpus.owners else None


def phrase(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """Three to five words cut from a text; no other text has words that begin like all of these."""
    sentence = chance.choice(
        [line for line in re.split(r"(?<=[.?!])\s|\n", term.body) if len(line.split()) > 4] or [""]
    )
    words = sentence.split()
    if len(words) < 5 or "#" in sentence:
        return None
    length = chance.randint(3, 5)
    start = chance.randint(0, len(words) - length)
    text = " ".join(words[start : start + length]).strip(".,")
    return Query("phrase", text, frozenset({term.id})) if len(corpus.with_words(text)) == 1 else None


def paraphrase(corpus: Corpus, term: Term, _: Random) -> Query | None:
    """What it is, in words that are not its own."""
    asked = term.meaning.asked
    clear = asked and asked not in corpus.texts
    return Query("paraphrase", asked, frozenset({term.id})) if clear else None


def easy_words(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """What it is, in some words of its easy definition."""
    words = term.meaning.easy.strip(".").split()
    if len(words) < 6:
        return None
    start = chance.randint(0, 1)
    kept = [word for word in words[start:] if chance.random() < 0.85]
    clear = len(kept) > 4 and len(corpus.with_words(" ".join(kept))) == 1
    return Query("easy words", " ".join(kept), frozenset({term.id})) if clear else None
