"""Builds the same generated pages with gieopsarang, plain MkDocs + Material, and Hugo, in one run.

    python bench/build_speed.py [--runs 3] [--sizes 1000 10000] [--parts]

Prints CPU seconds (user and system, the least of the runs), peak memory and megabytes of HTML, and the ratios that
matter. Folders lie where TMPDIR says: on a disk the system's share swings, so name a tmpfs to compare.
"""

import argparse
import os
import resource
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import write_hugo, write_mkdocs, write_ours

BIN = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Contender:
    """A builder: how its project is written, how it is run, where its HTML lies."""

    name: str
    write: Callable[[int, Path], None]
    command: tuple[str, ...]
    output: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What one build cost."""

    cpu: float
    megabytes: float
    html: float


CONTENDERS = (
    Contender("gieopsarang", write_ours, (str(BIN / "gieopsarang"), "build"), "site"),
    Contender(
        "mkdocs", lambda n, root: write_mkdocs(n, root, search=True), (str(BIN / "mkdocs"), "build", "-q"), "site"
    ),
    Contender(
        "mkdocs, no search",
        lambda n, root: write_mkdocs(n, root, search=False),
        (str(BIN / "mkdocs"), "build", "-q"),
        "site",
    ),
    Contender("hugo", write_hugo, (str(BIN / "hugo"), "build", "--quiet", "--noBuildLock"), "public"),
)


def run(command: Iterable[str], folder: Path) -> tuple[float, float]:
    """CPU seconds and peak megabytes of a command, its children included."""
    command = tuple(command)
    environment = os.environ | {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.execvpe(command[0], command, environment)
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        raise SystemExit(f"{command[0]} failed in {folder}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(contender: Contender, size: int, root: Path, runs: int) -> Figure:
    """The least of several builds, each into a fresh folder."""
    folder = root / f"{contender.name.replace(' ', '-')}-{size}"
    folder.mkdir()
    contender.write(size, folder)
    costs: list[tuple[float, float]] = []
    for _ in range(runs):
        shutil.rmtree(folder / contender.output, ignore_errors=True)
        costs.append(run(contender.command, folder))
    html = sum(path.stat().st_size for path in (folder / contender.output).rglob("*.html")) / 1e6
    shutil.rmtree(folder)
    return Figure(min(cpu for cpu, _ in costs), min(memory for _, memory in costs), html)


def main() -> None:
    """Run the series and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000])
    options.add_argument("--only", nargs="+", default=[contender.name for contender in CONTENDERS])
    chosen = options.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    found: dict[tuple[str, int], Figure] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in chosen.sizes:
            for contender in CONTENDERS:
                if contender.name not in chosen.only:
                    continue
                runs = chosen.runs if size <= 1000 else max(chosen.runs - 1, 1)
                figure = measure(contender, size, Path(folder), runs)
                found[contender.name, size] = figure
                print(
                    f"{size:>6} {contender.name:<18} {figure.cpu:7.2f} CPU s {figure.megabytes:7.0f} MB peak "
                    f"{figure.html:7.1f} MB HTML",
                    flush=True,
                )
    report(found, chosen.sizes)


def report(found: dict[tuple[str, int], Figure], sizes: list[int]) -> None:
    """The ratios that the goals are set in."""
    for size in sizes:
        ours = found.get(("gieopsarang", size))
        for name in ("mkdocs", "mkdocs, no search", "hugo"):
            other = found.get((name, size))
            if ours and other:
                print(f"{size:>6} gieopsarang / {name}: {ours.cpu / other.cpu:.2f} x CPU")
    small, large = min(sizes), max(sizes)
    if small < large and ("gieopsarang", small) in found and ("gieopsarang", large) in found:
        growth = found["gieopsarang", large].cpu / found["gieopsarang", small].cpu / (large / small)
        print(f"growth from {small} to {large}: {growth:.2f} x linear")


if __name__ == "__main__":
    main()
