"""Which claims of the general pack answer the same question: the words around their values say so.

Two claims are compared by the concepts of their subjects, weighted by nearness to the value and by rarity among
the claims of the story. Candidates come from an inverted index. What the values are enters once: that two sources give
the same rare figure is itself evidence that they answer the same question, so equal values need less agreement of
words the rarer they are. A contradiction must be earned: more agreement of words, the same thing counted, figures
of one order, and no better counterpart of either side in the other source.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import log, log2

from claimcheck import values
from claimcheck.align.en_synonyms import OPPOSITES, concept
from claimcheck.align.rarity import magnitude, rarity
from claimcheck.model import Claim, Link
from claimcheck.text import stem, words
from claimcheck.values.core import Relation

# What a pair of claims needs: shared weight (idf times nearness, summed), and its share of both subjects (Dice).
EQUAL = ((1.5, 0.2), (1.0, 0.1), (0.0, 0.0), (0.0, 0.0))  # by the rarity of the value, 0 to 3
SAME_HEAD = (1.0, 0.1)  # equal values of things named by the same word
OTHER_HEAD = (2.0, 0.15)  # equal values of things named by other words (eleven counts, 11 offences)
PRECISION = ((2.0, 0.3), (2.0, 0.3), (1.0, 0.15), (1.0, 0.15))  # values that differ in precision only
CONTRADICTION = {"date": (4.0, 0.45), "one end": (2.0, 0.3), "*": (2.0, 0.2)}  # by kind: reports are full of dates
ONE_ORDER = 0.7  # binary: different figures of one question are within a factor of 1.6, dates within two days
_ROUNDED = 0.05  # binary orders of magnitude: three per cent
_BONUS = {Relation.SAME: 1.5, Relation.COMPATIBLE: 0.5}  # a counterpart of the same value is the better one
_COUNTED = frozenset({"count"})
_NEVER_DIFFER = frozenset({"version", "tally"})  # kinds of which a text about one thing names many
_WORDS = 10  # words of a subject that count, the weightiest
_COMMON = 400  # an index entry held by more claims than that does not tell them apart
_TELLING = 2  # from this rarity on an equal value alone makes two claims candidates
_LARGEST = 60  # claims of one group: more are no longer one question


@dataclass(frozen=True)
class _Profile:
    """A claim with the concepts of its subject and their weights, and how rare its value is (0 to 3)."""

    claim: Claim
    weights: Mapping[str, float]
    rarity: int

    @cached_property
    def total(self) -> float:
        return sum(self.weights.values())

    @cached_property
    def head(self) -> frozenset[str]:
        return frozenset(map(concept, self.claim.subject.head))


@dataclass(frozen=True, slots=True)
class _Pair:
    a: _Profile
    b: _Profile
    relation: Relation
    weight: float  # of the shared concepts
    share: float  # of both subjects
    shared: tuple[str, ...]

    @property
    def strength(self) -> float:
        return self.weight + _BONUS.get(self.relation, 0.0)


def idf(claims: Sequence[Claim]) -> dict[str, float]:
    """concept → inverse document frequency among the subjects of ``claims``, all those of a story."""
    spread = Counter(k for c in claims for k in {concept(word) for word, _ in c.subject.words})
    return {k: log(1 + len(claims) / n) for k, n in spread.items()}


def link(claims: Sequence[Claim], published: Mapping[str, date | None], weights: Mapping[str, float]) -> list[Link]:
    """Links between claims of different sources in one story and of one rule.

    ``published`` by source id; ``weights`` the ``idf`` of the story's claims.
    """
    profiles = _profiles(claims, published, weights)
    pairs = [pair for a, b in _candidates(profiles) if (pair := _pair(profiles[a], profiles[b]))]
    best = _best(pairs)
    earned = [pair for pair in pairs if _earned(pair, best)]
    earned.sort(key=lambda p: (p.relation is not Relation.SAME, -p.strength, *sorted((_place(p.a), _place(p.b)))))
    return _consistent(earned)


def _place(profile: _Profile) -> tuple[str, int]:
    """Breaks ties by what a claim says, so that neither names nor order of the files decide."""
    return profile.claim.sentence, profile.claim.start - profile.claim.sentence_start


def _profiles(
    claims: Sequence[Claim], published: Mapping[str, date | None], weights: Mapping[str, float]
) -> dict[int, _Profile]:
    profiles = {}
    for claim in claims:
        nearness: dict[str, float] = {}
        for word, near in claim.subject.words:
            nearness[concept(word)] = max(near, nearness.get(concept(word), 0.0))
        weighted = sorted(((x * weights[k], k) for k, x in nearness.items()), key=lambda p: (-p[0], p[1]))
        profiles[claim.id] = _Profile(
            claim, {k: x for x, k in weighted[:_WORDS]}, rarity(claim.kind, claim.value, published[claim.source])
        )
    return profiles


def _candidates(profiles: Mapping[int, _Profile]) -> list[tuple[int, int]]:
    """Pairs of different sources that share a concept, or a value too rare to be there twice by chance."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i in sorted(profiles):
        profile = profiles[i]
        for word in profile.weights:
            holders[word].append(i)
        if profile.rarity >= _TELLING:
            holders["="].append(i)
    return sorted(
        {
            (a, b)
            for ids in holders.values()
            if len(ids) <= _COMMON
            for x, a in enumerate(ids)
            for b in ids[x + 1 :]
            if profiles[a].claim.source != profiles[b].claim.source
        }
    )


def _pair(a: _Profile, b: _Profile) -> _Pair | None:
    """How two subjects and their values relate; None where the values cannot be compared."""
    relation = values.kind(a.claim.kind).compare(a.claim.value, b.claim.value).relation
    if relation is Relation.INCOMPARABLE:
        return None
    shared = sorted(((min(x, b.weights[k]), k) for k, x in a.weights.items() if k in b.weights), reverse=True)
    weight = sum(x for x, _ in shared)
    share = 2 * weight / (a.total + b.total) if a.total + b.total else 0.0
    return _Pair(a, b, relation, round(weight, 3), round(share, 3), tuple(k for _, k in shared))


def _best(pairs: Iterable[_Pair]) -> dict[tuple[int, str], float]:
    """(claim, other source) → the strength of its best counterpart there."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for pair in pairs:
        for one, other in ((pair.a.claim, pair.b.claim), (pair.b.claim, pair.a.claim)):
            best[one.id, other.source] = max(best[one.id, other.source], pair.strength)
    return best


def _earned(pair: _Pair, best: Mapping[tuple[int, str], float]) -> bool:
    if _opposed(pair.a.weights, pair.b.weights) or _per(pair.a) != _per(pair.b):
        return False
    rare = min(pair.a.rarity, pair.b.rarity)
    a, b = pair.a.claim, pair.b.claim
    if pair.relation is Relation.SAME or (pair.relation is Relation.COMPATIBLE and _as_good_as_same(pair.a, pair.b)):
        other = pair.a.head and pair.b.head and not pair.a.head & pair.b.head
        if pair.a.head & pair.b.head:
            return _reaches(pair, SAME_HEAD)
        return _reaches(pair, OTHER_HEAD if other and rare < len(EQUAL) - 1 else EQUAL[rare])
    if pair.strength < max(best[a.id, b.source], best[b.id, a.source]):
        return False
    if pair.relation is Relation.COMPATIBLE:
        return _reaches(pair, PRECISION[rare])
    return _reaches(pair, _contradiction(pair)) and _may_differ(pair.a, pair.b)


def _per(profile: _Profile) -> bool:
    return "per" in profile.claim.subject.scope


def _contradiction(pair: _Pair) -> tuple[float, float]:
    """What a contradiction needs: less where the thing counted is named by two words or more (league goals)."""
    kind = "one end" if _of_one_end(pair.a.claim, pair.b.claim) else pair.a.claim.kind
    needed = CONTRADICTION.get(kind, CONTRADICTION["*"])
    return (needed[0], needed[1] * 0.7) if len(pair.a.head & pair.b.head) > 1 else needed


def _opposed(a: Mapping[str, float], b: Mapping[str, float]) -> bool:
    """Whether one speaks of what is the opposite of what the other speaks of: who was killed, who was injured."""
    return any(o in b and o not in a and k not in b for k in a for o in OPPOSITES.get(k, ()))


def _as_good_as_same(one: _Profile, other: _Profile) -> bool:
    """Times of which one leaves the half of the day open; rare figures of which one is the other, rounded."""
    if one.claim.kind == "time":
        return True
    rare = min(one.rarity, other.rarity) >= len(EQUAL) - 1 and one.claim.kind != "date"
    return rare and _distance(one.claim, other.claim) < _ROUNDED


def _reaches(pair: _Pair, needed: tuple[float, float]) -> bool:
    return pair.weight >= needed[0] and pair.share >= needed[1]


def _may_differ(one: _Profile, other: _Profile) -> bool:
    """Whether two different values can answer one question: same thing counted, same restrictions, one order."""
    a, b = one.claim, other.claim
    if a.kind in _NEVER_DIFFER or a.subject.scope != b.subject.scope:
        return False
    if a.kind in _COUNTED and not one.head & other.head:
        return False
    if getattr(a.value, "role", "") or getattr(b.value, "role", ""):
        return False  # ordinals and labels: a text counts through many
    if a.attributed_to and b.attributed_to and not _words(a.attributed_to) & _words(b.attributed_to):
        return False
    return _of_one_end(a, b) or _distance(a, b) <= ONE_ORDER


def _of_one_end(a: Claim, b: Claim) -> bool:
    """Whether both dates are the same end of something: suspended until …, open since …"""
    ends = {word for word in a.subject.scope if word.startswith("=")}
    return a.kind == "date" and bool(ends & set(b.subject.scope))


def _words(text: str) -> set[str]:
    return {concept(stem(w.strip(".,").lower())) for w in text.split()}


def _distance(a: Claim, b: Claim) -> float:
    """How far two values are apart: binary orders of magnitude; for dates by days, 3 counting as one order."""
    if a.kind == "date":
        if a.value.earliest and b.value.earliest:
            return log2(1 + abs((a.value.earliest - b.value.earliest).days) / 3)
        return 0.0
    first, second = (getattr(c.value, "quantity", None) for c in (a, b))
    points = [m for q in (first, second) if q and (m := magnitude(q)) is not None]
    if len(points) < 2:
        return 0.0
    return abs(log2(points[0] / points[1])) if all(points) else log2(1 + max(points))


def _consistent(earned: Sequence[_Pair]) -> list[Link]:
    """The links that can stand together: two groups become one only if every contradiction between them is earned."""
    allowed = {(p.a.claim.id, p.b.claim.id) for p in earned if p.relation is Relation.DIFFERENT}
    members: dict[int, list[_Profile]] = {}
    links = []
    for pair in earned:
        left = members.setdefault(pair.a.claim.id, [pair.a])
        right = members.setdefault(pair.b.claim.id, [pair.b])
        if left is not right:
            differ = pair.relation is Relation.DIFFERENT
            if len(left) + len(right) > _LARGEST or not all(_fit(x, y, allowed, differ) for x in left for y in right):
                continue
            left.extend(right)
            for profile in right:
                members[profile.claim.id] = left
        links.append(_link(pair))
    return sorted(links, key=lambda link: (link.a, link.b))


def _fit(x: _Profile, y: _Profile, allowed: set[tuple[int, int]], differ: bool) -> bool:
    """Whether two claims may stand in one group; ``differ``: their groups meet in a contradiction that is earned."""
    relation = values.kind(x.claim.kind).compare(x.claim.value, y.claim.value).relation
    if relation is Relation.DIFFERENT:
        pair = min(x.claim.id, y.claim.id), max(x.claim.id, y.claim.id)
        return pair in allowed or (differ and _may_differ(x, y))
    return relation is not Relation.INCOMPARABLE


def _written(pair: _Pair) -> list[str]:
    """The words that two subjects share, the weightiest first, as the sentence of the first one has them."""
    found: dict[str, str] = {}
    for word in words(pair.a.claim.sentence).lowers:
        found.setdefault(concept(stem(word)), word)
    return [found.get(shared, shared) for shared in pair.shared[:6]]


def _link(pair: _Pair) -> Link:
    spoken = f"both speak of {', '.join(_written(pair))}" if pair.shared else "the same rare value"
    first, second = sorted((pair.a.claim.id, pair.b.claim.id))
    return Link(first, second, min(pair.share, 1.0), (spoken,))
