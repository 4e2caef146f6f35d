"""Where things are, from the site's root, and the way from one page to another."""

from functools import lru_cache
from urllib.parse import quote

GLOSSARY = "glossary/"
INDEX = "glossary/index/"
STORIES = "stories/"
SEARCH = "search/"
BOOKS = "books/"
STYLESHEET = "assets/gieopsarang/site.css"
SCRIPT = "assets/gieopsarang/site.js"


def entry_path(id_: str) -> str:
    """Where an entry is."""
    return f"glossary/{id_}/"


def story_path(id_: str) -> str:
    """Where a story is."""
    return f"stories/{id_}/"


def domain_path(slug: str) -> str:
    """Where a domain's list is."""
    return f"glossary/domains/{slug}/"


def level_path(slug: str) -> str:
    """Where a level's list is."""
    return f"glossary/levels/{slug}/"


def hand_page_path(source: str) -> str:
    """Where a page of `content/` comes out: `content/guide/index.md` at `guide/`."""
    name = source.removeprefix("content/").removesuffix(".md")
    folder, _, last = name.rpartition("/")
    if last in {"index", "README"}:
        name = folder
    return f"{name}/" if name else ""


def relative(from_path: str, to_path: str) -> str:
    """The address of one page as written on another, percent-encoded; holds under any base path and from a folder."""
    here = from_path.split("/")[:-1]
    *there, name = to_path.split("/")
    shared = 0
    for ours, theirs in zip(here, there, strict=False):
        if ours != theirs:
            break
        shared += 1
    address = "../" * (len(here) - shared) + "".join(f"{folder}/" for folder in there[shared:]) + name
    return quote(address) or "./"


@lru_cache(maxsize=256)
def way_to(folder: str, from_path: str) -> str:
    """The way to a folder, to put the name of what lies in it behind; empty where the page is that folder's own."""
    address = relative(from_path, folder)
    return "" if address == "./" else address


def root(from_path: str) -> str:
    """The way up to the site's root, to put a path from the root behind: empty on the cover."""
    return "../" * from_path.count("/")
