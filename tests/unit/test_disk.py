"""Reading the authors' folders."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from gieopsarang.disk import read_sources
from gieopsarang.model.source_file import FileKind


def write(root: Path, path: str, content: bytes = b"x") -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def test_every_file_below_the_three_folders_is_listed_in_order(tmp_path: Path):
    for path in ("stories/b/index.md", "glossary/a/나.yml", "glossary/a/가.yml", "content/about.md", "README.md"):
        write(tmp_path, path)
    paths = [source.path for source in read_sources(tmp_path)]
    assert paths == ["content/about.md", "glossary/a/가.yml", "glossary/a/나.yml", "stories/b/index.md"]


def test_hidden_and_stray_files_are_listed_too(tmp_path: Path):
    write(tmp_path, "glossary/.DS_Store")
    write(tmp_path, "glossary/a/x.exe")
    assert [source.path for source in read_sources(tmp_path)] == ["glossary/.DS_Store", "glossary/a/x.exe"]


def test_the_folder_of_hand_written_pages_may_have_another_name(tmp_path: Path):
    write(tmp_path, "docs/index.md")
    assert [source.path for source in read_sources(tmp_path, "docs")] == ["docs/index.md"]


def test_a_project_without_the_folders_has_no_sources(tmp_path: Path):
    assert read_sources(tmp_path) == ()


def test_content_and_size_are_those_of_the_file(tmp_path: Path):
    write(tmp_path, "content/a.md", "가나".encode())
    (source,) = read_sources(tmp_path)
    assert (source.kind, source.size, source.load()) == (FileKind.FILE, 6, "가나".encode())


def test_links_are_reported_and_never_followed(tmp_path: Path):
    write(tmp_path, "secret/key")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/folder").symlink_to(tmp_path / "secret")
    (tmp_path / "content/file.md").symlink_to(tmp_path / "secret/key")
    (tmp_path / "content/loop").symlink_to(tmp_path / "content")
    (tmp_path / "stories").symlink_to(tmp_path / "secret")
    sources = read_sources(tmp_path)
    assert [source.path for source in sources] == ["content/file.md", "content/folder", "content/loop", "stories"]
    assert {source.kind for source in sources} == {FileKind.SYMLINK}
    for source in sources:
        with pytest.raises(OSError):  # noqa: PT011  the machine's words differ
            source.load()


def test_a_file_turned_into_a_link_is_not_read(tmp_path: Path):
    file = write(tmp_path, "content/a.md")
    (source,) = read_sources(tmp_path)
    file.unlink()
    file.symlink_to("/etc/passwd")
    with pytest.raises(OSError):  # noqa: PT011  the machine's words differ
        source.load()


def test_a_file_that_has_grown_is_not_read_past_its_size(tmp_path: Path):
    file = write(tmp_path, "content/a.md", b"abc")
    (source,) = read_sources(tmp_path)
    file.write_bytes(b"abcdef")
    with pytest.raises(OSError, match="changed"):
        source.load()


def test_a_file_that_vanished_says_so_when_read(tmp_path: Path):
    file = write(tmp_path, "content/a.md")
    (source,) = read_sources(tmp_path)
    file.unlink()
    with pytest.raises(FileNotFoundError):
        source.load()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_neither_opened_nor_waited_for(tmp_path: Path):
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content/pipe.md")
    (source,) = read_sources(tmp_path)
    assert source.kind is FileKind.OTHER
    with pytest.raises(OSError, match="plain file"):
        source.load()


def test_a_file_turned_into_a_pipe_is_not_waited_for(tmp_path: Path):
    file = write(tmp_path, "content/a.md")
    (source,) = read_sources(tmp_path)
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(OSError, match="plain file"):
        source.load()


def test_a_name_that_is_not_utf8_is_shown_replaced_and_still_read(tmp_path: Path):
    (tmp_path / "content").mkdir()
    name = os.fsencode(tmp_path / "content") + b"/\xc8\xaf.md"
    with open(name, "wb") as file:  # noqa: PTH123  a name in bytes
        file.write(b"cp949 name")
    bad = os.fsencode(tmp_path / "content") + b"/\xb0\xa1.md"
    with open(bad, "wb") as file:  # noqa: PTH123  a name in bytes
        file.write(b"bad")
    sources = {source.path: source for source in read_sources(tmp_path)}
    assert sources["content/\ufffd\ufffd.md"].load() == b"bad"
    for path in sources:
        path.encode()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_folder_that_cannot_be_listed_is_reported_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    write(tmp_path, "content/a.md")
    write(tmp_path, "content/locked/b.md")
    iterdir = Path.iterdir

    def refusing(path: Path) -> Iterator[Path]:
        if path.name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", refusing)
    a, locked = read_sources(tmp_path)
    assert a.path == "content/a.md"
    assert locked.path == "content/locked"
    with pytest.raises(PermissionError):
        locked.load()


def test_folders_may_be_nested_deeper_than_python_recurses(tmp_path: Path):
    here = os.open(tmp_path, os.O_RDONLY)
    for name in ("content", *["a"] * 1500):
        os.mkdir(name, dir_fd=here)
        below = os.open(name, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    try:
        assert read_sources(tmp_path) == ()
    finally:  # pytest's own clearing recurses
        subprocess.run(["rm", "-rf", str(tmp_path / "content")], check=True)
