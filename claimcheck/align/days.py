"""The days that a text says something happened on: read fast and roughly, as evidence that two texts report one event.

A mention is a date where year, month and day are known or follow from the day of publication; otherwise it stays
a month and day, or a weekday.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
# No alternative begins with another character: at most words they need not be tried.
_DAY = re.compile(
    rf"\b(?=[JFMASONDTWYLltwfsmnubey\d])(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d)\b(?:,? (?P<year>\d{{4}})\b)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTH})\b(?:,? (?P<year2>\d{{4}})\b)?"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})\b"
    r"|(?P<ahead>(?:next|until|till|by|from|every|this coming) (?:on )?)?(?P<weekday>"
    r"(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day)\b"
    r"|(?P<today>[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening))\b"
    r"|(?P<yesterday>[Yy]esterday|[Ll]ast (?:night|evening))\b)"
)


class Day(NamedTuple):
    """A day as far as it is known; 0 stands for an unknown year or month, -1 for an unknown weekday."""

    year: int
    month: int
    day: int
    weekday: int


def days(blocks: Iterable[str], published: date | None) -> frozenset[Day]:
    """The days mentioned in ``blocks``. Days after the publication are left out: nothing has happened on them yet."""
    found = set()
    for block in blocks:
        for match in _DAY.finditer(block):
            day = _read(match, published)
            if day and not (published and day.year and date(day.year, day.month, day.day) > published):
                found.add(day)
    return frozenset(found)


def _read(match: re.Match[str], published: date | None) -> Day | None:
    said = match.groupdict()
    if said["today"] or said["yesterday"]:
        return exact(published - timedelta(days=bool(said["yesterday"]))) if published else None
    if said["weekday"]:
        number = _WEEKDAYS.index(said["weekday"].lower())
        if said["ahead"]:
            return None
        return exact(published - timedelta((published.weekday() - number) % 7)) if published else Day(0, 0, 0, number)
    if said["iso"]:
        year, month, day = map(int, said["iso"].split("-"))
    else:
        month = _MONTHS.index((said["month"] or said["month2"])[:3].lower()) + 1
        day, year = int(said["day"] or said["day2"]), int(said["year"] or said["year2"] or 0)
    try:
        if not year and published:
            return exact(min((date(published.year + n, month, day) for n in (-1, 0, 1)), key=_distance(published)))
        return exact(date(year, month, day)) if year else Day(0, month, date(2000, month, day).day, -1)
    except ValueError:
        return None  # 31 February, or 29 February in no leap year


def exact(day: date | None) -> Day | None:
    """A date of the calendar as a ``Day``."""
    return Day(day.year, day.month, day.day, day.weekday()) if day else None


def _distance(published: date) -> Callable[[date], int]:
    return lambda day: abs((day - published).days)


def agreement(left: frozenset[Day], right: frozenset[Day]) -> float:
    """1 where a day is shared, 0.5 where one may be, -1 where both name days and none fit, 0 where nothing is known."""
    if not left or not right:
        return 0.0
    if left & right:
        return 1.0
    best = -1.0
    for a in left:
        for b in right:
            if a.month and b.month:
                if (a.month, a.day) == (b.month, b.day) and not (a.year and b.year):
                    return 1.0
            elif a.weekday >= 0 and b.weekday >= 0:
                best = max(best, 0.5 if a.weekday == b.weekday else -1.0)
            else:
                best = max(best, 0.0)  # a weekday and a month with its day, both without a year
    return best
