"""Values of two sources that only one of them has: what each says where the other says something else.

Two reports that give one speed each, and not the same, hardly speak of two speeds: the fewer values of a sort two
sources have that the other one has not, the fewer words need to say that they answer one question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log2
from typing import Any, NamedTuple

from claimcheck.align.limits import Relations
from claimcheck.align.rarity import size
from claimcheck.model import Claim
from claimcheck.values.core import Relation

_MOST = 40  # values of one sort in a source: who gives more tells of many things
_DAY, _HALF = 86_400, 43_200  # seconds


Needed = tuple[float, float, int]


class Line(NamedTuple):
    """For a sort of value how near two values must be (binary orders of magnitude; hours for times), how many of it may
    be left over in either source and in both, and what a contradiction then needs: weight, share and number of shared words."""

    near: float
    fewest: int
    most: int
    needed: Needed


# Measured on 70 folders of documents on one event each: of the pairs so near and so alone three in four and more are of one question.
_LINES = {
    "measure": (Line(0.7, 1, 1, (0.0, 0.0, 0)), Line(0.7, 1, 5, (0.3, 0.0, 1))),
    "length": (Line(0.7, 1, 5, (1.4, 0.08, 1)),),  # reports are full of distances
    "money": (Line(0.25, 1, 3, (0.0, 0.0, 0)),),
    "percent": (Line(0.2, 1, 4, (1.0, 0.07, 1)),),
    "age": (Line(0.27, 1, _MOST, (1.05, 0.07, 1)),),
    "time": (Line(1.25, 1, _MOST, (1.0, 0.05, 2)),),
}
_LOGARITHMIC = frozenset({"magnitude"})  # steps of these are no sizes


class Leftover:
    """Which values of ``claims``, all of one rule and story, are left over between two sources."""

    def __init__(self, claims: Iterable[Claim], relations: Relations) -> None:
        self._relations = relations
        self._values: dict[tuple[str, str], dict[int, Claim]] = defaultdict(dict)
        for claim in claims:
            self._values[claim.source, sort(claim)].setdefault(relations.number(claim), claim)
        self._spare: dict[tuple[str, str, str], frozenset[int]] = {}

    def line(self, a: Claim, b: Claim) -> Needed | None:
        """What a contradiction of two claims needs whose values stand alone; None where theirs do not."""
        kind = sort(a)
        lines = _LINES.get(kind) or _LINES.get(a.kind)
        if not lines or kind in _LOGARITHMIC or kind != sort(b):
            return None
        left, right = self._left(a.source, b.source, kind), self._left(b.source, a.source, kind)
        if self._relations.number(a) not in left or self._relations.number(b) not in right:
            return None
        fewest, most = sorted((len(left), len(right)))
        apart = _apart(a, b)
        fitting = (x.needed for x in lines if fewest <= x.fewest and most <= x.most and apart < x.near)
        return next(fitting, None)

    def _left(self, source: str, other: str, kind: str) -> frozenset[int]:
        """The numbers of the values of a source that the other one has nothing of."""
        key = source, other, kind
        if key not in self._spare:
            own, others = self._values[source, kind], self._values[other, kind]
            if max(len(own), len(others)) > _MOST:
                self._spare[key] = frozenset()
            else:
                self._spare[key] = frozenset(n for n, c in own.items() if not self._there(c, others))
        return self._spare[key]

    def _there(self, claim: Claim, others: Mapping[int, Claim]) -> bool:
        if self._relations.number(claim) in others:
            return True
        return any(self._relations(claim, c) in (Relation.SAME, Relation.COMPATIBLE) for c in others.values())


def sort(claim: Claim) -> str:
    """The kind of a value; of a measure its dimension, of a duration that is an age ``age``."""
    if claim.kind == "measure":
        return str(claim.value.unit.dimension)
    return "age" if getattr(claim.value, "age", False) else claim.kind


def hours(a: Any, b: Any) -> float:
    """How many hours lie between two times of day, the short way round the clock."""
    around = _HALF if a.half_open or b.half_open else _DAY
    seconds = abs(a.low - b.low) % around
    return float(min(seconds, around - seconds)) / 3600


def _apart(a: Claim, b: Claim) -> float:
    """How far two values are apart: binary orders of magnitude; times by hours, the short way round the clock."""
    if a.kind == "time":
        return hours(a.value, b.value)
    one, other = size(a.kind, a.value), size(b.kind, b.value)
    return abs(log2(one / other)) if one and other else float("inf")
