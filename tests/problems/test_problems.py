"""One folder a rule: a small project in which the rule is broken, and what is said of it.

`in/` holds the project; `make.py` makes what git or Windows cannot hold. Where no `domains.yml` is there, one is put.
"""

import re
import runpy
import shutil
from pathlib import Path

import pytest

from gieopsarang.build import load
from gieopsarang.disk import read_sources
from gieopsarang.model.rules import RULES, declared_rules
from gieopsarang.model.settings import Settings

HERE = Path(__file__).parent
CASES = sorted(path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("__"))
DOMAINS = '- {name: 경제상식, slug: economy, color: "#0b6e4f"}\n'
NO_DOMAINS = "without-domains"
"""A file of this name beside `in/` says that a case is about `domains.yml` not being there."""


def project(case: Path, root: Path) -> None:
    """Put a case's project into a folder."""
    root.mkdir()
    if (case / "in").is_dir():
        shutil.copytree(case / "in", root, dirs_exist_ok=True)
    if (case / "make.py").exists():
        runpy.run_path(str(case / "make.py"))["make"](root)
    domains = root / "glossary" / "domains.yml"
    if not domains.exists() and not (case / NO_DOMAINS).exists():
        domains.parent.mkdir(exist_ok=True)
        domains.write_text(DOMAINS, encoding="utf-8")


@pytest.mark.parametrize("code", CASES)
def test_a_broken_rule_is_reported_as_reviewed(code: str, tmp_path: Path, request: pytest.FixtureRequest):
    project(HERE / code, tmp_path / "project")
    loaded = load(read_sources(tmp_path / "project"), Settings(site_title="시험 사전"))
    found = "".join(f"{problem}\n" for problem in loaded.problems)
    expected = HERE / code / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text(found, encoding="utf-8")
    assert f"[{code}]" in found
    assert found == expected.read_text("utf-8")


def test_every_rule_has_its_case_and_every_case_its_rule():
    assert set(CASES) == set(RULES)


def test_every_code_is_given_once():
    codes = [rule.code for _, rule in declared_rules()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("code", RULES)
def test_a_rule_explains_itself(code: str):
    rule = RULES[code]
    assert re.fullmatch(r"[a-z]+\.[a-z]+(?:-[a-z0-9]+)*", code)
    assert all(text.strip() for text in (rule.summary, rule.meaning, rule.wrong, rule.right))
    assert rule.wrong != rule.right
