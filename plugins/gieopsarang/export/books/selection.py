"""What an edition takes from the publication."""

from gieopsarang.model.entry import Entry
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Edition
from gieopsarang.model.story import Story

LEVELS_UP_TO = {"초": ("초",), "중": ("초", "중"), "고": ("초", "중", "고"), "일반": ("초", "중", "고", "일반")}
"""A school's book holds what its pupils can read: its own level and those below."""


def entries_of(publication: Publication, edition: Edition) -> tuple[Entry, ...]:
    """The edition's entries in dictionary order."""
    return tuple(
        entry
        for entry in publication.encyclopedia.entries
        if (edition.domain is None or edition.domain in {entry.domain, *(sense.domain for sense in entry.senses)})
        and (edition.level is None or entry.level in LEVELS_UP_TO[edition.level])
    )


def stories_of(publication: Publication, edition: Edition) -> tuple[Story, ...]:
    """The edition's stories, in the publication's order."""
    return tuple(
        story for story in publication.stories if edition.level is None or story.level in LEVELS_UP_TO[edition.level]
    )
