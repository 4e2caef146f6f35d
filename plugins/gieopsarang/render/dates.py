"""Dates as authors write them, EDTF, in Korean prose and on timelines.

`2005?` becomes `2005년(불확실)`, `2005~` `2005년경`, `199X` `1990년대`, `1962/1980` `1962–1980`, `1962/..` `1962년–`.
What is no date of ours is shown as written.
"""

import re
from functools import lru_cache

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
