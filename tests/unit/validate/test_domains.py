"""`domains.yml`."""

from functools import partial

import pytest

from gieopsarang.model.entry import Domain
from gieopsarang.model.problem import Problems
from gieopsarang.model.source_file import FileKind, SourceFile
from gieopsarang.read.yaml_file import read_yaml
from gieopsarang.validate.domains import validate_domains
from gieopsarang.validate.project import read_project

GOOD = '- {name: 금융·세제, slug: finance-tax, color: "#0B6E4F"}\n'


def domains_of(text: str) -> tuple[tuple[Domain, ...], list[str]]:
    problems = Problems()
    node = read_yaml(text, "glossary/domains.yml", problems)
    assert node is not None
    return validate_domains(node, problems), [problem.rule.code for problem in problems]


def test_the_order_is_kept():
    domains, found = domains_of(GOOD + '- {name: 경영, slug: management, color: "#7a4f00"}\n')
    assert found == []
    assert domains == (Domain("금융·세제", "finance-tax", "#0b6e4f"), Domain("경영", "management", "#7a4f00"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: b", "entry.wrong-type"),
        ("- a", "entry.wrong-type"),
        ("[]", "domains.missing"),
        ('- {name: 경영, slug: Management, color: "#7a4f00"}', "entry.wrong-format"),
        ('- {name: 경영, slug: con, color: "#7a4f00"}', "entry.wrong-format"),
        ("- {name: 경영, slug: management, color: red}", "entry.wrong-format"),
        ("- {name: 경영, slug: management}", "entry.missing-field"),
        ('- {name: <b>, slug: management, color: "#7a4f00"}', "entry.forbidden-character"),
        (f'{GOOD}- {{name: 금융·세제, slug: management, color: "#7a4f00"}}', "domains.duplicate"),
        (f'{GOOD}- {{name: 경영, slug: finance-tax, color: "#7a4f00"}}', "domains.duplicate"),
    ],
)
def test_a_wrong_domain_is_named_and_left_out(text: str, code: str):
    domains, found = domains_of(text)
    assert found == [code]
    assert len(domains) == (1 if text.startswith(GOOD) else 0)


@pytest.mark.parametrize(
    ("domains", "expected"),
    [
        (f"{GOOD}- {{name: 경영, slug: Management, color: red}}\n", {"entry.wrong-format"}),
        (f"{GOOD}- {{name: 경영, slug: management\n", {"yaml.unclosed-bracket"}),
        (GOOD, {"file.unknown-folder", "entry.unknown-domain"}),
    ],
)
def test_broken_domains_do_not_make_every_entry_wrong(domains: str, expected: set[str]):
    entry = "headword: 경영\nentry_type: term\ndomain: 경영\nlevel: 중\ndefinition: 이끄는 일.\n"
    entry += "sources: [{id: g1, kind: general_knowledge}]\nstatus: draft\nrevised: 2026-11-24\n"
    texts = {"glossary/domains.yml": domains, "glossary/management/gyeongyeong.yml": entry}
    sources = [
        SourceFile(path, FileKind.FILE, len(text.encode()), partial(str.encode, text)) for path, text in texts.items()
    ]
    problems = Problems()
    read_project(sources, problems)
    assert {problem.rule.code for problem in problems} == expected
