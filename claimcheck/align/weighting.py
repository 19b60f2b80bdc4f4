"""How rare what a source says is: in all sources, and among the sources most like it.

In a pile of shootings "police" tells nothing, and among the shootings of one town neither does the name of the town or
of its chief of police. Weights and likeness are whole numbers where they are added up, so that no order of adding and
no way by which they came about makes a difference.
"""

from __future__ import annotations

import heapq
import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from claimcheck.align.casing import NAME, RUN, WORD
from claimcheck.align.portraits import LEAD, PUBLIC, Portrait
from claimcheck.align.terms import SORTS, Terms, step

NEAR = 20  # sources most like a source, among which rarity is judged
_WEIGHT = [{NAME: 2.0, RUN: 2.0}.get(sort, 1.0) for sort in SORTS]
_LED = 1.3  # the headline and the lead say what a text is about
_PUBLIC = 0.4  # an official or a hospital has to do with many events
_EMPHASIS = [(_LED if mark & LEAD else 1.0) * (_PUBLIC if mark & PUBLIC else 1.0) for mark in range(256)]
_OFTEN = [1.0, 1.0, *(1 + math.log(n) for n in range(2, 256))]  # what so many places in a source count
_AGAIN = [1.0, 1.0, *(1 + 0.3 * math.log(n) for n in range(2, 256))]
_ELSEWHERE = 20  # sources on other things that a small folder is imagined among: a name is rare in the world
_TELLING = 40  # terms of a source by which its like are looked up
_UNIT = 1 << 15  # what a weight of 1 is as a whole number
_MIXED, _ALIKE = 0.10, 0.16  # share of the sources that use a word of a source, on average: unrelated texts, one genre
_COMMON = 100  # sources that may have a term in common before it stops finding like ones
_LIKE = round(0.05 * _UNIT * _UNIT)  # cosine below which two sources have nothing to do with one another
_LEAST = 0.4  # what a name that a text turns on weighs where all around it share it: they may all report one event
_PLACE = 3  # one in so many sources that have a name and use it as that of a place make it one
_FINE = 16  # steps to a doubling of the number of all sources, which every weight depends on
_WORD, _NAME = SORTS.index(WORD), SORTS.index(NAME)
_NAMED = [math.log((NEAR + 1) / (n + 1)) for n in range(NEAR + 1)]  # rarity of a name that so many near ones have, too


class Telling(NamedTuple):
    """The numbers of terms, the weightiest first, and their weights."""

    terms: array[int]
    weights: array[int]


class Near(NamedTuple):
    """The places of sources, the most like first, and how like they are."""

    there: array[int]
    likes: array[int]


class _Asked(dict[int, float]):
    """What a function says of a term, asked once."""

    def __init__(self, say: Callable[[int], float]) -> None:
        self._say = say

    def __missing__(self, term: int) -> float:
        said = self[term] = self._say(term)
        return said


class Scale:
    """What each term weighs in a run of ``size`` sources, and which of them are places. By steps: see ``terms``.

    ``held``: how many sources have a term, about; ``rarity``: of a term in all sources, more than 0.
    """

    def __init__(self, terms: Terms, size: int) -> None:
        self._terms = terms
        self.size = step(size, _FINE)
        self.held = _Asked(lambda term: step(terms.held[term]))
        self.rarity = _Asked(self._rarity)

    def grade(self, term: int) -> tuple[float, bool]:
        """All that the weight of a term, and what is made of it, depend on beside the number of sources."""
        return step(self._terms.held[term]), self.place(term)

    def place(self, term: int) -> bool:
        """Whether a name is that of a place."""
        placed = self._terms.placed[term]
        return placed > 0 and placed * _PLACE >= self._terms.held[term]

    @cached_property
    def places(self) -> frozenset[int]:
        """The names that are those of places."""
        return frozenset([term for term, placed in enumerate(self._terms.placed) if placed and self.place(term)])

    def _rarity(self, term: int) -> float:
        among = self.size + (0 if self._terms.sorts[term] == _WORD else _ELSEWHERE)
        return math.log((among + 1) / min(among, self.held[term]))


def telling(portrait: Portrait, terms: Terms, scale: Scale) -> Telling:
    """The terms of most weight that some other source has too, but not many, with their weights, tf-idf over its norm."""
    sorts, rarity, held, texts = terms.sorts, scale.rarity, scale.held, terms.texts
    vector = [
        (_OFTEN[n] * rarity[term] * _EMPHASIS[mark] * _WEIGHT[sorts[term]], term)
        for term, n, mark in zip(portrait.told(), portrait.times, portrait.marks, strict=False)
    ]
    norm = math.sqrt(math.fsum([w * w for w, _ in vector])) or 1.0
    shared = [(-round(w / norm * _UNIT), texts[t], t) for w, t in vector if terms.held[t] > 1 and held[t] <= _COMMON]
    chosen = heapq.nsmallest(_TELLING, shared)
    return Telling(array("I", [t for _, _, t in chosen]), array("H", [min(-w, _UNIT) for w, _, _ in chosen]))


class Holders:
    """Which sources are found by which terms."""

    def __init__(self, found: Iterable[Telling]) -> None:
        self._held: dict[int, tuple[array[int], array[int]]] = defaultdict(lambda: (array("I"), array("H")))
        for i, (numbers, weights) in enumerate(found):
            for term, weight in zip(numbers, weights, strict=True):
                places, there = self._held[term]
                places.append(i)
                there.append(weight)

    def like(self, i: int, own: Telling) -> dict[int, int]:
        """The sources that source ``i`` is like, each with how like it is (the cosine, as a whole number)."""
        cosines: dict[int, int] = defaultdict(int)
        for term, weight in zip(*own, strict=True):
            for j, other in zip(*self._held[term], strict=True):
                cosines[j] += weight * other
        cosines.pop(i, None)
        return {j: c for j, c in cosines.items() if c >= _LIKE}


def nearest(like: Iterable[tuple[int, int]]) -> Near:
    """Of sources, each after how like it is, those that are most like."""
    best = heapq.nsmallest(NEAR, ((-c, j) for c, j in like))
    return Near(array("I", [j for _, j in best]), array("I", [-c for c, _ in best]))


def merged(kept: Sequence[tuple[int, int]], arrived: Iterable[tuple[int, int]], least: int) -> Near | None:
    """The nearest among those that were and are as they were, and others; None where further ones may be among them.

    ``least``: how like the last of the nearest was; 0 where there were no further ones.
    """
    others = set(arrived)
    best = heapq.nsmallest(NEAR, [(-c, j) for c, j in (*kept, *others)])
    if least and (len(best) < NEAR or (-best[-1][0] <= least and (-best[-1][0], best[-1][1]) in others)):
        return None
    return Near(array("I", [j for _, j in best]), array("I", [-c for c, _ in best]))


def local(portrait: Portrait, near: Sequence[Sequence[int]], terms: Terms, scale: Scale) -> array[float]:
    """The weight of each term that stands in a source, by how rare it is among the terms that stand in each of those
    ``near`` it; 0: it tells nothing.
    """
    own, sorts, rarity = set(portrait.told()), terms.sorts, scale.rarity
    there = Counter(chain.from_iterable(map(own.intersection, near)))
    worded = [math.log((len(near) + 1.5) / (n + 1)) for n in range(len(near) + 1)]
    weights = array("f")
    for term, n, mark in zip(portrait.told(), portrait.times, portrait.marks, strict=False):
        sort = sorts[term]
        rare = min((worded if sort == _WORD else _NAMED)[there[term]], rarity[term])
        if sort == _NAME and rare < _LEAST and (mark & LEAD or n > 1) and not mark & PUBLIC:
            rare = _LEAST
        weights.append(rare * _EMPHASIS[mark] * _AGAIN[n] if rare > 0 else 0.0)
    return weights


def company(portrait: Portrait, near: int, terms: Terms, scale: Scale) -> float:
    """How many sources of its kind a source stands among: those ``near`` it, and all where all use the same words."""
    words = [scale.held[term] for term in portrait.told() if terms.sorts[term] == _WORD]
    usual = (math.fsum(words) - len(words)) / (len(words) * (scale.size - 1) or 1)
    others = max(0.0, scale.size - near - 1)
    return near + 1 + others * min(1.0, max(0.0, (usual - _MIXED) / (_ALIKE - _MIXED)))


def line(crowd: float, size: float) -> float:
    """The log odds that two sources must reach to report one event, for a crowd of like sources in a run of ``size``.

    A handful of sources that are like nothing else was gathered because of one event: only clear differences part
    them. In a crowd of a dozen and more, being alike proves little; the larger the pile, the less.
    """
    full = min(1.5, 0.6 + 0.35 * math.log(max(1.0, size / (NEAR + 1))))
    return min(full, -2.8 + 0.35 * (crowd - 5))
