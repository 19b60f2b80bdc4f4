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
from functools import cached_property

from claimcheck.align.casing import FIGURE, NAME, RUN, WORD
from claimcheck.align.days import agreement, exact
from claimcheck.align.particulars import likeness
from claimcheck.align.portraits import AGE, ALONE, HEADED, LEAD, PUBLIC, STREET, Portrait, rest
from claimcheck.align.terms import SCENE, SORTS, Terms
from claimcheck.align.weighting import Scale
from claimcheck.text import Remembered

_STRONGEST = 3.0  # what one shared name can weigh: coincidences do not add up to certainty
_MOST = 5.0  # log odds of a pair
_WORD, _NAME, _RUN, _FIGURE = map(SORTS.index, (WORD, NAME, RUN, FIGURE))

Weights = dict[int, float]


class View:
    """A source as it is held against others: its terms by sort with their weights (``local`` of ``weighting``).

    ``named``: what its names say, those of places left out; ``headlines``: the names in its headline that are no
    official's; ``central``: the names it turns on.
    """

    def __init__(self, portrait: Portrait, weights: Sequence[float], terms: Terms, scale: Scale) -> None:
        self.rest = rest(portrait)
        self.told = frozenset(portrait.told())
        self.ends = terms.ends
        sorted_: tuple[Weights, Weights, Weights, Weights] = ({}, {}, {}, {})
        words, names, runs, figures = self.words, self.names, self.runs, self.figures = sorted_
        self.central: Weights = {}
        self.headlines: list[tuple[int, float]] = []
        by_sort = {_WORD: words, _NAME: names, _RUN: runs, _FIGURE: figures}
        sorts, ways, marks = terms.sorts, terms.ways, portrait.marks
        for term, weight, n, mark in zip(portrait.told(), weights, portrait.times, marks, strict=False):
            sort = sorts[term]
            if not weight or (sort != _WORD and ways[term]) or mark & AGE:
                continue
            by_sort[sort][term] = weight
            if sort == _NAME and not mark & PUBLIC:
                if mark & LEAD or n > 1:
                    self.central[term] = weight
                if mark & HEADED:
                    self.headlines.append((term, weight))
        marked = [(term, mark) for term, mark in zip(portrait.all(), marks, strict=True) if mark]
        self._pairs = [ends for term in portrait.told() if (ends := terms.ends[term])]
        self.public = frozenset([term for term, mark in marked if mark & PUBLIC])
        self.alone = frozenset([term for term, mark in marked if mark & ALONE])
        self.streets = frozenset([term for term, mark in marked if mark & STREET])
        self.plain = math.sqrt(math.fsum([w * w for w in words.values()])) or 1.0
        self.named = math.fsum(heapq.nlargest(10, [w for name, w in names.items() if name not in scale.places]))

    @cached_property
    def beside(self) -> Mapping[int, set[int]]:
        """For a name the names it stood next to."""
        found: dict[int, set[int]] = defaultdict(set)
        for first, second in self._pairs:
            found[first].add(second)
            found[second].add(first)
        return found


class Evidence:
    """Holds two sources of a run against one another."""

    def __init__(self, terms: Terms, scale: Scale) -> None:
        self._terms, self._places = terms, scale.places
        self._scenes = Remembered(lambda scene: scale.rarity[terms.numbers[SCENE + scene]])

    def score(self, a: View, b: View) -> float:
        """Log odds that two sources report one event, within ±5."""
        total = math.fsum([weight * value for weight, value in zip(_WEIGHTS, self.quantities(a, b), strict=True)])
        return max(-_MOST, min(_MOST, total))

    def quantities(self, a: View, b: View) -> tuple[float, ...]:
        """What the score is made of, in the order of ``WEIGHTS``."""
        left, right = a.rest, b.rest
        names, places, turning = self._names(a, b)
        own = math.fsum([w for name, w in a.central.items() if name not in b.told])
        others = math.fsum([w for name, w in b.central.items() if name not in a.told])
        return (
            1.0,
            math.log1p(turning),
            names[1] if len(names) > 1 else 0.0,
            math.log1p(math.fsum(_full_names(a, b))),
            min(1.0, math.fsum(names) / (math.sqrt(a.named * b.named) or 1.0)),
            math.log1p(places),
            math.log1p(math.fsum([min(w, 2.5) for w in _common(a.figures, b.figures)])),
            math.sqrt(math.fsum(_alike(a.words, b.words)) / (a.plain * b.plain)),
            min(_days(a, b), 0.0),
            agreement(left.lead_days, right.lead_days),
            _gap(a, b),
            math.log1p(min(own, others)),
            math.log1p(max(own, others)),
            math.log1p(min(_headed(a, b), _headed(b, a))),
            float(bool(left.publisher) and left.publisher == right.publisher),
            *likeness(left.particulars, right.particulars, self._scenes),
        )

    def _names(self, a: View, b: View) -> tuple[list[float], float, float]:
        """Weights of the names shared that are none of places, the weightiest first; the sum of those of places; and of
        the former those that both sources turn on."""
        names: list[float] = []
        places: list[float] = []
        turning: list[float] = []
        for words, weight in self.shared_names(a, b):
            if self._place(words, a, b):
                places.append(weight)
                continue
            names.append(weight)
            if any(w in a.central for w in words) and any(w in b.central for w in words):
                turning.append(weight)
        return sorted(names, reverse=True), math.fsum(places), math.fsum(turning)

    def shared_names(self, a: View, b: View) -> Iterable[tuple[Sequence[int], float]]:
        """The names that two sources share, by their words, each with its weight: that of its rarest part.

        The streets that both name are left out.
        """
        chief: dict[int, int] = {}
        weights: Weights = {}
        for run in a.runs.keys() & b.runs.keys():
            first, second = self._terms.ends[run]
            chief[_root(chief, first)] = _root(chief, second)
            weight = math.sqrt(a.runs[run] * b.runs[run]) * 1.15
            weights[first] = max(weights.get(first, 0.0), weight)
            weights[second] = max(weights.get(second, 0.0), weight)
        left, right = a.names, b.names
        for word in left.keys() & right.keys():
            weight = math.sqrt(left[word] * right[word])
            if _others(a, b, word):
                weight *= 0.25
            weights[word] = max(weights.get(word, 0.0), weight)
        streets = a.streets & b.streets
        names: dict[int, list[int]] = defaultdict(list)
        for word in weights:
            if word not in streets:
                names[_root(chief, word)].append(word)
        return [(words, min(_STRONGEST, max([weights[w] for w in words]))) for words in names.values()]

    def _place(self, words: Iterable[int], a: View, b: View) -> bool:
        """Whether a name is that of a town or county, or of a body of one."""
        places = self._places
        return any(w in places for w in words) and all(w in places or w in a.public or w in b.public for w in words)


def _others(a: View, b: View, word: int) -> bool:
    """Whether a word belongs to two different names: James Hill and Maria Hill."""
    if word in a.alone or word in b.alone:
        return False
    left, right = a.beside.get(word), b.beside.get(word)
    return left is not None and right is not None and left.isdisjoint(right)


def _full_names(a: View, b: View) -> Iterable[float]:
    """Weights of the full names shared that neither source takes from an official."""
    left, right = a.runs, b.runs
    shared = left.keys() & right.keys()
    if not shared:
        return ()
    ends, public = a.ends, a.public | b.public
    return [min(math.sqrt(left[run] * right[run]), _STRONGEST) for run in shared if public.isdisjoint(ends[run])]


def _alike(left: Weights, right: Weights) -> list[float]:
    return [left[f] * right[f] for f in left.keys() & right.keys()]


def _days(a: View, b: View) -> float:
    """Agreement of the days; what one source was published on may be what the other reports as the day."""
    left, right = a.rest, b.rest
    found = agreement(left.days, right.days)
    if found < 0 and (exact(left.published) in right.days or exact(right.published) in left.days):
        return 0.0
    return found


def _headed(a: View, b: View) -> float:
    """Weight of the names in the headline of ``a`` that ``b`` does not mention at all."""
    return math.fsum([weight for name, weight in a.headlines if name not in b.told])


def _gap(a: View, b: View) -> float:
    one, other = a.rest.published, b.rest.published
    return math.log1p(abs((one - other).days)) if one and other else 1.0


def _common(left: Weights, right: Weights) -> list[float]:
    return [math.sqrt(left[f] * right[f]) for f in left.keys() & right.keys()]


def _root(chief: dict[int, int], word: int) -> int:
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
