"""Tiny sites built as an editor builds them: inside `<main>` for pages, whole for artifacts."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SITES = sorted(path.parent for path in HERE.glob("*/in"))
OTHERS = ("assets/", "sitemap.xml.gz", "search/engine", "search/worker.js")
"""What is the theme's, what is packed, and programs, which have their own tests."""
REWRITE = "if this is meant: .venv/bin/python -m pytest tests/golden --update-golden, and read the diff"
MAIN = re.compile(r"<main.*?</main>", re.DOTALL)


def _ours(folder: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name.startswith(OTHERS) or not path.is_file():
            continue
        if path.suffix == ".html":
            match = MAIN.search(path.read_text("utf-8"))
            found[name] = (match[0] if match else "") + "\n"
        else:
            found[name] = path.read_text("utf-8")
    return found


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_a_tiny_site_comes_out_as_reviewed(site: Path, tmp_path: Path, request: pytest.FixtureRequest):
    shutil.copytree(site / "in", tmp_path / "in")
    command = [sys.executable, "-m", "gieopsarang", "build"]
    result = subprocess.run(command, cwd=tmp_path / "in", capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    built = _ours(tmp_path / "in" / "site")
    expected = site / "expected"
    if request.config.getoption("--update-golden"):
        shutil.rmtree(expected, ignore_errors=True)
        for name, text in built.items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            (expected / name).write_text(text, "utf-8")
    assert sorted(built) == sorted(_files(expected)), REWRITE
    for name, text in built.items():
        assert text == (expected / name).read_text("utf-8"), f"{name}: {REWRITE}"


def _files(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
