"""Whether a build still runs: it holds the lock of its folder, and its process is alive."""

import ctypes
import os
import sys
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no such locks
    fcntl = None


def locked(folder: Path) -> int | None:
    """The folder's lock, held until closed; the system frees it when a process dies, however it dies."""
    if fcntl is None:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:  # held by another, or a file system without locks
        os.close(handle)
        return None
    return handle


def unlock(lock: int | None) -> None:
    """Let go of a lock."""
    if lock is not None:
        os.close(lock)


def lives(folder: Path) -> bool:
    """Whether the build that made the folder, whose name holds its process's number, still runs."""
    if fcntl is not None and _is_held(folder):
        return True
    pid = folder.name.rpartition("-")[0].rpartition("-")[2]
    return pid.isdecimal() and int(pid) != os.getpid() and _process_lives(int(pid))


def _is_held(folder: Path) -> bool:
    assert fcntl is not None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # a file system without locks
        return False
    finally:
        os.close(handle)
    return False


def _process_lives(pid: int) -> bool:
    if sys.platform == "win32":
        synchronize = 0x00100000
        handle = ctypes.windll.kernel32.OpenProcess(synchronize, 0, pid)
        ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
