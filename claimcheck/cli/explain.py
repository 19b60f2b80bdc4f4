"""``claimcheck explain``: why a finding is what it is."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.options import NoColor, OneStory, Paths, Published, Rules, dates


def explain(
    finding: Annotated[
        str, typer.Argument(metavar="FINDING", help="Its id, the beginning of it, or a constraint's name.")
    ],
    paths: Paths,
    rules: Rules = None,
    published: Published = None,
    one_story: OneStory = False,
    no_color: NoColor = False,
) -> None:
    """Show how one finding came about.

    The whole derivation: from the words of the sources, by rule and pattern, to values and the verdict.
    """
    days = dates(published or [])
    from claimcheck.cli.output import complain, put, view
    from claimcheck.cli.run import run
    from claimcheck.report.explain import render

    report = run(paths, rules, days, one_story=one_story)
    complain(report.problems)
    put(render(report, finding, view(no_color=no_color)))
    raise typer.Exit(2 if report.problems else 0)
