"""How likely two claims whose values contradict each other answer one question.

The logarithm of odds, from readable quantities: what words the subjects and sentences share, how far the values are
apart, whether either source has the value of the other as well, how much better this counterpart is than the next, how
far both stand from what the texts say alike. What they are worth together was learnt from folders of documents on one
event each, as gradient-boosted trees (Friedman 2001; ``python -m tests.bench.fit_odds``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from math import exp, log

from claimcheck.align import quantities
from claimcheck.align.leftover import Leftover
from claimcheck.align.profiles import Pair
from claimcheck.align.rarity import by_chance
from claimcheck.align.surroundings import Surroundings
from claimcheck.align.trees import trees
from claimcheck.values.core import Relation

LINE, DOUBT = 0.3, -0.7  # log odds from which on a contradiction is shown, and shown as one that may be none
_FARTHEST = 4.0
_FAR_BETTER = 2.0  # strength
_WORTH = 0.8  # shared weight
_HARDLY = 0.2  # pairs that are to be expected by chance
_USUAL = 112  # values in a story: the median of the folders that were learnt from
_CROWDED = 0.5  # log odds lost with each time that a story has e times as many


def probability(odds: float) -> float:
    """The probability, 0 to 1, that has these log odds."""
    return 1 / (1 + exp(-odds))


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
    """Judges pairs of claims of one rule and story."""

    def __init__(self, alone: Leftover, best: Counterparts, around: Surroundings) -> None:
        self._alone, self.best, self._around = alone, best, around
        # Pairs grow with the square of the values in a story, pairs of one question with the values.
        self._by_chance = max(0.0, _CROWDED * log(max(around.values, 1) / _USUAL))

    def likely(self, pair: Pair) -> bool:
        """Whether a contradiction is worth a look: most pairs share next to nothing and are far apart."""
        if self.slip(pair):
            return True
        if self.best.margin(pair) < -_FAR_BETTER:
            return False  # whether it came before the better one or after it
        far = quantities.apart(pair.a.claim, pair.b.claim)
        return far < 1.0 or (pair.weight >= _WORTH and (far < _FARTHEST or pair.a.claim.kind == "date"))

    def slip(self, pair: Pair) -> bool:
        """Whether one of two values is the other with two figures swapped: neither source has both, and both sources
        have so few values that no two of them are so by chance."""
        a, b = pair.a.claim, pair.b.claim
        if not pair.swapped or (a.kind == "date" and not pair.weight):  # texts are full of years
            return False
        spare = self._alone.spare(a, b)
        return spare.a and spare.b and self._alone.chances(a, b) * by_chance(pair.swapped) <= _HARDLY

    def told_apart(self, pair: Pair) -> bool:
        """Whether a rule found both values, and knows them to be about two subjects."""
        return self._around.told_apart(pair.a.claim, pair.b.claim)

    def of(self, pair: Pair) -> float:
        """The log odds that two contradicting values answer one question."""
        return trees().of(self.quantities(pair)) - self._by_chance

    def quantities(self, pair: Pair) -> Mapping[str, float]:
        """What the odds are made of, by name."""
        return quantities.of_pair(pair, self._alone, self._around, margin=self.best.margin(pair), slip=self.slip(pair))
