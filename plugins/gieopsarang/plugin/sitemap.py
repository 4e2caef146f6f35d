"""Our pages in MkDocs' sitemap, and the file that tells robots of it."""

from collections.abc import Iterable
from html import escape

from gieopsarang.model.artifact import Artifact
from gieopsarang.model.settings import Settings
from gieopsarang.render.contact import page_address

END = "</urlset>"


def with_pages(sitemap: str, paths: Iterable[str], settings: Settings) -> str:
    """MkDocs' sitemap with our pages; without an address there is none."""
    if settings.site_url is None:
        return ""
    lines = [
        f"    <url>\n         <loc>{escape(page_address(settings, path) or '')}</loc>\n"
        f"         <lastmod>{settings.date}</lastmod>\n    </url>\n"
        for path in sorted(paths)
    ]
    return sitemap.replace(END, "".join(lines) + END)


def robots(settings: Settings) -> Artifact:
    """Everybody may read everything."""
    lines = ["User-agent: *", "Allow: /"]
    if settings.site_url is not None:
        lines.append(f"Sitemap: {page_address(settings, 'sitemap.xml')}")
    return Artifact("robots.txt", ("\n".join(lines) + "\n").encode())
