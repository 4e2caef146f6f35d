"""What a part is set from, as Typst reads it: its text as JSON, its pictures as bytes."""

import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import as_file, files
from pathlib import Path

import segno

from gieopsarang.books.coverage import missing, substitutes
from gieopsarang.books.errors import ToolsMissing
from gieopsarang.books.figures import picture_for_book, words_of
from gieopsarang.books.fonts import fonts_digest
from gieopsarang.model.book import Book, Part
from gieopsarang.model.figure import Picture


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A part, the text that its template reads, and its pictures by name."""

    part: Part
    text: str
    pictures: Mapping[str, bytes]

    @property
    def title(self) -> str:
        """What it is called while it is set."""
        return self.part.title or self.part.name

    def missing(self, fonts: Path) -> frozenset[str]:
        """Characters that no font has, in its text and in the words of its figures."""
        words = (words_of(its) for name, its in self.pictures.items() if name.endswith(".svg"))
        return missing("".join((self.text, *words)), fonts)

    def digest(self, timestamp: int) -> str:
        """What tells it from any other, however it is set."""
        its = hashlib.sha256(f"{setting_digest()}\0{self.part.template}\0{timestamp}\0".encode())
        its.update(self.text.encode())
        for name in sorted(self.pictures):
            its.update(f"\0{name}\0".encode() + hashlib.sha256(self.pictures[name]).digest())
        return its.hexdigest()

    def lay_out(self, root: Path) -> None:
        """Templates, text and pictures in a folder that Typst cannot leave; one folder may hold many parts."""
        if not (root / "parts").is_dir():
            (root / "parts").mkdir(parents=True)
            with as_file(files("gieopsarang.books") / "templates") as templates:
                for template in sorted(templates.glob("*.typ")):
                    (root / template.name).write_bytes(template.read_bytes())
        (root / "parts" / f"{self.part.name}.json").write_text(self.text, "utf-8")
        for name, content in self.pictures.items():
            file = root / "pictures" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        if address := self.part.data.get("qr"):
            (root / "qr.svg").write_bytes(_qr(str(address)))


@dataclass(slots=True)
class Copyist:
    """Writes the manuscripts of books; a picture that several show is read once."""

    fonts: Path
    pictures: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def manuscripts(self, book: Book) -> tuple[Manuscript, ...]:
        """Of every part of a book, in order."""
        return tuple(map(self.manuscript, book.parts))

    def manuscript(self, part: Part) -> Manuscript:
        """With substitutes for the few symbols that no font has."""
        text = json.dumps(part.data, ensure_ascii=False, separators=(",", ":")).translate(substitutes(self.fonts))
        return Manuscript(part, text, {name: self._picture(picture) for name, picture in part.pictures.items()})

    def _picture(self, picture: Picture) -> bytes:
        if picture.path not in self.pictures:
            self.pictures[picture.path] = picture_for_book(picture)
        return self.pictures[picture.path]


def tools() -> str:
    """The typesetter's version, or what is missing in the reader's words."""
    try:
        return version("typst")
    except PackageNotFoundError as error:
        raise ToolsMissing("책을 짜는 도구(typst, pikepdf)가 없습니다. 'make books'가 갖추어 줍니다.") from error


@cache
def setting_digest() -> str:
    """What tells one way of setting from another: typesetter, fonts, templates."""
    its = hashlib.sha256(f"{tools()}\0{fonts_digest()}\0".encode())
    for template in sorted((files("gieopsarang.books") / "templates").iterdir(), key=lambda its: its.name):
        its.update(template.read_bytes())
    return its.hexdigest()


def _qr(address: str) -> bytes:
    """An address as a QR code, drawn."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", border=0, xmldecl=False, svgclass=None, lineclass=None
    )
    return drawn.getvalue()
