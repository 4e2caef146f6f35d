"""A book set part by part, each once: no part knows on which pages of the book it stands, nor where others do.

Nothing is looked up while setting, so the cost is linear; a part whose data did not change is not set again.
"""

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gieopsarang.books.errors import BookError
from gieopsarang.books.manuscript import Copyist, Manuscript, tools
from gieopsarang.books.numbering import Numbering, numbering_of
from gieopsarang.books.workers import CREATED, Said, Task, Worker, batches
from gieopsarang.model.book import Book, Pages, Part, PartPages

ROUNDS = 4

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class SetBook:
    """A book, the files of its parts in order, and its page numbers."""

    book: Book
    files: tuple[Path, ...]
    pages: Pages
    numbering: Numbering


@dataclass(slots=True)
class Typesetter:
    """Sets books; keeps set parts by the digest of their data."""

    fonts: Path
    kept: Path
    timestamp: int = CREATED
    say: Say = field(default=lambda _: None)
    used: set[str] = field(default_factory=set[str])
    """Digests of all parts of the books set so far."""

    def set_book(self, make: Callable[[int], Book]) -> SetBook:
        """The book; once more, with more room, where its page numbers came out longer than was guessed."""
        tools()
        self.kept.mkdir(parents=True, exist_ok=True)
        digits = 0
        for _ in range(ROUNDS):
            found = self._set(make(digits))
            digits = found.numbering.digits
            if digits <= found.book.digits:
                self.used.update(file.stem for file in found.files)
                return found
        raise BookError(f"쪽수가 {ROUNDS}번 짜도 자리에 들지 않습니다. 책을 내지 않았습니다.")

    def picture_cover(self, part: Part, target: Path, ppi: float) -> None:
        """The first page of a part as a PNG."""
        with tempfile.TemporaryDirectory(prefix="gieopsarang-book-") as folder:
            root = Path(folder)
            Copyist(self.fonts).manuscript(part).lay_out(root)
            task = Task(part.name, part.template, png=str(root / "page-{p}.png"), ppi=ppi)
            said = Worker(root, self.fonts, [task]).told().get(part.name, {"error": ""})
            if "error" in said:
                raise BookError(f"표지 그림을 만들지 못했습니다. {said['error']}")
            next(iter(sorted(root.glob("page-*.png")))).replace(target)

    def _set(self, book: Book) -> SetBook:
        """Set what is not kept."""
        manuscripts = Copyist(self.fonts).manuscripts(book)
        if missing := frozenset[str]().union(*(its.missing(self.fonts) for its in manuscripts)):
            raise MissingCharacters(missing)
        timestamps = (self.timestamp, *(CREATED for _ in manuscripts[1:]))
        digests = {its.part.name: its.digest(at) for its, at in zip(manuscripts, timestamps, strict=True)}
        wanted = [its for its in manuscripts if not self._is_kept(digests[its.part.name])]
        for batch in batches(wanted):
            self._set_batch(batch, digests, first=book.parts[0].name)
        pages = {name: self._pages(digest) for name, digest in digests.items()}
        return SetBook(book, tuple(map(self._file, digests.values())), pages, numbering_of(book.parts, pages))

    def _set_batch(self, batch: Sequence[Sequence[Manuscript]], digests: Mapping[str, str], *, first: str) -> None:
        """Several processes side by side, each with parts of its own."""
        with tempfile.TemporaryDirectory(prefix="gieopsarang-book-", dir=self.kept) as folder:
            roots = [Path(folder) / str(number) for number in range(len(batch))]
            workers: list[Worker] = []
            for root, parts in zip(roots, batch, strict=True):
                tasks: list[Task] = []
                for its in parts:
                    its.lay_out(root)
                    at = self.timestamp if its.part.name == first else CREATED
                    pdf = str(root / f"{digests[its.part.name]}.pdf")
                    tasks.append(Task(its.part.name, its.part.template, pdf=pdf, timestamp=at))
                workers.append(Worker(root, self.fonts, tasks))
            for root, parts, worker in zip(roots, batch, workers, strict=True):
                told = worker.told()
                for its in parts:
                    self._keep(its.title, digests[its.part.name], told.get(its.part.name), root)

    def _keep(self, title: str, digest: str, said: Said | None, root: Path) -> None:
        if said is None:
            raise BookError(f"조판기(Typst)가 '{title}' 부분을 짜다가 멈추었습니다.")
        if "error" in said:
            raise BookError(f"'{title}' 부분을 짜지 못했습니다.\n{said['error'][:2000]}")
        faults = [warning for warning in said["warnings"] if "font" in warning]
        if faults:
            raise BookError(f"'{title}' 부분: {faults[0]}")
        (root / f"{digest}.pdf").replace(self._file(digest))
        fresh = self._map(digest).with_suffix(".new")
        fresh.write_text(json.dumps({"pages": said["map"]["pages"], "places": dict(said["map"]["places"])}), "utf-8")
        fresh.replace(self._map(digest))
        self.say(f"{title} {said['map']['pages']}쪽")

    def _is_kept(self, digest: str) -> bool:
        return self._map(digest).is_file() and self._file(digest).is_file()

    def _pages(self, digest: str) -> PartPages:
        found = json.loads(self._map(digest).read_text("utf-8"))
        return PartPages(found["pages"], found["places"])

    def _file(self, digest: str) -> Path:
        return self.kept / f"{digest}.pdf"

    def _map(self, digest: str) -> Path:
        return self.kept / f"{digest}.json"


class MissingCharacters(BookError):  # noqa: N818 - an author's slip, told with its place
    """Characters that no font has; where they stand is found by whoever knows the authors' files."""

    def __init__(self, chars: frozenset[str]) -> None:
        super().__init__("글꼴에 없는 글자가 있습니다.")
        self.chars = chars
