"""Editorial judgement: what an editor would ask an author to look at again."""

import re
from collections.abc import Iterator, Mapping

from gieopsarang.korean.particles import with_particle
from gieopsarang.model.placeholders import PLACEHOLDERS
from gieopsarang.model.problem import Location
from gieopsarang.model.rules import editorial as rules
from gieopsarang.model.schema import Kind
from gieopsarang.read.nodes import Scalar, Table
from gieopsarang.validate.context import Check, Written
from gieopsarang.validate.sources import tables_of, text_of
from gieopsarang.validate.wording import keyed, quoted

_LONGEST: Mapping[str, int] = {"초": 80, "중": 100, "고": 130, "일반": 130}
_LONGEST_EASY = 80
_YEAR = re.compile(r"(?<![0-9.,])(?:1[0-9]{3}|20[0-9]{2})년")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_FENCED = re.compile(r"^(```+|~~~+)[^\n]*\n.*?(?:^\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
_CITED = re.compile(r"\[\^[^\[\]\s]{1,60}\]")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]{1,80}\|)?([^\[\]|]{1,200})\]\]")
_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_NO_PROSE = ("#", "|", "!!!")
"""What a heading, a table and the title of an admonition begin with."""


def check_definitions(table: Table, check: Check) -> None:
    """Warn of a missing easy definition, and of definitions too long for their readers."""
    level = text_of(table, "level")
    senses = list(tables_of(table, "senses"))
    easy = text_of(table, "easy_definition") or (senses and all(text_of(sense, "easy_definition") for sense in senses))
    if level == "초" and not easy:
        pair = table.get("definition") or table.get("senses")
        check.problems.add(
            rules.MISSING_EASY_DEFINITION,
            pair[0].location if pair else table.location,
            "수준이 ‘초’인 항목에 'easy_definition(쉬운 뜻)'이 없습니다",
            hint="초등학생에게 말하듯 한 문장으로 적으세요.",
        )
    for written in check.written:
        if written.field.name in ("definition", "easy_definition"):
            limit = _LONGEST_EASY if written.field.name == "easy_definition" else _LONGEST.get(level)
            _check_length(written, limit, check)


def _check_length(written: Written, limit: int | None, check: Check) -> None:
    length = len(_WIKI_LINK.sub(r"\1", _CITED.sub("", written.scalar.value)).strip())
    if limit is not None and length > limit:
        check.problems.add(
            rules.LONG_DEFINITION,
            written.scalar.location,
            f"{with_particle(keyed(written.field), '이/가')} {length}자로 깁니다",
            hint=f"{limit}자 안에서 한 문장으로 줄이고 나머지는 본문으로 옮기세요.",
        )


def check_years(table: Table, check: Check, body: Scalar | None = None) -> None:
    """Warn of years in texts, and of events on the timeline, that cite no source."""
    for written in check.of_kind(Kind.MARKDOWN, Kind.RUNNING):
        if written.field.name in ("body", "definition"):
            _check_paragraphs(written.scalar, check)
    if body is not None:
        _check_paragraphs(body, check)
    for event in tables_of(table, "timeline"):
        if event.get("sources") is None and event.get("date") and not _CITED.search(text_of(event, "text")):
            _report_year(quoted(text_of(event, "date")), event.location, check)


def _check_paragraphs(scalar: Scalar, check: Check) -> None:
    text = _FENCED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), scalar.value)
    for start, paragraph in _paragraphs(text):
        year = _YEAR.search(paragraph)
        if year and not _CITED.search(paragraph):
            _report_year(quoted(year[0]), scalar.locate(start + year.start()), check)


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Runs of lines that are prose, each with its offset."""
    for match in _PARAGRAPH.finditer(text):
        if not match[0].lstrip().startswith(_NO_PROSE):
            yield match.start(), match[0]


def _report_year(shown: str, place: Location, check: Check) -> None:
    check.problems.add(
        rules.UNSOURCED_YEAR,
        place,
        f"{with_particle(shown, '을/를')} 적은 곳에 출처가 없습니다",
        hint="그 사실이 나온 출처를 [^s1]처럼 다세요. 연표에는 sources: [s1]을 더합니다.",
    )


def check_placeholders(check: Check, body: Scalar | None = None) -> None:
    """Warn of sentences of the template an author has not replaced."""
    for written in check.written:
        if written.field.name == "body":
            _check_lines(written.scalar, check)
        elif written.scalar.value.strip() in PLACEHOLDERS.get(written.field.name, ()):
            _report_placeholder(written.scalar.value, written.scalar.location, check)
    if body is not None:
        _check_lines(body, check)


def _check_lines(body: Scalar, check: Check) -> None:
    for line in _LINE.finditer(body.value):
        if line[0] in PLACEHOLDERS["body"]:
            _report_placeholder(line[0], body.locate(line.start()), check)


def _report_placeholder(text: str, place: Location, check: Check) -> None:
    check.problems.add(
        rules.PLACEHOLDER,
        place,
        f"틀에 있던 글이 그대로 남아 있습니다: {quoted(text)}",
        hint="내 글로 바꾸세요.",
    )


def check_days(table: Table, check: Check) -> None:
    """Warn of a day of revision before the day of creation."""
    created, revised = text_of(table, "created"), text_of(table, "revised")
    pair = table.get("revised")
    if pair is not None and created and created > revised:
        check.problems.add(
            rules.REVISED_BEFORE_CREATED,
            pair[1].location,
            f"'revised(고친 날)' {with_particle(quoted(revised), '이/가')} 'created(만든 날)' {quoted(created)}보다 앞섭니다",
            hint="두 날짜를 확인해 고치세요.",
        )
