"""The words of all texts: for each stem where it stands and how much it counts there, in shards of a few kilobytes."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from gieopsarang.korean import stems
from gieopsarang.korean.plain_words import plain_words
from gieopsarang.korean.stems import words
from gieopsarang.search.record import Record

SHARD = 3_000
"""Characters of a shard: about 2 kB packed."""
SATURATION, LENGTH_SHARE = 1.2, 0.6
"""BM25's k1 and b."""
MEANING = 4
"""How often a word of the definition counts against one of the text."""
LOUDNESS = 15
"""Steps that a word's weight in a text is rounded to."""
LENGTH_STEP, LENGTHS = 5, 10
"""Steps that the length of a definition is rounded down to, and how many there are."""
COMMONEST = 0.5
"""A word of more than this share of all texts tells nothing, and takes room."""
FEW, MANY = 500, 2_500
"""So many places are always kept, and no more ever."""
NUMERALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"

GROUP = "="
"""What the name of a group of near words begins with; no word does."""

Postings = dict[str, list[tuple[int, int]]]


def word_files(records: Sequence[Record]) -> tuple[dict[str, object], list[dict[str, str]]]:
    """The directory of the shards with the tables of `stems`, and the shards, stems in order."""
    near = _groups_by_stem()
    counted = [_counts(record, near) for record in records]
    postings = _postings(counted)
    most = min(max(COMMONEST * len(records), FEW), MANY)
    shards = list(_shards({term: places for term, places in postings.items() if len(places) <= most}))
    directory: dict[str, object] = {
        "records": len(records),
        "loudness": LOUDNESS,
        "step": LENGTH_STEP,
        "lengths": "".join(NUMERALS[min(counts.meaning_length // LENGTH_STEP, LENGTHS - 1)] for counts in counted),
        "first": [shard["stems"].partition("\n")[0] for shard in shards],
        "common": " ".join(term for term, places in postings.items() if len(places) > most),
        "suffixes": " ".join(sorted(stems.SUFFIXES)),
        "short": " ".join(sorted(stems.SHORT)),
        "doubtful": " ".join(sorted(stems.DOUBTFUL)),
        "contracted": "".join(map("".join, stems.CONTRACTED.items())),
        "irregular": " ".join(map(":".join, stems.IRREGULAR.items())),
    }
    return directory, shards


def group_file() -> str:
    """The groups of near words, a line a group; the number of its line is its name among the terms."""
    return "\n".join(" ".join(group) for group in _groups())


def _groups() -> Iterator[tuple[str, ...]]:
    """The groups of near words, as stems."""
    for group in plain_words():
        yield tuple(dict.fromkeys(stems.stems(word)[-1] for word in group))


def _groups_by_stem() -> Mapping[str, Sequence[str]]:
    """The names of the groups that each stem is in."""
    found: dict[str, list[str]] = {}
    for number, group in enumerate(_groups()):
        for stem in group:
            found.setdefault(stem, []).append(f"{GROUP}{number:03}")
    return found


def _postings(counted: Sequence["_Counts"]) -> Postings:
    """By term, the numbers of the records that have it, with its weight there."""
    mean = sum(counts.length for counts in counted) / max(len(counted), 1) or 1
    found: Postings = {}
    for number, counts in enumerate(counted):
        slowness = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * counts.length / mean)
        for term, count in counts.terms.items():
            weight = max(round(LOUDNESS * count / (count + slowness)), 1)
            found.setdefault(term, []).append((number, weight + (LOUDNESS + 1 if term in counts.meant else 0)))
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class _Counts:
    """What stands in a record."""

    terms: Mapping[str, int]
    """How often each stem and each group of near words stands there."""
    meant: Container[str]
    """Those that stand in what says what the thing is."""
    length: int
    meaning_length: int


def _counts(record: Record, near: Mapping[str, Sequence[str]]) -> _Counts:
    """The terms of a record."""
    counts: Counter[str] = Counter()
    lengths: list[int] = []
    meant: set[str] = set()
    for texts, weight in (
        (record.texts, 1),
        ((record.headword, *record.variants), MEANING),
        (record.meanings + record.examples, MEANING),
    ):
        meant = set()
        lengths.append(0)
        for word in chain.from_iterable(map(words, texts)):
            lengths[-1] += 1
            found = stems.stems(word)
            for term in {*found, *(group for stem in found for group in near.get(stem, ()))}:
                counts[term] += weight
                meant.add(term)
    return _Counts(counts, meant, sum(lengths), lengths[-1])


def _shards(postings: Postings) -> Iterator[dict[str, str]]:
    """Stems in order, as many to a shard as its size allows."""
    names: list[str] = []
    places: list[str] = []
    size = 0
    for stem, found in postings.items():
        packed = _packed(found)
        if names and size + len(stem) + len(packed) > SHARD:
            yield {"stems": "\n".join(names), "places": " ".join(places)}
            names, places, size = [], [], 0
        names.append(stem)
        places.append(packed)
        size += len(stem) + len(packed)
    if names:
        yield {"stems": "\n".join(names), "places": " ".join(places)}


def _packed(places: Iterable[tuple[int, int]]) -> str:
    """Each place as its distance from the last, in numerals of base 32 with the last one marked, and its weight."""
    return "".join(
        _numeral(number - before - 1) + NUMERALS[weight]
        for (before, _), (number, weight) in pairwise([(-1, 0), *places])
    )


def _numeral(number: int) -> str:
    """A number in base 32, the lowest digit first; all but the last digit are 32 higher."""
    digits = ""
    while number >= 32:
        digits += NUMERALS[32 + number % 32]
        number //= 32
    return digits + NUMERALS[number]
