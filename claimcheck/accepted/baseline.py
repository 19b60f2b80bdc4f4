"""Failures recorded on a day, so that only new ones count from then on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.accepted.asked import Asked, of_report
from claimcheck.accepted.matching import match
from claimcheck.model import Accepted, ConstraintResult, Finding, Problem, Report

_LONGEST = 100  # characters of the values in a note

Failure = TypeVar("Failure", Finding, ConstraintResult)


class Entry(Struct, frozen=True):
    """One recorded failure, why it is let pass and the last day on which it is; and where that is written."""

    asked: Asked
    reason: str = ""
    until: date | None = None
    line: int = 0
    column: int = 0

    def holds(self, today: date) -> bool:
        return self.until is None or today <= self.until


def apply(report: Report, entries: Sequence[Entry], path: str, today: date) -> Report:
    """The report with the failures of ``entries`` accepted, unless they are already.

    Notes say which entries are gone and which no longer hold; ``path`` is the file that they name.
    """
    failures = of_report(report)
    pairs = match([entry.asked for entry in entries], [asked for _, asked in failures])
    accepted = {j: entries[i] for i, j in pairs.items() if entries[i].holds(today)}
    notes = [
        Problem(path, entry.line, entry.column, note)
        for i, entry in enumerate(entries)
        if (note := _note(entry, i in pairs, today))
    ]
    let_pass = {id(failure): accepted[j] for j, (failure, _) in enumerate(failures) if j in accepted}
    return replace(
        report,
        findings=report.with_conflicts([_passed(f, let_pass) for f in report.of("conflict")]),
        constraints=tuple(_passed(c, let_pass) for c in report.constraints),
        notes=(*report.notes, *notes),
    )


def record(report: Report, old: Sequence[Entry], today: date) -> tuple[Entry, ...]:
    """An entry for every failure of the report that nothing else lets pass, sorted.

    Reason and date are those that an entry of ``old`` has for it; of an entry that no longer holds only the reason.
    """
    found = [asked for failure, asked in of_report(report) if failure.accepted is None]
    kept = {j: old[i] for i, j in match([entry.asked for entry in old], found).items()}
    entries = [_renewed(asked, kept.get(j), today) for j, asked in enumerate(found)]
    return tuple(sorted(entries, key=_order))


def _renewed(asked: Asked, old: Entry | None, today: date) -> Entry:
    if old is None:
        return Entry(asked)
    return Entry(asked, old.reason, old.until if old.holds(today) else None)


def _order(entry: Entry) -> tuple[bool, str, str, tuple[str, ...], list[str], list[str]]:
    asked = entry.asked
    broken = asked.sort == "broken"
    return broken, asked.name, asked.question, asked.values, sorted(asked.subject), sorted(asked.words)


def _passed(failure: Failure, let_pass: Mapping[int, Entry]) -> Failure:
    entry = let_pass.get(id(failure))
    if entry is None or failure.accepted is not None:
        return failure
    return replace(failure, accepted=Accepted("baseline", entry.reason, entry.until))


def _note(entry: Entry, found: bool, today: date) -> str:
    values = " / ".join(entry.asked.values)
    what = f"{entry.asked.question} ({values if len(values) <= _LONGEST else values[: _LONGEST - 1] + '…'})"
    if not found:
        return f"gone: {what}"
    return "" if entry.holds(today) else f"no longer holds, its last day was {entry.until}: {what}"
