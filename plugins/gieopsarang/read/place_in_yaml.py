"""Where a value stands in a YAML file that others have read, so that a message can name its line."""

from collections.abc import Sequence

import yaml

from gieopsarang.read.yaml_file import LOADER


def place_in_yaml(text: str, keys: Sequence[str | int]) -> tuple[int, int] | None:
    """Line and column, from one, of what stands under keys and positions; of the last one found where the rest is not there.

    A name also leads into a list of one-key tables, as MkDocs has its plugins. Tags mean nothing here: nothing is built.
    """
    try:
        node = yaml.compose(text, LOADER)
    except yaml.YAMLError:
        return None
    place: yaml.Mark | None = None
    for key in keys:
        found = _under(node, key)
        if found is None:
            break
        place, node = found
    return None if place is None else (place.line + 1, place.column + 1)


def _under(node: yaml.Node | None, key: str | int) -> tuple[yaml.Mark, yaml.Node] | None:
    """The value under a key with the key's place, or the item at a position with its own."""
    match node, key:
        case yaml.MappingNode(), str():
            return next(((name.start_mark, value) for name, value in node.value if name.value == key), None)
        case yaml.SequenceNode(), int():
            return (node.value[key].start_mark, node.value[key]) if key < len(node.value) else None
        case yaml.SequenceNode(), str():
            return next((found for item in node.value if (found := _under(item, key)) is not None), None)
        case _:
            return None
