"""The project that a command is about."""

import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from gieopsarang.plugin import BuildFailed, Project, log_to, open_project

NAMES = ("mkdocs.yml", "mkdocs.yaml")
WHERE = re.compile(r"Config value 'plugins': Plugin 'gieopsarang' option '([^']*)': (?:Sub-option '([^']*)': )?")
"""How MkDocs begins what our options say."""

config_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="파일",
    help="mkdocs.yml의 자리. 없으면 지금 폴더와 그 위 폴더에서 찾습니다.",
)


class Speaker(logging.Handler):
    """Prints what MkDocs says from warnings up, without its prefixes; a problem is printed as `check` prints it."""

    def __init__(self, say: Callable[[str, int], None]) -> None:
        super().__init__()
        self.say = say

    def emit(self, record: logging.LogRecord) -> None:
        """Print one record."""
        message = record.getMessage()
        ours = message.startswith("gieopsarang: ")
        if record.levelno >= logging.WARNING or ours:
            self.say(WHERE.sub(_option, message.removeprefix("gieopsarang: ")), record.levelno)


def _option(found: re.Match[str]) -> str:
    return f"mkdocs.yml의 {'.'.join(filter(None, found.groups()))}: "


def config_path(given: Path | None) -> Path:
    """The project's `mkdocs.yml`; the folders above are searched as git does."""
    if given is not None:
        if not given.is_file():
            raise click.UsageError(f"'{given}' 파일이 없습니다.")
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in NAMES:
            if (folder / name).is_file():
                return folder / name
    raise click.UsageError(
        "mkdocs.yml이 없습니다. 프로젝트 폴더에서 실행하거나, 'gieopsarang init 폴더'로 새로 만드세요."
    )


def opened(given: Path | None) -> Project:
    """The project, or a usage error that says what is wrong with its settings."""
    log_to(Speaker(lambda message, level: click.echo(message, err=True) if level >= logging.WARNING else None))
    try:
        return open_project(config_path(given))
    except BuildFailed as error:
        raise click.UsageError(error.message or "mkdocs.yml을 위와 같이 고쳐 주세요.") from error
