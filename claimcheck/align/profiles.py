"""The subjects of claims as concepts with weights, and how two of them meet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from math import log
from typing import NamedTuple

from msgspec import Struct

from claimcheck.align.en_fields import RELATED
from claimcheck.align.en_synonyms import OPPOSITES, concept
from claimcheck.align.limits import LIMIT
from claimcheck.align.rarity import LONG, rarity, swapped
from claimcheck.extract.context import TOLD
from claimcheck.model import DAY, EDITION, REFUSED, Claim
from claimcheck.text import stem, words
from claimcheck.values.core import Relation

_RELATED = 0.6  # what a word counts that shares no more than a field with one of the other side
_BONUS = {Relation.SAME: 1.5, Relation.COMPATIBLE: 0.5}  # a counterpart of the same value is the better one
_SWAPPED = 1.5  # so is one of which two figures have changed places: of what else can it be the slip?
_LENGTHS = frozenset({"=for", "=within", LIMIT, REFUSED})  # nine hours, for nine hours: no other question
_NEAREST = 3  # words
_WORDS = 10  # words of a subject that count, the weightiest
_COMMON = 400  # an index entry held by more claims than that does not tell them apart
_FAR_DAY = 1  # rarity of dates that are not of the days of the event
_TELLING = 2  # from this rarity on an equal value alone makes two claims candidates


class Profile(Struct, frozen=True, dict=True):
    """A claim with the concepts of its subject and their weights, the sum of these, and how rare its value is (0 to 3).

    ``then``: what its sentence speaks of that is no longer: years before the story, an older version.
    """

    claim: Claim
    weights: Mapping[str, float]
    total: float
    rarity: int
    then: tuple[str, ...] = ()
    published: date | None = None  # its source

    @cached_property
    def head(self) -> frozenset[str]:
        return frozenset(map(concept, self.claim.subject.head))

    @cached_property
    def scope(self) -> frozenset[str]:
        """What restricts the value: of the prepositions before it those that tell which end of something it is."""
        return frozenset(self.claim.subject.scope) - _LENGTHS - self.days - self.editions

    @cached_property
    def days(self) -> frozenset[str]:
        """The days beside a time."""
        return frozenset(word for word in self.claim.subject.scope if word.startswith(DAY))

    @cached_property
    def editions(self) -> frozenset[str]:
        """The version under whose heading the claim stands."""
        return frozenset(word for word in self.claim.subject.scope if word.startswith(EDITION))

    @cached_property
    def nearest(self) -> frozenset[str]:
        """The concepts that stand nearest to the value, in its own sentence."""
        return frozenset(concept(word) for word, near in self.claim.subject.words[:_NEAREST] if near > TOLD)

    @cached_property
    def noun(self) -> str:
        """The noun of the head; empty where there is none."""
        return concept(self.claim.subject.head[-1]) if self.claim.subject.head else ""

    @cached_property
    def related(self) -> frozenset[str]:
        """The concepts that share a field with one of the subject, and are none of it."""
        return frozenset().union(*(RELATED[k] for k in self.weights if k in RELATED)) - self.weights.keys()

    @cached_property
    def opposites(self) -> frozenset[str]:
        """The concepts that are the opposite of one of the subject."""
        return frozenset().union(*(OPPOSITES[k] for k in self.weights if k in OPPOSITES))


class Pair(NamedTuple):
    """Two subjects, how their values relate, and what they share."""

    a: Profile
    b: Profile
    relation: Relation
    weight: float  # of the shared concepts
    share: float  # of both subjects
    strength: float  # the weight, with what the relation adds to it
    swapped: int = 0  # how many figures both values have, if the difference is that two of them have changed places


def idf(claims: Sequence[Claim]) -> dict[str, float]:
    """concept → inverse document frequency among the subjects of ``claims``, all those of a story."""
    spread = Counter(k for c in claims for k in {concept(word) for word, _ in c.subject.words})
    return {k: log(1 + len(claims) / n) for k, n in spread.items()}


def profiles(
    claims: Sequence[Claim],
    published: Mapping[str, date | None],
    weights: Mapping[str, float],
    then: Mapping[int, tuple[str, ...]],
) -> dict[int, Profile]:
    """The profile of each claim by its id; ``weights`` as from ``idf``, ``then`` as from ``earlier``, ``published`` by source id."""
    found = {}
    for claim in claims:
        nearness: dict[str, float] = {}
        for word, near in claim.subject.words:
            key = concept(word)
            nearness[key] = max(near, nearness.get(key, 0.0))
        weighted = {k: -x for x, k in sorted((-x * weights[k], k) for k, x in nearness.items())[:_WORDS]}
        day = published[claim.source]
        rare = rarity(claim.kind, claim.value, day)
        found[claim.id] = Profile(claim, weighted, sum(weighted.values()), rare, then.get(claim.id, ()), day)
    return found


def candidates(profiles: Mapping[int, Profile]) -> set[tuple[int, int]]:
    """Pairs of different sources that share a concept or a field, or a value too rare to be there twice by chance.

    At most a fixed number for each claim.
    """
    entries = {i: (*p.weights, *_by_value(p)) for i, p in profiles.items()}
    size = Counter(entry for own in entries.values() for entry in own)
    holders: dict[str, set[int]] = defaultdict(set)
    found: set[tuple[int, int]] = set()
    for i in sorted(profiles):
        own = [holders[entry] for entry in entries[i] if size[entry] <= _COMMON]
        like = [holders[entry] for entry in profiles[i].related if 0 < size[entry] <= _COMMON]
        source = profiles[i].claim.source
        found.update((j, i) for j in set().union(*own, *like) if profiles[j].claim.source != source)
        for held in own:
            held.add(i)
    return found


def _by_value(profile: Profile) -> Iterator[str]:
    """Index entries of a value: that it is rare, and of what dimension a measure is."""
    if profile.rarity >= _TELLING:
        yield "="
    if profile.claim.kind == "measure":
        yield f"={profile.claim.value.unit.dimension}"


def meeting(a: Profile, b: Profile, relation: Relation) -> Pair:
    """How two subjects meet whose values are in ``relation``."""
    right = b.weights
    met = [min(x, right[k]) for k, x in a.weights.items() if k in right]
    if not a.related.isdisjoint(right):
        met += (weight for weight, _, _ in _related_words(a, b))
    weight = sum(sorted(met, reverse=True))
    share = 2 * weight / (a.total + b.total) if weight else 0.0
    weight = round(weight, 3)
    slip = _slip(a, b) if relation is Relation.DIFFERENT else 0
    strength = weight + (_SWAPPED if slip >= LONG else _BONUS.get(relation, 0.0))
    return Pair(a, b, relation, weight, round(share, 3), strength, slip)


def _slip(a: Profile, b: Profile) -> int:
    kind = a.claim.kind
    if kind == "time" or min(a.rarity, b.rarity) < (_FAR_DAY if kind == "date" else _TELLING):
        return 0
    return swapped(kind, a.claim.value, b.claim.value)


def shared(a: Profile, b: Profile) -> list[str]:
    """The concepts in which two subjects meet, the weightiest first."""
    same = ((min(x, b.weights[k]), k) for k, x in a.weights.items() if k in b.weights)
    related = ((weight, k) for weight, k, _ in _related_words(a, b))
    return [k for _, k in sorted((*same, *related), reverse=True)]


@lru_cache(maxsize=10_000)
def spelled(sentence: str) -> Mapping[str, str]:
    """concept → the first word of the sentence that stands for it."""
    return {concept(stem(word)): word for word in reversed(words(sentence).lowers)}


def _related_words(a: Profile, b: Profile) -> Iterator[tuple[float, str, str]]:
    """Words of one field, of either side, each counted once, the weightiest first: for a part of what the same word would count."""
    left = {k: x for k, x in a.weights.items() if k not in b.weights and k in RELATED}
    right = {k: x for k, x in b.weights.items() if k not in a.weights and k in RELATED}
    pairs = [(min(x, right[o]), k, o) for k, x in left.items() for o in RELATED[k] & right.keys()]
    taken: set[str] = set()
    for weight, k, o in sorted(pairs, key=lambda p: (-p[0], min(p[1:]), max(p[1:]))):
        if k not in taken and o not in taken:
            taken |= {k, o}
            yield weight * _RELATED, k, o


def place(profile: Profile) -> tuple[str, int]:
    """Breaks ties by what a claim says, so that neither names nor order of the files decide."""
    return profile.claim.sentence, profile.claim.start - profile.claim.sentence_start
