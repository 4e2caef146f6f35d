"""The folder that a build writes to, and what killed builds left of theirs."""

import contextlib
import errno
import os
import secrets
import shutil
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from gieopsarang.korean.particles import quoted
from gieopsarang.publish.liveness import lives, locked, unlock

NEW = "new"
OLD = "old"
UNWRITABLE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class PublishError(Exception):
    """What the machine does not allow, in words for the one who builds."""


@dataclass(slots=True)
class FreshFolder:
    """A folder that becomes the site, or is removed. Its lock says that the build lives."""

    folder: Path
    site: Path
    lock: int | None = field(repr=False)
    _made: set[Path] = field(default_factory=set[Path], repr=False)

    def write(self, path: str, content: bytes) -> None:
        """Write one file; its path is relative and cannot lead out."""
        inside = PurePosixPath(path)
        if not path or inside.is_absolute() or ".." in inside.parts or "\\" in path or "\0" in path:
            raise PublishError(f"사이트 폴더 밖으로 나가는 이름입니다: '{path}'")
        file = self.folder / inside
        if file.parent not in self._made:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(file.parent)
        file.write_bytes(content)


def fresh_folder(site_dir: Path) -> FreshFolder:
    """An empty folder beside the site (inside, where the site is mounted); what killed builds left is cleared first."""
    site = Path(os.path.realpath(site_dir))
    if site.exists() and not site.is_dir():
        raise PublishError(f"{quoted(site, '은/는')} 폴더가 아니라 파일입니다. 지우거나 다른 이름을 쓰세요.")
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        recover(site)
        folder = _new_folder(site)
    except OSError as error:
        if error.errno not in UNWRITABLE | {errno.ENOTDIR, errno.EEXIST}:
            raise
        raise PublishError(
            f"{quoted(site, '을/를')} 만들거나 쓸 수 없습니다. 폴더의 이름과 권한을 살펴보세요."
        ) from error
    return FreshFolder(folder, site, locked(folder))


def discard(fresh: FreshFolder) -> None:
    """Remove a folder that does not become the site."""
    release(fresh)
    shutil.rmtree(fresh.folder, ignore_errors=True)


def release(fresh: FreshFolder) -> None:
    """Let go of the lock."""
    unlock(fresh.lock)
    fresh.lock = None


def recover(site: Path) -> None:
    """Put back a site that a killed build had moved aside, and clear what killed builds left."""
    leftovers = [folder for folder in _leftovers(site) if not lives(folder)]
    if not site.exists():
        aside = [folder for folder in leftovers if folder.name.startswith(f".{site.name}.{OLD}-")]
        for folder in sorted(aside, key=lambda folder: folder.stat().st_mtime_ns)[-1:]:
            folder.rename(site)
            leftovers.remove(folder)
    for folder in leftovers:
        retire(folder, site)


def retire(old: Path, site: Path) -> None:
    """Remove a folder; first what begins with a dot (`.git` of a pages worktree) moves over, as MkDocs keeps that too."""
    for child in sorted(old.glob(".*")) if site.is_dir() else ():
        if not os.path.lexists(site / child.name) and not _is_ours(child.name, site):
            with contextlib.suppress(OSError):
                child.rename(site / child.name)
    shutil.rmtree(old, ignore_errors=True)


def folder_name(site: Path, part: str) -> str:
    """A name that tells whose folder it is, what for, and which process made it."""
    return f".{site.name}.{part}-{os.getpid()}-{secrets.token_hex(3)}"


def _new_folder(site: Path) -> Path:
    name = folder_name(site, NEW)
    if not site.is_mount():
        with contextlib.suppress(PermissionError):
            (site.parent / name).mkdir()
            return site.parent / name
    (site / name).mkdir()
    return site / name


def _is_ours(name: str, site: Path) -> bool:
    return name.startswith((f".{site.name}.{NEW}-", f".{site.name}.{OLD}-"))


def _leftovers(site: Path) -> list[Path]:
    """Folders of earlier builds, beside the site and in it."""
    places = [place for place in (site.parent, site) if place.is_dir()]
    found = [child for place in places for child in sorted(place.iterdir()) if _is_ours(child.name, site)]
    return [folder for folder in found if folder.is_dir() and not folder.is_symlink()]
