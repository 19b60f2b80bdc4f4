"""Pairs of the sources of a pile held against one another."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import OrderedDict, deque
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.align.evidence import Evidence, View
from claimcheck.align.portraits import Portraits
from claimcheck.align.rows import Rows
from claimcheck.align.terms import Terms
from claimcheck.align.weighting import Scale, line

_OPEN = 500  # sources whose views are at hand


class Scoring:
    """Scores pairs of sources. A pair is the smaller place times the number of sources and the larger one."""

    def __init__(self, portraits: Portraits, weights: Rows, crowd: array[float], terms: Terms, scale: Scale) -> None:
        self._portraits, self._weights, self._crowd, self._terms, self._scale = portraits, weights, crowd, terms, scale
        self._evidence = Evidence(terms, scale)
        self._views: OrderedDict[int, View] = OrderedDict()

    def scores(self, pairs: Sequence[int]) -> array[float]:
        """How far the log odds of each pair lie above what its surroundings ask for."""
        crowd, size = self._crowd, len(self._portraits)
        found = array("d")
        for pair in pairs:
            i, j = divmod(pair, size)
            bar = line(max(crowd[i], crowd[j]), self._scale.size)
            found.append(self._evidence.score(self._view(i), self._view(j)) - bar)
        return found

    def _view(self, i: int) -> View:
        found = self._views.get(i)
        if found is None:
            found = self._views[i] = View(self._portraits[i], self._weights[i], self._terms, self._scale)
            if len(self._views) > _OPEN:
                self._views.popitem(last=False)
        else:
            self._views.move_to_end(i)
        return found


class Scored:
    """Pairs in order, each with its score: a dictionary of as many would take ten times the room."""

    def __init__(self, pairs: array[int], scores: array[float] | None = None) -> None:
        self.pairs = pairs
        self.scores = array("d", bytes(8 * len(pairs))) if scores is None else scores

    def joined(self, added: Iterable[int], known: Mapping[int, float]) -> Scored:
        """These pairs and those ``added``, which are none of them, with all scores that are had or ``known``."""
        found = Scored(array("Q", sorted([*self.pairs, *added])))
        own = 0  # how many of these have come
        for at, pair in enumerate(found.pairs):
            if own < len(self.pairs) and self.pairs[own] == pair:
                found.scores[at] = self.scores[own]
                own += 1
            elif pair in known:
                found.scores[at] = known[pair]
        return found

    def put(self, pair: int, score: float) -> None:
        """Note the score of a pair; of one that is none of these, nothing."""
        at = bisect_left(self.pairs, pair)
        if at < len(self.pairs) and self.pairs[at] == pair:
            self.scores[at] = score


def by_neighbourhood(pairs: array[int], near: Rows) -> array[int]:
    """Pairs in an order in which those of one source, and of those ``near`` it, come one after the other."""
    size = len(near)
    if min(size, len(pairs)) <= _OPEN:
        return pairs
    sources = _neighbours(near)
    when = array("I", bytes(4 * size))
    for rank, source in enumerate(sources):
        when[source] = rank
    ranked = []
    for pair in pairs:
        i, j = when[pair // size], when[pair % size]
        ranked.append(i * size + j if i > j else j * size + i)
    ranked.sort()
    found = array("Q")
    for pair in ranked:
        i, j = sources[pair // size], sources[pair % size]
        found.append(i * size + j if i < j else j * size + i)
    return found


def _neighbours(near: Rows) -> array[int]:
    """All sources, each followed by those near it."""
    found, seen = array("I"), bytearray(len(near))
    for start in range(len(near)):
        waiting = deque([start])
        while waiting:
            i = waiting.popleft()
            if not seen[i]:
                seen[i] = 1
                found.append(i)
                waiting.extend([j for j in near[i] if not seen[j]])
    return found
