"""`gieopsarang explain`: a rule's page."""

import click

from gieopsarang.cli.korean_help import KoreanCommand
from gieopsarang.korean.nearness import nearest
from gieopsarang.korean.particles import quoted
from gieopsarang.model.problem import Rule
from gieopsarang.model.rules import RULES


@click.command(cls=KoreanCommand)
@click.argument("code", required=False, metavar="[규칙]")
def explain(code: str | None) -> int:
    """규칙의 뜻과 틀린 보기, 맞는 보기를 보입니다. 규칙을 적지 않으면 모든 규칙을 늘어놓습니다."""
    if code is None:
        width = max(map(len, RULES), default=0)
        click.echo("\n".join(f"{rule.code:{width}}  {rule.severity.label}  {rule.summary}" for rule in RULES.values()))
        return 0
    written = code.strip().strip("[]")
    rule = RULES.get(written)
    if rule is None:
        near = nearest(written, RULES)
        hint = f" '{near}'인가요?" if near else " 'gieopsarang explain'이 모든 규칙을 보입니다."
        raise click.UsageError(f"{quoted(code, '이라는/라는')} 규칙이 없습니다.{hint}")
    click.echo(_page(rule))
    return 0


def _page(rule: Rule) -> str:
    fixed = "읽는 사람을 지키는 규칙이어서 바꿀 수 없습니다."
    free = (
        f"mkdocs.yml의 플러그인 설정에 rules: {{{rule.code}: note}}를 적으면 알림으로 낮출 수 있습니다."
        " 다만 이 잘못 때문에 글을 실을 수 없으면 낮추어도 오류입니다."
    )
    return "\n".join(
        [
            f"{rule.severity.label}[{rule.code}] {rule.summary}",
            "",
            rule.meaning,
            "",
            "틀린 보기",
            *(f"  {line}" for line in rule.wrong.split("\n")),
            "맞는 보기",
            *(f"  {line}" for line in rule.right.split("\n")),
            "",
            fixed if rule.safety else free,
        ]
    )
