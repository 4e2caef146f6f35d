"""The commands. What each says is Korean; exit 0 nothing worse than a warning, 1 errors, 2 wrong usage."""

import click

from gieopsarang import __version__
from gieopsarang.cli.book import book
from gieopsarang.cli.build import build
from gieopsarang.cli.check import check
from gieopsarang.cli.explain import explain
from gieopsarang.cli.korean_help import KoreanGroup
from gieopsarang.cli.search import search
from gieopsarang.cli.start import init, new
from gieopsarang.cli.surroundings import prepare_process


@click.group(cls=KoreanGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(
    __version__, "-V", "--version", message="gieopsarang %(version)s", help="판 번호를 보이고 끝냅니다."
)
def cli() -> None:
    """YAML 항목과 Markdown 이야기로 사전과 이야기책 누리집을 만듭니다."""


for command in (check, build, book, init, new, search, explain):
    cli.add_command(command)


def main() -> None:
    """Run the commands; the process speaks UTF-8 whatever the machine's locale."""
    prepare_process()
    cli(prog_name="gieopsarang")
