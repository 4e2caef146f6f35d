"""Heading ids from their Hangul."""

import re
from collections.abc import Container
from unicodedata import normalize

BETWEEN = re.compile(r"[\W_]+")
PLAIN_WORD = re.compile(r"[a-z0-9]+", re.ASCII)
"""Such an id could stand for a property of the window (`name`, `top`) or a part of the page (`search`)."""
OURS = ("source-", "gs-")
NAMELESS = "절"


def anchor(heading: str, taken: Container[str]) -> str:
    """An id for a heading: never empty, never that of another part of the page, unique in its text."""
    slug = BETWEEN.sub("-", normalize("NFC", heading).lower()).strip("-") or NAMELESS
    if PLAIN_WORD.fullmatch(slug) or slug.startswith(OURS):
        slug = f"{NAMELESS}-{slug}"
    found, number = slug, 1
    while found in taken:
        number += 1
        found = f"{slug}-{number}"
    return found
