"""The targets that a running text leaves open, written as addresses from the page it stands on."""

import re
from functools import partial
from html import escape, unescape
from urllib.parse import quote

from markupsafe import Markup

from gieopsarang.model.prose import Prose
from gieopsarang.render.address import relative
from gieopsarang.render.shelf import Shelf

OPEN_TARGET = re.compile(
    r'<a\b(?P<before>[^>]*?)\bhref="(?P<kind>entry|source):(?P<target>[^"#]*)(?P<fragment>[^"]*)"(?P<after>[^>]*)>'
    r"(?P<shown>.*?)</a>"
    r'|\bsrc="(?P<from>figure|source):(?P<picture>[^"]*)"',
    re.DOTALL,
)


def running_text(prose: Prose, from_path: str, shelf: Shelf) -> Markup:
    """A worked text as the page's HTML; a target that is not published leaves its words without a link."""
    html = prose.html
    if ":" in html:
        html = OPEN_TARGET.sub(partial(_closed, from_path=from_path, shelf=shelf), html)
    return Markup(html)  # noqa: S704 - the one place where worked text becomes markup; prose/ made it safe


def _closed(found: re.Match[str], *, from_path: str, shelf: Shelf) -> str:
    if found["from"] is not None:
        return f'src="{_picture(found["from"], unescape(found["picture"]), from_path, shelf)}"'
    shown = found["shown"]
    if 'src="' in shown:
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
