"""References resolved, and shown at both ends."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

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
MOST_GUESSES = 50
"""How often a run looks for the nearest headword: against 10,000 of them it costs some 20 ms."""


@dataclass(slots=True)
class Resolver:
    """Leads references to entries, and reports those that lead nowhere, to several, or to where they stand."""

    vocabulary: Vocabulary
    known: Container[str]
    """Names of entries that could not be read: what leads to them is no second mistake."""
    problems: Problems
    guesses: int = MOST_GUESSES

    def resolve(self, reference: Reference, me: str | None = None) -> str | None:
        """The id a reference leads to, or None and a problem."""
        ids = self.vocabulary.names.get(reference.written, ())
        if len(ids) > 1:
            self._report_ambiguous(reference, ids)
        elif ids == (me,):
            self._report_self(reference)
        elif not ids and reference.written not in self.known:
            self._report_blind(reference)
        return ids[0] if len(ids) == 1 and ids[0] != me else None

    def check(self, references: Iterable[Reference], me: str | None = None) -> None:
        """Report what is wrong with the `[[ ]]` and vocabulary of a text."""
        for reference in references:
            self.resolve(reference, me)

    def _report_ambiguous(self, reference: Reference, ids: tuple[str, ...]) -> None:
        """Name the choices. Where there are none, two entries share a headword, which was reported at theirs."""
        choices = [name for id_ in ids if (name := self._name_of(id_)) is not None]
        if choices:
            self.problems.add(
                rules.AMBIGUOUS_REFERENCE,
                reference.location,
                f"{with_particle(_quoted(reference.written), '은/는')} 여러 항목을 가리킬 수 있습니다",
                hint=f"{', '.join(map(_quoted, choices))} 가운데 하나로 적으세요.",
            )

    def _name_of(self, id_: str) -> str | None:
        """A name that leads to this entry alone, one with a number first."""
        alone = [name for name, ids in self.vocabulary.names.items() if ids == (id_,)]
        return next((name for name in alone if "#" in name), alone[0] if alone else None)

    def _report_self(self, reference: Reference) -> None:
        self.problems.add(
            rules.SELF_REFERENCE,
            reference.location,
            f"{with_particle(_quoted(reference.written), '이/가')} 자기 항목을 가리킵니다",
            hint="지우거나 다른 표제어로 바꾸세요.",
        )

    def _report_blind(self, reference: Reference) -> None:
        self.guesses -= 1
        near = nearest(reference.written, self.vocabulary.names) if self.guesses >= 0 else None
        meant = f"혹시 {_quoted(near)}인가요? " if near else ""
        self.problems.add(
            rules.BLIND_REFERENCE,
            reference.location,
            f"표제어 {with_particle(_quoted(reference.written), '이/가')} 없습니다",
            hint=f"{meant}표제어를 사전에 있는 그대로 적거나, 그 항목을 먼저 만드세요.",
        )


def cross_links(entries: Iterable[Entry], resolver: Resolver) -> dict[str, tuple[CrossLink, ...]]:
    """By entry id, the links its author stated, then those that follow from other entries; each target once a kind."""
    stated = {entry.id: tuple(_stated(entry, resolver)) for entry in entries}
    found = {id_: dict.fromkeys(links, True) for id_, links in stated.items()}
    for source, links in stated.items():
        for kind, target in links:
            found[target].setdefault((INVERSE.get(kind, kind), source), False)
    return {
        id_: tuple(CrossLink(kind, target, said) for (kind, target), said in links.items())
        for id_, links in found.items()
    }


def _stated(entry: Entry, resolver: Resolver) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        references: tuple[Reference, ...] = getattr(entry.cross_references, kind)
        for reference in references:
            target = resolver.resolve(reference, entry.id)
            if target is not None:
                yield kind, target


def _quoted(word: str) -> str:
    return f"‘{word}’"
