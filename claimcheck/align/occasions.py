"""Which of several occasions of one kind two values are of: Saturday's drawing and Wednesday's, a quake and an even bigger one."""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.align.en_counting import is_sum
from claimcheck.align.en_occasions import by_now, days_of, days_on, is_now, of_another, rounds, to_come, was
from claimcheck.align.en_roles import died_later, of_a_place
from claimcheck.align.profiles import Profile
from claimcheck.align.rarity import size
from claimcheck.model import Claim

_QUANTITIES = frozenset({"count", "money", "percent", "measure", "duration", "tally"})

_OF_ONE_DAY = frozenset({"money", "percent", "measure", "duration"})


def of_two(one: Profile, other: Profile) -> bool:
    """Whether two different quantities are of two occasions, as their sentences have it."""
    a, b = one.claim, other.claim
    if a.kind not in _QUANTITIES:
        return False
    if of_two_rounds(a, b):
        return True
    of_day = days_on if a.kind in _OF_ONE_DAY else days_of
    left, right = of_day(a.sentence), of_day(b.sentence)
    if left and right:
        return left.isdisjoint(right)
    if of_another(a) != of_another(b) or _is_past(one, other, left) or _is_past(other, one, right):
        return True
    return (to_come(a) and by_now(b)) or (to_come(b) and by_now(a))


def of_two_rounds(a: Claim, b: Claim) -> bool:
    """Whether two claims speak of two of several in a row: of the first round, of the runoff."""
    left, right = rounds(a.sentence), rounds(b.sentence)
    return bool(left and right) and left.isdisjoint(right)


def is_doubtful(claim: Claim) -> bool:
    """Whether an answer may be one of another occasion that its sentence tells of, or of those who are no longer what it says."""
    return (of_another(claim) and not is_sum(claim)) or died_later(claim)


def doubted(a: Claim, b: Claim) -> bool:
    """Whether one of two different answers may be of another occasion, or of a smaller part, by its sentence, and the other not."""
    if is_doubtful(a) != is_doubtful(b):
        return True
    part, whole = (a, b) if of_a_place(a) else (b, a)
    return (
        of_a_place(part)
        and not of_a_place(whole)
        and (size(part.kind, part.value) or 0) < (size(whole.kind, whole.value) or 0)
    )


def _is_past(then: Profile, now: Profile, days: frozenset[int]) -> bool:
    """Whether one value was that of an occasion whose day is over, and the other one is what holds on a later day."""
    if len(days) != 1 or then.published is None or now.published is None:
        return False
    (day,) = days
    return _last(day, then.published) < now.published and was(then.claim) and is_now(now.claim)


def _last(weekday: int, published: date) -> date:
    return published - timedelta((published.weekday() - weekday) % 7)
