"""Quantities that move with time: a death toll, a containment percentage, a vote count under way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Literal

from claimcheck import values
from claimcheck.judge.positions import Side, compare
from claimcheck.model import Claim
from claimcheck.values.core import Relation

Judged = tuple[Literal["update", "undecided"], str]


def moves(parts: Sequence[Side], published: Mapping[str, date | None]) -> Judged | None:
    """What the different values of a moving quantity amount to; None where later reports go back: a contradiction.

    An update rises or falls all the way with the publication dates; reports of one day may stand in any order. Without
    the dates, or when all reports are of one day, it cannot be told.
    """
    stated = [(claim, part) for part in parts for claim in part.claims]
    if any(published[c.source] is None for c, _ in stated):
        return "undecided", "The figure moves with time, and not all the reports are dated."
    days = {c.id: day for c, _ in stated if (day := published[c.source])}
    if len(set(days.values())) == 1:
        return "undecided", "The figure moves with time, and the reports are of one day."
    for sign in (1, -1):
        if all(_in_line(a, b, days, sign) for (a, _), (b, _) in combinations(stated, 2)):
            return "update", f"It moves with time: {_spoken(parts, days, sign)}."
    return None


def _in_line(a: Claim, b: Claim, days: Mapping[int, date], sign: int) -> bool:
    """Whether the later of two reports does not go back (``sign`` 1: the figure rises)."""
    if days[a.id] == days[b.id] or compare(a, b).relation in (Relation.SAME, Relation.COMPATIBLE):
        return True
    first, second = (a, b) if days[a.id] < days[b.id] else (b, a)
    return sign * (_size(second) - _size(first)) > 0


def _size(claim: Claim) -> float:
    """Where a value stands on its scale."""
    if claim.kind == "date":
        day = claim.value.earliest or claim.value.latest
        return float(day.toordinal()) if day else 0.0
    quantity = claim.value.quantity
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


def _spoken(parts: Sequence[Side], days: Mapping[int, date], sign: int) -> str:
    """The positions in their order, each with the day of its first report."""
    ordered = sorted(parts, key=lambda p: (min(days[c.id] for c in p.claims), sign * _size(p.claim)))
    return ", then ".join(
        f"{values.kind(p.claim.kind).show(p.claim.value)} ({min(days[c.id] for c in p.claims).isoformat()})"
        for p in ordered
    )
