"""The stages in order, and the list of features."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from gieopsarang.export.book_files import book_files
from gieopsarang.export.encyclopedia_json import encyclopedia_json
from gieopsarang.export.figures import figures
from gieopsarang.export.json_schemas import json_schemas
from gieopsarang.export.search_index import search_index
from gieopsarang.link.cross_references import Resolver
from gieopsarang.link.encyclopedia import link
from gieopsarang.model.artifact import Artifact
from gieopsarang.model.encyclopedia import Encyclopedia, Vocabulary
from gieopsarang.model.entry import Entry
from gieopsarang.model.figure import Picture
from gieopsarang.model.page import Shell, Site
from gieopsarang.model.problem import Problem, Problems, Severity
from gieopsarang.model.prose import Me, Prose
from gieopsarang.model.publication import NOTHING, Publication, Texts
from gieopsarang.model.settings import Settings
from gieopsarang.model.source_file import SourceFile
from gieopsarang.model.story import HandPage, Story
from gieopsarang.prose import prose, running_line
from gieopsarang.prose.anchor_links import check_anchors
from gieopsarang.prose.backlinks import backlinks
from gieopsarang.render.address import entry_path, story_path
from gieopsarang.render.pages import page_paths, pages
from gieopsarang.render.problem_page import problem_page
from gieopsarang.validate.project import Memory, Project, read_project

EXPORTERS: tuple[Callable[[Publication], Iterable[Artifact]], ...] = (
    figures,
    encyclopedia_json,
    json_schemas,
    book_files,
    search_index,
)
"""The features: each gives files from the publication and knows no other."""


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry or story that was left out, the page that stands for it, and why."""

    path: str
    page_path: str
    site: Site
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a run over all sources gives: the publication and every problem of every file."""

    publication: Publication
    problems: Problems
    broken: tuple[Broken, ...]


def load(sources: Iterable[SourceFile], settings: Settings, memory: Memory | None = None) -> Loaded:
    """Read, validate, link and work all sources; never raises for what an author wrote.

    With a memory, only what changed since the last run is read again.
    """
    problems = Problems(settings.rules)
    project = read_project(sources, problems, memory)
    encyclopedia = link(project.entries, project.domains, problems, known=project.known)
    _check_links(project, encyclopedia.vocabulary, problems)
    publication = publish(encyclopedia, project.stories, project.pages, settings, project.page_pictures)
    check_anchors(publication, problems)
    return Loaded(publication, problems, tuple(_broken(project, problems)))


def publish(
    encyclopedia: Encyclopedia,
    stories: Iterable[Story],
    hand_pages: Iterable[HandPage],
    settings: Settings,
    page_pictures: tuple[Picture, ...] = (),
) -> Publication:
    """All running texts worked once, and the mentions in them turned round."""
    words = encyclopedia.vocabulary
    ordered = tuple(sorted(stories, key=lambda story: (story.period or story.subject.birth or "9999", story.id)))
    hand_pages = tuple(hand_pages)
    entry_texts = {entry.id: _entry_texts(entry, words) for entry in encyclopedia.entries}
    story_texts = {story.id: _story_texts(story, words) for story in ordered}
    page_texts = {page.path: prose(page.body, words, Me(page.path, "page", page.path)) for page in hand_pages}
    return Publication(
        encyclopedia=encyclopedia,
        stories=ordered,
        stories_by_id={story.id: story for story in ordered},
        pages=hand_pages,
        entry_texts=entry_texts,
        story_texts=story_texts,
        page_texts=page_texts,
        backlinks=backlinks(entry_texts, story_texts),
        settings=settings,
        page_pictures=page_pictures,
    )


def artifacts(publication: Publication, shell: Shell, *, broken: Iterable[Broken] = ()) -> Iterator[Artifact]:
    """Every file of the site but those the host makes, one at a time: nobody holds all pages."""
    shown = (problem_page(page.page_path, page.site, page.problems, publication) for page in broken)
    for page in chain(pages(publication), shown):
        yield Artifact(page.file, shell(page))
    for export in EXPORTERS:
        yield from export(publication)


def page_sources(publication: Publication) -> Mapping[str, str]:
    """By page path, the source file a page is made from, for link targets and the sitemap; '' where there is none."""
    found = dict.fromkeys(page_paths(publication), "")
    found |= {f"glossary/{entry.id}/": entry.path for entry in publication.encyclopedia.entries}
    return found | {f"stories/{story.id}/": story.path for story in publication.stories}


def _check_links(project: Project, words: Vocabulary, problems: Problems) -> None:
    """The references of what `link()` does not see: stories, pages, and what was left out."""
    resolver = Resolver(words, project.known, problems)
    for story in project.stories:
        resolver.check(chain(story.vocabulary, story.links))
    for page in project.pages:
        resolver.check(page.links)
    for left_out in project.left_out:
        resolver.check(left_out.references)


# A page of content/ is the host's to show.
PLACES = {"entry": (entry_path, Site.ENCYCLOPEDIA), "story": (story_path, Site.STORYBOOK)}


def _broken(project: Project, problems: Problems) -> Iterator[Broken]:
    by_path: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.severity is Severity.ERROR:
            by_path.setdefault(problem.location.path, []).append(problem)
    for left_out in (its for its in project.left_out if its.kind in PLACES):
        path_of, site = PLACES[left_out.kind]
        yield Broken(left_out.path, path_of(left_out.id), site, tuple(by_path.get(left_out.path, ())))


def _entry_texts(entry: Entry, words: Vocabulary) -> Texts:
    me = Me(entry.id, "entry", entry.path, tuple(source.id for source in entry.sources), entry.figures)
    return Texts(
        body=prose(entry.body, words, me) if entry.body else NOTHING,
        definition=_line(entry.definition, words, me),
        senses=tuple(_line(sense.definition, words, me) for sense in entry.senses),
        particulars=tuple(_line(particular.text, words, me) for particular in entry.particulars),
        timeline=tuple(_line(event.text, words, me) for event in entry.timeline),
    )


def _story_texts(story: Story, words: Vocabulary) -> Texts:
    me = Me(story.id, "story", story.path, tuple(source.id for source in story.sources), story.figures)
    return Texts(
        body=prose(story.body, words, me), timeline=tuple(_line(event.text, words, me) for event in story.timeline)
    )


def _line(text: str | None, words: Vocabulary, me: Me) -> Prose:
    return running_line(text, words, me) if text else NOTHING
