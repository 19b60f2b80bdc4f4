"""Which claims of the general pack answer the same question: the words around their values say so.

Two claims are compared by the concepts of their subjects, weighted by nearness to the value and by rarity among
the claims of the story. Candidates come from an inverted index. What the values are enters once: that two sources give
the same rare figure is itself evidence that they answer the same question, so equal values need less agreement of
words the rarer they are. A contradiction must be earned: more agreement of words, the same thing counted, figures
of one order, and no better counterpart of either side in the other source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from math import log2

from claimcheck.align import event_day
from claimcheck.align.en_fields import RELATED
from claimcheck.align.en_synonyms import OPPOSITES, concept
from claimcheck.align.limits import LIMIT, Relations
from claimcheck.align.profiles import Pair, Profile, candidates, meeting, place, profiles, shared
from claimcheck.align.rarity import size
from claimcheck.model import Claim, Link
from claimcheck.text import stem, words
from claimcheck.values.core import Relation

# What a pair of claims needs: shared weight (idf times nearness, summed), and its share of both subjects (Dice).
EQUAL = ((1.0, 0.12), (1.0, 0.1), (0.0, 0.0), (0.0, 0.0))  # by the rarity of the value, 0 to 3
SAME_HEAD = (1.0, 0.1)  # equal values of things named by the same word
OTHER_HEAD = (2.0, 0.15)  # equal values of things named by other words (eleven counts, 11 offences)
PRECISION = ((2.0, 0.3), (2.0, 0.3), (1.0, 0.15), (1.0, 0.15))  # values that differ in precision only
CONTRADICTION = {
    "date": (4.0, 0.45),
    "one end": (2.0, 0.3),
    "count": (1.8, 0.12),
    "money": (2.0, 0.13),
    "choice": (2.0, 0.15),
    "percent": (3.0, 0.25),
    "age": (2.2, 0.25),
    "*": (1.8, 0.2),
}
DOUBTFUL = (1.3, 0.1)  # what a contradiction needs to be shown at all, as one that may be none
_SELDOM_ONE = frozenset({"date", "time"})  # texts about one event are full of them
ONE_ORDER = 0.7  # binary: different figures of one question are within a factor of 1.6, dates within two days
_ROUNDED = 0.05  # binary orders of magnitude: three per cent
_COUNTED = frozenset({"count", "choice"})
_NONE: frozenset[str] = frozenset()
_SEX = {
    **dict.fromkeys("man boy his he male husband son father mr".split(), "m"),
    **dict.fromkeys("woman girl her she female wife daughter mother mrs ms".split(), "f"),
}
_BESIDE = 2.0  # weight from which on a word can name what is counted
_NEVER_DIFFER = frozenset({"version", "tally"})  # kinds of which a text about one thing names many
_NO_PRODUCT = frozenset("version versions release v or and newer later above higher up at least from since".split())
_LARGEST = 60  # claims of one group: more are no longer one question


def link(claims: Sequence[Claim], published: Mapping[str, date | None], weights: Mapping[str, float]) -> list[Link]:
    """Links between claims of different sources in one story and of one rule.

    ``published`` by source id; ``weights`` the ``idf`` of the story's claims.
    """
    if len({claim.source for claim in claims}) < 2:
        return []
    told = profiles(claims, published, weights)
    days = event_day.pairs(claims, published)
    relations = Relations(claims)
    pairs = list(_comparable(told, sorted(candidates(told) | days), relations))
    best = _best(pairs)
    earned = [pair for pair in pairs if (pair.a.claim.id, pair.b.claim.id) in days or _earned(pair, best)]
    earned.sort(key=lambda p: (p.relation is not Relation.SAME, -p.strength, *sorted((place(p.a), place(p.b)))))
    links = _consistent(earned, relations)
    return sorted([*links, *_doubtful(pairs, best, links)], key=lambda link: (link.a, link.b))


def _comparable(told: Mapping[int, Profile], ids: Iterable[tuple[int, int]], relations: Relations) -> Iterator[Pair]:
    """How the subjects of those pairs meet whose values can be compared."""
    for i, j in ids:
        a, b = told[i], told[j]
        relation = relations(a.claim, b.claim)
        if relation is not Relation.INCOMPARABLE:
            yield meeting(a, b, relation)


def _doubtful(pairs: Iterable[Pair], best: Mapping[tuple[int, str], float], links: Iterable[Link]) -> list[Link]:
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


def _best(pairs: Iterable[Pair]) -> dict[tuple[int, str], float]:
    """(claim, other source) → the strength of its best counterpart there."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for a, b, *_, strength in pairs:
        for key in ((a.claim.id, b.claim.source), (b.claim.id, a.claim.source)):
            if strength > best[key]:
                best[key] = strength
    return best


def _earned(
    pair: Pair, best: Mapping[tuple[int, str], float], contradiction: tuple[float, float] | None = None
) -> bool:
    """Whether a pair may be linked; ``contradiction`` is what a contradiction needs in place of the usual."""
    a, b, relation = pair.a, pair.b, pair.relation
    if relation is Relation.SAME or (relation is Relation.COMPATIBLE and _as_good_as_same(a, b)):
        return _reaches(pair, _equal(a, b)) and _of_one_thing(a, b)
    if pair.strength < best[a.claim.id, b.claim.source] or pair.strength < best[b.claim.id, a.claim.source]:
        return False
    if relation is Relation.COMPATIBLE:
        return _reaches(pair, PRECISION[min(a.rarity, b.rarity)]) and _of_one_thing(a, b)
    return _reaches(pair, contradiction or _contradiction(pair)) and _of_one_thing(a, b) and _may_differ(a, b)


def _of_one_thing(a: Profile, b: Profile) -> bool:
    """Whether nothing in two subjects tells them apart."""
    if _opposed(a, b) or _per(a) != _per(b):
        return False
    return a.claim.kind != "choice" or not a.head.isdisjoint(b.head)  # the state of other things


def _equal(a: Profile, b: Profile) -> tuple[float, float]:
    """What equal values need, or such as are as good as that."""
    if a.head & b.head:
        return SAME_HEAD
    rare = min(a.rarity, b.rarity)
    return OTHER_HEAD if a.head and b.head and rare < len(EQUAL) - 1 else EQUAL[rare]


def _per(profile: Profile) -> bool:
    return "per" in profile.claim.subject.scope


def _contradiction(pair: Pair) -> tuple[float, float]:
    """What a contradiction needs: less where the thing counted is named by two words or more (league goals)."""
    kind = "one end" if _of_one_end(pair.a.claim, pair.b.claim) else pair.a.claim.kind
    if getattr(pair.a.claim.value, "age", False):
        kind = "age"
    needed = CONTRADICTION.get(kind, CONTRADICTION["*"])
    return (needed[0], needed[1] * 0.7) if len(pair.a.head & pair.b.head) > 1 else needed


def _opposed(one: Profile, other: Profile) -> bool:
    """Whether one speaks of what is the opposite of what the other speaks of: who was killed, who was injured."""
    a, b = one.weights, other.weights
    if one.opposites.isdisjoint(b):
        return False
    return any(o in b and o not in a and k not in b for k in a for o in OPPOSITES.get(k, ()))


def _as_good_as_same(one: Profile, other: Profile) -> bool:
    """Times of which one leaves the half of the day open; rare figures of which one is the other, rounded."""
    if one.claim.kind == "time":
        return True
    rare = min(one.rarity, other.rarity) >= len(EQUAL) - 1 and one.claim.kind != "date"
    return rare and _distance(one.claim, other.claim) < _ROUNDED


def _reaches(pair: Pair, needed: tuple[float, float]) -> bool:
    return pair.weight >= needed[0] and pair.share >= needed[1]


def _may_differ(one: Profile, other: Profile) -> bool:
    """Whether two different values can answer one question: same thing counted, same restrictions, one order."""
    a, b = one.claim, other.claim
    if (a.kind in _NEVER_DIFFER and not _of_one_product(a, b)) or one.scope != other.scope:
        return False
    if a.kind in _COUNTED and not _same_thing(one, other):
        return False
    if getattr(a.value, "role", "") or getattr(b.value, "role", ""):
        return False  # ordinals and labels: a text counts through many
    if a.attributed_to and b.attributed_to and not _words(a.attributed_to) & _words(b.attributed_to):
        return False
    if getattr(a.value, "age", False) and not _of_one_sex(a, b):
        return False
    return _of_one_end(a, b) or _distance(a, b) <= ONE_ORDER


def _of_one_product(a: Claim, b: Claim) -> bool:
    """Whether both are versions that are required of one product."""
    required = a.kind == "version" and LIMIT in a.subject.scope and LIMIT in b.subject.scope
    return required and bool(_product(a)) and _product(a) == _product(b)


def _product(claim: Claim) -> tuple[str, ...]:
    named = (w.lower() for w in claim.text.split() if w.isalpha())
    return tuple(w for w in named if w not in _NO_PRODUCT)[:1]


def _same_thing(one: Profile, other: Profile) -> bool:
    """Whether what is counted goes by one name, or by two of one field: homes, residences.

    Where only one side names it behind the number (cut 310 jobs), the other must speak of it beside (its workforce by 240).
    """
    if one.head and other.head:
        return bool(one.head & other.head) or any(RELATED.get(k, _NONE) & other.head for k in one.head)
    left, right = _named(one), _named(other)
    return any(k in right or RELATED.get(k, _NONE) & right for k in left)


def _named(profile: Profile) -> frozenset[str]:
    """What may name what is counted: the head, or else the words of most weight."""
    return profile.head or frozenset(k for k, x in profile.weights.items() if x >= _BESIDE)


def _of_one_sex(a: Claim, b: Claim) -> bool:
    """Whether nothing speaks against two ages being those of one person: a woman of 48, a man in his fifties."""
    left, right = ({_SEX[w] for w in _beside(c) if w in _SEX} for c in (a, b))
    return not left or not right or bool(left & right)


def _beside(claim: Claim) -> list[str]:
    """The words of a claim and the few before it."""
    start = claim.start - claim.sentence_start
    return claim.sentence[max(0, start - 30) : start + len(claim.text)].lower().split()


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
        return pair in allowed or (differ and _may_differ(x, y))
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
