"""Whatever shape nodes have, validation ends without an exception and points into the file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from gieopsarang.model.entry import Domain
from gieopsarang.model.problem import Location, Problems, Severity
from gieopsarang.model.schema import DOMAIN, ENTRY, PAGE, STORY, Field
from gieopsarang.read.nodes import MarkdownFile, Node, Scalar, Sequence, Table
from gieopsarang.validate.context import Context
from gieopsarang.validate.domains import validate_domains
from gieopsarang.validate.entry import known_names, validate_entry
from gieopsarang.validate.page import validate_page
from gieopsarang.validate.story import validate_story

PATH = "glossary/economy/a.yml"
CONTEXT = Context((Domain("경제상식", "economy", "#000000"),), {}, frozenset([PATH, "glossary/economy/a-1.svg"]))
PLACES = st.builds(Location, st.just(PATH), st.integers(1, 9), st.integers(1, 9))
WORDS = st.text(max_size=12) | st.sampled_from(
    [
        "~",
        "초",
        "term",
        "draft",
        "경제상식",
        "2026-11-24",
        "1974/1962",
        "true",
        "1",
        "s1",
        "a-1.svg",
        "[^s1]",
        "[[가]]",
        "[a](b.md)",
        "![a](a-1.svg)",
        "#0b6e4f",
        "https://a.kr",
        "general_knowledge",
        "한자",
        "가\n나",
        "a\\b",
        "1997년",
        "#",
        "```",
        "<b>",
    ]
)
SCALARS = st.builds(Scalar, WORDS, PLACES, quoted=st.booleans())


def names(fields: tuple[Field, ...]) -> list[str]:
    return [name for field in fields for name in (field.name, *names(field.fields))]


KEYS = st.builds(Scalar, st.sampled_from(names(ENTRY + STORY + DOMAIN + PAGE)) | WORDS, PLACES)
NODES = st.recursive(
    SCALARS,
    lambda inner: (
        st.builds(Sequence, st.lists(inner, max_size=4).map(tuple), PLACES)
        | st.builds(Table, st.lists(st.tuples(KEYS, inner), max_size=8).map(tuple), PLACES)
    ),
    max_leaves=24,
)


def right(field: Field) -> st.SearchStrategy[Node]:
    """Nodes of a field's own shape, right and wrong values in them."""
    one: st.SearchStrategy[Node] = table_of(field.fields) if field.fields else SCALARS
    many: st.SearchStrategy[Node] = st.builds(Sequence, st.lists(one, max_size=3).map(tuple), PLACES)
    return (many if field.many else one) | NODES


def table_of(fields: tuple[Field, ...]) -> st.SearchStrategy[Table]:
    keys = {field.name: field for field in fields}
    chosen = st.lists(st.sampled_from(sorted(keys)), unique=True, max_size=len(keys))
    pairs = chosen.flatmap(
        lambda names: st.tuples(
            *(st.tuples(st.just(Scalar(name, Location(PATH))), right(keys[name])) for name in names)
        )
    )
    return st.builds(Table, pairs, PLACES)


@settings(max_examples=150)
@given(NODES | table_of(ENTRY))
def test_no_entry_is_too_odd(node: Node):
    problems = Problems()
    entry = validate_entry(node, "a", PATH, CONTEXT, problems)
    known_names(node, None)
    assert (entry is None) == (problems.count(Severity.ERROR) > 0)
    assert all(problem.location.path == PATH or problem.location.path.endswith("a-1.svg") for problem in problems)


@settings(max_examples=100)
@given(table_of(STORY), SCALARS)
def test_no_story_is_too_odd(metadata: Table, body: Scalar):
    problems = Problems()
    story = validate_story(MarkdownFile(metadata, body), "a", "stories/a/index.md", CONTEXT, problems)
    assert (story is None) == (problems.count(Severity.ERROR) > 0)


@settings(max_examples=50)
@given(st.none() | table_of(PAGE), SCALARS)
def test_no_page_is_too_odd(metadata: Table | None, body: Scalar):
    problems = Problems()
    page = validate_page(MarkdownFile(metadata, body), "content/a.md", CONTEXT, problems)
    assert (page is None) == (problems.count(Severity.ERROR) > 0)


@settings(max_examples=50)
@given(NODES | st.builds(Sequence, st.lists(table_of(DOMAIN), max_size=3).map(tuple), PLACES))
def test_no_list_of_domains_is_too_odd(node: Node):
    validate_domains(node, Problems())
