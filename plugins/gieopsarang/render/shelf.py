"""What all pages of one publication share, prepared once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape as escaped
from typing import TypeVar

from markupsafe import Markup, escape

from gieopsarang.korean.collation import INDEX_LETTERS, index_letter, latin_letter, sort_key
from gieopsarang.model.entry import Domain, Entry
from gieopsarang.model.page import MADE_PAGES
from gieopsarang.model.publication import Publication, Texts
from gieopsarang.model.story import Story
from gieopsarang.render.address import entry_path, hand_page_path, story_path
from gieopsarang.render.dates import year_of
from gieopsarang.render.labels import LEVELS


@dataclass(frozen=True, slots=True)
class EntryCard:
    """An entry as other pages show it: everything escaped, everything plain."""

    entry: Entry
    id: str
    path: str
    name: str
    """The headword and its number, plain."""
    word: Markup
    hanja: Markup
    """The hanja marked as such, with a space before it; empty where there is none."""
    short: str
    """The short definition, plain."""
    letter: str
    preview: str
    """Headword, hanja and short definition, as the list of previews has them."""
    link: str
    """A link without the way to it: put that between `<a href="` and this."""
    reference: str
    """The same with hanja and short definition behind it."""


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story as other pages show it."""

    story: Story
    id: str
    path: str
    year: str
    minutes: int


Card = TypeVar("Card")


@dataclass(frozen=True)
class Shelf:
    """A publication with its entries and stories as cards, and the way from each to the next."""

    publication: Publication

    @cached_property
    def entries(self) -> Mapping[str, EntryCard]:
        """By id, in dictionary order."""
        texts = self.publication.entry_texts
        return {entry.id: _entry_card(entry, texts[entry.id]) for entry in self.publication.encyclopedia.entries}

    @cached_property
    def stories(self) -> Mapping[str, StoryCard]:
        """By id, by year, then by title."""
        cards = [_story_card(story, self.publication.story_texts[story.id]) for story in self.publication.stories]
        cards.sort(key=lambda card: (card.year, sort_key(card.story.title, None), card.id))
        return {card.id: card for card in cards}

    @cached_property
    def entry_neighbours(self) -> Mapping[str, tuple[EntryCard | None, EntryCard | None]]:
        """By id, the entries before and after it in dictionary order."""
        return _neighbours(self.entries)

    @cached_property
    def story_neighbours(self) -> Mapping[str, tuple[StoryCard | None, StoryCard | None]]:
        """By id, the stories before and after it."""
        return _neighbours(self.stories)

    @cached_property
    def letters(self) -> Mapping[str, tuple[EntryCard, ...]]:
        """By each of the fourteen letters, what stands under it; empty letters too."""
        found: dict[str, list[EntryCard]] = {letter: [] for letter in INDEX_LETTERS}
        for card in self.entries.values():
            found[card.letter].append(card)
        return {letter: tuple(cards) for letter, cards in found.items()}

    @cached_property
    def has_latin(self) -> bool:
        """Whether A–Z of the index holds anything."""
        entries = self.publication.encyclopedia.entries
        return any(latin_letter(form) is not None for entry in entries for form in forms_of(entry))

    @cached_property
    def domains(self) -> Mapping[str, Domain]:
        """By name, in the order shown."""
        return {domain.name: domain for domain in self.publication.encyclopedia.domains}

    @cached_property
    def by_domain(self) -> Mapping[str, tuple[EntryCard, ...]]:
        """By a domain's name, the entries with a meaning in it; empty domains too."""
        found: dict[str, list[EntryCard]] = {name: [] for name in self.domains}
        for card in self.entries.values():
            for domain in self.domains_of(card):
                found[domain.name].append(card)
        return {name: tuple(cards) for name, cards in found.items()}

    def domains_of(self, card: EntryCard) -> Iterator[Domain]:
        """The domains an entry has a meaning in, its own first."""
        for name in dict.fromkeys((card.entry.domain, *(sense.domain for sense in card.entry.senses))):
            if name is not None and name in self.domains:
                yield self.domains[name]

    @cached_property
    def by_level(self) -> Mapping[str, tuple[EntryCard, ...]]:
        """By a level's name, its entries; empty levels too."""
        found: dict[str, list[EntryCard]] = {level.name: [] for level in LEVELS}
        for card in self.entries.values():
            found[card.entry.level].append(card)
        return {name: tuple(cards) for name, cards in found.items()}

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """By the path of a source file or picture, where it comes out."""
        found = {**MADE_PAGES, **{card.entry.path: card.path for card in self.entries.values()}}
        found |= {card.story.path: card.path for card in self.stories.values()}
        found |= {page.path: hand_page_path(page.path) for page in self.publication.pages}
        found |= {picture.path: picture.path.partition("/")[2] for picture in self.publication.page_pictures}
        for path, figures in (
            *((card.path, card.entry.figures) for card in self.entries.values()),
            *((card.path, card.story.figures) for card in self.stories.values()),
        ):
            found |= {figure.picture.path: path + figure.file for figure in figures if figure.picture is not None}
        return found

    def path_of(self, kind: str, target: str) -> str | None:
        """Where the target of a running text is: an entry's id or a source file's path; None where unknown."""
        if kind == "entry":
            card = self.entries.get(target)
            return None if card is None else card.path
        return self.sources.get(target)

    def resolve(self, written: str) -> EntryCard | None:
        """The card of a headword as an author writes it."""
        id_ = self.publication.encyclopedia.vocabulary.resolve(written)
        return None if id_ is None else self.entries.get(id_)


class _Kept:
    """The last publication's shelf, so that every page of one build shares it."""

    shelf: Shelf | None = None


def shelf_of(publication: Publication) -> Shelf:
    """The shelf of a publication; the last one is kept."""
    if _Kept.shelf is None or _Kept.shelf.publication is not publication:
        _Kept.shelf = Shelf(publication)
    return _Kept.shelf


def forms_of(entry: Entry) -> Iterator[str]:
    """What an entry may be looked up by: its headword, its English, its variants."""
    yield entry.headword
    yield from entry.english
    yield from (variant.form for variant in entry.variants)


def _entry_card(entry: Entry, texts: Texts) -> EntryCard:
    short = short_definition(entry, texts)
    number = entry.homograph_number
    name = entry.headword if number is None else f"{entry.headword} {number}"
    word = escape(entry.headword) + ("" if number is None else Markup('<sup class="gs-number">{}</sup>').format(number))
    hanja = Markup(' <span lang="ko-Hani">{}</span>').format(entry.hanja) if entry.hanja else Markup("")
    link = f'{entry.id}/">{word}</a>'
    return EntryCard(
        entry=entry,
        id=entry.id,
        path=entry_path(entry.id),
        name=name,
        word=word,
        hanja=hanja,
        short=short,
        letter=index_letter(entry.headword, entry.reading),
        preview=f"<b>{word}</b>{hanja}<span>{escaped(short)}</span>",
        link=link,
        reference=f"{link}{hanja} <span>{escaped(short)}</span>",
    )


def short_definition(entry: Entry, texts: Texts) -> str:
    """The easy definition, else the definition, else the first sense's, without the marks of a running text."""
    if entry.easy_definition:
        return entry.easy_definition
    if entry.definition:
        return texts.definition.text
    if not entry.senses:
        return ""
    return entry.senses[0].easy_definition or texts.senses[0].text


WORDS_A_MINUTE = {"초": 150}
"""Words (between spaces) that a fifth-grader reads in a minute; others read a third more."""


def _story_card(story: Story, texts: Texts) -> StoryCard:
    words = len(texts.body.text.split())
    minutes = max(1, round(words / WORDS_A_MINUTE.get(story.level, 200)))
    years = [story.period] if story.period else [event.date for event in story.timeline]
    year = min((year_of(written) for written in years), default="9999")
    return StoryCard(story, story.id, story_path(story.id), year, minutes)


def _neighbours(cards: Mapping[str, Card]) -> dict[str, tuple[Card | None, Card | None]]:
    row: list[Card | None] = [None, *cards.values(), None]
    return {id_: (row[place], row[place + 2]) for place, id_ in enumerate(cards)}
