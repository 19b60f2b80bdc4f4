"""``claimcheck check``: the main job."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from claimcheck.cli.options import (
    FailOn,
    Format,
    NoColor,
    OneStory,
    Output,
    Paths,
    Published,
    Quiet,
    Rules,
    Shown,
    Verbose,
    dates,
)

if TYPE_CHECKING:
    from claimcheck.model import Report

SEVERITIES = ("error", "warning", "note")


def check(
    paths: Paths,
    rules: Rules = None,
    output_format: Format = None,
    output: Output = None,
    show: Shown = None,
    fail_on: FailOn = None,
    published: Published = None,
    one_story: OneStory = False,
    no_color: NoColor = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Find where sources agree and where they contradict one another."""
    days = dates(published or [])
    from claimcheck.cli.output import complain, put, say, view
    from claimcheck.cli.run import read_in, run, settings
    from claimcheck.report import render

    configured = said, _ = settings()
    report = run(paths, rules, days, configured, one_story=one_story)
    if verbose:
        for line in read_in(report):
            say(line)
    complain(report.problems)
    look = view(no_color=no_color, show=show or said.show, full=verbose, summary=quiet, to_file=output is not None)
    put(render(report, output_format or said.format, look), output)
    raise typer.Exit(exit_code(report, fail_on or said.fail_on))


def exit_code(report: Report, fail_on: str) -> int:
    """2 where anything could not be done as asked, 1 where a conflict or a broken constraint is severe enough, else 0."""
    if report.problems:
        return 2
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    found = [f.severity for f in report.findings if f.verdict == "conflict"]
    found += [c.severity for c in report.constraints if c.verdict == "broken"]
    return int(any(severity in failing for severity in found))
