"""Dot plots: the numbers that sources give, on one scale a question, with their bounds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from claimcheck.model import Finding, Position
from claimcheck.report.html.axis import Numbers, clock, scale_of_hours, scale_of_numbers, short
from claimcheck.report.html.desk import Desk
from claimcheck.report.html.strips import Row, Stretch, row
from claimcheck.values.quantity import ABOUT, Quantity

MOST_PLOTS = 30
_HALF_DAY = 12 * 3600.0
_LARGEST = 1e18  # beyond it, distances are noise
_SECONDS = {
    "millisecond": 0.001,
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86_400.0,
    "week": 604_800.0,
    "month": 30.436875 * 86_400,
    "year": 365.2425 * 86_400,
}


class Ends(NamedTuple):
    """How far an answer reaches (None: open), the number it names if it is one, and whether it is hedged."""

    low: float | None
    high: float | None
    at: float | None = None
    hedged: bool = False


def plots(desk: Desk, findings: Iterable[Finding]) -> tuple[tuple[Row, ...], int]:
    """The questions to which sources give different numbers, in the report's order, and how many were left out."""
    told = [(f, ends) for f in findings if (ends := _ends_of(f)) is not None]
    return tuple(_row(desk, f, ends) for f, ends in told[:MOST_PLOTS]), max(len(told) - MOST_PLOTS, 0)


def _row(desk: Desk, finding: Finding, ends: list[list[Ends]]) -> Row:
    finite = [v for side in ends for e in side for v in (e.low, e.high) if v is not None]
    timed = finding.kind == "time"
    scale = scale_of_hours(finite) if timed else scale_of_numbers(finite, whole=finding.kind == "count")
    told = [[_stretch(e, scale) for e in side] for side in ends]
    return row(desk, finding, told, scale.ticks(clock if timed else short), scale.powers)


def _stretch(ends: Ends, scale: Numbers) -> Stretch:
    low, high, at = (None if v is None else scale.x(v) for v in (ends.low, ends.high, ends.at))
    return Stretch(low, high, at, ends.hedged)


def _ends_of(finding: Finding) -> list[list[Ends]] | None:
    """The ends of every position on the scale of the first one; None where fewer than two of them can be drawn."""
    if len(finding.positions) < 2:
        return None
    first = finding.positions[0].value
    ends = [_ends(finding.kind, p, first) for p in finding.positions]
    drawable = [e for e in ends if e]
    finite = any(v is not None for side in drawable for e in side for v in (e.low, e.high))
    return ends if len(drawable) > 1 and finite else None


def _ends(kind: str, position: Position, first: Any) -> list[Ends]:
    value = position.value
    if kind == "time":
        if value.zone != first.zone:
            return []
        halves = (0.0, _HALF_DAY) if value.half_open else (0.0,)
        return [Ends(value.low + half, value.high + half, hedged=value.approximate) for half in halves]
    factor = _factor(kind, value, first)
    if factor is None:
        return []
    quantity: Quantity = value.quantity
    if factor != (1.0, 0.0):
        quantity = quantity.convert(*factor)
    ends = _hedged(quantity)
    return [ends] if all(abs(v) <= _LARGEST for v in (ends.low, ends.high) if v is not None) else []


def _hedged(quantity: Quantity) -> Ends:
    """A hedged number reaches a tenth of itself to the sides that its hedge leans to."""
    point = quantity.point
    if not quantity.approximate or point is None:
        return Ends(quantity.low, quantity.high, point, quantity.approximate)
    about = abs(point) * ABOUT
    return Ends(point - about * (quantity.lean <= 0), point + about * (quantity.lean >= 0), point, True)


def _factor(kind: str, value: Any, first: Any) -> tuple[float, float] | None:
    """What brings ``value`` to the unit of ``first``: factor and offset. None where nothing does."""
    if kind == "count":
        return (1.0, 0.0) if value.role == first.role and value.role != "label" else None
    if kind == "percent":
        return (1.0, 0.0) if value.unit == first.unit else None
    if kind == "money":
        return (1.0, 0.0) if (value.currency, value.per) == (first.currency, first.per) else None
    if kind == "duration":
        return _SECONDS[value.unit] / _SECONDS[first.unit], 0.0
    if kind == "measure" and value.unit.dimension == first.unit.dimension:
        return value.unit.factor / first.unit.factor, (value.unit.offset - first.unit.offset) / first.unit.factor
    return None
