"""How likely two claims whose values contradict each other answer one question.

The logarithm of odds, a weighted sum of readable quantities in the manner of Fellegi and Sunter's record linkage (1969):
what words the subjects share, how far the values are apart, whether either source has the value of the other as well,
how much better this counterpart is than the next. The weights were fitted by logistic regression on folders of
documents on one event each (``python -m tests.bench.fit_odds``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import fsum, log1p

from claimcheck.align.grains import told_alike
from claimcheck.align.leftover import Leftover, sort
from claimcheck.align.odds_weights import COMMON, SORTS
from claimcheck.align.profiles import Pair, Profile, shared
from claimcheck.align.rarity import an_hour_apart, by_chance, distance, hours, magnitude, slipped
from claimcheck.align.vetoes import (
    ANYBODY,
    of_one_deed,
    of_one_end,
    of_something,
)
from claimcheck.model import Claim
from claimcheck.values.core import Relation

LINE, DOUBT = 0.35, -0.7  # log odds from which on a contradiction is shown, and shown as one that may be none
_FARTHEST = 4.0
_ONE_ORDER = 0.7  # binary: within a factor of 1.6; dates within two days
_FAR_BETTER = 2.0  # strength
_FIGURES = 2  # that two numbers have at least of which one figure is another
_WORTH = 0.8  # shared weight
_HARDLY = 0.2  # pairs that are to be expected by chance


class Counterparts:
    """The two strongest counterparts that each claim has in each other source."""

    def __init__(self) -> None:
        self._best: dict[tuple[int, str], tuple[float, int, float]] = defaultdict(lambda: (0.0, -1, 0.0))

    def take(self, pair: Pair) -> bool:
        """Take in a pair. False if it is of no further use: a contradiction where far better counterparts have come."""
        a, b = pair.a.claim, pair.b.claim
        better = max(self._best[a.id, b.source][0], self._best[b.id, a.source][0]) - pair.strength
        better = 0.0 if pair.swapped else better
        for key, other in (((a.id, b.source), b.id), ((b.id, a.source), a.id)):
            first, who, second = self._best[key]
            if pair.strength > first:
                self._best[key] = pair.strength, other, first
            elif pair.strength > second:
                self._best[key] = first, who, pair.strength
        return better < _FAR_BETTER or pair.relation is not Relation.DIFFERENT

    def margin(self, pair: Pair) -> float:
        """How much stronger a pair is than the next best counterpart of either claim in the source of the other."""
        a, b = pair.a.claim, pair.b.claim
        return min(self._over(pair.strength, (a.id, b.source), b.id), self._over(pair.strength, (b.id, a.source), a.id))

    def _over(self, strength: float, key: tuple[int, str], other: int) -> float:
        first, who, second = self._best[key]
        return strength - (second if who == other else first)


class Odds:
    """Judges pairs of claims of one rule and story, which are ``claims``."""

    def __init__(self, claims: Iterable[Claim], alone: Leftover, best: Counterparts) -> None:
        self._alone, self.best = alone, best
        ends: dict[str, int] = defaultdict(lambda: 1)
        for claim in claims:
            ends[claim.source] = max(ends[claim.source], claim.end)
        self._ends = ends

    def knows(self, claim: Claim) -> bool:
        """Whether there are weights for values of its sort."""
        return claim.kind in SORTS or sort(claim) in SORTS

    def likely(self, pair: Pair) -> bool:
        """Whether a contradiction is worth a look: most pairs share next to nothing and are far apart."""
        if self.slip(pair):
            return True
        if self.best.margin(pair) < -_FAR_BETTER:
            return False  # whether it came before the better one or after it
        far = apart(pair.a.claim, pair.b.claim)
        return far < 1.0 or (pair.weight >= _WORTH and (far < _FARTHEST or pair.a.claim.kind == "date"))

    def slip(self, pair: Pair) -> bool:
        """Whether one of two values is the other with two figures swapped: neither source has both, and both sources
        have so few values that no two of them are so by chance."""
        a, b = pair.a.claim, pair.b.claim
        if not pair.swapped or (a.kind == "date" and not pair.weight):  # texts are full of years
            return False
        spare = self._alone.spare(a, b)
        return spare.a and spare.b and self._alone.chances(a, b) * by_chance(pair.swapped) <= _HARDLY

    def of(self, pair: Pair) -> float:
        """The log odds that two contradicting values answer one question."""
        kind = sort(pair.a.claim)
        own = SORTS.get(kind) or SORTS[pair.a.claim.kind]
        found = self.quantities(pair)
        total = fsum([weight * found[name] for name, weight in COMMON.items()])
        return total + own[0] + own[1] * found["apart"] + own[2] * found["words"]

    def quantities(self, pair: Pair) -> Mapping[str, float]:
        """What the odds are made of, by name."""
        a, b = pair.a, pair.b
        return {
            **self._of_values(pair),
            **_of_words(a, b, pair),
            **_of_heads(a, b),
            "one deed": of_one_deed(a, b),
            "one end": of_one_end(a.claim, b.claim),
            "told alike": told_alike(a, b),
            "margin": self.best.margin(pair),
            "places apart": abs(self._place(a.claim) - self._place(b.claim)),
        }

    def _place(self, claim: Claim) -> float:
        return claim.start / self._ends[claim.source]

    def _of_values(self, pair: Pair) -> dict[str, float]:
        a, b = pair.a.claim, pair.b.claim
        far = apart(a, b)
        spare = self._alone.spare(a, b)
        return {
            "apart": min(far, _FARTHEST),
            "of one order": far < _ONE_ORDER,
            "both alone": spare.a and spare.b,
            "one alone": spare.a != spare.b,
            "one left over": min(spare.left, spare.right) == 1,
            "figures swapped": self.slip(pair),
            "one figure apart": slipped(a, b) >= _FIGURES,
            "an hour apart": an_hour_apart(a, b),
            "rarity": min(pair.a.rarity, pair.b.rarity),
        }


def _of_words(a: Profile, b: Profile, pair: Pair) -> dict[str, float]:
    return {
        "words": log1p(pair.weight),
        "share": pair.share,
        "of something": of_something(a, b),
    }


def _of_heads(a: Profile, b: Profile) -> dict[str, float]:
    left, right = a.head - ANYBODY, b.head - ANYBODY
    return {
        "one head": bool(left and right) and (a.noun in b.head or b.noun in a.head),
        "one without head": bool(left) != bool(right),
    }


def near_weight(pair: Pair) -> float:
    """The shared weight of values of one order whose subjects share two words or more; of others none."""
    if apart(pair.a.claim, pair.b.claim) > _ONE_ORDER or len(shared(pair.a, pair.b)) < 2:
        return 0.0
    return pair.weight


def apart(a: Claim, b: Claim) -> float:
    """How far two values are apart: their ``distance``; of times four hours are one, of magnitudes one step."""
    if a.kind == "time":
        return hours(a.value, b.value) / 4
    if sort(a) == "magnitude":
        return abs((magnitude(a.value.quantity) or 0.0) - (magnitude(b.value.quantity) or 0.0))
    return distance(a, b)
