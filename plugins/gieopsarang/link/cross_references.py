"""References resolved, and shown at both ends."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields

from gieopsarang.korean.nearness import nearest
from gieopsarang.korean.particles import with_particle
from gieopsarang.model.encyclopedia import CrossLink, Vocabulary
from gieopsarang.model.entry import CrossReferences, Entry
from gieopsarang.model.problem import Problems
from gieopsarang.model.reference import Reference
from gieopsarang.model.rules import link as rules

KINDS = tuple(field.name for field in fields(CrossReferences))
INVERSE: Mapping[str, str] = {"broader": "narrower", "narrower": "broader"}
"""What a reference is called at its other end, where that differs."""


def cross_links(
    entries: Iterable[Entry], vocabulary: Vocabulary, known: Collection[str], problems: Problems
) -> dict[str, tuple[CrossLink, ...]]:
    """By entry id, the links its author stated, then those that follow from other entries; each target once a kind."""
    entries = tuple(entries)
    stated = {entry.id: tuple(_stated(entry, vocabulary, known, problems)) for entry in entries}
    found = {entry.id: dict.fromkeys(stated[entry.id], True) for entry in entries}
    for source, links in stated.items():
        for kind, target in links:
            found[target].setdefault((INVERSE.get(kind, kind), source), False)
    return {
        id_: tuple(CrossLink(kind, target, said) for (kind, target), said in links.items())
        for id_, links in found.items()
    }


def check_links(
    links: Iterable[Reference], me: str | None, vocabulary: Vocabulary, known: Collection[str], problems: Problems
) -> None:
    """Report the `[[ ]]` and vocabulary words that lead nowhere, to several entries, or to the entry itself."""
    for reference in links:
        resolve(reference, me, vocabulary, known, problems)


def resolve(
    reference: Reference, me: str | None, vocabulary: Vocabulary, known: Collection[str], problems: Problems
) -> str | None:
    """The id a reference leads to, or None and a problem. `known` are names of entries that could not be read."""
    ids = vocabulary.names.get(reference.written, ())
    quoted = f"‘{reference.written}’"
    if len(ids) > 1:
        names = [name for name, its in vocabulary.names.items() if len(its) == 1 and its[0] in ids and "#" in name]
        choices = ", ".join(f"‘{name}’" for name in names) or ", ".join(ids)
        problems.add(
            rules.AMBIGUOUS_REFERENCE,
            reference.location,
            f"{with_particle(quoted, '은/는')} 여러 항목을 가리킬 수 있습니다",
            hint=f"{choices} 가운데 하나로 적으세요.",
        )
    elif ids == (me,):
        problems.add(
            rules.SELF_REFERENCE,
            reference.location,
            f"{with_particle(quoted, '이/가')} 자기 항목을 가리킵니다",
            hint="이 줄을 지우거나 다른 표제어로 바꾸세요.",
        )
    elif not ids and reference.written not in known:
        near = nearest(reference.written, vocabulary.names)
        problems.add(
            rules.BLIND_REFERENCE,
            reference.location,
            f"표제어 {with_particle(quoted, '이/가')} 없습니다",
            hint=f"{_meant(near)}표제어를 사전에 있는 그대로 적거나, 그 항목을 먼저 만드세요.",
        )
    return ids[0] if len(ids) == 1 and ids[0] != me else None


def _meant(near: str | None) -> str:
    return f"혹시 ‘{near}’인가요? " if near else ""


def _stated(
    entry: Entry, vocabulary: Vocabulary, known: Collection[str], problems: Problems
) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        references: tuple[Reference, ...] = getattr(entry.cross_references, kind)
        for reference in references:
            target = resolve(reference, entry.id, vocabulary, known, problems)
            if target is not None:
                yield kind, target
