"""Reads what comes out as browsers read it, by a list of what may stand there that owes nothing to the code tested."""

import json
import posixpath
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element
from xml.parsers import expat

import html5lib
from PIL import Image

POLICY = "Content-Security-Policy"
OWN = "https://example.kr/"
"""The address of a site that knows its own."""
_COMMON = {
    "class",
    "id",
    "lang",
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
    "aria-current",
    "role",
    "hidden",
    "tabindex",
}
_MORE: Mapping[str, set[str]] = {
    "html": set(), "head": set(), "body": {"data-book", "data-place", "dir", "data-md-color-scheme", "data-md-color-primary", "data-md-color-accent"}, "title": set(),
    "meta": {"charset", "name", "content", "http-equiv", "property"}, "link": {"rel", "href", "type", "as"}, "script": {"src", "defer", "type", "data-base"}, "style": set(),
    "main": {"data-md-component"}, "header": {"data-md-component"}, "footer": set(), "nav": {"data-follow"}, "article": set(), "section": {"data-shown", "data-days", "data-near", "data-else", "data-recent"},
    "div": {"data-md-component", "data-md-toggle", "data-found", "data-letters", "data-unasked", "popover", "style"}, "p": {"data-status", "data-loosen"}, "span": {"style"}, "h1": set(), "h2": set(), "h3": set(), "h4": set(), "ul": {"data-kind"},
    "ol": {"start", "style", "data-hits"}, "li": {"data-href", "data-d", "data-l", "data-letter", "value", "style"}, "dl": set(), "dt": set(), "dd": set(), "table": set(), "thead": set(), "tbody": set(), "tr": set(), "th": {"scope"}, "td": set(),
    "figure": set(), "figcaption": set(), "img": {"src", "alt", "width", "height", "loading", "decoding", "fetchpriority"}, "a": {"href", "rel", "download", "data-slug", "data-scope", "data-random"}, "b": set(), "strong": set(), "em": set(), "i": set(),
    "small": set(), "sup": set(), "code": set(), "pre": set(), "br": set(), "mark": set(), "blockquote": set(), "time": {"datetime"}, "cite": set(), "q": set(), "noscript": set(), "ruby": set(), "rt": set(), "rp": set(),
    "form": {"action", "method", "data-search"}, "fieldset": set(), "legend": set(), "template": {"data-swatch"}, "input": {"name", "type", "placeholder", "autocomplete", "enterkeyhint", "value", "data-md-toggle", "checked"}, "label": {"for"}, "button": {"type", "popovertarget", "popovertargetaction", "data-print", "data-more", "data-erase-all"},
    "select": {"name", "autocomplete", "data-narrow"}, "option": {"value", "selected", "data-name"}, "details": {"name", "open", "data-unfold"}, "summary": set(), "svg": {"viewBox", "xmlns", "focusable", "width", "height", "fill", "stroke", "stroke-width"}, "path": {"d", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"}, "g": {"fill", "stroke", "stroke-width", "stroke-linejoin", "stroke-linecap"}, "circle": {"cx", "cy", "r", "fill", "stroke", "stroke-width"}, "rect": {"x", "y", "width", "height", "rx", "fill", "stroke", "stroke-width"}, "text": {"x", "y"}, "hr": set(), "address": set(),
}  # fmt: skip
_PLACES = re.compile(r"(?:--[a-z-]+:(?:-?[\d.]+%?|(?:minmax\(\d+,[\d.]+fr\) ?)+)(?:;|\Z))+")
"""All that a style attribute may hold: numbers that say where a mark or a spine stands."""
_INDEX = re.compile(
    r'\(globalThis\.gieopsarangSearchFiles \?\?= new Map\(\)\)\.set\("[a-z]+(?:/\d+)?",(?P<data>\{.*\})\);?\n?',
    re.DOTALL,
)
_META = {"viewport", "description", "generator", "referrer", "robots", "theme-color", "color-scheme"}
_WINDOW = {
    "location",
    "document",
    "name",
    "top",
    "self",
    "parent",
    "event",
    "history",
    "close",
    "open",
    "status",
    "forms",
    "body",
    "head",
    "cookie",
    "queryselector",
}
_POLICY = (
    "default-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "connect-src 'self'",
    "img-src 'self' data:",
)
_DRAWS = frozenset(
    [
        "svg",
        "g",
        "defs",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "title",
        "desc",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "pattern",
        "marker",
        "symbol",
        "use",
    ]
)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd\ue000-\uf8ff]"
)


def faults(path: str, content: bytes, files: frozenset[str] | None, *, hosts_scripts: bool = False) -> Iterator[str]:
    """What is active, foreign or broken in one file of the site."""
    match path.rpartition(".")[2]:
        case "html":
            yield from page_faults(path, content.decode(), files, hosts_scripts=hosts_scripts)
        case "svg":
            yield from drawing_faults(content)
        case "json":
            if _INVISIBLE.search(json.dumps(json.loads(content), ensure_ascii=False)):
                yield "a refused character in the data"
        case "png" | "jpg" | "webp":
            yield from picture_faults(content)
        case "js" if path.startswith("search/"):
            yield from index_faults(path, content.decode())
        case "xml":
            expat.ParserCreate().Parse(content, True)
        case ending:
            yield f"a file of an unexpected kind: .{ending}"


def index_faults(path: str, script: str) -> Iterator[str]:
    """A file of the index is one call round data that is no program; the programs are ours, whatever authors send."""
    if path in ("search/engine.js", "search/engine.classic.js", "search/worker.js"):
        return
    call = _INDEX.fullmatch(script)
    if call is None or "</" in script or "\u2028" in script or "\u2029" in script:
        yield "an index file that is more than data"
    else:
        json.loads(call["data"])


def tree(html: str) -> Element:
    """The document as a browser has it."""
    return html5lib.parse(html, namespaceHTMLElements=False)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - the stubs leave the tree open


def words(html: str) -> str:
    """What a reader sees, attributes for readers included."""
    root = tree(html)
    shown = [element.get(name, "") for element in root.iter() for name in ("alt", "content", "aria-label")]
    return " ".join(["".join(root.itertext()), *shown])


def page_faults(path: str, html: str, files: frozenset[str] | None, *, hosts_scripts: bool) -> Iterator[str]:  # noqa: C901 - a list
    if not re.match(
        r"\s*<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset=\"utf-8\"\s*/?>\s*<meta http-equiv=\"Content-Security-Policy\"",
        html,
        re.IGNORECASE,
    ):
        yield "no policy straight after the charset"
    if _INVISIBLE.search(html):
        yield "a refused character"
    elements = list(tree(html).iter())
    policies = [element.get("content", "") for element in elements if element.get("http-equiv") == POLICY]
    policy = policies[0] if len(policies) == 1 else ""
    yield from (f"the policy lacks {part}" for part in _POLICY if part not in policy)
    if "unsafe-inline" in policy.partition("style-src")[0] or "unsafe-eval" in policy:
        yield "the policy lets inline scripts run"
    ids = [element.attrib["id"] for element in elements if "id" in element.attrib]
    yield from (f"an id twice: {id_}" for id_ in ids if ids.count(id_) > 1)
    for element in elements:
        name = str(element.tag).rpartition("}")[2]
        if name not in _MORE:
            yield f"<{name}>" if "function" not in name else "a comment"
            continue
        yield from _attributes(name, element)
        yield from _meta(name, element)
        if name == "script":
            yield from _script(element, policy, hosts_scripts=hosts_scripts)
        if name == "style" and not hosts_scripts:
            yield "a style sheet in the page"
        if element.get("rel") == "canonical" and element.get("href", "").startswith(OWN):
            continue
        for attribute in ("href", "src", "action"):
            if attribute in element.attrib:
                yield from _address(path, name, element.attrib[attribute], files)


def _attributes(name: str, element: Element) -> Iterator[str]:
    for key, value in element.items():
        attribute = str(key)
        if attribute not in _COMMON and attribute not in _MORE[name]:
            yield f"<{name} {attribute}={value[:40]!r}>"
        if attribute == "style" and not _PLACES.fullmatch(value):
            yield f"a style that is more than a place: {value}"
        if attribute.lower().startswith("on") or attribute in ("srcdoc", "srcset", "formaction", "ping"):
            yield f"active: <{name} {attribute}>"
    id_ = element.get("id", "")
    if id_.lower() in _WINDOW or (id_.startswith("__") and name not in ("input", "script")):
        yield f"an id that hides something: {id_}"


def _meta(name: str, element: Element) -> Iterator[str]:
    kind, says = element.get("http-equiv", ""), element.get("content", "")
    if kind not in ("", POLICY) and not (kind == "refresh" and re.fullmatch(r"0; url=\.\./[a-z0-9-]+/", says)):
        yield f"<meta http-equiv={kind}>"
    if name == "meta" and element.get("name", "viewport") not in _META:
        yield f"<meta name={element.get('name')}>"


def _script(element: Element, policy: str, *, hosts_scripts: bool) -> Iterator[str]:
    if element.get("type") in ("application/json", "application/ld+json"):
        json.loads(element.text or "")
    elif "src" in element.attrib:
        if (
            not re.fullmatch(r"(?:\.\./|\./|/)*assets/[\w./-]+\.js(?:\?[0-9a-f]{8})?", element.attrib["src"])
            or (element.text or "").strip()
        ):
            yield f"a script from {element.attrib['src']!r}"
    elif not hosts_scripts:
        yield "a script in the page"
    else:
        digest = sha256((element.text or "").encode()).digest()
        if b64encode(digest).decode() not in policy:
            yield "a script that the policy does not know"


def _address(path: str, name: str, address: str, files: frozenset[str] | None) -> Iterator[str]:
    if re.search(r"[\s\\\x00-\x20]", address):
        yield f"<{name}> with an odd address {address!r}"
    try:
        parts = urlsplit(address)
    except ValueError:
        yield f"<{name}> with a broken address {address!r}"
        return
    if parts.scheme or parts.netloc:
        if parts.username or parts.password:
            yield f"<{name}> with a user part {address!r}"
        if name != "a" or ((parts.scheme not in ("http", "https") or not parts.netloc) and parts.scheme != "mailto"):
            yield f"<{name}> leads to {address!r}"
        return
    if address.startswith("/") and path != "404.html":
        yield f"<{name}> with an absolute address {address!r}"
    if not parts.path:
        return
    target = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), unquote(parts.path))).lstrip("/")
    if (
        files is not None
        and not files & {target, f"{target}/index.html".lstrip("/")}
        and not target.startswith("assets/")
    ):
        yield f"<{name}> leads nowhere: {address!r}"


def drawing_faults(content: bytes) -> Iterator[str]:
    found: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if namespace != "http://www.w3.org/2000/svg" or local not in _DRAWS:
            found.append(f"<{name}>")
        for key, value in attributes.items():
            short = key.rpartition(" ")[2]
            if short.lower().startswith("on") or short in ("style", "class", "base", "src", "from", "to", "values"):
                found.append(f"{key}=")
            if short == "href" and not value.startswith("#"):
                found.append(f"{key}={value}")
            if re.search(r"url\((?!\s*['\"]?#)|javascript:|data:|@import|\\", value, re.IGNORECASE):
                found.append(f"{key}={value[:60]}")

    def refused(*_: object) -> None:
        found.append("a declaration, an instruction or a comment")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.ProcessingInstructionHandler = refused
    parser.StartDoctypeDeclHandler = refused
    parser.CommentHandler = refused
    parser.Parse(content, True)
    yield from found


def picture_faults(content: bytes) -> Iterator[str]:
    with Image.open(BytesIO(content)) as image:
        if getattr(image, "n_frames", 1) != 1:
            yield "moves"
        if len(image.getexif()) or {"exif", "xmp", "comment", "icc_profile", "XML:com.adobe.xmp"} & set(image.info):
            yield f"says more than it shows: {sorted(map(str, image.info))}"
