"""What MkDocs calls, in the order it calls it. Each event does one thing and hands the rest to the core."""

import os
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from gieopsarang.build import Loaded, artifacts, load, page_sources
from gieopsarang.disk import read_sources
from gieopsarang.model.page import Site
from gieopsarang.model.problem import Problem, Problems, Severity
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Settings
from gieopsarang.plugin.books import last_books
from gieopsarang.plugin.day import EPOCH, dated, last_commit, newest_text
from gieopsarang.plugin.log import log, report, warned
from gieopsarang.plugin.options import Options
from gieopsarang.plugin.policy import finished, policy, serve_policy
from gieopsarang.plugin.settings import project_root, settings_of
from gieopsarang.plugin.shells import Shells
from gieopsarang.plugin.sitemap import robots, with_pages
from gieopsarang.plugin.targets import LinkTarget, link_targets, nav_paths, put
from gieopsarang.plugin.theme import drop_search, prepare_environment, prepare_theme, put_assets
from gieopsarang.plugin.titles import nav_title, nested
from gieopsarang.publish import FreshFolder, PublishError, discard, fresh_folder, swap, verify
from gieopsarang.render.address import INDEX, SEARCH, entry_path
from gieopsarang.render.hand_page import hand_page_text
from gieopsarang.render.not_found import not_found
from gieopsarang.render.problem_page import problem_page
from gieopsarang.validate.project import Memory

CONTENT = "content"


@dataclass(slots=True)
class _Build:
    """What one build knows, from `on_config` on."""

    root: Path
    site_dir: str
    settings: Settings
    fresh: FreshFolder | None = None
    loaded: Loaded | None = None
    nav: Navigation | None = None
    shells: Shells | None = None
    policy: str = ""

    @property
    def publication(self) -> Publication:
        assert self.loaded is not None
        return self.loaded.publication

    @property
    def base(self) -> str:
        """The path under which the site will stand."""
        return urlsplit(self.settings.site_url or "/").path.rstrip("/") + "/"


class GieopsarangPlugin(BasePlugin[Options]):
    """The plugin. MkDocs keeps one instance a process, so that worked texts are kept under serve."""

    def __init__(self) -> None:
        self.serving = False
        self.problems: Problems | None = None
        """What the last build found."""
        self.counts = (0, 0)
        """How many entries and stories the last build published."""
        self._build: _Build | None = None
        self._memory = Memory()
        self._dated = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this event is what keeps the instance."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set what our pages need, and turn the build to a fresh folder."""
        self._release()
        self.problems = None
        root = project_root(config)
        if Path(config.docs_dir).absolute() != root / CONTENT:
            raise PluginError(
                f"손으로 쓰는 쪽은 {CONTENT} 폴더에 둡니다. mkdocs.yml에 'docs_dir: {CONTENT}'를 적으세요."
            )
        prepare_theme(config)
        drop_search(config)
        # Authors' text is worked by prose/ alone; MkDocs gets empty pages to work.
        config.markdown_extensions = []
        config.mdx_configs = {}
        config.use_directory_urls = True
        config.watch.extend(str(root / folder) for folder in ("glossary", "stories") if (root / folder).is_dir())
        if not os.environ.get(EPOCH):
            self._date(last_commit(root))
        self._build = _Build(root, config.site_dir, settings_of(config, self.config))
        if not self.serving:
            try:
                self._build.fresh = fresh_folder(Path(config.site_dir))
            except PublishError as error:
                raise PluginError(str(error)) from error
            config.site_dir = str(self._build.fresh.folder)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read and work all sources; put a target in `files` for each page of ours."""
        build = self._at_work()
        loaded = load(read_sources(build.root, CONTENT), build.settings, self._memory if self.serving else None)
        self.problems = loaded.problems
        report(loaded.problems)
        if not self.serving and (errors := loaded.problems.count(Severity.ERROR)):
            raise PluginError(f"고칠 곳이 {errors}곳 있어 사이트를 바꾸지 않았습니다.")
        build.loaded = _with_books(self._with_date(loaded, build.root), build.root)
        self.counts = (len(loaded.publication.encyclopedia.entries), len(loaded.publication.stories))
        for file in [file for file in files if file.src_dir == config.docs_dir]:
            if not file.is_documentation_page() or file.src_uri == "index.md":
                files.remove(file)
        put_assets(files, config)
        broken = {page.page_path: page.path for page in loaded.broken}
        sources = {**page_sources(build.publication), **broken}
        for target in link_targets(sources.items(), config):
            put(files, target)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Name our pages in the nav where the owner did not."""
        build = self._at_work()
        build.nav = nav
        for page in nav.pages:
            named: Any = page  # MkDocs declares the title as a property that may be overwritten
            if isinstance(page.file, LinkTarget) and named.title is None:
                named.title = nav_title(page.file.page_path, build.publication)
        return nav

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Keep MkDocs from reading: the source was read once, and checked."""
        return ""

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give the page its title and description, escaped, and no other metadata."""
        written = next((hand for hand in self._at_work().publication.pages if hand.path == _source(page)), None)
        if written is not None:
            page.meta = {"title": escape(written.title)}
            if written.description:
                page.meta["description"] = escape(written.description)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the worked text in."""
        publication, source = self._at_work().publication, _source(page)
        prose = publication.page_texts.get(source)
        if prose is None:
            return problem_page(page.url, Site.SHELF, self._problems_of(source), publication).main
        page.toc = TableOfContents([AnchorLink("본문", "gs-main", 1), *nested(prose.outline)])
        return hand_page_text(source, publication)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Make ready what puts our pages into the theme, and the policy that its scripts ask for."""
        build = self._at_work()
        assert build.nav is not None
        prepare_environment(env, build.publication)
        build.shells = Shells(
            env.get_template("main.html"),
            build.nav,
            files,
            config,
            build.publication.settings,
            frozenset({INDEX} | nav_paths(build.nav)),
            lambda html, site: finished(html, build.policy, site.value),
        )
        build.policy = serve_policy() if self.serving else policy(map(build.shells.empty, Site))
        return env

    def on_template_context(
        self,
        context: TemplateContext,
        *,
        template_name: str,
        config: MkDocsConfig,
    ) -> TemplateContext:
        """Say on the page for wrong addresses where to go instead."""
        if template_name == "404.html":
            build = self._at_work()
            values: Any = context  # MkDocs' type names only its own keys
            values["not_found"] = not_found(build.publication, build.base)
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Add our pages to the sitemap, and the policy to pages of the theme."""
        build = self._at_work()
        if template_name == "sitemap.xml":
            redirects = {entry_path(id_) for id_ in build.publication.encyclopedia.redirects}
            paths = page_sources(build.publication).keys() - redirects - {SEARCH}
            return with_pages(output_content, paths, build.publication.settings)
        if template_name.endswith(".html"):
            return finished(output_content, build.policy, Site.SHELF.value)
        return output_content

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Add the policy to pages that MkDocs rendered."""
        return finished(output, self._at_work().policy, Site.SHELF.value)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write our pages, look the whole over, and put it in the old site's place."""
        build = self._at_work()
        written = self._write(build, config)
        if build.fresh is None:
            return
        config.site_dir = build.site_dir
        pages = [f"{path}index.html" for path in page_sources(build.publication)]
        faults = verify(build.fresh.folder, [*pages, *written, "404.html"], base=build.base)
        for fault in faults:
            log.error(fault)
        if faults:
            raise PluginError("만든 사이트에 잘못이 있어 사이트를 바꾸지 않았습니다.")
        if config.strict and warned():
            log.info("경고가 있어 사이트를 바꾸지 않았습니다(--strict).")
        elif (notice := swap(build.fresh)) is not None:
            log.info(notice)
        self._release()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave no trace."""
        self._release()

    def on_shutdown(self) -> None:
        """Leave no trace; Ctrl-C comes only here."""
        self._release()

    def _write(self, build: _Build, config: MkDocsConfig) -> list[str]:
        assert build.shells is not None
        assert build.loaded is not None
        folder = build.fresh or FreshFolder(Path(config.site_dir), Path(config.site_dir), None)
        written: list[str] = []
        ours = artifacts(build.publication, build.shells, broken=build.loaded.broken)
        for artifact in chain([robots(build.publication.settings)], ours):
            folder.write(artifact.path, artifact.content)
            written.append(artifact.path)
        return written

    def _at_work(self) -> _Build:
        assert self._build is not None
        return self._build

    def _problems_of(self, source: str) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems or () if problem.location.path == source)

    def _with_date(self, loaded: Loaded, root: Path) -> Loaded:
        """Where neither the environment nor git gave a day, it is that of the newest text."""
        if loaded.publication.settings.date:
            return loaded
        self._date(newest_text(loaded.publication))
        return replace(loaded, publication=dated(loaded.publication, root))

    def _date(self, seconds: str) -> None:
        """Set the variable that MkDocs' own sitemap takes its date from."""
        if seconds:
            os.environ[EPOCH] = seconds
            self._dated = True

    def _release(self) -> None:
        """Remove what a build did not finish, and unset what it set."""
        build, self._build = self._build, None
        if build is not None and build.fresh is not None and build.fresh.folder.is_dir():
            discard(build.fresh)
        if self._dated:
            os.environ.pop(EPOCH, None)
            self._dated = False


def _with_books(loaded: Loaded, root: Path) -> Loaded:
    """What was loaded, with the last good books."""
    books = last_books(root, loaded.publication.settings)
    return replace(loaded, publication=replace(loaded.publication, books=books))


def _source(page: Page) -> str:
    return f"{CONTENT}/{page.file.src_uri}"
