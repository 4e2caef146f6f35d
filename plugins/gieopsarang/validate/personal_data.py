"""Finds in any text what identifies a private person: resident numbers, mobile numbers, mail addresses."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator

from gieopsarang.model.problem import Problems, Rule
from gieopsarang.model.resident_number import candidates, is_resident_number
from gieopsarang.model.rules import privacy as rules
from gieopsarang.read.nodes import Node, Scalar, Sequence

_MOBILE = re.compile(r"(?<![0-9-])01[016789][-. )]{0,2}[0-9]{3,4}[-. ]?[0-9]{4}(?![0-9-])")
_MAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w-])", re.ASCII
)
_WEB = re.compile(r"https?://[^\s<>()\[\]]+")
_SUSPECT = re.compile("[0-9０-９]{6}|01[016-9]|@")
"""Without any of these a text need not be looked at."""
_SHORTEST = len("a@b.kr")
_WORDS = {
    rules.RESIDENT_NUMBER.code: (
        "주민등록번호로 보이는 숫자가 있습니다",
        "번호를 지우세요. 이미 올렸다면 기록에서도 지워야 하니 편집부에 알리세요.",
    ),
    rules.MOBILE_NUMBER.code: (
        "휴대전화 번호로 보이는 숫자가 있습니다",
        "개인의 번호라면 지우세요. 문의처에는 기관의 대표 번호를 적습니다.",
    ),
    rules.MAIL_ADDRESS.code: (
        "전자우편 주소가 있습니다",
        "개인의 주소라면 지우세요. 기관의 대표 주소라면 그대로 두어도 됩니다.",
    ),
}


def check_personal_data(node: Node, problems: Problems) -> None:
    """Report personal data in every text of a node, keys included."""
    for scalar in scalars(node):
        _check(scalar, problems)


def scalars(node: Node) -> Iterator[Scalar]:
    """Every text of a node, in order."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for key, value in node.pairs:
            yield key
            yield from scalars(value)


def _check(scalar: Scalar, problems: Problems) -> None:
    if len(scalar.value) < _SHORTEST or not _SUSPECT.search(scalar.value):
        return
    addresses = [match.span() for match in _WEB.finditer(scalar.value)]
    for rule, place in _found(scalar.value, addresses):
        message, hint = _WORDS[rule.code]
        problems.add(rule, scalar.locate(place), message, hint=hint)


def _found(text: str, addresses: list[tuple[int, int]]) -> Iterator[tuple[Rule, int]]:
    for match in candidates(text):
        if is_resident_number(match, in_address=_within(match.start(), addresses)):
            yield rules.RESIDENT_NUMBER, match.start()
    for rule, pattern in ((rules.MOBILE_NUMBER, _MOBILE), (rules.MAIL_ADDRESS, _MAIL)):
        for match in pattern.finditer(text):
            if not _within(match.start(), addresses):
                yield rule, match.start()


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (place, sys.maxsize)) - 1
    return index >= 0 and place < spans[index][1]
