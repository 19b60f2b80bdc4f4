"""The report for spreadsheets: one row a claim of a finding (RFC 4180)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from claimcheck.model import Claim, Problem, Report, Source
from claimcheck.report import View
from claimcheck.report.entries import Entry, Side, accepted_in_short, entries
from claimcheck.report.safe import visible

COLUMNS = (
    "type",
    "id",
    "verdict",
    "severity",
    "accepted",
    "rule",
    "question",
    "subject",
    "reason",
    "story",
    "position",
    "value",
    "sources",
    "source",
    "path",
    "line",
    "column",
    "place",
    "text",
    "sentence",
    "published",
    "publisher",
    "attributed_to",
    "modality",
)
Cell = str | int | None

# What spreadsheets take for the beginning of a formula, white space before it and full-width forms included.
_FORMULA = re.compile("\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20\u2212|]")


def render(report: Report, _view: View | None = None) -> str:
    """A header and the rows, lines ending in CR LF. ``type`` is finding, constraint, problem or note.

    A cell is one line; one that a spreadsheet would run as a formula has an apostrophe in front.
    """
    sources = {source.id: source for source in report.sources}
    text = StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in rows(report, sources):
        writer.writerow({name: cell(value) for name, value in row.items()})
    return text.getvalue()


def cell(value: Cell) -> Cell:
    """A value that is shown and never run."""
    if not isinstance(value, str):
        return value
    text = visible(value).strip()
    return f"'{text}" if _FORMULA.match(text) else text


def rows(report: Report, sources: dict[str, Source]) -> Iterator[dict[str, Cell]]:
    """The rows by column, in the reader's order."""
    for entry in entries(report):
        for number, side in enumerate(entry.sides, 1):
            for claim in side.claims:
                yield _entry(entry) | _side(entry, number, side) | _claim(claim, sources.get(claim.source))
    yield from (_problem("problem", p) for p in sorted(report.problems))
    yield from (_problem("note", p) for p in sorted(report.notes))


def _entry(entry: Entry) -> dict[str, Cell]:
    accepted = entry.accepted
    return {
        "type": "constraint" if entry.verdict == "broken" else "finding",
        "id": entry.id,
        "verdict": entry.verdict,
        "severity": entry.severity,
        "accepted": accepted_in_short(accepted) if accepted else None,
        "rule": entry.rule,
        "question": entry.asks,
        "subject": entry.subject,
        "reason": " ".join((entry.reason, *entry.told)),
        "story": entry.story or None,
    }


def _side(entry: Entry, number: int, side: Side) -> dict[str, Cell]:
    """A broken constraint has no positions: its rows are the claims that it relates."""
    position = side.backing if entry.verdict == "broken" else number
    return {"position": position, "value": side.shown, "sources": side.sources}


def _claim(claim: Claim, source: Source | None) -> dict[str, Cell]:
    published = source.published if source else None
    return {
        "source": claim.source,
        "path": source.path if source else claim.source,
        "line": None if claim.place else claim.line,
        "column": None if claim.place else claim.column,
        "place": claim.place,
        "text": claim.text,
        "sentence": claim.sentence,
        "published": published.isoformat() if published else None,
        "publisher": source.publisher if source else None,
        "attributed_to": claim.attributed_to,
        "modality": claim.modality,
    }


def _problem(kind: str, problem: Problem) -> dict[str, Cell]:
    expected = f" (expected {problem.expected})" if problem.expected else ""
    return {
        "type": kind,
        "reason": problem.message + expected,
        "path": problem.path,
        "line": problem.line or None,
        "column": problem.column or None,
    }
