"""Which claims of the general pack answer the same question: the words around their values say so.

Two claims are compared by the concepts of their subjects, weighted by nearness to the value and by rarity among
the claims of the story. Candidates come from an inverted index. What the values are enters once: that two sources give
the same rare figure is itself evidence that they answer the same question, so equal values need less agreement of
words the rarer they are. A contradiction must be earned: more agreement of words, the same thing counted, figures
of one order, and no better counterpart of either side in the other source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from math import log2

from claimcheck.align import event_day
from claimcheck.align.en_synonyms import concept
from claimcheck.align.leftover import Leftover, hours
from claimcheck.align.limits import Relations
from claimcheck.align.profiles import Pair, Profile, candidates, meeting, place, profiles, share_only, shared
from claimcheck.align.rarity import LONG, size, transposed
from claimcheck.align.vetoes import (
    kept_apart,
    may_differ,
    of_one_deed,
    of_one_end,
    of_one_event,
    of_one_thing,
    of_other_things,
    of_something,
    of_two_speakers,
)
from claimcheck.model import Claim, Link
from claimcheck.text import stem, words
from claimcheck.values.core import Relation

# What a pair of claims needs: shared weight (idf times nearness, summed), and its share of both subjects (Dice).
EQUAL = ((1.0, 0.12), (0.3, 0.0), (0.0, 0.0), (0.0, 0.0))  # by the rarity of the value, 0 to 3
SAME_DAY = (0.3, 0.0)
SAME_HEAD = (1.0, 0.1)  # equal values of things named by the same word
OTHER_HEAD = (2.0, 0.15)  # equal values of things named by other words (eleven counts, 11 offences)
PRECISION = ((2.0, 0.2), (1.0, 0.15), (1.0, 0.15), (1.0, 0.15))  # values that differ in precision only
VAGUE_DATE = (2.0, 0.3)  # dates near the publication that do so
CONTRADICTION = {
    "date": (4.0, 0.45),
    "one end": (2.0, 0.3),
    "count": (1.9, 0.15),
    "money": (2.0, 0.13),
    "choice": (2.0, 0.15),
    "percent": (3.0, 0.25),
    "age": (2.2, 0.15),
    "*": (1.8, 0.2),
}
DOUBTFUL = (1.3, 0.1)  # what a contradiction needs to be shown at all, as one that may be none
_SIZED = frozenset({"count", "duration", "measure", "money"})  # kinds of which one report may be far off another
_SELDOM_ONE = frozenset({"date", "time"})  # texts about one event are full of them
ONE_DEED = (2.5, 0.25)  # dates of what is done once: built, founded, last inspected
SAME_WORDS = (5.0, 0.5)  # dates up to two weeks apart beside nearly the same words
_TWO_WEEKS = 2.5  # binary orders (3 days are one)
_ALIKE = 0.35  # share of both subjects that speaks for one question though figures that are not rare are far apart
ONE_ORDER = 0.7  # binary: different figures of one question are within a factor of 1.6, dates within two days
_SPEAKERS = 1.35  # times the weight that is asked for of what two speakers say
_FARTHER = 3.0  # weight that each further binary order asks for
ONLY_NAMED = 2.5  # what counts need that share no word but the name of what is counted: six cars, eight cars
_NEAR, _RARE, _NEARLY = 0.25, 3, 0.6  # figures so long and so near each other hardly stand there by chance
_LATE = 3  # hours by which reports of one thing are hardly ever apart
SLIP = {2: (0.8, 0.05), 3: (0.0, 0.0)}  # rare values of which two figures have changed places, by their number
_HARDLY = 0.3  # of what is usually asked for, where many figures have changed places
_ROUNDED = 0.05  # binary orders of magnitude: three per cent
_LARGEST = 60  # claims of one group: more are no longer one question


def link(
    claims: Sequence[Claim],
    published: Mapping[str, date | None],
    weights: Mapping[str, float],
    then: Mapping[int, tuple[str, ...]],
) -> list[Link]:
    """Links between claims of different sources in one story and of one rule.

    ``published`` by source id; ``weights`` the ``idf`` of the story's claims; ``then`` as from ``earlier``.
    """
    if len({claim.source for claim in claims}) < 2:
        return []
    told = profiles(claims, published, weights, then)
    days = event_day.pairs(claims, published)
    relations = Relations(claims)
    best, alone = _Counterparts(), Leftover(claims, relations)
    pairs = [
        pair
        for i, j in sorted(candidates(told) | days)
        if (pair := _met(told[i], told[j], relations)) and (best.take(pair) or (i, j) in days)
    ]
    earned = [
        p
        for p in pairs
        if _earned(p, best) or _alone(p, best, alone) or (days and (p.a.claim.id, p.b.claim.id) in days)
    ]
    earned.sort(key=lambda p: (p.relation is not Relation.SAME, -p.strength, *sorted((place(p.a), place(p.b)))))
    links = _consistent(earned, relations)
    return sorted([*links, *_doubtful(pairs, best, links)], key=lambda link: (link.a, link.b))


def _met(a: Profile, b: Profile, relations: Relations) -> Pair | None:
    """How two subjects meet; None where their values cannot be compared."""
    relation = relations(a.claim, b.claim)
    return None if relation is Relation.INCOMPARABLE else meeting(a, b, relation)


class _Counterparts:
    """How strong the best counterpart is that each claim has in each other source."""

    def __init__(self) -> None:
        self._best: dict[tuple[int, str], float] = defaultdict(float)

    def take(self, pair: Pair) -> bool:
        """Take in a pair. False if it is of no further use: a contradiction where better counterparts have come."""
        a, b, best, strength = pair.a.claim, pair.b.claim, self._best, pair.strength
        left, right = (a.id, b.source), (b.id, a.source)
        before = max(best[left], best[right])
        best[left], best[right] = max(best[left], strength), max(best[right], strength)
        return strength >= before or pair.relation is not Relation.DIFFERENT

    def outdo(self, pair: Pair) -> bool:
        """Whether either claim of a pair has a better counterpart in the source of the other."""
        a, b, best = pair.a.claim, pair.b.claim, self._best
        return pair.strength < best[a.id, b.source] or pair.strength < best[b.id, a.source]


def _doubtful(pairs: Iterable[Pair], best: _Counterparts, links: Iterable[Link]) -> list[Link]:
    """Contradictions that come near what is needed, between claims that nothing else is aligned with; the best first."""
    taken = {i for link in links for i in (link.a, link.b)}
    differing = (p for p in pairs if p.relation is Relation.DIFFERENT and p.a.claim.kind not in _SELDOM_ONE)
    near = [p for p in differing if _reaches(p, DOUBTFUL) and taken.isdisjoint((p.a.claim.id, p.b.claim.id))]
    found = []
    for pair in sorted(near, key=lambda p: (-p.strength, *sorted((place(p.a), place(p.b))))):
        ids = {pair.a.claim.id, pair.b.claim.id}
        if taken.isdisjoint(ids) and _earned(pair, best, DOUBTFUL):
            taken |= ids
            found.append(replace(_link(pair), doubtful=True))
    return found


def _earned(pair: Pair, best: _Counterparts, contradiction: tuple[float, float] | None = None) -> bool:
    """Whether a pair may be linked; ``contradiction`` is what a contradiction needs in place of the usual."""
    a, b, relation = pair.a, pair.b, pair.relation
    if relation is Relation.SAME or (relation is Relation.COMPATIBLE and _as_good_as_same(a, b)):
        return _reaches(pair, _equal(a, b)) and of_one_thing(a, b)
    if best.outdo(pair):
        return False
    if relation is Relation.COMPATIBLE:
        return _reaches(pair, _precision(pair)) and of_one_thing(a, b)
    usual = contradiction or _contradiction(pair)
    if not pair.swapped and not _reaches(pair, (usual[0] * _HARDLY, usual[1] * _HARDLY)):
        return False  # most pairs, at little cost
    needed = _apart(pair, usual) if pair.swapped >= LONG or of_something(a, b) else None
    return (
        needed is not None
        and _reaches(pair, needed)
        and of_one_thing(a, b)
        and may_differ(a, b, pair.swapped, _near_weight(pair))
    )


def _alone(pair: Pair, best: _Counterparts, alone: Leftover) -> bool:
    """Whether a contradiction is earned by values that stand alone in both sources."""
    a, b = pair.a, pair.b
    if pair.relation is not Relation.DIFFERENT or best.outdo(pair):
        return False
    needed = alone.line(a.claim, b.claim)
    if needed is None or not _reaches(pair, needed[:2]):
        return False
    if len(shared(a, b)) < needed[2] or (a.claim.kind == "time" and not of_one_event(a, b)):
        return False
    return of_one_thing(a, b) and not kept_apart(a, b)


def _near_weight(pair: Pair) -> float:
    """The shared weight of values of one order whose subjects share two words or more; of others none."""
    if _distance(pair.a.claim, pair.b.claim) > ONE_ORDER or len(shared(pair.a, pair.b)) < 2:
        return 0.0
    return pair.weight


def _apart(pair: Pair, needed: tuple[float, float]) -> tuple[float, float] | None:
    """What a contradiction needs whose values are as far apart as these; None where no agreement of words is enough."""
    a, b = pair.a, pair.b
    weight, share = needed
    if of_two_speakers(a.claim, b.claim):
        weight *= _SPEAKERS
    if a.claim.kind == "count" and share_only(a, b, a.head | b.head):
        weight = max(weight, ONLY_NAMED)
    if of_one_end(a.claim, b.claim):
        return weight, share
    if a.claim.kind == "time" and hours(a.claim.value, b.claim.value) > _LATE:
        return weight * 2, share * 2
    if pair.swapped:
        return SLIP[min(pair.swapped, LONG)]
    if figures := transposed(a.claim, b.claim):
        less = _NEARLY if figures < LONG else _HARDLY
        return weight * less, share * less
    distance, rare = _distance(a.claim, b.claim), min(a.rarity, b.rarity)
    if distance > ONE_ORDER:
        if of_one_deed(a, b):
            return ONE_DEED
        if a.claim.kind not in _SIZED:
            return SAME_WORDS if a.claim.kind == "date" and distance <= _TWO_WEEKS else None
        return weight + _FARTHER * (distance - ONE_ORDER), share if rare else max(share, _ALIKE)
    if distance < _NEAR and rare >= _RARE and a.claim.kind not in _SELDOM_ONE:
        return weight * _NEARLY, share * _NEARLY
    return weight, share


def _equal(a: Profile, b: Profile) -> tuple[float, float]:
    """What equal values need, or such as are as good as that."""
    if a.head & b.head:
        return SAME_HEAD
    if a.claim.kind == "date":
        return min(SAME_DAY, EQUAL[min(a.rarity, b.rarity)])
    rare = min(a.rarity, b.rarity)
    return OTHER_HEAD if a.head and b.head and rare < len(EQUAL) - 1 else EQUAL[rare]


def _precision(pair: Pair) -> tuple[float, float]:
    """What values need that differ in precision only."""
    rare = min(pair.a.rarity, pair.b.rarity)
    return VAGUE_DATE if pair.a.claim.kind == "date" and rare < 2 else PRECISION[rare]


def _contradiction(pair: Pair) -> tuple[float, float]:
    """What a contradiction needs: less where the thing counted is named by two words or more (league goals)."""
    kind = "one end" if of_one_end(pair.a.claim, pair.b.claim) else pair.a.claim.kind
    if getattr(pair.a.claim.value, "age", False):
        kind = "age"
    needed = CONTRADICTION.get(kind, CONTRADICTION["*"])
    return (needed[0], needed[1] * 0.7) if len(pair.a.head & pair.b.head) > 1 else needed


def _as_good_as_same(one: Profile, other: Profile) -> bool:
    """Times of which one leaves the half of the day open; rare figures of which one is the other, rounded."""
    if one.claim.kind == "time":
        return True
    rare = min(one.rarity, other.rarity) >= len(EQUAL) - 1 and one.claim.kind != "date"
    return rare and _distance(one.claim, other.claim) < _ROUNDED


def _reaches(pair: Pair, needed: tuple[float, float]) -> bool:
    return pair.weight >= needed[0] and pair.share >= needed[1]


def _distance(a: Claim, b: Claim) -> float:
    """How far two values are apart: binary orders of magnitude; for dates by days, 3 counting as one order."""
    if a.kind == "date":
        if a.value.earliest and b.value.earliest:
            return log2(1 + abs((a.value.earliest - b.value.earliest).days) / 3)
        return 0.0
    points = [m for c in (a, b) if (m := size(c.kind, c.value)) is not None]
    if len(points) < 2:
        return 0.0
    return abs(log2(points[0] / points[1])) if all(points) else log2(1 + max(points))


def _consistent(earned: Sequence[Pair], relations: Relations) -> list[Link]:
    """The links that can stand together: two groups become one only if every contradiction between them is earned."""
    allowed = {(p.a.claim.id, p.b.claim.id) for p in earned if p.relation is Relation.DIFFERENT}
    members: dict[int, list[Profile]] = {}
    links = []
    for pair in earned:
        left = members.setdefault(pair.a.claim.id, [pair.a])
        right = members.setdefault(pair.b.claim.id, [pair.b])
        if left is not right:
            differ = pair.relation is Relation.DIFFERENT
            if len(left) + len(right) > _LARGEST:
                continue
            if not all(_fit(x, y, relations(x.claim, y.claim), allowed, differ) for x in left for y in right):
                continue
            left.extend(right)
            for profile in right:
                members[profile.claim.id] = left
        links.append(_link(pair))
    return sorted(links, key=lambda link: (link.a, link.b))


def _fit(x: Profile, y: Profile, relation: Relation, allowed: set[tuple[int, int]], differ: bool) -> bool:
    """Whether two claims may stand in one group; ``differ``: their groups meet in a contradiction that is earned."""
    if relation is Relation.DIFFERENT:
        pair = min(x.claim.id, y.claim.id), max(x.claim.id, y.claim.id)
        # Who gives both values gives two things, each of them once: the ages of two men.
        return pair in allowed or (differ and x.claim.source != y.claim.source and not of_other_things(x, y))
    return relation is not Relation.INCOMPARABLE


def _written(pair: Pair) -> list[str]:
    """The words that two subjects share, the weightiest first, as the sentence of the first one has them."""
    found = _spelled(pair.a.claim.sentence)
    return [found.get(k, k) for k in shared(pair.a, pair.b)[:6]]


@lru_cache(maxsize=1000)
def _spelled(sentence: str) -> Mapping[str, str]:
    """concept → the first word of the sentence that stands for it."""
    return {concept(stem(word)): word for word in reversed(words(sentence).lowers)}


def _link(pair: Pair) -> Link:
    alone = "the day that both report on" if pair.a.claim.kind == "date" else "the same rare value"
    written = _written(pair)
    spoken = f"both speak of {', '.join(written)}" if written else alone
    first, second = sorted((pair.a.claim.id, pair.b.claim.id))
    return Link(first, second, min(pair.share, 1.0), (spoken,))
