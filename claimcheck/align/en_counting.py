"""English of figures that are counted on: so far, by last night, now stands at; and of what was done to those counted."""

from __future__ import annotations

import re

from claimcheck.align.beside import before, behind
from claimcheck.align.en_synonyms import COUNTED_ON, concept
from claimcheck.model import Claim

_NONE: frozenset[str] = frozenset()
_NEAR = 0.55  # weight of a word of the subject that says what happened to those counted
_AMOUNTS = frozenset({"count", "money"})
_AROUND = 110  # characters either side of a figure
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_AS_OF = re.compile(
    rf"(?i)\b(?:so far|to date|(?:up to|until|by)? ?now|already|"
    rf"by (?:last night|noon|midday|midnight|nightfall|dusk|dawn|breakfast|lunchtime|closing time|late|early|this|yesterday|today|{_DAY}|the time)|"
    rf"at (?:breakfast|noon|midday|lunchtime|the time of (?:writing|going to press)|present|(?:the )?(?:last|latest) count)|"
    rf"went to press|as of (?:this|last|noon|today|yesterday|midnight|\d|(?-i:[A-Z]))|last night|this morning|"
    rf"(?:latest|final) (?:count|tally|figures?)|(?:stands?|stood) at|up from|(?:is|are|was|were) (?:up|down) to|"
    rf"(?:has|have|had) (?:since )?(?:reached|passed|topped|risen|grown|climbed|gone|swelled|swollen))\b"
)

_SUM = re.compile(r"(?i)\b(?:toll|total|tally|altogether|in all|number of)\b")
# Right before a figure, right behind a share: the current jackpot of, 95 per cent complete.
_CURRENT = re.compile(r"(?i)\b(?:the|its|their|a|this) current(?: [\w-]+){0,3} $")
_UNDER_WAY = re.compile(
    r"(?i) (?:of (?:it|the work|the \w+) )?(?:is |are |was |were )?(?:complete|completed|done|finished|built|ready|restored|contained)\b"
)
# Whoever kills others and then himself is one dead more.
_AND_HIMSELF = re.compile(
    r"(?i)\b(?:and then|then|and|before (?:\w+ ){1,4}|as well as) ?(?:killed |shot |turned (?:the|his|her) \w+ on )?(?:himself|herself|themselves)\b|"
    r"\btook (?:his|her|their) own li(?:fe|ves)\b|\btaking (?:his|her|their) own li(?:fe|ves)\b"
)


def as_of(claim: Claim) -> bool:
    """Whether the words around a figure say at what time it stood so."""
    start = claim.start - claim.sentence_start
    return bool(_AS_OF.search(claim.sentence, max(0, start - _AROUND), start + _AROUND))


def is_sum(claim: Claim) -> bool:
    """Whether the sentence of a figure says that it is what there is of several: the toll stands at 15, a total of nine."""
    return bool(_SUM.search(claim.sentence))


def tolls(claim: Claim) -> frozenset[str]:
    """The concepts of what was done to the people whom a count counts: killed, arrested, rescued."""
    if claim.kind != "count":
        return _NONE
    return COUNTED_ON & {concept(word) for word, x in claim.subject.words if x >= _NEAR}


def is_current(claim: Claim) -> bool:
    """Whether a figure is told as the one of the day: the current jackpot of $1.5bn."""
    return claim.kind in _AMOUNTS and bool(_CURRENT.search(before(claim, 60)))


def under_way(claim: Claim) -> bool:
    """Whether a share is what has been done of something: 95 per cent complete."""
    return claim.kind == "percent" and bool(_UNDER_WAY.match(behind(claim, 60)))


def without_the_killer(a: Claim, b: Claim) -> bool:
    """Whether two tolls differ by the one who killed the others and himself, whom one of them leaves out."""
    if a.kind != "count" or b.kind != "count":
        return False
    low, high = (c.value.quantity for c in (a, b))
    if low.low is None or high.low is None or abs(low.low - high.low) != 1:
        return False
    fewer = a if low.low < high.low else b
    return bool(_AND_HIMSELF.search(fewer.sentence, max(0, fewer.end - fewer.sentence_start)))
