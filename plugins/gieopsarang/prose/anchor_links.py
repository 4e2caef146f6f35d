"""Links to headings, checked once all texts are worked and their headings known."""

from collections.abc import Iterator, Mapping

from gieopsarang.korean.nearness import nearest
from gieopsarang.korean.particles import with_particle
from gieopsarang.model.problem import Problems
from gieopsarang.model.prose import Prose
from gieopsarang.model.publication import Publication
from gieopsarang.model.reference import Reference
from gieopsarang.model.rules import link as rules
from gieopsarang.prose.addresses import link_target

MOST_SHOWN = 5
"""Headings named in a hint."""


def check_anchors(publication: Publication, problems: Problems) -> None:
    """Report each link to a heading that its page has not."""
    headings = {path: _headings(prose) for path, prose in _texts(publication)}
    for path, anchors in _anchors(publication):
        for anchor in anchors:
            target, _, heading = (link_target(anchor.written, path) or "").partition("#")
            there = headings.get(target.removeprefix("source:") or path)
            if there is not None and heading and heading not in there:
                _report(anchor, heading, there, problems)


def _anchors(publication: Publication) -> Iterator[tuple[str, tuple[Reference, ...]]]:
    for thing in (*publication.encyclopedia.entries, *publication.stories, *publication.pages):
        if thing.anchors:
            yield thing.path, thing.anchors


def _texts(publication: Publication) -> Iterator[tuple[str, Prose]]:
    for entry in publication.encyclopedia.entries:
        yield entry.path, publication.entry_texts[entry.id].body
    for story in publication.stories:
        yield story.path, publication.story_texts[story.id].body
    yield from publication.page_texts.items()


def _headings(prose: Prose) -> Mapping[str, str]:
    return {item.id: item.text for item in prose.outline}


def _report(anchor: Reference, heading: str, there: Mapping[str, str], problems: Problems) -> None:
    problems.add(
        rules.MISSING_HEADING,
        anchor.location,
        f"링크한 쪽에 제목 {with_particle(f'‘{heading}’', '이/가')} 없습니다",
        hint=_mend(heading, there),
    )


def _mend(heading: str, there: Mapping[str, str]) -> str:
    if not there:
        return "그 쪽에는 제목이 없습니다. #과 그 뒤를 지우세요."
    if near := nearest(heading, there):
        return f"혹시 ‘#{near}’인가요?"
    choices = ", ".join(f"#{id_}" for id_ in list(there)[:MOST_SHOWN])
    return f"그 쪽의 제목 가운데 하나를 적으세요: {choices}"
