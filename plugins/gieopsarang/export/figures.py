"""The figures of entries, stories and pages, as published."""

from collections.abc import Iterable, Iterator

from gieopsarang.model.artifact import Artifact
from gieopsarang.model.figure import Figure
from gieopsarang.model.publication import Publication


def figures(publication: Publication) -> Iterator[Artifact]:
    """Each figure beside its page, one at a time, as a school's photographs would not fit in memory together."""
    for entry in publication.encyclopedia.entries:
        yield from _beside(f"glossary/{entry.id}/", entry.figures)
    for story in publication.stories:
        yield from _beside(f"stories/{story.id}/", story.figures)
    for picture in publication.page_pictures:
        yield Artifact(picture.path.partition("/")[2], picture.load())


def _beside(folder: str, figures: Iterable[Figure]) -> Iterator[Artifact]:
    for figure in figures:
        if figure.picture is not None:
            yield Artifact(folder + figure.file, figure.picture.load())
