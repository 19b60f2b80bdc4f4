"""What every format needs to know about a report: its order, its counts, its places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from claimcheck.held import ByVerdict
from claimcheck.model import VERDICTS, Claim, ConstraintResult, Finding, Link, Report, Severity, Source, Verdict
from claimcheck.report.safe import visible

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note", "none")


def ordered(report: Report, verdicts: Sequence[Verdict] = VERDICTS) -> list[Finding]:
    """The findings of these verdicts as readers meet them: see ``in_order``."""
    return list(in_order(report, verdicts))


def in_order(report: Report, verdicts: Sequence[Verdict] = VERDICTS) -> Iterator[Finding]:
    """The findings as readers meet them: conflicts first, the severe before the mild, then what most sources speak of.

    Of a large run no more than one story's are held at a time, conflicts excepted.
    """
    asked_for = [verdict for verdict in VERDICTS if verdict in verdicts]
    if not isinstance(report.findings, ByVerdict):
        yield from sorted(report.of(*asked_for), key=_rank)
        return
    for verdict in asked_for:
        told = report.findings.of(verdict)  # story by story, and nothing but a conflict is more or less severe
        batches = [told] if verdict == "conflict" else (own for _, own in groupby(told, key=lambda f: f.story))
        for batch in batches:
            yield from sorted(batch, key=_rank)


def _rank(f: Finding) -> tuple[int, int, int, int, str, str, str, str]:
    return (
        VERDICTS.index(f.verdict),
        SEVERITIES.index(f.severity),
        f.story,
        -len({source for position in f.positions for source in position.sources}),
        f.rule,
        f.question,
        f.subject,
        f.id,
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


def told_with(report: Report) -> tuple[dict[str, list[ConstraintResult]], list[ConstraintResult]]:
    """The broken constraints that are told with a conflict, by the id of that, and those that stand alone.

    One goes with the conflict that it explains if whoever sees that has seen it: it is no more severe, and the conflict
    is not accepted where it is open.
    """
    conflicts = {f.id: f for f in report.of("conflict")}
    told: dict[str, list[ConstraintResult]] = {}
    alone = []
    for result in broken(report):
        conflict = conflicts.get(result.explains or "")
        if conflict and _covers(conflict, result):
            told.setdefault(conflict.id, []).append(result)
        else:
            alone.append(result)
    return told, alone


def _covers(conflict: Finding, result: ConstraintResult) -> bool:
    severe = SEVERITIES.index(conflict.severity) <= SEVERITIES.index(result.severity)
    return severe and (conflict.accepted is None or result.accepted is not None)


def asked(finding: Finding) -> str:
    """The question in one harmless line, with its subject unless that stands in it anyway."""
    question, subject = visible(finding.question), visible(finding.subject)
    named = subject and subject.casefold() not in question.casefold()
    return f"{question} ({subject})" if named else question


def why_linked(link: Link) -> tuple[str, ...]:
    """Why two claims were lined up; of a contradiction that had to be weighed also how likely it is one."""
    if link.likelihood is None:
        return link.reasons
    return *link.reasons, f"{link.likelihood:.0%} likely to answer one question"


def counts(report: Report) -> dict[str, int]:
    """How many sources, claims, and findings of each verdict there are; broken constraints; problems."""
    found = report.verdicts()
    verdicts: tuple[Verdict, ...] = ("conflict", "update", "compatible", "agree", "undecided", "single")
    return {
        "sources": len(report.sources),
        "claims": len(report.claims),
        **{verdict: found.get(verdict, 0) for verdict in verdicts},
        "broken": len(broken(report)),
        "problems": len(report.problems),
    }


def paths(report: Report) -> dict[str, str]:
    """The path of each source by its id; of one among several in a file with that id: ``batch.jsonl#7``."""
    shared = containers(report)
    return {s.id: _member(s) if s.path in shared else s.path for s in report.sources}


def containers(report: Report) -> set[str]:
    """The paths of files that hold several sources: lines count from the beginning of each of these."""
    return {path for path, n in Counter(source.path for source in report.sources).items() if n > 1}


def _member(source: Source) -> str:
    return source.id if source.id.startswith(f"{source.path}#") else f"{source.path}#{source.id}"


def where(claim: Claim, names: Mapping[str, str]) -> str:
    """Where a reader finds the claim: ``bay.txt:8``, or ``bay.pdf, page 3`` where lines are not what a reader sees.

    ``names`` gives the names of sources, made harmless, by id.
    """
    name = names.get(claim.source) or visible(claim.source)
    return f"{name}, {visible(claim.place)}" if claim.place else f"{name}:{claim.line}"


def claims_by_id(report: Report) -> Mapping[int, Claim]:
    """The claims by their number."""
    return report.by_number()


def count(n: int, one: str, many: str | None = None) -> str:
    """``1 source``, ``3 sources``."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def corroboration(sources: int, origins: int) -> str:
    """How many report it, and how many of these are independent: copies of one agency's text count once."""
    return count(sources, "source") if sources < 2 else f"{sources:,} sources, {count(origins, 'origin')}"
