"""The targets that a running text leaves open, written as addresses from the page it stands on."""

import re
from functools import partial
from html import escape, unescape
from urllib.parse import quote

from markupsafe import Markup

from gieopsarang.model.prose import Prose
from gieopsarang.render.address import GLOSSARY, relative, way_to
from gieopsarang.render.shelf import Shelf

WORD = re.compile(r'<a class="gs-word" href="entry:([^"#]*)"')
"""As `prose/` writes nearly all links: many on every page, so the pattern begins with plain letters."""
_ATTRIBUTES = r'(?:[^>"]|"[^"]*")*?'
OPEN_TARGET = re.compile(
    rf'<a(?P<before>\b{_ATTRIBUTES})\bhref="(?P<kind>entry|source):(?P<target>[^"#]*)(?P<fragment>[^"]*)"'
    rf"(?P<after>{_ATTRIBUTES})>(?P<shown>.*?)</a>"
    rf'|<img(?P<image>\b{_ATTRIBUTES})\bsrc="(?P<from>figure|source):(?P<picture>[^"]*)"',
    re.DOTALL,
)
"""In a tag only: words of an author may look like an attribute, but hold no `<`."""


def running_text(prose: Prose, from_path: str, shelf: Shelf) -> Markup:
    """A worked text as the page's HTML; a target that is not published leaves its words without a link."""
    html = prose.html
    if 'href="entry:' in html and shelf.entries.keys() >= set(WORD.findall(html)):
        html = WORD.sub(rf'<a class="gs-word" href="{way_to(GLOSSARY, from_path)}\1/"', html)
    if 'href="entry:' in html or '="source:' in html or 'src="figure:' in html:
        html = OPEN_TARGET.sub(partial(_closed, from_path=from_path, shelf=shelf), html)
    return Markup(html)  # noqa: S704 - the one place where worked text becomes markup; prose/ made it safe


def _closed(found: re.Match[str], *, from_path: str, shelf: Shelf) -> str:
    if found["from"] is not None:
        return f'<img{found["image"]}src="{_picture(found["from"], unescape(found["picture"]), from_path, shelf)}"'
    shown = found["shown"]
    if "<img" in shown:
        shown = OPEN_TARGET.sub(partial(_closed, from_path=from_path, shelf=shelf), shown)
    path = shelf.path_of(found["kind"], unescape(found["target"]))
    if path is None:
        return shown
    address = escape(relative(from_path, path))
    return f'<a{found["before"]}href="{address}{found["fragment"]}"{found["after"]}>{shown}</a>'


def _picture(scheme: str, name: str, from_path: str, shelf: Shelf) -> str:
    """A figure lies beside its page; a picture of `content/` where its folder does."""
    if scheme == "figure":
        return escape(quote(name))
    path = shelf.path_of("source", name)
    return "" if path is None else escape(relative(from_path, path))
