"""How strongly two sources seem to report one event.

What two sources share counts by how rare it is among the sources most like either of them: in a pile of shootings
"police" tells nothing, and among the shootings of one town neither does the name of the town or of its chief of police.
The score is the logarithm of odds, a weighted sum of a dozen readable quantities in the manner of Fellegi and
Sunter's record linkage (1969); the weights were fitted by logistic regression on generated local news and small folders.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from claimcheck.align.days import agreement, exact
from claimcheck.align.traits import FIGURE, NAME, RUN, WORD, Traits

NEAR = 20  # sources most like a source, among which rarity is judged
_WEIGHT = {NAME: 2.0, RUN: 2.0, WORD: 1.0, FIGURE: 1.0}
_LED = 1.3  # the headline and the lead say what a text is about
_PUBLIC = 0.4  # an official or a hospital has to do with many events
_ELSEWHERE = 20  # sources on other things that a small folder is imagined among: a name is rare in the world
_TELLING = 40  # features of a source by which its like are looked up
_SMALL = 60  # sources up to which every pair is looked at
_MIXED, _ALIKE = 0.10, 0.16  # share of the sources that use a word of a source, on average: unrelated texts, one genre
_COMMON = 100  # sources that may have a feature in common before it stops finding like ones
_LIKE = 0.05  # cosine below which two sources have nothing to do with one another
_STRONGEST = 3.0  # what one shared name can weigh: coincidences do not add up to certainty
_LEAST = 0.4  # what a name that a text turns on weighs where all around it share it: they may all report one event
_MOST = 5.0  # log odds of a pair

Pair = tuple[int, int]


class Evidence:
    """The sources of a run as weighted features, each with those most like it. ``scores`` is what is asked of it."""

    def __init__(self, traits: Sequence[Traits]) -> None:
        self._traits = traits
        self._spread = Counter(feature for t in traits for feature in t.counts)
        self._global = {feature: self._rarity(feature) for feature in self._spread}
        self.near = self._nearest()
        self._rare = [self._local(i) for i in range(len(traits))]
        self._plain = [math.sqrt(sum(w * w for f, w in v.items() if f[0] == WORD)) or 1.0 for v in self._rare]
        self._named = [sum(heapq.nlargest(10, (w for f, w in v.items() if f[0] == NAME))) for v in self._rare]
        self._full = [
            sum(w for f, w in v.items() if f[0] == RUN and f in t.lead and t.public.isdisjoint(f[1:].split(" ")))
            for t, v in zip(traits, self._rare, strict=True)
        ]
        self._crowd = [self._company(i) for i in range(len(traits))]
        self._central = [self._keys(i) for i in range(len(traits))]

    def scores(self) -> dict[Pair, float]:
        """How far the log odds of pairs (smaller index first) lie above what their surroundings ask for.

        All pairs of a small run; otherwise those of which one is among the nearest of the other, and those that a
        third source, well like both, connects.
        """
        size = len(self._traits)
        if size <= _SMALL:
            return {pair: self._beyond(*pair) for pair in combinations(range(size), 2)}
        found = {
            pair: self._beyond(*pair)
            for pair in sorted({_ordered(i, j) for i, near in enumerate(self.near) for j in near})
        }
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
        return self.score(i, j) - line(max(self._crowd[i], self._crowd[j]), len(self._traits))

    def score(self, i: int, j: int) -> float:
        """Log odds that sources ``i`` and ``j`` report one event, within ±5."""
        total = sum(weight * value for weight, value in zip(WEIGHTS.values(), self.quantities(i, j), strict=True))
        return max(-_MOST, min(_MOST, total))

    def quantities(self, i: int, j: int) -> tuple[float, ...]:
        """What the score is made of, in the order of ``WEIGHTS``."""
        left, right = self._rare[i], self._rare[j]
        if len(left) > len(right):
            i, j, left, right = j, i, right, left
        shared = [f for f in left if f in right]
        by_name = self.shared_names(i, j, shared)
        names = sorted(by_name.values(), reverse=True)
        named = sum(names)
        central = sum(w for words, w in by_name.items() if self._turns_on(i, words) and self._turns_on(j, words))
        full = sum(self._run_weight(i, j, f) for f in shared if f[0] == RUN)
        figures = sum(min(math.sqrt(left[f] * right[f]), 2.5) for f in shared if f[0] == FIGURE)
        words = sum(left[f] * right[f] for f in shared if f[0] == WORD) / (self._plain[i] * self._plain[j])
        days = self._days(i, j)
        own = sum(w for f, w in self._central[i].items() if f not in self._traits[j].counts)
        others = sum(w for f, w in self._central[j].items() if f not in self._traits[i].counts)
        return (
            1.0,
            math.log1p(central),
            names[1] if len(names) > 1 else 0.0,
            math.log1p(full),
            float(not full and min(self._full[i], self._full[j]) > 0),
            min(1.0, named / (math.sqrt(self._named[i] * self._named[j]) or 1.0)),
            math.log1p(figures),
            math.sqrt(words),
            min(days, 0.0),
            agreement(self._traits[i].lead_days, self._traits[j].lead_days),
            self._gap(i, j),
            math.log1p(min(own, others)),
            math.log1p(max(own, others)),
            math.log1p(min(self._headed(i, j), self._headed(j, i))),
            float(self._house(i, j)),
        )

    def shared_names(self, i: int, j: int, shared: Sequence[str]) -> dict[tuple[str, ...], float]:
        """The names that two sources share, by their words, each with its weight: that of its rarest part."""
        left, right = self._rare[i], self._rare[j]
        chief: dict[str, str] = {}
        weights: dict[str, float] = {}
        for feature in sorted(f for f in shared if f[0] == RUN):
            first, second = feature[1:].split(" ")
            chief[_root(chief, first)] = _root(chief, second)
            weight = math.sqrt(left[feature] * right[feature]) * 1.15
            weights[first] = max(weights.get(first, 0.0), weight)
            weights[second] = max(weights.get(second, 0.0), weight)
        for feature in shared:
            if feature[0] == NAME:
                word, weight = feature[1:], math.sqrt(left[feature] * right[feature])
                if self._others(i, j, word):
                    weight *= 0.25
                weights[word] = max(weights.get(word, 0.0), weight)
        names: dict[str, list[str]] = defaultdict(list)
        for word in sorted(weights):
            names[_root(chief, word)].append(word)
        return {tuple(words): min(_STRONGEST, max(weights[w] for w in words)) for words in names.values()}

    def _others(self, i: int, j: int, word: str) -> bool:
        """Whether a word belongs to two different names: Oak Street and Oak Avenue, James Hill and Maria Hill."""
        a, b = self._traits[i], self._traits[j]
        if word in a.alone or word in b.alone:
            return False
        left, right = a.beside.get(word), b.beside.get(word)
        return left is not None and right is not None and left.isdisjoint(right)

    def _run_weight(self, i: int, j: int, run: str) -> float:
        """Weight of a full name, or a street with its kind, that neither source takes from an official."""
        first, second = run[1:].split(" ")
        public = self._traits[i].public | self._traits[j].public
        if first in public or second in public:
            return 0.0
        return min(math.sqrt(self._rare[i][run] * self._rare[j][run]), _STRONGEST)

    def _turns_on(self, i: int, words: Sequence[str]) -> bool:
        return any(NAME + word in self._central[i] for word in words)

    def _days(self, i: int, j: int) -> float:
        """Agreement of the days; what one source was published on may be what the other reports as the day."""
        a, b = self._traits[i], self._traits[j]
        found = agreement(a.days, b.days)
        if found < 0 and (exact(a.published) in b.days or exact(b.published) in a.days):
            return 0.0
        return found

    def _headed(self, i: int, j: int) -> float:
        """Weight of the names in the headline of ``i`` that ``j`` does not mention at all."""
        t, rare = self._traits[i], self._rare[i]
        missing = t.headline - self._traits[j].counts.keys()
        return sum(rare.get(f, 0.0) for f in missing if f[1:] not in t.public)

    def _gap(self, i: int, j: int) -> float:
        a, b = self._traits[i].published, self._traits[j].published
        return math.log1p(abs((a - b).days)) if a and b else 1.0

    def _house(self, i: int, j: int) -> bool:
        return bool(self._traits[i].publisher) and self._traits[i].publisher == self._traits[j].publisher

    def _rarity(self, feature: str) -> float:
        """Rarity in all sources."""
        elsewhere = 0 if feature[0] == WORD else _ELSEWHERE
        return math.log((len(self._traits) + elsewhere + 1) / self._spread[feature])

    def _emphasis(self, t: Traits, feature: str) -> float:
        factor = _LED if feature in t.lead else 1.0
        if feature[0] == NAME and feature[1:] in t.public:
            factor *= _PUBLIC
        elif feature[0] == RUN and t.public.issuperset(feature[1:].split(" ")):
            factor *= _PUBLIC
        return factor

    def _nearest(self) -> list[list[int]]:
        """The sources most like each, by the cosine of tf-idf over the features that fewer than all share."""
        telling = [self._telling(t) for t in self._traits]
        holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for i, features in enumerate(telling):
            for weight, feature in features:
                holders[feature].append((i, weight))
        near = []
        for i, features in enumerate(telling):
            cosines: dict[int, float] = defaultdict(float)
            for weight, feature in features:
                for j, other in holders[feature]:
                    cosines[j] += weight * other
            cosines.pop(i, None)
            best = heapq.nsmallest(NEAR, ((-c, j) for j, c in cosines.items() if c >= _LIKE))
            near.append([j for _, j in best])
        return near

    def _telling(self, t: Traits) -> list[tuple[float, str]]:
        """The features of most weight that some other source has too, but not many, with their weights."""
        vector = {
            f: (1 + math.log(n)) * self._global[f] * self._emphasis(t, f) * _WEIGHT[f[0]] for f, n in t.counts.items()
        }
        norm = math.sqrt(sum(w * w for w in vector.values())) or 1.0
        shared = [(-w / norm, f) for f, w in vector.items() if w > 0 and 1 < self._spread[f] <= _COMMON]
        return [(-w, f) for w, f in heapq.nsmallest(_TELLING, shared)]

    def _local(self, i: int) -> dict[str, float]:
        """The features of a source, weighted by how rare they are among the sources most like it."""
        t = self._traits[i]
        there: Counter[str] = Counter()
        for j in self.near[i]:
            there.update(t.counts.keys() & self._traits[j].counts.keys())
        size = len(self.near[i])
        rare = {}
        for feature, times in t.counts.items():
            among = size + 0.5 if feature[0] == WORD else NEAR
            rarity = min(math.log((among + 1) / (there[feature] + 1)), self._global[feature])
            if feature[0] == NAME and _central(t, feature):
                rarity = max(rarity, _LEAST)
            if rarity > 0:
                rare[feature] = rarity * self._emphasis(t, feature) * (1 + 0.3 * math.log(times))
        return rare

    def _company(self, i: int) -> float:
        """How many sources of its kind a source stands among: those near it, and all where all use the same words."""
        size, near = len(self._traits), len(self.near[i]) + 1
        words = [f for f in self._traits[i].counts if f[0] == WORD]
        usual = sum(self._spread[f] - 1 for f in words) / (len(words) * (size - 1) or 1)
        return near + (size - near) * min(1.0, max(0.0, (usual - _MIXED) / (_ALIKE - _MIXED)))

    def _keys(self, i: int) -> Mapping[str, float]:
        """The names that a source turns on: in its lead or said again, and no official's."""
        t = self._traits[i]
        return {f: w for f, w in self._rare[i].items() if f[0] == NAME and _central(t, f)}


def line(crowd: float, size: int) -> float:
    """The log odds that two sources must reach to report one event, for a crowd of like sources in a run of ``size``.

    A handful of sources that are like nothing else was gathered because of one event: only clear differences part
    them. In a crowd of a dozen and more, being alike proves little; the larger the pile, the less.
    """
    full = min(1.0, 0.1 + 0.35 * math.log(max(1.0, size / (NEAR + 1))))
    return min(full, -2.8 + 0.35 * (crowd - 5))


def _ordered(i: int, j: int) -> Pair:
    return (i, j) if i < j else (j, i)


def _central(t: Traits, name: str) -> bool:
    return (name in t.lead or t.counts[name] > 1) and name[1:] not in t.public


def _root(chief: dict[str, str], word: str) -> str:
    while (above := chief.setdefault(word, word)) != word:
        word = above
    return word


WEIGHTS = {
    "always": -2.91,
    "central names shared": 1.43,
    "second name shared": 1.50,
    "full names shared": 0.36,
    "full names, none shared": -1.14,
    "part of the names shared": 4.19,
    "figures shared": 1.89,
    "words shared": 0.80,
    "no day shared": 0.29,
    "days of the leads": 1.83,
    "days between publication": -0.36,
    "names of the less different": -0.85,
    "names of the more different": -0.56,
    "headlines at odds": -0.70,
    "one publisher": -0.64,
}
