"""What is still known of an entry, story or page that cannot be published."""

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
    """Where it stands and would come out; names and references as far as they can be read.

    With its names, what leads to it is no second mistake; with its references, what is wrong with them is told at once.
    """

    path: str
    kind: str
    """`entry`, `story` or `page`."""
    id: str
    names: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()


def left_out_entry(id_: str, node: Node | None, text: str | None, path: str, context: Context) -> LeftOut:
    """What a broken entry still says; what is wrong with it was reported before."""
    names = known_names(node, text)
    return LeftOut(path, "entry", id_, names, _references(node, None, path, context) if isinstance(node, Table) else ())


def left_out_story(id_: str, file: MarkdownFile | None, path: str, context: Context) -> LeftOut:
    """What a broken story still says."""
    references = () if file is None else _references(file.metadata, file.body, path, context)
    return LeftOut(path, "story", id_, (), references)


def _references(table: Table | None, body: Scalar | None, path: str, context: Context) -> tuple[Reference, ...]:
    check = Check(path, context, Problems())
    if table is not None:
        read_fields(table, ENTRY if body is None else STORY, check)
    stated = (Reference(its.scalar.value.strip(), its.scalar.location) for its in check.of_kind(Kind.HEADWORD))
    return (*stated, *pointers(check, body).links)
