"""``claimcheck explain``: why a finding is what it is."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.options import (
    Baseline,
    FollowLinks,
    MaxBytes,
    NoColor,
    OneStory,
    Output,
    Paths,
    Published,
    Rules,
    Timeout,
    dates,
    limited,
)


def explain(
    finding: Annotated[
        str, typer.Argument(metavar="FINDING", help="Its id, the beginning of it, or a constraint's name.")
    ],
    paths: Paths,
    rules: Rules = None,
    output: Output = None,
    baseline: Baseline = None,
    published: Published = None,
    one_story: OneStory = False,
    max_bytes: MaxBytes = None,
    timeout: Timeout = None,
    follow_links: FollowLinks = False,
    no_color: NoColor = False,
) -> None:
    """Show how one finding came about.

    The whole derivation: from the words of the sources, by rule and pattern, to values and the verdict. Give it the paths
    and options that the finding was made with.
    """
    days = dates(published or [])
    from claimcheck.cli.accepting import accepted
    from claimcheck.cli.output import put, tell, view
    from claimcheck.cli.run import run, settings
    from claimcheck.report.explain import render

    configured = said, _ = limited(settings(), max_bytes, timeout, follow_links)
    report = accepted(run(paths, rules, days, configured, one_story=one_story), said, baseline=baseline)
    tell(report.problems, report.notes)
    put(render(report, finding, view(no_color=no_color, to_file=output is not None)), output)
    raise typer.Exit(2 if report.problems else 0)
