"""The process that the commands run in."""

import os
import subprocess
import sys
from io import TextIOWrapper


def prepare_process() -> None:
    """Start again in Python's UTF-8 mode where the machine's locale is another, as names and texts are Korean."""
    os.environ["PYTHONUTF8"] = "1"
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # no matter of the one who builds
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # told to speak CP949, say what it cannot rather than end in a traceback
            stream.reconfigure(errors="backslashreplace")
    if sys.flags.utf8_mode or _speaks_utf8():
        return
    command = [sys.executable, "-X", "utf8", "-m", "gieopsarang", *sys.argv[1:]]
    if sys.platform == "win32":  # there exec returns to the shell at once
        sys.exit(subprocess.call(command))  # noqa: S603 - ourselves
    os.execv(sys.executable, command)  # noqa: S606 - ourselves


def _speaks_utf8() -> bool:
    names = {sys.getfilesystemencoding(), sys.stdout.encoding, sys.stderr.encoding}
    return {name.lower().replace("-", "") for name in names if name} == {"utf8"}
