"""What the odds that two contradicting values answer one question are made of: readable quantities, by name.

Of the values (how far apart, how exact, how rare, whether either source has the other's as well), of the words around
them, of the places where they stand, and of what rules and subjects say of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from claimcheck.align.en_counting import as_of
from claimcheck.align.en_synonyms import concept
from claimcheck.align.leftover import Leftover, sort
from claimcheck.align.profiles import Pair, Profile, spelled
from claimcheck.align.rarity import distance, figures, hours, magnitude, size, slipped, transposed, zeros
from claimcheck.align.surroundings import Surroundings
from claimcheck.align.vetoes import ANYBODY, kept_apart, of_something, one_is_limit
from claimcheck.model import Claim
from claimcheck.text import stem

SORTS = ("age", "count", "date", "duration", "length", "measure", "money", "percent", "time")
_FIGURES = 2  # that two numbers have at least of which one figure is another
_UNKNOWN = -1
_NAME = re.compile(r"(?<=[a-z,;:’')] )[A-Z][\w’'-]+")  # not at the head of a sentence
_NUMBER = re.compile(r"\d+")
_OF_A_DAY = re.compile(r"\d|(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)")


def known(claim: Claim) -> bool:
    """Whether values of its sort are what odds were learnt of."""
    return claim.kind in SORTS or sort(claim) in SORTS


def of_pair(pair: Pair, alone: Leftover, around: Surroundings, *, margin: float, slip: bool) -> Mapping[str, float]:
    """All quantities of a pair. ``margin``: how much better it is than the next best counterpart of either claim;
    ``slip``: figures that are swapped in it are so by no chance."""
    a, b = pair.a.claim, pair.b.claim
    own = sort(a) if sort(a) in SORTS else a.kind
    return {
        **_of_numbers(pair, slip),
        **_of_dates(pair),
        **_of_time(pair.a, pair.b),
        **_of_others(a, b, alone),
        "words": pair.weight,
        "share": pair.share,
        "margin": margin,
        **_of_sentences(a, b, around.weights),
        **_of_places(a, b, around),
        **_of_rules(a, b, around),
        **_of_subjects(pair.a, pair.b),
        **{kind: kind == own for kind in SORTS},
    }


def apart(a: Claim, b: Claim) -> float:
    """How far two values are apart: their ``distance``; of times four hours are one, of magnitudes one step."""
    if a.kind == "time":
        return hours(a.value, b.value) / 4
    if sort(a) == "magnitude":
        return abs((magnitude(a.value.quantity) or 0.0) - (magnitude(b.value.quantity) or 0.0))
    return distance(a, b)


def _of_numbers(pair: Pair, slip: bool) -> dict[str, float]:
    a, b = pair.a.claim, pair.b.claim
    by_chance = pair.swapped and not slip
    long = figures(a), figures(b)
    return {
        "apart": apart(a, b),
        "one figure apart": slipped(a, b) >= _FIGURES,
        "figures swapped": 0 if by_chance else pair.swapped,
        "figures transposed": 0 if by_chance else transposed(a, b),
        "fewest figures": min(long),
        "most figures": max(long),
        "zeros": min(zeros(a), zeros(b)),
        "in words": a.text[:1].isalpha() + b.text[:1].isalpha(),
        "rarity": min(pair.a.rarity, pair.b.rarity),
    }


def _of_dates(pair: Pair) -> dict[str, float]:
    a, b = pair.a, pair.b
    between = abs((a.published - b.published).days) if a.published and b.published else _UNKNOWN
    exact = sum(p.claim.kind == "date" and bool(_OF_A_DAY.search(p.claim.text)) for p in (a, b))
    return {"parts of the date": _parts_alike(a.claim, b.claim), "dates in figures": exact, "days between": between}


def _of_time(a: Profile, b: Profile) -> dict[str, float]:
    """Whether the figures are told as they stood at some time, and whether the later report has the larger one."""
    one, other = size(a.claim.kind, a.claim.value), size(b.claim.kind, b.claim.value)
    days = (a.published - b.published).days if a.published and b.published else 0
    rises = 0.0
    if days and one is not None and other is not None and one != other:
        rises = 1.0 if (days > 0) == (one > other) else -1.0
    return {"as of a time": as_of(a.claim) + as_of(b.claim), "rises": rises}


def _parts_alike(a: Claim, b: Claim) -> int:
    """Which parts of two dates are the same: 4 for the year, 2 for the month, 1 for the day, added up."""
    one, other = (_day(c) for c in (a, b))
    if one is None or other is None:
        return _UNKNOWN
    return (one.year == other.year) * 4 + (one.month == other.month) * 2 + (one.day == other.day)


def _day(claim: Claim) -> date | None:
    """The first day of a date; None for other values and stretches without a start."""
    return claim.value.earliest if claim.kind == "date" else None


def _of_others(a: Claim, b: Claim, alone: Leftover) -> dict[str, float]:
    spare = alone.spare(a, b)
    support = alone.support(a), alone.support(b)
    return {
        "both alone": spare.a and spare.b,
        "one alone": spare.a != spare.b,
        "most of the sort": max(alone.count(a), alone.count(b)),
        "least support": min(support),
        "most support": max(support),
    }


def _of_sentences(a: Claim, b: Claim, weights: Mapping[str, float]) -> dict[str, float]:
    one, other = spelled(a.sentence).keys(), spelled(b.sentence).keys()
    both = one & other
    return {
        "words of the sentences": _sum(both, weights, 0.0),
        "share of the sentences": 2 * len(both) / (len(one) + len(other) or 1),
        "names": _sum(_names(a.sentence) & _names(b.sentence), weights, 1.0),
        "shortest sentence": min(len(a.sentence), len(b.sentence)),
        "numbers before": abs(_numbers_before(a) - _numbers_before(b)),
    }


def _sum(concepts: frozenset[str] | set[str], weights: Mapping[str, float], otherwise: float) -> float:
    """The weights of concepts added up, the same in whatever order they come."""
    return sum(sorted(weights.get(k, otherwise) for k in concepts))


@lru_cache(maxsize=10_000)
def _names(sentence: str) -> frozenset[str]:
    """The concepts of the capitalised words inside a sentence."""
    words = (w.lower().removesuffix("’s").removesuffix("'s") for w in _NAME.findall(sentence))
    return frozenset(concept(stem(w)) for w in words)


def _numbers_before(claim: Claim) -> int:
    return len(_NUMBER.findall(claim.sentence, 0, claim.start - claim.sentence_start))


def _of_places(a: Claim, b: Claim, around: Surroundings) -> dict[str, float]:
    nearest, off = around.from_marks(a, b)
    return {
        "places apart": abs(around.place(a) - around.place(b)),
        "from a mark": nearest,
        "off course": off,
        "marks": around.marks(a, b),
    }


def _of_rules(a: Claim, b: Claim, around: Surroundings) -> dict[str, float]:
    left, right = around.ruled(a), around.ruled(b)
    return {
        "one rule": not left.keys().isdisjoint(right),
        "rule of one": bool(left) != bool(right),
        "attributed": bool(a.attributed_to) + bool(b.attributed_to),
    }


def _of_subjects(a: Profile, b: Profile) -> dict[str, float]:
    return {
        "of something": of_something(a, b),
        "one a limit": one_is_limit(a.claim, b.claim),
        "kept apart": kept_apart(a, b),
        "words of the heads": len(a.head & b.head),
        "one without head": bool(a.head - ANYBODY) != bool(b.head - ANYBODY),
    }
