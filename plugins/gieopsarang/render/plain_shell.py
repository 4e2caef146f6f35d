"""A shell without a host: for tests, and for whatever comes after MkDocs."""

from functools import partial
from html import escape

from gieopsarang.model.page import Page, Shell, Site
from gieopsarang.model.settings import Settings
from gieopsarang.render.address import GLOSSARY, SCRIPT, SEARCH, STORIES, STYLESHEET, root
from gieopsarang.render.contact import page_address

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "object-src 'none'; frame-src 'none'"
)


def plain_shell(settings: Settings) -> Shell:
    """What puts a page between a head and both books' doors, with relative links only."""
    return partial(_filled, settings=settings)


def _filled(page: Page, *, settings: Settings) -> bytes:
    up = root(page.path)
    titles = {
        Site.ENCYCLOPEDIA: settings.encyclopedia.title,
        Site.STORYBOOK: settings.storybook.title,
        Site.SHELF: settings.site_title,
    }
    book = titles[page.site]
    title = page.title if page.title == book else f"{page.title} - {book}"
    address = page_address(settings, page.path)
    canonical = f'<link rel="canonical" href="{escape(address)}">\n' if address and "canonical" not in page.head else ""
    return f"""<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="description" content="{escape(page.description)}">
{canonical}<title>{escape(title)}</title>
<link rel="stylesheet" href="{up}{STYLESHEET}">
<script src="{up}{SCRIPT}" defer></script>
{page.head}
</head>
<body data-book="{page.site.value}">
<a href="#gs-main">본문으로 건너뛰기</a>
<header><nav aria-label="두 책"><a href="{up or "./"}">{escape(settings.site_title)}</a>
<a href="{up}{GLOSSARY}">{escape(settings.encyclopedia.title)}</a>
<a href="{up}{STORIES}">{escape(settings.storybook.title)}</a> <a href="{up}{SEARCH}">찾기</a></nav></header>
<main>
{page.main}
</main>
</body>
</html>
""".encode()
