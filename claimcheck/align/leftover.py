"""Values of two sources that only one of them has: what each says where the other says something else.

Two reports that give one speed each, and not the same, hardly speak of two speeds: the fewer values of a sort two
sources have that the other one has not, the likelier those are of one question.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimcheck.align.limits import Relations
from claimcheck.align.rarity import distance
from claimcheck.model import Claim
from claimcheck.values.core import Relation

_MOST = 40  # values of one sort in a source: who gives more tells of many things


class Spare(NamedTuple):
    """Whether the values of two claims are missing in the source of the other, and how many of the sort are, by source."""

    a: bool
    b: bool
    left: int
    right: int


class Leftover:
    """Which values of ``claims``, all of one rule and story, are left over between two sources."""

    def __init__(self, claims: Iterable[Claim], relations: Relations) -> None:
        self._relations = relations
        self._values: dict[tuple[str, str], dict[int, Claim]] = defaultdict(dict)
        said: set[tuple[str, int, str]] = set()
        for claim in claims:
            kind, number = sort(claim), relations.number(claim)
            self._values[claim.source, kind].setdefault(number, claim)
            said.add((kind, number, claim.sentence))
        self._left: dict[tuple[str, str, str], frozenset[int]] = {}
        self._support = Counter((kind, number) for kind, number, _ in said)

    def spare(self, a: Claim, b: Claim) -> Spare:
        """What is left over between the sources of two claims of one sort."""
        kind = sort(a)
        left, right = self._of(a.source, b.source, kind), self._of(b.source, a.source, kind)
        number = self._relations.number
        return Spare(number(a) in left, number(b) in right, len(left), len(right))

    def chances(self, a: Claim, b: Claim) -> int:
        """How many pairs of values about as large as those of two claims their sources have: any might be alike by chance."""
        return self._about_as_large(a) * self._about_as_large(b)

    def count(self, claim: Claim) -> int:
        """How many values of its sort the source of a claim has."""
        return len(self._values[claim.source, sort(claim)])

    def support(self, claim: Claim) -> int:
        """How many sentences give the value of a claim; one that is copied is one."""
        return self._support[sort(claim), self._relations.number(claim)]

    def _about_as_large(self, claim: Claim) -> int:
        if claim.kind == "date":
            return 1
        return sum(distance(claim, other) < 1.0 for other in self._values[claim.source, sort(claim)].values())

    def _of(self, source: str, other: str, kind: str) -> frozenset[int]:
        """The numbers of the values of a source that the other one has nothing of."""
        key = source, other, kind
        if key not in self._left:
            own, others = self._values[source, kind], self._values[other, kind]
            if max(len(own), len(others)) > _MOST:
                self._left[key] = frozenset()
            else:
                self._left[key] = frozenset(n for n, c in own.items() if not self._there(c, others))
        return self._left[key]

    def _there(self, claim: Claim, others: Mapping[int, Claim]) -> bool:
        if self._relations.number(claim) in others:
            return True
        vague = _vague(claim)  # two whole numbers are the same or not
        return any(
            self._relations(claim, c) in (Relation.SAME, Relation.COMPATIBLE)
            for c in others.values()
            if vague or _vague(c)
        )


def _vague(claim: Claim) -> bool:
    """Whether a value may be another one, rounded or in another unit: all but whole numbers to the last figure."""
    if claim.kind != "count":
        return True
    stated = claim.value.quantity
    if stated.low is None or stated.low != stated.high:
        return True
    return bool(stated.approximate or stated.step > 1 or stated.low % 1)


def sort(claim: Claim) -> str:
    """The kind of a value; of a measure its dimension, of a duration that is an age ``age``."""
    if claim.kind == "measure":
        return str(claim.value.unit.dimension)
    return "age" if getattr(claim.value, "age", False) else claim.kind
