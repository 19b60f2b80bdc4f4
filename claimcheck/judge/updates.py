"""Quantities that move with time: a death toll, a containment percentage, a vote count under way."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations, groupby, pairwise
from typing import Literal

from claimcheck import values
from claimcheck.align.limits import Relations
from claimcheck.align.rarity import transposed
from claimcheck.judge.positions import Side
from claimcheck.model import Claim
from claimcheck.values.core import Relation

Judged = tuple[Literal["update", "undecided"], str]

_CORRECTED = re.compile(r"(?i)\b(?:revis|correct|lower|downgrad)(?:e|es|ed|ing|ion)\b|\bdown from\b")
_OTHERS = re.compile(r"(?i)(?:\s+\w+){0,1}?\s+others?\b")
_BESIDES = re.compile(r"(?i)\b(?:besides|in addition to|apart from|another)\b[^.;]*$")
_COMPARED = 20  # positions
_MANY_TIMES = 20
_MOVED = 1.25  # at least 11, then 26: a bound so far behind a later figure is an earlier state, not less precision


def moves(parts: Sequence[Side], published: Mapping[str, date | None], *, rising: bool = False) -> Judged | None:
    """What the different values of a moving quantity amount to; None where later reports go back, or one has the
    figures of another in another order: a contradiction.

    ``rising``: it only ever grows, unless a later report says that the figure was put right, or counts only others.

    An update rises or falls all the way with the publication dates; reports of one day may stand in any order, and an
    undated one anywhere between the others, of what has been seen to rise also before and after them. Without dates, or
    when all reports are of one day, it cannot be told.
    """
    stated = _largest_of_each_source([c for part in parts for c in part.claims])
    if any(_size(c) is None for c in stated):
        return None
    if not rising and any(transposed(a.claim, b.claim) for a, b in combinations(parts[:_COMPARED], 2)):
        return None  # 24 million, 42 million: a slip of the pen
    days = {c.id: day for c in stated if (day := published[c.source])}
    dated = [c for c in stated if c.id in days]
    undated = [c for c in stated if c.id not in days]
    relations = Relations(dated)
    placed = (
        not undated or (_between(undated, dated) and _differ(dated, relations)) or (rising and _has_risen(dated, days))
    )
    if len(set(days.values())) < 2 or not placed:
        missing = "the reports are of one day" if len(dated) == len(stated) else "not all the reports are dated"
        return "undecided", f"The figure moves with time, and {missing}."
    corrected = any(_CORRECTED.search(c.sentence) or _beside(c) for c in dated)
    dates = {c.source for c in dated}
    for sign in (1, -1) if corrected or not rising else (1,):
        if _in_line(dated, days, sign, relations):
            told = [p for p in parts if any(c.id in days or c.source not in dates for c in p.claims)]
            if len(told) == 1:
                return None  # the others are parts of it, in the same reports
            return "update", f"It moves with time: {_spoken(told, days, sign)}."
    return None


def changes(
    parts: Sequence[Side], published: Mapping[str, date | None], *, order: Sequence[str] | None = None
) -> Judged | None:
    """What different states of one thing amount to; None where later reports go back: a contradiction.

    ``order``: the labels in the only order in which they follow one another; without it they may in any. Reports of one
    day, or without a date, may be of different hours: then it cannot be told.
    """
    days: dict[int, date] = {}
    for claim in (c for part in parts for c in part.claims):
        day = published[claim.source]
        if day is None:
            return "undecided", "It changes with time, and not all the reports are dated."
        days[claim.id] = day
    told = sorted((min(of := [days[c.id] for c in part.claims]), max(of), part.claim.value.label) for part in parts)
    labels = [label for *_, label in told]
    if order is not None and labels != [label for label in order if label in labels]:
        return None
    for (_, last, _), (first, _, _) in pairwise(told):
        if last > first:
            return None
        if last == first:
            return "undecided", "It changes with time, and some of the reports are of one day."
    return "update", f"It moves with time: {', then '.join(f'{label} ({day.isoformat()})' for day, _, label in told)}."


def has_moved(parts: Sequence[Side], published: Mapping[str, date | None]) -> bool:
    """Whether positions that do not contradict one another are nevertheless an earlier and a later state."""
    told = {(day, s) for part in parts for c in part.claims if (day := published[c.source]) and (s := _size(c))}
    return any(a != b and max(x, y) > _MOVED * min(x, y) for (a, x), (b, y) in combinations(told, 2))


def far_apart(parts: Sequence[Side]) -> bool:
    """Whether one of the figures is many times another."""
    sizes = [size for part in parts if (size := _size(part.claim))]
    return bool(sizes) and max(sizes) > _MANY_TIMES * min(sizes)


def _beside(claim: Claim) -> bool:
    """Whether a claim counts others besides somebody: one of four wounded dies, and three others are wounded."""
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    before, after = claim.sentence[max(0, start - 60) : start], claim.sentence[end : end + 40]
    return bool(_OTHERS.match(after) or _BESIDES.search(before))


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


def _differ(claims: Sequence[Claim], relations: Relations) -> bool:
    """Whether two of the first claims contradict each other."""
    return any(relations(a, b) is Relation.DIFFERENT for a, b in combinations(claims[:_COMPARED], 2))


def _has_risen(dated: Iterable[Claim], days: Mapping[int, date]) -> bool:
    """Whether a report has a larger figure than one of an earlier day."""
    lowest = float("inf")
    for _, of_day in groupby(sorted(dated, key=lambda c: days[c.id]), key=lambda c: days[c.id]):
        sizes = [_size(c) or 0.0 for c in of_day]
        if max(sizes) > lowest:
            return True
        lowest = min(lowest, *sizes)
    return False


def _in_line(dated: Iterable[Claim], days: Mapping[int, date], sign: int, relations: Relations) -> bool:
    """Whether no report goes back behind one of an earlier day (``sign`` 1: the figure rises).

    Each is held against the values of earlier days that are no smaller, which in line are those of its own precision.
    """

    def height(claim: Claim) -> float:
        return -sign * (_size(claim) or 0.0)

    before: list[Claim] = []  # one for each value of an earlier day, the largest first
    known: set[int] = set()
    for _, of_day in groupby(sorted(dated, key=lambda c: days[c.id]), key=lambda c: days[c.id]):
        told = {relations.number(c): c for c in of_day}
        for claim in told.values():
            larger = before[: bisect_right(before, height(claim), key=height)]
            if any(relations(c, claim) not in (Relation.SAME, Relation.COMPATIBLE) for c in larger):
                return False
        for number in told.keys() - known:
            insort(before, told[number], key=height)
        known |= told.keys()
    return True


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
