"""The set books of a project, in `.cache/books/`: the last good one of each, and the parts it was joined from."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

from gieopsarang.model.book import Pages, PartPages
from gieopsarang.model.publication import BookFile
from gieopsarang.model.settings import Edition

FOLDER = Path(".cache") / "books"
PARTS = "parts"


@dataclass(frozen=True, slots=True)
class Store:
    """The folder, and what it knows of each book."""

    folder: Path

    @property
    def parts(self) -> Path:
        """Where set parts are kept."""
        return self.folder / PARTS

    def record(self, name: str) -> Mapping[str, Any]:
        """What is known of the last good book of a name; empty where there is none."""
        try:
            found: Any = json.loads((self.folder / f"{name}.json").read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        record = cast("dict[str, Any]", found) if isinstance(found, dict) else {}  # of JSON, anything
        return record if self._whole(record) else {}

    def _whole(self, record: Mapping[str, Any]) -> bool:
        try:
            return "edition" in record and all((self.folder / str(record[key])).is_file() for key in ("file", "cover"))
        except KeyError:
            return False

    def pages(self, name: str) -> Pages:
        """On which pages things stood the last time."""
        found = self.record(name).get("parts", {})
        return {part: PartPages(its["pages"], its["places"]) for part, its in found.items()}

    def book_file(self, name: str) -> BookFile | None:
        """The last good book of a name."""
        record = self.record(name)
        if not record:
            return None
        file, cover = self.folder / str(record["file"]), self.folder / str(record["cover"])
        return BookFile(
            Edition(**record["edition"]),
            f"books/{name}.pdf",
            int(record["pages"]),
            int(record["bytes"]),
            str(record["sha256"]),
            f"books/{name}.png",
            str(record["date"]),
            file.read_bytes,
            cover.read_bytes,
        )

    def keep(  # noqa: PLR0913 - all that is known of a book
        self,
        edition: Edition,
        *,
        digest: str,
        book: Path,
        cover: Path,
        pages: int,
        date: str,
        parts: Pages,
        used: Iterable[str],
    ) -> None:
        """Make a book the last good one of its name, at one stroke: the record is written last."""
        name, content = edition.name, book.read_bytes()
        file, picture = f"{name}-{digest[:16]}.pdf", f"{name}-{digest[:16]}.png"
        old = self.record(name)
        book.replace(self.folder / file)
        cover.replace(self.folder / picture)
        record = {
            "edition": asdict(edition),
            "digest": digest,
            "file": file,
            "cover": picture,
            "pages": pages,
            "bytes": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
            "date": date,
            "parts": {part: {"pages": its.pages, "places": dict(its.places)} for part, its in parts.items()},
            "used": sorted(used),
        }
        fresh = self.folder / f".{name}.json"
        fresh.write_text(json.dumps(record, ensure_ascii=False), "utf-8")
        fresh.replace(self.folder / f"{name}.json")
        for key in ("file", "cover"):
            if old and old[key] not in {file, picture}:
                (self.folder / str(old[key])).unlink(missing_ok=True)

    def prune(self, names: Iterable[str]) -> None:
        """Remove parts that no last good book was joined from, and books that are no longer asked for."""
        asked = set(names)
        used: set[str] = set()
        for record in sorted(self.folder.glob("[!.]*.json")):
            if record.stem in asked:
                used.update(self.record(record.stem).get("used", ()))
            else:
                found = self.record(record.stem)
                record.unlink()
                for key in ("file", "cover"):
                    if found:
                        (self.folder / str(found[key])).unlink(missing_ok=True)
        for part in sorted(self.parts.glob("*")) if self.parts.is_dir() else ():
            if part.is_file() and part.stem not in used:
                part.unlink()


def store_of(root: Path) -> Store:
    """The store of a project."""
    return Store(root / FOLDER)
