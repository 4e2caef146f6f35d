"""Dates as authors write them, EDTF, in Korean prose and on timelines.

`2005?` becomes `2005년(불확실)`, `2005~` `2005년경`, `199X` `1990년대`, `1962/1980` `1962–1980`, `1962/..` `1962년–`.
What is no date of ours is shown as written.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from markupsafe import Markup, escape

DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?(?P<mark>[?~%]?)", re.ASCII)
DECADE = re.compile(r"(?P<year>\d{3}X|\d{2}XX)(?P<mark>[?~%]?)", re.ASCII)
MARKS = {"": "", "?": "(불확실)", "~": "경", "%": "경(불확실)"}
OPEN = ("", "..")


@lru_cache(maxsize=4096)
def date_in_prose(written: str) -> str:
    """`1970년 3월 16일` for `1970-03-16`."""
    start, slash, end = written.partition("/")
    if not slash:
        return _prose(start)
    if re.fullmatch(r"\d{4}", start, re.ASCII) and re.fullmatch(r"\d{4}", end, re.ASCII):
        return f"{start}–{end}"
    return "–".join("" if side in OPEN else _prose(side) for side in (start, end))


def _prose(written: str) -> str:
    if date := DATE.fullmatch(written):
        parts = [f"{int(date['year'])}년"]
        parts += [f"{int(date['month'])}월"] if date["month"] else []
        parts += [f"{int(date['day'])}일"] if date["day"] else []
        return " ".join(parts) + MARKS[date["mark"]]
    if decade := DECADE.fullmatch(written):
        return f"{decade['year'].replace('X', '0')}년대{MARKS[decade['mark']]}"
    return written


@lru_cache(maxsize=4096)
def date_on_timeline(written: str) -> Markup:
    """The date as written, for a machine too: `<time>`, two of them for a span of time."""
    start, slash, end = written.partition("/")
    if not slash:
        return _time(start)
    return Markup("–").join(Markup("") if side in OPEN else _time(side) for side in (start, end))


def _time(written: str) -> Markup:
    date = DATE.fullmatch(written)
    if date is None:
        return escape(written)
    plain = written.rstrip("?~%")
    if plain == written:
        return Markup("<time>{}</time>").format(written)
    return Markup('<time datetime="{}">{}</time>').format(plain, written)


@lru_cache(maxsize=4096)
def prose_time(written: str) -> Markup:
    """A single day in Korean prose with the machine's form beside it."""
    date = DATE.fullmatch(written)
    if date is None:
        return escape(date_in_prose(written))
    return Markup('<time datetime="{}">{}</time>').format(written.rstrip("?~%"), date_in_prose(written))


def year_of(written: str | None) -> str:
    """The first year of a date, to sort by; stories without one come last."""
    found = re.search(r"\d{4}|\d{3}X|\d{2}XX", written or "", re.ASCII)
    return found[0].replace("X", "0") if found else "9999"


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a date lies on a line of years: October 1962 begins at 1962.75."""

    at: float
    """Where its mark stands."""
    start: float
    end: float
    """The same as the start for a single date; infinite where a span is open."""
    sure: bool

    @property
    def spans(self) -> bool:
        """Whether it lasts: a span of time, a decade."""
        return self.end > self.start


@lru_cache(maxsize=4096)
def extent(written: str) -> Extent | None:
    """Where a date lies; None for what is no date of ours."""
    start, slash, end = written.partition("/")
    if not slash:
        return _extent(start)
    first = Extent(-inf, -inf, -inf, sure=False) if start in OPEN else _extent(start)
    last = Extent(inf, inf, inf, sure=False) if end in OPEN else _extent(end)
    if first is None or last is None or first.at == -last.at:
        return None
    at = last.at if start in OPEN else first.at
    return Extent(at, first.start, max(first.start, last.end), first.sure and last.sure)


def _extent(written: str) -> Extent | None:
    if date := DATE.fullmatch(written):
        at = int(date["year"]) + (int(date["month"] or 1) - 1) / 12 + (int(date["day"] or 1) - 1) / 366
        return Extent(at, at, at, sure=not date["mark"])
    if decade := DECADE.fullmatch(written):
        first = int(decade["year"].replace("X", "0"))
        return Extent(first, first, first + 10 ** decade["year"].count("X"), sure=False)
    return None
