"""Which claims of the general pack answer the same question: the words around their values say so.

Two claims are compared by the concepts of their subjects, weighted by nearness to the value and by rarity among
the claims of the story. Candidates come from an inverted index. What the values are enters once: that two sources give
the same rare figure is itself evidence that they answer the same question, so equal values need less agreement of
words the rarer they are. A contradiction must be earned: it is likelier than not that both answer one question (``odds``),
and likelier than of any other pair of either claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from claimcheck.align.limits import Relations
from claimcheck.align.meetings import Meetings
from claimcheck.align.odds import DOUBT, LINE, Odds, probability
from claimcheck.align.profiles import Pair, Profile, place, shared, spelled
from claimcheck.align.quantities import known
from claimcheck.align.rarity import distance
from claimcheck.align.vetoes import kept_apart, may_be_slip, never_one, of_one_thing, of_other_things
from claimcheck.model import Claim, Link
from claimcheck.values.core import Relation

# What a pair of claims needs: shared weight (idf times nearness, summed), and its share of both subjects (Dice).
EQUAL = ((1.0, 0.12), (0.3, 0.0), (0.0, 0.0), (0.0, 0.0))  # by the rarity of the value, 0 to 3
SAME_DAY = (0.3, 0.0)
SAME_HEAD = (1.0, 0.1)  # equal values of things named by the same word
OTHER_HEAD = (2.0, 0.15)  # equal values of things named by other words (eleven counts, 11 offences)
PRECISION = ((2.0, 0.2), (1.0, 0.15), (1.0, 0.15), (1.0, 0.15))  # values that differ in precision only
VAGUE_DATE = (2.0, 0.3)  # dates near the publication that do so
OTHERWISE = (2.0, 0.15)  # contradicting states of a thing, versions: values of which ``odds`` knows nothing
_SELDOM_ONE = frozenset({"date", "time"})  # texts about one event are full of them: doubts about these are not shown
_SLIP = 1.0  # odds over the line of values of which one is the other with two figures swapped
_ROUNDED = 0.05  # binary orders of magnitude: three per cent
_LARGEST = 60  # claims of one group: more are no longer one question


def link(claims: Sequence[Claim], meetings: Meetings) -> list[Link]:
    """Links between claims of different sources in one story and of one rule."""
    if len({claim.source for claim in claims}) < 2:
        return []
    met = meetings.of(claims)
    judged = _Judged(met.pairs, met.odds)
    earned = [p for p in met.pairs if judged.earns(p) or (met.days and (p.a.claim.id, p.b.claim.id) in met.days)]
    earned.sort(key=lambda p: (p.relation is not Relation.SAME, -p.strength, *sorted((place(p.a), place(p.b)))))
    links = _consistent(earned, met.relations, judged)
    return sorted([*links, *_doubtful(judged, links)], key=lambda link: (link.a, link.b))


class _Judged:
    """Which of ``pairs`` may be linked, and the odds of the contradictions among them that come near."""

    def __init__(self, pairs: Iterable[Pair], odds: Odds) -> None:
        self._best = odds.best
        self.likely: dict[tuple[int, int], tuple[float, Pair]] = {}
        self._most: dict[tuple[int, str], float] = defaultdict(lambda: DOUBT)
        for pair in pairs:
            if odds.likely(pair) and possible(pair, odds):
                self._note(pair, _likelihood(pair, odds))

    def _note(self, pair: Pair, odds: float) -> None:
        a, b = pair.a.claim, pair.b.claim
        if odds > DOUBT:
            self.likely[a.id, b.id] = odds, pair
            for key in ((a.id, b.source), (b.id, a.source)):
                self._most[key] = max(self._most[key], odds)

    def earns(self, pair: Pair) -> bool:
        """Whether a pair may be linked: equal values, or a contradiction likelier than any other of either claim."""
        a, b, relation = pair.a, pair.b, pair.relation
        if relation is Relation.SAME or (relation is Relation.COMPATIBLE and _as_good_as_same(a, b)):
            return _reaches(pair, _equal(a, b)) and of_one_thing(a, b)
        if relation is Relation.COMPATIBLE:
            return self._best.margin(pair) >= 0 and _reaches(pair, _precision(pair)) and of_one_thing(a, b)
        odds, _ = self.likely.get((a.claim.id, b.claim.id), (DOUBT, pair))
        return odds > LINE and self.best(pair, odds)

    def likelihood(self, pair: Pair) -> float | None:
        """How likely a contradiction answers one question, 0 to 1; None for all other pairs, and where odds know nothing."""
        odds, _ = self.likely.get((pair.a.claim.id, pair.b.claim.id), (None, pair))
        return probability(odds) if odds is not None and known(pair.a.claim) else None

    def best(self, pair: Pair, odds: float) -> bool:
        """Whether no other contradiction of either claim with the source of the other is likelier."""
        a, b = pair.a.claim, pair.b.claim
        return odds >= self._most[a.id, b.source] and odds >= self._most[b.id, a.source]


def possible(pair: Pair, odds: Odds) -> bool:
    """Whether two values contradict each other and nothing keeps them apart, however likely they look."""
    a, b = pair.a, pair.b
    if pair.relation is not Relation.DIFFERENT:
        return False
    if odds.slip(pair):
        return may_be_slip(a, b, pair.swapped)
    if known(a.claim):
        return not never_one(a, b) and not odds.told_apart(pair)
    return of_one_thing(a, b) and not kept_apart(a, b)


def _likelihood(pair: Pair, odds: Odds) -> float:
    """The odds of a possible contradiction; of values that are no quantities all or nothing."""
    if not known(pair.a.claim):
        return LINE + pair.strength if _reaches(pair, OTHERWISE) else DOUBT
    found = odds.of(pair)
    return max(found, LINE + _SLIP) if odds.slip(pair) else found


def _doubtful(judged: _Judged, links: Iterable[Link]) -> list[Link]:
    """Contradictions that come near what is needed, between claims that nothing else is aligned with; the best first."""
    taken = {i for link in links for i in (link.a, link.b)}
    near = [
        (odds, pair)
        for odds, pair in judged.likely.values()
        if odds <= LINE and pair.a.claim.kind not in _SELDOM_ONE and judged.best(pair, odds)
    ]
    found = []
    for _, pair in sorted(near, key=lambda near: (-near[0], *sorted((place(near[1].a), place(near[1].b))))):
        ids = {pair.a.claim.id, pair.b.claim.id}
        if taken.isdisjoint(ids):
            taken |= ids
            found.append(replace(_link(pair, judged.likelihood(pair)), doubtful=True))
    return found


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


def _as_good_as_same(one: Profile, other: Profile) -> bool:
    """Times of which one leaves the half of the day open; rare figures of which one is the other, rounded."""
    if one.claim.kind == "time":
        return True
    rare = min(one.rarity, other.rarity) >= len(EQUAL) - 1 and one.claim.kind != "date"
    return rare and distance(one.claim, other.claim) < _ROUNDED


def _reaches(pair: Pair, needed: tuple[float, float]) -> bool:
    return pair.weight >= needed[0] and pair.share >= needed[1]


def _consistent(earned: Sequence[Pair], relations: Relations, judged: _Judged) -> list[Link]:
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
        links.append(_link(pair, judged.likelihood(pair)))
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
    found = spelled(pair.a.claim.sentence)
    return [found.get(k, k) for k in shared(pair.a, pair.b)[:6]]


def _link(pair: Pair, likelihood: float | None) -> Link:
    alone = "the day that both report on" if pair.a.claim.kind == "date" else "the same rare value"
    written = _written(pair)
    spoken = f"both speak of {', '.join(written)}" if written else alone
    first, second = sorted((pair.a.claim.id, pair.b.claim.id))
    return Link(first, second, min(pair.share, 1.0), (spoken,), likelihood=likelihood)
