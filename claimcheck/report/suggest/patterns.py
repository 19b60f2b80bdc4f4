"""Patterns from sentences: the value, the few words around it that say what it answers, and gaps between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from msgspec import Struct

from claimcheck.align.en_synonyms import CONCEPTS, concept
from claimcheck.report.suggest.stated import Sort, Stated
from claimcheck.report.suggest.terms import Terms
from claimcheck.text import stem

_GAP = 8  # words that a gap of the pattern language reaches over
_POOL = 5  # words of a sentence that patterns are made of
_MOST = 4  # words of one pattern
_EACH_MORE = 0.25  # what a further word costs: the fewer words, the more general the pattern
_OPTIONAL = 2  # function words that are written out as options in place of a gap
_DENIALS = frozenset("not never no without neither nor nobody none".split())

# What a word weighs in the choice: that other claims of the question use it, that it stands near the value, that
# reports of many events use it; a name belongs to one event.
_SHARED, _NEAR, _GENERAL, _NAME = 2.0, 1.0, 0.4, -2.5


class Candidate(Struct, frozen=True):
    """A pattern, and the units of its sentence that it was made of. ``cost``: the less, the more it promises."""

    cost: float
    text: str
    one: Stated
    units: tuple[int, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The words that it asks for, in order."""
        return tuple(self.one.units[i].word for i in self.units if i != self.one.value)


def candidates(one: Stated, group: Sequence[Stated], terms: Terms) -> list[Candidate]:
    """Patterns that take the value of ``one``, the most promising first. ``group``: all claims of the question."""
    scores = _scores(one, group, terms)
    pool = sorted(scores, key=lambda i: (-scores[i], i))[:_POOL]
    least = min(2, len(pool))
    ranked = sorted(
        (-sum(scores[i] for i in chosen) / size + _EACH_MORE * size, chosen)
        for size in range(max(least, 1), _MOST + 1)
        for chosen in combinations(sorted(pool), size)
    )
    found: dict[str, Candidate] = {}
    for cost, chosen in ranked:
        units = tuple(sorted((*chosen, one.value)))
        text = _text(one, units, terms)
        if text and not (len(chosen) == 1 and "..." in text):  # one word alone must stand beside the value
            found.setdefault(text, Candidate(cost, text, one, units))
    return list(found.values())


def _scores(one: Stated, group: Sequence[Stated], terms: Terms) -> dict[int, float]:
    """What each content unit is worth in a pattern; of a word or term that stands twice only the nearer."""
    others = [_concepts(other) for other in group if other.claim.source != one.claim.source]
    near = dict(one.claim.subject.words)
    best: dict[str, int] = {}
    for i, unit in one.content():
        name = terms.written(unit.word)
        if name not in best or abs(i - one.value) < abs(best[name] - one.value):
            best[name] = i
    scores = {}
    for i in best.values():
        word = one.units[i].word
        shared = sum(concept(stem(word)) in words for words in others) / len(others) if others else 0.0
        score = _SHARED * shared + _NEAR * near.get(stem(word), 0.0)
        score += _GENERAL * (stem(word) in CONCEPTS) + _NAME * (one.units[i].sort is Sort.NAME)
        scores[i] = round(score, 4)
    return scores


def _concepts(one: Stated) -> frozenset[str]:
    return frozenset(concept(stem(unit.word)) for _, unit in one.content())


def _text(one: Stated, chosen: Sequence[int], terms: Terms) -> str:
    """The pattern that asks for the ``chosen`` units; "" where a gap cannot reach from one to the next."""
    chosen = _with_denials(one, chosen)
    pieces = [_piece(one, chosen[0], terms)]
    for left, right in pairwise(chosen):
        between = _between(one, left, right)
        if between is None:
            return ""
        pieces += [*between, _piece(one, right, terms)]
    return " ".join(pieces)


def _with_denials(one: Stated, chosen: Sequence[int]) -> list[int]:
    """A denial inside the stretch belongs to what is said: 40 did not return."""
    inside = range(chosen[0], chosen[-1])
    denials = [i for i in inside if one.units[i].sort is Sort.FUNCTION and one.units[i].word in _DENIALS]
    return sorted({*chosen, *denials})


def _piece(one: Stated, i: int, terms: Terms) -> str:
    return "<value>" if i == one.value else terms.written(one.units[i].word)


def _between(one: Stated, left: int, right: int) -> list[str] | None:
    """What stands for the units between two chosen ones: nothing, a few options, a gap; None where it is too far."""
    units = one.units[left + 1 : right]
    if all(unit.sort is Sort.FUNCTION and unit.word.isalpha() for unit in units) and len(units) <= _OPTIONAL:
        return [f"[{unit.word}]" for unit in units]
    if sum(unit.sort is not Sort.MARK for unit in units) > _GAP:
        return None
    return ["..."]


def stretch(candidate: Candidate) -> Iterator[tuple[int, int]]:
    """Where in the document the pattern's stretch stands before and after its value: (start, end) of both."""
    one = candidate.one
    value = one.units[one.value]
    yield one.units[candidate.units[0]].start, value.start
    yield value.end, one.units[candidate.units[-1]].end
