"""How rare what a source says is: in all sources, and among the sources most like it.

In a pile of shootings "police" tells nothing, and among the shootings of one town neither does the name of the town or
of its chief of police.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from claimcheck.align.traits import FIGURE, NAME, RUN, WORD, Traits

NEAR = 20  # sources most like a source, among which rarity is judged
_WEIGHT = {NAME: 2.0, RUN: 2.0, WORD: 1.0, FIGURE: 1.0}
_LED = 1.3  # the headline and the lead say what a text is about
_PUBLIC = 0.4  # an official or a hospital has to do with many events
_ELSEWHERE = 20  # sources on other things that a small folder is imagined among: a name is rare in the world
_TELLING = 40  # features of a source by which its like are looked up
_MIXED, _ALIKE = 0.10, 0.16  # share of the sources that use a word of a source, on average: unrelated texts, one genre
_COMMON = 100  # sources that may have a feature in common before it stops finding like ones
_LIKE = 0.05  # cosine below which two sources have nothing to do with one another
_LEAST = 0.4  # what a name that a text turns on weighs where all around it share it: they may all report one event
_PLACE = 3  # one in so many sources that have a name and use it as that of a place make it one


class Weighting:
    """The features of each source of a run with their weights.

    ``near[i]``: the sources most like source ``i``, the most like first; ``rare[i]``: its features, by how rare they
    are among those; ``crowd[i]``: among how many of its kind it stands; ``places``: words of names of places.
    """

    def __init__(self, traits: Sequence[Traits]) -> None:
        self._traits = traits
        self._spread = Counter(chain.from_iterable(t.counts for t in traits))
        self._global = {feature: self._rarity(feature, held) for feature, held in self._spread.items()}
        self._emphases = [_emphases(t) for t in traits]
        self.near = self._nearest()
        self.rare = [self._local(i) for i in range(len(traits))]
        self.crowd = [self._company(i) for i in range(len(traits))]
        located = Counter(word for t in traits for word in t.placed)
        self.places = frozenset(w for w, held in located.items() if held * _PLACE >= self._spread[NAME + w])
        scenes = Counter(scene for t in traits for scene in t.particulars.scenes)
        self.scenes = {scene: self._rarity(NAME + scene, held) for scene, held in scenes.items()}

    def _rarity(self, feature: str, held: int) -> float:
        """Rarity in all sources of what ``held`` of them have."""
        elsewhere = 0 if feature[0] == WORD else _ELSEWHERE
        return math.log((len(self._traits) + elsewhere + 1) / held)

    def _nearest(self) -> list[list[int]]:
        """The sources most like each, by the cosine of tf-idf over the features that fewer than all share."""
        telling = [self._telling(i) for i in range(len(self._traits))]
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

    def _telling(self, i: int) -> list[tuple[float, str]]:
        """The features of most weight that some other source has too, but not many, with their weights."""
        emphasis, rarity, spread = self._emphases[i], self._global, self._spread
        vector = [
            ((1 + math.log(n) if n > 1 else 1.0) * rarity[f] * emphasis.get(f, 1.0) * _WEIGHT[f[0]], f)
            for f, n in self._traits[i].counts.items()
        ]
        norm = math.sqrt(math.fsum(w * w for w, _ in vector)) or 1.0
        shared = [(-w / norm, f) for w, f in vector if w > 0 and 1 < spread[f] <= _COMMON]
        return [(-w, f) for w, f in heapq.nsmallest(_TELLING, shared)]

    def _local(self, i: int) -> dict[str, float]:
        """The features of a source, weighted by how rare they are among the sources most like it."""
        t, near = self._traits[i], self.near[i]
        own, emphasis, everywhere = t.counts.keys(), self._emphases[i], self._global
        there = Counter(chain.from_iterable(own & self._traits[j].counts.keys() for j in near))
        named = [math.log((NEAR + 1) / (n + 1)) for n in range(NEAR + 1)]
        worded = [math.log((len(near) + 1.5) / (n + 1)) for n in range(NEAR + 1)]
        rare = {}
        for feature, times in t.counts.items():
            sort = feature[0]
            rarity = min((worded if sort == WORD else named)[there[feature]], everywhere[feature])
            if sort == NAME and rarity < _LEAST and central(t, feature):
                rarity = _LEAST
            if rarity > 0:
                weight = rarity * emphasis.get(feature, 1.0)
                rare[feature] = weight * (1 + 0.3 * math.log(times)) if times > 1 else weight
        return rare

    def _company(self, i: int) -> float:
        """How many sources of its kind a source stands among: those near it, and all where all use the same words."""
        size, near = len(self._traits), len(self.near[i]) + 1
        words = [self._spread[f] for f in self._traits[i].counts if f[0] == WORD]
        usual = (sum(words) - len(words)) / (len(words) * (size - 1) or 1)
        return near + (size - near) * min(1.0, max(0.0, (usual - _MIXED) / (_ALIKE - _MIXED)))


def central(t: Traits, name: str) -> bool:
    """Whether a source turns on a name: in its lead or said again, and no official's."""
    return (name in t.lead or t.counts[name] > 1) and name[1:] not in t.public


def line(crowd: float, size: int) -> float:
    """The log odds that two sources must reach to report one event, for a crowd of like sources in a run of ``size``.

    A handful of sources that are like nothing else was gathered because of one event: only clear differences part
    them. In a crowd of a dozen and more, being alike proves little; the larger the pile, the less.
    """
    full = min(1.5, 0.6 + 0.35 * math.log(max(1.0, size / (NEAR + 1))))
    return min(full, -2.8 + 0.35 * (crowd - 5))


def _emphases(t: Traits) -> Mapping[str, float]:
    """The factor of each feature that has one: being in the lead, being public."""
    found = dict.fromkeys(t.lead, _LED)
    for word in t.public:
        found[NAME + word] = found.get(NAME + word, 1.0) * _PUBLIC
    for first in t.public:
        for second in t.public & t.beside.get(first, frozenset()):
            run = f"{RUN}{first} {second}"
            if run in t.counts:
                found[run] = found.get(run, 1.0) * _PUBLIC
    return found
