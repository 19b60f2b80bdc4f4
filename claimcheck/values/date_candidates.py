"""The days that a date without its year, or its month, may mean: those around the publication."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from msgspec.structs import replace

from claimcheck.values import calendar as cal
from claimcheck.values.calendar import Span
from claimcheck.values.date_forms import Fields

# Nobody leaves the year out of a date eleven months away when the same date of another year is this near (in days).
FAR = 330
NEAR = 31


def distance(span: Span, day: date) -> int:
    """Days between a span and a day outside it."""
    return max((span[0] - day).days, (day - span[1]).days, 0)


@lru_cache(maxsize=20_000)  # the dates of news are few
def year_candidates(form: Fields, today: date) -> tuple[Span, ...]:
    """The spans of a month or day in the years around ``today``; the weekday picks among more years."""
    month, around = form.month or 1, 1 if form.weekday is None or form.day is None else 6
    found: list[Span] = []
    for year in range(max(1, today.year - around), min(9999, today.year + around) + 1):
        span = cal.month_span(year, month)
        if form.day is not None:
            if form.day > span[1].day:
                continue
            span = (span[0].replace(day=form.day),) * 2
        if form.weekday is None or form.day is None or span[0].weekday() == form.weekday:
            found.append(span)
    if (
        form.weekday is not None
        and form.day is not None
        and min((distance(s, today) for s in found), default=FAR) >= FAR
    ):
        # No year near has that day on that weekday. Close to the publication the text has the weekday wrong.
        plain = year_candidates(replace(form, weekday=None), today)
        if not found or min(distance(s, today) for s in plain) < NEAR:
            return plain
    return tuple(found) if found else tuple(_leap(form, today))


def _leap(form: Fields, today: date) -> list[Span]:
    years = [y for y in range(today.year - 8, today.year + 9) if cal.month_span(y, 2)[1].day == 29]
    return [(date(y, 2, 29), date(y, 2, 29)) for y in years if form.month == 2 and form.day == 29]


def month_candidates(form: Fields, today: date) -> list[Span]:
    """The days of a day of the month in the months around ``today``."""
    reach = 2 if form.weekday is None else 12
    spans = [cal.month_span(today.year, today.month + n) for n in range(-reach, reach + 1)]
    days = [s[0].replace(day=form.day or 1) for s in spans if (form.day or 1) <= s[1].day]
    return [(d, d) for d in days if form.weekday is None or d.weekday() == form.weekday]
