"""`gieopsarang search`: what readers will find, and why."""

import json
from pathlib import Path

import click

from gieopsarang.cli.korean_help import KoreanCommand
from gieopsarang.cli.project import config_option, opened
from gieopsarang.korean.particles import quoted
from gieopsarang.search.runner import EngineFailed, Hit, open_engine

WHY = {
    "exact": "이름이 같음",
    "name": "이름의 앞부분",
    "particle": "이름에 조사나 어미가 붙음",
    "initials": "첫소리",
    "layout": "한영 자판을 바꾸어 침",
    "slip": "글쇠를 잘못 침",
    "part": "이름의 일부",
    "question": "물음 속의 이름",
    "text": "글",
}
"""Why a hit was found, by the engine's word for it."""
WHERE = {"definition": "뜻풀이", "example": "쓰임", "body": "본문"}
"""What of an entry or story a text was found in."""
KINDS = {"entry": "낱말", "story": "이야기"}
INDEX = "search"
FIRST_FILE = "names.js"
SCOPES = ("encyclopedia", "storybook")


@click.command(cls=KoreanCommand)
@click.argument("query", metavar="찾을말")
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="폴더",
    help="만들어 둔 사이트의 폴더. 없으면 mkdocs.yml의 site_dir(site)입니다.",
)
@click.option(
    "--limit", type=click.IntRange(1, 100), default=10, metavar="수", help="몇 개까지 보일지. 없으면 10입니다."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    metavar="[text|json]",
    help="보이는 꼴. text는 사람에게, json은 프로그램에 맞습니다.",
)
@config_option
def search(query: str, site: Path | None, limit: int, form: str, config_file: Path | None) -> int:
    """읽는 사람이 찾기 칸에 적었을 때 나올 것을 까닭과 함께 보입니다. 먼저 'gieopsarang build'로 사이트를 만들어 두세요."""
    folder = (site or opened(config_file).site) / INDEX
    if not (folder / FIRST_FILE).is_file():
        raise click.UsageError(
            f"{quoted(folder, '이/가')} 없습니다. 'gieopsarang build'로 사이트를 만들거나, --site에 만들어 둔 폴더를 적으세요."
        )
    engine = open_engine(lambda name: (folder / name).read_text("utf-8"))
    try:
        hits = engine.search(query, limit=limit)
        near = [] if hits else engine.near(query)
    except EngineFailed as error:
        raise click.ClickException(
            f"찾기를 열지 못했습니다. 'gieopsarang build'로 다시 만들어 보세요. ({error})"
        ) from error
    if form == "json":
        click.echo(json.dumps({"query": query, "hits": hits, "near": near}, ensure_ascii=False, indent=2))
    elif hits:
        click.echo("\n".join(map(_told, hits)))
    else:
        click.echo(f"{quoted(query, '을/를')} 찾지 못했습니다.")
        if near:
            click.echo("비슷한 말: " + ", ".join(f"{its['headword']} ({its['url']})" for its in near))
    return 0 if hits else 1


def _told(hit: Hit) -> str:
    """A hit in a few lines: what and why, where, what is written there."""
    number = hit["homograph_number"] or ""
    hanja = f" {hit['hanja']}" if hit["hanja"] else ""
    form = f", {hit['form']}" if hit["form"] else ""
    read_as = f", {quoted(hit['read_as'], '으로/로')} 읽음" if hit["read_as"] else ""
    why = WHERE.get(hit["where"] or "", WHY[hit["why"]])
    kind = " · ".join(filter(None, (KINDS[hit["kind"]], hit["domain"], hit["level"])))
    head = f"{hit['headword']}{number}{hanja} [{why}{form}{read_as}] {kind}"
    return "\n".join([head, f"  {hit['url']}", *([f"  {hit['snippet']}"] if hit["snippet"] else [])])
