"""A page before it is put into a shell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


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


MADE_PAGES: Mapping[str, str] = MappingProxyType(
    {f"content/{path}index.md": path for path in ("books/", "glossary/", "glossary/index/", "search/", "stories/")}
)
"""By the path an author links them by, as in the nav of `mkdocs.yml`: pages that every site has and nobody writes."""

Shell = Callable[[Page], bytes]
