"""A finished file not yet written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """Bytes and the path they go to, relative to the site's root."""

    path: str
    content: bytes
