"""Dated lines as they are shown: a list that draws its own picture.

Each line carries its year as a number, from which the page's style puts its mark on a line of years. What a style cannot
do is done here: which marks would meet and so stand in a higher lane, and which round years go under the line.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, isfinite

from markupsafe import Markup

from gieopsarang.model.prose import Prose
from gieopsarang.model.reference import Source, TimelineEvent
from gieopsarang.render.dates import Extent, date_on_timeline, extent
from gieopsarang.render.shelf import Shelf
from gieopsarang.render.sources import with_citations
from gieopsarang.render.targets import running_text

NARROW, WIDE = 240, 560
"""Pixels that marks spread over at 320 px and at 640 px, a scroll bar taken off."""
MARK = 26
"""A numbered mark's width and the gap beside it, in pixels."""
LANES = 4
"""More would be a cloud: then marks become ticks, which may stand close."""
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000)
YEARS = 6
"""How many years fit under the line at 320 px."""


@dataclass(frozen=True, slots=True)
class Line:
    """One dated line and where its mark stands."""

    date: Markup
    text: Markup
    style: str
    """Its place in the picture, as custom properties; empty where it has none."""
    kind: str
    """Classes: `span` for what lasts, `unsure` for what is not known for certain."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The lines, and the picture they draw; without a picture `style` is empty."""

    lines: tuple[Line, ...]
    years: tuple[int, ...] = ()
    style: str = ""
    marks: str = "ticks"
    """`rings` with numbers, rings on `wide` pages only, or `ticks`."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The line of years: where it begins and ends, and the round years under it."""

    start: float
    end: float
    years: tuple[int, ...]

    def share(self, at: float) -> float:
        """How far along a year lies, from 0 to 1."""
        return (at - self.start) / (self.end - self.start)


def timeline(  # noqa: PLR0913 - a running text's surroundings
    events: Sequence[TimelineEvent],
    texts: Sequence[Prose],
    sources: Sequence[Source],
    *,
    path: str,
    shelf: Shelf,
    numbered: bool = False,
) -> Timeline | None:
    """Each line's date and its text with the sources cited, in the author's order; None where there is none."""
    if not events:
        return None
    extents = [extent(event.date) for event in events]
    scale = scale_of([its for its in extents if its is not None])
    places = {number: scale.share(its.at) for number, its in enumerate(extents) if its is not None} if scale else {}
    narrow, wide = lanes(places, MARK / NARROW), lanes(places, MARK / WIDE)
    marks = ("rings" if _fits(narrow) else "wide" if _fits(wide) else "ticks") if numbered else "ticks"
    lines = [
        Line(
            date_on_timeline(event.date),
            with_citations(running_text(prose, path, shelf), event.sources, sources),
            _style(its, scale, narrow.get(number, 0), wide.get(number, 0)) if scale and its is not None else "",
            _kind(its),
        )
        for number, (event, prose, its) in enumerate(zip(events, texts, extents, strict=True))
    ]
    return Timeline(tuple(lines), scale.years, _frame(scale, narrow, wide), marks) if scale else Timeline(tuple(lines))


def scale_of(extents: Sequence[Extent]) -> Scale | None:
    """The line that holds all dates; None where there is nothing to tell apart."""
    known = [at for its in extents for at in (its.at, its.start, its.end) if isfinite(at)]
    if len(extents) < 2 or len(set(known)) < 2:
        return None
    first, last = min(known), max(known)
    if last - first < 2:
        start, end = float(floor(first)), float(max(floor(first) + 1, ceil(last)))
    else:
        margin = (last - first) * 0.03
        start, end = first - margin, last + margin
    return Scale(start, end, next(_rounds(start, end)))


def _rounds(start: float, end: float) -> Iterator[tuple[int, ...]]:
    """The round years of a stretch, few enough to stand side by side."""
    for step in STEPS:
        years = tuple(range(ceil(start / step) * step, floor(end) + 1, step))
        if len(years) <= YEARS:
            yield years
    yield ()


def lanes(places: Mapping[int, float], nearest: float) -> dict[int, int]:
    """For each mark the lowest lane where no other stands nearer than this; as few lanes as can be."""
    found: dict[int, int] = {}
    last: list[float] = []
    for number in sorted(places, key=lambda number: (places[number], number)):
        at = places[number]
        lane = next((lane for lane, before in enumerate(last) if at - before >= nearest), len(last))
        last[lane : lane + 1] = [at]
        found[number] = lane
    return found


def _fits(found: Mapping[int, int]) -> bool:
    return max(found.values(), default=0) < LANES


def _kind(its: Extent | None) -> str:
    if its is None:
        return ""
    return " ".join(f"gs-timeline__{word}" for word, holds in (("span", its.spans), ("unsure", not its.sure)) if holds)


def _style(its: Extent, scale: Scale, narrow: int, wide: int) -> str:
    style = f"--y:{_number(its.at)};--lane:{narrow};--wide:{wide}"
    if its.spans:
        start, end = max(its.start, scale.start), min(its.end, scale.end)
        style += f";--a:{_number(start)};--b:{_number(end)}"
    return style


def _frame(scale: Scale, narrow: Mapping[int, int], wide: Mapping[int, int]) -> str:
    lanes_of = [min(LANES, max(found.values(), default=0) + 1) for found in (narrow, wide)]
    return f"--from:{_number(scale.start)};--to:{_number(scale.end)};--lanes:{lanes_of[0]};--wide-lanes:{lanes_of[1]}"


def _number(at: float) -> str:
    return f"{at:.2f}".rstrip("0").rstrip(".")
