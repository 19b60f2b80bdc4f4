"""What the formats for programs and pages have in common: findings and broken constraints in one shape and order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from claimcheck import values
from claimcheck.model import Accepted, Claim, ConstraintResult, Finding, Report, Severity
from claimcheck.report.safe import clip, visible
from claimcheck.report.summary import (
    SEVERITIES,
    asked,
    claims_by_id,
    corroboration,
    count,
    ordered,
    paths,
    told_with,
    where,
)

FAILING = ("conflict", "broken")
_MOST_SIDES = 5  # told in one sentence
_LONGEST = 200  # characters of a value in a sentence

Cite = Callable[[Claim], str]


class Side(Struct, frozen=True):
    """One answer: the value as shown, what stands behind it in words, how many sources give it, and its claims."""

    shown: str
    backing: str
    sources: int
    claims: tuple[Claim, ...]


class Entry(Struct, frozen=True):
    """A finding, or a broken constraint (verdict ``broken``), ready to be shown.

    ``rule`` is the rule's or constraint's own id, ``asks`` its question in one harmless line, ``title`` the same with its
    subject. ``told`` holds the reasons of broken constraints that are the same failure as this conflict.
    """

    id: str
    rule: str
    verdict: str
    severity: Severity
    asks: str
    title: str
    subject: str
    reason: str
    story: int
    accepted: Accepted | None
    sides: tuple[Side, ...]
    told: tuple[str, ...] = ()

    @property
    def fails(self) -> bool:
        """Whether two things stand here that cannot both be right, accepted or not."""
        return self.verdict in FAILING

    @property
    def opening(self) -> str:
        """The title as the beginning of a text: it ends with a mark."""
        return self.title if self.title.endswith(("?", ".", "!")) else f"{self.title}."

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all sides, in order."""
        return tuple(claim for side in self.sides for claim in side.claims)


def entries(report: Report) -> tuple[Entry, ...]:
    """All findings and broken constraints: what fails first, severe before mild, accepted after open; then the rest.

    A broken constraint that is the same failure as a conflict stands in that conflict and not beside it.
    """
    claims = claims_by_id(report)
    told, alone = told_with(report)
    found = [_finding(f, claims, told.get(f.id, ())) for f in ordered(report)]
    found += [_constraint(c, claims) for c in alone]
    return tuple(sorted(found, key=_rank))


def _rank(entry: Entry) -> tuple[bool, bool, int]:
    return (not entry.fails, entry.accepted is not None, SEVERITIES.index(entry.severity) if entry.fails else 0)


def _finding(finding: Finding, claims: Mapping[int, Claim], told: Iterable[ConstraintResult]) -> Entry:
    sides = tuple(
        Side(
            visible(p.display).strip(),
            corroboration(len(p.sources), p.origins),
            len(p.sources),
            tuple(claims[n] for n in p.claims if n in claims),
        )
        for p in finding.positions
    )
    return Entry(
        id=visible(finding.id),
        rule=visible(finding.rule),
        verdict=finding.verdict,
        severity=finding.severity,
        asks=visible(finding.question),
        title=asked(finding),
        subject=visible(finding.subject),
        reason=visible(finding.reason),
        story=finding.story,
        accepted=finding.accepted,
        sides=sides,
        told=tuple(visible(result.reason) for result in told),
    )


def _constraint(result: ConstraintResult, claims: Mapping[int, Claim]) -> Entry:
    named = [claims[n] for n in result.claims if n in claims]
    named.sort(key=lambda c: c.id != result.repair)  # what should be looked at first, if that is known
    sides = tuple(
        Side(visible(values.kind(c.kind).show(c.value)).strip(), visible(c.rule.rpartition("/")[2]), 1, (c,))
        for c in named
    )
    return Entry(
        id=visible(result.id),
        rule=constraint_rule(result.id),
        verdict="broken",
        severity=result.severity,
        asks=visible(result.assertion),
        title=visible(result.assertion),
        subject="",
        reason=visible(result.reason),
        story=0,
        accepted=result.accepted,
        sides=sides,
    )


def constraint_rule(key: str) -> str:
    """The constraint that the result ``key`` belongs to: its id without the digest of its values."""
    return f"constraint/{visible(key.rpartition('-')[0] or key)}"


def citing(report: Report) -> Cite:
    """A function that says where a claim stands, in one harmless line: ``post/harbour.txt:8``."""
    names = {key: visible(path) for key, path in paths(report).items()}
    return lambda claim: where(claim, names)


def statement(entry: Entry, cite: Cite) -> str:
    """The entry in plain words, as said at the place of its first claim; then the reason.

    Of a broken constraint the reason alone: it names every claim.
    """
    if entry.verdict == "broken":
        return entry.reason
    return " ".join((*_sides(entry, cite), entry.reason, *entry.told))


def _sides(entry: Entry, cite: Cite) -> Iterator[str]:
    first, *rest = entry.sides
    also = first.sources - 1
    backed = f", as {count(also, 'other source')} {'does' if also == 1 else 'do'}" if also else ""
    said = [f"This says {clip(first.shown, _LONGEST)}{backed}"]
    for side in rest[:_MOST_SIDES]:
        if side.claims:
            more = side.sources - 1
            who = cite(side.claims[0]) + (f" and {count(more, 'more source')} say" if more else " says")
            said.append(f"{who} {clip(side.shown, _LONGEST)}")
    if len(rest) > _MOST_SIDES:
        said.append(f"and there are {count(len(rest) - _MOST_SIDES, 'more answer')}")
    yield "; ".join(said) + "."


def accepted_in_words(accepted: Accepted) -> str:
    """``Accepted by the baseline until 2030-01-31: known since the merger.``"""
    return f"Accepted by the {accepted_in_short(accepted)}".rstrip(".") + "."


def accepted_in_short(accepted: Accepted) -> str:
    """``baseline until 2030-01-31: known since the merger``."""
    by = "baseline" if accepted.by == "baseline" else "configuration"
    until = f" until {accepted.until.isoformat()}" if accepted.until else ""
    reason = f": {visible(accepted.reason).strip().rstrip('.')}" if accepted.reason.strip() else ""
    return f"{by}{until}{reason}"
