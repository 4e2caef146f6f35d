"""An entry as its template reads it: everything resolved, every number known."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gieopsarang.export.books.blocks import BlockWriter, plain, with_citations
from gieopsarang.export.books.slots import Slots
from gieopsarang.model.book import Json
from gieopsarang.model.entry import Entry, Sense
from gieopsarang.model.figure import Picture
from gieopsarang.model.prose import Inline, Paragraph, Prose
from gieopsarang.model.publication import Publication
from gieopsarang.model.reference import Source
from gieopsarang.render.dates import date_in_prose
from gieopsarang.render.figures import unplaced
from gieopsarang.render.labels import ENTRY_TYPES, GENERAL_KNOWLEDGE, LEVEL_BY_NAME, SIGNS, STATUSES, VARIANTS

OUTWARD = ("http://", "https://")


def label_of(id_: str) -> str:
    """The name of an entry's place, also a named destination of the PDF."""
    return f"e-{id_}"


@dataclass(frozen=True, slots=True)
class EntryWriter:
    """Writes the entries of one part."""

    publication: Publication
    slots: Slots
    held: Collection[str]
    """The ids of all entries of the book."""
    pictures: dict[str, Picture]
    easy_first: bool = False
    """Whether every easy definition comes first, as in a book for 초."""

    def entry(self, entry: Entry) -> Mapping[str, Json]:
        """All that is printed of an entry; what it does not have is left out."""
        texts = self.publication.entry_texts[entry.id]
        writer = BlockWriter(self.go, f"{entry.id}/", pictures=self.pictures)
        cited = {source.id: number for number, source in enumerate(entry.sources, 1)}
        figures = unplaced(entry.figures, texts.body.figures)
        domain = next((its for its in self.publication.encyclopedia.domains if its.name == entry.domain), None)
        written: dict[str, Json] = {
            **self.head(entry),
            "domain": entry.domain,
            "color": domain.color if domain else None,
            "level": LEVEL_BY_NAME[entry.level].label,
            "type": "" if entry.entry_type == "term" else ENTRY_TYPES.get(entry.entry_type, ""),
            "easy_first": self.easy_first or entry.level == "초",
            "meanings": list(self._meanings(entry, writer)),
            "facts": [
                *self._variants(entry),
                *(
                    [plain(its.label), with_citations(writer.line(line(prose)), its.sources, cited)]
                    for its, prose in zip(entry.particulars, texts.particulars, strict=True)
                ),
            ],
            "body": writer.blocks(texts.body.blocks),
            "figures": [writer.figure(figure) for figure in figures],
            "references": list(self._references(entry)),
            "timeline": [
                [timeline_date(event.date), with_citations(writer.line(line(prose)), event.sources, cited)]
                for event, prose in zip(entry.timeline, texts.timeline, strict=True)
            ],
            "sources": [source_row(source) for source in entry.sources],
            "status": f"{STATUSES[entry.status][0]} · {entry.revised}",
        }
        return {key: value for key, value in written.items() if value or value == 0}

    def head(self, entry: Entry) -> Mapping[str, Json]:
        """What stands at an entry's head."""
        return {
            "label": label_of(entry.id),
            "headword": entry.headword,
            "number": entry.homograph_number,
            "hanja": plain(entry.hanja),
            "reading": plain(entry.reading),
            "pronunciation": plain(entry.pronunciation),
            "english": ", ".join(map(plain, entry.english)),
            "part_of_speech": plain(entry.part_of_speech),
        }

    def go(self, id_: str) -> str | None:
        """The way to an entry: its label; None where the book does not hold it."""
        return label_of(id_) if id_ in self.held else None

    def _meanings(self, entry: Entry, writer: BlockWriter) -> Iterator[Json]:
        texts = self.publication.entry_texts[entry.id]
        senses: Sequence[tuple[Sense, Prose]] = tuple(zip(entry.senses, texts.senses, strict=True))
        if not senses:
            senses = ((Sense(entry.definition or "", entry.easy_definition, entry.examples), texts.definition),)
        for sense, prose in senses:
            yield {
                "full": writer.line(line(prose)),
                "easy": plain(sense.easy_definition),
                "examples": [plain(example) for example in sense.examples],
                "domain": sense.domain if sense.domain != entry.domain else None,
            }

    def _variants(self, entry: Entry) -> Iterator[Json]:
        for kind, label in VARIANTS.items():
            forms = [plain(variant.form) for variant in entry.variants if variant.kind == kind]
            if forms:
                yield [label, [", ".join(forms)]]

    def _references(self, entry: Entry) -> Iterator[Json]:
        """By kind, in the order of the signs; what the book does not hold is left out."""
        links = self.publication.encyclopedia.cross_links.get(entry.id, ())
        for kind, (sign, label) in SIGNS.items():
            ids = [link.id for link in links if link.kind == kind and link.id in self.held]
            if ids:
                yield [sign, label, [self.reference(id_) for id_ in ids]]

    def reference(self, id_: str) -> Json:
        """A pointer: the way, the headword, its number, the page."""
        entry = self.publication.encyclopedia.by_id[id_]
        return [self.go(id_), entry.headword, entry.homograph_number, self.slots.of(label_of(id_))]


def line(prose: Prose) -> tuple[Inline, ...]:
    """The pieces of a running line."""
    match prose.blocks:
        case (Paragraph(children),):
            return children
        case _:
            return ()


def timeline_date(written: str) -> str:
    """A date as written, with the dash of a span of time."""
    start, slash, end = written.partition("/")
    return f"{start.strip('.')}–{end.strip('.')}" if slash else written


def source_row(source: Source) -> Json:
    """Who, what and when, and where it leads; the address itself is printed in the list of sources."""
    if source.kind is not None:
        note = plain(source.note)
        return [f"{GENERAL_KNOWLEDGE.label}: {note}" if note else GENERAL_KNOWLEDGE.label, "", None]
    name = ", ".join(filter(None, (plain(source.publisher), plain(source.title))))
    rest = [date_in_prose(source.date)] if source.date else []
    rest += [plain(source.note)] if source.note else []
    rest += [f"등급 {source.grade}"] if source.grade else []
    return [name, ", ".join(rest), source.url if source.url and source.url.startswith(OUTWARD) else None]
