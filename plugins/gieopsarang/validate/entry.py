"""Nodes to an entry."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from gieopsarang.korean.particles import with_particle
from gieopsarang.model.entry import Entry
from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.rules import entry as rules
from gieopsarang.model.rules import file as file_rules
from gieopsarang.model.schema import ENTRY, HEADWORD_LENGTH
from gieopsarang.read.nodes import Node, Table
from gieopsarang.read.yaml_file import headword_hint
from gieopsarang.validate.context import Check, Context
from gieopsarang.validate.editorial import check_days, check_definitions, check_placeholders, check_years
from gieopsarang.validate.fields import is_left_out, made, read_fields, table_or_problem
from gieopsarang.validate.figures import check_figures, check_unused, with_pictures
from gieopsarang.validate.personal_data import check_personal_data
from gieopsarang.validate.sources import check_sources, tables_of, text_of
from gieopsarang.validate.texts import pointers
from gieopsarang.validate.wording import quoted

_FIELDS = {field.name: field for field in ENTRY}
_NUMBERED = re.compile(r"(?P<word>.+)#(?P<number>[0-9]{1,3})")


def validate_entry(node: Node, id_: str, path: str, context: Context, problems: Problems) -> Entry | None:
    """The entry of a file, or None and the reasons."""
    check = Check(path, context, problems)
    check_personal_data(node, problems)
    table = table_or_problem(node, "항목", check)
    if table is None:
        return None
    values = read_fields(table, ENTRY, check)
    found = pointers(check)
    check_sources(table, found.citations, check)
    check_figures(found.images, check)
    _check_definition(table, check)
    _check_headword(table, check)
    _check_folder(table, check)
    if values is None or check.failed:
        return None
    check_definitions(table, check)
    check_years(table, check)
    check_days(table, check)
    check_placeholders(check)
    check_unused(check)
    entry = made(
        Entry,
        values,
        id=id_,
        path=path,
        links=tuple(found.links),
        anchors=tuple(found.anchors),
        locations=places(table),
    )
    return replace(entry, figures=with_pictures(entry.figures, check))


def places(table: Table) -> Mapping[str, Location]:
    """Where each field of a table stands."""
    return {key.value: key.location for key, _ in table.pairs}


def known_names(node: Node | None, text: str | None) -> tuple[str, ...]:
    """The names of an entry that could not be read or is wrong, so that what leads to it is no second mistake."""
    if not isinstance(node, Table):
        guess = headword_hint(text) if text else None
        return (guess,) if guess else ()
    return tuple(name for name in _names(node) if name and len(name) <= 2 * HEADWORD_LENGTH)


def _names(table: Table) -> Iterator[str]:
    headword, number = text_of(table, "headword"), text_of(table, "homograph_number")
    yield headword
    if headword and number:
        yield f"{headword}#{number}"
    for variant in tables_of(table, "variants"):
        yield text_of(variant, "form")


def _check_definition(table: Table, check: Check) -> None:
    """A definition or senses: one of the two, never both."""
    definition, senses = _key_of(table, "definition"), _key_of(table, "senses")
    if definition and senses:
        first, second = sorted([definition, senses])
        check.problems.add(
            rules.BOTH_DEFINITIONS,
            second,
            "'definition(뜻풀이)'과 'senses(뜻)'를 함께 적었습니다",
            hint="뜻이 하나면 definition만, 여럿이면 senses만 남기세요.",
            related=[first],
        )
    elif not (definition or senses or {"definition", "senses"} & check.mistyped):
        check.problems.add(
            rules.MISSING_FIELD,
            table.location,
            "'definition(뜻풀이)'이 없습니다",
            hint="한 문장으로 된 뜻을 적으세요. 뜻이 여럿이면 'senses(뜻)'에 하나씩 적습니다.",
        )


def _key_of(table: Table, name: str) -> Location | None:
    """Where a field stands that was not left empty."""
    pair = table.get(name)
    return pair[0].location if pair and not is_left_out(pair[1], _FIELDS[name]) else None


def _check_headword(table: Table, check: Check) -> None:
    pair = table.get("headword")
    match = _NUMBERED.fullmatch(text_of(table, "headword"))
    if pair and match:
        check.problems.add(
            rules.NUMBER_IN_HEADWORD,
            pair[1].location,
            f"표제어 {quoted(match[0])}에 동형어 번호가 붙었습니다",
            hint=f"headword: {match['word']}, homograph_number: {int(match['number'])}처럼 나누어 적으세요.",
        )


def _check_folder(table: Table, check: Check) -> None:
    """The folder is a domain's, and for tidiness the entry's own."""
    folder = check.path.split("/")[1] if check.path.count("/") == 2 else ""
    domains = {domain.slug: domain for domain in check.context.domains}
    if not folder or not domains:
        return
    if folder not in domains:
        if not check.context.knows_domains:
            return
        check.problems.add(
            file_rules.UNKNOWN_FOLDER,
            Location(check.path),
            f"폴더 {with_particle(quoted(folder), '은/는')} domains.yml에 없습니다",
            hint=f"{check.meant(folder, domains)}분야의 slug(폴더 이름)인 폴더로 옮기세요.",
        )
        return
    name, pair = text_of(table, "domain"), table.get("domain")
    owner = next((domain for domain in domains.values() if domain.name == name), None)
    if pair and owner and owner.slug != folder:
        check.problems.add(
            rules.OTHER_FOLDER,
            pair[1].location,
            f"분야는 {quoted(name)}인데 ‘{domains[folder].name}’의 폴더에 있습니다",
            hint=f"파일을 glossary/{owner.slug}/로 옮기거나 domain(분야)을 고치세요.",
        )
