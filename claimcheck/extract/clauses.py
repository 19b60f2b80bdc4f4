"""The clauses of a sentence that say what is done to something, or what it is: where they begin, their verb, the participle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extract.en_settings import DEFAULT_CUES, DENIALS, HELD_BACK, IS, LEADS, PARTICIPLES, SKIPPED, STATES
from claimcheck.extract.setting_names import MARKS
from claimcheck.text import Words

NAMED = 9  # tokens before a verb that may name what is done
_FAR = 5  # tokens from is to the participle
ENDS = frozenset(",;:.()—–")
_SILENT = frozenset({"not", "off", "enabled", "disabled", "active", "none", "yes", "always", "never"})


class Clause(NamedTuple):
    """The tokens where a clause begins, of its ``is`` (or must), and of the participle that goes with it; 0 where none does."""

    first: int
    verb: int
    done: int


def clauses(tokens: Words) -> Iterator[Clause]:
    """The clauses that state something of a thing, with no condition or duty in them. Linear in the tokens."""
    lowers = tokens.lowers
    for i, lower in enumerate(lowers):
        if lower in IS or (lower == "must" and lowers[i + 1 : i + 2] == ("be",)):
            first = clause_of(tokens, i)
            named = lowers[first:i]
            if named and named[0] not in SKIPPED and named[-1] not in SKIPPED and HELD_BACK.isdisjoint(named):
                yield Clause(first, i, _participle(tokens, i) if lower in IS else 0)


def _participle(tokens: Words, i: int) -> int:
    """The participle that ``is`` at ``i`` goes with, over not, now, automatically; 0 where there is none, or it is a state."""
    for k in range(i + 1, min(len(tokens), i + _FAR)):
        lower = tokens.lowers[k]
        if lower in STATES:
            return 0
        if lower in PARTICIPLES or (lower.endswith("ed") and len(lower) > 4):
            return k
        if not (lower in DENIALS or lower in LEADS or lower.endswith("ly")):
            return 0
    return 0


def by_default(tokens: Words) -> int:
    """Where a sentence says that it speaks of what is so by default; -1 where it does not."""
    for k, lower in enumerate(tokens.lowers):
        if lower in DEFAULT_CUES and tokens.lowers[k : k + len(DEFAULT_CUES[lower])] == DEFAULT_CUES[lower]:
            return k
    return -1


def clause_of(tokens: Words, i: int) -> int:
    """The token at which the clause begins that token ``i`` stands in."""
    first = i
    while first and i - first < NAMED and not (tokens.texts[first - 1] in ENDS and not tokens.glued(first)):
        first -= 1
    return first


def name_of(tokens: Words, places: Iterator[int] | range | tuple[int, ...]) -> str:
    """The words at ``places`` as a name; what is glued together stays so: HTTP/2."""
    found = ""
    previous = -2
    for k in places:
        text = tokens.texts[k]
        if text.isdigit() and not tokens.glued(k):
            return ""  # four workers are started: how many, not whether
        if text in MARKS or (not text[0].isalnum() and not tokens.glued(k)):
            continue
        found += text if found and tokens.glued(k) and previous == k - 1 else f" {text}"
        previous = k
    return found.strip() if any(len(word) > 2 and word not in _SILENT for word in found.lower().split()) else ""
