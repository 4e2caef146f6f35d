"""A book set in rounds: each asks on which pages things came to stand, and writes those numbers into the next.

Nothing is looked up while setting: that is what keeps the cost linear. A part whose data did not change is not set again.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from gieopsarang.books.coverage import missing, substitutes
from gieopsarang.books.errors import BookError, ToolsMissing
from gieopsarang.books.figures import picture_for_book, words_of
from gieopsarang.books.fonts import fonts_digest
from gieopsarang.model.book import Book, Pages, Part, PartPages

ROUNDS = 4
PROCESSES = 2
"""How many parts are set side by side; more only costs memory."""
BATCH = 3_000_000
"""Letters of data that one process sets before it gives its memory back."""
CREATED = 315_532_800
"""1980: the date of parts, which no reader sees; a whole book's is its own."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class SetBook:
    """A book whose numbers came to rest, and the files of its parts in order."""

    book: Book
    files: tuple[Path, ...]
    pages: Pages
    rounds: int


@dataclass(frozen=True, slots=True)
class Missing:
    """Characters that no font has, in which part."""

    part: str
    chars: frozenset[str]


@dataclass(slots=True)
class Typesetter:
    """Sets books; keeps set parts by the digest of their data."""

    fonts: Path
    kept: Path
    timestamp: int = CREATED
    say: Say = field(default=lambda _: None)
    used: set[str] = field(default_factory=set[str])
    """Digests of all parts of the books set so far."""
    checked: set[str] = field(default_factory=set[str])
    pictures: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def set_book(self, make: Callable[[Pages], Book], seed: Pages) -> SetBook:
        """The book, once its page numbers come out as they were put in."""
        tools()
        self.kept.mkdir(parents=True, exist_ok=True)
        pages = seed
        for number in range(1, ROUNDS + 1):
            book = make(pages)
            whole = bool(pages)
            digests = self._set(book, whole=whole)
            found = {part.name: self._pages(digest) for part, digest in zip(book.parts, digests, strict=True)}
            if whole and found == pages:
                self.used.update(digests)
                return SetBook(book, tuple(self._file(digest) for digest in digests), found, number)
            pages = found
        raise BookError(f"쪽수가 {ROUNDS}번 짜도 가라앉지 않습니다. 책을 내지 않았습니다.")

    def picture_cover(self, part: Part, target: Path, ppi: float) -> None:
        """The first page of a part as a PNG."""
        with tempfile.TemporaryDirectory(prefix="gieopsarang-book-") as folder:
            root = Path(folder)
            self._lay_out(root, part, _written(part, self.fonts))
            pattern = root / "page-{p}.png"
            self._run(root, [_task(part, pdf=None, png=str(pattern), ppi=ppi)], self.timestamp)
            next(iter(sorted(root.glob("page-*.png")))).replace(target)

    def _set(self, book: Book, *, whole: bool) -> list[str]:
        """Set what is not kept, and give the digest of every part; `whole` parts are files, others only counted."""
        written = {part.name: _written(part, self.fonts) for part in book.parts}
        self._check_characters(book.parts, written)
        digests = [self._digest(part, written[part.name], first=place == 0) for place, part in enumerate(book.parts)]
        wanted = [
            (part, digest)
            for part, digest in zip(book.parts, digests, strict=True)
            if not self._map(digest).is_file() or (whole and not self._file(digest).is_file())
        ]
        for batch in _batches(wanted, written):
            self._set_batch(batch, written, whole=whole, first=book.parts[0].name)
        return digests

    def _set_batch(
        self, batch: Sequence[Sequence[tuple[Part, str]]], written: Mapping[str, str], *, whole: bool, first: str
    ) -> None:
        """Several processes side by side, each with parts of its own."""
        with tempfile.TemporaryDirectory(prefix="gieopsarang-book-", dir=self.kept) as folder:
            running: list[tuple[subprocess.Popen[str], Sequence[tuple[Part, str]]]] = []
            for number, parts in enumerate(batch):
                root = Path(folder) / str(number)
                tasks: list[dict[str, Any]] = []
                for part, digest in parts:
                    self._lay_out(root, part, written[part.name])
                    pdf = str(root / f"{digest}.pdf") if whole else None
                    tasks.append(_task(part, pdf=pdf, timestamp=self.timestamp if part.name == first else CREATED))
                running.append((self._start(root, tasks), parts))
            for number, (process, parts) in enumerate(running):
                said = _told(process)
                for part, digest in parts:
                    self._keep(part, digest, said.get(part.name), Path(folder) / str(number) / f"{digest}.pdf")

    def _keep(self, part: Part, digest: str, said: Mapping[str, Any] | None, pdf: Path) -> None:
        if said is None:
            raise BookError(f"조판기(Typst)가 '{part.title or part.name}' 부분을 짜다가 멈추었습니다.")
        if "error" in said:
            raise BookError(f"'{part.title or part.name}' 부분을 짜지 못했습니다.\n{said['error'][:2000]}")
        faults = [warning for warning in said.get("warnings", ()) if "font" in warning]
        if faults:
            raise BookError(f"'{part.title or part.name}' 부분: {faults[0]}")
        found: Mapping[str, Any] = said["map"]
        if pdf.is_file():
            pdf.replace(self._file(digest))
        fresh = self._map(digest).with_suffix(".new")
        fresh.write_text(json.dumps({"pages": found["pages"], "places": dict(found["places"])}), "utf-8")
        fresh.replace(self._map(digest))
        self.say(f"{part.title or part.name} {found['pages']}쪽")

    def _lay_out(self, root: Path, part: Part, text: str) -> None:
        """Templates, data and pictures of a part, in a folder that Typst cannot leave."""
        if not root.is_dir() or not (root / "parts").is_dir():
            (root / "parts").mkdir(parents=True, exist_ok=True)
            with as_file(files("gieopsarang.books") / "templates") as templates:
                for template in sorted(templates.glob("*.typ")):
                    (root / template.name).write_bytes(template.read_bytes())
        (root / "parts" / f"{part.name}.json").write_text(text, "utf-8")
        for name in part.pictures:
            file = root / "pictures" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(self._picture(part, name))
        if part.data.get("qr"):
            (root / "qr.svg").write_bytes(_qr(str(part.data["qr"])))

    def _picture(self, part: Part, name: str) -> bytes:
        picture = part.pictures[name]
        if picture.path.endswith(".svg"):
            if picture.path not in self.pictures:
                self.pictures[picture.path] = picture_for_book(picture)
            return self.pictures[picture.path]
        return picture.load()

    def _check_characters(self, parts: Sequence[Part], written: Mapping[str, str]) -> None:
        """Refuse characters that no font has, in texts and in the words of figures."""
        bad: list[Missing] = []
        for part in parts:
            if written[part.name] not in self.checked:
                words = [words_of(self._picture(part, name)) for name in part.pictures if name.endswith(".svg")]
                chars = missing("".join((written[part.name], *words)), self.fonts)
                if chars:
                    bad.append(Missing(part.name, chars))
        if bad:
            raise MissingCharacters(bad)
        self.checked.update(written.values())

    def _digest(self, part: Part, text: str, *, first: bool) -> str:
        its = hashlib.sha256(f"{setting_digest()}\0{part.template}\0{self.timestamp if first else 0}\0".encode())
        its.update(text.encode())
        for name in sorted(part.pictures):
            its.update(f"\0{name}\0".encode() + hashlib.sha256(self._picture(part, name)).digest())
        return its.hexdigest()

    def _start(self, root: Path, tasks: Sequence[Mapping[str, Any]]) -> "subprocess.Popen[str]":
        job = root / "job.json"
        job.write_text(json.dumps({"root": str(root), "fonts": [str(self.fonts)], "tasks": list(tasks)}), "utf-8")
        command = [sys.executable, "-X", "utf8", "-m", "gieopsarang.books.setter", str(job)]
        path = os.pathsep.join(filter(None, (str(_package_root()), os.environ.get("PYTHONPATH"))))
        return subprocess.Popen(  # noqa: S603 - ourselves
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": path},
        )

    def _run(self, root: Path, tasks: Sequence[Mapping[str, Any]], _: int) -> None:
        said = _told(self._start(root, tasks))
        for task in tasks:
            if "error" in said.get(task["name"], {"error": ""}):
                raise BookError(f"표지 그림을 만들지 못했습니다. {said.get(task['name'], {}).get('error', '')}")

    def _pages(self, digest: str) -> PartPages:
        found = json.loads(self._map(digest).read_text("utf-8"))
        return PartPages(found["pages"], found["places"])

    def _file(self, digest: str) -> Path:
        return self.kept / f"{digest}.pdf"

    def _map(self, digest: str) -> Path:
        return self.kept / f"{digest}.json"


class MissingCharacters(BookError):  # noqa: N818 - an author's slip, told with its place
    """Characters that no font has; where they stand is found by whoever knows the authors' files."""

    def __init__(self, parts: Sequence[Missing]) -> None:
        super().__init__("글꼴에 없는 글자가 있습니다.")
        self.parts = tuple(parts)

    @property
    def chars(self) -> frozenset[str]:
        """All of them."""
        return frozenset[str]().union(*(its.chars for its in self.parts))


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


def _written(part: Part, fonts: Path) -> str:
    """A part's data as its template reads it, with substitutes for the few symbols that no font has."""
    return json.dumps(part.data, ensure_ascii=False, separators=(",", ":")).translate(substitutes(fonts))


def _task(
    part: Part, *, pdf: str | None, png: str | None = None, ppi: float = 0, timestamp: int = CREATED
) -> dict[str, Any]:
    data = f"/parts/{part.name}.json"
    return {
        "name": part.name, "template": part.template, "data": data, "pdf": pdf, "png": png, "ppi": ppi, "timestamp": timestamp
    }  # fmt: skip


def _batches(wanted: Sequence[tuple[Part, str]], written: Mapping[str, str]) -> Iterator[list[list[tuple[Part, str]]]]:
    """The largest first, spread over the processes; a batch ends where they have had their fill."""
    left = sorted(wanted, key=lambda its: (-len(written[its[0].name]), its[0].name))
    while left:
        batch: list[list[tuple[Part, str]]] = [[] for _ in range(min(PROCESSES, len(left)))]
        sizes = [0] * len(batch)
        rest: list[tuple[Part, str]] = []
        for its in left:
            size = len(written[its[0].name])
            place = sizes.index(min(sizes))
            if batch[place] and sizes[place] + size > BATCH:
                rest.append(its)
                continue
            batch[place].append(its)
            sizes[place] += size
        yield batch
        left = rest


def _told(process: "subprocess.Popen[str]") -> Mapping[str, Mapping[str, Any]]:
    """What a process said of its parts; a part it did not come to is not among them."""
    output, _ = process.communicate()
    found: dict[str, Mapping[str, Any]] = {}
    for row in output.splitlines():
        try:
            said = json.loads(row)
        except ValueError:
            continue
        found[said["name"]] = said
    return found


def _qr(address: str) -> bytes:
    """An address as a QR code, drawn."""
    import io  # noqa: PLC0415 - beside the library it serves

    import segno  # noqa: PLC0415 - only in the books' lock

    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", border=0, xmldecl=False, svgclass=None, lineclass=None
    )
    return drawn.getvalue()


def _package_root() -> Path:
    return Path(__file__).resolve().parents[2]
