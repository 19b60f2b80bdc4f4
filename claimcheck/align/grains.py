"""How exactly two dates are told, and from which side: a year in the past is hardly another answer to a day to come."""

from __future__ import annotations

from typing import Any

from claimcheck.align.profiles import Profile

_LENGTHS = (1, 7, 31, 100, 366)  # days: a day or night, a week, a month, a season or quarter, a year
_YEARS = 4


def told_alike(a: Profile, b: Profile) -> bool:
    """Whether both are dates, equally exact, and not one of the past, the other to come."""
    if a.claim.kind != "date" or (grain := _grain(a.claim.value)) is None or grain != _grain(b.claim.value):
        return False
    return _to_come(a) == _to_come(b) or None in (_to_come(a), _to_come(b))


def of_one_occasion(a: Profile, b: Profile) -> bool:
    """Whether dates told alike can be of one thing however far they are apart: what is to come is dated once, and what
    is dated by its year was hardly done twice. Days in the past may be of two visits."""
    return told_alike(a, b) and bool(_to_come(a) or _to_come(b) or _grain(a.claim.value) == _YEARS)


def _grain(value: Any) -> int | None:
    """How exact a date is: 0 for a day, then weeks, months, seasons, years, longer; None where an end is open."""
    if value.earliest is None or value.latest is None:
        return None
    days: int = (value.latest - value.earliest).days
    return sum(days > length for length in _LENGTHS)


def _to_come(profile: Profile) -> bool | None:
    """Whether a date lies after the day of publication; None where that cannot be said."""
    value, published = profile.claim.value, profile.published
    if published is None or value.earliest is None:
        return None
    return bool(value.earliest > published)
