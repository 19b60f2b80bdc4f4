"""Arithmetic on the proleptic Gregorian calendar: spans of days, moving by units, feasts.

A span is a pair (first day, last day), both inside. Everything raises ``ValueError`` or ``OverflowError``
outside the years 1 to 9999, as ``datetime`` does.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

Span = tuple[date, date]

DAY = timedelta(days=1)

# Months of the seasons, by the year in which they begin (northern, as meteorologists count them).
SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_OF = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


@lru_cache(maxsize=10_000)  # the months of news are few
def month_span(year: int, month: int, months: int = 1) -> Span:
    """The first and last day of ``months`` months from a month on; ``month`` may lie outside 1..12."""
    first = _month(year, month)
    year, month = year + (month + months - 1) // 12, (month + months - 1) % 12 + 1
    last = date(9999, 12, 31) if (year, month) == (10000, 1) else _month(year, month) - DAY
    return first, last


def _month(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def year_span(year: int, years: int = 1) -> Span:
    """The first and last day of ``years`` years."""
    return date(year, 1, 1), date(year + years - 1, 12, 31)


def season_span(season: str, year: int) -> Span:
    """Three months; the winter of a year is the one that begins in it."""
    return month_span(year, SEASON_MONTHS[season], 3)


@lru_cache(maxsize=20_000)
def unit_span(unit: str, day: date) -> Span:
    """The calendar unit (day, week from Monday, weekend, month, quarter, year, decade, century) that holds ``day``."""
    monday = day - timedelta(days=day.weekday())
    match unit:
        case "day":
            return day, day
        case "week":
            return monday, monday + timedelta(days=6)
        case "weekend":
            return monday + timedelta(days=5), monday + timedelta(days=6)
        case "fortnight":
            return monday, monday + timedelta(days=13)
        case "month":
            return month_span(day.year, day.month)
        case "quarter":
            return month_span(day.year, (day.month - 1) // 3 * 3 + 1, 3)
        case "year":
            return year_span(day.year)
        case "decade":
            return year_span(day.year // 10 * 10 or 1, 10)
        case _:
            return year_span(day.year // 100 * 100 or 1, 100 if day.year >= 100 else 99)


def move(day: date, n: int, unit: str) -> date:
    """``day`` moved by ``n`` units; from a month to a shorter one, to its last day."""
    if unit in _DAYS_OF:
        return day + timedelta(days=n * _DAYS_OF[unit])
    months = day.year * 12 + day.month - 1 + n * _MONTHS_OF[unit]
    first, last = month_span(months // 12, months % 12 + 1)
    return first.replace(day=min(day.day, last.day))


def business_days(day: date, n: int) -> Span:
    """The ``n`` working days (Monday to Friday) after ``day``."""
    first = day + DAY
    while first.weekday() > 4:
        first += DAY
    weeks, rest = divmod(first.weekday() + n - 1, 5)
    return first, first + timedelta(days=7 * weeks + rest - first.weekday())


def weekday_up_to(day: date, weekday: int) -> date:
    """The latest such weekday up to and including ``day`` (0 is Monday)."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekday_from(day: date, weekday: int) -> date:
    """The earliest such weekday from ``day`` on, ``day`` included."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def part_of(span: Span, part: str, unit: str) -> Span:
    """The early, middle or late part of a span, as the words are used: thirds, and days 1-3, 3-5, 5-7 of a week."""
    first, last = span
    days = (last - first).days + 1
    if unit == "week":
        start, end = {"early": (0, 2), "mid": (2, 4), "late": (4, 6)}[part]
        return first + timedelta(days=start), first + timedelta(days=end)
    if unit == "month":
        start, end = {"early": (1, 10), "mid": (11, 20), "late": (21, days)}[part]
        return first + timedelta(days=start - 1), first + timedelta(days=end - 1)
    if unit in ("year", "decade", "century"):
        months = (last.year - first.year + 1) * 12
        start, end = {
            "early": (0, months // 3),
            "mid": (months // 3, months * 2 // 3),
            "late": (months * 2 // 3, months),
        }[part]
        return month_span(first.year, first.month + start, end - start)
    third = timedelta(days=days // 3)
    return {"early": (first, first + third), "mid": (first + third, last - third), "late": (last - third, last)}[part]


def half_of(span: Span, half: int) -> Span:
    """The first (1) or second (2) half of a span, to the month where it is one of months."""
    first, last = span
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and (last + DAY).day == 1 and months % 2 == 0:
        return month_span(first.year, first.month + (half - 1) * months // 2, months // 2)
    middle = first + (last - first) // 2
    return (first, middle) if half == 1 else (middle + DAY, last)


def easter(year: int) -> date:
    """Easter Sunday of the western churches: the anonymous Gregorian method (Meeus, Astronomical Algorithms, 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(span: Span, n: int, weekday: int) -> date | None:
    """The n-th such weekday of a span, from its end where ``n`` is negative; None if the span has no such."""
    first, last = span
    if n > 0:
        found = weekday_from(first, weekday) + timedelta(days=7 * (n - 1))
    else:
        found = weekday_up_to(last, weekday) + timedelta(days=7 * (n + 1))
    return found if first <= found <= last else None
