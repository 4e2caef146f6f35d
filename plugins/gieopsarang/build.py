"""The stages in order, and the list of features."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from gieopsarang.export.encyclopedia_json import encyclopedia_json
from gieopsarang.export.figures import figures
from gieopsarang.export.json_schemas import json_schemas
from gieopsarang.link.cross_references import Resolver
from gieopsarang.link.encyclopedia import link
from gieopsarang.model.artifact import Artifact
from gieopsarang.model.encyclopedia import Encyclopedia, Vocabulary
from gieopsarang.model.entry import Domain, Entry
from gieopsarang.model.figure import Picture
from gieopsarang.model.page import Shell, Site
from gieopsarang.model.problem import Problem, Problems, Severity
from gieopsarang.model.prose import Me, Prose
from gieopsarang.model.publication import NOTHING, Publication, Texts
from gieopsarang.model.settings import Settings
from gieopsarang.model.source_file import SourceFile
from gieopsarang.model.story import HandPage, Story
from gieopsarang.prose import prose, running_line
from gieopsarang.prose.backlinks import backlinks
from gieopsarang.read.decode import read_text
from gieopsarang.read.image_file import read_picture
from gieopsarang.read.markdown_file import read_markdown
from gieopsarang.read.yaml_file import read_yaml
from gieopsarang.render.pages import page_paths, pages
from gieopsarang.render.problem_page import problem_page
from gieopsarang.validate.context import Context
from gieopsarang.validate.domains import validate_domains
from gieopsarang.validate.entry import validate_entry
from gieopsarang.validate.left_out import LeftOut, left_out_entry, left_out_story
from gieopsarang.validate.page import validate_page
from gieopsarang.validate.story import validate_story
from gieopsarang.validate.tree import Tree, sort_sources

EXPORTERS: tuple[Callable[[Publication], Iterable[Artifact]], ...] = (
    figures,
    encyclopedia_json,
    json_schemas,
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


@dataclass(slots=True)
class _Authored:
    """What could be read, and what could not but is known to exist."""

    domains: tuple[Domain, ...] = ()
    pictures: dict[str, Picture] = field(default_factory=dict[str, Picture])
    entries: list[Entry] = field(default_factory=list[Entry])
    stories: list[Story] = field(default_factory=list[Story])
    pages: list[HandPage] = field(default_factory=list[HandPage])
    broken: list[tuple[str, str, Site]] = field(default_factory=list[tuple[str, str, Site]])
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])

    @property
    def known(self) -> frozenset[str]:
        """The names of entries that could not be read."""
        return frozenset(name for its in self.left_out for name in its.names)


def load(sources: Iterable[SourceFile], settings: Settings) -> Loaded:
    """Read, validate, link and work all sources; never raises for what an author wrote."""
    problems = Problems(settings.rules)
    authored = _read_all(sort_sources(sources, problems), problems)
    encyclopedia = link(authored.entries, authored.domains, problems, known=authored.known)
    _check_links(authored, encyclopedia.vocabulary, problems)
    publication = publish(encyclopedia, authored.stories, authored.pages, settings, _page_pictures(authored))
    return Loaded(publication, problems, tuple(_broken(authored, problems)))


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


def _read_all(tree: Tree, problems: Problems) -> _Authored:
    authored = _Authored()
    authored.domains = _domains(tree, problems)
    authored.pictures = {
        source.path: picture for source in tree.pictures if (picture := read_picture(source, problems)) is not None
    }
    context = Context(authored.domains, authored.pictures, tree.files)
    for id_, source in tree.entries:
        _read_entry(id_, source, context, authored, problems)
    for id_, source in tree.stories:
        _read_story(id_, source, context, authored, problems)
    for source in tree.pages:
        text = read_text(source, problems)
        file = None if text is None else read_markdown(text, source.path, problems)
        page = None if file is None else validate_page(file, source.path, context, problems)
        authored.pages += [] if page is None else [page]
    return authored


def _domains(tree: Tree, problems: Problems) -> tuple[Domain, ...]:
    if tree.domains is None:
        return ()
    text = read_text(tree.domains, problems)
    node = None if text is None else read_yaml(text, tree.domains.path, problems)
    return () if node is None else validate_domains(node, problems)


def _read_entry(id_: str, source: SourceFile, context: Context, authored: _Authored, problems: Problems) -> None:
    text = read_text(source, problems)
    node = None if text is None else read_yaml(text, source.path, problems)
    entry = None if node is None else validate_entry(node, id_, source.path, context, problems)
    if entry is not None:
        authored.entries.append(entry)
        return
    authored.left_out.append(left_out_entry(node, text, source.path, context))
    authored.broken.append((source.path, f"glossary/{id_}/", Site.ENCYCLOPEDIA))


def _read_story(id_: str, source: SourceFile, context: Context, authored: _Authored, problems: Problems) -> None:
    text = read_text(source, problems)
    file = None if text is None else read_markdown(text, source.path, problems)
    story = None if file is None else validate_story(file, id_, source.path, context, problems)
    if story is not None:
        authored.stories.append(story)
        return
    authored.left_out.append(left_out_story(file, source.path, context))
    authored.broken.append((source.path, f"stories/{id_}/", Site.STORYBOOK))


def _check_links(authored: _Authored, words: Vocabulary, problems: Problems) -> None:
    """The references of what `link()` does not see: stories, pages, and what was left out."""
    resolver = Resolver(words, authored.known, problems)
    for story in authored.stories:
        resolver.check(chain(story.vocabulary, story.links))
    for page in authored.pages:
        resolver.check(page.links)
    for left_out in authored.left_out:
        resolver.check(left_out.references)


def _page_pictures(authored: _Authored) -> tuple[Picture, ...]:
    return tuple(
        picture for path, picture in authored.pictures.items() if not path.startswith(("glossary/", "stories/"))
    )


def _broken(authored: _Authored, problems: Problems) -> Iterator[Broken]:
    by_path: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.severity is Severity.ERROR:
            by_path.setdefault(problem.location.path, []).append(problem)
    for path, page_path, site in authored.broken:
        yield Broken(path, page_path, site, tuple(by_path.get(path, ())))


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
