"""The words right before and right behind a value in its sentence: where most of what is asked of a claim stands."""

from __future__ import annotations

from claimcheck.model import Claim


def before(claim: Claim, reach: int) -> str:
    """What ends where the value begins: up to ``reach`` characters of the sentence."""
    start = claim.start - claim.sentence_start
    return claim.sentence[max(0, start - reach) : start]


def behind(claim: Claim, reach: int) -> str:
    """What begins where the value ends: up to ``reach`` characters of the sentence."""
    end = claim.end - claim.sentence_start
    return claim.sentence[end : end + reach]
