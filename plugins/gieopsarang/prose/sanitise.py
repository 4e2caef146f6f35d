"""The second wall: HTML through an allow-list. What our own pipeline makes passes unchanged."""

import re
from functools import partial
from html import escape
from typing import Final

import nh3

TAGS: Final = frozenset(
    {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "code",
        "em",
        "strong",
        "br",
        "a",
        "sup",
        "span",
    }
    | {"div", "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "img", "small"}
)
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4"})
ATTRIBUTES: Final = {
    "*": set[str](),
    "a": {"href", "aria-label"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "div": {"aria-label"},
    **{heading: {"id"} for heading in HEADINGS},
}
"""For every tag nothing, which nh3 must be told: it lets `title` and `lang` pass. Never `title`: the theme puts it into innerHTML. Never `style`, `name`, `target`; what has few values is listed below."""
CLASSES: Final = {
    "a": {"gs-word"},
    "sup": {"gs-cite"},
    "span": {"gs-nb"},
    "div": {"gs-table", "admonition", "note", "info", "tip", "example", "question", "quote", "warning", "danger"},
    "p": {"admonition-title"},
    "figure": {"gs-figure", "gs-tall"},
    "th": {"gs-left", "gs-center", "gs-right"},
    "td": {"gs-left", "gs-center", "gs-right"},
}
VALUES: Final = {
    "a": {"rel": {"noopener"}},
    "img": {"loading": {"lazy"}},
    "div": {"role": {"group"}, "tabindex": {"0"}},
    "th": {"scope": {"col"}},
}
SCHEMES: Final = frozenset({"http", "https", "mailto", "entry", "source", "figure"})
CONTENT_TOO: Final = frozenset(
    {"script", "style", "iframe", "object", "embed", "template", "noscript", "textarea", "title", "svg", "math"}
)
"""What goes with everything in it; of other unknown tags the words stay."""
ANCHOR = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")
PLAIN_WORD = re.compile(r"[a-z0-9]+", re.ASCII | re.IGNORECASE)
SETTLED = 4


CHECKED = re.compile(r' (id|src|width|height|start)="([^"]*)"')
"""Attributes whose value a list cannot tell, as nh3 writes them; words that look so only cost the stricter pass."""


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name == "id":
        return value if _is_anchor(value) else None
    if name == "src":
        return value if value.startswith(("figure:", "source:")) else None
    if name in {"width", "height", "start"}:
        return value if value.isdecimal() and value.isascii() else None
    return value


def _is_anchor(value: str) -> bool:
    """As `anchors` makes them; no property of the window, no part of the page."""
    return (
        bool(ANCHOR.fullmatch(value)) and not PLAIN_WORD.fullmatch(value) and not value.startswith(("source-", "gs-"))
    )


def _relative(address: str) -> str | None:
    return address if address.startswith("#") else None


_cleaner = partial(
    nh3.Cleaner,
    tags=TAGS,
    clean_content_tags=CONTENT_TOO,
    attributes=ATTRIBUTES,
    tag_attribute_values=VALUES,
    allowed_classes=CLASSES,
    url_schemes=SCHEMES,
    url_relative=_relative,
    link_rel=None,
)
_CLEANER = _cleaner()
_STRICT = _cleaner(attribute_filter=_attribute)
"""Asks `_attribute` about each attribute, which costs half as much again."""


def sanitise(html: str) -> str:
    """HTML that holds nothing but what is allowed; cleaning it again changes nothing."""
    html = html.replace("\r\n", "\n").replace("\r", "\n")
    for _ in range(SETTLED):
        clean = _CLEANER.clean(html)
        if any(_attribute("", *found) is None for found in CHECKED.findall(clean)):
            clean = _STRICT.clean(html)
        if clean == html:
            return clean
        html = clean
    return escape(html)
