"""Quantities that move with time: a death toll, a containment percentage, a vote count under way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Literal

from claimcheck import values
from claimcheck.judge.positions import Side, compare
from claimcheck.model import Claim
from claimcheck.values.core import Relation

Judged = tuple[Literal["update", "undecided"], str]

_MOVED = 1.25  # at least 11, then 26: a bound so far behind a later figure is an earlier state, not less precision


def moves(parts: Sequence[Side], published: Mapping[str, date | None]) -> Judged | None:
    """What the different values of a moving quantity amount to; None where later reports go back: a contradiction.

    An update rises or falls all the way with the publication dates; reports of one day may stand in any order, and an
    undated one anywhere between the others. Without dates, or when all reports are of one day, it cannot be told.
    """
    stated = _largest_of_each_source([c for part in parts for c in part.claims])
    if any(_size(c) is None for c in stated):
        return None
    days = {c.id: day for c in stated if (day := published[c.source])}
    dated = [c for c in stated if c.id in days]
    if len(set(days.values())) < 2 or not _between([c for c in stated if c.id not in days], dated):
        missing = "the reports are of one day" if len(dated) == len(stated) else "not all the reports are dated"
        return "undecided", f"The figure moves with time, and {missing}."
    for sign in (1, -1):
        if all(_in_line(a, b, days, sign) for a, b in combinations(dated, 2)):
            return "update", f"It moves with time: {_spoken(parts, days, sign)}."
    return None


def has_moved(parts: Sequence[Side], published: Mapping[str, date | None]) -> bool:
    """Whether positions that do not contradict one another are nevertheless an earlier and a later state."""
    claims = [c for part in parts for c in part.claims if published[c.source]]
    return any(
        published[a.source] != published[b.source]
        and (x := _size(a))
        and (y := _size(b))
        and max(x, y) > _MOVED * min(x, y)
        for a, b in combinations(claims, 2)
    )


def _largest_of_each_source(claims: Iterable[Claim]) -> list[Claim]:
    """One claim a source: a report that gives the toll of one place too gives the whole toll as its largest."""
    largest: dict[str, Claim] = {}
    for claim in claims:
        other = largest.get(claim.source)
        if other is None or (_size(claim) or 0.0) > (_size(other) or 0.0):
            largest[claim.source] = claim
    return list(largest.values())


def _between(undated: Sequence[Claim], dated: Sequence[Claim]) -> bool:
    sizes = [s for c in dated if (s := _size(c)) is not None]
    return all(sizes and min(sizes) <= (_size(c) or 0.0) <= max(sizes) for c in undated)


def _in_line(a: Claim, b: Claim, days: Mapping[int, date], sign: int) -> bool:
    """Whether the later of two reports does not go back (``sign`` 1: the figure rises)."""
    if days[a.id] == days[b.id] or compare(a, b).relation in (Relation.SAME, Relation.COMPATIBLE):
        return True
    first, second = (a, b) if days[a.id] < days[b.id] else (b, a)
    return sign * ((_size(second) or 0.0) - (_size(first) or 0.0)) > 0


def _size(claim: Claim) -> float | None:
    """Where a value stands on its scale; None for kinds that have none."""
    if claim.kind == "date":
        day = claim.value.earliest or claim.value.latest
        return float(day.toordinal()) if day else None
    quantity = getattr(claim.value, "quantity", None)
    ends = [end for end in (quantity.low, quantity.high) if end is not None] if quantity else []
    return sum(ends) / len(ends) if ends else None


def _spoken(parts: Sequence[Side], days: Mapping[int, date], sign: int) -> str:
    """The positions in their order, each with the day of its first report."""

    def place(part: Side) -> tuple[date, float]:
        return min((days[c.id] for c in part.claims if c.id in days), default=date.max), sign * (
            _size(part.claim) or 0.0
        )

    shown = []
    for part in sorted(parts, key=place):
        day = place(part)[0]
        when = "undated" if day == date.max else day.isoformat()
        shown.append(f"{values.kind(part.claim.kind).show(part.claim.value)} ({when})")
    return ", then ".join(shown)
