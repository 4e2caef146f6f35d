"""The shell without a host."""

from gieopsarang.model.page import Page, Site
from gieopsarang.model.settings import Settings
from gieopsarang.render.plain_shell import plain_shell


def filled(page: Page, site_url: str | None = None) -> str:
    return plain_shell(Settings(site_title="우리 & 사전", site_url=site_url))(page).decode()


def test_a_page_is_whole_escaped_and_relative():
    page = Page("glossary/rd/", Site.ENCYCLOPEDIA, "R&D", '말 "뜻"', "<p>글</p>")
    html = filled(page)
    assert html.startswith("<!doctype html>")
    assert "<title>R&amp;D - 사전</title>" in html
    assert 'content="말 &quot;뜻&quot;"' in html
    assert '<a href="../../">우리 &amp; 사전</a>' in html
    assert '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"' in html
    assert "<main>\n<p>글</p>\n</main>" in html
    assert "canonical" not in html


def test_the_cover_leads_to_itself_and_an_address_makes_a_canonical_link():
    html = filled(Page("", Site.SHELF, "우리 & 사전", "", ""), site_url="https://example.org/a/")
    assert '<a href="./">' in html
    assert "<title>우리 &amp; 사전</title>" in html
    assert '<link rel="canonical" href="https://example.org/a/">' in html
