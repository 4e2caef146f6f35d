"""Reads the authors' folders; nothing else does. Links are never followed, nothing but a plain file is ever opened."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from gieopsarang.model.source_file import FileKind, SourceFile

FOLDERS = ("glossary", "stories")


def read_sources(root: Path, docs_dir: str = "content") -> tuple[SourceFile, ...]:
    """Every file below `glossary/`, `stories/` and the folder of hand-written pages, sorted by path; content lazily."""
    found = (source for folder in (*FOLDERS, docs_dir) for source in _walk(root / folder, folder))
    return tuple(sorted(found, key=lambda source: source.path))


def _walk(top: Path, path: str) -> Iterator[SourceFile]:
    """All files below a folder, however deep. What vanishes meanwhile was not there."""
    waiting = [(top, path)]
    while waiting:
        file, path = waiting.pop()
        try:
            status = file.lstat()
            if not stat.S_ISDIR(status.st_mode):
                yield _source(file, path, status)
                continue
            waiting += [(child, f"{path}/{child.name}") for child in file.iterdir()]
        except FileNotFoundError:
            continue
        except OSError as error:
            yield SourceFile(_shown(path), FileKind.FILE, 0, _failing(error))


def _source(file: Path, path: str, status: os.stat_result) -> SourceFile:
    if stat.S_ISLNK(status.st_mode):
        kind = FileKind.SYMLINK
    elif stat.S_ISREG(status.st_mode):
        kind = FileKind.FILE
    else:
        kind = FileKind.OTHER
    return SourceFile(_shown(path), kind, status.st_size, lambda: _content(file, status))


def _content(file: Path, seen: os.stat_result) -> bytes:
    """The bytes of the file that was seen; OSError where another has taken its place or grown past its size."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(file, flags), "rb") as opened:
        status = os.fstat(opened.fileno())
        if not stat.S_ISREG(seen.st_mode) or not stat.S_ISREG(status.st_mode):
            raise OSError(f"not a plain file: {_shown(str(file))}")
        content = opened.read(seen.st_size + 1)
    if len(content) > seen.st_size:
        raise OSError(f"changed while being read: {_shown(str(file))}")
    return content


def _failing(error: OSError) -> Callable[[], bytes]:
    """A content that cannot be had, so that a locked folder is reported where files are read."""

    def load() -> bytes:
        raise error

    return load


def _shown(path: str) -> str:
    """A path whose name is not UTF-8 shows U+FFFD, so that it can be printed and is refused by name."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
