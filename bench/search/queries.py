"""Queries by class, made from names and texts as readers type them; what a human could not tell apart is left out."""

import unicodedata
from collections.abc import Iterator
from random import Random

import by_hand
import by_name
import by_word
from corpus import Corpus
from nonsense import nonsense
from query import Maker, Query
from terms import Term


def decomposed(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """Any of them as a Mac writes file names."""
    made = chance.choice((by_name.exact, by_name.particle, by_hand.half_typed, by_hand.slipped, by_word.question))(
        corpus, term, chance
    )
    return made and Query("NFD", unicodedata.normalize("NFD", made.text), made.wanted, made.among)


MAKERS: tuple[Maker, ...] = (
    by_name.exact,
    by_name.variant,
    by_name.particle,
    by_name.compound,
    by_name.two_parts,
    by_name.spacing,
    by_name.initials_whole,
    by_name.initials_beginning,
    by_name.initials_inside,
    by_name.initials_mixed,
    by_hand.half_typed,
    by_hand.layout,
    by_hand.layout_particle,
    by_hand.layout_capitals,
    by_hand.layout_slip,
    by_hand.layout_half,
    by_hand.layout_english,
    by_hand.slipped,
    by_hand.slipped_particle,
    by_hand.slipped_twice,
    by_hand.half_typed_slip,
    by_name.respelt,
    by_name.confusable,
    by_name.hanja,
    by_name.english,
    by_hand.english_slip,
    by_name.romanised,
    by_name.romanised_by_ear,
    by_word.question,
    by_word.two_names,
    by_word.phrase,
    by_word.easy_words,
    by_word.paraphrase,
    decomposed,
)


def queries(corpus: Corpus, count: int, seed: int) -> Iterator[Query]:
    """As many of every class, fewer where the corpus has no more."""
    for maker in MAKERS:
        chance = Random(f"{seed} {maker.__name__}")
        found: dict[str, Query] = {}
        for term in chance.sample(corpus.terms, min(len(corpus.terms), count * 40)):
            made = maker(corpus, term, chance)
            if made:
                found.setdefault(made.text, made)
            if len(found) == count:
                break
        yield from found.values()
    chance = Random(f"{seed} nonsense")
    yield from (Query("nonsense", text, frozenset()) for text in nonsense(corpus, count, chance))
