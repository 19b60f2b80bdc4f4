"""How the claims of a general rule meet one another in a story: worked out once, for all who ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date

from msgspec import Struct

from claimcheck.align import event_day
from claimcheck.align.leftover import Leftover, sort
from claimcheck.align.limits import Relations
from claimcheck.align.odds import Counterparts, Odds
from claimcheck.align.profiles import Pair, Profile, candidates, meeting, profiles
from claimcheck.align.surroundings import Surroundings
from claimcheck.model import Claim
from claimcheck.values.core import Relation


class Met(Struct, frozen=True):
    """Claims of one rule and story: their profiles by id, how their values relate, and the pairs of them that may have to
    do with one another, with what judges those that contradict each other.

    ``days``: pairs that name the day of the event.
    """

    told: Mapping[int, Profile]
    relations: Relations
    days: Set[tuple[int, int]]
    pairs: Sequence[Pair]
    odds: Odds


class Meetings:
    """Has claims of one story meet. ``around``: what else the story says; ``published`` by source id; ``then`` as from
    ``earlier``."""

    def __init__(
        self, around: Surroundings, published: Mapping[str, date | None], then: Mapping[int, tuple[str, ...]]
    ) -> None:
        self._around, self._published, self._then = around, published, then
        self._known: dict[tuple[int, ...], Met] = {}

    def of(self, claims: Sequence[Claim]) -> Met:
        """How these claims of one rule meet."""
        key = tuple([c.id for c in claims])
        if key not in self._known:
            self._known[key] = self._met(claims)
        return self._known[key]

    def _met(self, claims: Sequence[Claim]) -> Met:
        relations = Relations(claims)
        told = profiles(claims, self._published, self._around.weights, self._then)
        days = event_day.pairs(claims, self._published)
        best = Counterparts()
        pairs = [
            pair
            for i, j in sorted(candidates(told) | days)
            if (pair := _pair(told[i], told[j], relations)) and (best.take(pair) or (i, j) in days)
        ]
        return Met(told, relations, days, pairs, Odds(Leftover(claims, relations), best, self._around))


def _pair(a: Profile, b: Profile, relations: Relations) -> Pair | None:
    """How two subjects meet; None where their values cannot be compared."""
    relation = relations(a.claim, b.claim)
    if relation is Relation.INCOMPARABLE or (relation is Relation.DIFFERENT and sort(a.claim) != sort(b.claim)):
        return None
    return meeting(a, b, relation)
