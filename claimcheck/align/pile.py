"""Many sources held against one another, and what comes of a few more or less without doing the rest again.

What a source weighs depends on all others, but only by steps (``terms``), and on those most like it. So of a pile that
was looked at before, with some sources gone and some new, only what these touch is worked out anew: sources that have a
term whose step is another now, and those with others near them. The outcome is the same, to the bit, as without.
"""

from __future__ import annotations

import heapq
from array import array
from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from claimcheck.align.casing import Casing
from claimcheck.align.evidence import Evidence, View
from claimcheck.align.portraits import PLACED, Portrait, cased, portrait, uncased
from claimcheck.align.sketch import Sketch
from claimcheck.align.terms import SCENE, SHORT, SORTS, Terms
from claimcheck.align.traits import traits
from claimcheck.align.weighting import NEAR, Holders, Near, Scale, Telling, company, line, local, nearest, telling

_SMALL = 60  # sources up to which every pair is looked at
_LIKED = 12  # sources that a third one connects
_TOUCHED = 0.3  # share of the sources that are gone or new from which on it is simpler to begin anew
_IDLE = 0.75  # share of the terms that no source has, from which on as well
_OPEN = 2_000  # sources whose views are at hand
_SCENE = SORTS.index(SCENE)

Key = tuple[str, bytes]  # the id of a source and the mark of its sketch
Open = Callable[[int], Sketch]


@dataclass(slots=True)
class Pile:
    """Sources in order, by place: what is known of each, and how pairs of them score.

    ``pairs``: the smaller place times the number of sources and the larger one, in order; ``scores``: of each, how far
    the log odds that both report one event lie above what their surroundings ask for.
    """

    keys: list[Key] = field(default_factory=list)
    terms: Terms = field(default_factory=Terms)
    casing: Casing = field(default_factory=Casing)
    portraits: list[Portrait] = field(default_factory=list)
    telling: list[Telling] = field(default_factory=list)
    near: list[Near] = field(default_factory=list)
    weights: list[array[float]] = field(default_factory=list)
    crowd: array[float] = field(default_factory=lambda: array("d"))
    pairs: array[int] = field(default_factory=lambda: array("Q"))
    scores: array[float] = field(default_factory=lambda: array("d"))

    def scored(self) -> Iterator[tuple[int, int, float]]:
        """Every pair that was looked at, the smaller place first, and its score."""
        size = len(self.keys)
        for pair, score in zip(self.pairs, self.scores, strict=True):
            yield pair // size, pair % size, score


def pile(keys: Sequence[Key], opened: Open, before: Pile | None = None, *, kept: bool = False) -> Pile:
    """The sources ``keys``, in order; ``opened`` gives the sketch of one by its place.

    ``before``: a pile that has sources in common with it and was ``kept``, from which they are taken over; it is of no
    use afterwards. ``kept``: the pile can be given as one ``before`` later.
    """
    change = None if before is None else _change(before, keys)
    if before is None or change is None:
        before, change = Pile(), _Change([-1] * len(keys), [])
    return _Renewal(before, list(keys), opened, change, kept).run()


@dataclass(frozen=True, slots=True)
class _Change:
    """``origin``: of each source its place before, -1 for a new one; ``gone``: places before of those that are gone."""

    origin: list[int]
    gone: list[int]


def _change(before: Pile, keys: Sequence[Key]) -> _Change | None:
    """What is another now; None where that is too much."""
    place = {key: i for i, key in enumerate(before.keys)}
    origin = [place.get(key, -1) for key in keys]
    there = {i for i in origin if i >= 0}
    new = len(keys) - len(there)
    gone = [i for i in range(len(before.keys)) if i not in there]
    same = Scale(before.terms, len(before.keys)).size == Scale(before.terms, len(keys)).size
    idle = before.terms.held.count(0)  # terms of sources that are gone, most of them
    worn = idle > _IDLE * len(before.terms.texts)
    if not same or worn or len(keys) <= _SMALL or new + len(gone) > _TOUCHED * len(keys):
        return None
    return _Change(origin, gone)


class _Renewal:
    """One pass over a pile: from ``old``, with what is another, to a new one."""

    def __init__(self, old: Pile, keys: list[Key], opened: Open, change: _Change, kept: bool) -> None:
        self._old, self._opened, self._kept = old, opened, kept
        self._origin, self._gone = change.origin, change.gone
        self._pile = Pile(keys, old.terms, old.casing)
        self._scale = Scale(old.terms, len(keys))
        self._anew: set[int] = {i for i, before in enumerate(self._origin) if before < 0}
        self._views: OrderedDict[int, View] = OrderedDict()

    def run(self) -> Pile:
        """The new pile."""
        self._spell()
        graded = self._portray()
        self._scale = Scale(self._pile.terms, len(self._pile.keys))
        regraded = {t for t, grade in graded.items() if grade != self._scale.grade(t)}
        moved = self._weigh(regraded)
        changed = self._surround(moved)
        self._stand(changed)
        self._score(changed)
        return self._pile

    def _spell(self) -> None:
        """Take in what the new sources say about casing; those that have a word which became a name, or is none any
        more, are new, too."""
        casing = self._pile.casing
        coming = ((one.capital, one.small) for one in map(self._opened, sorted(self._anew)))
        if not self._old.keys:
            for said in coming:
                casing.add(*said)
            return
        arriving = list(coming)
        leaving = [uncased(self._old.portraits[i].casing) for i in self._gone]
        words = {word for said in (*leaving, *arriving) for part in said for word in part.split()}
        before = {word: (casing.name(word), casing.words[word].feature) for word in words}
        for said in leaving:
            casing.take_out(*said)
        for said in arriving:
            casing.add(*said)
        casing.words.clear()
        turned = [feature or SHORT + word for word, (name, feature) in before.items() if casing.name(word) != name]
        if turned:
            self._anew.update(self._holding({self._pile.terms.numbers[feature] for feature in turned}))

    def _holding(self, terms: set[int]) -> list[int]:
        """The places of those sources of before that are still there and have one of these terms."""
        portraits = self._old.portraits
        return [i for i, old in enumerate(self._origin) if old >= 0 and not terms.isdisjoint(portraits[old].all())]

    def _portray(self) -> dict[int, tuple[float, bool]]:
        """Read the new sources; the terms that they and those that are gone have, each with its grade before."""
        pile, terms, old = self._pile, self._pile.terms, self._old.portraits
        drawn: dict[int, Portrait] = {}
        for i in sorted(self._anew):
            sketch = self._opened(i)
            drawn[i] = portrait(traits(sketch, pile.casing), terms, cased(sketch) if self._kept else b"")
        leaving = [old[i] for i in (*self._gone, *(self._origin[i] for i in drawn)) if i >= 0]
        graded: dict[int, tuple[float, bool]] = {}
        if old:
            touched = {term for one in (*leaving, *drawn.values()) for term in one.all()}
            graded = {term: self._scale.grade(term) for term in touched}
        for one in leaving:
            _count(terms, one, -1)
        for one in drawn.values():
            _count(terms, one, 1)
        pile.portraits = [drawn[i] if i in drawn else old[before] for i, before in enumerate(self._origin)]
        return graded

    def _weigh(self, regraded: set[int]) -> set[int]:
        """Weigh the terms of the sources that are new or have a term that weighs something else now: these sources."""
        pile, old = self._pile, self._old
        moved = self._anew.union(self._holding(regraded)) if regraded else self._anew
        pile.telling = [
            telling(pile.portraits[i], pile.terms, self._scale) if i in moved else old.telling[before]
            for i, before in enumerate(self._origin)
        ]
        return moved

    def _surround(self, moved: set[int]) -> set[int]:
        """Find those most like each source: the sources around which something changed."""
        pile, old = self._pile, self._old
        holders = Holders(pile.telling)
        place = {before: i for i, before in enumerate(self._origin) if before >= 0}
        rows = {i: holders.like(i, pile.telling[i]) for i in sorted(moved)} if old.keys else {}
        arrived: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for j, row in rows.items():
            for i, like in row.items():
                arrived[i].append((like, j))
        changed = set(moved)
        for i, before in enumerate(self._origin):
            if i in moved:
                row = rows[i] if i in rows else holders.like(i, pile.telling[i])
                pile.near.append(nearest((c, j) for j, c in row.items()))
                continue
            there, likes = old.near[before]
            kept = [(c, place[j]) for j, c in zip(there, likes, strict=True) if j in place and place[j] not in moved]
            near = _merged(kept, arrived.get(i, ()), likes[-1] if len(likes) == NEAR else 0)
            if near is None:
                near = nearest((c, j) for j, c in holders.like(i, pile.telling[i]).items())
            pile.near.append(near)
            if not self._anew.isdisjoint(near[0]) or {place.get(j, -1) for j in there} != set(near[0]):
                changed.add(i)
        return changed

    def _stand(self, changed: Collection[int]) -> None:
        """What the terms of each source weigh among those near it, and in what crowd it stands."""
        pile, old = self._pile, self._old
        for i, before in enumerate(self._origin):
            if i not in changed:
                pile.weights.append(old.weights[before])
                pile.crowd.append(old.crowd[before])
                continue
            near = [pile.portraits[j] for j in pile.near[i][0]]
            pile.weights.append(local(pile.portraits[i], near, pile.terms, self._scale))
            pile.crowd.append(company(pile.portraits[i], len(near), pile.terms, self._scale))

    def _score(self, changed: set[int]) -> None:
        """Score the pairs that are worth it: all of a small pile; otherwise those of which one is among the nearest of
        the other, and those that a third source, well like both, connects."""
        pile = self._pile
        size = len(pile.keys)
        known = self._known(changed)
        if size <= _SMALL:
            self._fill({i * size + j for i, j in combinations(range(size), 2)}, known)
            return
        pairs = {min(i, j) * size + max(i, j) for i, (there, _) in enumerate(pile.near) for j in there}
        self._fill(pairs, known)
        liked: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for i, j, score in pile.scored():
            if score > 0:
                liked[i].append((-score, j))
                liked[j].append((-score, i))
        for others in liked.values():
            best = sorted([j for _, j in heapq.nsmallest(_LIKED, others)])
            pairs.update([a * size + b for a, b in combinations(best, 2)])
        self._fill(pairs, known)

    def _fill(self, pairs: Collection[int], known: dict[int, float]) -> None:
        """Score these pairs, as far as it is not ``known``."""
        pile = self._pile
        size = len(pile.keys)
        evidence = Evidence(pile.terms, self._scale)
        crowd, scale = pile.crowd, self._scale.size
        pile.pairs = array("Q", sorted(pairs))
        for pair in _by_neighbourhood([pair for pair in pile.pairs if pair not in known], size):
            i, j = divmod(pair, size)
            bar = line(max(crowd[i], crowd[j]), scale)
            known[pair] = evidence.score(self._view(i), self._view(j)) - bar
        pile.scores = array("d", [known[pair] for pair in pile.pairs])

    def _known(self, changed: set[int]) -> dict[int, float]:
        """The scores from before that still hold, by pairs as they are now."""
        place = {before: i for i, before in enumerate(self._origin) if before >= 0 and i not in changed}
        size = len(self._pile.keys)
        return {place[i] * size + place[j]: score for i, j, score in self._old.scored() if i in place and j in place}

    def _view(self, i: int) -> View:
        found = self._views.get(i)
        if found is None:
            pile = self._pile
            found = self._views[i] = View(pile.portraits[i], pile.weights[i], pile.terms, self._scale)
            if len(self._views) > _OPEN:
                self._views.popitem(last=False)
        else:
            self._views.move_to_end(i)
        return found


def _by_neighbourhood(pairs: Sequence[int], size: int) -> Sequence[int]:
    """Pairs in an order in which those of one source, and of its neighbours, come one after the other."""
    if size <= _OPEN:
        return pairs
    beside: dict[int, list[int]] = defaultdict(list)
    for pair in pairs:
        beside[pair // size].append(pair % size)
        beside[pair % size].append(pair // size)
    when: dict[int, int] = {}
    for start in beside:
        waiting = deque([start] if start not in when else [])
        while waiting:
            i = waiting.popleft()
            if i not in when:
                when[i] = len(when)
                waiting.extend([j for j in beside[i] if j not in when])
    return sorted(pairs, key=lambda pair: max(when[pair // size], when[pair % size]))


def _merged(kept: Sequence[tuple[int, int]], arrived: Iterable[tuple[int, int]], least: int) -> Near | None:
    """The nearest among those that were and are as they were, and others; None where further ones may be among them.

    ``least``: how like the last of the nearest was; 0 where there were no further ones.
    """
    others = set(arrived)
    best = heapq.nsmallest(NEAR, [(-c, j) for c, j in (*kept, *others)])
    if least and (len(best) < NEAR or (-best[-1][0] <= least and (-best[-1][0], best[-1][1]) in others)):
        return None
    return array("I", [j for _, j in best]), array("I", [-c for c, _ in best])


def _count(terms: Terms, one: Portrait, times: int) -> None:
    """Count a source among those that have its terms, or take it out."""
    held, placed, sorts = terms.held, terms.placed, terms.sorts
    for term in one.told():
        held[term] += times
    for term, mark in zip(one.all(), one.marks, strict=True):
        if mark & PLACED:
            placed[term] += times
        if sorts[term] == _SCENE:
            held[term] += times
