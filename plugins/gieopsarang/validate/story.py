"""Metadata and text to a story."""

from dataclasses import replace

from gieopsarang.korean.particles import with_particle
from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.rules import privacy as privacy_rules
from gieopsarang.model.rules import story as rules
from gieopsarang.model.schema import STORY
from gieopsarang.model.story import Story
from gieopsarang.read.nodes import MarkdownFile, Table
from gieopsarang.validate.context import Check, Context
from gieopsarang.validate.dates import is_day, span
from gieopsarang.validate.editorial import check_days, check_placeholders, check_years
from gieopsarang.validate.entry import places
from gieopsarang.validate.fields import made, read_fields
from gieopsarang.validate.figures import check_figures, check_unused, with_pictures
from gieopsarang.validate.personal_data import check_personal_data
from gieopsarang.validate.sources import check_sources, text_of
from gieopsarang.validate.texts import pointers
from gieopsarang.validate.wording import quoted


def validate_story(file: MarkdownFile, id_: str, path: str, context: Context, problems: Problems) -> Story | None:
    """The story of a file, or None and the reasons."""
    check = Check(path, context, problems)
    check_personal_data(file.body, problems)
    if file.metadata is None:
        _report_no_metadata(path, problems)
        return None
    check_personal_data(file.metadata, problems)
    values = read_fields(file.metadata, STORY, check)
    found = pointers(check, file.body)
    check_sources(file.metadata, found.citations, check)
    check_figures(found.images, check)
    _check_subject(file.metadata, check)
    if values is None or check.failed:
        return None
    _check_body(file, check)
    check_years(file.metadata, check, file.body)
    check_days(file.metadata, check)
    check_placeholders(check, file.body)
    check_unused(check)
    story = made(
        Story,
        values,
        id=id_,
        path=path,
        body=file.body.value,
        links=tuple(found.links),
        anchors=tuple(found.anchors),
        locations=places(file.metadata),
    )
    return replace(story, figures=with_pictures(story.figures, check))


def _report_no_metadata(path: str, problems: Problems) -> None:
    problems.add(
        rules.MISSING_METADATA,
        Location(path),
        "이야기에 머리 정보가 없습니다",
        hint="파일의 첫 줄에 ---를 적고, 제목과 주인공을 적은 다음 줄에 다시 ---를 적으세요.",
    )


def _check_body(file: MarkdownFile, check: Check) -> None:
    if not file.body.value.strip():
        check.problems.add(
            rules.EMPTY_TEXT, file.body.location, "이야기에 글이 없습니다", hint="머리 정보 아래에 이야기를 쓰세요."
        )


def _check_subject(metadata: Table, check: Check) -> None:
    """Dates of life that fit each other, and no more of them than a living person's readers need."""
    pair = metadata.get("subject")
    subject = pair[1] if pair else None
    if not isinstance(subject, Table):
        return
    birth, death = text_of(subject, "birth"), text_of(subject, "death")
    living = text_of(subject, "living") == "true"
    if living and death:
        check.problems.add(
            rules.LIVING_AND_DEAD,
            _place(subject, "death"),
            f"'living(살아 있는지)'이 true인데 'death(돌아가신 때)' {with_particle(quoted(death), '을/를')} 적었습니다",
            hint="돌아가셨으면 living: false로, 살아 계시면 death를 지우세요.",
        )
    if living and is_day(birth):
        check.problems.add(
            privacy_rules.LIVING_BIRTHDAY,
            _place(subject, "birth"),
            "살아 있는 사람의 생일을 적었습니다",
            hint=f"태어난 해만 적으세요: {birth[:4]}",
        )
    born, died = span(birth), span(death)
    if born and died and born[0] > died[1]:
        check.problems.add(
            rules.DEATH_BEFORE_BIRTH,
            _place(subject, "death"),
            f"'death(돌아가신 때)' {with_particle(quoted(death), '이/가')} 'birth(태어난 때)' {quoted(birth)}보다 앞섭니다",
            hint="두 날짜를 확인해 고치세요.",
            related=[_place(subject, "birth")],
        )


def _place(table: Table, name: str) -> Location:
    pair = table.get(name)
    return pair[1].location if pair else table.location
