"""The files of the index: JSON within one call, text over http and a script from `file:`."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256

STORE = "(globalThis.gieopsarangSearchFiles ??= new Map())"
_ESCAPES = {0x2028: "\\u2028", 0x2029: "\\u2029"}


def index_files(contents: Mapping[str, object]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file. All carry one digest of all, so that the engine never mixes two builds."""
    texts = {name: _json(value) for name, value in contents.items()}
    digest = sha256()
    for name, text in texts.items():
        digest.update(f"{name}\n{text}\n".encode())
    version = digest.hexdigest()[:12]
    for name, text in texts.items():
        yield f"{name}.js", f'{STORE}.set("{name}",{{"version":"{version}","data":{text}}});\n'.encode()


def _json(value: object) -> str:
    """JSON that may also stand in a script, even within a page."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPES).replace("</", "<\\/").replace("<!--", "<\\u0021--")
