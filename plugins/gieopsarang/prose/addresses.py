"""Where an author's link leads, or that it leads nowhere."""

import re
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

OUTWARD = ("http://", "https://")
UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\\<>\"`{}^|\u2028\u2029]")
PATH_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\<>\"#?:*|]")


def link_target(address: str, from_path: str) -> str | None:
    """`http(s):`, `mailto:`, `#id`, or `source:` and a path from the root; None for anything else."""
    if not address or UNSAFE.search(address):
        return None
    if address.startswith("#"):
        return f"#{unquote(address[1:])}" if len(address) > 1 and not UNSAFE.search(unquote(address)) else None
    scheme = address[:8].lower()
    if scheme.startswith(OUTWARD):
        return address if _names_a_host(address) else None
    if scheme.startswith("mailto:"):
        return address if "@" in address else None
    if ":" in address:
        return None
    path, mark, fragment = address.partition("#")
    inside = path_from_root(path, from_path)
    fragment = unquote(fragment)
    return None if inside is None or UNSAFE.search(fragment) else f"source:{inside}{mark}{fragment}"


def path_from_root(written: str, from_path: str) -> str | None:
    """A path relative to a file, from the project's root; None where it leaves the project or is none."""
    written = unquote(written)
    if not written or written.startswith("/") or PATH_UNSAFE.search(written):
        return None
    path = normpath(join(dirname(from_path), written))
    return None if path in {".", ".."} or path.startswith("../") else path


def _names_a_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.hostname) and parts.username is None and parts.password is None
