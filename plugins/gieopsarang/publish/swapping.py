"""The fresh folder takes the old site's place: at one stroke where the system can, else as near to it as it can."""

import contextlib
import ctypes
import errno
import os
import shutil
import sys
import time
from functools import cache
from pathlib import Path

from gieopsarang.korean.particles import quoted
from gieopsarang.publish.fresh import OLD, FreshFolder, discard, folder_name, release, retire

IMMOVABLE = frozenset({errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM})
"""What systems say where a folder is a mount point or may not be renamed."""
UNABLE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})
"""What systems say where two folders cannot be exchanged at one stroke."""


def swap(fresh: FreshFolder) -> str | None:
    """Make the fresh folder the site. Gives a notice where that could not be done at one stroke."""
    _flush(fresh.folder)
    if fresh.folder.parent == fresh.site:
        return _fill_in_place(fresh)
    try:
        _take_place(fresh)
    except OSError as error:
        if error.errno not in IMMOVABLE:
            raise
        return _fill_in_place(fresh)
    _flush_folder(fresh.site.parent)
    release(fresh)
    return None


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders at one stroke; False where the system cannot."""
    libc = _libc()
    if libc is None or not hasattr(libc, "renameat2"):
        return False
    at_working_folder, flag_exchange = -100, 2
    if libc.renameat2(at_working_folder, os.fsencode(one), at_working_folder, os.fsencode(other), flag_exchange) == 0:
        return True
    code = ctypes.get_errno()
    if code in UNABLE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _take_place(fresh: FreshFolder) -> None:
    if not fresh.site.exists():
        _rename(fresh.folder, fresh.site)
    elif exchange(fresh.folder, fresh.site):
        retire(fresh.folder, fresh.site)
    else:
        _swap_by_renames(fresh.folder, fresh.site)


def _swap_by_renames(folder: Path, site: Path) -> None:
    """Two renames; between them there is no site, and the next start puts the old one back."""
    aside = site.parent / folder_name(site, OLD)
    _rename(site, aside)
    try:
        _rename(folder, site)
    except OSError:
        _rename(aside, site)
        raise
    retire(aside, site)


def _rename(one: Path, other: Path) -> None:
    """Rename; on Windows whoever looks at a file holds its folder for a moment, so try again."""
    for _ in range(4 if sys.platform == "win32" else 0):
        with contextlib.suppress(PermissionError):
            one.rename(other)
            return
        time.sleep(0.3)
    one.rename(other)


def _fill_in_place(fresh: FreshFolder) -> str:
    """Put the new files into a folder that cannot be renamed, one by one, and remove what is no longer there."""
    fresh.site.mkdir(exist_ok=True)
    kept: set[Path] = set()
    for file in [path for path in sorted(fresh.folder.rglob("*")) if not path.is_dir()]:
        inside = file.relative_to(fresh.folder)
        kept.update((inside, *inside.parents))
        _place(file, fresh.site / inside)
    for path in sorted(fresh.site.rglob("*"), reverse=True):
        inside = path.relative_to(fresh.site)
        if inside not in kept and not inside.parts[0].startswith("."):
            with contextlib.suppress(OSError):
                _remove(path)
    discard(fresh)
    return (
        f"{quoted(fresh.site, '은/는')} 통째로 바꿀 수 없는 폴더(마운트한 곳)여서 파일을 하나씩 바꾸었습니다. "
        "그동안 읽는 사람에게는 옛 쪽과 새 쪽이 섞여 보일 수 있습니다."
    )


def _place(file: Path, target: Path) -> None:
    """Put a file in the place of another; whoever reads meanwhile sees the old one or the new one."""
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        next(parent for parent in target.parents if os.path.lexists(parent)).unlink()
        target.parent.mkdir(parents=True)
    try:
        file.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        near = target.with_name(f".{target.name}.{os.getpid()}")
        shutil.copyfile(file, near)
        near.replace(target)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink()


def _flush(folder: Path) -> None:
    """Have all files on the disk before the swap, so that a power cut leaves no empty pages."""
    libc = _libc()
    if libc is not None and hasattr(libc, "syncfs"):
        handle = os.open(folder, os.O_RDONLY)
        try:
            libc.syncfs(handle)
        finally:
            os.close(handle)
    elif hasattr(os, "sync"):
        os.sync()


def _flush_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@cache
def _libc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
