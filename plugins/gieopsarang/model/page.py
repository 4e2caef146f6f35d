"""A page before it is put into a shell."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Site(StrEnum):
    """Which book a page belongs to; `shelf` is what both share."""

    ENCYCLOPEDIA = "encyclopedia"
    STORYBOOK = "storybook"
    SHELF = "shelf"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: title and description are plain text, `main` and `head` safe HTML."""

    path: str
    """From the site's root: `glossary/hwanyul/` (its `index.html`) or a file, `404.html`."""
    site: Site
    title: str
    description: str
    main: str
    head: str = ""

    @property
    def file(self) -> str:
        """The file it is written to."""
        return self.path + "index.html" if self.path.endswith("/") or not self.path else self.path


Shell = Callable[[Page], bytes]
