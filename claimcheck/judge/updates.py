"""Quantities that move with time: a death toll, a containment percentage, a vote count under way."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations, groupby, pairwise
from typing import Literal

from claimcheck import values
from claimcheck.align.beside import before, behind
from claimcheck.align.en_counting import tolls
from claimcheck.align.limits import Relations
from claimcheck.align.rarity import LONG, size, transposed
from claimcheck.judge.en_moving import changed, exceeds, so_far
from claimcheck.judge.en_when import of_a_part, outgrown, shifted, state_of, stood, told_on, vague, years_ago
from claimcheck.judge.positions import Side
from claimcheck.model import Claim
from claimcheck.values.core import Relation

_Day = tuple[date, date]
_LAST = (date.max, date.max)
Judged = tuple[Literal["update", "undecided"], str]

_CORRECTED = re.compile(r"(?i)\b(?:revis|correct|lower|downgrad)(?:e|es|ed|ing|ion)\b|\bdown from\b")
_OTHERS = re.compile(r"(?i)(?:\s+\w+){0,1}?\s+others?\b")
_BESIDES = re.compile(r"(?i)\b(?:besides|in addition to|apart from|another)\b[^.;]*$")
_IN_UNITS = frozenset({"measure", "duration"})
_COMPARED = 20  # positions
_FEW = 5
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
    every = [c for part in parts for c in part.claims]
    whole = [c for c in every if not of_a_part(c)] or every
    current = [c for c in whole if not years_ago(c, published[c.source])]
    if len(current) < len(every) and len({c.source for c in current}) < 2:
        return "undecided", "The figure moves with time, and one is of a part, or of what was long over."
    stated = _largest_of_each_source(_told_last(current))
    if any(_size(c) is None for c in stated):
        return _put_off(parts)
    slips = (transposed(a.claim, b.claim) for a, b in combinations(parts[:_COMPARED], 2))
    if any(figures >= (LONG if rising else 1) for figures in slips):
        return None  # 24 million, 42 million: a slip of the pen
    days = _days(stated, published)
    dated = [c for c in stated if c.id in days]
    undated = [c for c in stated if c.id not in days]
    relations = Relations(dated)
    placed = (
        not undated
        or (_between(undated, dated) and _differ(dated, relations))
        or (rising and _has_risen(dated, days))
        or all(stood(c) or so_far(c) for c in undated)
    )
    if len(set(days.values()) | {_LAST for _ in undated}) < 2 or not dated or not placed:
        missing = "the reports are of one day" if len(dated) == len(stated) else "not all the reports are dated"
        return "undecided", f"The figure moves with time, and {missing}."
    if rising and not undated and not _differ(dated, relations) and not _has_risen(dated, days):
        return None  # more than 500, then at least 20
    corrected = any(_CORRECTED.search(c.sentence) for c in dated) or (any(map(_beside, dated)) and _close(dated))
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
        if day is None and (order is None or claim.value.label != order[-1]):
            return "undecided", "It changes with time, and not all the reports are dated."
        days[claim.id] = day or date.max  # of what comes last an undated report was written last
    told = sorted((min(of := [days[c.id] for c in part.claims]), max(of), part.claim.value.label) for part in parts)
    labels = [label for *_, label in told]
    if order is not None and labels != [label for label in order if label in labels]:
        return None
    for (_, last, _), (first, _, _) in pairwise(told):
        if last > first:
            return None
        if last == first:
            return "undecided", "It changes with time, and some of the reports are of one day."
    return "update", f"It moves with time: {', then '.join(f'{label} ({_when(day)})' for day, _, label in told)}."


def has_moved(parts: Sequence[Side], published: Mapping[str, date | None]) -> bool:
    """Whether positions that do not contradict one another are nevertheless an earlier and a later state.

    Words for many (dozens) are neither; and what rises and falls again is of two things.
    """
    told = sorted(
        {
            (day, s)
            for part in parts
            for c in part.claims
            if (day := published[c.source]) and not vague(c) and not _at_most(c) and (s := _size(c))
        }
    )
    signs = {y > x for (a, x), (b, y) in combinations(told[:_COMPARED], 2) if a < b and max(x, y) > _MOVED * min(x, y)}
    return len(signs) == 1


def _put_off(parts: Sequence[Side]) -> Judged | None:
    """Dates of which only one is said to have taken the place of another; None where none is, or several are."""
    new = [p for p in parts if any(map(shifted, p.claims))]
    if len(new) != 1:
        return None
    shown = [values.kind(p.claim.kind).show(p.claim.value) for p in (*[p for p in parts if p is not new[0]], new[0])]
    return "update", f"It has been moved: {', then '.join(shown)}."


def _at_most(claim: Claim) -> bool:
    """Whether a value says only what it is not above: up to 3,000 are feared dead. That is no state of anything."""
    quantity = getattr(claim.value, "quantity", None)
    return quantity is not None and quantity.low is None


def day_by_day(parts: Sequence[Side], published: Mapping[str, date | None]) -> Judged | None:
    """States that were each told of a day of its own, up or down: 367 schools are shut on Monday, 380 today; else None."""
    told = []
    for part in parts:
        found = {day for c in part.claims if not tolls(c) and (day := state_of(c, published[c.source]))}
        if len(found) != 1 or len({published[c.source] for c in part.claims}) != 1:
            return None
        told.append((found.pop(), values.kind(part.claim.kind).show(part.claim.value)))
    if len({day for day, _ in told}) < len(told):
        return None
    spoken = ", then ".join(f"{shown} ({day.isoformat()})" for day, shown in sorted(told))
    return "update", f"It moves with time: {spoken}."


def of_two_outcomes(parts: Sequence[Side]) -> bool:
    """Whether two positions count people to whom something else happened: four died, fifty were taken to hospital."""
    outcomes = [frozenset().union(*map(tolls, part.claims)) for part in parts[:_COMPARED]]
    return any(a and b and a.isdisjoint(b) for a, b in combinations(outcomes, 2))


def _days(stated: Sequence[Claim], published: Mapping[str, date | None]) -> dict[int, _Day]:
    """By claim id the day of which its figure is told, and that of the report behind it.

    A report without a date is the last one where it says what its figure has come from.
    """
    days = {c.id: (told_on(c, day) or day, day) for c in stated if (day := published[c.source])}
    if days:
        days |= {c.id: _LAST for c in stated if c.id not in days and (changed(c) or exceeds(c) or shifted(c))}
    return days


def _told_last(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without the figures that a report says were given at first, where it gives another."""
    last = [c for c in claims if not outgrown(c)]
    kept = {c.source for c in last}
    return [c for c in claims if c.source not in kept] + last


def far_apart(parts: Sequence[Side]) -> bool:
    """Whether one of the figures is many times another."""
    sizes = [size for part in parts if (size := _size(part.claim))]
    return bool(sizes) and max(sizes) > _MANY_TIMES * min(sizes)


def _beside(claim: Claim) -> bool:
    """Whether a claim counts others besides somebody: one of four wounded dies, and three others are wounded."""
    return bool(_OTHERS.match(behind(claim, 40)) or _BESIDES.search(before(claim, 60)))


def _close(claims: Sequence[Claim]) -> bool:
    """Whether figures are no further apart than the few make of whom somebody else is told."""
    sizes = [_size(c) or 0.0 for c in claims]
    return max(sizes) - min(sizes) <= _FEW


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


def _has_risen(dated: Iterable[Claim], days: Mapping[int, _Day]) -> bool:
    """Whether a report has a larger figure than one of an earlier day."""
    lowest = float("inf")
    for _, of_day in groupby(sorted(dated, key=lambda c: days[c.id]), key=lambda c: days[c.id]):
        sizes = [_size(c) or 0.0 for c in of_day]
        if max(sizes) > lowest:
            return True
        lowest = min(lowest, *sizes)
    return False


def _in_line(dated: Iterable[Claim], days: Mapping[int, _Day], sign: int, relations: Relations) -> bool:
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
    if claim.kind in _IN_UNITS:
        return size(claim.kind, claim.value)
    quantity = getattr(claim.value, "quantity", None)
    ends = [end for end in (quantity.low, quantity.high) if end is not None] if quantity else []
    return sum(ends) / len(ends) if ends else None


def _spoken(parts: Sequence[Side], days: Mapping[int, _Day], sign: int) -> str:
    """The positions in their order, each with the day of its first report."""

    def place(part: Side) -> tuple[_Day, float]:
        return min((days[c.id] for c in part.claims if c.id in days), default=_LAST), sign * (_size(part.claim) or 0.0)

    shown = []
    for part in sorted(parts, key=place):
        when = _when(place(part)[0][0])
        shown.append(f"{values.kind(part.claim.kind).show(part.claim.value)} ({when})")
    return ", then ".join(shown)


def _when(day: date) -> str:
    return "undated" if day == date.max else day.isoformat()
