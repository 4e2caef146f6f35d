"""A killed build leaves the old site or the new one, whole."""

import importlib.util
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

DIRECTED = """
import os, signal, sys
from pathlib import Path
from gieopsarang.publish import fresh_folder, swapping

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

site, point = Path(sys.argv[1]), sys.argv[2]
fresh = fresh_folder(site)
fresh.write("index.html", b"new")
real = swapping.exchange
if point == "before the exchange":
    swapping.exchange = die
elif point == "after the exchange":
    swapping.exchange = lambda one, other: (real(one, other), die())
elif point == "before the old one is removed":
    swapping.retire = die
else:
    swapping.exchange = lambda *_: False
    rename = swapping._rename
    def second(one, other):
        if one == fresh.folder:
            die()
        rename(one, other)
    swapping._rename = second
swapping.swap(fresh)
"""


@pytest.fixture(scope="module")
def killing() -> ModuleType:
    place = Path(__file__).with_name("killing.py")
    specification = importlib.util.spec_from_file_location("killing", place)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_a_build_killed_at_twenty_random_moments_leaves_a_whole_site(killing: ModuleType, tmp_path: Path):
    found = killing.kill_builds(tmp_path / "project", kills=20, entries=40, seed=20)
    assert set(found) <= {"old", "new"}, found


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize(
    ("point", "left"),
    [
        ("before the exchange", "old"),
        ("after the exchange", "new"),
        ("before the old one is removed", "new"),
        ("between the renames", None),
    ],
)
def test_a_swap_killed_at_its_worst_moment_is_recovered(tmp_path: Path, point: str, left: str | None):
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old", "utf-8")
    (site / ".git").write_text("worktree", "utf-8")
    ran = subprocess.run([sys.executable, "-c", DIRECTED, str(site), point], check=False)
    assert ran.returncode == -signal.SIGKILL
    if left is not None:
        assert (site / "index.html").read_text("utf-8") == left
    from gieopsarang.publish import recover  # noqa: PLC0415 - after the kill

    recover(site)
    assert (site / "index.html").read_text("utf-8") == (left or "old")
    assert (site / ".git").read_text("utf-8") == "worktree"
    assert [file.name for file in tmp_path.iterdir()] == ["site"]
