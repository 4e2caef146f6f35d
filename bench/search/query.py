"""A query and what it is judged by; the particles that follow names."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from corpus import Corpus, bare
from terms import Term

from gieopsarang.korean.jamo import is_syllable
from gieopsarang.korean.particles import with_particle

_PARTICLES = """
은/는 이/가 을/를 의 에 에서 으로/로 과/와 도 까지 부터 만 에서는 으로는/로는 처럼 보다 마다 이란/란
이라는/라는 이라고/라고 이나/나 에게는 조차 에도 뿐만 이다/다 이에요/예요 입니다 인가요 이랑/랑 이었던/였던
이며/며 에서의 으로서/로서 이라도/라도 들이 들은
"""
PARTICLES = tuple(_PARTICLES.split())
"""As they follow a name; two where its sound decides, the common ones first."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, what is wanted, and among how many it must be."""

    kind: str
    text: str
    wanted: frozenset[str]
    among: int = 1


Maker = Callable[[Corpus, Term, Random], Query | None]


def inflected(name: str, pair: str) -> str:
    """A name with a particle, which fits its sound where there are two."""
    return with_particle(name, pair) if "/" in pair else name + pair


def in_hangul(term: Term) -> bool:
    """Whether a headword is Hangul and nothing else."""
    return all(map(is_syllable, bare(term.headword)))
