"""What else the texts of a story say, as far as it tells whether two values answer one question.

Two texts on one event mostly tell it in one order. The values that each of them gives once, and both alike, are marks
beside which the counterpart of any other value is to be looked for, as anchors are where texts are aligned. And what a rule
with a question of its own has found is of that question.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log1p
from typing import Any

from claimcheck.align.subjects import fit
from claimcheck.model import Claim

_NEIGHBOURS = 6  # marks on either side that are looked at
_FEW = 12  # values: in a source that has fewer, places say little
_NOWHERE = 5.0  # log of values: no mark at all
_NO_RULE: Mapping[str, Claim] = {}

Marks = list[tuple[int, int]]


class Surroundings:
    """The claims of one story: ``told`` those of the general pack, ``ruled`` those of rules with questions of their own.

    ``weights``: the inverse document frequency of the concepts of their subjects.
    """

    def __init__(self, told: Iterable[Claim], ruled: Iterable[Claim], weights: Mapping[str, float]) -> None:
        self.weights = weights
        self._once: dict[str, dict[tuple[str, Any], int | None]] = defaultdict(dict)
        starts: dict[str, set[int]] = defaultdict(set)
        for claim in told:
            given, value = self._once[claim.source], (claim.kind, claim.value)
            given[value] = None if value in given else claim.start
            starts[claim.source].add(claim.start)
        self.values = sum(map(len, starts.values()))  # that the sources give, all together
        # Counted in values, not in characters: blank lines move nothing.
        self._number = {(source, start): n for source, own in starts.items() for n, start in enumerate(sorted(own), 1)}
        self._ends = {source: max(_FEW, len(own)) for source, own in starts.items()}
        self._ruled: dict[tuple[str, int], dict[str, Claim]] = defaultdict(dict)
        for claim in ruled:
            self._ruled[claim.source, claim.start][claim.rule] = claim
        self._marks: dict[tuple[str, str], Marks] = {}

    def ruled(self, claim: Claim) -> Mapping[str, Claim]:
        """The claims that rules with questions of their own made of the value of ``claim``, by rule."""
        return self._ruled.get((claim.source, claim.start), _NO_RULE)

    def told_apart(self, a: Claim, b: Claim) -> bool:
        """Whether a rule found both values, and knows them to be about two subjects."""
        left, right = self.ruled(a), self.ruled(b)
        both = [fit(left[rule], right[rule]) for rule in left.keys() & right.keys()]
        return bool(both) and not any(both)

    def place(self, claim: Claim) -> float:
        """Where a claim stands in its source, 0 to 1; no more than a part of it in one of a few sentences."""
        return self._number[claim.source, claim.start] / self._ends[claim.source]

    def marks(self, a: Claim, b: Claim) -> int:
        """How many values the sources of two claims give alike."""
        return len(self._between(a.source, b.source))

    def from_marks(self, a: Claim, b: Claim) -> tuple[float, float]:
        """How far two claims stand from what both sources say alike.

        First the logarithm of how many values lie between them and the nearest mark, then how far either stands from the
        place at which the marks around the other lead one to look for it, as a share of its source: the mean of both.
        """
        (nearest, off), (other, back) = self._from_marks(a, b), self._from_marks(b, a)
        return min(nearest, other), (off + back) / 2

    def _from_marks(self, a: Claim, b: Claim) -> tuple[float, float]:
        own = self._number[a.source, a.start], self._number[b.source, b.start]
        marks = self._between(a.source, b.source)
        i = bisect_left(marks, own)
        found = [m for m in marks[max(0, i - _NEIGHBOURS) : i + _NEIGHBOURS] if m[0] != own[0] and m[1] != own[1]]
        nearest = min((max(abs(x - own[0]), abs(y - own[1])) for x, y in found), default=None)
        ends = self._ends[a.source], self._ends[b.source]
        before = max((m for m in found if m[0] < own[0]), default=(0, 0))
        behind = min((m for m in found if m[0] > own[0]), default=ends)
        part = (own[0] - before[0]) / max(1, behind[0] - before[0])
        expected = before[1] + part * (behind[1] - before[1])
        return (_NOWHERE if nearest is None else log1p(nearest)), abs(own[1] - expected) / ends[1]

    def _between(self, one: str, other: str) -> Marks:
        """The places in two sources of the values that each gives once, and both alike."""
        if (one, other) not in self._marks:
            left, right = self._once[one], self._once[other]
            few, many = (left, right) if len(left) <= len(right) else (right, left)
            alike = [value for value, place in few.items() if place is not None and many.get(value) is not None]
            number = self._number
            self._marks[one, other] = sorted((number[one, left[v]], number[other, right[v]]) for v in alike)  # type: ignore[index]
        return self._marks[one, other]
