"""All sources of a project, read and validated; what is broken is left out, and known."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar, cast

from gieopsarang.korean.romanisation import propose_id
from gieopsarang.model.entry import Domain, Entry
from gieopsarang.model.figure import Picture
from gieopsarang.model.problem import Problem, Problems, Severity
from gieopsarang.model.source_file import SourceFile
from gieopsarang.model.story import HandPage, Story
from gieopsarang.read.decode import LARGEST_MARKDOWN, read_text
from gieopsarang.read.image_file import read_picture
from gieopsarang.read.markdown_file import read_markdown
from gieopsarang.read.yaml_file import read_yaml
from gieopsarang.validate.context import Context
from gieopsarang.validate.domains import validate_domains
from gieopsarang.validate.entry import validate_entry
from gieopsarang.validate.left_out import LeftOut, left_out_entry, left_out_story
from gieopsarang.validate.page import validate_page
from gieopsarang.validate.story import validate_story
from gieopsarang.validate.tree import Tree, sort_sources

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Known:
    """The entries that were left out: by the names that could be read, and by the ids that others would have."""

    names: frozenset[str]
    ids: frozenset[str]

    def __contains__(self, written: object) -> bool:
        return written in self.names or (
            isinstance(written, str) and bool(self.ids) and propose_id(written) in self.ids
        )


@dataclass(frozen=True, slots=True)
class Project:
    """Everything authors wrote, as far as it can be published."""

    domains: tuple[Domain, ...]
    entries: tuple[Entry, ...]
    stories: tuple[Story, ...]
    pages: tuple[HandPage, ...]
    page_pictures: tuple[Picture, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def known(self) -> Known:
        """What leads to these is no second mistake."""
        entries = [its for its in self.left_out if its.kind == "entry"]
        names = frozenset(name for its in entries for name in its.names)
        return Known(names, frozenset(its.id for its in entries))


@dataclass(frozen=True, slots=True)
class _Kept:
    content: bytes
    thing: object
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class Memory:
    """What was read before, by path, so that under serve only changed files are read again."""

    _conditions: tuple[Context, Mapping[str, Severity]] | None = None
    _kept: dict[str, _Kept] = field(default_factory=dict[str, _Kept])

    def turn_to(self, context: Context, severities: Mapping[str, Severity]) -> None:
        """Forget everything where what files are validated against has changed."""
        if self._conditions != (context, severities):
            self._conditions = (context, severities)
            self._kept.clear()

    def once(self, source: SourceFile, read: Callable[[SourceFile, Problems], Read], problems: Problems) -> Read:
        """What a file gives, read again only where it has changed."""
        if source.size > LARGEST_MARKDOWN:
            return _read(source, read, problems)
        try:
            content = source.load()
        except OSError:
            return _read(source, read, problems)
        kept = self._kept.get(source.path)
        if kept is None or kept.content != content:
            found = Problems(problems.severities)
            thing = _read(replace(source, load=lambda: content), read, found)
            kept = self._kept[source.path] = _Kept(content, thing, tuple(found))
        problems.extend(kept.problems)
        return cast("Read", kept.thing)  # what stands at a path is always read by the same function


def _read(source: SourceFile, read: Callable[[SourceFile, Problems], Read], problems: Problems) -> Read:
    """What a file gives. Where it is left out, settings may not hide why."""
    found = Problems(problems.severities)
    thing = read(source, found)
    if isinstance(thing, LeftOut):
        found.restore()
    problems.extend(found)
    return thing


def read_project(sources: Iterable[SourceFile], problems: Problems, memory: Memory | None = None) -> Project:
    """Every file read once; problems of all of them are noted, none stops another."""
    tree = sort_sources(sources, problems)
    pictures = {its.path: found for its in tree.pictures if (found := read_picture(its, problems)) is not None}
    domains, knows_domains = _domains(tree, problems)
    context = Context(domains, pictures, tree.files, knows_domains)
    if memory is not None:
        memory.turn_to(context, problems.severities)

    def once(source: SourceFile, read: Callable[[SourceFile, Problems], Read]) -> Read:
        return _read(source, read, problems) if memory is None else memory.once(source, read, problems)

    entries = [once(source, partial(_entry, id_, context)) for id_, source in tree.entries]
    stories = [once(source, partial(_story, id_, context)) for id_, source in tree.stories]
    pages = [once(source, partial(_page, context)) for source in tree.pages]
    return Project(
        domains=context.domains,
        entries=tuple(its for its in entries if isinstance(its, Entry)),
        stories=tuple(its for its in stories if isinstance(its, Story)),
        pages=tuple(its for its in pages if isinstance(its, HandPage)),
        page_pictures=tuple(_of_pages(pictures)),
        left_out=tuple(its for its in (*entries, *stories, *pages) if isinstance(its, LeftOut)),
    )


def _domains(tree: Tree, problems: Problems) -> tuple[tuple[Domain, ...], bool]:
    """The domains that could be read, and whether those are all."""
    if tree.domains is None:
        return (), False
    found = Problems(problems.severities)
    text = read_text(tree.domains, found)
    node = None if text is None else read_yaml(text, tree.domains.path, found)
    domains = () if node is None else validate_domains(node, found)
    problems.extend(found)
    found.restore()
    return domains, not found.count(Severity.ERROR)


def _entry(id_: str, context: Context, source: SourceFile, problems: Problems) -> Entry | LeftOut:
    text = read_text(source, problems)
    node = None if text is None else read_yaml(text, source.path, problems)
    entry = None if node is None else validate_entry(node, id_, source.path, context, problems)
    return entry or left_out_entry(id_, node, text, source.path, context)


def _story(id_: str, context: Context, source: SourceFile, problems: Problems) -> Story | LeftOut:
    text = read_text(source, problems)
    file = None if text is None else read_markdown(text, source.path, problems)
    story = None if file is None else validate_story(file, id_, source.path, context, problems)
    return story or left_out_story(id_, file, source.path, context)


def _page(context: Context, source: SourceFile, problems: Problems) -> HandPage | LeftOut:
    text = read_text(source, problems)
    file = None if text is None else read_markdown(text, source.path, problems)
    page = None if file is None else validate_page(file, source.path, context, problems)
    return page or LeftOut(source.path, "page", source.path)


def _of_pages(pictures: Mapping[str, Picture]) -> Iterator[Picture]:
    return (its for path, its in pictures.items() if not path.startswith(("glossary/", "stories/")))
