"""The smallest project, built through MkDocs."""

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from small_project import Project, contents

from gieopsarang.build import Broken
from gieopsarang.model.artifact import Artifact
from gieopsarang.model.publication import Publication
from gieopsarang.plugin import events
from gieopsarang.plugin.shells import Shells
from gieopsarang.render.pages import pages as rendered_pages

BASE_POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-hCjkL6vB+zs5z+0Iwpc/09ZsxfVHp6K2yU1Wpzws/5U='; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "object-src 'none'; frame-src 'none'"
)
POLICY = re.compile(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def pages(site: Path) -> dict[str, str]:
    return {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in sorted(site.rglob("*.html"))}


def test_the_smallest_project_builds_both_sites(project: Project):
    assert project.build(strict=True), project.heard.messages
    found = set(contents(project.site))
    for path in ("", "glossary/", "glossary/sajeon/", "glossary/index/", "stories/", "stories/cheotiyagi/", "search/"):
        assert f"{path}index.html" in found
    assert {"404.html", "robots.txt", "data/encyclopedia.json", "glossary/levels/middle/index.html"} <= found
    assert project.leftovers() == []


def test_it_still_builds_when_the_samples_are_deleted(project: Project):
    (project.root / "glossary/sample/sajeon.yml").unlink()
    (project.root / "stories/cheotiyagi/index.md").unlink()
    (project.root / "content/index.md").unlink()
    assert project.build(strict=True), project.heard.messages
    assert "<main" in project.page("index.html")


def test_every_page_has_the_pinned_policy_straight_after_its_charset(project: Project):
    project.write("content/folder/about.md", "---\ntitle: 안내\n---\n\n글\n")
    assert project.build()
    found = pages(project.site)
    assert "folder/about/index.html" in found
    for path, html in found.items():
        policy = POLICY.search(html)
        assert policy is not None, path
        assert policy[1] == BASE_POLICY, path
        assert html.count("Content-Security-Policy") == 1


def test_material_comes_along_only_where_an_owner_asks_for_its_features(project: Project):
    assert project.build(strict=True), project.heard.messages
    assert not any("/bundle." in path or "/main." in path for path in contents(project.site))
    project.theme("  name: material\n  features: [content.code.copy]\n")
    assert project.build(strict=True), project.heard.messages
    assert any("/bundle." in path for path in contents(project.site))
    html = project.page("glossary/sajeon/index.html")
    assert html.index("assets/stylesheets/main.") < html.index("assets/gieopsarang/site.css")
    script = re.search(r"<script data-base[^>]*>(__md_scope.*?)</script>", html)
    assert script is not None
    assert b64encode(sha256(script[1].encode()).digest()).decode() in html


def test_an_owners_scheme_is_where_the_reader_begins(project: Project):
    project.theme("  name: material\n  palette: {scheme: slate}\n")
    assert project.build(strict=True), project.heard.messages
    assert 'data-md-color-scheme="slate"' in project.page("glossary/sajeon/index.html")


def test_styles_and_scripts_come_as_one_file_each_with_their_digest(project: Project):
    assert project.build(strict=True), project.heard.messages
    html = project.page("glossary/sajeon/index.html")
    assert len(re.findall(r'<link rel="stylesheet"', html)) == 1
    for path in ("assets/gieopsarang/site.css", "assets/gieopsarang/site.js"):
        digest = sha256((project.site / path).read_bytes()).hexdigest()[:8]
        assert f'"../../{path}?{digest}"' in html
    assert not any(path.startswith(("css/", "js/")) for path in contents(project.site))


def test_no_page_loads_from_another_host(project: Project):
    project.configure("repo_url: https://github.com/example/example\n")
    assert project.build()
    for path, html in pages(project.site).items():
        loads = re.findall(r'<(?:script|img|iframe|source)\b[^>]*\bsrc="(?:https?:)?//[^"]*"', html)
        loads += re.findall(r'<link\b[^>]*rel="(?:stylesheet|preconnect|preload)"[^>]*href="(?:https?:)?//[^"]*"', html)
        assert loads == [], path
        assert 'data-md-component="source"' not in html, path


def test_a_page_filled_into_a_shell_is_the_page_the_theme_would_make(project: Project, monkeypatch: pytest.MonkeyPatch):
    project.configure("site_url: https://example.org/base/\nnav: [{표지: index.md}, {사전: glossary/index.md}]\n")
    compared: list[str] = []
    write = events.artifacts

    def comparing(publication: Publication, shell: Shells, *, broken: Iterable[Broken]) -> Iterator[Artifact]:
        for page in rendered_pages(publication):
            assert shell(page) == shell.rendered(page), page.path
            compared.append(page.path)
        return write(publication, shell, broken=broken)

    monkeypatch.setattr(events, "artifacts", comparing)
    assert project.build(strict=True), project.heard.messages
    assert {"", "glossary/", "glossary/sajeon/", "stories/cheotiyagi/", "search/"} <= set(compared)


def test_without_a_site_url_there_is_no_sitemap_and_no_canonical_link(project: Project):
    assert project.build()
    assert not (project.site / "sitemap.xml").exists()
    assert "Sitemap" not in project.page("robots.txt")
    assert all('rel="canonical"' not in html for html in pages(project.site).values())
    assert 'href="/search/' in project.page("404.html") or 'action="/search/"' in project.page("404.html")


def test_under_a_base_path_links_are_relative_and_the_404_page_knows_it(project: Project):
    project.configure("site_url: https://example.org/a/b/\n")
    assert project.build()
    assert '<link rel="canonical" href="https://example.org/a/b/glossary/sajeon/">' in project.page(
        "glossary/sajeon/index.html"
    )
    assert 'action="/a/b/search/"' in project.page("404.html")
    sitemap = project.page("sitemap.xml")
    assert "<loc>https://example.org/a/b/glossary/sajeon/</loc>" in sitemap
    assert "<loc>https://example.org/a/b/</loc>" in sitemap
    assert "search/" not in sitemap
    assert project.page("robots.txt").endswith("Sitemap: https://example.org/a/b/sitemap.xml\n")
    for path, html in pages(project.site).items():
        if path != "404.html":
            assert 'href="/' not in html, path


def test_the_owners_main_html_works_on_every_page(project: Project):
    project.theme("  custom_dir: overrides\n")
    project.write(
        "overrides/main.html",
        '{% extends "base.html" %}{% block extrahead %}<meta name="owner" content="{{ page.url }}">'
        "<script>var owner = 1</script>{% endblock %}{% block announce %}알림{% endblock %}",
    )
    project.write("content/about.md", "---\ntitle: 안내\n---\n\n글\n")
    assert project.build(strict=True), project.heard.messages
    for path in ("glossary/sajeon/", "stories/cheotiyagi/", "about/"):
        html = project.page(f"{path}index.html")
        assert f'<meta name="owner" content="{path}">' in html
        assert "알림" in html
        assert POLICY.search(html)
        assert "gs-bar" in html


def test_an_owners_block_that_drops_the_head_does_not_drop_the_policy(project: Project):
    project.theme("  custom_dir: overrides\n")
    project.write("overrides/main.html", '{% extends "base.html" %}{% block site_meta %}{% endblock %}')
    assert project.build(), project.heard.messages
    assert all(POLICY.search(html) for html in pages(project.site).values())


def test_an_owners_template_without_a_place_for_the_text_is_refused(project: Project):
    project.theme("  custom_dir: overrides\n")
    project.write("overrides/main.html", '{% extends "base.html" %}{% block container %}{% endblock %}')
    assert not project.build()
    assert any("본문 자리" in message for message in project.heard.messages)


def test_titles_and_descriptions_are_escaped_wherever_they_stand(project: Project):
    project.write("content/about.md", '---\ntitle: R&D & 5\ndescription: "말 \\"따옴표\\" & R&D"\n---\n\n글\n')
    entry = project.root / "glossary/sample/sajeon.yml"
    project.write(
        "glossary/sample/rd.yml", entry.read_text("utf-8").replace("headword: 사전", 'headword: "R&D \\"사전\\""')
    )
    assert project.build(), project.heard.messages
    about = project.page("about/index.html")
    assert "<title>R&amp;D &amp; 5 - 우리 사전</title>" in about
    assert 'content="말 &#34;따옴표&#34; &amp; R&amp;D"' in about
    assert "R&amp;D &quot;사전&quot; - 사전</title>" in project.page("glossary/rd/index.html")


def test_a_page_of_content_goes_through_our_prose_with_links_and_outline(project: Project):
    project.write(
        "content/about.md", "---\ntitle: 안내\n---\n\n[[사전]]을 봅니다.\n\n## 둘째 마당\n\n`{{ config }}` ==x==\n"
    )
    assert project.build(), project.heard.messages
    html = project.page("about/index.html")
    assert re.search(r'<a[^>]*href="\.\./glossary/sajeon/"[^>]*>사전</a>', html)
    assert "<code>{{ config }}</code> ==x==" in html
    assert "둘째" in html
    assert html.count("<h1") == 1


def test_a_page_of_content_cannot_name_a_template_or_hide_a_part(project: Project):
    project.write("content/about.md", "---\ntitle: 안내\ntemplate: redirect.html\nhide: [toc]\n---\n\n글\n")
    assert not project.build()


def test_the_cover_is_ours_with_the_text_of_content_index(project: Project):
    project.configure("nav:\n  - 표지: index.md\n  - 사전: glossary/index.md\n  - 이야기: stories/index.md\n")
    assert project.build(strict=True), project.heard.messages
    html = project.page("index.html")
    assert "이야기책을 소개하는 글" in html
    assert 'href="glossary/"' in html
    assert "표지" in html


def test_the_nav_may_name_an_entry_by_its_source_file(project: Project):
    project.configure("nav:\n  - index.md\n  - 환율: ../glossary/sample/sajeon.yml\n  - glossary/sajeon/index.md\n")
    assert project.build(strict=True), project.heard.messages
    assert project.page("index.html").count('href="glossary/sajeon/"') >= 2


def test_a_nav_item_that_leads_nowhere_keeps_the_old_site_under_strict(project: Project):
    assert project.build()
    before = contents(project.site)
    project.configure("nav: [index.md, missing.md]\n")
    assert not project.build(strict=True)
    assert contents(project.site) == before
    assert project.leftovers() == []


def test_an_error_in_an_entry_keeps_the_old_site_and_says_where(project: Project):
    assert project.build()
    before = contents(project.site)
    project.write("glossary/sample/nappeun.yml", "headword: 나쁜 항목\n")
    assert not project.build()
    assert contents(project.site) == before
    assert project.leftovers() == []
    assert any(
        "glossary/sample/nappeun.yml:1:1: 오류[entry.missing-field]" in message for message in project.heard.messages
    )


def test_a_warning_builds_but_not_under_strict(project: Project):
    assert project.build()
    entry = project.root / "glossary/sample/sajeon.yml"
    text = entry.read_text("utf-8")
    project.write("glossary/sample/sajeon.yml", text.replace("easy_definition:", "# easy_definition:"))
    before = contents(project.site)
    assert not project.build(strict=True)
    assert contents(project.site) == before
    assert project.leftovers() == []
    assert project.build()
    assert contents(project.site) != before


def test_rules_of_safety_cannot_be_changed(project: Project):
    project.options("{rules: {file.not-plain: ignore}}")
    assert not project.build()
    assert any("바꿀 수 없습니다" in message for message in project.heard.messages)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("{rules: {yaml.syntx: note}}", "'yaml.syntax'인가요?"),
        ("{rules: {editorial.long-definition: loud}}", "ignore, note, warning, error"),
        ("{encyclopedia: {color: red}}", "정해진 꼴"),
        ("{encyclopedia: {title: 2026}}", "따옴표로 묶으세요"),
        ("{books: [{name: a, of: magazine}]}", "encyclopedia, storybook"),
        ("{books: [{name: a}]}", "of(encyclopedia, storybook)"),
    ],
)
def test_a_wrong_option_is_said_in_korean(project: Project, options: str, message: str):
    project.options(options)
    assert not project.build()
    assert any(message in heard for heard in project.heard.messages), project.heard.messages


def test_another_theme_is_refused_with_the_mend(project: Project):
    text = (project.root / "mkdocs.yml").read_text("utf-8")
    project.write("mkdocs.yml", text.replace("name: material", "name: readthedocs"))
    assert not project.build()
    assert any("theme: {name: material}" in message for message in project.heard.messages)


def test_another_docs_dir_is_refused_with_the_mend(project: Project):
    text = (project.root / "mkdocs.yml").read_text("utf-8")
    (project.root / "docs").mkdir()
    project.write("mkdocs.yml", text.replace("docs_dir: content", "docs_dir: docs"))
    assert not project.build()
    assert any("docs_dir: content" in message for message in project.heard.messages)


def test_materials_search_is_taken_out_where_the_owner_lists_it(project: Project):
    text = (project.root / "mkdocs.yml").read_text("utf-8")
    project.write("mkdocs.yml", text.replace("  - gieopsarang", "  - search\n  - gieopsarang"))
    assert project.build(strict=True), project.heard.messages
    assert not list(project.site.rglob("search_index.json"))


def test_the_owner_may_choose_language_and_favicon(project: Project):
    text = (project.root / "mkdocs.yml").read_text("utf-8")
    project.write("mkdocs.yml", text.replace("name: material", "name: material\n  language: en"))
    assert project.build()
    assert '<html lang="en"' in project.page("glossary/sajeon/index.html")


def test_the_data_is_json(project: Project):
    assert project.build()
    data = json.loads(project.page("data/encyclopedia.json"))
    assert [entry["id"] for entry in data["entries"]] == ["sajeon"]


def test_a_symlink_in_content_is_never_published(project: Project, tmp_path: Path):
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: 비밀\n---\n\n비밀\n", "utf-8")
    (project.root / "content/secret.md").symlink_to(secret)
    assert not project.build()
