"""The Content-Security-Policy of every page: the second wall, should the first ever let a script through."""

import re
from collections.abc import Iterable

from gieopsarang.publish.verification import inline_scripts, script_hash

REST = (
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-src 'none'"
)
CHARSET = re.compile(r'<meta charset="utf-8"\s*/?>', re.IGNORECASE)
HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
BODY = re.compile(r"<body\b", re.IGNORECASE)


def policy(empty_pages: Iterable[str]) -> str:
    """Our scripts, and the inline ones of the theme and of the owner's templates as pages without text hold them."""
    hashes = sorted({script_hash(script) for page in empty_pages for script in inline_scripts(page)})
    allowed = " ".join(["'self'", *hashes])
    return f"default-src 'none'; script-src {allowed}; {REST}"


def serve_policy() -> str:
    """Under serve MkDocs writes its reload script into every page, another with every build."""
    return f"default-src 'none'; script-src 'self' 'unsafe-inline'; {REST}"


def finished(html: str, policy: str, book: str) -> str:
    """A page of the theme with the policy and the name of its book.

    Both are put in as text: no override of an owner's can lose them, and the theme has no block round `<body>`.
    """
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    charset = CHARSET.search(html)
    head = HEAD.search(html)
    if charset is not None:
        html = f"{html[: charset.end()]}{tag}{html[charset.end() :]}"
    elif head is not None:
        html = f'{html[: head.end()]}<meta charset="utf-8">{tag}{html[head.end() :]}'
    return BODY.sub(f'<body data-book="{book}"', html, count=1)
