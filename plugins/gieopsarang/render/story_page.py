"""A story to its page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from gieopsarang.model.figure import Figure
from gieopsarang.model.page import Page, Site
from gieopsarang.model.prose import Prose
from gieopsarang.model.publication import Publication
from gieopsarang.model.reference import Source
from gieopsarang.model.story import Quote, Story
from gieopsarang.render.address import story_path
from gieopsarang.render.dates import date_in_prose
from gieopsarang.render.figures import unplaced
from gieopsarang.render.labels import LEVEL_BY_NAME
from gieopsarang.render.made_page import made_page
from gieopsarang.render.notes import notes
from gieopsarang.render.own_books import books_of_story
from gieopsarang.render.previews import previews
from gieopsarang.render.shelf import Shelf, shelf_of
from gieopsarang.render.sources import with_citations
from gieopsarang.render.story_text import asking, parted
from gieopsarang.render.targets import running_text
from gieopsarang.render.timeline import timeline

PLATE = 1.9
"""How many times as broad as high a picture is that may run from edge to edge."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words set apart."""

    text: str
    speaker: Markup
    """Who said them, and where that stands, with the mark that cites it."""


def story_page(story: Story, publication: Publication) -> Page:
    """The story, what opens it, and what a class does with it."""
    shelf = shelf_of(publication)
    path = story_path(story.id)
    texts = publication.story_texts[story.id]
    before, after = shelf.story_neighbours[story.id]
    opening, others = _opening(story, texts.body)
    body, ending = asking(running_text(texts.body, path, shelf)), Markup("")
    quotes = tuple(_quoted(quote, story.sources) for quote in story.quotes)
    if quotes:
        body, ending = parted(body, texts.body)
    values = {
        "story": story,
        "card": shelf.stories[story.id],
        "level": LEVEL_BY_NAME[story.level],
        "opening": opening,
        "wide_opening": _is_plate(opening),
        "figures": others,
        "subject": tuple(_subject(story)),
        "body": body,
        "quote": quotes[0] if quotes else None,
        "ending": ending,
        "quotes": quotes[1:],
        "chapters": tuple(item for item in texts.body.outline if item.level == 2),
        "parts": tuple(_parts(story)),
        "timeline": timeline(story.timeline, texts.timeline, story.sources, path=path, shelf=shelf, numbered=True),
        "vocabulary": tuple(_vocabulary(story, shelf)),
        "books": books_of_story(story.id, publication, path=path),
        "before": before,
        "after": after,
        "previews": previews(texts.mentions, path, shelf),
        **notes(story, publication.settings, path=path),
    }
    return made_page(
        "story.html",
        shelf,
        values,
        path=path,
        site=Site.STORYBOOK,
        title=story.title,
        description=story.subtitle or _about(story),
    )


def _parts(story: Story) -> Iterator[tuple[str, str]]:
    """What stands after the text, for the contents."""
    yield from (("gs-quotes", "남긴 말"),) if len(story.quotes) > 1 else ()
    yield from (("gs-timeline", "연표"),) if story.timeline else ()
    yield from (("gs-vocabulary", "낱말 도움"),) if story.vocabulary else ()
    yield from (("gs-questions", "생각할 거리"),) if story.questions else ()
    yield from (("gs-activity", "해 보기"),) if story.activity else ()
    yield ("gs-sources", "출처")


def _about(story: Story) -> str:
    role = f"{story.subject.role} " if story.subject.role else ""
    return f"{role}{story.subject.name}의 이야기"


def _opening(story: Story, body: Prose) -> tuple[Figure | None, tuple[Figure, ...]]:
    """The first figure opens the story unless its text places it; the rest that it does not place stand after it."""
    others = unplaced(story.figures, body.figures)
    if others and others[0] is story.figures[0]:
        return others[0], others[1:]
    return None, others


def _is_plate(figure: Figure | None) -> bool:
    """Whether a figure is broad enough to run from edge to edge; any other would push the title off the screen."""
    return figure is not None and figure.picture is not None and figure.picture.width >= PLATE * figure.picture.height


def _quoted(quote: Quote, sources: Sequence[Source]) -> Quoted:
    """The words, who said them, and where that stands."""
    source = next((its for its in sources if its.id == quote.source), None)
    place = (source.title or source.publisher) if source else None
    date = date_in_prose(source.date) if source and source.date else None
    said = ", ".join(filter(None, (quote.speaker, place, date)))
    return Quoted(quote.text, with_citations(escape(said), (quote.source,), sources))


def _subject(story: Story) -> Iterator[tuple[str, str]]:
    """The lines of the lending card after the name; of the living, no birth is told."""
    period = f"{date_in_prose(story.period)}의 이야기" if story.period else None
    lines: Mapping[str, str | None] = {
        "언제": _life(story) or period,
        "어디서": ", ".join(story.places),
        "무엇을": story.subject.role,
        "회사": story.company,
    }
    yield from ((label, text) for label, text in lines.items() if text)


def _life(story: Story) -> str:
    subject = story.subject
    if subject.living:
        return ""
    born = f"{date_in_prose(subject.birth)} 태어남" if subject.birth else ""
    died = f"{date_in_prose(subject.death)} 세상을 떠남" if subject.death else ""
    return ", ".join(filter(None, (born, died)))


def _vocabulary(story: Story, shelf: Shelf) -> Iterator[object]:
    """낱말 도움, in the author's order; a word of no entry was reported and is left out."""
    seen: set[str] = set()
    for reference in story.vocabulary:
        card = shelf.resolve(reference.written)
        if card is not None and card.id not in seen:
            seen.add(card.id)
            yield card
