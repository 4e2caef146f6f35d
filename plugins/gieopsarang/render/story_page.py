"""A story to its page."""

from collections.abc import Iterator, Mapping

from markupsafe import escape

from gieopsarang.model.figure import Figure
from gieopsarang.model.page import Page, Site
from gieopsarang.model.prose import Prose
from gieopsarang.model.publication import Publication
from gieopsarang.model.story import Story
from gieopsarang.render.address import story_path
from gieopsarang.render.dates import date_in_prose
from gieopsarang.render.figures import unplaced
from gieopsarang.render.labels import LEVEL_BY_NAME
from gieopsarang.render.made_page import made_page
from gieopsarang.render.notes import notes
from gieopsarang.render.previews import previews
from gieopsarang.render.shelf import Shelf, shelf_of
from gieopsarang.render.sources import with_citations
from gieopsarang.render.targets import running_text
from gieopsarang.render.timeline import timeline


def story_page(story: Story, publication: Publication) -> Page:
    """The story, what opens it, and what a class does with it."""
    shelf = shelf_of(publication)
    path = story_path(story.id)
    texts = publication.story_texts[story.id]
    before, after = shelf.story_neighbours[story.id]
    opening, others = _opening(story, texts.body)
    values = {
        "story": story,
        "card": shelf.stories[story.id],
        "level": LEVEL_BY_NAME[story.level],
        "opening": opening,
        "figures": others,
        "subject": tuple(_subject(story)),
        "body": running_text(texts.body, path, shelf),
        "outline": texts.body.outline,
        "parts": tuple(_parts(story)),
        "quotes": [
            (quote, with_citations(escape(quote.speaker), (quote.source,), story.sources)) for quote in story.quotes
        ],
        "timeline": timeline(story.timeline, texts.timeline, story.sources, path=path, shelf=shelf),
        "vocabulary": tuple(_vocabulary(story, shelf)),
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
    yield from (("gs-quotes", "남긴 말"),) if story.quotes else ()
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


def _subject(story: Story) -> Iterator[tuple[str, str]]:
    """The lines of the subject card after the name; of the living, no birth is told."""
    life = _life(story)
    lines: Mapping[str, str | None] = {
        "살았던 때": life,
        "이야기의 때": date_in_prose(story.period) if story.period else None,
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
