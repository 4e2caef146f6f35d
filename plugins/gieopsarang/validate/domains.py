"""`domains.yml`: the fields of knowledge, in the order shown."""

from gieopsarang.korean.particles import with_particle
from gieopsarang.model.entry import Domain
from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.rules import domains as rules
from gieopsarang.model.rules import entry as entry_rules
from gieopsarang.model.schema import DOMAIN
from gieopsarang.read.nodes import Node, Scalar, Sequence, Table
from gieopsarang.validate.context import Check, Context
from gieopsarang.validate.fields import read_fields, table_or_problem
from gieopsarang.validate.wording import keyed, quoted

_EXAMPLE = '- {name: 경제상식, slug: economy, color: "#0b6e4f"}'


def validate_domains(node: Node, problems: Problems) -> tuple[Domain, ...]:
    """The domains of a list; a wrong one is left out."""
    check = Check(node.location.path, Context(), problems)
    if not isinstance(node, Sequence):
        problems.add(
            entry_rules.WRONG_TYPE,
            node.location,
            "domains.yml은 목록이어야 합니다",
            hint=f"줄마다 분야를 하나씩 적으세요: {_EXAMPLE}",
        )
        return ()
    if not node.items:
        report_no_domains(node.location, problems, "domains.yml에 분야가 없습니다")
    tables = [table for item in node.items if (table := table_or_problem(item, "분야", check)) is not None]
    _report_repeated(tables, problems)
    return _told_apart([domain for table in tables if (domain := _domain(table, check)) is not None])


def report_no_domains(place: Location, problems: Problems, message: str) -> None:
    """Report that there are no domains to sort entries by."""
    problems.add(rules.MISSING, place, message, hint=f"glossary/domains.yml에 분야를 하나씩 적으세요: {_EXAMPLE}")


def _domain(table: Table, check: Check) -> Domain | None:
    values = read_fields(table, DOMAIN, check)
    return None if values is None else Domain(str(values["name"]), str(values["slug"]), str(values["color"]))


def _told_apart(domains: list[Domain]) -> tuple[Domain, ...]:
    names: set[str] = set()
    slugs: set[str] = set()
    kept: list[Domain] = []
    for domain in domains:
        if domain.name not in names and domain.slug not in slugs:
            kept.append(domain)
        names.add(domain.name)
        slugs.add(domain.slug)
    return tuple(kept)


def _report_repeated(tables: list[Table], problems: Problems) -> None:
    for field in DOMAIN:
        if field.name not in ("name", "slug"):
            continue
        seen: dict[str, Location] = {}
        for table in tables:
            pair = table.get(field.name)
            value = pair[1] if pair else None
            if not isinstance(value, Scalar):
                continue
            if value.value in seen:
                problems.add(
                    rules.DUPLICATE,
                    value.location,
                    f"{keyed(field)} {with_particle(quoted(value.value), '을/를')} 두 번 적었습니다",
                    hint="분야마다 다른 이름과 폴더 이름을 적으세요.",
                    related=[seen[value.value]],
                )
            seen.setdefault(value.value, value.location)
