"""The trees of a PDF: structure, names, numbers, outline."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Object


def elements(tree: Object) -> Iterator[Object]:
    """Every structure element of a part."""
    waiting = [tree]
    while waiting:
        element = waiting.pop()
        children = element.get("/K")
        for child in children if isinstance(children, Array) else () if children is None else (children,):
            if isinstance(child, Dictionary) and "/S" in child:
                yield child
                waiting.append(child)


def leaves(node: Object, key: str) -> Iterator[tuple[Any, Object]]:
    """The pairs of a name tree or number tree."""
    if key in node:
        pairs = node[key]
        for place in range(0, len(pairs), 2):
            yield pairs[place], pairs[place + 1]
    for kid in node.get("/Kids", ()):
        yield from leaves(kid, key)


def siblings(item: Object | None) -> Iterator[Object]:
    """An outline item and those after it."""
    while item is not None:
        yield item
        item = item.get("/Next")
