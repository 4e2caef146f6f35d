"""Queries that are a name or a part of one: with particles, other spaces, initials, hanja, English, other letters."""

import re
from random import Random

from corpus import Corpus, bare
from fingers import initials, keys
from query import PARTICLES, Query, in_hangul, inflected
from romanise import by_ear, by_standard
from terms import Term

from gieopsarang.korean.jamo import FINALS, INITIALS, compose, decompose, is_syllable


def exact(corpus: Corpus, term: Term, _: Random) -> Query:
    """The headword."""
    return Query("exact", term.headword, corpus.owners[bare(term.headword)])


def variant(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """Another name of it."""
    if not term.variants:
        return None
    form, _ = chance.choice(term.variants)
    return Query("variant", form, corpus.owners[bare(form)])


def particle(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """The headword as it stands in a sentence."""
    text = inflected(term.headword, chance.choice(PARTICLES))
    clear = "(" not in text and bare(text) not in corpus.owners
    return Query("particle", text, corpus.owners[bare(term.headword)]) if clear else None


def compound(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """A part from inside or the end, where few names have it."""
    parts = term.parts
    start = chance.randint(1, max(len(parts) - 1, 1))
    part = bare("".join(parts[start : start + chance.randint(1, 2)]))
    clear = len(part) > 1 and len(corpus.holding(part) | corpus.beginning(keys(part))) <= 5
    return Query("compound", part, frozenset({term.id}), 5) if clear else None


def two_parts(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """Two parts of three, the middle left out or turned round."""
    parts = term.parts
    if len(parts) < 3 or min(map(len, parts)) < 2:
        return None
    text = chance.choice((f"{parts[0]} {parts[2]}", f"{parts[2]} {parts[0]}", f"{parts[1]} {parts[2]}"))
    words = text.split()
    holding = [its for its in corpus.terms if all(any(word in name for name in its.names) for word in words)]
    clear = bare(text) not in corpus.owners and len(holding) <= 5
    return Query("two parts", text, frozenset({term.id}), 5) if clear else None


def spacing(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """Spaces left out, or put in where there is none."""
    name = term.headword
    if " " in name:
        text = name.replace(" ", "")
    elif len(name) < 3:
        return None
    elif len(term.parts) > 1 and chance.random() < 0.7:
        place = chance.randrange(1, len(term.parts))
        text = "".join(term.parts[:place]) + " " + "".join(term.parts[place:])
    else:
        place = chance.randrange(1, len(name))
        text = f"{name[:place]} {name[place:]}"
    return Query("spacing", text, corpus.owners[bare(name)])


def initials_whole(corpus: Corpus, term: Term, _: Random) -> Query | None:
    """Every syllable's first letter."""
    letters = initials(term.headword)
    clear = len(letters) >= 3 and all(map(is_syllable, bare(term.headword)))
    return Query("초성 whole", letters, corpus.by_initials[letters]) if clear else None


def initials_beginning(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """The first few of them."""
    letters = initials(term.headword)
    cut = letters[: chance.randint(3, max(len(letters) - 1, 3))]
    fitting = frozenset(corpus.initials_holding(cut))
    clear = len(letters) > 3 and all(map(is_syllable, bare(term.headword))) and len(fitting) <= 5
    return Query("초성 beginning", cut, frozenset({term.id}), 5) if clear else None


def initials_inside(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """Those from inside."""
    letters = initials(term.headword)
    cut = letters[chance.randint(1, 2) :]
    clear = len(cut) >= 3 and all(map(is_syllable, bare(term.headword))) and len(corpus.initials_holding(cut)) <= 5
    return Query("초성 inside", cut, frozenset({term.id}), 5) if clear else None


def initials_mixed(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """Some syllables whole, some by their first letter, the last one perhaps begun."""
    name = bare(term.headword)
    if len(name) < 3 or not all(map(is_syllable, name)):
        return None
    text = "".join(decompose(char)[0] if chance.random() < 0.5 else char for char in name)
    if text == name or not any(map(is_syllable, text)):
        return None
    fitting = corpus.fitting(re.compile("".join(_either(char) for char in text)))
    return Query("초성 mixed", text, fitting)


def _either(char: str) -> str:
    if is_syllable(char):
        return char
    if char not in INITIALS:
        return re.escape(char)
    return f"[{compose(char, 'ㅏ')}-{compose(char, 'ㅣ', FINALS[-1])}{char}]"


def respelt(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """A loanword spelt by ear."""
    if not term.respelt:
        return None
    text = chance.choice(term.respelt)
    return Query("loanword", text, corpus.owners[bare(term.headword)]) if bare(text) not in corpus.owners else None


def confusable(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """A name that is one or two strokes from another, with or without a particle."""
    typed = keys(bare(term.headword))
    if len(typed) < 5 or len(corpus.near(typed, 2, prefix=False)) < 2:
        return None
    text = term.headword if chance.random() < 0.5 else inflected(term.headword, chance.choice(PARTICLES[:10]))
    owners = corpus.owners
    return Query("confusable", text, owners.get(bare(text)) or owners[bare(term.headword)]) if "(" not in text else None


def hanja(corpus: Corpus, term: Term, _: Random) -> Query | None:
    """The hanja."""
    return Query("hanja", term.hanja, corpus.owners[bare(term.hanja)]) if term.hanja else None


def english(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """English in any case."""
    if not term.english:
        return None
    name = chance.choice(term.english)
    text = chance.choice((name, name.upper(), name.title(), name.lower(), name.replace("-", " ")))
    return Query("English", text, corpus.owners[bare(name)])


def romanised(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """Korean in Latin letters by the standard."""
    return _romanised(corpus, term, "romanised", by_standard(term.headword, chance))


def romanised_by_ear(corpus: Corpus, term: Term, chance: Random) -> Query | None:
    """The same with one letter as it sounds to an English ear."""
    text = by_ear(term.headword, chance)
    return _romanised(corpus, term, "romanised by ear", text)


def _romanised(corpus: Corpus, term: Term, kind: str, text: str) -> Query | None:
    clear = in_hangul(term) and len(bare(term.headword)) > 2 and bare(text) not in corpus.owners
    return Query(kind, text, corpus.owners[bare(term.headword)]) if clear else None
