"""Says which stage of our build costs what: python bench/parts.py [ENTRIES]. CPU seconds within one process."""

import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

sys.path.insert(0, str(Path(__file__).parent))

from corpus import write_ours

from gieopsarang import build
from gieopsarang.disk import read_sources
from gieopsarang.model.settings import Settings
from gieopsarang.render.plain_shell import plain_shell
from gieopsarang.validate import project

P = ParamSpec("P")
T = TypeVar("T")
STAGES = (
    (project, ("sort_sources", "read_text", "read_yaml", "validate_entry")),
    (build, ("link", "prose", "running_line", "backlinks")),
)
"""Where each stage is called from, by name."""


class Clock:
    """CPU seconds by stage; a stage called within another counts for itself only."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._open: list[float] = []

    @contextmanager
    def stage(self, name: str) -> Generator[None]:
        """Time what happens within."""
        start = time.process_time()
        self._open.append(0.0)
        yield
        whole = time.process_time() - start
        self.spent[name] = self.spent.get(name, 0.0) + whole - self._open.pop()
        if self._open:
            self._open[-1] += whole

    def timed(self, function: Callable[P, T]) -> Callable[P, T]:
        """The same function, timed under its name."""

        def call(*args: P.args, **kwargs: P.kwargs) -> T:
            with self.stage(function.__name__):
                return function(*args, **kwargs)

        return call


def main() -> None:
    """Build once with every stage timed."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    clock = Clock()
    for module, names in STAGES:
        for name in names:
            setattr(module, name, clock.timed(getattr(module, name)))
    with tempfile.TemporaryDirectory() as folder:
        write_ours(count, Path(folder))
        settings = Settings(site_title="잰 사전", date="2026-11-24")
        with clock.stage("disk"):
            sources = read_sources(Path(folder))
        with clock.stage("the rest of load"):
            loaded = build.load(sources, settings)
        with clock.stage("pages, shells, exports"):
            size = sum(len(artifact.content) for artifact in build.artifacts(loaded.publication, plain_shell(settings)))
    whole = sum(clock.spent.values())
    for name, spent in sorted(clock.spent.items(), key=lambda item: -item[1]):
        print(f"{name:<24} {spent:7.2f} s {spent / count * 1000:7.3f} ms an entry {spent / whole:6.1%}")
    print(f"{'whole':<24} {whole:7.2f} s, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
