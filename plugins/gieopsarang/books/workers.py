"""The processes that Typst runs in: what each is given to set, and what it says came of it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from gieopsarang.books.manuscript import Manuscript

PROCESSES = 2
"""How many parts are set side by side; more only costs memory."""
BATCH = 3_000_000
"""Letters of data that one process sets before it gives its memory back."""
CREATED = 315_532_800
"""1980: the date of parts, which no reader sees; a whole book's is its own."""

Said = Mapping[str, Any]
"""What a process says of one part: its map and warnings, or an error."""


@dataclass(frozen=True, slots=True)
class Task:
    """One part to set, to a PDF or to pictures of its pages."""

    name: str
    template: str
    pdf: str | None = None
    png: str | None = None
    ppi: float = 0
    timestamp: int = CREATED

    def job(self) -> Mapping[str, Any]:
        """As the process reads it."""
        return {**asdict(self), "data": f"/parts/{self.name}.json"}


class Worker:
    """A process that sets parts laid out in a folder of its own."""

    def __init__(self, root: Path, fonts: Path, tasks: Sequence[Task]) -> None:
        job = root / "job.json"
        job.write_text(
            json.dumps({"root": str(root), "fonts": [str(fonts)], "tasks": [task.job() for task in tasks]}), "utf-8"
        )
        path = os.pathsep.join(filter(None, (str(_package_root()), os.environ.get("PYTHONPATH"))))
        self.process = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, "-X", "utf8", "-m", "gieopsarang.books.setter", str(job)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": path},
        )

    def told(self) -> Mapping[str, Said]:
        """What it said of its parts, once it is done; a part it did not come to is not among them."""
        output, _ = self.process.communicate()
        found: dict[str, Said] = {}
        for row in output.splitlines():
            try:
                said = json.loads(row)
            except ValueError:
                continue
            found[said["name"]] = said
        return found


def batches(wanted: Sequence[Manuscript]) -> Iterator[list[list[Manuscript]]]:
    """The largest first, spread over the processes; a batch ends where they have had their fill."""
    left = sorted(wanted, key=lambda its: (-len(its.text), its.part.name))
    while left:
        batch: list[list[Manuscript]] = [[] for _ in range(min(PROCESSES, len(left)))]
        sizes = [0] * len(batch)
        rest: list[Manuscript] = []
        for its in left:
            place = sizes.index(min(sizes))
            if batch[place] and sizes[place] + len(its.text) > BATCH:
                rest.append(its)
                continue
            batch[place].append(its)
            sizes[place] += len(its.text)
        yield batch
        left = rest


def _package_root() -> Path:
    return Path(__file__).resolve().parents[2]
