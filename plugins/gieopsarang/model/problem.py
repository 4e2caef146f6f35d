"""Authors' mistakes as values: a rule that was broken, where, and how to mend it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from gieopsarang.model.resident_number import masked


class Severity(StrEnum):
    """How much a broken rule weighs; only errors fail a build."""

    IGNORE = "ignore"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def label(self) -> str:
        """The Korean word shown in a message."""
        return {"ignore": "무시", "note": "알림", "warning": "경고", "error": "오류"}[self.value]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file; line and column count from one, in characters."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the table: its code, its severity, and the page that `gieopsarang explain` shows."""

    code: str
    severity: Severity
    summary: str
    meaning: str
    wrong: str
    right: str
    safety: bool = False
    """Whether settings may not change the severity."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A broken rule at its place, with what is wrong and what to do."""

    rule: Rule
    severity: Severity
    location: Location
    message: str
    hint: str = ""
    related: tuple[Location, ...] = ()

    @property
    def sort_key(self) -> tuple[Location, str, str]:
        """By place, then code, then message."""
        return (self.location, self.rule.code, self.message)

    def __str__(self) -> str:
        lines = [f"{self.location}: {self.severity.label}[{self.rule.code}] {self.message}"]
        if self.hint:
            lines.append(f"  고치는 법: {self.hint}")
        lines += [f"  관련: {place}" for place in self.related]
        return "\n".join(lines)


NO_SEVERITIES: Mapping[str, Severity] = MappingProxyType({})


class Problems:
    """What the stages found so far; severities by rule code come from the settings."""

    def __init__(self, severities: Mapping[str, Severity] = NO_SEVERITIES) -> None:
        self.severities = severities
        self._found: dict[Problem, None] = {}
        self._ignored: list[Problem] = []
        self._counts: Counter[Severity] = Counter()

    def add(
        self, rule: Rule, location: Location, message: str, *, hint: str = "", related: Iterable[Location] = ()
    ) -> None:
        """Note a problem; the same one twice counts once."""
        severity = rule.severity if rule.safety else self.severities.get(rule.code, rule.severity)
        problem = Problem(rule, severity, location, masked(message), masked(hint), tuple(related))
        if severity is Severity.IGNORE:
            self._ignored.append(problem)
        else:
            self.extend([problem])

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note problems found elsewhere."""
        for problem in problems:
            if problem not in self._found:
                self._found[problem] = None
                self._counts[problem.severity] += 1

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._found, key=lambda problem: problem.sort_key))

    def __len__(self) -> int:
        return len(self._found)

    def count(self, severity: Severity) -> int:
        """How many problems have this severity."""
        return self._counts[severity]

    def restore(self) -> None:
        """Give every problem its rule's own severity again: what leaves a file out is not a matter of settings."""
        found = [*self._found, *self._ignored]
        self._found.clear()
        self._ignored.clear()
        self._counts.clear()
        self.extend(replace(problem, severity=problem.rule.severity) for problem in found)
