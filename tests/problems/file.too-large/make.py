"""An entry of 90 kB."""

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
    """An entry of 90 kB."""
    file = root / "glossary" / "economy" / "hwanyul.yml"
    file.parent.mkdir(parents=True)
    file.write_bytes((ENTRY + "body: |\n" + "  환율은 나라마다 다르다.\n" * 3000).encode())
