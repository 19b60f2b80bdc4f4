"""What every format needs to know about a report: its order, its counts, its places."""

from __future__ import annotations

from claimcheck.model import Claim, ConstraintResult, Finding, Report, Severity

VERDICTS = ("conflict", "update", "undecided", "compatible", "agree", "single")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note", "none")


def ordered(report: Report) -> list[Finding]:
    """The findings as readers meet them: conflicts first, the severe before the mild, the rest by name and id."""
    return sorted(
        report.findings,
        key=lambda f: (
            VERDICTS.index(f.verdict),
            SEVERITIES.index(f.severity),
            f.story,
            f.rule,
            f.question,
            f.subject,
            f.id,
        ),
    )


def ordered_constraints(report: Report) -> list[ConstraintResult]:
    """Broken ones first, the severe before the mild, then by name and place."""
    verdicts = ("broken", "undecided", "holds")
    return sorted(
        report.constraints,
        key=lambda c: (verdicts.index(c.verdict), SEVERITIES.index(c.severity), c.id, c.source or "", c.claims),
    )


def broken(report: Report) -> list[ConstraintResult]:
    """The broken constraints, in order."""
    return [c for c in ordered_constraints(report) if c.verdict == "broken"]


def counts(report: Report) -> dict[str, int]:
    """How many sources, claims, and findings of each verdict there are; broken constraints; problems."""
    found = dict.fromkeys(("conflict", "update", "compatible", "agree", "undecided", "single"), 0)
    for finding in report.findings:
        found[finding.verdict] += 1
    return {
        "sources": len(report.sources),
        "claims": len(report.claims),
        **found,
        "broken": len(broken(report)),
        "problems": len(report.problems),
    }


def paths(report: Report) -> dict[str, str]:
    """The path of each source by its id."""
    return {source.id: source.path for source in report.sources}


def claims_by_id(report: Report) -> dict[int, Claim]:
    """The claims by their number."""
    return {claim.id: claim for claim in report.claims}


def count(n: int, one: str, many: str | None = None) -> str:
    """``1 source``, ``3 sources``."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def corroboration(sources: int, origins: int) -> str:
    """How many report it, and how many of these are independent: copies of one agency's text count once."""
    return count(sources, "source") if sources < 2 else f"{sources:,} sources, {count(origins, 'origin')}"
