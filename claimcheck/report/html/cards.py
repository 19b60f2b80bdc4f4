"""The findings, each with its whole evidence: the sentences side by side, how they were read, why they were compared."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct

from claimcheck import values
from claimcheck.model import Claim, ConstraintResult, Finding, Link
from claimcheck.report.entries import accepted_in_words
from claimcheck.report.html.desk import COLOURS, Desk, Side, letter
from claimcheck.report.layout import quotation
from claimcheck.report.safe import clip, visible
from claimcheck.report.summary import asked, count, why_linked

_MOST_QUOTES = 8  # of one position, unless everything is wanted
_MOST_POSITIONS = 24  # of one finding, unless everything is wanted
_MOST_PAIRS = 15
_REACH = 700  # characters of a sentence on either side of the words that matter


class Quote(Struct, frozen=True):
    """A sentence of a source with the words that matter, and how the value was read from them."""

    source: str
    number: int  # of the source in the list of sources
    place: str
    before: str
    words: str
    after: str
    value: str
    said_by: str
    modality: str
    steps: tuple[str, ...]
    pattern: str
    rule: str


class Column(Struct, frozen=True):
    """A position with its evidence; ``left_out`` counts quotes that are not shown."""

    side: Side
    quotes: tuple[Quote, ...]
    left_out: int


class Pair(Struct, frozen=True):
    """Two things that were held against one another, and what came of it. ``width`` of the bar, of 60, for a score."""

    a: str
    b: str
    result: str
    reasons: tuple[str, ...]
    width: int = 0


class Check(Struct, frozen=True):
    """A declared relation between answers, and what became of it."""

    id: str
    assertion: str
    verdict: str
    severity: str
    reason: str
    where: str
    accepted: str | None
    sources: tuple[int, ...]
    quotes: tuple[Quote, ...]


class Card(Struct, frozen=True):
    """One finding. ``sources`` are the numbers of all sources in it; ``accepted`` says why it is let pass."""

    id: str
    question: str
    verdict: str
    severity: str
    reason: str
    kind: str
    rule: str
    story: int
    accepted: str | None
    sources: tuple[int, ...]
    columns: tuple[Column, ...]
    columns_left_out: int
    links: tuple[Pair, ...]
    links_left_out: int
    relations: tuple[Pair, ...]
    checks: tuple[Check, ...]


def card(desk: Desk, finding: Finding, checks: Sequence[ConstraintResult] = ()) -> Card:
    """The card of a finding, with the broken constraints that are about it."""
    sides = list(zip(desk.sides(finding), finding.positions, strict=True))
    chosen = sides if desk.view.full else sides[:_MOST_POSITIONS]
    return Card(
        id=finding.id,
        question=asked(finding),
        verdict=finding.verdict,
        severity=finding.severity if finding.verdict == "conflict" else "",
        reason=visible(finding.reason),
        kind=finding.kind,
        rule=visible(finding.rule),
        story=finding.story,
        accepted=accepted_in_words(finding.accepted) if finding.accepted else None,
        sources=tuple(sorted({desk.numbers[s] for p in finding.positions for s in p.sources if s in desk.numbers})),
        columns=tuple(_column(desk, side, p.claims) for side, p in chosen),
        columns_left_out=len(sides) - len(chosen),
        links=tuple(_link(desk, k) for k in finding.links[:_MOST_PAIRS]),
        links_left_out=max(len(finding.links) - _MOST_PAIRS, 0),
        relations=_relations(finding),
        checks=tuple(check(desk, c) for c in checks),
    )


def _column(desk: Desk, side: Side, numbers: Sequence[int]) -> Column:
    claims = [desk.claims[n] for n in numbers if n in desk.claims]
    shown = claims if desk.view.full or len(claims) <= _MOST_QUOTES + 1 else claims[:_MOST_QUOTES]
    return Column(side, tuple(quote(desk, c) for c in shown), len(claims) - len(shown))


def quote(desk: Desk, claim: Claim) -> Quote:
    """A claim as readers see it: long sentences are cut around the words that matter."""
    before, words, after = quotation(claim)
    before = before if len(before) <= _REACH else "…" + before[-_REACH:]
    after = after if len(after) <= _REACH else after[:_REACH] + "…"
    words = words if len(words) <= 2 * _REACH else f"{words[:_REACH]}…{words[-_REACH:]}"
    return Quote(
        source=desk.name(claim.source),
        number=desk.numbers.get(claim.source, 0),
        place=desk.place(claim),
        before=visible(before).lstrip(),
        words=visible(words),
        after=visible(after).rstrip(),
        value=clip(visible(values.kind(claim.kind).show(claim.value)), 200),
        said_by=clip(visible(claim.attributed_to or ""), 120),
        modality="" if claim.modality == "asserted" else claim.modality,
        steps=tuple(visible(step) for step in claim.steps),
        pattern=clip(visible(claim.pattern), 400),
        rule=visible(claim.rule),
    )


def _link(desk: Desk, link: Link) -> Pair:
    reasons = tuple(visible(r) for r in why_linked(link))
    return Pair(_cite(desk, link.a), _cite(desk, link.b), f"{link.score:.2f}", reasons, round(60 * link.score))


def _cite(desk: Desk, number: int) -> str:
    claim = desk.claims.get(number)
    if claim is None:
        return f"claim {number}"
    return f"{desk.name(claim.source)}, {desk.place(claim)}: “{clip(visible(claim.text), 40)}”"


def _relations(finding: Finding) -> tuple[Pair, ...]:
    """How the positions relate, pair by pair; one pair of them is what the reason says already."""
    if len(finding.positions) < 3:
        return ()
    compare = values.kind(finding.kind).compare
    pairs = []
    for (i, a), (j, b) in list(combinations(enumerate(finding.positions[: COLOURS + 1]), 2))[:_MOST_PAIRS]:
        result = compare(a.value, b.value)
        pairs.append(Pair(letter(i), letter(j), str(result.relation), (visible(result.reason),)))
    return tuple(pairs)


def check(desk: Desk, result: ConstraintResult) -> Check:
    """A constraint as readers see it."""
    inside = f"inside {desk.name(result.source)}" if result.source else "across the sources of a story"
    named = [desk.claims[n] for n in result.claims if n in desk.claims]
    return Check(
        id=result.id,
        assertion=visible(result.assertion),
        verdict=result.verdict,
        severity=result.severity,
        reason=visible(result.reason),
        where=f"{inside}, {count(len(named), 'claim')}",
        accepted=accepted_in_words(result.accepted) if result.accepted else None,
        sources=tuple(sorted({desk.numbers[c.source] for c in named if c.source in desk.numbers})),
        quotes=tuple(quote(desk, c) for c in named[:_MOST_QUOTES]),
    )
