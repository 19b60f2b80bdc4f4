"""Which of several contradictions is told as the reason of a verdict, and which are none after all."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.align.en_counting import without_the_killer
from claimcheck.align.rarity import size
from claimcheck.judge.en_people import sort_of_people
from claimcheck.judge.positions import Side
from claimcheck.model import Claim
from claimcheck.values.core import Comparison

Contradiction = tuple[Side, Side, Comparison]


def plainest(pairs: Iterable[Contradiction]) -> Contradiction | None:
    """The first pair of which neither value is a bound, if there is one, or else the first; None where there is none."""
    first = None
    for pair in pairs:
        if not (_is_bound(pair[0].claim) or _is_bound(pair[1].claim)):
            return pair
        first = first or pair
    return first


def reconciled(a: Side, b: Side) -> str:
    """How two figures that differ can both be right, "" where they cannot."""
    if a.claim.kind != "count":
        return ""
    if without_the_killer(a.claim, b.claim):
        return "one source does not count the killer among the dead"
    if _is_part(a, b) or _is_part(b, a):
        return "one source counts a part of those whom the other counts"
    return ""


def _is_part(fewer: Side, more: Side) -> bool:
    """Whether one figure is that of a sort of people, and the other a larger one of people of all sorts.

    Asked of rules with a question of their own: the general pack goes by the words around the figures.
    """
    if fewer.claim.subject.words or _size(fewer.claim) >= _size(more.claim):
        return False
    sorts = {sort_of_people(c) for c in fewer.claims}
    others = {sort_of_people(c) for c in more.claims}
    return "" not in sorts and "" in others and sorts.isdisjoint(others)


def _size(claim: Claim) -> float:
    return size(claim.kind, claim.value) or 0.0


def _is_bound(claim: Claim) -> bool:
    """Whether a value is open at one end: at least 12, as many as 20."""
    quantity = getattr(claim.value, "quantity", None)
    return quantity is not None and (quantity.low is None or quantity.high is None)
