"""Interval arithmetic over the values of claims: what a constraint's two sides can be, and what one of its values must be.

Dates count in days (proleptic Gregorian ordinals), durations in days, all else in its own unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf, isfinite
from typing import Any

from msgspec import Struct

from claimcheck.packs.expression import Comparison, Literal, Ref, Sum, Term

_DAYS = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 30.436875,
    "year": 365.2425,
    "decade": 3652.425,
    "century": 36524.25,
}
# A month has no fixed length in days: what is counted in months or years reaches this far either way.
_LOOSE = {"month": 0.05, "year": 0.003, "decade": 0.001, "century": 0.001}

_ABOUT = 3  # days that "around 5 January" may be off


class Interval(Struct, frozen=True):
    """All numbers from ``low`` to ``high``, both inside; infinite where open."""

    low: float
    high: float

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def scaled(self, factor: float) -> Interval:
        low, high = self.low * factor, self.high * factor
        return Interval(min(low, high), max(low, high))

    def overlaps(self, other: Interval) -> bool:
        return self.low <= other.high and other.low <= self.high


def interval(kind: str, value: Any) -> Interval | None:
    """What a value can be; None where it is not known at all (a weekday without a date)."""
    if kind == "date":
        if value.earliest is None and value.latest is None:
            return None
        slack = _ABOUT if value.approximate else 0
        low = value.earliest.toordinal() - slack if value.earliest else -inf
        return Interval(low, value.latest.toordinal() + slack if value.latest else inf)
    quantity = getattr(value, "quantity", None)
    if quantity is None:
        return None
    low, _, high, _ = quantity.reach()
    if kind != "duration":
        return Interval(low, high)
    days, loose = _DAYS[value.unit], _LOOSE.get(value.unit, 0.0)
    return Interval(low * days * (1 - loose), high * days * (1 + loose))


def holds(assertion: Comparison, known: Mapping[str, Interval]) -> bool | None:
    """Whether the assertion can hold for values inside ``known`` (by full rule id); None where that is open."""
    left, right = _evaluate(assertion.left, known), _evaluate(assertion.right, known)
    if assertion.op in ("==", "!="):
        if not left.overlaps(right):
            return assertion.op == "!="
        ends = (left.low, left.high, right.low, right.high)
        if assertion.op == "!=":
            return False if len(set(ends)) == 1 else None
        return True if all(map(isfinite, ends)) else None
    if assertion.op in (">", ">="):
        left, right = right, left
    strict = assertion.op in ("<", ">")
    if left.high < right.low or (not strict and left.high == right.low):
        return True
    return False if left.low > right.high or (strict and left.low == right.high) else None


def solve(assertion: Comparison, wanted: str, known: Mapping[str, Interval]) -> Interval | None:
    """What ``wanted`` must be for an equation to hold; None for other assertions and where it does not say."""
    if assertion.op != "==":
        return None
    terms = [*_terms(assertion.left, 1), *_terms(assertion.right, -1)]
    factors = [sign for sign, term in terms if isinstance(term, Ref) and term.rule == wanted]
    if len(factors) != 1:
        return None
    rest = Interval(0.0, 0.0)
    for sign, term in terms:
        if not (isinstance(term, Ref) and term.rule == wanted):
            rest += _evaluate(term, known).scaled(sign)
    return rest.scaled(-1.0 / factors[0])


def _terms(term: Term, sign: int) -> list[tuple[int, Ref | Literal]]:
    if isinstance(term, Sum):
        return [*_terms(term.left, sign), *_terms(term.right, sign if term.op == "+" else -sign)]
    return [(sign, term)]


def _evaluate(term: Term, known: Mapping[str, Interval]) -> Interval:
    if isinstance(term, Sum):
        right = _evaluate(term.right, known)
        return _evaluate(term.left, known) + (right if term.op == "+" else right.scaled(-1))
    if isinstance(term, Literal):
        amount = term.amount * (_DAYS[term.unit] if term.unit else 1.0)
        return Interval(amount, amount)
    return known[term.rule]
