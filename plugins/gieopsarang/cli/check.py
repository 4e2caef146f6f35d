"""`gieopsarang check`: everything is read, and the problems of the given paths are told."""

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from gieopsarang.build import Loaded, load
from gieopsarang.cli.korean_help import KoreanCommand
from gieopsarang.cli.project import config_option, opened
from gieopsarang.cli.report import FORMATS, count
from gieopsarang.disk import read_sources
from gieopsarang.korean.particles import quoted
from gieopsarang.model.problem import Problem, Severity
from gieopsarang.model.source_file import SourceFile
from gieopsarang.plugin import Project


@click.command(cls=KoreanCommand)
@click.argument("paths", nargs=-1, metavar="[경로]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    metavar="[text|json|github]",
    help="보이는 꼴. text는 사람에게, json은 프로그램에, github는 GitHub에 맞습니다.",
)
@click.option("--strict", is_flag=True, help="경고가 있어도 실패로 끝냅니다.")
@config_option
def check(paths: tuple[str, ...], form: str, strict: bool, config_file: Path | None) -> int:  # noqa: FBT001 - Click
    """글을 모두 읽고 고칠 곳을 알려 줍니다. 경로를 적으면 그 파일이나 폴더의 것만 보입니다."""
    project = opened(config_file)
    wanted = [inside(path, project.root) for path in paths]
    found = loaded(project).problems
    shown = [problem for problem in found if not wanted or _concerns(problem, wanted)]
    FORMATS[form](shown)
    return int(bool(count(shown, Severity.ERROR) or (strict and count(shown, Severity.WARNING))))


def loaded(project: Project) -> Loaded:
    """All sources read and worked, with a bar on a terminal."""
    sources = read_sources(project.root, project.content)
    with _progress(sources) as counted:
        return load(counted, project.settings)


def inside(path: str, root: Path) -> PurePosixPath:
    """A path as typed (from here, absolute, or with Windows' separators) as one from the project's root."""
    root = root.resolve()
    written = dict.fromkeys((path, path.replace("\\", "/")))
    for file in [base / name for name in written for base in (Path.cwd(), root)]:
        if file.exists() or file.is_symlink():
            place = file.parent.resolve() / file.name if file.name not in {"", ".", ".."} else file.resolve()
            if not place.is_relative_to(root):
                raise click.UsageError(f"{quoted(path, '은/는')} 이 프로젝트 밖에 있습니다.")
            return PurePosixPath(place.relative_to(root).as_posix())
    raise click.UsageError(f"{quoted(path, '이/가')} 없습니다.")


def _concerns(problem: Problem, wanted: Sequence[PurePosixPath]) -> bool:
    place = PurePosixPath(problem.location.path)
    return any(place == path or path in place.parents for path in wanted)


@contextmanager
def _progress(sources: Sequence[SourceFile]) -> Generator[Iterable[SourceFile]]:
    console = Console(stderr=True)
    if not console.is_terminal:
        yield sources
        return
    bar = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True)
    with bar:
        task = bar.add_task("읽는 중", total=len(sources))
        yield [_counted(source, bar, task) for source in sources]


def _counted(source: SourceFile, bar: Progress, task: int) -> SourceFile:
    def content() -> bytes:
        bar.advance(task)  # pyright: ignore[reportArgumentType] - a TaskID is an int
        return source.load()

    return replace(source, load=content)
