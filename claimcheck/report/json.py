"""The report for other programs: version 1 of the JSON contract. Fields are added, never renamed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import islice
from typing import Any

import msgspec

from claimcheck import __version__, values
from claimcheck.held import ByNumber
from claimcheck.model import Accepted, Claim, ConstraintResult, Finding, Link, Position, Problem, Report, Source
from claimcheck.report import View
from claimcheck.report.safe import escape_json
from claimcheck.report.summary import counts, in_order, ordered_constraints

VERSION = 1
_TOGETHER = 250  # claims or findings that become text at once


def render(report: Report, view: View | None = None) -> str:
    """The whole report as JSON text, the same bytes for the same report, however it is looked at."""
    return "".join(pieces(report, view))


def pieces(report: Report, _view: View | None = None) -> Iterator[str]:
    """The same bit by bit: no more than some claims or findings are held at a time."""
    before = "{"
    for key, value in contract(report).items():
        yield f'{before}\n  "{key}": '
        yield from _listed(value) if isinstance(value, Iterator) else [dump(value).rstrip("\n").replace("\n", "\n  ")]
        before = ","
    yield "\n}\n"


def _listed(entries: Iterator[dict[str, Any]]) -> Iterator[str]:
    """A list inside an object, as ``dump`` would write it."""
    before = "["
    while some := list(islice(entries, _TOGETHER)):
        yield before + dump({"": some}).removeprefix('{\n  "": [').removesuffix("\n  ]\n}\n")
        before = ","
    yield "[]" if before == "[" else "\n  ]"


def dump(value: Any) -> str:
    """JSON text in which no character can steer a terminal that it is printed to."""
    # msgspec is several times faster than json, but takes neither halves of characters nor their escapes.
    try:
        return msgspec.json.format(escape_json(msgspec.json.encode(value).decode()), indent=2) + "\n"
    except (msgspec.DecodeError, UnicodeEncodeError):
        return escape_json(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def schema() -> str:
    """The JSON Schema (draft 2020-12) of the report, as shipped."""
    return files("claimcheck.report").joinpath("report-v1.schema.json").read_text("utf-8")


def to_json(report: Report) -> dict[str, Any]:
    """The contract as plain dicts and lists, sorted."""
    return {key: list(value) if isinstance(value, Iterator) else value for key, value in contract(report).items()}


def contract(report: Report) -> dict[str, Any]:
    """The same with an iterator in place of each list."""
    story_of = {key: number for number, story in enumerate(report.stories, 1) for key in story}
    return {
        "version": VERSION,
        "generator": {"name": "claimcheck", "version": __version__},
        "summary": counts(report),
        "sources": (_source(s, story_of.get(s.id)) for s in sorted(report.sources, key=lambda s: (s.path, s.id))),
        "claims": map(claim_json, _claims(report)),
        "findings": map(_finding, in_order(report)),
        "constraints": map(_constraint, ordered_constraints(report)),
        "problems": map(_problem, sorted(report.problems)),
        "notes": map(_problem, sorted(report.notes)),
    }


def _claims(report: Report) -> Iterable[Claim]:
    """The claims in the order of their numbers."""
    held = isinstance(report.claims, ByNumber)
    return report.claims if held else sorted(report.claims, key=lambda claim: claim.id)


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "expected": problem.expected or None,
    }


def _source(source: Source, story: int | None) -> dict[str, Any]:
    return {
        "id": source.id,
        "path": source.path,
        "title": source.title,
        "published": source.published.isoformat() if source.published else None,
        "published_from": source.published_from,
        "publisher": source.publisher,
        "author": source.author,
        "url": source.url,
        "language": source.language,
        "cites": list(source.cites),
        "story": story,
    }


def claim_json(claim: Claim) -> dict[str, Any]:
    """A claim as the contract has it."""
    return {
        "id": claim.id,
        "source": claim.source,
        "rule": claim.rule,
        "question": claim.question,
        "subject": claim.subject.shown,
        "about": dict(claim.subject.about),
        "kind": claim.kind,
        "value": values.kind(claim.kind).to_json(claim.value),
        "text": claim.text,
        "sentence": claim.sentence,
        "sentence_start": claim.sentence_start,
        "start": claim.start,
        "end": claim.end,
        "line": claim.line,
        "column": claim.column,
        "place": claim.place or None,
        "pattern": claim.pattern,
        "steps": list(claim.steps),
        "attributed_to": claim.attributed_to,
        "modality": claim.modality,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "question": finding.question,
        "subject": finding.subject,
        "kind": finding.kind,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "reason": finding.reason,
        "story": finding.story,
        "positions": [_position(p, finding.kind) for p in finding.positions],
        "links": list(map(_link, finding.links)),
        "accepted": _accepted(finding.accepted),
    }


def _link(link: Link) -> dict[str, Any]:
    likely = {} if link.likelihood is None else {"likelihood": round(link.likelihood, 2)}
    return {"claims": [link.a, link.b], "score": round(link.score, 4), "reasons": list(link.reasons), **likely}


def _accepted(accepted: Accepted | None) -> dict[str, Any] | None:
    if accepted is None:
        return None
    until = accepted.until.isoformat() if accepted.until else None
    return {"by": accepted.by, "reason": accepted.reason, "until": until}


def _position(position: Position, kind: str) -> dict[str, Any]:
    return {
        "display": position.display,
        "value": values.kind(kind).to_json(position.value),
        "claims": list(position.claims),
        "sources": list(position.sources),
        "origins": position.origins,
    }


def _constraint(result: ConstraintResult) -> dict[str, Any]:
    return {
        "id": result.id,
        "assertion": result.assertion,
        "verdict": result.verdict,
        "severity": result.severity,
        "reason": result.reason,
        "claims": list(result.claims),
        "source": result.source,
        "repair": result.repair,
        "explains": result.explains,
        "accepted": _accepted(result.accepted),
    }
