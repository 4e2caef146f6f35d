"""A hand-written page of `content/`."""

import re

from gieopsarang.korean.particles import with_particle
from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.rules import source as source_rules
from gieopsarang.model.rules import story as rules
from gieopsarang.model.schema import PAGE
from gieopsarang.model.story import HandPage
from gieopsarang.read.nodes import MarkdownFile, Scalar, Table
from gieopsarang.validate.context import Check, Context
from gieopsarang.validate.fields import read_fields
from gieopsarang.validate.figures import check_page_images
from gieopsarang.validate.personal_data import check_personal_data
from gieopsarang.validate.scalars import read_scalar
from gieopsarang.validate.texts import pointers
from gieopsarang.validate.wording import quoted

_TITLE = next(field for field in PAGE if field.name == "title")
_MARKUP = re.compile(r"^[ \t]*#[ \t]*|[ \t]+#*[ \t]*$|[*_`]|\[\[(?:[^\]|]*\|)?|\]\]")
"""What a heading is written with that its title is without."""


def validate_page(file: MarkdownFile, path: str, context: Context, problems: Problems) -> HandPage | None:
    """The page of a file, or None and the reasons. Its title is the metadata's, else its one `#` heading's."""
    check = Check(path, context, problems)
    metadata = file.metadata or Table((), Location(path))
    check_personal_data(file.body, problems)
    check_personal_data(metadata, problems)
    values = read_fields(metadata, PAGE, check) or {}
    found = pointers(check, file.body, one_title=True)
    check_page_images(found.images, check)
    for id_, place in found.citations:
        problems.add(
            source_rules.UNDEFINED,
            place,
            f"쪽에는 출처가 없어 {with_particle(quoted(f'[^{id_}]'), '을/를')} 쓸 수 없습니다",
            hint="출처를 글로 적거나 그 주소로 링크하세요.",
        )
    title = _text(values.get("title")) or _heading(found.title, check)
    if not title and not check.failed:
        problems.add(
            rules.PAGE_WITHOUT_TITLE,
            Location(path),
            "쪽에 제목이 없습니다",
            hint="머리 정보에 title: 제목을 적거나, 글의 첫 줄에 # 제목을 적으세요.",
        )
    if not title or check.failed:
        return None
    return HandPage(
        path, title, _text(values.get("description")), file.body.value, tuple(found.links), tuple(found.anchors)
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _heading(heading: Scalar | None, check: Check) -> str | None:
    """A heading without its marks, if it can be a title."""
    if heading is None:
        return None
    plain = Scalar(_MARKUP.sub("", heading.value).strip(), heading.location, quoted=True)
    return _text(read_scalar(plain, _TITLE, check))
