"""What authors' texts point at: headwords, sources, addresses, pictures."""

from dataclasses import dataclass, field

from gieopsarang.model.problem import Location
from gieopsarang.model.reference import Reference
from gieopsarang.model.schema import Kind
from gieopsarang.read.nodes import Scalar
from gieopsarang.read.scanner import Found, Mark, check_dialect, check_plain
from gieopsarang.validate.address import check_link
from gieopsarang.validate.context import Check


@dataclass(slots=True)
class Pointers:
    """What the texts of one file point at, in order, each where it stands."""

    links: list[Reference] = field(default_factory=list[Reference])
    anchors: list[Reference] = field(default_factory=list[Reference])
    citations: list[tuple[str, Location]] = field(default_factory=list[tuple[str, Location]])
    images: list[tuple[str, Location]] = field(default_factory=list[tuple[str, Location]])
    title: Scalar | None = None
    """The first `#` heading, with its marks."""


def pointers(check: Check, body: Scalar | None = None, *, one_title: bool = False) -> Pointers:
    """The pointers of a file's running texts and of its body; unsafe links and forbidden syntax are reported."""
    found = Pointers()
    for written in check.of_kind(Kind.RUNNING, Kind.MARKDOWN):
        scalar = written.scalar
        is_plain = written.field.kind is Kind.RUNNING
        finds = check_plain(scalar, check.problems) if is_plain else check_dialect(scalar, check.problems)
        _collect(finds, scalar, check, found)
    if body is not None:
        _collect(check_dialect(body, check.problems, one_title=one_title), body, check, found)
    for written in check.of_kind(Kind.CITATION):
        found.citations.append((written.scalar.value.strip(), written.scalar.location))
    return found


def _collect(finds: tuple[Found, ...], scalar: Scalar, check: Check, found: Pointers) -> None:
    for find in finds:
        place = scalar.locate(find.start)
        match find.mark:
            case Mark.WIKI_LINK:
                found.links.append(Reference(find.target, place))
            case Mark.CITATION:
                found.citations.append((find.target, place))
            case Mark.LINK:
                check_link(find.target, place, check)
                if "#" in find.target and ":" not in find.target:
                    found.anchors.append(Reference(find.target, place))
            case Mark.IMAGE:
                found.images.append((find.target, place))
            case Mark.FORBIDDEN:
                if find.target == "title_heading" and found.title is None:
                    found.title = Scalar(scalar.value[find.start :].partition("\n")[0], place, quoted=True)
