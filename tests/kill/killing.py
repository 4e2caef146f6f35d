"""Kills builds at random moments and looks at what is left.

    python tests/kill/killing.py [--kills 200] [--entries 60] [--seed 1]

Each build writes another mark into every entry; afterwards all pages must hold one mark, the old one or the new one.
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ENTRY = """headword: 낱말{number}
entry_type: term
domain: 보기
level: 중
definition: 표시는 {mark} 입니다.
sources: [{{id: g1, kind: general_knowledge}}]
status: draft
revised: 2026-01-01
"""
MARK = re.compile(r"표시는 (m[0-9]+) 입니다")
ENVIRONMENT = os.environ | {"PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "1767225600"}


def command(root: Path, *words: str) -> list[str]:
    return [
        sys.executable,
        "-m",
        "gieopsarang",
        *words,
        *(["-f", str(root / "mkdocs.yml")] if words[0] == "build" else []),
    ]


def new_project(root: Path) -> None:
    subprocess.run(command(root, "init", str(root)), check=True, env=ENVIRONMENT, capture_output=True)


def write_entries(root: Path, mark: str, entries: int) -> None:
    for number in range(entries):
        file = root / "glossary/sample" / f"natmal{number}.yml"
        file.write_text(ENTRY.format(number=number, mark=mark), "utf-8")


def state(root: Path, entries: int) -> str:
    """The one mark of the site, or what is wrong with it."""
    site = root / "site"
    for path in ("index.html", "404.html", "data/encyclopedia.json", "search/index.html", "stories/index.html"):
        if not (site / path).is_file():
            return f"broken: {path} is missing"
    marks: set[str] = set()
    for number in range(entries):
        page = site / f"glossary/natmal{number}/index.html"
        if not page.is_file():
            return f"broken: {page} is missing"
        text = page.read_text("utf-8")
        marks.update(MARK.findall(text))
        if not text.rstrip().endswith("</html>"):
            return f"broken: {page} is cut off"
    data = set(MARK.findall((site / "data/encyclopedia.json").read_text("utf-8")))
    return marks.pop() if len(marks) == 1 and marks == data else f"broken: {marks} and {data}"


def kill_builds(root: Path, kills: int, entries: int, seed: int) -> Counter[str]:
    """Old, new or broken after each kill."""
    chance = random.Random(seed)
    found: Counter[str] = Counter()
    new_project(root)
    write_entries(root, "m0", entries)
    started = time.monotonic()
    subprocess.run(command(root, "build"), check=True, env=ENVIRONMENT, capture_output=True)
    whole = time.monotonic() - started
    current = state(root, entries)
    for number in range(1, kills + 1):
        mark = f"m{number}"
        write_entries(root, mark, entries)
        # Half of the kills fall where the site is written and swapped.
        delay = chance.uniform(0, whole) if number % 2 else chance.uniform(0.8 * whole, 1.2 * whole)
        build = subprocess.Popen(
            command(root, "build"), env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(delay)
        build.kill()
        build.wait()
        after = state(root, entries)
        found["new" if after == mark else "old" if after == current else after] += 1
        if not after.startswith("broken"):
            current = after
    subprocess.run(command(root, "build"), check=True, env=ENVIRONMENT, capture_output=True)
    if left := [file.name for file in root.iterdir() if file.name.startswith(".site.")]:
        found[f"left over: {left}"] += 1
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Kill builds at random moments and look at what is left.")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--entries", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = kill_builds(Path(folder) / "project", options.kills, options.entries, options.seed)
    print(dict(found))  # noqa: T201 - a script's output
    sys.exit(any(name not in {"old", "new"} for name in found))


if __name__ == "__main__":
    main()
