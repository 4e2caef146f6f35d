"""One book from data to a checked file: set, joined, looked over, kept. Right, or the old one stays."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from gieopsarang.books.checking import Looked, look_over
from gieopsarang.books.coverage import place_of
from gieopsarang.books.errors import BookError
from gieopsarang.books.joining import join
from gieopsarang.books.manuscript import setting_digest
from gieopsarang.books.store import Store
from gieopsarang.books.typesetting import MissingCharacters, Say, SetBook, Typesetter
from gieopsarang.export.books import book_of
from gieopsarang.model.book import Book
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Edition

COVER_PPI = 46
"""A cover of A4 is then 380 pixels wide, enough for a page that lists books."""
DAY = 86_400


@dataclass(frozen=True, slots=True)
class Printed:
    """A book that came out right; `looked` is None where nothing had changed."""

    name: str
    pages: int
    bytes: int
    looked: Looked | None


@dataclass(slots=True)
class Press:
    """Sets the books of one publication."""

    publication: Publication
    root: Path
    store: Store
    fonts: Path
    say: Say
    outside: bool = True
    """Whether `outloud` looks too, where it is installed."""

    def print_book(self, edition: Edition) -> Printed:
        """The book of an edition, or a `BookError` that says why not."""
        typesetter = Typesetter(self.fonts, self.store.parts, _seconds(self.publication.settings.date), self.say)
        make = book_of(self.publication, edition)
        try:
            found = typesetter.set_book(make)
        except MissingCharacters as error:
            raise BookError(self._missing(error, make(0))) from error
        digest = _digest(found)
        record = self.store.record(edition.name)
        if record.get("digest") == digest:
            return Printed(edition.name, int(record["pages"]), int(record["bytes"]), None)
        return self._finish(edition, found, digest, typesetter)

    def _finish(self, edition: Edition, found: SetBook, digest: str, typesetter: Typesetter) -> Printed:
        book = found.book
        fresh = self.store.folder / f".{edition.name}-new.pdf"
        cover = self.store.folder / f".{edition.name}-new.png"
        try:
            self.say("묶는 중")
            pages = join(book, found.files, found.numbering, fresh)
            self.say("살피는 중")
            looked = look_over(fresh, book, outside=self.outside)
            if looked.faults:
                raise BookError(
                    "\n".join(("짠 책에 잘못이 있어 내지 않았습니다.", *(f"  {its}" for its in looked.faults)))
                )
            typesetter.picture_cover(book.parts[0], cover, COVER_PPI)
            size = fresh.stat().st_size
            self.store.keep(
                edition,
                digest=digest,
                book=fresh,
                cover=cover,
                pages=pages,
                date=book.date,
                parts=found.pages,
                used=typesetter.used,
            )
        finally:
            fresh.unlink(missing_ok=True)
            cover.unlink(missing_ok=True)
        return Printed(edition.name, pages, size, looked)

    def _missing(self, error: MissingCharacters, book: Book) -> str:
        """Where the characters stand that no font has."""
        encyclopedia = self.publication.encyclopedia
        paths = [*(its.path for its in encyclopedia.entries), *(its.path for its in self.publication.stories)]
        pictures = [picture.path for part in book.parts for picture in part.pictures.values()]
        lines = ["글꼴에 없는 글자가 있어 책을 내지 않았습니다."]
        for char in sorted(error.chars):
            place = place_of(char, self.root, [*paths, *pictures, "mkdocs.yml"])
            lines.append(f"  {place or '(자리를 찾지 못했습니다)'}: '{char}' (U+{ord(char):04X})")
        lines.append("  고치는 법: 다른 글자로 바꾸거나, 그 부분을 그림으로 넣으세요.")
        return "\n".join(lines)


def _digest(found: SetBook) -> str:
    whole = "\0".join((setting_digest(), found.book.title, found.book.date, *(file.stem for file in found.files)))
    return hashlib.sha256(whole.encode()).hexdigest()


def _seconds(date: str) -> int:
    """The beginning of a day; 1980 where there is none."""
    try:
        return int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp())
    except ValueError:
        return 10 * 365 * DAY
