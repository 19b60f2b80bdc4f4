"""The options that several commands share, each declared once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.report import FORMATS, SHOWN

FAIL_ON = ("error", "warning", "note", "never")


def one_of(*choices: str) -> Callable[[str | None], str | None]:
    """A callback that lets only ``choices`` (and nothing at all) through and says what they are."""

    def checked(value: str | None) -> str | None:
        if value is not None and value not in choices:
            raise typer.BadParameter(f"{value!r} is not one of {', '.join(choices)}.")
        return value

    return checked


def dates(given: list[str]) -> dict[str, date]:
    """``FILE=DATE`` pairs of --published as a table by file. Raises BadParameter for what is no such pair."""
    found = {}
    for pair in given:
        name, equals, day = pair.rpartition("=")
        if not equals or not name:
            raise typer.BadParameter(f"{pair!r} is not of the form FILE=YYYY-MM-DD.", param_hint="'--published'")
        try:
            found[name] = date.fromisoformat(day)
        except ValueError:
            raise typer.BadParameter(
                f"{day!r} in {pair!r} is not a date (YYYY-MM-DD).", param_hint="'--published'"
            ) from None
    return found


Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders and globs to read.", show_default=False)
]
Rules = Annotated[
    list[str] | None,
    typer.Option(
        "--rules", metavar="PATH|PACK", help="Use these packs only (repeatable).", show_default="those that ship"
    ),
]
Published = Annotated[
    list[str] | None,
    typer.Option(
        "--published", metavar="FILE=DATE", help="The day a source was published (repeatable).", show_default=False
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="|".join(FORMATS), help="What to print.", callback=one_of(*FORMATS), show_default="table"
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write there, whole or not at all.", show_default="stdout"),
]
Shown = Annotated[
    str | None,
    typer.Option(
        "--show",
        metavar="|".join(SHOWN),
        help="How much the table shows.",
        callback=one_of(*SHOWN),
        show_default="findings",
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="|".join(FAIL_ON),
        help="The mildest conflict that makes the exit code 1.",
        callback=one_of(*FAIL_ON),
        show_default="error",
    ),
]
OneStory = Annotated[bool, typer.Option("--one-story", help="Take all sources to report one event.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colour, as with NO_COLOR in the environment.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print the summary line only.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say what was read, and leave no place out.")]
