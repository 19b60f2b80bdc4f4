"""English of figures that are counted on: so far, by last night, now stands at; and of what was done to those counted."""

from __future__ import annotations

import re

from claimcheck.align.en_synonyms import COUNTED_ON, concept
from claimcheck.model import Claim

_NONE: frozenset[str] = frozenset()
_NEAR = 0.55  # weight of a word of the subject that says what happened to those counted
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


def as_of(claim: Claim) -> bool:
    """Whether the words around a figure say at what time it stood so."""
    start = claim.start - claim.sentence_start
    return bool(_AS_OF.search(claim.sentence, max(0, start - _AROUND), start + _AROUND))


def tolls(claim: Claim) -> frozenset[str]:
    """The concepts of what was done to the people whom a count counts: killed, arrested, rescued."""
    if claim.kind != "count":
        return _NONE
    return COUNTED_ON & {concept(word) for word, x in claim.subject.words if x >= _NEAR}
