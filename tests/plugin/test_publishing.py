"""What becomes of `site/` around a build."""

import os
import subprocess
from pathlib import Path
from typing import Any, Never

import mkdocs.config
import pytest
from mkdocs.commands.build import build
from small_project import Project, contents


def test_gh_deploy_finds_the_site_where_the_owner_said(project: Project):
    typed_in_part: Any = mkdocs.config
    config = typed_in_part.load_config(str(project.root / "mkdocs.yml"))
    wanted = config.site_dir
    config.plugins.on_startup(command="gh-deploy", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    assert config.site_dir == wanted
    assert (Path(wanted) / "index.html").is_file()


def test_dot_files_of_the_old_site_move_over(project: Project):
    assert project.build()
    project.write("site/.git", "gitdir: elsewhere\n")
    project.write("site/.well-known/security.txt", "Contact: x\n")
    assert project.build()
    assert project.page(".git") == "gitdir: elsewhere\n"
    assert project.page(".well-known/security.txt") == "Contact: x\n"


def test_the_output_may_be_anywhere_even_a_link(project: Project, tmp_path: Path):
    real = tmp_path / "elsewhere" / "real"
    real.mkdir(parents=True)
    link = tmp_path / "link"
    link.symlink_to(real)
    assert project.build(output=link), project.heard.messages
    assert link.is_symlink()
    assert (real / "index.html").is_file()


def test_an_output_that_is_a_file_is_refused(project: Project, tmp_path: Path):
    file = tmp_path / "file"
    file.write_text("mine", "utf-8")
    assert not project.build(output=file)
    assert file.read_text("utf-8") == "mine"


def test_an_interrupted_build_leaves_nothing(project: Project, monkeypatch: pytest.MonkeyPatch):
    assert project.build()
    before = contents(project.site)

    def interrupted(*_: object, **__: object) -> Never:
        raise KeyboardInterrupt

    monkeypatch.setattr("gieopsarang.plugin.events.artifacts", interrupted)
    with pytest.raises(KeyboardInterrupt):
        project.build()
    assert contents(project.site) == before
    assert project.leftovers() == []


def test_another_plugin_that_fails_last_keeps_the_old_site(project: Project):
    assert project.build()
    before = contents(project.site)
    project.write("hook.py", "def on_post_build(config):\n    raise RuntimeError('broken')\n")
    project.configure("hooks: [hook.py]\n")
    with pytest.raises(RuntimeError):
        project.build()
    assert contents(project.site) == before
    assert project.leftovers() == []


def test_a_page_with_a_broken_link_is_not_published(project: Project):
    assert project.build()
    before = contents(project.site)
    project.theme("  custom_dir: overrides\n")
    project.write(
        "overrides/main.html",
        '{% extends "base.html" %}{% block announce %}<a href="{{ \'none/\' | url }}">x</a>{% endblock %}',
    )
    assert not project.build()
    assert any("없는 곳을 가리킵니다" in message for message in project.heard.messages)
    assert contents(project.site) == before


def test_the_date_variable_is_not_left_behind(project: Project, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert project.build()
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_the_date_is_the_variables_else_the_last_commits_else_the_newest_text(
    project: Project, monkeypatch: pytest.MonkeyPatch
):
    project.configure("site_url: https://example.org/\n")
    for path in ("glossary/sample/sajeon.yml", "stories/cheotiyagi/index.md"):
        file = project.root / path
        text = file.read_text("utf-8")
        revised = next(line for line in text.splitlines() if line.startswith("revised:"))
        file.write_text(text.replace(revised, "revised: 2025-03-04"), "utf-8")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert project.build()
    assert set(_dates(project.page("sitemap.xml"))) == {"2025-03-04"}
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x", "-C", str(project.root)]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "mkdocs.yml"], check=True)
    moment = {"GIT_COMMITTER_DATE": "2024-05-06T00:00:00Z", "GIT_AUTHOR_DATE": "2024-05-06T00:00:00Z"}
    subprocess.run([*git, "commit", "-qm", "x"], check=True, env=os.environ | moment)
    assert project.build()
    assert set(_dates(project.page("sitemap.xml"))) == {"2024-05-06"}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert project.build()
    assert set(_dates(project.page("sitemap.xml"))) == {"2001-09-09"}


def _dates(sitemap: str) -> list[str]:
    return [part.partition("</lastmod>")[0] for part in sitemap.split("<lastmod>")[1:]]


def test_the_same_input_gives_the_same_bytes_whatever_the_machine(project: Project):
    project.configure("site_url: https://example.org/\n")
    seen: list[dict[str, bytes]] = []
    for seed, zone, locale in (("1", "Asia/Seoul", "C"), ("999", "Pacific/Kiritimati", "C.UTF-8")):
        ran = project.run("mkdocs", "build", "-q", PYTHONHASHSEED=seed, TZ=zone, LC_ALL=locale)
        assert ran.returncode == 0, ran.stderr
        seen.append(contents(project.site))
    assert seen[0] == seen[1]


def test_our_command_gives_what_mkdocs_gives(project: Project):
    assert project.run("mkdocs", "build", "-q").returncode == 0
    theirs = contents(project.site)
    ran = project.run("gieopsarang", "build")
    assert ran.returncode == 0, ran.stderr
    assert contents(project.site) == theirs


def test_properdocs_builds_the_same(project: Project):
    ran = project.run("properdocs", "build", "--strict", "-f", "mkdocs.yml")
    assert ran.returncode == 0, ran.stderr
    theirs = contents(project.site)
    assert project.build()
    assert set(contents(project.site)) == set(theirs)


def test_properdocs_keeps_the_old_site_under_strict(project: Project):
    assert project.build()
    before = contents(project.site)
    project.configure("nav: [index.md, missing.md]\n")
    ran = project.run("properdocs", "build", "--strict", "-f", "mkdocs.yml")
    assert ran.returncode == 1
    assert contents(project.site) == before


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_korean_names_survive_a_machine_without_a_locale(project: Project, locale: str):
    project.write("content/안내.md", "---\ntitle: 안내\n---\n\n글\n")
    for utf8 in ("0", ""):
        ran = project.run("gieopsarang", "build", LC_ALL=locale, PYTHONUTF8=utf8 or "1", PYTHONCOERCECLOCALE="0")
        assert ran.returncode == 0, ran.stderr
        assert "안내" in project.page("안내/index.html")
