"""The way from page to page."""

from posixpath import join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gieopsarang.render.address import hand_page_path, relative, root, way_to

paths = st.lists(st.sampled_from(["a", "b", "glossary"]), max_size=4).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@given(paths, paths)
def test_a_relative_address_leads_from_one_page_to_the_other(here: str, there: str):
    address = relative(here, there)
    assert not address.startswith("/")
    assert normpath(join("/base", here, address)) == normpath(join("/base", there))
    assert normpath(join("/base", here, root(here) + there)) == normpath(join("/base", there))


@pytest.mark.parametrize(
    ("here", "there", "address"),
    [
        ("", "glossary/", "glossary/"),
        ("glossary/a/", "glossary/b/", "../b/"),
        ("glossary/a/", "", "../../"),
        ("a/", "a/", "./"),
        ("404.html", "search/", "search/"),
        ("a/", "a/그림 1.png", "%EA%B7%B8%EB%A6%BC%201.png"),
    ],
)
def test_addresses_are_short_and_encoded(here: str, there: str, address: str):
    assert relative(here, there) == address


def test_the_way_to_a_page_in_its_own_folder_is_empty():
    assert way_to("glossary/", "glossary/") == ""
    assert way_to("glossary/", "glossary/a/") == "../"


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("content/index.md", ""),
        ("content/guide.md", "guide/"),
        ("content/a/index.md", "a/"),
        ("content/a/b.md", "a/b/"),
    ],
)
def test_a_page_of_content_comes_out_where_the_host_puts_it(source: str, path: str):
    assert hand_page_path(source) == path
