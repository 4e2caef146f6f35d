"""The storybook as a book: a part for each story, letter paper, and where the stories happened."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from gieopsarang.export.books.binding import bound, common_data, publisher_of, room
from gieopsarang.export.books.blocks import BlockWriter, plain, with_citations
from gieopsarang.export.books.entry import line, source_row, timeline_date
from gieopsarang.export.books.front_matter import imprint
from gieopsarang.export.books.selection import stories_of
from gieopsarang.export.books.slots import Slots
from gieopsarang.export.books.words import kept_blocks, kept_whole
from gieopsarang.korean.collation import sort_key
from gieopsarang.model.book import Book, Json, Part
from gieopsarang.model.entry import Entry
from gieopsarang.model.figure import Picture
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Edition
from gieopsarang.model.story import Quote, Story
from gieopsarang.render.dates import date_in_prose
from gieopsarang.render.figures import unplaced
from gieopsarang.render.labels import LEVEL_BY_NAME
from gieopsarang.render.own_books import part_title
from gieopsarang.render.shelf import short_definition

ACCENT = "#a13c0e"
WORD_COLOR = "#174a7c"
LETTERS_A_PAGE = 700
PLATE = 1.9
"""How many times as broad as high a picture is that runs from edge to edge."""


def storybook_book(publication: Publication, edition: Edition) -> Callable[[int], Book]:
    """A function from the least room for page numbers, in digits, to the book."""
    return _Storybook(publication, edition).book


def story_label(id_: str) -> str:
    """The name of a story's place."""
    return f"s-{id_}"


@dataclass(frozen=True)
class _Storybook:
    publication: Publication
    edition: Edition

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """The edition's stories."""
        return stories_of(self.publication, self.edition)

    def book(self, least: int) -> Book:
        """All parts, with room for page numbers of at least so many digits."""
        texts = self.publication.story_texts
        digits = room(12 + sum(len(texts[story.id].body.text) for story in self.stories) / LETTERS_A_PAGE, least)
        return bound(
            self.publication,
            self.edition,
            digits=digits,
            parts=self._parts(digits),
            headwords={story_label(story.id): story.title for story in self.stories},
            titles={"p-letter": "감사편지", "p-places": "이야기가 일어난 곳", **self._word_titles()},
        )

    def _word_titles(self) -> Mapping[str, str]:
        return {
            f"w-{story.id}-{entry.id}": entry.headword for story in self.stories for entry in self._vocabulary(story)
        }

    def _parts(self, digits: int) -> Iterator[Part]:
        settings = self.publication.settings
        common: Mapping[str, Json] = {
            **common_data(self.publication, self.edition, digits, ACCENT),
            "volume": settings.storybook.title,
            "subtitle": settings.storybook.subtitle,
            "edition": part_title(self.edition),
            "publisher": publisher_of(settings),
            "word": settings.encyclopedia.color or WORD_COLOR,
            "tabs": [],
            "count": f"{len(self.stories):,}",
            "date": date_in_prose(settings.date),
        }
        cover: dict[str, Picture] = {}
        shown = self._cover_figure(cover)
        yield Part("cover", "story-cover.typ", "표지", {**common, "figure": shown}, cover, numbering="")
        yield self._front(common)
        for story in self.stories:
            yield self._story(story, common)
        yield Part("letter", "story-letter.typ", "", common)
        slots = Slots()
        places: Mapping[str, Json] = {**common, "rows": self._places(slots), "words": self._words(slots)}
        yield Part("places", "story-places.typ", "", places, slots=slots.labels)
        colophon = {**common, **imprint(self.publication), "unit": "이야기", "count": f"{len(self.stories):,}편"}
        yield Part("colophon", "story-colophon.typ", "", colophon)

    def _front(self, common: Mapping[str, Json]) -> Part:
        slots = Slots()
        data: Mapping[str, Json] = {
            **common,
            **imprint(self.publication),
            "stories": [self._row(story, slots) for story in self.stories],
            "back": [
                ["감사편지 쓰는 종이", "p-letter", slots.of("p-letter")],
                ["이야기가 일어난 곳", "p-places", slots.of("p-places")],
            ],
        }
        return Part("front", "story-front.typ", "앞붙이", data, slots=slots.labels, numbering="i")

    def _cover_figure(self, pictures: dict[str, Picture]) -> Json:
        """The first plate there is."""
        for story in self.stories:
            for figure in story.figures:
                if figure.picture is not None:
                    writer = BlockWriter(lambda _: None, "cover/", pictures=pictures)
                    return writer.figure(figure)
        return None

    def _row(self, story: Story, slots: Slots) -> Json:
        label = story_label(story.id)
        return [story.title, plain(story.subtitle), plain(story.subject.name), label, slots.of(label)]

    def _story(self, story: Story, common: Mapping[str, Json]) -> Part:
        name = f"story-{story.id}"
        texts = self.publication.story_texts[story.id]
        vocabulary = tuple(self._vocabulary(story))
        known = {entry.id for entry in vocabulary}
        pictures: dict[str, Picture] = {}
        writer = BlockWriter(
            lambda id_: f"w-{story.id}-{id_}" if id_ in known else None, f"{story.id}/", top=2, pictures=pictures
        )
        cited = {source.id: number for number, source in enumerate(story.sources, 1)}
        others = unplaced(story.figures, texts.body.figures)
        opening = others[:1] if others and others[0] is story.figures[0] else ()
        blocks = kept_blocks(writer.blocks(texts.body.blocks))
        quotes = [_quote(quote, cited) for quote in story.quotes]
        data: Mapping[str, Json] = {
            **common,
            "label": story_label(story.id),
            "story_title": story.title,
            "story_subtitle": plain(story.subtitle),
            "level": LEVEL_BY_NAME[story.level].label,
            "subject": [plain(story.subject.name), plain(story.subject.hanja)],
            "card": list(_card(story)),
            "opening": writer.figure(opening[0]) if opening else None,
            "wide": bool(opening) and _is_plate(opening[0].picture),
            "blocks": _with_quote(blocks, quotes[0]) if quotes else blocks,
            "figures": [writer.figure(figure) for figure in others[len(opening) :]],
            "quotes": quotes[1:],
            "timeline": [
                [timeline_date(event.date), with_citations(kept_whole(writer.line(line(prose))), event.sources, cited)]
                for event, prose in zip(story.timeline, texts.timeline, strict=True)
            ],
            "vocabulary": [self._help(story, entry) for entry in vocabulary],
            "questions": [plain(question) for question in story.questions],
            "activity": plain(story.activity),
            "sources": [[*_strings(source_row(source)), source.url] for source in story.sources],
            "license": self.publication.settings.license,
        }
        return Part(name, "story.typ", story.title, data, pictures)

    def _vocabulary(self, story: Story) -> Iterator[Entry]:
        encyclopedia = self.publication.encyclopedia
        seen: set[str] = set()
        for reference in story.vocabulary:
            id_ = encyclopedia.vocabulary.resolve(reference.written)
            if id_ is not None and id_ not in seen and id_ in encyclopedia.by_id:
                seen.add(id_)
                yield encyclopedia.by_id[id_]

    def _help(self, story: Story, entry: Entry) -> Json:
        short = short_definition(entry, self.publication.entry_texts[entry.id])
        return [f"w-{story.id}-{entry.id}", entry.headword, entry.homograph_number, plain(entry.hanja), plain(short)]

    def _places(self, slots: Slots) -> list[Json]:
        """By place, the stories that happened there."""
        by_place: dict[str, list[Story]] = {}
        for story in self.stories:
            for place in dict.fromkeys(map(plain, story.places)):
                by_place.setdefault(place, []).append(story)
        return [
            [place, [self._told(its, slots) for its in by_place[place]]] for place in sorted(by_place, key=sort_key)
        ]

    def _told(self, story: Story, slots: Slots) -> Json:
        label = story_label(story.id)
        return [story.title, date_in_prose(story.period) if story.period else "", label, slots.of(label)]

    def _words(self, slots: Slots) -> list[Json]:
        """The words of all 낱말 도움, with the pages they are explained on."""
        by_word: dict[str, tuple[Entry, list[Json]]] = {}
        for story in self.stories:
            for entry in self._vocabulary(story):
                label = f"w-{story.id}-{entry.id}"
                by_word.setdefault(entry.id, (entry, []))[1].append([label, slots.of(label)])
        ordered = sorted(by_word.values(), key=lambda its: sort_key(its[0].headword, its[0].reading))
        return [[entry.headword, entry.homograph_number, places] for entry, places in ordered]


def _strings(row: Json) -> list[Json]:
    assert isinstance(row, list)
    return row[:2]


def _quote(quote: Quote, cited: Mapping[str, int]) -> Json:
    """The words, who said them, and the number of the source that has them."""
    return [plain(quote.text), plain(quote.speaker), cited.get(quote.source)]


def _is_plate(picture: Picture | None) -> bool:
    return picture is not None and picture.width >= PLATE * picture.height


def _with_quote(blocks: list[Json], quote: Json) -> list[Json]:
    """The words set apart, before the heading nearest the middle."""
    heads = [place for place, block in enumerate(blocks) if isinstance(block, list) and block[:2] == ["h", 2]]
    place = heads[len(heads) // 2] if len(heads) > 1 else len(blocks)
    return [*blocks[:place], ["pull", quote], *blocks[place:]]


def _card(story: Story) -> Iterator[Json]:
    """The lines of the lending card after the name; of the living, no birth is told."""
    subject = story.subject
    life = ""
    if not subject.living:
        born = f"{date_in_prose(subject.birth)} 태어남" if subject.birth else ""
        died = f"{date_in_prose(subject.death)} 세상을 떠남" if subject.death else ""
        life = ", ".join(filter(None, (born, died)))
    period = f"{date_in_prose(story.period)}의 이야기" if story.period else ""
    lines = {
        "언제": life or period,
        "어디서": ", ".join(map(plain, story.places)),
        "무엇을": plain(subject.role),
        "회사": plain(story.company),
    }
    yield from ([label, text] for label, text in lines.items() if text)
