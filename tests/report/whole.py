"""Reports that hold what the sample does not: accepted failures, notes, pages, files of many documents, any text."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.model import Accepted, ConstraintResult, Finding, Report
from tests.report.sample import CLAIMS, finding, position, sample

UNTIL = date(2021, 6, 30)


def whole() -> Report:
    """The sample with an accepted conflict and an accepted broken constraint, a mild conflict, one about pages, notes."""
    report = sample()
    paged = {11: "page 3", 14: "page 12"}
    claims = tuple(replace(c, place=paged.get(c.id, "")) for c in report.claims)
    accepted = finding(
        "boats-0000aaaa",
        "conflict",
        "warning",
        "40 is not more than 30.",
        position(1, 9),
        position(1, 8),
        accepted=Accepted("baseline", "counted on different days", UNTIL),
    )
    pages = finding("injured-0000bbbb", "conflict", "error", "12 is not 15.", position(1, 11), position(1, 14))
    mild = finding("master-0000cccc", "conflict", "note", "The spelling differs.", position(1, 7), position(1, 4))
    broken = ConstraintResult(
        id="stop-before-start-0000dddd",
        assertion="halt < resumption",
        verdict="broken",
        severity="warning",
        reason="28 February 2021 is not before 9 March.",
        claims=(5, 15),
        source=None,
        accepted=Accepted("ignore"),
    )
    return replace(
        report,
        claims=claims,
        findings=(*report.findings, accepted, pages, mild),
        constraints=(*report.constraints, broken),
        notes=(Problem("times.md", 2, 1, "the page gives two dates; the earlier one was taken"),),
    )


def calm() -> Report:
    """Nothing conflicts, nothing went wrong."""
    report = sample()
    findings = tuple(f for f in report.findings if f.verdict in ("agree", "compatible", "single"))
    return replace(report, findings=findings, constraints=(), problems=())


def saying(text: str) -> Report:
    """The whole report in which ``text`` stands wherever a document, a pack, a path or a person can put words."""
    report = whole()
    claims = tuple(
        replace(
            c,
            sentence=f"{text}{c.text}{text}",
            start=c.sentence_start + len(text),
            end=c.sentence_start + len(text) + len(c.text),
            attributed_to=text,
            place=c.place and text,
            text=f"{c.text}{text}",
        )
        for c in report.claims
    )
    return replace(
        report,
        sources=tuple(
            replace(s, path=f"{text}{s.id}", title=text, publisher=text, published_from=text) for s in report.sources
        ),
        claims=claims,
        findings=tuple(_finding(f, text) for f in report.findings),
        constraints=tuple(
            replace(c, assertion=text, reason=text, accepted=_accepted(c.accepted, text)) for c in report.constraints
        ),
        problems=tuple(p._replace(path=text, message=text, expected=text) for p in report.problems),
        notes=tuple(p._replace(path=text, message=text) for p in report.notes),
    )


def _finding(found: Finding, text: str) -> Finding:
    return replace(
        found,
        rule=text,
        question=text,
        subject=text,
        reason=text,
        positions=tuple(replace(p, display=text) for p in found.positions),
        accepted=_accepted(found.accepted, text),
    )


def _accepted(accepted: Accepted | None, text: str) -> Accepted | None:
    return accepted and replace(accepted, reason=text)


def many(times: int) -> Report:
    """The conflicts of the sample, ``times`` over."""
    report = sample()
    conflicts = [f for f in report.findings if f.verdict == "conflict"]
    findings = tuple(replace(f, id=f"{f.id}-{i}") for i in range(times) for f in conflicts)
    return replace(report, findings=findings, constraints=(), problems=())


FIRST = CLAIMS[0]
