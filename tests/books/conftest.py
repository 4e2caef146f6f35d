"""The small books, set once for all tests."""

from pathlib import Path

import pytest
from small_books import ENCYCLOPEDIA, STORYBOOK, Shelf, press, published, write_small

from gieopsarang.books.errors import ToolsMissing
from gieopsarang.books.fonts import FETCHED_BY, fetch_fonts, font_folder


@pytest.fixture(scope="session")
def fonts() -> Path:
    """The fonts, fetched once to the cache of the one who tests (78 MB)."""
    folder = font_folder()
    try:
        for line in fetch_fonts(folder):
            print(line)  # noqa: T201 - the first run takes a while
    except ToolsMissing as error:
        pytest.fail(f"{error}\n글꼴을 받는 명령: {FETCHED_BY}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def shelf(fonts: Path, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Both books, looked over by `outloud` too."""
    root = tmp_path_factory.mktemp("small")
    write_small(root)
    publication = published(root)
    printer = press(root, publication, fonts, outside=True)
    return Shelf(root, publication, {its.name: printer.print_book(its) for its in (ENCYCLOPEDIA, STORYBOOK)})
