"""Queries that fingers spoil: half-typed, in the other layout, with slips."""

from random import Random

from by_name import particle
from corpus import Corpus, bare
from fingers import distance, keys, shown, slip
from query import PARTICLES, Query, in_hangul, inflected
from terms import Term


def half_typed(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """Any state while a name is typed, where few names begin so."""
    typed = keys(bare(term.headword))
    if not in_hangul(term):
        return None
    cut = typed[: chance.randint(3, max(len(typed) - 1, 3))]
    clear = len(cut) < len(typed) and _clear_beginning(corpus, cut)
    return Query("half-typed", shown(cut), frozenset({term.id}), 5) if clear else None


def _clear_beginning(corpus: Corpus, typed: str) -> bool:
    return len(corpus.beginning(typed)) <= 5


def layout(corpus: Corpus, term: Term, _: Random) -> Query | None:
    """A Korean name typed with the English layout."""
    typed = keys(term.headword)
    return Query("layout", typed, corpus.typed[keys(bare(term.headword))]) if in_hangul(term) else None


def layout_particle(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """The same with a particle."""
    made = particle(corpus, term, chance)
    return Query("layout + particle", keys(made.text), made.wanted) if made and in_hangul(term) else None


def layout_capitals(corpus: Corpus, term: Term, _: Random) -> Query | None:
    """The same with caps lock on."""
    typed = keys(term.headword).swapcase()
    return Query("layout + caps lock", typed, corpus.typed[keys(bare(term.headword))]) if in_hangul(term) else None


def layout_slip(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """The same with a slip."""
    made = slipped(corpus, term, chance)
    return Query("layout + slip", keys(made.text), made.wanted) if made and in_hangul(term) else None


def layout_half(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """The same, not typed to its end."""
    made = half_typed(corpus, term, chance)
    return (
        Query("layout half-typed", keys(made.text), made.wanted, 5)
        if made and in_hangul(term) and len(made.text) > 1
        else None
    )


def layout_english(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """English typed with the Korean layout."""
    if not term.english:
        return None
    name = chance.choice(term.english)
    return (
        Query("English in 한글 layout", shown(name), corpus.typed[keys(bare(name))])
        if name.isascii() and len(name) > 3
        else None
    )


def slipped(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """One slip of the finger."""
    return _slips(corpus, term, chance)


def slipped_particle(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """One slip, with a particle."""
    return _slips(corpus, term, chance, pair=chance.choice(PARTICLES[:14]))


def slipped_twice(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """Two slips in six syllables or more."""
    return _slips(corpus, term, chance, strokes=2) if len(bare(term.headword)) >= 6 else None


def _slips(corpus: Corpus, term: Term, chance: Random, *, strokes: int = 1, pair: str = "") -> Query | None:
    typed = keys(bare(term.headword))
    if len(typed) < 5 or not in_hangul(term):
        return None
    wrong = typed
    for _ in range(strokes):
        wrong = slip(wrong, chance)
    tail = inflected(term.headword, pair).removeprefix(term.headword) if pair else ""
    wanted = corpus.typed[typed]
    clear = distance(wrong, typed, strokes) == strokes and "(" not in tail and corpus.near(wrong, strokes) == wanted
    kind = "two slips" if strokes > 1 else "slip + particle" if pair else "slip"
    return Query(kind, shown(wrong + keys(tail)), wanted) if clear else None


def half_typed_slip(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """A slip, and not typed to the end."""
    typed = keys(bare(term.headword))
    if len(typed) < 9 or not in_hangul(term):
        return None
    wrong = slip(typed[: chance.randint(7, len(typed) - 1)], chance)
    clear = corpus.near(wrong, 1) == corpus.typed[typed]
    return Query("half-typed + slip", shown(wrong), corpus.typed[typed], 5) if clear else None


def english_slip(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """English with a slip."""
    if not term.english or len(term.english[0]) < 6 or not term.english[0].isascii():
        return None
    typed = term.english[0].lower()
    wrong = slip(typed, chance)
    wanted = corpus.typed[bare(typed)]
    clear = distance(bare(wrong), bare(typed), 1) == 1 and corpus.near(bare(wrong), 1) == wanted
    return Query("English slip", wrong, wanted) if clear else None
