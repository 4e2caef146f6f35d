"""Our search beside four others, in one run: how often the right entry is found, what is fetched, how long a key takes.

    python bench/search/run.py [--quick] [--corpora own 3000 10000] [--engines ours minisearch …] [--no-browser] [--misses FILE]

README.md beside it says what is measured and how. Needs `make bench`'s environment; the peers come from npm, once, into a
cache folder. Rates are compared with the goals; times are only told.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "support"))

from corpus import Corpus
from figures import Figures, table, verdicts
from hosting import Hosted, copy_libraries, hosted, judge, peers
from own_queries import own_queries
from queries import Query, queries
from sites import corpus_named, index_peers, write_for_peers
from steady import Word, lost_at, steady_words

from browser import browser_times

SEED = 20261125
ENGINES = ("ours", "minisearch", "fuse", "pagefind", "material")
RIVALS = ENGINES[:2]
"""Those that are asked where there are 5,000 entries and more: the others would take longer than all the rest."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is asked."""

    queries: int
    words: int
    peers_words: int
    """How many of the words the peers are asked too, some of which take long."""
    timed: int
    rounds: int
    questions: int
    seed: int = 0
    browser: bool = True


FULL = Plan(queries=40, words=150, peers_words=40, timed=8, rounds=5, questions=20)
QUICK = Plan(queries=20, words=40, peers_words=15, timed=4, rounds=3, questions=8)


def main() -> None:
    """Measure corpus by corpus."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="fewer queries, fewer rounds, no corpus of 10,000")
    options.add_argument("--corpora", nargs="+", help="own, a number of generated entries, or a glossary as JSON")
    options.add_argument("--engines", nargs="+", default=ENGINES)
    options.add_argument("--no-browser", action="store_true")
    options.add_argument("--seed", type=int, default=SEED)
    options.add_argument("--misses", type=Path, help="write every query that ours missed into this file")
    chosen = options.parse_args()
    engines: Sequence[str] = chosen.engines
    if peers() is None:
        engines = [its for its in engines if its in ("ours", "material")]
        print("MiniSearch, Fuse and Pagefind are left out: npm did not give them")
    plan = replace(QUICK if chosen.quick else FULL, seed=chosen.seed, browser=not chosen.no_browser)
    misses: list[str] = []
    for name in chosen.corpora or (["own", "3000"] if chosen.quick else ["own", "3000", "10000"]):
        with tempfile.TemporaryDirectory() as folder:
            found = build_and_measure(name, Path(folder), engines, plan)
        misses += [f"{name}\t{line}" for its in found if its.engine == "ours" for line in its.missed()]
    if chosen.misses:
        chosen.misses.write_text("\n".join(misses) + "\n", "utf-8")


def build_and_measure(name: str, root: Path, engines: Sequence[str], plan: Plan) -> list[Figures]:
    """One corpus, built for every engine and served while it is measured."""
    site, libraries, modules = root / "site", root / "libraries", peers()
    site.mkdir()
    (site / "blank.html").write_text("<!doctype html><html lang=ko><title>bench</title>", "utf-8")
    copy_libraries(modules, libraries)
    corpus = corpus_named(name, plan.seed, site)
    asked = engines if len(corpus.documents) < 5000 else [its for its in engines if its in RIVALS]
    write_for_peers(corpus, site)
    index_peers(site, modules, asked)
    with hosted(site, libraries) as host:
        return measure(corpus, host, asked, plan)


def measure(corpus: Corpus, host: Hosted, engines: Sequence[str], plan: Plan) -> list[Figures]:
    """Ask every engine the same, print the table, and give the figures."""
    begun = time.monotonic()
    asked = [*queries(corpus, plan.queries, plan.seed)]
    if corpus.name == "own":
        asked += own_queries()
    words = steady_words(corpus, plan.words, plan.seed)
    typing = [word.states for word in words]
    sentences = [query.text for query in asked if query.kind in ("question", "phrase", "described")]
    task = {
        "queries": [query.text for query in asked],
        "typing": typing,
        "timed": plan.timed,
        "rounds": plan.rounds,
        "questions": sentences[:: max(len(sentences) // plan.questions, 1)],
        "first": words[0].states[0],
    }
    made = time.monotonic() - begun
    fewer = {**task, "typing": typing[: plan.peers_words]}
    asked_so = {engine: task if engine == "ours" else fewer for engine in engines}
    answers = {engine: answer for engine in engines if (answer := judge(host, engine, asked_so[engine]))}
    slow = (
        browser_times(host, list(answers), typing=typing[: plan.timed], rounds=plan.rounds, first=words[0].states[0])
        if plan.browser
        else {}
    )
    found = [
        replace(_figures(engine, answer, asked, words), documents=len(corpus.documents), slow=slow.get(engine))
        for engine, answer in answers.items()
    ]
    print(f"{corpus.name}: {len(corpus.documents)} documents, {len(asked)} queries (success@1 success@5)")
    for line in (*table(found), *verdicts(found)) if found else ():
        print(line)
    print(f"(queries made in {made:.0f} s, asked in {time.monotonic() - begun - made:.0f} s)\n", flush=True)
    return found


def _figures(engine: str, answer: Mapping[str, Any], asked: Sequence[Query], words: Sequence[Word]) -> Figures:
    return Figures(
        engine=engine,
        asked=asked,
        answers=answer["answers"],
        words=len(answer["states"]),
        lost=[
            f"{word.id} at {at}"
            for word, states in zip(words, answer["states"], strict=False)
            if (at := lost_at(word, states))
        ],
        before=answer["before"],
        library=answer["library"],
        questions=answer["questions"],
        opened=answer["opened"],
        keys=answer["keys"],
    )


if __name__ == "__main__":
    main()
