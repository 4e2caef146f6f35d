"""What books need from outside: fonts and tools, and what is said where they are not there."""

import tarfile
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_books import Shelf, write_small

from gieopsarang.books import fonts as font_supply
from gieopsarang.books.coverage import missing, substitutes
from gieopsarang.books.errors import ToolsMissing
from gieopsarang.cli import cli
from gieopsarang.model.settings import Settings
from gieopsarang.plugin import books


def test_another_tarball_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    def pack(package: font_supply.FontPackage, fresh: Path) -> Path:
        file = fresh / package.tarball
        with tarfile.open(file, "w:gz") as made:
            made.addfile(tarfile.TarInfo("package/x"), BytesIO())
        return file

    monkeypatch.setattr(font_supply, "_pack", pack)
    with pytest.raises(ToolsMissing, match="정해 둔 것과 다릅니다"):
        list(font_supply.fetch_fonts(tmp_path))
    assert not list(tmp_path.iterdir())


def test_fonts_that_are_there_are_not_fetched(fonts: Path):
    assert list(font_supply.fetch_fonts(fonts)) == []


def test_letters_without_a_shape_or_with_another_name_are_not_missing(fonts: Path):
    assert missing("가ᄊᆞ\u200d羅金→①☞\n", fonts) == frozenset()
    assert missing("𓀀가", fonts) == {"𓀀"}
    assert substitutes(fonts)[ord("≒")] == "≈"
    assert missing("".join(substitutes(fonts).values()), fonts) == frozenset()


def test_templates_print_nothing_that_no_font_has(fonts: Path):
    for template in (Path(font_supply.__file__).parent / "templates").glob("*.typ"):
        assert missing(template.read_text("utf-8"), fonts) == frozenset(), template


def test_without_tools_the_sites_are_built_with_a_warning(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    write_small(tmp_path)
    monkeypatch.setattr(books, "TOOLS", ("없는_도구",))
    ran = CliRunner().invoke(cli, ["build", "--books", "-f", str(tmp_path / "mkdocs.yml")])
    assert ran.exit_code == 0, ran.output
    assert "경고: 책을 새로 짜지 않았습니다. 책을 짜는 도구(없는_도구)가 없습니다." in ran.output
    assert (tmp_path / "site" / "index.html").is_file()


def test_without_tools_no_book_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    write_small(tmp_path)
    monkeypatch.setattr(books, "TOOLS", ("없는_도구",))
    ran = CliRunner().invoke(cli, ["book", "-f", str(tmp_path / "mkdocs.yml")])
    assert ran.exit_code == 2
    assert "'make books'가 갖추어 줍니다" in ran.output


def test_the_last_good_books_are_published(shelf: Shelf, tmp_path: Path):
    found = books.last_books(shelf.root, Settings(site_title="x"))
    assert [(its.edition.name, its.path, its.cover) for its in found] == [
        ("encyclopedia", "books/encyclopedia.pdf", "books/encyclopedia.png"),
        ("storybook", "books/storybook.pdf", "books/storybook.png"),
    ]
    assert found[0].load()[:5] == b"%PDF-"
    assert found[0].load_cover()[:4] == b"\x89PNG"
    assert len(found[0].load()) == found[0].bytes
    assert books.last_books(tmp_path, Settings(site_title="x")) == ()
