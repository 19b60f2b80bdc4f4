"""How strongly two sources seem to report one event.

What two sources share counts by how rare it is among the sources most like either of them (``weighting``). Names of
towns stand apart: a town has many events. Streets, ages and times of day count for and against (``particulars``).
The score is the logarithm of odds, a weighted sum of readable quantities in the manner of Fellegi and Sunter's record
linkage (1969); the weights were fitted by logistic regression on generated local news and small folders.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from claimcheck.align.days import agreement, exact
from claimcheck.align.particulars import likeness
from claimcheck.align.scenes import DIRECTIONS, WAYS
from claimcheck.align.traits import FIGURE, NAME, RUN, WORD, Traits
from claimcheck.align.weighting import Weighting, central, line

_SMALL = 60  # sources up to which every pair is looked at
_STRONGEST = 3.0  # what one shared name can weigh: coincidences do not add up to certainty
_MOST = 5.0  # log odds of a pair
_NO_NAMES = WAYS | DIRECTIONS  # parts of the names of streets

Pair = tuple[int, int]
Weights = dict[str, float]


class Evidence:
    """The sources of a run as weighted features, each with those most like it. ``scores`` is what is asked of it."""

    def __init__(self, traits: Sequence[Traits]) -> None:
        self._traits = traits
        self.weighting = Weighting(traits)
        rare = self.weighting.rare
        self._words = [{f: w for f, w in own.items() if f[0] == WORD} for own in rare]
        self._names = [{f[1:]: w for f, w in own.items() if f[0] == NAME and f[1:] not in _NO_NAMES} for own in rare]
        self._runs = [_runs(own) for own in rare]
        self._figures = [_figures(t, own) for t, own in zip(traits, rare, strict=True)]
        self._streets = [frozenset(w for s in t.particulars.scenes for w in s.split(" ")) for t in traits]
        self._plain = [math.sqrt(math.fsum(w * w for w in own.values())) or 1.0 for own in self._words]
        self._named = [self._most(i) for i in range(len(traits))]
        self._headlines = [
            [(f, names[f[1:]]) for f in t.headline if f[1:] in names and f[1:] not in t.public]
            for t, names in self._pairs()
        ]
        self._central = [{n: w for n, w in own.items() if central(t, NAME + n)} for t, own in self._pairs()]

    def scores(self) -> dict[Pair, float]:
        """How far the log odds of pairs (smaller index first) lie above what their surroundings ask for.

        All pairs of a small run; otherwise those of which one is among the nearest of the other, and those that a
        third source, well like both, connects.
        """
        size = len(self._traits)
        if size <= _SMALL:
            return {pair: self._beyond(*pair) for pair in combinations(range(size), 2)}
        near = {_ordered(i, j) for i, others in enumerate(self.weighting.near) for j in others}
        found = {pair: self._beyond(*pair) for pair in sorted(near)}
        liked: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for (i, j), score in found.items():
            if score > 0:
                liked[i].append((-score, j))
                liked[j].append((-score, i))
        thirds = {
            _ordered(a, b)
            for others in liked.values()
            for (_, a), (_, b) in combinations(heapq.nsmallest(12, others), 2)
        }
        return found | {pair: self._beyond(*pair) for pair in sorted(thirds - found.keys())}

    def _beyond(self, i: int, j: int) -> float:
        crowd = self.weighting.crowd
        return self.score(i, j) - line(max(crowd[i], crowd[j]), len(self._traits))

    def score(self, i: int, j: int) -> float:
        """Log odds that sources ``i`` and ``j`` report one event, within ±5."""
        total = sum(weight * value for weight, value in zip(_WEIGHTS, self.quantities(i, j), strict=True))
        return max(-_MOST, min(_MOST, total))

    def quantities(self, i: int, j: int) -> tuple[float, ...]:
        """What the score is made of, in the order of ``WEIGHTS``."""
        a, b = self._traits[i], self._traits[j]
        by_name = self.shared_names(i, j)
        placed = {words: w for words, w in by_name.items() if self._place(words, a, b)}
        names = sorted((w for words, w in by_name.items() if words not in placed), reverse=True)
        turning = sum(w for words, w in by_name.items() if words not in placed and self._turn_on(i, j, words))
        left, right = self._central[i], self._central[j]
        own = math.fsum(w for name, w in left.items() if NAME + name not in b.counts)
        others = math.fsum(w for name, w in right.items() if NAME + name not in a.counts)
        return (
            1.0,
            math.log1p(turning),
            names[1] if len(names) > 1 else 0.0,
            math.log1p(math.fsum(self._full_names(i, j))),
            min(1.0, sum(names) / (math.sqrt(self._named[i] * self._named[j]) or 1.0)),
            math.log1p(sum(placed.values())),
            math.log1p(math.fsum(min(w, 2.5) for w in _common(self._figures[i], self._figures[j]))),
            math.sqrt(math.fsum(self._alike(i, j)) / (self._plain[i] * self._plain[j])),
            min(self._days(i, j), 0.0),
            agreement(a.lead_days, b.lead_days),
            self._gap(i, j),
            math.log1p(min(own, others)),
            math.log1p(max(own, others)),
            math.log1p(min(self._headed(i, j), self._headed(j, i))),
            float(bool(a.publisher) and a.publisher == b.publisher),
            *likeness(a.particulars, b.particulars, self.weighting.scenes),
        )

    def shared_names(self, i: int, j: int) -> dict[tuple[str, ...], float]:
        """The names that two sources share, by their words, each with its weight: that of its rarest part.

        The streets that both name are left out.
        """
        streets = self._streets[i] & self._streets[j]
        chief: dict[str, str] = {}
        weights: dict[str, float] = {}
        runs, others = self._runs[i], self._runs[j]
        for run in sorted(runs.keys() & others.keys()):
            first, second = run[1:].split(" ")
            chief[_root(chief, first)] = _root(chief, second)
            weight = math.sqrt(runs[run] * others[run]) * 1.15
            weights[first] = max(weights.get(first, 0.0), weight)
            weights[second] = max(weights.get(second, 0.0), weight)
        left, right = self._names[i], self._names[j]
        for word in left.keys() & right.keys():
            weight = math.sqrt(left[word] * right[word])
            if self._others(i, j, word):
                weight *= 0.25
            weights[word] = max(weights.get(word, 0.0), weight)
        names: dict[str, list[str]] = defaultdict(list)
        for word in sorted(weights):
            if word not in streets:
                names[_root(chief, word)].append(word)
        return {tuple(words): min(_STRONGEST, max(weights[w] for w in words)) for words in names.values()}

    def _place(self, words: Iterable[str], a: Traits, b: Traits) -> bool:
        """Whether a name is that of a town or county, or of a body of one."""
        places = self.weighting.places
        return any(w in places for w in words) and all(w in places or w in a.public or w in b.public for w in words)

    def _most(self, i: int) -> float:
        """The weight of the names of a source that say most, those of places left out."""
        places = self.weighting.places
        return sum(heapq.nlargest(10, (w for name, w in self._names[i].items() if name not in places)))

    def _others(self, i: int, j: int, word: str) -> bool:
        """Whether a word belongs to two different names: James Hill and Maria Hill."""
        a, b = self._traits[i], self._traits[j]
        if word in a.alone or word in b.alone:
            return False
        left, right = a.beside.get(word), b.beside.get(word)
        return left is not None and right is not None and left.isdisjoint(right)

    def _full_names(self, i: int, j: int) -> Iterable[float]:
        """Weights of the full names shared that neither source takes from an official."""
        left, right = self._runs[i], self._runs[j]
        public = self._traits[i].public | self._traits[j].public
        for run in left.keys() & right.keys():
            if public.isdisjoint(run[1:].split(" ")):
                yield min(math.sqrt(left[run] * right[run]), _STRONGEST)

    def _alike(self, i: int, j: int) -> Iterable[float]:
        left, right = self._words[i], self._words[j]
        return (left[f] * right[f] for f in left.keys() & right.keys())

    def _turn_on(self, i: int, j: int, words: Sequence[str]) -> bool:
        left, right = self._central[i], self._central[j]
        return any(w in left for w in words) and any(w in right for w in words)

    def _days(self, i: int, j: int) -> float:
        """Agreement of the days; what one source was published on may be what the other reports as the day."""
        a, b = self._traits[i], self._traits[j]
        found = agreement(a.days, b.days)
        if found < 0 and (exact(a.published) in b.days or exact(b.published) in a.days):
            return 0.0
        return found

    def _headed(self, i: int, j: int) -> float:
        """Weight of the names in the headline of ``i`` that ``j`` does not mention at all."""
        told = self._traits[j].counts
        return math.fsum(weight for name, weight in self._headlines[i] if name not in told)

    def _gap(self, i: int, j: int) -> float:
        a, b = self._traits[i].published, self._traits[j].published
        return math.log1p(abs((a - b).days)) if a and b else 1.0

    def _pairs(self) -> Iterable[tuple[Traits, Weights]]:
        return zip(self._traits, self._names, strict=True)


def _runs(own: Mapping[str, float]) -> Weights:
    """The runs of names that are no street's."""
    return {f: w for f, w in own.items() if f[0] == RUN and WAYS.isdisjoint(f[1:].split(" "))}


def _figures(t: Traits, own: Mapping[str, float]) -> Weights:
    """The figures that are nobody's age."""
    ages = {f"{FIGURE}{age} year" for age in t.particulars.ages}
    return {f: w for f, w in own.items() if f[0] == FIGURE and f not in ages}


def _common(left: Mapping[str, float], right: Mapping[str, float]) -> Iterable[float]:
    return (math.sqrt(left[f] * right[f]) for f in left.keys() & right.keys())


def _ordered(i: int, j: int) -> Pair:
    return (i, j) if i < j else (j, i)


def _root(chief: dict[str, str], word: str) -> str:
    while (above := chief.setdefault(word, word)) != word:
        word = above
    return word


WEIGHTS = {
    "always": -2.24,
    "central names shared": 0.56,
    "second name shared": 1.24,
    "full names shared": 0.73,
    "part of the names shared": 5.26,
    "places shared": 1.26,
    "figures shared": 1.64,
    "words shared": 3.0,
    "no day shared": 1.02,
    "days of the leads": 1.71,
    "days between publication": -0.27,
    "names of the less different": -0.45,
    "names of the more different": -0.15,
    "headlines at odds": -1.18,
    "one publisher": -2.02,
    "scenes shared": 1.63,
    "scenes, none shared": -1.45,
    "scenes left over in both": -2.2,
    "ages shared": 1.36,
    "further ages shared": 1.98,
    "ages, none shared": -2.53,
    "times of day near": 0.89,
    "times of day far apart": -1.71,
    "several incidents": -8.0,
}
_WEIGHTS = tuple(WEIGHTS.values())
