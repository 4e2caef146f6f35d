"""Sources: named, told apart, cited, and there where they are cited."""

from collections.abc import Iterable

from gieopsarang.korean.particles import with_particle
from gieopsarang.model.problem import Location
from gieopsarang.model.rules import source as rules
from gieopsarang.model.schema import GENERAL_KNOWLEDGE, Kind
from gieopsarang.read.nodes import Node, Scalar, Sequence, Table
from gieopsarang.validate.context import Check
from gieopsarang.validate.wording import quoted


def check_sources(table: Table, citations: Iterable[tuple[str, Location]], check: Check) -> None:
    """Report sources without a name or with one twice, and citing what is not there, or not citing what is."""
    tables = list(tables_of(table, "sources"))
    for source in tables:
        _check_named(source, check)
    defined = _defined(check)
    cited = list(citations)
    for id_, place in cited if defined else ():
        if id_ not in defined:
            _report_undefined(id_, place, defined, check)
    if not check.failed:
        _report_uncited(tables, defined, {id_ for id_, _ in cited}, check)


def _report_uncited(tables: list[Table], defined: dict[str, Location], cited: set[str], check: Check) -> None:
    free = {text_of(source, "id") for source in tables if text_of(source, "kind") == GENERAL_KNOWLEDGE}
    for id_ in defined.keys() - cited - free:
        check.problems.add(
            rules.UNCITED,
            defined[id_],
            f"출처 {with_particle(quoted(id_), '을/를')} 글에서 가리키지 않았습니다",
            hint=f"이 출처에서 온 문장 뒤에 {with_particle(f'[^{id_}]', '을/를')} 달거나, 쓰지 않았으면 지우세요.",
        )


def tables_of(table: Table, name: str) -> Iterable[Table]:
    """The tables in a list under a name, whatever else stands there."""
    pair = table.get(name)
    if pair is not None and isinstance(pair[1], Sequence):
        yield from (item for item in pair[1].items if isinstance(item, Table))


def text_of(table: Table, name: str) -> str:
    """The text under a name, empty where there is none."""
    pair = table.get(name)
    node: Node | None = pair[1] if pair else None
    return node.value.strip() if isinstance(node, Scalar) else ""


def _check_named(source: Table, check: Check) -> None:
    if not any(text_of(source, name) for name in ("publisher", "title", "kind")):
        check.problems.add(
            rules.UNNAMED,
            source.location,
            "출처에 'publisher(펴낸 곳)'와 'title(제목)'이 모두 없습니다",
            hint="둘 가운데 하나를 적으세요. 널리 알려진 내용이면 kind: general_knowledge로 적습니다.",
        )


def _defined(check: Check) -> dict[str, Location]:
    """Source ids where they stand; one that is there twice is reported."""
    defined: dict[str, Location] = {}
    for written in check.of_kind(Kind.SOURCE_ID):
        id_, place = written.scalar.value.strip(), written.scalar.location
        if id_ in defined:
            check.problems.add(
                rules.DUPLICATE_ID,
                place,
                f"출처 번호 {with_particle(quoted(id_), '을/를')} 두 번 썼습니다",
                hint="둘 가운데 하나의 번호를 바꾸세요.",
                related=[defined[id_]],
            )
        defined.setdefault(id_, place)
    return defined


def _report_undefined(id_: str, place: Location, defined: dict[str, Location], check: Check) -> None:
    check.problems.add(
        rules.UNDEFINED,
        place,
        f"출처 {with_particle(quoted(id_), '이/가')} sources(출처)에 없습니다",
        hint=f"{check.meant(id_, defined)}sources에 있는 id를 적거나 그 출처를 더하세요.",
    )
