"""Click's own words in Korean."""

from collections.abc import Callable
from typing import Any, NoReturn

import click
from click.formatting import HelpFormatter

PHRASES = (
    ("No such command ", "없는 명령입니다: "),
    ("No such option: ", "없는 옵션입니다: "),
    ("No such option ", "없는 옵션입니다: "),
    ("Missing argument ", "빠진 것이 있습니다: "),
    ("Missing option ", "빠진 옵션이 있습니다: "),
    ("Got unexpected extra arguments", "필요 없는 말이 더 있습니다. 띄어 쓴 표제어는 따옴표로 묶으세요:"),
    ("Got unexpected extra argument", "필요 없는 말이 더 있습니다. 띄어 쓴 표제어는 따옴표로 묶으세요:"),
    ("Invalid value for ", "쓸 수 없는 값입니다: "),
    ("Missing command", "명령을 적으세요"),
    ("Did you mean ", "혹시 "),
    (" is not one of ", "은(는) 다음 가운데 하나가 아닙니다: "),
    (" is not a valid integer range.", "은(는) 쓸 수 있는 수가 아닙니다."),
    (" is not a valid integer.", "은(는) 수가 아닙니다."),
)


class KoreanCommand(click.Command):
    """A command whose help and usage errors are Korean."""

    def format_usage(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """The line that says how to write it."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "쓰는 법: ")

    def format_options(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """The options, under a Korean heading."""
        rows = [row for parameter in self.get_params(ctx) if (row := parameter.get_help_record(ctx)) is not None]
        if rows:
            with formatter.section("옵션"):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, helped in Korean."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "이 도움말을 보이고 끝냅니다."
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The pieces of the usage line."""
        return ["[옵션]" if piece == "[OPTIONS]" else piece for piece in super().collect_usage_pieces(ctx)]


class KoreanGroup(KoreanCommand, click.Group):
    """A group of commands in Korean."""

    command_class = KoreanCommand

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, subcommand_metavar="명령 …", **kwargs)

    def format_options(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """The options, then the commands."""
        KoreanCommand.format_options(self, ctx, formatter)
        with formatter.section("명령"):
            formatter.write_dl([(name, self.commands[name].get_short_help_str(70)) for name in self.list_commands(ctx)])

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the base class has it so
        """In the order of their use, not of the alphabet."""
        return list(self.commands)

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run, and say Click's usage errors in Korean."""
        kwargs["standalone_mode"] = False
        run: Callable[..., int | None] = super().main  # typed by Click for standalone mode only
        try:
            raise SystemExit(run(*args, **kwargs) or 0)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.ctx.get_help() if error.ctx else "", err=True)
            raise SystemExit(2) from None
        except click.ClickException as error:
            usage = isinstance(error, click.UsageError)
            if isinstance(error, click.UsageError) and error.ctx is not None:
                click.echo(error.ctx.get_usage(), err=True)
                click.echo(f"도움말: {error.ctx.command_path} --help", err=True)
            click.echo(f"오류: {_korean(error.format_message())}", err=True)
            raise SystemExit(2 if usage else error.exit_code) from None
        except (click.Abort, KeyboardInterrupt):
            click.echo("그만두었습니다.", err=True)
            raise SystemExit(1) from None


def _korean(message: str) -> str:
    for english, korean in PHRASES:
        message = message.replace(english, korean)
    return message
