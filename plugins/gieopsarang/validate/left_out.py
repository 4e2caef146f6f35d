"""What is still known of an entry or story that cannot be published."""

from dataclasses import dataclass

from gieopsarang.model.problem import Problems
from gieopsarang.model.reference import Reference
from gieopsarang.model.schema import ENTRY, STORY, Kind
from gieopsarang.read.nodes import MarkdownFile, Node, Scalar, Table
from gieopsarang.validate.context import Check, Context
from gieopsarang.validate.entry import known_names
from gieopsarang.validate.fields import read_fields
from gieopsarang.validate.texts import pointers


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Its names, so that what leads to it is no second mistake; its references, so that theirs are told at once."""

    names: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()


def left_out_entry(node: Node | None, text: str | None, path: str, context: Context) -> LeftOut:
    """What a broken entry still says; what is wrong with it was reported before."""
    names = known_names(node, text)
    return LeftOut(names, _references(node, None, path, context) if isinstance(node, Table) else ())


def left_out_story(file: MarkdownFile | None, path: str, context: Context) -> LeftOut:
    """What a broken story still says."""
    if file is None:
        return LeftOut()
    return LeftOut((), _references(file.metadata, file.body, path, context))


def _references(table: Table | None, body: Scalar | None, path: str, context: Context) -> tuple[Reference, ...]:
    check = Check(path, context, Problems())
    if table is not None:
        read_fields(table, ENTRY if body is None else STORY, check)
    stated = (Reference(its.scalar.value.strip(), its.scalar.location) for its in check.of_kind(Kind.HEADWORD))
    return (*stated, *pointers(check, body).links)
