"""Dates as authors write them: a day, or EDTF as far as the contract goes."""

import re
from calendar import monthrange

Day = tuple[int, int, int]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?[?~%]?")
_DECADE = re.compile(r"(?P<digits>[0-9]{2,3})(?P<rest>X{1,2})[?~%]?")
_OPEN = ("", "..")
_FIRST: Day = (0, 1, 1)
_LAST: Day = (9999, 12, 31)


def is_day(text: str) -> bool:
    """Whether a text is a day that exists, `2026-11-24`."""
    return _DAY.fullmatch(text) is not None and _span_of_date(text) is not None


def span(text: str) -> tuple[Day, Day] | None:
    """The first and last day an EDTF text may mean, or None where it is none; a span of time must run forward."""
    start, slash, end = text.partition("/")
    if not slash:
        return _span_of_date(start)
    first = (_FIRST, _FIRST) if start in _OPEN else _span_of_date(start)
    last = (_LAST, _LAST) if end in _OPEN else _span_of_date(end)
    if first is None or last is None or (start in _OPEN and end in _OPEN):
        return None
    return (first[0], last[1]) if first[0] <= last[1] else None


def why_not(text: str) -> str:
    """What is wrong with a text that looks like a date, or nothing."""
    sides = [side for side in text.split("/") if side not in _OPEN]
    if not all(_DATE.fullmatch(side) for side in sides) or not sides:
        return ""
    if all(_span_of_date(side) for side in sides):
        return "앞뒤가 바뀌었습니다. " if len(sides) == 2 else ""
    return "달력에 없는 날짜입니다. "


def _span_of_date(text: str) -> tuple[Day, Day] | None:
    if match := _DATE.fullmatch(text):
        return _span_of_parts(int(match["year"]), int(match["month"] or 0), int(match["day"] or 0), match)
    decade = _DECADE.fullmatch(text)
    if decade is None or len(decade["digits"] + decade["rest"]) != 4 or int(decade["digits"]) == 0:
        return None
    digits, rest = decade["digits"], len(decade["rest"])
    return (int(digits + "0" * rest), 1, 1), (int(digits + "9" * rest), 12, 31)


def _span_of_parts(year: int, month: int, day: int, match: re.Match[str]) -> tuple[Day, Day] | None:
    """The days of a year, a month or a day that is in the calendar."""
    if year == 0 or not (match["month"] is None or 1 <= month <= 12):
        return None
    first, last = month or 1, month or 12
    days = monthrange(year, last)[1]
    if match["day"] is None:
        return (year, first, 1), (year, last, days)
    return ((year, month, day), (year, month, day)) if 1 <= day <= days else None
