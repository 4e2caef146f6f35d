"""Keys and ids of a part's structure, made its own before it is joined: each part counts afresh."""

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Object, String

from gieopsarang.books.trees import elements


def rename_ids(named: Sequence[Object], prefix: bytes) -> None:
    """Each part counts its notes and table cells afresh: a prefix tells them apart, also where cells name their heads."""
    tables: dict[tuple[int, int], Object] = {}
    for element in named:
        element.ID = String(prefix + bytes(element.ID))
        table = _table_of(element)
        if table is not None:
            tables[table.objgen] = table
    for table in tables.values():
        for element in elements(table):
            attributes = element.get("/A")
            for its in attributes if isinstance(attributes, Array) else () if attributes is None else (attributes,):
                if isinstance(its, Dictionary) and "/Headers" in its:
                    its.Headers = Array([String(prefix + bytes(header)) for header in its.Headers])


def _table_of(element: Object) -> Object | None:
    """The table that a named cell belongs to; None for what is no cell."""
    if element.get("/S") not in {"/TH", "/TD"}:
        return None
    above: Object | None = element
    while above is not None and above.get("/S") != "/Table":
        above = above.get("/P")
    return above


def shift_parent_tree(node: Object, offset: int) -> None:
    """Count its keys on from those of the parts before."""
    if "/Nums" in node:
        numbers = node.Nums
        for place in range(0, len(numbers), 2):
            numbers[place] = int(numbers[place]) + offset
        if "/Limits" in node:
            node.Limits = Array([int(limit) + offset for limit in node.Limits])
    for kid in node.get("/Kids", ()):
        shift_parent_tree(kid, offset)
