"""The first screen: what conflicts, in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from claimcheck.model import VERDICTS, Accepted, ConstraintResult, Finding
from claimcheck.report.entries import accepted_in_words
from claimcheck.report.html.desk import Desk, Side
from claimcheck.report.safe import visible
from claimcheck.report.summary import asked, count, counts, told_with

MOST_SAID = 12  # sentences that stand open on the first screen
MOST_SIDES = 4
MOST_KEPT = 200  # behind those, folded; the list has all of them

_NOUNS = {
    "conflict": ("conflict", "conflicts"),
    "broken": ("broken relation", "broken relations"),
    "update": ("update", "updates"),
    "agree": ("agreement", "agreements"),
}
MEANING = {
    "conflict": "cannot both be right",
    "broken": "answers that do not add up",
    "update": "numbers that move with time",
    "undecided": "something needed to say more is missing",
    "compatible": "other precision, no contradiction",
    "agree": "the same everywhere",
    "single": "one source alone says it",
}


class Said(Struct, frozen=True):
    """A conflict as a sentence: what is asked, and who answers what. ``relation`` instead of sides for a constraint.

    ``also`` are the relations that the conflict breaks.
    """

    id: str
    question: str
    severity: str
    sides: tuple[Side, ...]
    more: int
    accepted: str | None = None
    relation: str = ""
    also: tuple[str, ...] = ()


class Share(Struct, frozen=True):
    """How many findings have a verdict, how many of these are accepted, and its part of a bar of 100."""

    verdict: str
    number: int
    accepted: int
    noun: str
    meaning: str
    left: float
    width: float


class Overview(Struct, frozen=True):
    """``headline`` and ``lead`` are whole sentences; ``problems`` are what could not be checked."""

    headline: str
    lead: tuple[str, ...]
    shares: tuple[Share, ...]
    said: tuple[Said, ...]
    said_more: tuple[Said, ...]
    said_left_out: int
    accepted: tuple[Said, ...]
    problems: tuple[str, ...]
    notes: tuple[str, ...]


def overview(desk: Desk) -> Overview:
    """What a reader must know first."""
    report = desk.report
    conflicts = [f for f in desk.findings if f.verdict == "conflict"]
    told, alone = told_with(report)
    every = [_said(desk, f, told.get(f.id, ())) for f in conflicts] + [_broken(c) for c in alone]
    open_ones, let_pass = [s for s in every if not s.accepted], [s for s in every if s.accepted]
    return Overview(
        headline=_headline(desk, open_ones),
        lead=_lead(desk, len(let_pass)),
        shares=_shares(desk, alone),
        said=tuple(open_ones[:MOST_SAID]),
        said_more=tuple(open_ones[MOST_SAID:MOST_KEPT]),
        said_left_out=max(len(open_ones) - MOST_KEPT, 0),
        accepted=tuple(let_pass[:MOST_KEPT]),
        problems=tuple(visible(str(p)) for p in sorted(report.problems)),
        notes=tuple(visible(str(p)) for p in sorted(report.notes)),
    )


def _said(desk: Desk, finding: Finding, told: Iterable[ConstraintResult]) -> Said:
    sides = desk.sides(finding)
    also = tuple(dict.fromkeys(visible(result.assertion) for result in told))
    shown = sides if len(sides) <= MOST_SIDES + 1 else sides[:MOST_SIDES]
    return Said(
        id=finding.id,
        question=asked(finding),
        severity=finding.severity,
        sides=shown,
        more=len(sides) - len(shown),
        accepted=accepted_in_words(finding.accepted) if finding.accepted else None,
        also=also,
    )


def _broken(result: ConstraintResult) -> Said:
    return Said(
        id=result.id,
        question=visible(result.assertion),
        severity=result.severity,
        sides=(),
        more=0,
        accepted=accepted_in_words(result.accepted) if result.accepted else None,
        relation=visible(result.reason),
    )


def _headline(desk: Desk, open_ones: list[Said]) -> str:
    relations = sum(bool(s.relation) for s in open_ones)
    conflicts = len(open_ones) - relations
    told = [count(conflicts, "conflict")] if conflicts else []
    told += [count(relations, "broken relation")] if relations else []
    sources = len(desk.report.sources)
    if not sources:
        return "Nothing was read"
    return f"{' and '.join(told) or 'No conflicts'} in {count(sources, 'source')}"


def _lead(desk: Desk, let_pass: int) -> tuple[str, ...]:
    n = counts(desk.report)
    compared = sum(n[v] for v in VERDICTS if v != "single")
    lines = []
    read = f"{count(n['claims'], 'claim')} {'was' if n['claims'] == 1 else 'were'} read"
    if compared:
        lines.append(
            f"{read}. {count(compared, 'question')} {_are(compared)} answered more than once, "
            f"and those answers were held against one another."
        )
    elif n["sources"]:
        lines.append(f"{read}, and no question is answered more than once.")
    if (single := n["single"]) and "single" not in {f.verdict for f in desk.findings}:
        these = "it" if single == 1 else "these"
        lines.append(f"{single:,} more {_are(single)} answered by one source alone; --show all lists {these} too.")
    if let_pass:
        lines.append(f"{count(let_pass, 'failure')} {_are(let_pass)} accepted and not counted above.")
    return tuple(lines)


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _shares(desk: Desk, alone: list[ConstraintResult]) -> tuple[Share, ...]:
    told: list[tuple[str, Accepted | None]] = [(f.verdict, f.accepted) for f in desk.findings]
    told += [(c.verdict, c.accepted) for c in alone]
    shown = Counter(verdict for verdict, _ in told)
    let_pass = Counter(verdict for verdict, why in told if why)
    shares, left = [], 0.0
    for verdict in ("conflict", "broken", *VERDICTS[1:]):
        number = shown[verdict]
        if number:
            width = 100 * number / len(told)
            noun = _NOUNS.get(verdict, (verdict, verdict))[number > 1]
            shares.append(
                Share(verdict, number, let_pass[verdict], noun, MEANING[verdict], round(left, 2), round(width, 2))
            )
            left += width
    return tuple(shares)
