"""The books of a project: what the last good ones are, and setting them anew."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from gieopsarang.books import BookError, ToolsMissing, store_of
from gieopsarang.export.books import why_empty
from gieopsarang.model.publication import BookFile, Publication
from gieopsarang.model.settings import Edition, Settings
from gieopsarang.plugin.day import dated

Say = Callable[[str], None]
TOOLS = ("typst", "pikepdf", "pypdfium2", "fontTools", "segno")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one book: a line that says so, and whether it is a failure."""

    name: str
    message: str
    failed: bool = False


def last_books(root: Path, settings: Settings) -> tuple[BookFile, ...]:
    """The last good book of every edition that has one, in the owner's order."""
    store = store_of(root)
    found = (store.book_file(edition.name) for edition in settings.books)
    return tuple(
        replace(
            book, holds=frozenset(chain.from_iterable(part.places for part in store.pages(book.edition.name).values()))
        )
        for book in found
        if book is not None
    )


def need_tools() -> None:
    """`ToolsMissing` where what sets books is not installed."""
    missing = [name for name in TOOLS if find_spec(name) is None]
    if missing:
        raise ToolsMissing(f"책을 짜는 도구({', '.join(missing)})가 없습니다. 'make books'가 갖추어 줍니다.")


def ready_fonts(say: Say) -> Path:
    """The folder of fonts, fetched where they are not there yet."""
    need_tools()
    from gieopsarang.books.fonts import fetch_fonts, font_folder, missing_fonts  # noqa: PLC0415 - only where books are set

    folder = font_folder()
    for line in fetch_fonts(folder):
        say(line)
    if missing := missing_fonts(folder):
        raise ToolsMissing(f"글꼴이 없습니다: {', '.join(its.name for its in missing)}")
    return folder


def print_books(publication: Publication, root: Path, editions: Sequence[Edition], say: Say) -> Iterator[Outcome]:
    """Set each edition; one that fails leaves its last good book, and the others go on. `ToolsMissing` where none can be."""
    need_tools()
    from gieopsarang.books.printing import Press  # noqa: PLC0415 - Typst and pikepdf are in the books' lock only

    press = Press(dated(publication, root), root, store_of(root), ready_fonts(say), say)
    for edition in editions:
        if reason := why_empty(publication, edition):
            yield Outcome(edition.name, f"{edition.name}: {reason} 책을 만들지 않았습니다.")
            continue
        try:
            done = press.print_book(edition)
        except ToolsMissing:
            raise
        except BookError as error:
            yield Outcome(edition.name, f"{edition.name}: {error}", failed=True)
            continue
        if done.looked is None:
            yield Outcome(edition.name, f"{edition.name}: 바뀐 것이 없습니다 ({done.pages:,}쪽).")
        else:
            checked = "" if done.looked.outside_checker else ", outloud 없이"
            yield Outcome(
                edition.name,
                f"{edition.name}: {done.pages:,}쪽, {done.bytes / 1_000_000:.1f} MB. "
                f"표제어 {done.looked.headwords:,}, 이음 {done.looked.links:,}, 쪽수 {done.looked.numbers:,}을 살폈습니다{checked}.",
            )


def prune(root: Path, editions: Iterable[Edition]) -> None:
    """Remove what no edition needs any more."""
    store_of(root).prune(edition.name for edition in editions)
