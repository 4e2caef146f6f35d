"""Files to what they are: domains, entries, stories, pages, pictures; whatever else lies there is a problem."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from gieopsarang.korean.jamo import normalise
from gieopsarang.korean.particles import with_particle
from gieopsarang.model.problem import Location, Problems, Rule
from gieopsarang.model.rules import file as rules
from gieopsarang.model.rules import link as link_rules
from gieopsarang.model.source_file import FileKind, SourceFile
from gieopsarang.validate.context import PICTURE_ENDINGS, owner_of
from gieopsarang.validate.domains import report_no_domains
from gieopsarang.validate.file_names import Spellings, check_id, check_portable, is_left_behind
from gieopsarang.validate.wording import printable, quoted

GLOSSARY = "glossary"
STORIES = "stories"
DOMAINS = "glossary/domains.yml"
_TAKEN_FOLDERS = frozenset([GLOSSARY, STORIES, "search", "books", "data"])
_TAKEN_PAGES = _TAKEN_FOLDERS | {"404"}
_TWICE_ENDED = re.compile(r"(?P<name>.+)\.(?P<ending>ya?ml|md)\.(?:txt|ya?ml|md)", re.IGNORECASE)
"""What Windows makes of a name typed where it hides the ending: `gwanse.yml.txt`."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of a project by what they are; entries and stories with their ids."""

    domains: SourceFile | None = None
    entries: tuple[tuple[str, SourceFile], ...] = ()
    stories: tuple[tuple[str, SourceFile], ...] = ()
    pages: tuple[SourceFile, ...] = ()
    pictures: tuple[SourceFile, ...] = ()
    files: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Sorting:
    problems: Problems
    domains: SourceFile | None = None
    entries: dict[str, SourceFile] = field(default_factory=dict[str, SourceFile])
    stories: dict[str, SourceFile] = field(default_factory=dict[str, SourceFile])
    pages: dict[str, SourceFile] = field(default_factory=dict[str, SourceFile])
    """By the address they get, without regard to case."""
    pictures: list[SourceFile] = field(default_factory=list[SourceFile])
    story_files: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """By story folder, everything in it an author made."""
    named: set[str] = field(default_factory=set[str])
    """Every path met, as it should be named: what is misnamed is there all the same."""

    def report(self, rule: Rule, path: str, message: str, hint: str, related: Iterable[str] = ()) -> None:
        places = [Location(other) for other in related]
        self.problems.add(rule, Location(path), message, hint=hint, related=places)


def sort_sources(sources: Iterable[SourceFile], problems: Problems) -> Tree:
    """The tree of all files; paths are brought to NFC, and only plain files with names that travel are kept."""
    sorting = _Sorting(problems)
    for source in _usable(sorted(sources, key=lambda source: source.path), sorting):
        match source.path.split("/"):
            case [*_, name] if _report_twice_ended(source, name, sorting):
                pass
            case ["glossary", *rest]:
                _sort_glossary(source, rest, sorting)
            case ["stories", *rest]:
                _sort_story(source, rest, sorting)
            case [_, *rest]:
                _sort_page(source, rest, sorting)
            case _:
                pass
    _check_story_folders(sorting)
    if DOMAINS not in sorting.named:
        report_no_domains(Location(DOMAINS), problems, "glossary/domains.yml이 없습니다")
    return _tree(sorting)


def _tree(sorting: _Sorting) -> Tree:
    pictures = tuple(_owned(sorting))
    entries, stories, pages = (
        tuple(sorting.entries.items()),
        tuple(sorting.stories.items()),
        tuple(sorting.pages.values()),
    )
    kept = [*(source for _, source in (*entries, *stories)), *pages, *pictures]
    kept += [sorting.domains] if sorting.domains else []
    return Tree(sorting.domains, entries, stories, pages, pictures, frozenset(source.path for source in kept))


def _usable(sources: Iterable[SourceFile], sorting: _Sorting) -> Iterator[SourceFile]:
    """The files that are plain, an author's, and named so that every system can hold them."""
    spellings = Spellings()
    for source in sources:
        path = normalise(source.path)
        sorting.named.add(_well_ended(path))
        if source.kind is not FileKind.FILE:
            what = "다른 곳을 가리키는 링크" if source.kind is FileKind.SYMLINK else "보통 파일이 아닌 것"
            hint = "가리키는 파일을 복사해 두거나 지우세요." if source.kind is FileKind.SYMLINK else "지우세요."
            sorting.report(rules.NOT_PLAIN, printable(path), f"{what}입니다. 이런 것은 읽지 않습니다", hint)
        elif is_left_behind(path):
            name = quoted(path.rpartition("/")[2])
            message = f"{with_particle(name, '은/는')} 컴퓨터가 남긴 파일입니다"
            sorting.report(
                rules.SYSTEM_FILE,
                printable(path),
                message,
                "쓰이지 않으니 지우세요. .gitignore에 넣으면 다시 올라오지 않습니다.",
            )
        elif spellings.check(source, sorting.problems) and check_portable(path, sorting.problems):
            yield replace(source, path=path)


def _well_ended(path: str) -> str:
    """A path with the one ending it should have."""
    match = _TWICE_ENDED.fullmatch(path)
    path = f"{match['name']}.{match['ending'].lower()}" if match else path
    return f"{path[:-5]}.yml" if path.endswith(".yaml") else path


def _report_twice_ended(source: SourceFile, name: str, sorting: _Sorting) -> bool:
    """Report a file whose name would be right without its second ending; whether it is one."""
    mended = _well_ended(name)
    if not _TWICE_ENDED.fullmatch(name) or mended.endswith(".yml") is not source.path.startswith(f"{GLOSSARY}/"):
        return False
    sorting.report(
        rules.STRAY,
        source.path,
        f"{quoted(name)}의 끝에 확장명이 두 개 붙어 있습니다",
        f"{with_particle(quoted(mended), '으로/로')} 이름을 바꾸세요. "
        "파일 탐색기의 보기에서 ‘파일 확장명’을 켜면 끝까지 보입니다.",
    )
    return True


def _sort_glossary(source: SourceFile, rest: list[str], sorting: _Sorting) -> None:
    name = rest[-1] if rest else ""
    if source.path == DOMAINS:
        sorting.domains = source
    elif name.endswith(".yaml"):
        mended = f"{name[:-5]}.yml"
        sorting.report(
            rules.YAML_ENDING,
            source.path,
            "항목 파일의 이름은 .yml로 끝나야 합니다",
            f"{with_particle(mended, '으로/로')} 바꾸세요.",
        )
    elif name.endswith(".yml") and len(rest) != 2:
        sorting.report(
            rules.MISPLACED_ENTRY,
            source.path,
            "항목이 분야 폴더 바로 아래에 있지 않습니다",
            f"glossary/분야 폴더/{with_particle(name, '으로/로')} 옮기세요.",
        )
    elif name.endswith(".yml"):
        _sort_entry(source, name.removesuffix(".yml"), sorting)
    elif name.endswith(PICTURE_ENDINGS):
        sorting.pictures.append(source)
    else:
        _report_stray(
            source, "glossary에는 domains.yml, 분야 폴더의 항목(.yml), 그 항목의 그림만 둘 수 있습니다", sorting
        )


def _sort_entry(source: SourceFile, id_: str, sorting: _Sorting) -> None:
    if not check_id(id_, source.path, sorting.problems):
        return
    if id_ in sorting.entries:
        first = sorting.entries[id_].path
        sorting.report(
            link_rules.DUPLICATE_ID,
            source.path,
            f"id {with_particle(quoted(id_), '을/를')} 다른 항목이 쓰고 있습니다",
            f"파일 이름을 {id_}-2.yml처럼 바꾸세요.",
            [first],
        )
        return
    sorting.entries[id_] = source


def _sort_story(source: SourceFile, rest: list[str], sorting: _Sorting) -> None:
    if len(rest) != 2:
        _report_stray(source, "stories에는 이야기 폴더만 두고, 폴더 안에는 index.md와 그림만 둘 수 있습니다", sorting)
        return
    id_, name = rest
    sorting.story_files.setdefault(id_, []).append(source.path)
    if name == "index.md":
        if check_id(id_, source.path, sorting.problems):
            sorting.stories[id_] = source
    elif name.endswith(PICTURE_ENDINGS):
        sorting.pictures.append(source)
    elif not name.endswith(".md") or f"{STORIES}/{id_}/index.md" in sorting.named:
        _report_stray(source, "이야기 폴더에는 index.md와 그림만 둘 수 있습니다", sorting)


def _check_story_folders(sorting: _Sorting) -> None:
    for id_, paths in sorting.story_files.items():
        if f"{STORIES}/{id_}/index.md" in sorting.named:
            continue
        text = next((path for path in paths if path.endswith(".md")), None)
        name = text.rpartition("/")[2] if text else ""
        hint = (
            f"{with_particle(name, '을/를')} index.md로 바꾸세요."
            if name
            else "이야기를 index.md에 쓰거나 폴더를 지우세요."
        )
        message = f"이야기 폴더 {quoted(id_)}에 index.md가 없습니다"
        sorting.report(rules.MISSING_INDEX, text or paths[0], message, hint)


def _sort_page(source: SourceFile, rest: list[str], sorting: _Sorting) -> None:
    name = rest[-1] if rest else ""
    first = rest[0].casefold() if rest else ""
    if name.startswith(".") or not name.endswith((".md", *PICTURE_ENDINGS)):
        _report_stray(source, "여기에는 쪽(.md)과 그림만 둘 수 있습니다", sorting)
    elif (len(rest) > 1 and first in _TAKEN_FOLDERS) or (len(rest) == 1 and first.removesuffix(".md") in _TAKEN_PAGES):
        taken = quoted(first.removesuffix(".md"))
        message = f"{with_particle(taken, '은/는')} 사이트가 스스로 만드는 주소입니다"
        sorting.report(rules.TAKEN_PATH, source.path, message, "다른 이름으로 바꾸세요.")
    elif name.endswith(".md"):
        _sort_hand_page(source, sorting)
    else:
        sorting.pictures.append(source)


def _sort_hand_page(source: SourceFile, sorting: _Sorting) -> None:
    path = PurePosixPath(source.path)
    address = path.parent if path.name.casefold() in ("index.md", "readme.md") else path.with_suffix("")
    first = sorting.pages.setdefault(str(address).casefold(), source)
    if first is not source:
        message = f"이 쪽의 주소가 {with_particle(quoted(first.path), '과/와')} 같아집니다"
        sorting.report(rules.NAME_CLASH, source.path, message, "하나의 이름을 바꾸거나 한쪽을 지우세요.", [first.path])


def _report_stray(source: SourceFile, message: str, sorting: _Sorting) -> None:
    name = source.path.rpartition("/")[2]
    lower = name.lower()
    if lower.endswith((*PICTURE_ENDINGS, ".jpeg")) and not name.endswith(PICTURE_ENDINGS):
        mended = f"{lower.rpartition('.')[2].replace('jpeg', 'jpg')}"
        message = f"그림의 이름은 소문자 .{with_particle(mended, '으로/로')} 끝나야 합니다"
        hint = f"이름 끝을 .{with_particle(mended, '으로/로')} 바꾸세요."
    else:
        hint = f"{with_particle(quoted(name), '을/를')} 다른 곳으로 옮기거나 지우세요."
    sorting.report(rules.STRAY, source.path, message, hint)


def _owned(sorting: _Sorting) -> Iterator[SourceFile]:
    """The pictures that belong to something; one beside no entry of its name is reported."""
    entries = frozenset(path for path in sorting.named if path.endswith(".yml") and path != DOMAINS)
    for source in sorting.pictures:
        if source.path.startswith(f"{GLOSSARY}/") and owner_of(source.path, entries) is None:
            message = (
                f"{with_particle(quoted(source.path.rpartition('/')[2]), '이/가')} 어느 항목의 그림인지 알 수 없습니다"
            )
            hint = "그 항목의 파일 옆에 두고 이름을 hwanyul-1.svg처럼 항목의 id와 붙임표로 시작하세요."
            sorting.report(rules.ORPHAN_PICTURE, source.path, message, hint)
        else:
            yield source
