"""How problems are told: as text for people, as data for programs, as notes for GitHub."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

import click

from gieopsarang.model.problem import Location, Problem, Severity

COLORS = MappingProxyType({Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"})
LEVELS = MappingProxyType({Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"})


def count(problems: Iterable[Problem], severity: Severity) -> int:
    """How many problems have a severity."""
    return sum(problem.severity is severity for problem in problems)


def summary(problems: Sequence[Problem]) -> str:
    """One line: how many of each, or that there is nothing to mend."""
    counts = [
        (severity.label, count(problems, severity)) for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    ]
    return ", ".join(f"{label} {number}개" for label, number in counts if number) or "문제가 없습니다"


def say_text(problems: Sequence[Problem]) -> None:
    """Each problem with its place and its mend; colours come out on a terminal only."""
    for problem in problems:
        first, *rest = str(problem).split("\n")
        label = f"{problem.severity.label}[{problem.rule.code}]"
        click.echo("\n".join([first.replace(label, click.style(label, fg=COLORS.get(problem.severity)), 1), *rest]))
    click.echo(summary(problems), err=False)


def say_json(problems: Sequence[Problem]) -> None:
    """One object; counts beside the problems."""
    data = {
        "errors": count(problems, Severity.ERROR),
        "warnings": count(problems, Severity.WARNING),
        "notes": count(problems, Severity.NOTE),
        "problems": [_record(problem) for problem in problems],
    }
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def say_github(problems: Sequence[Problem]) -> None:
    """Workflow commands, which GitHub shows beside the changed lines."""
    for problem in problems:
        place = problem.location
        title = f"{problem.severity.label}[{problem.rule.code}]"
        body = "\n".join(filter(None, [problem.message, problem.hint and f"고치는 법: {problem.hint}"]))
        click.echo(
            f"::{LEVELS[problem.severity]} file={_property(place.path)},line={place.line},col={place.column},"
            f"title={_property(title)}::{_data(body)}"
        )
    click.echo(summary(problems))


FORMATS: Mapping[str, Callable[[Sequence[Problem]], None]] = MappingProxyType(
    {"text": say_text, "json": say_json, "github": say_github}
)


def _record(problem: Problem) -> Mapping[str, object]:
    return {
        "code": problem.rule.code,
        "severity": problem.severity.value,
        **_place(problem.location),
        "message": problem.message,
        "hint": problem.hint or None,
        "related": [_place(place) for place in problem.related],
    }


def _place(location: Location) -> Mapping[str, object]:
    return {"path": location.path, "line": location.line, "column": location.column}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
