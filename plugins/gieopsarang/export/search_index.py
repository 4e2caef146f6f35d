"""`search/`: the search engine and its index. How they work is described in docs/search.md."""

from collections.abc import Iterator

from gieopsarang.model.artifact import Artifact
from gieopsarang.model.entry import Entry
from gieopsarang.model.prose import Prose
from gieopsarang.model.publication import Publication
from gieopsarang.model.story import Story
from gieopsarang.render.address import SEARCH
from gieopsarang.render.labels import LEVELS
from gieopsarang.search.index import search_files
from gieopsarang.search.record import Record


def search_index(publication: Publication) -> Iterator[Artifact]:
    """The engine, and what it finds: entries in dictionary order, then stories."""
    records = [_entry(entry, publication) for entry in publication.encyclopedia.entries]
    records += [_story(story, publication) for story in publication.stories]
    domains = [(domain.name, domain.slug) for domain in publication.encyclopedia.domains]
    levels = [(level.name, level.slug) for level in LEVELS]
    for name, content in search_files(records, domains, levels):
        yield Artifact(SEARCH + name, content)


def _entry(entry: Entry, publication: Publication) -> Record:
    texts = publication.entry_texts[entry.id]
    meanings = [entry.easy_definition, texts.definition.text]
    examples = [*entry.examples]
    for sense, prose in zip(entry.senses, texts.senses, strict=True):
        meanings += [prose.text, sense.easy_definition]
        examples += sense.examples
    others = [*(its.text for its in texts.particulars), texts.body.text, *(its.text for its in texts.timeline)]
    return Record(
        id=entry.id,
        kind="entry",
        headword=entry.headword,
        homograph_number=entry.homograph_number,
        reading=entry.reading,
        variants=tuple(variant.form for variant in entry.variants),
        english=entry.english,
        hanja=(entry.hanja,) if entry.hanja else (),
        domain=entry.domain,
        level=entry.level,
        summary=next(filter(None, meanings), ""),
        meanings=tuple(filter(None, meanings)),
        examples=tuple(examples),
        texts=tuple(filter(None, others)),
    )


def _story(story: Story, publication: Publication) -> Record:
    texts = publication.story_texts[story.id]
    others = [story.company, *story.places, texts.body.text, *(its.text for its in texts.timeline)]
    others += [*(quote.text for quote in story.quotes), *story.questions]
    return Record(
        id=story.id,
        kind="story",
        headword=story.title,
        variants=(story.subject.name,),
        hanja=(story.subject.hanja,) if story.subject.hanja else (),
        level=story.level,
        summary=story.subtitle or story.subject.role or _opening(texts.body),
        meanings=tuple(filter(None, (story.subtitle, story.subject.role))),
        texts=tuple(filter(None, others)),
    )


def _opening(prose: Prose) -> str:
    """What a text begins with, headings apart."""
    headings = {item.text for item in prose.outline}
    return next((line for line in prose.text.splitlines() if line not in headings), "")
