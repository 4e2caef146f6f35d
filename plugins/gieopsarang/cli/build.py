"""`gieopsarang build`: exactly what `mkdocs build` gives."""

import logging
from pathlib import Path

import click
from rich.console import Console

from gieopsarang.books import ToolsMissing
from gieopsarang.cli.book import set_books
from gieopsarang.cli.check import loaded
from gieopsarang.cli.korean_help import KoreanCommand
from gieopsarang.cli.project import Speaker, config_option, config_path, opened
from gieopsarang.cli.report import count, summary
from gieopsarang.model.problem import Severity
from gieopsarang.plugin import BuildFailed, build_site, log_to
from gieopsarang.plugin.books import need_tools

COLORS = {logging.ERROR: "red", logging.WARNING: "yellow"}


@click.command(cls=KoreanCommand)
@click.option(
    "-o",
    "--output",
    "-d",
    "--site-dir",
    "output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="폴더",
    help="사이트를 둘 폴더. 없으면 mkdocs.yml의 site_dir(site)입니다.",
)
@click.option("--books", is_flag=True, help="책(PDF)부터 짜고, 사이트에 함께 싣습니다.")
@click.option("--strict", is_flag=True, help="경고가 하나라도 있으면 사이트를 바꾸지 않습니다.")
@config_option
def build(output: Path | None, books: bool, strict: bool, config_file: Path | None) -> int:  # noqa: FBT001 - Click
    """두 누리집을 만듭니다. 다 만들어 살펴본 다음 통째로 바꾸므로, 실패하면 옛 사이트가 그대로 남습니다."""
    failed = books and _books_failed(config_file)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    log_to(Speaker(lambda message, level: console.print(message, markup=False, style=COLORS.get(level))))
    path = config_path(config_file)
    try:
        if console.is_terminal:
            with console.status("사이트를 만드는 중"):
                built = build_site(path, output, strict=strict)
        else:
            built = build_site(path, output, strict=strict)
    except BuildFailed as error:
        if error.message:
            click.echo(f"오류: {error.message}", err=True)
        if error.problems is not None:
            click.echo(summary(list(error.problems)), err=True)
        return 2 if error.usage else 1
    click.echo(summary(built.problems), err=True)
    click.echo(
        f"낱말 {built.entries:,}개와 이야기 {built.stories:,}편을 실어 {_shown(built.site)} 폴더에 만들었습니다",
        err=True,
    )
    return int(failed)


def _books_failed(config_file: Path | None) -> bool:
    """Set the books first; whether one failed. Without fonts or Typst there is a warning, and the sites are built."""
    project = opened(config_file)
    try:
        need_tools()
        found = loaded(project)
        if count(found.problems, Severity.ERROR):
            return False  # the build itself tells them, and fails
        return set_books(found.publication, project, project.settings.books)
    except ToolsMissing as error:
        click.echo(f"경고: 책을 새로 짜지 않았습니다. {error}", err=True)
        return False


def _shown(site: Path) -> Path:
    """The folder as seen from where the command was typed, if it lies below."""
    here = Path.cwd()
    return site.relative_to(here) if site.is_relative_to(here) else site
