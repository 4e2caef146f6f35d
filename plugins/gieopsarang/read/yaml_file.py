"""YAML to nodes, each with its place.

The parser's events are taken one by one, so that depth and number are known before anything is built: no nesting and
no alias ever reaches a composer, and no value changes its type.
"""

import re
from collections.abc import Callable, Iterator
from collections.abc import Sequence as ListOf
from dataclasses import dataclass, field
from typing import Protocol, cast

import yaml

from gieopsarang.korean.jamo import normalise
from gieopsarang.korean.particles import with_particle
from gieopsarang.model.problem import Location, Problems, Rule
from gieopsarang.model.resident_number import masked
from gieopsarang.model.rules import yaml_syntax as rules
from gieopsarang.read.characters import check_characters
from gieopsarang.read.decode import LARGEST_YAML, line_map, too_large
from gieopsarang.read.labels import name_key
from gieopsarang.read.nodes import Node, Scalar, Sequence, Table
from gieopsarang.read.yaml_mends import report_syntax
from gieopsarang.read.yaml_places import Span, segments

DEEPEST = 6
MOST_NODES = 2000

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The C parser where PyYAML was built with it."""

_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What the parser refuses, or takes for the end of a line."""
_HINT = re.compile(r"^(?:headword|title|['\"](?:headword|title)['\"])[ \t]*[:：][ \t]*(\S.*)$", re.MULTILINE)
_COMMENT = re.compile(r"[ \t]+(#[^\s#!].*)")
_NO_SPACE = re.compile(r"[a-z_]+[:：]\S")


def read_yaml(text: str, path: str, problems: Problems, *, line_offset: int = 0) -> Node | None:
    """The one document of a text, or None where it cannot be read; `line_offset` lines of the file stand before it."""
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > LARGEST_YAML:
        too_large(path, size, LARGEST_YAML, problems)
        return None
    if _UNREADABLE.search(text):
        text = check_characters(text, line_map(text, path, line_offset=line_offset), problems)
        text = _UNREADABLE.sub("", text)
    composer = _Composer(text, path, line_offset, problems)
    try:
        return composer.compose()
    except (yaml.YAMLError, ValueError) as error:
        report_syntax(error, text, path, line_offset, problems)
        return None


def headword_hint(text: str) -> str | None:
    """The best guess at the headword or title of a file that cannot be read."""
    match = _HINT.search(text)
    if not match:
        return None
    written = re.sub(r"[ \t]#.*", "", match.group(1)).strip()
    name = written.strip("\"'").strip()
    return normalise(name)[:60] or None


class _Mark(Protocol):
    line: int
    column: int


class _Event(Protocol):
    """What an event of the parser has, of any kind; its start and end are never missing, as the stubs have it."""

    start_mark: _Mark
    end_mark: _Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    version: object
    tags: object


@dataclass(slots=True)
class _Open:
    """A list or table whose end has not come yet."""

    location: Location
    is_table: bool
    items: list[Node] = field(default_factory=list[Node])
    pairs: list[tuple[Scalar, Node]] = field(default_factory=list[tuple[Scalar, Node]])
    keys: dict[str, Scalar] = field(default_factory=dict[str, Scalar])
    key: Scalar | None = None
    skipped: bool = False
    """Whether the value to come belongs to a key that was refused."""

    def close(self) -> Node:
        if self.is_table:
            return Table(tuple(self.pairs), self.location)
        return Sequence(tuple(self.items), self.location)


class _Composer:
    """Builds nodes from events."""

    def __init__(self, text: str, path: str, line_offset: int, problems: Problems) -> None:
        self._text = text
        self._lines: ListOf[str] = text.split("\n")
        self._path = path
        self._line_offset = line_offset
        self._first_line = line_offset + 1
        self._problems = problems
        self._has_escapes = "\\" in text
        self._commented = frozenset(i for i, line in enumerate(self._lines) if " #" in line) if " #" in text else ()
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._documents = 0
        self._count = 0
        self._broken = False
        self._stopped = False

    def compose(self) -> Node | None:
        """The node of the one document."""
        take: dict[type, Callable[[_Event], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start_table,
            yaml.SequenceStartEvent: self._start_sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        for event in cast("Iterator[_Event]", yaml.parse(self._text, Loader=LOADER)):  # the stubs' marks may be None
            handle = take.get(type(event))
            if handle:
                handle(event)
                if self._stopped:
                    return None
        if self._root is None or self._is_missing(self._root):
            hint = "항목이나 이야기의 내용을 적거나, 파일을 지우세요."
            self._problems.add(rules.EMPTY, Location(self._path, self._line_offset + 1), "내용이 없습니다", hint=hint)
            return None
        return None if self._broken or self._is_glued(self._root) else self._root

    def _place(self, mark: _Mark) -> Location:
        return Location(self._path, mark.line + 1 + self._line_offset, mark.column + 1)

    def _refuse(self, rule: Rule, location: Location, message: str, hint: str, *related: Location) -> None:
        self._problems.add(rule, location, message, hint=hint, related=related)

    def _too_many(self, event: _Event) -> None:
        message = f"이름과 값이 {MOST_NODES:,}개를 넘었습니다"
        self._refuse(rules.TOO_MANY_NODES, self._place(event.start_mark), message, "항목을 나누거나 줄이세요.")
        self._stopped = True

    def _decorated(self, event: _Event) -> None:
        """Refuse what stands before a value: `&name`, `!tag`."""
        if event.anchor is not None:
            hint = "& 표시를 지우세요. 글자 그대로라면 값을 따옴표로 감싸세요."
            message = f"YAML 닻(&)은 쓸 수 없습니다: '&{event.anchor}'"
            self._refuse(rules.ANCHOR, self._place(event.start_mark), message, hint)
        if event.tag is not None:
            hint = "태그를 지우세요. 글자 그대로라면 값을 따옴표로 감싸세요."
            message = f"YAML 태그(!)는 쓸 수 없습니다: '{_written_tag(event.tag)}'"
            self._refuse(rules.TAG, self._place(event.start_mark), message, hint)

    def _document(self, event: _Event) -> None:
        self._documents += 1
        if event.version or event.tags:
            hint = "이 줄을 지우세요."
            self._refuse(rules.DIRECTIVE, self._place(event.start_mark), "%로 시작하는 지시문은 쓸 수 없습니다", hint)
        if self._documents == 2:
            hint = "--- 줄을 지우거나, 항목마다 파일을 따로 만드세요."
            self._refuse(
                rules.SEVERAL_DOCUMENTS, self._place(event.start_mark), "한 파일에 문서가 둘 이상 있습니다", hint
            )
            self._stopped = True

    def _start_table(self, event: _Event) -> None:
        self._start(event, is_table=True)

    def _start_sequence(self, event: _Event) -> None:
        self._start(event, is_table=False)

    def _start(self, event: _Event, *, is_table: bool) -> None:
        location = self._place(event.start_mark)
        self._count += 1
        if self._count > MOST_NODES:
            self._too_many(event)
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
            self._broken = self._broken or event.tag is not None
        if len(self._open) == DEEPEST:
            message = f"목록과 표가 {DEEPEST}겹보다 깊습니다"
            self._refuse(rules.TOO_DEEP, location, message, "괄호나 들여쓰기를 줄이세요.")
            self._stopped = True
        elif self._open and self._open[-1].is_table and self._open[-1].key is None:
            self._complex_key(location)
        self._open.append(_Open(location, is_table))

    def _end(self, _: _Event) -> None:
        self._add(self._open.pop().close())

    def _complex_key(self, location: Location) -> None:
        hint = "쌍점 앞에는 낱말 하나만 적으세요."
        self._refuse(rules.COMPLEX_KEY, location, "이름 자리에 목록이나 표가 있습니다", hint)
        self._stopped = True

    def _alias(self, event: _Event) -> None:
        location = self._place(event.start_mark)
        hint = "값을 그대로 옮겨 적으세요. 글자 그대로라면 따옴표로 감싸세요."
        self._refuse(rules.ALIAS, location, f"YAML 별칭(*)은 쓸 수 없습니다: '*{event.anchor}'", hint)
        self._broken = True
        self._add(Scalar("", location, quoted=True))

    def _add(self, node: Node) -> None:
        """Put a finished node where it belongs: into the list, under its key, or as a key itself."""
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if parent.key is not None:
            if not parent.skipped:
                parent.pairs.append((parent.key, node))
            parent.key = None
        elif not parent.is_table:
            parent.items.append(node)
        elif type(node) is Scalar:
            self._key(parent, node)
        else:
            self._complex_key(node.location)

    def _key(self, parent: _Open, key: Scalar) -> None:
        parent.key = key
        name = key.value
        if name in parent.keys:
            parent.skipped = True
            shown = name_key(name, self._path, is_top=len(self._open) == 1)
            message = f"{with_particle(shown, '을/를')} 두 번 적었습니다"
            self._refuse(rules.DUPLICATE_KEY, key.location, message, "하나만 남기세요.", parent.keys[name].location)
            return
        parent.keys[name] = key
        parent.skipped = False
        if name == "<<" and not key.quoted:
            hint = "필요한 이름과 값을 그 자리에 그대로 적으세요."
            self._refuse(rules.MERGE_KEY, key.location, "YAML 합치기 '<<'는 쓸 수 없습니다", hint)
            self._broken = parent.skipped = True

    def _scalar(self, event: _Event) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            self._too_many(event)
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        start = event.start_mark
        line = start.line
        location = Location(self._path, line + self._first_line, start.column + 1)
        end_line = event.end_mark.line
        if not event.style and end_line in self._commented:
            self._check_comment(event.end_mark)
        if event.style or line != end_line:
            self._add(self._long_scalar(event, location))
        else:
            self._add(Scalar(event.value, location))

    def _long_scalar(self, event: _Event, location: Location) -> Scalar:
        """A scalar in quotes, in a block, or on several lines."""
        start, end, style, value = event.start_mark, event.end_mark, event.style or "", event.value
        span = Span(start.line, start.column, end.line, end.column)
        runs = segments(value, style, self._lines, span)
        if self._line_offset:
            runs = tuple((offset, line + self._line_offset, column) for offset, line, column in runs)
        scalar = Scalar(value, location, runs, quoted=bool(style))
        return self._unescaped(scalar) if style == '"' and self._has_escapes else scalar

    def _unescaped(self, scalar: Scalar) -> Scalar:
        """The same with whatever an escape smuggled in checked like typed text."""
        value = normalise(check_characters(scalar.value, scalar.locate, self._problems))
        return scalar if value == scalar.value else Scalar(value, scalar.location, scalar.segments, quoted=True)

    def _check_comment(self, end: _Mark) -> None:
        """Warn where a value loses what looks like part of it: `창원 #1 공장`."""
        if end.line >= len(self._lines):
            return
        match = _COMMENT.match(self._lines[end.line], end.column)
        if match:
            location = Location(self._path, end.line + 1 + self._line_offset, match.start(1) + 1)
            shown = masked(match.group(1))[:20]
            message = f"'{shown}'부터는 설명으로 읽혀 값에 들어가지 않습니다"
            hint = "값의 일부라면 값을 따옴표로 감싸고, 설명이라면 # 뒤를 한 칸 띄우세요."
            self._refuse(rules.COMMENT_IN_VALUE, location, message, hint)

    def _is_missing(self, node: Node) -> bool:
        return isinstance(node, Scalar) and not node.value and not node.quoted

    def _is_glued(self, node: Node) -> bool:
        """Whether the whole file is `headword:환율`, which YAML takes for one word."""
        if not isinstance(node, Scalar) or node.quoted or not _NO_SPACE.match(node.value):
            return False
        self._refuse(rules.MISSING_SPACE, node.location, "쌍점 뒤에 빈칸이 없습니다", "쌍점 뒤를 한 칸 띄우세요.")
        return True


def _written_tag(tag: str) -> str:
    """A tag as its author wrote it."""
    return tag.replace("tag:yaml.org,2002:", "!!")
