"""The options that several commands share, each declared once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli import completion
from claimcheck.cli.export import with_format
from claimcheck.engines import ENGINES
from claimcheck.report import FORMATS, SHOWN

if TYPE_CHECKING:
    from claimcheck.config import Settings
    from claimcheck.errors import Problem

FAIL_ON = ("error", "warning", "note", "never")


def one_of(*choices: str) -> Callable[[str | None], str | None]:
    """A callback that lets only ``choices`` (and nothing at all) through and says what they are."""

    def checked(value: str | None) -> str | None:
        if value is not None and value not in choices:
            raise typer.BadParameter(unknown(value, choices))
        return value

    return checked


def choice(name: str, choices: Iterable[str], about: str, default: str | bool = True) -> Any:
    """An option that takes one of ``choices``: it says them, checks them, and offers them to the shell."""
    known = tuple(choices)
    return typer.Option(
        name,
        metavar="|".join(known),
        help=about,
        callback=one_of(*known),
        autocompletion=completion.words(*known),
        show_default=default,
    )


def kind_of(value: str | None) -> str | None:
    """A callback that lets only kinds of values (and nothing at all) through."""
    if value is None:
        return None
    from claimcheck.values import KINDS

    return one_of(*KINDS)(value)


def unknown(value: str, known: Iterable[str]) -> str:
    """What to say of a word that is none of those that are known."""
    listed = tuple(known)
    return f"{value!r} is not one of {', '.join(listed)}.{nearest(value, listed)}"


def nearest(word: str, known: Iterable[str]) -> str:
    """`` Did you mean 'x'?`` where a known word is close; else ""."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), 1)
    return f" Did you mean {near[0]!r}?" if near else ""


def limited(
    configured: tuple[Settings, tuple[Problem, ...]], max_bytes: str | None, timeout: int | None, follow_links: bool
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings with what the options put over them. Raises BadParameter for what is no size."""
    from msgspec.structs import replace

    from claimcheck.limits import size

    said, wrong = configured
    limits = said.limits
    if max_bytes is not None:
        if not (most := size(max_bytes)):
            raise typer.BadParameter(f"{max_bytes!r} is no size, such as 20MB.", param_hint="'--max-bytes'")
        limits = replace(limits, source_bytes=most)
    if timeout is not None:
        limits = replace(limits, seconds=timeout)
    return replace(said, limits=limits, follow_links=follow_links or said.follow_links), wrong


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
        "--rules",
        metavar="PATH|PACK",
        help="Use these packs only (repeatable).",
        show_default="those that ship",
        autocompletion=completion.packs,
    ),
]
Published = Annotated[
    list[str] | None,
    typer.Option(
        "--published", metavar="FILE=DATE", help="The day a source was published (repeatable).", show_default=False
    ),
]
Format = Annotated[str | None, choice("--format", FORMATS, "What to print.", "table")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write there, whole or not at all.", show_default="stdout"),
]
Export = Annotated[
    list[Path] | None,
    typer.Option(
        "--export",
        metavar="FILE",
        help="Write this file as well, in the format that its name ends in (repeatable): report.html, report.sarif, …",
        callback=with_format,
        show_default=False,
    ),
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Count the findings of each rule and source, after the report.")
]
Shown = Annotated[str | None, choice("--show", SHOWN, "How much the report shows.", "findings")]
FailOn = Annotated[
    str | None, choice("--fail-on", FAIL_ON, "The mildest conflict that makes the exit code 1.", "error")
]
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="Let pass the failures recorded there; only new ones count.",
        show_default=False,
    ),
]
WriteBaseline = Annotated[
    Path | None,
    typer.Option(
        "--write-baseline",
        metavar="FILE",
        help="Record the failures of now; reasons and dates already there stay.",
        show_default=False,
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", metavar="N", help="Work in so many processes.", min=1, show_default="as many as pay"),
]
EngineName = Annotated[str, choice("--engine", ENGINES, "Who does the work.")]
Address = Annotated[
    str | None,
    typer.Option("--address", metavar="HOST:PORT", help="The Ray cluster to work on.", show_default="a new local one"),
]
CacheFolder = Annotated[
    Path | None,
    typer.Option(
        "--cache", metavar="DIR", help="Remember there what was read.", show_default="the user's cache folder"
    ),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Read everything anew, and remember nothing.")]
MaxBytes = Annotated[
    str | None,
    typer.Option("--max-bytes", metavar="SIZE", help="Read no document larger than that.", show_default="20 MB"),
]
Timeout = Annotated[
    int | None,
    typer.Option(
        "--timeout", metavar="SECONDS", help="Give up parsing a document after that.", min=1, show_default="60"
    ),
]
FollowLinks = Annotated[bool, typer.Option("--follow-links", help="Follow symbolic links out of the folders given.")]
Store = Annotated[
    Path | None,
    typer.Option(
        "--store",
        metavar="FILE",
        help="Add the sources to this claim store, and report what they change.",
        show_default=False,
    ),
]
OneStory = Annotated[bool, typer.Option("--one-story", help="Take all sources to report one event.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colour, as with NO_COLOR in the environment.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print the summary line only.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say what was read, and leave no place out.")]
