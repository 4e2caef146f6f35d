"""Looks at a finished folder before it becomes the site: a fault here is a bug or an owner's template, never an entry."""

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from html import unescape
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote

from gieopsarang.korean.particles import quoted

SCRIPT = re.compile(r"<script\b((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
START_TAG = re.compile(r"<[a-zA-Z][^>\"'=]*+=(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
"""Tags that have attributes with values."""
ATTRIBUTE = re.compile(r"\s([^\s=>\"'/]++)\s*+=\s*+(\"[^\"]*+\"|'[^']*+'|[^\s>\"']++)")
"""Every attribute with a value, so that none is looked for within another's."""
POLICY = re.compile(
    r'<meta charset="utf-8"\s*/?>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"', re.IGNORECASE
)
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
SHOWN = 20
"""How many faults are named; a broken template breaks every page."""


@dataclass(slots=True)
class _Pages:
    """What the pages hold and what they point at, by file."""

    files: frozenset[str]
    base: str
    ids: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    wanted: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    """Page, target file, fragment."""


def verify(folder: Path, expected: Iterable[str], *, base: str = "/") -> list[str]:
    """What is wrong with the folder, in Korean: expected files, internal links and their anchors, data, policy.

    `base` is the path under which the site will stand, for addresses that begin with a slash.
    """
    names = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    pages = _Pages(frozenset(names), base)
    faults = [f"{path}: 있어야 할 파일이 없습니다." for path in sorted(set(expected) - pages.files)]
    for name in names:
        if name.endswith(".html"):
            faults += _page_faults(name, (folder / name).read_text("utf-8"), pages)
        elif name.endswith(".json"):
            faults += _data_faults(name, (folder / name).read_bytes())
    faults += [
        f"{page}: {quoted(f'{target}#{fragment}', '을/를')} 가리키지만 그 쪽에 그런 자리가 없습니다."
        for page, target, fragment in pages.wanted
        if fragment not in pages.ids.get(target, ())
    ]
    more = len(faults) - SHOWN
    return faults if more <= 0 else [*faults[:SHOWN], f"… 그 밖에 {more}곳"]


def _data_faults(name: str, content: bytes) -> Iterator[str]:
    try:
        json.loads(content)
    except ValueError as error:
        yield f"{name}: JSON으로 읽을 수 없습니다 ({error})."


def _page_faults(name: str, html: str, pages: _Pages) -> Iterator[str]:
    policy = POLICY.search(html[:4096])
    if policy is None:
        yield f"{name}: <meta charset> 바로 뒤에 보안 정책(CSP)이 없습니다."
    yield from _script_faults(name, html, policy[1] if policy else "")
    ids: set[str] = set()
    addresses: dict[str, None] = {}
    for tag in START_TAG.findall(SCRIPT.sub("", html)):
        for attribute, value in _attributes(tag):
            if attribute == "address":
                addresses[value] = None
            elif attribute == "id":
                ids.add(value)
            else:
                yield f"{name}: 태그 속의 스크립트({attribute}=)는 보안 정책이 막습니다."
    pages.ids[name] = ids
    folder = name.rpartition("/")[0]
    for address in addresses:
        target, fragment = _leads_to(folder, address, pages.base) if address[:1] != "#" else (name, address[1:])
        if target and target not in pages.files:
            yield f"{name}: {quoted(address, '은/는')} 없는 곳을 가리킵니다."
        elif fragment and target.endswith(".html"):
            pages.wanted.append((name, target, unquote(fragment)))


@lru_cache(maxsize=100_000)
def _attributes(tag: str) -> tuple[tuple[str, str], ...]:
    """What a tag says of addresses, places and scripts; kept, as all pages have most tags in common."""
    found: list[tuple[str, str]] = []
    for written, raw in ATTRIBUTE.findall(tag):
        attribute = written.lower()
        value = unescape(raw[1:-1] if raw[0] in "\"'" else raw)
        if attribute in {"href", "src", "action"}:
            found.append(("address", value))
        elif attribute == "id" or (attribute == "name" and tag.startswith("<a ")):
            found.append(("id", value))
        elif attribute.startswith("on"):
            found.append((attribute, value))
    return tuple(found)


def _script_faults(name: str, html: str, policy: str) -> Iterator[str]:
    for text in inline_scripts(html):
        if script_hash(text) not in policy:
            yield f"{name}: 보안 정책에 없는 스크립트가 들어 있습니다: {text.strip()[:60]}…"


def inline_scripts(html: str) -> Iterator[str]:
    """The scripts that a page itself holds; data in a script element is none."""
    for attributes, text in SCRIPT.findall(html):
        given = {key.lower(): value.strip("\"'") for key, value in ATTRIBUTE.findall(attributes)}
        if "src" not in given and given.get("type", "module") in {"module", "text/javascript"}:
            yield text


@lru_cache(maxsize=1024)
def script_hash(text: str) -> str:
    """An inline script as a Content-Security-Policy names it."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _leads_to(folder: str, address: str, base: str) -> tuple[str, str]:
    """The file and place that an address leads to from a page of the folder; no file where it leads out of the site."""
    while address.startswith("../") and folder:
        folder, address = folder.rpartition("/")[0], address[3:]
    return _below(folder, address, base)


@lru_cache(maxsize=100_000)
def _below(folder: str, address: str, base: str) -> tuple[str, str]:
    """The same, once the way up is gone; kept, as neighbouring pages have most addresses in common."""
    if SCHEME.match(address):
        return "", ""
    path, _, fragment = address.partition("#")
    path = unquote(path.partition("?")[0])
    if path.startswith("/"):
        if not path.startswith(base):
            return "", ""
        folder, path = "", path[len(base) :]
    target = normpath(f"/{folder}/{path}").lstrip("/")  # above the root there is only the root
    if not target:
        return "index.html", fragment
    is_folder = path in {"", ".", ".."} or path.endswith(("/", "/.", "/.."))
    return f"{target}/index.html" if is_folder else target, fragment
