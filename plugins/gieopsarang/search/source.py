"""The engine's text, as a module and as a classic script."""

import re
from functools import cache
from importlib.resources import files

EXPORT = "\nexport { open };\n"
"""The only module syntax in the engine, its last line."""
COMMENTS = re.compile(r"^[ \t]*(?:/\*\*(?:(?!\*/)[\s\S])*\*/|//[^\n]*)\n", re.MULTILINE)
"""Comments with lines of their own: a third of the text, for its writers and for the type checker."""


@cache
def module_source() -> str:
    """The engine as an ES module, as readers get it."""
    text = COMMENTS.sub("", (files("gieopsarang.search") / "engine.js").read_text("utf-8"))
    if not text.endswith(EXPORT) or text.count("\nexport ") != 1 or "\nimport " in text:
        raise ValueError("engine.js must end in its one export and import nothing")
    return text


@cache
def classic_source() -> str:
    """The same text as a script for pages opened from a file: it sets `globalThis.gieopsarangSearch`."""
    body = module_source().removesuffix(EXPORT)
    return f"(() => {{\n{body}\nglobalThis.gieopsarangSearch = {{ open }};\n}})();\n"
