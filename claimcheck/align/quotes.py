"""Which quotations are renderings of the same words.

Candidates share rare content words (an inverted index, not all pairs). They are aligned when most of the content
words of the shorter one stand in the other in the same order (longest common subsequence over words, rapidfuzz).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from claimcheck.model import Claim, Link
from claimcheck.values.core import Relation
from claimcheck.values.en_speech import NAME_TITLES, NO_NAME, PRONOUNS
from claimcheck.values.quote import Quote, compare, contains, spoken

_EMPTY = NO_NAME | PRONOUNS | frozenset("am i'm it's that's don't been being its our their going go get got s".split())
_COMPARED = 120  # words; two longer quotations are compared by their beginnings
_CONTENT = 0.75  # share of the content words of the shorter one that must be found in the other
_ALL = 0.5  # and of all its words
_MOSTLY = 0.65  # or this share of all its words, for what another word has slipped into
_LONGER = 2.0  # times as many words: who takes up some words of another in a speech of his own says something else
_NEARLY_ALL = 0.9  # of the shorter one
_FEWEST = 2  # content words that must be shared: fewer are a phrase anybody may use
# Commands are written in quotation marks, too, and two of them are two commands.
_CODE = re.compile(r"(?:^|\s)--?\w|[$_{}<>\\]|\w\.\.\w|\w\(|::")
_COMMON = 40  # an index entry held by more quotations than that does not tell them apart


def link(claims: Sequence[Claim]) -> list[Link]:
    """Links between the quotations among ``claims`` (one story, one rule)."""
    words = {c.id: spoken(c.value)[:_COMPARED] for c in claims}
    content = {i: [w for w in ws if w not in _EMPTY] for i, ws in words.items()}
    holders: dict[str, list[int]] = defaultdict(list)
    for i, ws in content.items():
        for w in sorted(set(ws)):
            holders[w].append(i)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for ids in holders.values():
        if len(ids) <= _COMMON:
            for x, a in enumerate(ids):
                for b in ids[x + 1 :]:
                    shared[a, b] += 1
    found = []
    by_id = {c.id: c for c in claims}
    code = {c.id for c in claims if _CODE.search(c.value.words)}
    for (a, b), count in sorted(shared.items()):
        one, other = by_id[a], by_id[b]
        if words[a] != words[b] and (one.source == other.source or a in code or b in code):
            continue  # a source may quote a speaker twice in other words
        if count < min(_FEWEST, len(content[a]), len(content[b])):
            continue
        scored = _score(words[a], words[b], content[a], content[b])
        if scored and not _of_two_people(one.value, other.value):
            found.append(Link(a, b, *scored))
    return found


def _of_two_people(one: Quote, other: Quote) -> bool:
    """Whether two people are named who use a phrase each in their own way: it has drifted in nobody's mouth."""
    left, right = _names(one.speaker), _names(other.speaker)
    return bool(left and right) and left.isdisjoint(right) and compare(one, other).relation is Relation.DIFFERENT


def _names(speaker: str | None) -> frozenset[str]:
    """The names in what a quotation is credited to, without titles and offices."""
    capital = {w.strip(".,").lower() for w in (speaker or "").split() if w[0].isupper()}
    return frozenset(capital - NAME_TITLES)


def same_words(one: Quote, other: Quote) -> bool:
    """Whether two quotations render the same words, or one renders a part of the other."""
    a, b = (spoken(quote)[:_COMPARED] for quote in (one, other))
    return _score(a, b, *([w for w in words if w not in _EMPTY] for words in (a, b))) is not None


def _score(
    a: Sequence[str], b: Sequence[str], rare_a: Sequence[str], rare_b: Sequence[str]
) -> tuple[float, tuple[str, ...]] | None:
    if a == b:
        return (1.0, ("the same words",)) if len(a) > 1 else None
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    rare_short, rare_long = (rare_a, rare_b) if len(rare_a) <= len(rare_b) else (rare_b, rare_a)
    common = LCSseq.similarity(rare_short, rare_long)
    every = LCSseq.similarity(short, long)
    told = common >= _CONTENT * len(rare_short) and every >= _ALL * len(short)
    if common < _FEWEST or not (told or (common > _FEWEST and every >= _MOSTLY * len(short))):
        return None
    taken_up = len(long) > _LONGER * len(short) and every < _NEARLY_ALL * len(short)
    if (len(short) < 3 or taken_up) and not contains(long, short):
        return None
    score = round((common / len(rare_short) + every / len(short)) / 2, 3)
    return score, (f"{common} of {len(rare_short)} content words and {every} of {len(short)} words in the same order",)
