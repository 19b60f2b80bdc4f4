"""``claimcheck check``: the main job."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from claimcheck.cli.export import deliver, ready
from claimcheck.cli.options import (
    Address,
    Baseline,
    CacheFolder,
    EngineName,
    Export,
    FailOn,
    FollowLinks,
    Format,
    Jobs,
    MaxBytes,
    NoCache,
    NoColor,
    OneStory,
    Output,
    Paths,
    Published,
    Quiet,
    Rules,
    Shown,
    Statistics,
    Store,
    Timeout,
    Verbose,
    WriteBaseline,
    dates,
    limited,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model import Report

_IN_PART = "It records all that fails, and with --store a run tells only what is new."
EXAMPLES = """\b
Examples:
  claimcheck reports/
  claimcheck reports/ --show conflicts --fail-on warning
  claimcheck reports/ --rules my-rules.yaml --published a.txt=2024-03-05
  claimcheck reports/ --format json --output report.json
"""


def check(
    paths: Paths,
    rules: Rules = None,
    output_format: Format = None,
    output: Output = None,
    export: Export = None,
    statistics: Statistics = False,
    show: Shown = None,
    fail_on: FailOn = None,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    published: Published = None,
    one_story: OneStory = False,
    store: Store = None,
    jobs: Jobs = None,
    engine: EngineName = "local",
    address: Address = None,
    cache: CacheFolder = None,
    no_cache: NoCache = False,
    max_bytes: MaxBytes = None,
    timeout: Timeout = None,
    follow_links: FollowLinks = False,
    no_color: NoColor = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Find where sources agree and where they contradict one another."""
    days = dates(published or [])
    if address is not None and engine != "ray":
        raise typer.BadParameter("only --engine ray works on a cluster.", param_hint="'--address'")
    if store and write_baseline:
        raise typer.BadParameter(_IN_PART, param_hint="'--write-baseline'")
    from claimcheck.cli.accepting import accepted
    from claimcheck.cli.output import view
    from claimcheck.cli.run import Hands, run, settings

    configured = said, _ = limited(settings(), max_bytes, timeout, follow_links)
    exports = ready(export, said, output)
    hands = Hands(engine, jobs, address, cache, no_cache)
    report = run(paths, rules, days, configured, one_story=one_story, hands=hands, store=store)
    report = accepted(report, said, baseline=baseline, write=write_baseline)
    _tell(report, paths, verbose)
    look = view(no_color=no_color, show=show or said.show, full=verbose, summary=quiet, to_file=output is not None)
    deliver(report, output_format or said.format, output, look, exports, statistics=statistics)
    raise typer.Exit(exit_code(report, fail_on or said.fail_on))


def _tell(report: Report, paths: Sequence[str], verbose: bool) -> None:
    """What goes to stderr: what was read where that is asked for, what could not be done, and what is worth saying."""
    from claimcheck.cli.output import say, tell
    from claimcheck.cli.run import left_out, read_in

    if verbose:
        for line in (*read_in(report), *left_out(paths)):
            say(line)
    tell(report.problems, report.notes)


def exit_code(report: Report, fail_on: str) -> int:
    """2 where anything could not be done as asked, 1 where a conflict or a broken constraint is severe enough, else 0."""
    if report.problems:
        return 2
    return int(bool(report.failures(fail_on)))
