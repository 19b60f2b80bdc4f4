"""What is let pass: the ``[[ignore]]`` entries of the configuration and the baseline, read and written."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.errors import InputError, Problem

if TYPE_CHECKING:
    from claimcheck.config import Settings
    from claimcheck.model import Report


def today() -> date:
    """The day that ``until`` is held against: of SOURCE_DATE_EPOCH (see reproducible-builds.org), else of the clock."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(given), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise InputError([Problem("", 0, 0, f"SOURCE_DATE_EPOCH is {given!r}", "seconds since 1970")]) from None


def accepted(report: Report, said: Settings, baseline: Path | None = None, write: Path | None = None) -> Report:
    """The report with what is let pass marked so.

    ``baseline`` (else the configured one) is the file that says what was known; into ``write`` goes what is known now.
    """
    named = baseline or (Path(said.baseline) if said.baseline else None)
    if not (said.ignore or named or write):
        return report
    from claimcheck.accepted import baseline as known
    from claimcheck.accepted import baseline_file, ignored

    day = today()
    report = ignored.apply(report, said.ignore, said.path, said.base, day)
    if write is not None:
        return _written(report, write, named, day)
    if named is None:
        return report
    entries, problems = baseline_file.load(named)
    report = replace(report, problems=tuple(sorted((*report.problems, *problems))))
    return known.apply(report, entries, str(named), day)


def _written(report: Report, path: Path, named: Path | None, day: date) -> Report:
    """The same with the failures of now in the file ``path``: not where something could not be read, or is broken."""
    from claimcheck.accepted import baseline as known
    from claimcheck.accepted import baseline_file
    from claimcheck.cli.output import encoded, say, write_whole
    from claimcheck.report.summary import count

    before = next((file for file in (path, named) if file is not None and file.exists()), None)
    old, problems = baseline_file.load(before) if before else ((), ())
    report = replace(report, problems=tuple(sorted((*report.problems, *problems))))
    if report.problems:
        unwritten = Problem(str(path), 0, 0, "is not written", "a run in which everything could be checked")
        return replace(report, problems=tuple(sorted((*report.problems, unwritten))))
    entries = known.record(report, old, day)
    write_whole(path, encoded(baseline_file.dump(entries)))
    say(f"{count(len(entries), 'failure')} recorded in {path}")
    return known.apply(report, entries, str(path), day)
