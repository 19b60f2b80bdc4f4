"""English that gives a figure as it stands at some time, and is counted on: so far, by last night, now stands at."""

from __future__ import annotations

import re

from claimcheck.model import Claim

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
