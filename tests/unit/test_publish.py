"""The fresh folder, its verification and the swap."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gieopsarang.publish import (
    FreshFolder,
    PublishError,
    discard,
    exchange,
    fresh_folder,
    recover,
    swap,
    swapping,
    verify,
)
from gieopsarang.publish.verification import script_hash

POLICY = "default-src 'none'; script-src 'self'"


def page(text: str, policy: str = POLICY) -> str:
    return f'<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}"></head>{text}'


def tree(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in folder.rglob("*") if file.is_file()
    }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def old(site: Path) -> Path:
    (site / "gone").mkdir(parents=True)
    (site / "index.html").write_text("old", "utf-8")
    (site / "gone/index.html").write_text("old", "utf-8")
    (site / ".git").write_text("worktree", "utf-8")
    return site


def fresh_with(site: Path, **files: str) -> FreshFolder:
    fresh = fresh_folder(site)
    for name, text in (files or {"index.html": "new"}).items():
        fresh.write(name, text.encode())
    return fresh


def never(_one: Path, _other: Path) -> bool:
    return False


def left(site: Path) -> list[str]:
    return [file.name for file in site.parent.iterdir() if file.name.startswith(".")]


def test_the_first_site_is_put_in_place(site: Path):
    assert swap(fresh_with(site)) is None
    assert tree(site) == {"index.html": "new"}
    assert left(site) == []


def test_the_new_site_takes_the_old_ones_place_and_keeps_its_dot_files(old: Path):
    assert swap(fresh_with(old)) is None
    assert tree(old) == {"index.html": "new", ".git": "worktree"}
    assert left(old) == []


def test_where_nothing_can_be_exchanged_two_renames_do(old: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(swapping, "exchange", never)
    assert swap(fresh_with(old)) is None
    assert tree(old) == {"index.html": "new", ".git": "worktree"}
    assert left(old) == []


def test_a_second_rename_that_fails_puts_the_old_site_back(old: Path, monkeypatch: pytest.MonkeyPatch):
    fresh = fresh_with(old)
    monkeypatch.setattr(swapping, "exchange", never)
    rename: Callable[[Path, Path], None] = swapping._rename  # pyright: ignore[reportPrivateUsage] - to break it

    def failing(one: Path, other: Path) -> None:
        if one == fresh.folder:
            raise OSError(errno.ENOSPC, "full")
        rename(one, other)

    monkeypatch.setattr(swapping, "_rename", failing)
    with pytest.raises(OSError, match="full"):
        swap(fresh)
    assert tree(old)["index.html"] == "old"


@pytest.mark.parametrize("code", [errno.EBUSY, errno.EXDEV])
def test_a_mount_point_is_filled_in_place_with_a_notice(old: Path, monkeypatch: pytest.MonkeyPatch, code: int):
    def busy(*_: Path) -> bool:
        raise OSError(code, "busy")

    monkeypatch.setattr(swapping, "exchange", busy)
    notice = swap(fresh_with(old, **{"index.html": "new", "a/b/index.html": "new"}))
    assert notice is not None
    assert "하나씩" in notice
    assert tree(old) == {"index.html": "new", "a/b/index.html": "new", ".git": "worktree"}
    assert not (old / "gone").exists()
    assert left(old) == []


def test_a_site_that_is_mounted_gets_its_fresh_folder_inside(old: Path, monkeypatch: pytest.MonkeyPatch):
    def is_mount(path: Path) -> bool:
        return path == old

    monkeypatch.setattr(Path, "is_mount", is_mount)
    fresh = fresh_with(old)
    assert fresh.folder.parent == old
    assert swap(fresh) is not None
    assert tree(old) == {"index.html": "new", ".git": "worktree"}


@pytest.mark.skipif(not shutil.which("unshare") or os.geteuid() != 0, reason="needs root to mount")
def test_a_real_mount_point_is_filled_in_place(tmp_path: Path):
    script = f"""
from pathlib import Path
from gieopsarang.publish import fresh_folder, swap
for text in ("old", "new"):
    fresh = fresh_folder(Path({str(tmp_path / "site")!r}))
    fresh.write("index.html", text.encode())
    fresh.write(text + "/index.html", text.encode())
    print(bool(swap(fresh)))
print(sorted(str(p.relative_to({str(tmp_path / "site")!r})) for p in Path({str(tmp_path / "site")!r}).rglob("*")))
"""
    (tmp_path / "site").mkdir()
    command = f"mount -t tmpfs none {tmp_path}/site && exec {sys.executable} -c '{script.replace(chr(39), chr(34))}'"
    ran = subprocess.run(["unshare", "-m", "sh", "-c", command], capture_output=True, text=True, check=False)
    if ran.returncode and "mount" in ran.stderr:
        pytest.skip("may not mount here")
    assert ran.stdout.split("\n")[:3] == ["True", "True", "['index.html', 'new', 'new/index.html']"], ran.stderr


def test_a_file_may_become_a_folder_and_the_reverse_in_place(old: Path, monkeypatch: pytest.MonkeyPatch):
    def busy(*_: Path) -> bool:
        raise OSError(errno.EBUSY, "busy")

    monkeypatch.setattr(swapping, "exchange", busy)
    swap(fresh_with(old, **{"gone": "file", "index.html/x": "folder"}))
    assert tree(old) == {"gone": "file", "index.html/x": "folder", ".git": "worktree"}


def test_a_folder_that_is_a_link_is_followed(tmp_path: Path, old: Path):
    link = tmp_path / "link"
    link.symlink_to(old)
    swap(fresh_with(link))
    assert link.is_symlink()
    assert tree(old)["index.html"] == "new"


def test_a_site_that_is_a_file_is_refused(site: Path):
    site.write_text("mine", "utf-8")
    with pytest.raises(PublishError, match="파일"):
        fresh_folder(site)
    assert site.read_text("utf-8") == "mine"


@pytest.mark.parametrize("path", ["../out", "/etc/x", "a/../../out", "", "a\\..\\b", "a\0b"])
def test_nothing_is_written_outside(site: Path, path: str):
    fresh = fresh_folder(site)
    with pytest.raises(PublishError):
        fresh.write(path, b"x")
    discard(fresh)
    assert left(site) == []


def test_what_a_dead_build_left_is_cleared_and_a_living_ones_is_kept(old: Path):
    dead = old.parent / ".site.new-999999999-abcdef"
    dead.mkdir()
    living = fresh_folder(old)
    again = fresh_folder(old)
    assert not dead.exists()
    assert living.folder.is_dir()
    discard(living)
    discard(again)
    assert left(old) == []


def test_a_folder_with_a_like_name_is_not_touched(old: Path):
    mine = old.parent / ".site.newest"
    mine.mkdir()
    other = old.parent / ".site2.new-999999999-abcdef"
    other.mkdir()
    discard(fresh_folder(old))
    assert mine.is_dir()
    assert other.is_dir()


def test_a_site_moved_aside_by_a_killed_build_is_put_back(site: Path):
    aside = site.parent / ".site.old-999999999-abcdef"
    aside.mkdir()
    (aside / "index.html").write_text("old", "utf-8")
    half = site.parent / ".site.new-999999999-abcdef"
    half.mkdir()
    recover(site)
    assert tree(site) == {"index.html": "old"}
    assert left(site) == []


def test_dot_files_not_yet_moved_when_a_build_was_killed_move_at_the_next_start(site: Path):
    site.mkdir()
    replaced = site.parent / ".site.new-999999999-abcdef"
    replaced.mkdir()
    (replaced / ".git").write_text("worktree", "utf-8")
    recover(site)
    assert tree(site) == {".git": "worktree"}


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_linux_exchanges_two_folders_at_one_stroke(tmp_path: Path):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").write_text(name, "utf-8")
    assert exchange(tmp_path / "one", tmp_path / "other")
    assert tree(tmp_path) == {"one/x": "other", "other/x": "one"}
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "one", tmp_path / "missing")


def faults(site: Path, files: dict[str, str], *expected: str, base: str = "/") -> list[str]:
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    return verify(site, expected, base=base)


def test_a_whole_site_has_no_faults(site: Path):
    pages = {
        "index.html": page('<a href="a/">a</a><a href="#here">x</a><i id="here"></i><a href="a/#b">b</a>'),
        "a/index.html": page(
            '<a href="..">up</a><a href="../">up</a><a href="./">me</a><a name="b"></a><a href="?q=1">q</a>'
            '<a href="../%EA%B0%80/#%EB%82%98">가</a><a href="https://x.org/none">out</a><a href="mailto:a@b.c">m</a>'
            '<form action="../"></form><img src="../x.png"><code>&lt;a href="none/"&gt; href="none/"</code>'
        ),
        "가/index.html": page('<b id="나"></b>'),
        "404.html": page('<a href="/base/a/">a</a><a href="/elsewhere/">x</a><a href="/base/">h</a>'),
        "x.png": "",
        "data.json": "{}",
    }
    assert faults(site, pages, "index.html", base="/base/") == []


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        ({"index.html": "<head></head>"}, "보안 정책"),
        ({"index.html": '<head><meta charset="utf-8"><script src="x.js"></script>'}, "보안 정책"),
        ({"index.html": page('<a href="none/">x</a>')}, "'none/'은(는) 없는 곳을"),
        ({"index.html": page('<a href="a">x</a>'), "a/index.html": page("")}, "'a'는 없는 곳을"),
        ({"index.html": page('<img src="x.png">')}, "'x.png'은 없는 곳을"),
        ({"index.html": page('<form action="search/">')}, "'search/'은(는) 없는 곳을"),
        ({"index.html": page('<a href="#none">x</a>')}, "#none"),
        ({"index.html": page('<a href="a/#none">x</a>'), "a/index.html": page("")}, "#none"),
        ({"index.html": page("<a href='/base/none/'>x</a>")}, "/base/none/"),
        ({"index.html": page("<script>alert(1)</script>")}, "보안 정책에 없는 스크립트"),
        ({"index.html": page('<b onclick="x()">x</b>')}, "onclick"),
        ({"data.json": "{"}, "JSON"),
    ],
)
def test_each_fault_is_named(site: Path, files: dict[str, str], fault: str):
    found = faults(site, files, base="/base/")
    assert len(found) == 1, found
    assert fault in found[0]


def test_an_expected_file_that_is_missing_is_named(site: Path):
    assert faults(site, {"index.html": page("")}, "a/index.html") == ["a/index.html: 있어야 할 파일이 없습니다."]


def test_a_script_whose_hash_the_policy_names_may_stand(site: Path):
    policy = f"{POLICY} {script_hash('let x = 1 < 2')}"
    scripts = '<script>let x = 1 < 2</script><script type="application/json">{"a": "</b>"}</script>'
    assert faults(site, {"index.html": page(scripts, policy)}) == []


def test_many_faults_are_cut_short(site: Path):
    text = page("".join(f'<a href="none{number}/">x</a>' for number in range(50)))
    found = faults(site, {"index.html": text})
    assert len(found) == 21
    assert "30곳" in found[-1]
