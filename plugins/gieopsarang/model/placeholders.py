"""The sentences of the templates in `starter/`, which an author is to replace."""

from collections.abc import Mapping
from types import MappingProxyType

PLACEHOLDERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "definition": frozenset({"뜻을 한 문장으로 씁니다."}),
        "easy_definition": frozenset({"초등학생도 알 수 있게 씁니다."}),
        "note": frozenset({"무엇을 보고 썼는지 적습니다"}),
        "form": frozenset({"다른 이름"}),
        "publisher": frozenset({"펴낸 곳"}),
        "english": frozenset({"영어 이름, 여럿이면 쉼표로"}),
        "subtitle": frozenset({"부제목"}),
        "examples": frozenset({"낱말이 들어간 짧은 문장"}),
        "questions": frozenset({"함께 생각해 볼 물음"}),
        "body": frozenset(
            {"더 긴 설명은 여기에 씁니다. 출처는 [^s1]처럼 답니다.", "## 첫 대목", "이야기를 여기에 씁니다."}
        ),
    }
)
"""By field: a value left as it was, or for `body`, a line of it."""
