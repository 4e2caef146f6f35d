"""The theme rendered once for a site and folder, with placeholders where pages differ, and filled for each page."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from types import SimpleNamespace
from typing import Any

from jinja2 import Template
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.toc import AnchorLink, TableOfContents

from gieopsarang.model.page import Page, Site
from gieopsarang.model.settings import Settings
from gieopsarang.render.contact import page_address

SLOT = re.compile("\ue000([a-z]+)\ue001")
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
SHARED = ("glossary/", "stories/")
"""Folders whose pages share a shell; all others are named in the header and need their own relative links."""


@dataclass(slots=True)
class Shells:
    """Puts a page into the theme; the shell of its site and folder is made when first needed."""

    template: Template
    nav: Navigation
    files: Files
    config: MkDocsConfig
    settings: Settings
    alone: frozenset[str]
    """Pages that the header or the nav leads to: from themselves the way is another."""
    finish: Callable[[str, Site], str]
    _kept: dict[tuple[Site, str], tuple[bytes | str, ...]] = field(
        default_factory=dict[tuple[Site, str], tuple[bytes | str, ...]]
    )

    def __call__(self, page: Page) -> bytes:
        """The whole page as bytes: the shell's pieces, and between them what is the page's own."""
        url, name = self._place(page)
        pieces = self._kept.get((page.site, url))
        if pieces is None:
            pieces = self._kept[page.site, url] = self._pieces(page.site, url)
        values = self._values(page, name)
        return b"".join([piece if isinstance(piece, bytes) else values[piece] for piece in pieces])

    def rendered(self, page: Page) -> bytes:
        """The same page the slow way, by the theme itself; a test compares the two."""
        values = {name: value.decode() for name, value in self._values(page, "").items()}
        return self._render(page.site, page.path, values.__getitem__).encode()

    def empty(self, site: Site) -> str:
        """The theme round nothing, to see which scripts it brings."""
        return self._render(site, "empty/", lambda _: "", finish=False)

    def _place(self, page: Page) -> tuple[str, str]:
        parent, _, name = page.path.removesuffix("/").rpartition("/")
        if page.path in self.alone or f"{parent}/" not in SHARED:
            return page.path, ""
        return f"{parent}/{slot('folder')}/", name

    def _pieces(self, site: Site, url: str) -> tuple[bytes | str, ...]:
        parts = SLOT.split(self._render(site, url, slot))
        if "main" not in parts[1::2]:
            raise PluginError(
                "overrides의 템플릿(main.html)에 본문 자리가 없습니다. 'container'와 'content' 블록을 살펴보세요."
            )
        return tuple(part if number % 2 else part.encode() for number, part in enumerate(parts))

    def _render(self, site: Site, url: str, value: Callable[[str], str], *, finish: bool = True) -> str:
        page = stand_in(site, url, value, canonical=bool(self.settings.site_url))
        context: Any = get_context(self.nav, self.files, self.config, page)  # a plain object is all that it looks at
        html = self.template.render(context)
        return self.finish(html, site) if finish else html

    def _values(self, page: Page, name: str) -> Mapping[str, bytes]:
        head, address = page.head, page_address(self.settings, page.path) or ""
        if (other := CANONICAL.search(head)) is not None:
            head, address = head.replace(other[0], ""), other[1]
        texts = {
            "folder": name,
            "title": escape(page.title),
            "window": escape(window_title(page, self.settings)),
            "description": escape(page.description),
            "canonical": address,
            "head": head,
            "main": page.main,
        }
        return {key: text.encode() for key, text in texts.items()}


def slot(name: str) -> str:
    """A placeholder: private-use characters, which no text of ours may hold, survive every filter of the theme."""
    return f"\ue000{name}\ue001"


def stand_in(site: Site, url: str, value: Callable[[str], str], *, canonical: bool) -> Any:
    """What the theme's templates ask of a page."""
    return SimpleNamespace(
        book=site.value,
        url=url,
        abs_url=None,
        canonical_url=value("canonical") if canonical else None,
        title=value("title"),
        window_title=value("window"),
        description=value("description"),
        head=value("head"),
        main=value("main"),
        content=value("main"),
        meta={},
        toc=TableOfContents([AnchorLink("본문", "gs-main", 1)]),
        previous_page=None,
        next_page=None,
        edit_url=None,
        is_homepage=False,
        is_page=True,
        ancestors=[],
        update_date="",
        active=False,
    )


def window_title(page: Page, settings: Settings) -> str:
    """What a browser's tab shows: the page and its book."""
    book = book_title(page.site, settings)
    return page.title if page.title == book else f"{page.title} - {book}"


def book_title(site: Site, settings: Settings) -> str:
    """What the pages of a site have above them."""
    match site:
        case Site.ENCYCLOPEDIA:
            return settings.encyclopedia.title
        case Site.STORYBOOK:
            return settings.storybook.title
        case Site.SHELF:
            return settings.site_title
