"""Typing letter by letter: whether a headword that was shown is lost again before it is complete."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from corpus import Corpus, bare
from fingers import keys, shown


@dataclass(frozen=True, slots=True)
class Word:
    """A headword, and what the field holds after every key."""

    id: str
    states: tuple[str, ...]


def steady_words(corpus: Corpus, count: int, seed: int) -> list[Word]:
    """Some headwords of two syllables and more."""
    chance = Random(f"{seed} steady")
    fitting = [term for term in corpus.terms if len(bare(term.headword)) > 1]
    return [Word(term.id, _states(term.headword)) for term in chance.sample(fitting, min(count, len(fitting)))]


def _states(headword: str) -> tuple[str, ...]:
    typed = keys(headword)
    return tuple(dict.fromkeys(shown(typed[:end]) for end in range(1, len(typed) + 1)))


def lost_at(word: Word, answers: Sequence[Sequence[str]]) -> str:
    """What the field held when the headword, once among the five shown, was not; empty where it stayed to its end."""
    seen = False
    for state, answer in zip(word.states, answers, strict=True):
        if seen and word.id not in answer:
            return state
        seen = seen or word.id in answer
    return ""
