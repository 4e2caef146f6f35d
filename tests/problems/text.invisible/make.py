"""A space without width within a word."""

from pathlib import Path

ENTRY = """\
headword: 환율
entry_type: term
domain: 경제상식
level: 중
definition: 한 나라의 돈을 다른 나라의 돈으로 바꿀 때의 비율.
sources:
  - {id: g1, kind: general_knowledge, note: 교과서 수준}
status: draft
revised: 2026-11-24
"""


def make(root: Path) -> None:
    """A space without width within a word."""
    file = root / "glossary" / "economy" / "hwanyul.yml"
    file.parent.mkdir(parents=True)
    file.write_text(ENTRY.replace("돈을", "돈\u200b을"), encoding="utf-8")
