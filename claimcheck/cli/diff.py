"""``claimcheck diff``: what changed between two reports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.options import NoColor, Output, Quiet, choice

_FORMATS = ("table", "json", "markdown")


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD.json", help="A report written with --format json.")],
    new: Annotated[Path, typer.Argument(metavar="NEW.json", help="A later one.")],
    output_format: Annotated[str, choice("--format", _FORMATS, "What to print.")] = "table",
    output: Output = None,
    no_color: NoColor = False,
    quiet: Quiet = False,
) -> None:
    """Show which findings appeared, went, or changed their verdict between two JSON reports.

    Findings are known again by what is asked and answered, not by lines or file names. The exit code is 1 where a
    conflict or a broken constraint is new, 2 where a report cannot be read.
    """
    from claimcheck.accepted import report_file
    from claimcheck.accepted.difference import difference
    from claimcheck.cli.output import put, view
    from claimcheck.errors import InputError, Problem
    from claimcheck.report.difference import render

    before, after = report_file.load(old), report_file.load(new)
    problems = [found for found in (before, after) if isinstance(found, Problem)]
    if isinstance(before, Problem) or isinstance(after, Problem):
        raise InputError(problems)
    changes = difference(before, after)
    put(render(changes, output_format, view(no_color=no_color, summary=quiet, to_file=output is not None)), output)
    raise typer.Exit(int(any(change.failed for change in changes)))
