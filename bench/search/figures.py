"""Rates of every engine, in one table, and what they are against the goals."""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from queries import Query

GOALS: dict[str, tuple[int, float]] = {
    **dict.fromkeys(("exact", "particle", "spacing", "layout", "English", "초성 whole", "초성"), (1, 0.98)),
    **dict.fromkeys(("slip", "question"), (1, 0.97)),
    **dict.fromkeys(("half-typed", "compound"), (5, 0.98)),
    **dict.fromkeys(("phrase", "easy words", "text"), (1, 0.92)),
    **dict.fromkeys(("paraphrase", "described"), (1, 0.30)),
}
"""Among how many, and how often; every other class must reach `OTHERS` among as many as it was asked for."""
OTHERS = 0.95
BYTES = ((3_100, 40_000), (10_100, 120_000))
"""So many documents at most, so many bytes before the first answer."""
QUESTION_BYTES = 60_000
NONSENSE = 1 / 50
ZERO = 0.01
BEHIND_PEERS = 0.05


@dataclass(frozen=True, slots=True)
class Figures:
    """What one engine did on one corpus."""

    engine: str
    asked: Sequence[Query]
    answers: Sequence[Sequence[str]]
    words: int
    lost: Sequence[str]
    before: int
    library: int
    questions: Sequence[int]
    opened: float
    keys: Sequence[Sequence[float]]
    documents: int = 0
    slow: "Times | None" = None

    def rate(self, kind: str, among: int) -> float:
        """How often one of the wanted was among so many."""
        rows = [row for row in zip(self.asked, self.answers, strict=True) if row[0].kind == kind]
        return sum(found(query, answer, among) for query, answer in rows) / len(rows)

    @property
    def zero(self) -> float:
        """How often there was no answer where there is one."""
        rows = [answer for query, answer in zip(self.asked, self.answers, strict=True) if query.wanted]
        return sum(not answer for answer in rows) / len(rows)

    @property
    def nonsense(self) -> float:
        """How often nonsense was answered."""
        rows = [answer for query, answer in zip(self.asked, self.answers, strict=True) if not query.wanted]
        return sum(bool(answer) for answer in rows) / max(len(rows), 1)

    def missed(self) -> Iterator[str]:
        """Every query that was not answered as asked for, every headword lost while typed."""
        yield from (f"lost while typing\t@5\t{its}" for its in self.lost)
        for query, answer in zip(self.asked, self.answers, strict=True):
            if not found(query, answer, query.among) or (not query.wanted and answer):
                wanted = " ".join(sorted(query.wanted)) or "-"
                yield f"{query.kind}\t@{query.among}\t{query.text}\t{wanted}\t{' '.join(answer[:5]) or '-'}"


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds in Chromium with a slower processor."""

    opened: float
    keys: Sequence[Sequence[float]]


def found(query: Query, answer: Sequence[str], among: int) -> bool:
    """Whether a wanted one is among the first; nonsense wants none."""
    return not query.wanted or bool(query.wanted & set(answer[:among]))


def percentile(rounds: Sequence[Sequence[float]], share: float) -> float:
    """A share of the times, each the least of all rounds: what else the machine does is no part of it."""
    least = sorted(map(min, zip(*rounds, strict=True)))
    return least[min(int(len(least) * share), len(least) - 1)]


def table(all_figures: Sequence[Figures]) -> Iterator[str]:
    """A line a class, a column an engine: success@1, success@5; then the rest."""
    first = all_figures[0]
    yield f"{'':<24}" + "".join(f"{its.engine:>14}" for its in all_figures)
    for kind in dict.fromkeys(query.kind for query in first.asked if query.wanted):
        count = sum(query.kind == kind for query in first.asked)
        cells = (f"{its.rate(kind, 1):.2f} {its.rate(kind, 5):.2f}" for its in all_figures)
        yield f"{kind:<24}"[: 24 - len(str(count)) - 1] + f"{count} " + "".join(f"{cell:>14}" for cell in cells)
    rows = {
        "zero-result": [f"{its.zero:.3f}" for its in all_figures],
        "nonsense answered": [f"{its.nonsense:.3f}" for its in all_figures],
        "lost while typing": [f"{len(its.lost)} of {its.words}" for its in all_figures],
        "code kB gzip": [f"{its.library / 1000:.1f}" for its in all_figures],
        "before answer kB gzip": [f"{its.before / 1000:.1f}" for its in all_figures],
        "a question kB mid/max": [
            f"{statistics.median(its.questions) / 1000:.0f}/{max(its.questions) / 1000:.0f}" for its in all_figures
        ],
        "Node open ms": [f"{its.opened:.0f}" for its in all_figures],
        "Node key p50/p95 ms": [
            f"{percentile(its.keys, 0.5):.1f}/{percentile(its.keys, 0.95):.1f}" for its in all_figures
        ],
        "Chromium 4x open ms": [f"{its.slow.opened:.0f}" if its.slow else "-" for its in all_figures],
        "Chromium 4x p50/p95 ms": [
            f"{percentile(its.slow.keys, 0.5):.1f}/{percentile(its.slow.keys, 0.95):.1f}" if its.slow else "-"
            for its in all_figures
        ],
    }
    for name, cells in rows.items():
        yield f"{name:<24}" + "".join(f"{cell:>14}" for cell in cells)


def verdicts(all_figures: Sequence[Figures]) -> Iterator[str]:
    """What of ours is below a goal; one line if nothing is, none where ours was not asked."""
    ours, *peers = all_figures
    if ours.engine == "ours":
        short = [*_rates_below(ours, peers), *_others_below(ours)]
        yield from (f"BELOW  {line}" for line in short)
        yield f"{len(short)} below the goals" if short else "all goals reached"


def _rates_below(ours: Figures, peers: Sequence[Figures]) -> Iterator[str]:
    for kind in dict.fromkeys(query.kind for query in ours.asked if query.wanted):
        among = max(query.among for query in ours.asked if query.kind == kind)
        among, goal = GOALS.get(kind, (among, OTHERS))
        rate = ours.rate(kind, among)
        best = max((its.rate(kind, among) for its in peers), default=0.0)
        if rate < goal:
            yield f"{kind}: {rate:.2f} among {among}, goal {goal}"
        if rate < best - BEHIND_PEERS:
            yield f"{kind}: {rate:.2f} among {among}, the best peer {best:.2f}"


def _others_below(ours: Figures) -> Iterator[str]:
    limit = next((its for documents, its in BYTES if ours.documents <= documents), None)
    if limit and ours.before > limit:
        yield f"before the first answer: {ours.before} bytes, goal {limit}"
    if max(ours.questions) > QUESTION_BYTES:
        yield f"a question: {max(ours.questions)} bytes, goal {QUESTION_BYTES}"
    if ours.zero >= ZERO:
        yield f"zero-result: {ours.zero:.3f}, goal below {ZERO}"
    if ours.nonsense > NONSENSE:
        yield f"nonsense answered: {ours.nonsense:.3f}, goal at most {NONSENSE}"
    if ours.lost:
        yield f"lost while typing: {len(ours.lost)} of {ours.words}, goal 0"
