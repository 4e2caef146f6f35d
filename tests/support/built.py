"""The project's own site, built as an editor builds it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONUTF8": "1"}


def build(output: Path, root: Path = ROOT) -> Path:
    """Build a project's site into a folder, or stop with what the builder says."""
    command = [sys.executable, "-m", "gieopsarang", "build", "--output", str(output)]
    result = subprocess.run(
        command, cwd=root, env=os.environ | QUIET, check=False, capture_output=True, text=True, encoding="utf-8"
    )
    if result.returncode:
        sys.stderr.write(result.stderr)
        raise SystemExit(result.returncode)
    return output
