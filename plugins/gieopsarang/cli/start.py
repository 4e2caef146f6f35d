"""`gieopsarang init` and `new`: a first project, a first text, filled in so that it builds at once."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

import click

from gieopsarang.cli.check import loaded
from gieopsarang.cli.korean_help import KoreanCommand, KoreanGroup
from gieopsarang.cli.project import config_option, opened
from gieopsarang.korean.particles import quoted
from gieopsarang.korean.romanisation import propose_id
from gieopsarang.model.entry import Domain
from gieopsarang.model.publication import Publication
from gieopsarang.read.yaml_file import headword_hint

STARTER = files("gieopsarang") / "starter"
PLAIN = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9·()-]*(?: [가-힣A-Za-z0-9·()-]+)*")
WORDS_OF_YAML = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
HIDDEN = {"gitignore": ".gitignore"}
"""Files that would act where they lie among the starter's."""


@click.command(cls=KoreanCommand)
@click.argument("folder", type=click.Path(path_type=Path), metavar="폴더")
def init(folder: Path) -> int:
    """새 프로젝트를 만듭니다. 보기 항목 하나와 이야기 하나가 들어 있고, 바로 사이트로 만들 수 있습니다."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.UsageError(
            f"{quoted(folder, '은/는')} 빈 폴더가 아닙니다. 있는 파일을 덮지 않도록 새 폴더의 이름을 적으세요."
        )
    for path, text in _texts(STARTER / "project"):
        _write(folder / path, Template(text).safe_substitute(today=_today()))
    click.echo(f"'{folder}'에 만들었습니다. 이제 이렇게 하세요:\n  cd {folder}\n  gieopsarang build")
    return 0


@click.group(cls=KoreanGroup)
def new() -> None:
    """새 항목이나 이야기의 틀을 만듭니다."""


@new.command(cls=KoreanCommand)
@click.argument("headword", metavar="표제어")
@click.option("--domain", metavar="분야", help="분야의 이름이나 폴더. 없으면 domains.yml의 첫 분야입니다.")
@click.option(
    "--homograph", type=click.IntRange(1), metavar="번호", help="표제어가 같은 항목이 또 있을 때의 동형어 번호입니다."
)
@config_option
def entry(headword: str, domain: str | None, homograph: int | None, config_file: Path | None) -> int:
    """항목의 틀을 그 분야 폴더에 만듭니다. id는 표제어의 로마자로 제안합니다."""
    project = opened(config_file)
    headword = _headword(headword)
    publication = loaded(project).publication
    same = _same(headword, project.root, publication)
    if same is not None and homograph is None:
        raise click.UsageError(
            f"{quoted(headword, '은/는')} {same}에 이미 있습니다. 소리만 같은 다른 말이면 --homograph 2를 붙이고, "
            "먼저 있던 파일에도 homograph_number: 1을 적으세요."
        )
    chosen = _domain(domain, publication)
    taken = _entry_ids(publication) | {file.stem for file in (project.root / "glossary").glob("*/*.yml")}
    path = project.root / "glossary" / chosen.slug / f"{propose_id(headword, taken)}.yml"
    values = {"headword": _scalar(headword), "domain": _scalar(chosen.name), "today": _today()}
    text = Template((STARTER / "entry.yml").read_text("utf-8")).substitute(values)
    if homograph is not None:
        text = text.replace("\n", f"\nhomograph_number: {homograph}\n", 1)
    _write(path, text)
    click.echo(path.relative_to(project.root).as_posix())
    if domain is None and len(publication.encyclopedia.domains) > 1:
        names = ", ".join(f"{domain.name}({domain.slug})" for domain in publication.encyclopedia.domains)
        click.echo(
            f"분야를 적지 않아 {quoted(chosen.name, '으로/로')} 두었습니다. 다른 분야이면 파일을 그 폴더로 옮기고 "
            f"domain을 고치세요. 다음에는 --domain으로 고를 수 있습니다: {names}",
            err=True,
        )
    return 0


@new.command(cls=KoreanCommand)
@click.argument("name", metavar="이름")
@config_option
def story(name: str, config_file: Path | None) -> int:
    """이야기의 틀을 제 폴더에 만듭니다. id는 이름의 로마자로 제안합니다."""
    project = opened(config_file)
    name = _headword(name)
    stories = project.root / "stories"
    taken = {folder.name for folder in stories.iterdir()} if stories.is_dir() else set[str]()
    path = stories / propose_id(name, taken) / "index.md"
    values = {"title": _scalar(f"{name} 이야기"), "name": _scalar(name), "today": _today()}
    _write(path, Template((STARTER / "story.md").read_text("utf-8")).substitute(values))
    click.echo(path.relative_to(project.root).as_posix())
    return 0


def _texts(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    for child in sorted(folder.iterdir(), key=lambda child: child.name):
        if child.is_dir():
            yield from _texts(child, f"{above}{child.name}/")
        else:
            yield above + HIDDEN.get(child.name, child.name), child.read_text("utf-8")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise click.ClickException(f"{quoted(path, '을/를')} 쓰지 못했습니다: {error.strerror}") from error


def _headword(written: str) -> str:
    headword = " ".join(written.split())
    if not headword or not headword.isprintable() or "<" in headword or ">" in headword:
        raise click.UsageError(f"{quoted(written, '은/는')} 표제어가 될 수 없습니다. < > 없이 한 글자 이상 적으세요.")
    return headword


def _domain(written: str | None, publication: Publication) -> Domain:
    domains = publication.encyclopedia.domains
    if not domains:
        raise click.UsageError("glossary/domains.yml에 분야가 없습니다. 분야를 먼저 적으세요.")
    if written is None:
        return domains[0]
    for domain in domains:
        if written in {domain.name, domain.slug}:
            return domain
    raise click.UsageError(
        f"{quoted(written, '이라는/라는')} 분야가 없습니다. {', '.join(domain.name for domain in domains)} 가운데 고르세요."
    )


def _same(headword: str, root: Path, publication: Publication) -> str | None:
    """Where an entry of this name is: its headword, a variant, or a file with its id that cannot be read."""
    for its in publication.encyclopedia.entries:
        if headword == its.headword or any(headword == variant.form for variant in its.variants):
            return its.path
    id_ = propose_id(headword, ())
    unread = (root / "glossary").glob(f"*/{id_}.yml") if id_ not in publication.encyclopedia.by_id else ()
    same = (file for file in sorted(unread) if _may_say(file.read_text("utf-8", "replace"), headword))
    return next((file.relative_to(root).as_posix() for file in same), None)


def _may_say(text: str, headword: str) -> bool:
    """Whether a file that cannot be read may be this headword's."""
    said = headword_hint(text)
    return said is None or said == headword or "\ufffd" in said


def _entry_ids(publication: Publication) -> set[str]:
    return set(publication.encyclopedia.by_id) | set(publication.encyclopedia.redirects)


def _scalar(text: str) -> str:
    """Text as a YAML scalar that no tool takes for anything else."""
    if PLAIN.fullmatch(text) and text.lower() not in WORDS_OF_YAML:
        return text
    return json.dumps(text, ensure_ascii=False)


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()
