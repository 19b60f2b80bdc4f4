"""The report as GitLab code quality JSON: an issue for every conflict, shown beside a merge request."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from claimcheck.model import Problem, Report
from claimcheck.report import View
from claimcheck.report.entries import Cite, Entry, accepted_in_words, citing, entries, statement
from claimcheck.report.json import dump
from claimcheck.report.places import Places, slashed
from claimcheck.report.safe import visible

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info", "none": "info"}


def render(report: Report, _view: View | None = None) -> str:
    """A list of issues: problems (blocker), conflicts and broken constraints; accepted ones as info, notes as well.

    Fingerprints are made of question, subject and values, never of lines.
    """
    cite, places = citing(report), Places(report)
    issues = [_problem(p, "problem", "blocker") for p in sorted(report.problems)]
    issues += [_issue(entry, cite, places) for entry in entries(report) if entry.fails and entry.claims]
    issues += [_problem(p, "note", "info") for p in sorted(report.notes)]
    return dump(issues)


def _issue(entry: Entry, cite: Cite, places: Places) -> dict[str, Any]:
    claim = entry.claims[0]
    region = places.region(claim)
    known = [accepted_in_words(entry.accepted)] if entry.accepted else []
    where = [] if region else [f"{cite(claim)}:"]
    return {
        "description": " ".join((*known, *where, entry.opening, statement(entry, cite))),
        "check_name": entry.rule,
        "fingerprint": _fingerprint(entry.id),
        "severity": "info" if entry.accepted else _SEVERITIES[entry.severity],
        # The format wants a line always: the first one where the file has none that a reader sees.
        "location": {"path": visible(places.path(claim)), "lines": {"begin": region.line if region else 1}},
    }


def _problem(problem: Problem, name: str, severity: str) -> dict[str, Any]:
    return {
        "description": visible(str(problem)),
        "check_name": f"claimcheck/{name}",
        "fingerprint": _fingerprint("\x1f".join((name, problem.path, problem.message))),
        "severity": severity,
        "location": {"path": visible(slashed(problem.path)) or ".", "lines": {"begin": max(problem.line, 1)}},
    }


def _fingerprint(key: str) -> str:
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
