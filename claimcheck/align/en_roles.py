"""English that says what a figure is to what is told: what is needed, who was there, how long somebody has lived somewhere."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.align.beside import before, behind
from claimcheck.model import Claim

_NEAR = 70  # characters
# Right behind a count, right before it: 316 votes needed for a majority, six short of the 316.
_NEEDED_BEHIND = re.compile(
    r"(?i) (?:[\w-]+ ){0,3}(?:(?:is|are|was|were|that are|that is|would be) )?(?:needed|necessary|required) (?:for|to|by|in)\b"
)
_NEEDED_BEFORE = re.compile(
    r"(?i)\b(?:(?:needs?|needed|requir(?:es?|ed|ing))(?: at least| a (?:total|majority|minimum) of)?|(?:threshold|quorum) (?:of|is|was)|short of(?: the)?) $"
)
# Right behind a count: eight workers were on the bridge.
_THERE = re.compile(
    r"(?i)(?: [\w-]+){0,4}? (?:(?:was|were|had been) (?:still |also |already )?(?:(?:on|in|at) (?:the|a|board|its|their)|aboard|inside|present|living|staying|working|asleep)\b)"
)
# Behind a count of the wounded: that they are none any more.
_DIED = re.compile(
    r"(?i)[^.;]{0,60}?\b(?:where|but|and|who) (?:they |he |she |both |all |one |later ){0,2}(?:was |were )?(?:later )?(?:died\b|(?:declared|pronounced) dead\b|succumbed\b)"
)
# Right before an amount: the hall can hold 400, has room for 400.
_HOLDS = re.compile(
    r"(?i)\b(?:(?:can|could|able to|built to|designed to) (?:carry|hold|seat|take|accommodate|store|produce|sleep|handle|treat|process)|"
    r"(?:room|space|beds|seats|berths) for|capacity (?:of|is|was|for)|designed for|licensed (?:for|to carry)|(?:seats|sleeps|accommodates))"
    r"(?: (?:about|around|some|nearly|almost|over|up to|at most|more than|as many as))? $"
)
_MAY_HOLD = re.compile(
    r"(?i)\b(?:holds?|fits?|takes?|carr(?:y|ies)|for)(?: (?:about|around|some|nearly|almost|over|up to|more than))? $"
)
# Behind a count of the dead or hurt: where a part of them was found.
_PLACE = re.compile(
    r"(?i)(?: [\w-]+){0,3}? (?:(?:was|were|had been|been) )?(?:pronounced |declared |confirmed |found )?(?:dead|died|killed|injured|hurt|wounded) "
    r"(?:outside|inside|at the scene|on the spot|(?:up)?on arrival|in (?:the )?hospital|in (?:their|his|her) (?:\w+ )?(?:homes?|beds?|cars?|cabins?)|"
    r"at (?:their|his|her) (?:\w+ )?(?:homes?|desks?)|en route|on the way)\b"
)
# Before a duration: Rita Osei, 52, who has lived here for.
_OF_SOMEBODY = re.compile(
    r"((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+)?(?:, \d{1,3})?(?:, [^,;:]{1,40})?, who(?:[’']s| has| had| have) (?:[\w’'-]+ ){1,9}$"
)


def needed(claim: Claim) -> bool:
    """Whether a count is of what has to come: 316 votes needed for a majority."""
    if not _told_as_needed(claim.sentence):
        return False
    return bool(_NEEDED_BEHIND.match(behind(claim, _NEAR)) or _NEEDED_BEFORE.search(before(claim, _NEAR)))


@lru_cache(maxsize=10_000)
def _told_as_needed(sentence: str) -> bool:
    """Whether a sentence has a word of what is needed at all: this is asked of every pair of counts."""
    return any(word in sentence for word in ("need", "requir", "necessary", "threshold", "quorum", "short of"))


def there(claim: Claim) -> bool:
    """Whether a count is of those who were at a place: eight workers were on the bridge."""
    return bool(_THERE.match(behind(claim, _NEAR)))


def holds(claim: Claim) -> bool:
    """Whether an amount is what there is room for."""
    return bool(_HOLDS.search(before(claim, _NEAR)))


def may_hold(claim: Claim) -> bool:
    """Whether an amount may be what there is room for: the hall holds 400."""
    return bool(_MAY_HOLD.search(before(claim, _NEAR)))


def of_a_place(claim: Claim) -> bool:
    """Whether a count of people is of those who were harmed in one of several places: three were found dead outside."""
    return claim.kind == "count" and bool(_PLACE.match(behind(claim, 2 * _NEAR)))


def of_one_life(a: Claim, b: Claim) -> bool:
    """Whether nothing says that one of two durations is what somebody has spent with something, of whom the other is not."""
    return _may_be_of(a, b) and _may_be_of(b, a)


def _may_be_of(a: Claim, b: Claim) -> bool:
    if ", who" not in a.sentence:
        return True
    found = _OF_SOMEBODY.search(before(a, 2 * _NEAR))
    if found is None:
        return True
    return any(name in b.sentence for name in (found[1] or "").split())


def died_later(claim: Claim) -> bool:
    """Whether those whom a count counts have died, as its sentence goes on: taken to hospital, where they were declared dead."""
    return claim.kind == "count" and bool(_DIED.match(behind(claim, 2 * _NEAR)))
