"""A file that may not be read. Root may read any, so the opening itself is refused."""

import errno
import os
from pathlib import Path

ORIGINAL = os.open


def make(root: Path) -> None:
    """An entry nobody may open."""
    file = root / "glossary" / "economy" / "hwanyul.yml"
    file.parent.mkdir(parents=True)
    file.write_text("headword: 환율\n", encoding="utf-8")

    def refusing(path: str | Path, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if path == file:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return ORIGINAL(path, flags, mode, dir_fd=dir_fd)

    os.open = refusing
