"""Limits and requirements: where a text sets a bound, the bound itself is what it says.

More than 40 dead and more than 50 dead can both be true. Up to 100 items a page and up to 200 items a page cannot:
each names the limit. The same holds for the versions that are required (3.9 or newer, 3.10 or newer).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from claimcheck import values
from claimcheck.model import Claim
from claimcheck.values.core import Comparison, Relation
from claimcheck.values.date_value import unit_of

_FROM_TO = re.compile(
    r"(?is)\b(?:from|between)\b.*\b(?:to|and|until|till|through)\b|\w\s?[–—-]\s?\w|\w\s(?:to|until|through)\s\w"
)
_WEEKDAY = re.compile(
    r"(?i)(?:(?:early|late|on)\s+)*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening|night|noon))?"
)
LIMIT = "limit"  # in the scope of a subject


def compare(a: Claim, b: Claim) -> Comparison:
    """How the values of two claims of one kind relate; of two limits the stated ends are compared."""
    kind = values.kind(a.kind)
    if LIMIT in a.subject.scope and LIMIT in b.subject.scope and not _opposite(a.value, b.value):
        result: Comparison = kind.compare(_end(a.value), _end(b.value))
    elif share_an_end(a, b):
        result = Comparison(Relation.DIFFERENT, lambda: _one_end(kind.show(a.value), kind.show(b.value)))
    else:
        result = kind.compare(a.value, b.value)
        if result.relation is Relation.DIFFERENT and _of_one_weekday(a, b):
            result = Comparison(Relation.COMPATIBLE, lambda: f"{a.text} and {b.text} may be of one week")
        elif result.relation is Relation.DIFFERENT and _loosely(a.value, b.value):
            result = Comparison(
                Relation.COMPATIBLE, lambda: f"{kind.show(a.value)} and {kind.show(b.value)} are seldom told apart"
            )
    return result


def share_an_end(a: Claim, b: Claim) -> bool:
    """Whether both are stretches of time of which one end is the same and the other is not."""
    if not (_stretch(a) and _stretch(b)):
        return False
    return bool((a.value.earliest == b.value.earliest) != (a.value.latest == b.value.latest))


def _of_one_weekday(a: Claim, b: Claim) -> bool:
    """Whether one says no more than a day of the week, and the other is such a day: which week is meant is inferred."""
    if a.kind != "date" or not (_WEEKDAY.fullmatch(a.text) or _WEEKDAY.fullmatch(b.text)):
        return False
    days = [c.value.earliest for c in (a, b) if c.value.earliest and c.value.earliest == c.value.latest]
    return len(days) == 2 and days[0].weekday() == days[1].weekday()


def _loosely(a: Any, b: Any) -> bool:
    """Whether one is the end of the other, which leaves it out: eleven seasons, over eleven seasons."""
    one, other = (getattr(v, "quantity", None) for v in (a, b))
    return one is not None and other is not None and (_borders(one, other) or _borders(other, one))


def _borders(bound: Any, exact: Any) -> bool:
    return exact.point is not None and _side(bound) == "low" and bound.low == exact.point


class Relations:
    """How the values of ``claims``, all of one kind, relate: two values are compared once, whoever states them."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        numbers: dict[tuple[Any, bool, bool], int] = {}
        self._number = {
            c.id: numbers.setdefault((c.value, LIMIT in c.subject.scope, _stretch(c)), len(numbers)) for c in claims
        }
        self._known: dict[tuple[int, int], Relation] = {}

    def number(self, claim: Claim) -> int:
        """The number of the value of a claim: the same for claims of one value, another for each other value."""
        return self._number[claim.id]

    def __call__(self, a: Claim, b: Claim) -> Relation:
        """The relation of the values of two of the claims."""
        one, other = self._number[a.id], self._number[b.id]
        key = (one, other) if one < other else (other, one)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = compare(a, b).relation
        return known


def _stretch(claim: Claim) -> bool:
    """Whether a date is a stretch of which both ends are stated: made from March 2022 to August 2023."""
    value = claim.value
    if claim.kind != "date" or value.bound or value.approximate or not value.span or unit_of(value.span):
        return False
    return bool(_FROM_TO.search(claim.text))


def _one_end(a: str, b: str) -> str:
    return f"{a} and {b} have one end in common and not the other"


def _opposite(a: Any, b: Any) -> bool:
    """Whether one is a least and the other a most."""
    return {_side(a), _side(b)} == {"low", "high"}


def _side(value: Any) -> str:
    """The end that a one-sided value states; "" for any other value."""
    stated = getattr(value, "quantity", value)
    low, high = getattr(stated, "low", None), getattr(stated, "high", None)
    return "" if (low is None) == (high is None) else "low" if high is None else "high"


def _end(value: Any) -> Any:
    """A one-sided value as the end that it states."""
    side = _side(value)
    if not side:
        return value
    quantity = getattr(value, "quantity", None)
    stated = value if quantity is None else quantity
    end = getattr(stated, side)
    exact = replace(stated, low=end, high=end, low_open=False, high_open=False)
    return exact if quantity is None else replace(value, quantity=exact)
