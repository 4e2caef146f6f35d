"""The line of a value that others have read."""

import pytest

from gieopsarang.read.place_in_yaml import place_in_yaml

TEXT = """site_name: x
slugify: !!python/object/apply:x.y {kwds: {case: lower}}
plugins:
  - search
  - gieopsarang:
      books:
        - {name: a, of: encyclopedia}
        - name: b
          paper: A3
"""


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (("site_name",), (1, 1)),
        (("plugins", "gieopsarang", "books"), (6, 7)),
        (("plugins", "gieopsarang", "books", 0, "of"), (7, 21)),
        (("plugins", "gieopsarang", "books", 1), (8, 11)),
        (("plugins", "gieopsarang", "books", 1, "paper"), (9, 11)),
        (("plugins", "gieopsarang", "books", 1, "없는 것"), (8, 11)),
        (("plugins", "gieopsarang", "books", 7, "name"), (6, 7)),
        (("없는 것",), None),
    ],
)
def test_a_place_is_that_of_the_key_or_of_what_holds_it(keys: tuple[str | int, ...], place: tuple[int, int] | None):
    assert place_in_yaml(TEXT, keys) == place


def test_plugins_may_be_a_table_too():
    assert place_in_yaml("plugins:\n  gieopsarang:\n    books: x\n", ("plugins", "gieopsarang", "books")) == (3, 5)


@pytest.mark.parametrize("text", ["", "a: [", "- a", "a: &x [*x]"])
def test_what_cannot_be_followed_has_no_place(text: str):
    assert place_in_yaml(text, ("plugins", "gieopsarang")) is None
