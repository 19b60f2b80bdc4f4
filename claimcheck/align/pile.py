"""Many sources held against one another, and what comes of a few more or less without doing the rest again.

What a source weighs depends on all others, but only by steps (``terms``), and on those most like it. So of a pile that
was looked at before, with some sources gone and some new, only what these touch is worked out anew: sources that have a
term whose step is another now, and those with others near them. The outcome is the same, to the bit, as without.
"""

from __future__ import annotations

import heapq
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, combinations, compress
from typing import Any, TypeVar

from msgspec import Struct, field

from claimcheck.align.casing import Casing
from claimcheck.align.portraits import PLACED, Portrait, Portraits, cased, portrait, uncased
from claimcheck.align.rows import Rows, Table
from claimcheck.align.scoring import Scored, Scoring, by_neighbourhood
from claimcheck.align.sharing import Share, alone
from claimcheck.align.sketch import Sketch
from claimcheck.align.terms import SCENE, SHORT, SORTS, Terms
from claimcheck.align.traits import traits
from claimcheck.align.weighting import NEAR, Holders, Near, Scale, Telling, company, local, merged, nearest, telling

_SMALL = 60  # sources up to which every pair is looked at
_LIKED = 12  # sources that a third one connects
_TOUCHED = 0.3  # share of the sources that are gone or new from which on it is simpler to begin anew
_IDLE = 0.75  # share of the terms that no source has, from which on as well
_SCENE = SORTS.index(SCENE)

Kept = TypeVar("Kept", Rows, Portraits, Table[Telling])
Key = tuple[str, bytes]  # the id of a source and the mark of its sketch
Open = Callable[[int], Sketch]


class Pile(Struct):
    """Sources in order, by place: what is known of each, and how pairs of them score.

    ``pairs``: the smaller place times the number of sources and the larger one, in order; ``scores``: of each, how far
    the log odds that both report one event lie above what their surroundings ask for.
    """

    keys: list[Key] = field(default_factory=list)
    terms: Terms = field(default_factory=Terms)
    casing: Casing = field(default_factory=Casing)
    portraits: Portraits = field(default_factory=Portraits)
    telling: Table[Telling] = field(default_factory=lambda: Table("IH", Telling))
    near: Table[Near] = field(default_factory=lambda: Table("II", Near))
    weights: Rows = field(default_factory=lambda: Rows("f"))
    crowd: array[float] = field(default_factory=lambda: array("d"))
    pairs: array[int] = field(default_factory=lambda: array("Q"))
    scores: array[float] = field(default_factory=lambda: array("d"))

    def scored(self) -> Iterator[tuple[int, int, float]]:
        """Every pair that was looked at, the smaller place first, and its score."""
        size = len(self.keys)
        for pair, score in zip(self.pairs, self.scores, strict=True):
            yield pair // size, pair % size, score


def pile(
    keys: Sequence[Key], opened: Open, before: Pile | None = None, *, kept: bool = False, share: Share = alone
) -> Pile:
    """The sources ``keys``, in order; ``opened`` gives the sketch of one by its place.

    ``before``: a pile that has sources in common with it and was ``kept``, from which they are taken over; it is of no
    use afterwards. ``kept``: the pile can be given as one ``before`` later. ``share`` has the work done.
    """
    change = None if before is None else _change(before, keys)
    if before is None or change is None:
        before, change = Pile(), _Change([-1] * len(keys), [])
    return _Renewal(before, list(keys), opened, change, kept, share).run()


class _Change(Struct, frozen=True):
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

    def __init__(self, old: Pile, keys: list[Key], opened: Open, change: _Change, kept: bool, share: Share) -> None:
        self._old, self._opened, self._kept, self._share = old, opened, kept, share
        self._origin, self._gone = change.origin, change.gone
        self._pile = Pile(keys, old.terms, old.casing)
        self._scale = Scale(old.terms, len(keys))
        self._anew: set[int] = {i for i, before in enumerate(self._origin) if before < 0}

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
        anew = sorted(self._anew)
        drawn = Portraits()
        for texts, part in self._share(self._drawn, anew):
            numbers = array("I", map(terms.numbers.__getitem__, texts))
            drawn.join(part.renumbered(numbers))
        leaving = [old[i] for i in (*self._gone, *(self._origin[i] for i in anew)) if i >= 0]
        graded: dict[int, tuple[float, bool]] = {}
        if old:
            touched = {term for one in (*leaving, *drawn) for term in one.all()}
            graded = {term: self._scale.grade(term) for term in touched}
        _count(terms, leaving, -1)
        _count(terms, drawn, 1)
        if old:
            self._renew(pile.portraits, old, drawn, self._anew)
        else:
            pile.portraits = drawn
        return graded

    def _drawn(self, places: Sequence[int]) -> tuple[list[str], Portraits]:
        """The portraits of sources by terms of their own, and these."""
        terms, found = Terms(), Portraits()
        for sketch in map(self._opened, places):
            one = traits(sketch, self._pile.casing)
            found.add(portrait(one, terms, cased(sketch) if self._kept else b""))
        return terms.texts, found

    def _renew(self, table: Kept, old: Kept, new: Iterable[Any], anew: Collection[int]) -> None:
        """Fill a table with what is ``new`` at the places ``anew``, in order, and what was known at the others."""
        fresh = iter(new)
        first = last = 0  # of the old places that are taken over together
        for i, before in enumerate(self._origin):
            if i not in anew and before == last:
                last += 1
                continue
            table.join(old, first, last)
            if i in anew:
                table.add(next(fresh))
            first, last = (last, last) if i in anew else (before, before + 1)
        table.join(old, first, last)

    def _weigh(self, regraded: set[int]) -> set[int]:
        """Weigh the terms of the sources that are new or have a term that weighs something else now: these sources."""
        moved = self._anew.union(self._holding(regraded)) if regraded else self._anew
        told = chain.from_iterable(self._share(self._told, sorted(moved)))
        self._renew(self._pile.telling, self._old.telling, told, moved)
        return moved

    def _told(self, places: Sequence[int]) -> Table[Telling]:
        """The telling terms of sources."""
        found = Table("IH", Telling)
        for i in places:
            found.add(telling(self._pile.portraits[i], self._pile.terms, self._scale))
        return found

    def _surround(self, moved: set[int]) -> set[int]:
        """Find those most like each source: the sources around which something changed."""
        pile, old = self._pile, self._old
        holders = Holders(pile.telling)
        if not old.keys:
            for part in self._share(lambda places: _nearest(places, holders, pile.telling), range(len(pile.keys))):
                pile.near.join(part)
            return moved
        place = {before: i for i, before in enumerate(self._origin) if before >= 0}
        rows = {i: holders.like(i, pile.telling[i]) for i in sorted(moved)}
        arrived: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for j, row in rows.items():
            for i, like in row.items():
                arrived[i].append((like, j))
        changed = set(moved)
        for i, before in enumerate(self._origin):
            if i in moved:
                pile.near.add(nearest((c, j) for j, c in rows[i].items()))
                continue
            there, likes = old.near[before]
            kept = [(c, place[j]) for j, c in zip(there, likes, strict=True) if j in place and place[j] not in moved]
            near = merged(kept, arrived.get(i, ()), likes[-1] if len(likes) == NEAR else 0)
            if near is None:
                near = nearest((c, j) for j, c in holders.like(i, pile.telling[i]).items())
            pile.near.add(near)
            if not self._anew.isdisjoint(near.there) or {place.get(j, -1) for j in there} != set(near.there):
                changed.add(i)
        return changed

    def _stand(self, changed: Collection[int]) -> None:
        """What the terms of each source weigh among those near it, and in what crowd it stands."""
        pile, old = self._pile, self._old
        weights, crowds = Rows("f"), array("d")
        for rows, numbers in self._share(self._stood, sorted(changed)):
            weights.join(rows)
            crowds.extend(numbers)
        self._renew(pile.weights, old.weights, weights, changed)
        crowd = iter(crowds)
        pile.crowd.extend([next(crowd) if i in changed else old.crowd[b] for i, b in enumerate(self._origin)])

    def _stood(self, places: Sequence[int]) -> tuple[Rows, array[float]]:
        """The weights of the terms of sources, and their crowds."""
        pile, weights, crowd = self._pile, Rows("f"), array("d")
        for i in places:
            own, there = pile.portraits[i], pile.near[i].there
            weights.add(local(own, [pile.portraits.told(j) for j in there], pile.terms, self._scale))
            crowd.append(company(own, len(there), pile.terms, self._scale))
        return weights, crowd

    def _score(self, changed: set[int]) -> None:
        """Score the pairs that are worth it: all of a small pile; otherwise those of which one is among the nearest of
        the other, and those that a third source, well like both, connects."""
        pile = self._pile
        size = len(pile.keys)
        known = self._known(changed)
        if size <= _SMALL:
            self._fill([i * size + j for i, j in combinations(range(size), 2)], known)
            return
        near = pile.near.parts[0]
        self._fill(
            [min(i, j) * size + max(i, j) for i in range(size) for j in near[i] if i < j or i not in near[j]], known
        )
        liked: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for i, j, score in pile.scored():
            if score > 0:
                liked[i].append((-score, j))
                liked[j].append((-score, i))
        more: set[int] = set()
        for others in liked.values():
            best = sorted([j for _, j in heapq.nsmallest(_LIKED, others)])
            more.update([a * size + b for a, b in combinations(best, 2)])
        self._fill(more.difference(pile.pairs), known)

    def _fill(self, added: Collection[int], known: dict[int, float]) -> None:
        """Score these pairs, too, as far as it is not ``known``."""
        pile = self._pile
        fresh = array("Q", [pair for pair in added if pair not in known])
        every = Scored(pile.pairs, pile.scores).joined(added, known)
        del added
        order = by_neighbourhood(fresh, pile.near.parts[0])
        scoring = Scoring(pile.portraits, pile.weights, pile.crowd, pile.terms, self._scale)
        for pair, score in zip(order, chain.from_iterable(self._share(scoring.scores, order)), strict=True):
            every.put(pair, score)
        pile.pairs, pile.scores = every.pairs, every.scores

    def _known(self, changed: set[int]) -> dict[int, float]:
        """The scores from before that still hold, by pairs as they are now."""
        place = {before: i for i, before in enumerate(self._origin) if before >= 0 and i not in changed}
        size = len(self._pile.keys)
        return {place[i] * size + place[j]: score for i, j, score in self._old.scored() if i in place and j in place}


def _nearest(places: Sequence[int], holders: Holders, told: Table[Telling]) -> Table[Near]:
    """The sources nearest to some."""
    found = Table("II", Near)
    for i in places:
        found.add(nearest((c, j) for j, c in holders.like(i, told[i]).items()))
    return found


def _count(terms: Terms, sources: Iterable[Portrait], times: int) -> None:
    """Count sources among those that have their terms, or take them out."""
    held, placed, sorts = Counter[int](), Counter[int](), terms.sorts
    for one in sources:
        held.update(one.told())
        held.update([term for term in one.terms[len(one.times) :] if sorts[term] == _SCENE])
        placed.update(compress(one.terms, map(PLACED.__and__, one.marks)))
    for counts, total in ((held, terms.held), (placed, terms.placed)):
        for term, many in counts.items():
            total[term] += times * many
