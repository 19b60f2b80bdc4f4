"""The command ``claimcheck`` and its subcommands."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from claimcheck import __version__
from claimcheck.cli import caching, check, completion, diff, explain, mentions, query, rules, starting, stories
from claimcheck.cli.options import nearest, one_of
from claimcheck.errors import InputError

INTERRUPTED = 130
_OWN_OPTIONS = ("--help", "-h", "--version", "--install-completion", "--show-completion")
PIPE_CLOSED = 141  # what shells say of a program that wrote into a closed pipe


class Commands(TyperGroup):
    """Subcommands, of which ``check`` is meant where none is named; and one place where errors become exit codes."""

    def make_context(self, *args: Any, **more: Any) -> Any:
        try:
            return super().make_context(*args, **more)
        except KeyboardInterrupt:
            raise SystemExit(INTERRUPTED) from None

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        valued = {name for p in self.commands["check"].params if not getattr(p, "is_flag", True) for name in p.opts}
        meant = with_command(args, set(self.commands), valued)
        if len(meant) > len(args) and (wrong := mistyped(args, self.commands)) and not ctx.resilient_parsing:
            ctx.fail(wrong)
        return super().parse_args(ctx, meant)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except InputError as error:
            from claimcheck.cli.output import complain

            complain(error.problems)
            raise typer.Exit(2) from None
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            _close_stdout()
            raise typer.Exit(PIPE_CLOSED) from None


def with_command(args: list[str], commands: set[str], valued: set[str]) -> list[str]:
    """``args`` with their command in front: the first word that is no option, or ``check`` where that is no command.

    ``valued`` names the options that take the word after them.
    """
    if not args or args[0] in _OWN_OPTIONS:
        return args
    if args[0] == "help":
        return [*args[1:], "--help"]
    i = 0
    while i < len(args) and args[i].startswith("-") and args[i] not in ("-", "--"):
        i += 2 if args[i] in valued else 1
    if i < len(args) and args[i] in commands:
        return [args[i], *args[:i], *args[i + 1 :]]
    return ["check", *args]


def mistyped(args: Iterable[str], commands: Iterable[str]) -> str:
    """What to say of arguments whose first word looks like a command and is neither one nor a file; else ""."""
    word = next((arg for arg in args if not arg.startswith("-")), "")
    if not word.isalpha() or Path(word).exists() or not (hint := nearest(word, commands)):
        return ""
    return f"No such command or file {word!r}.{hint}"


def _close_stdout() -> None:
    """Whoever read our output has enough of it: let the interpreter's last flush go nowhere."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


app = typer.Typer(
    cls=Commands,
    # Plain help costs half as much as the boxed one, which imports rich.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback(
    epilog="Exit codes: 0 nothing found at or above --fail-on, 1 conflicts found, 2 the job could not be done as asked, "
    "130 interrupted."
)
def claimcheck(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Find where documents about the same events agree and where they contradict one another.

    claimcheck PATH... is short for claimcheck check PATH...; write ./rules to reach a folder whose name is a command.
    claimcheck help COMMAND tells of one command, claimcheck init writes the first files.
    """


app.command("check", no_args_is_help=True, epilog=check.EXAMPLES)(check.check)
app.command("diff", no_args_is_help=True)(diff.diff)
app.command("explain", no_args_is_help=True)(explain.explain)
app.command("mentions", no_args_is_help=True)(mentions.mentions)
app.command("stories", no_args_is_help=True)(stories.stories)
app.command("query", no_args_is_help=True, epilog=query.EXAMPLES)(query.query)
app.add_typer(rules.app, name="rules")
app.add_typer(caching.app, name="cache")
app.command("init")(starting.init)
_SCHEMAS = ("report", "pack", "config")


@app.command()
def schema(
    of: Annotated[
        str,
        typer.Argument(
            metavar=f"[{'|'.join(_SCHEMAS)}]",
            help="Of the JSON report, of packs, or of claimcheck.toml.",
            callback=one_of(*_SCHEMAS),
            autocompletion=completion.words(*_SCHEMAS),
        ),
    ] = "report",
) -> None:
    """Print a JSON Schema, for programs and editors.

    An editor finds the schema of a pack by its first line: # yaml-language-server: $schema=PATH
    """
    from importlib import import_module

    from claimcheck.cli.output import put

    homes = {"report": "report.json", "pack": "packs.json_schema", "config": "report.settings"}
    text: str = import_module(f"claimcheck.{homes[of]}").schema()
    put(text)
