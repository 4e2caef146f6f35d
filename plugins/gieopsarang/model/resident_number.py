"""Resident registration numbers: found in any text, and hidden in whatever is said of it."""

import re
from collections.abc import Iterator
from datetime import date

_SHAPE = re.compile(r"(?<![\d-])(?P<birth>\d{6})(?:(?P<hyphen> ?[-‐‑‒–—−－~] ?)| ?)(?P<rest>\d{7})(?![\d-])")
_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
_CENTURIES = {
    "9": 1800,
    "0": 1800,
    "1": 1900,
    "2": 1900,
    "5": 1900,
    "6": 1900,
    "3": 2000,
    "4": 2000,
    "7": 2000,
    "8": 2000,
}
"""By the first digit behind the hyphen, the century of birth."""


def candidates(text: str) -> Iterator[re.Match[str]]:
    """What has the shape of a resident number."""
    return _SHAPE.finditer(text)


def is_resident_number(match: re.Match[str], *, in_address: bool = False) -> bool:
    """Whether the digits can be one: a day of birth, and with no hyphen to show it, the check digit too."""
    digits = f"{match['birth']}{match['rest']}"
    if not digits.isascii():
        digits = "".join(str(int(digit)) for digit in digits)
    if not _is_day(digits):
        return False
    if match["hyphen"]:
        return True
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    check = int(digits[-1])
    foreign = digits[6] in "5678"
    return not in_address and check in ((11 - total % 11) % 10, (13 - total % 11) % 10 if foreign else None)


def masked(text: str) -> str:
    """Text with the digits of resident numbers hidden, for messages."""
    places = [match.span() for match in candidates(text) if is_resident_number(match)]
    for start, end in reversed(places):
        text = f"{text[:start]}******-*******{text[end:]}"
    return text


def _is_day(digits: str) -> bool:
    try:
        date(_CENTURIES[digits[6]] + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return False
    return True
