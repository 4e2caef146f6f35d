"""The tree of a PDF's structure."""

from collections.abc import Iterator

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
