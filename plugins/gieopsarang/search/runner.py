"""The engine without a browser: the very same text, run by QuickJS."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypedDict, cast

import quickjs

from gieopsarang.search.source import classic_source

OPEN = """
globalThis.answered = (promise) => {
  globalThis.answer = null;
  promise.then((value) => (answer = { value }), (error) => (answer = { error: String(error && error.stack || error) }));
};
globalThis.opened = gieopsarangSearch.open("search/", { load: (name) => readFile(name) });
"""


class Marks(TypedDict):
    """Where the match stands, as pairs of from and to in UTF-16 units."""

    headword: list[tuple[int, int]]
    form: list[tuple[int, int]]
    snippet: list[tuple[int, int]]


class Hit(TypedDict):
    """What the engine gives; its own text says what each means."""

    url: str
    headword: str
    kind: str
    snippet: str
    why: str
    homograph_number: int | None
    hanja: str | None
    english: str | None
    form: str | None
    domain: str | None
    level: str | None
    where: str | None
    marks: Marks
    read_as: str | None


class Suggestion(TypedDict):
    """A name that is not quite what was asked."""

    url: str
    headword: str


class EngineFailed(Exception):  # noqa: N818 - what is wrong is told by its message
    """The index could not be opened, or the engine has a bug."""


class _Context(Protocol):
    """As much of QuickJS as is used here; the package brings no types."""

    def eval(self, code: str) -> object: ...
    def add_callable(self, name: str, function: Callable[[str], str | None]) -> None: ...
    def execute_pending_job(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Engine:
    """An opened index."""

    context: _Context

    def search(
        self,
        query: str,
        *,
        limit: int | None = None,
        scope: str | None = None,
        domain: str | None = None,
        level: str | None = None,
    ) -> list[Hit]:
        """The hits, best first, as a page gets them."""
        given = {"limit": limit, "scope": scope, "domain": domain, "level": level}
        options = {name: value for name, value in given.items() if value is not None}
        return cast("list[Hit]", self.answer(f"search({_literal(query)}, {_literal(options)})"))

    def near(self, query: str) -> list[Suggestion]:
        """Suggestions where nothing was found."""
        return cast("list[Suggestion]", self.answer(f"near({_literal(query)})"))

    def answer(self, asked: str) -> object:
        """What a call of the engine comes to."""
        self.context.eval(f"answered(opened.then((engine) => engine.{asked}))")
        while self.context.execute_pending_job():
            pass
        answer = json.loads(str(self.context.eval("JSON.stringify(answer)")))
        if not answer or "error" in answer:
            raise EngineFailed(answer["error"] if answer else "the engine did not answer")
        return answer["value"]


def open_engine(read: Callable[[str], str]) -> Engine:
    """The engine over an index whose files `read` gives by name (`names.js`)."""
    untyped: Any = quickjs
    context: _Context = untyped.Context()
    context.eval(classic_source())
    context.add_callable("readFile", lambda name: _read(read, name))
    context.eval(OPEN)
    return Engine(context)


def _read(read: Callable[[str], str], name: str) -> str | None:
    """A file's text, or nothing where it cannot be had: what Python raises would not reach the engine."""
    try:
        return read(name)
    except (OSError, LookupError, ValueError):
        return None


def _literal(value: object) -> str:
    """A value as JavaScript; half a surrogate pair, which no reader types, becomes a question mark."""
    return json.dumps(value).encode("utf-8", "replace").decode()
