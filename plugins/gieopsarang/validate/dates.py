"""Dates as authors write them: a day, or EDTF as far as the contract goes."""

import re
from calendar import monthrange

Day = tuple[int, int, int]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?[?~%]?")
_DECADE = re.compile(r"(?P<digits>[0-9]{2,3})(?P<rest>X{1,2})[?~%]?")
_OPEN = ("", "..")
_YEAR_FIRST = re.compile(
    r"([0-9]{4})\s*[-./년]\s*([0-9]{1,2})\s*[-./월]\s*([0-9]{1,2})\s*[.일]?|([0-9]{4})([0-9]{2})([0-9]{2})"
)
_YEAR_LAST = re.compile(r"([0-9]{1,2})\s*[-./]\s*([0-9]{1,2})\s*[-./]\s*([0-9]{4})\s*\.?")
_YEAR_AND_MONTH = re.compile(r"([0-9]{4})\s*[-./년]\s*([0-9]{1,2})\s*[.월]?")
_YEARS = re.compile(r"([0-9]{4})년?(?:\s*[-~–]\s*([0-9]{4})년?)?")
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


def proposed_day(text: str) -> str | None:
    """The day a text means that is written in another way, where there is only one it can be."""
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in match.groups() if part)
    elif match := _YEAR_LAST.fullmatch(text):
        first, second, year = (int(part) for part in match.groups())
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if second <= 12 else (second, first)
    else:
        return None
    proposed = f"{year:04}-{month:02}-{day:02}"
    return proposed if is_day(proposed) else None


def proposed_edtf(text: str) -> str | None:
    """The date a text means that is written in another way, as exact as it is."""
    if day := proposed_day(text):
        return day
    if match := _YEAR_AND_MONTH.fullmatch(text):
        proposed = f"{match[1]}-{int(match[2]):02}"
    elif match := _YEARS.fullmatch(text):
        proposed = "/".join(part for part in match.groups() if part)
    else:
        return None
    return proposed if span(proposed) else None


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
