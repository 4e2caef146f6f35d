"""`gieopsarang book`: the books for schools, set anew where their texts changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Self

import click
from rich.console import Console

from gieopsarang.books import ToolsMissing
from gieopsarang.cli.check import loaded
from gieopsarang.cli.korean_help import KoreanCommand
from gieopsarang.cli.project import config_option, opened
from gieopsarang.cli.report import count, say_text
from gieopsarang.korean.nearness import nearest
from gieopsarang.model.problem import Severity
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Edition
from gieopsarang.plugin import Project
from gieopsarang.plugin.books import print_books, prune, ready_fonts


@click.command(cls=KoreanCommand)
@click.argument("names", nargs=-1, metavar="[이름]...")
@click.option("--fonts", is_flag=True, help="글꼴만 받아 두고 끝냅니다(한 번, 약 78 MB).")
@config_option
def book(names: tuple[str, ...], fonts: bool, config_file: Path | None) -> int:  # noqa: FBT001 - Click
    """책(PDF)을 짭니다. 이름을 적으면 그 책만, 적지 않으면 mkdocs.yml의 books에 있는 책을 모두 짭니다."""
    try:
        return _fonts_only() if fonts else _books(names, config_file)
    except ToolsMissing as error:
        click.echo(f"오류: {error}", err=True)
        return 2


def set_books(publication: Publication, project: Project, editions: Sequence[Edition]) -> bool:
    """Set books and tell what came of each; whether one failed. `ToolsMissing` where none can be set."""
    failed = False
    with _Telling() as telling:
        for outcome in print_books(publication, project.root, editions, telling.say):
            failed = failed or outcome.failed
            telling.tell(outcome.message, failed=outcome.failed)
    if not failed and list(editions) == list(project.settings.books):
        prune(project.root, editions)
    return failed


class _Telling:
    """Progress on a terminal as one line that changes; what came of a book as a line that stays."""

    def __init__(self) -> None:
        self.console = Console(stderr=True, highlight=False, soft_wrap=True)
        self.status = self.console.status("책을 짜는 중") if self.console.is_terminal else None

    def __enter__(self) -> Self:
        if self.status is not None:
            self.status.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.status is not None:
            self.status.stop()

    def say(self, message: str) -> None:
        """What is being done."""
        if self.status is not None:
            self.status.update(message)
        elif message.startswith("글꼴"):
            click.echo(message, err=True)

    def tell(self, message: str, *, failed: bool) -> None:
        """What came of it."""
        word = "오류: " if failed else ""
        self.console.print(word + message, markup=False, style="red" if failed else None)


def _fonts_only() -> int:
    folder = ready_fonts(lambda message: click.echo(message, err=True))
    click.echo(f"글꼴이 {folder} 폴더에 있습니다.", err=True)
    return 0


def _books(names: Sequence[str], config_file: Path | None) -> int:
    project = opened(config_file)
    editions = _asked(names, project.settings.books)
    found = loaded(project)
    if count(found.problems, Severity.ERROR):
        say_text([its for its in found.problems if its.severity is Severity.ERROR])
        click.echo("고칠 곳이 있어 책을 짜지 않았습니다.", err=True)
        return 1
    return int(set_books(found.publication, project, editions))


def _asked(names: Sequence[str], editions: Sequence[Edition]) -> Sequence[Edition]:
    by_name = {edition.name: edition for edition in editions}
    for name in names:
        if name not in by_name:
            near = nearest(name, by_name)
            hint = f"'{near}'인가요?" if near else f"있는 책: {', '.join(by_name) or '없음'}"
            raise click.UsageError(f"'{name}' 책이 mkdocs.yml의 books에 없습니다. {hint}")
    return [by_name[name] for name in dict.fromkeys(names)] or list(editions)
