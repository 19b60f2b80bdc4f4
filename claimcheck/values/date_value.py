"""A date as a text states it: what is known of the day, how it compares, how it is shown and written as EDTF."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.values.calendar import DAY, SEASON_MONTHS, Span, month_span, part_of, season_span, unit_span, year_span
from claimcheck.values.core import Comparison, Relation

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = tuple("January February March April May June July August September October November December".split())

# Which end of a stretch of time a word marks. Two starts, or two ends, are compared as the days they name.
_SIDE = {"since": "start", "until": "end", "by": "end"}


class DateValue(Struct, frozen=True):
    """The days a text may mean: from ``earliest`` to ``latest``, both inside.

    One of the two is None where the text leaves that end open (``before 2010``), both where the year is not known.
    Then ``weekday`` (0 is Monday) and ``month``/``day`` to ``last_month``/``last_day`` say what is known of the day;
    ``day`` without ``month`` is ``the 15th`` of some month. ``words`` are kept of what could not be resolved at all.
    ``bound`` is ``since``, ``until`` or ``by`` before the date: it marks the start or the end of something.
    ``readings`` are the days that 3/4/2024 may mean in a document that leaves the order open.
    """

    earliest: date | None = None
    latest: date | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    approximate: bool = False
    bound: str | None = None
    readings: tuple[date, ...] = ()
    words: str | None = None

    @property
    def span(self) -> Span | None:
        """First and last day where both are known."""
        return (self.earliest, self.latest) if self.earliest and self.latest else None

    @property
    def edtf(self) -> str | None:
        """The date in the Extended Date/Time Format (ISO 8601-2, level 2); None for a bare weekday."""
        if self.readings:
            return "|".join(d.isoformat() for d in self.readings)
        if self.earliest is None and self.latest is None:
            return _partial_edtf(self)
        if self.earliest is None or self.latest is None:
            return f"{self.earliest or '..'}/{self.latest or '..'}"
        about = "~" if self.approximate else ""
        season = season_of(self)
        if season:
            return f"{self.earliest.year:04}-{21 + list(SEASON_MONTHS).index(season)}"
        unit = unit_of((self.earliest, self.latest))
        return _unit_edtf(unit, self.earliest) + about if unit else f"{self.earliest}{about}/{self.latest}{about}"


@lru_cache(maxsize=20_000)  # the dates of news are few
def day_value(day: date) -> DateValue:
    """One day."""
    return DateValue(day, day)


@lru_cache(maxsize=20_000)
def span_value(span: Span, approximate: bool = False) -> DateValue:
    """The days of a span."""
    return DateValue(*span, approximate=approximate)


def unit_of(span: Span) -> str | None:
    """The calendar unit that a span is exactly: day, month, quarter, year, decade, century or None."""
    units = ("day", "month", "quarter", "year", "decade", "century")
    return next((unit for unit in units if unit_span(unit, span[0]) == span), None)


def season_of(value: DateValue) -> str | None:
    """The season that a value is; seasons are the approximate spans of the three months they are."""
    if not (value.approximate and value.earliest and value.earliest.month in SEASON_MONTHS.values()):
        return None
    year = value.earliest.year
    return next((s for s in SEASON_MONTHS if year < 9999 and season_span(s, year) == value.span), None)


def _unit_edtf(unit: str, first: date) -> str:
    year = f"{first.year:04}"
    forms = {
        "day": first.isoformat(),
        "month": f"{year}-{first.month:02}",
        "quarter": f"{year}-{33 + first.month // 3}",
        "year": year,
        "decade": year[:3] + "X",
        "century": year[:2] + "XX",
    }
    return forms[unit]


def _partial_edtf(value: DateValue) -> str | None:
    if value.month is None:
        return f"XXXX-XX-{value.day:02}" if value.day else None
    last_month, last_day = value.last_month or value.month, value.last_day or value.day
    if value.day is None:
        whole = f"XXXX-{value.month:02}"
        return whole if last_month == value.month else f"{whole}/XXXX-{last_month:02}"
    first, last = f"XXXX-{value.month:02}-{value.day:02}", f"XXXX-{last_month:02}-{last_day:02}"
    return first if first == last else f"{first}/{last}"


def compare(a: DateValue, b: DateValue) -> Comparison:
    """How two dates relate: the same days, days that some calendar allows to be one, or none that could be both."""
    if _plain(a) == _plain(b):
        return Comparison(Relation.SAME, lambda: f"both are {show(_plain(a))}")
    if a.bound and b.bound and _SIDE[a.bound] == _SIDE[b.bound]:
        a, b = replace(a, bound=None), replace(b, bound=None)
    if any(_meet(x, y) for x in _worlds(a) for y in _worlds(b)):
        return Comparison(Relation.COMPATIBLE, lambda: _how(a, b, show(a), show(b)))
    return Comparison(Relation.DIFFERENT, lambda: f"{show(a)} and {show(b)} cannot be the same")


def _plain(value: DateValue) -> DateValue:
    return replace(value, approximate=False) if value.approximate else value


def _how(a: DateValue, b: DateValue, one: str, two: str) -> str:
    if a.words or b.words:
        return f"it is not known which day {one if a.words else two} is"
    if a.span and b.span and not a.bound and not b.bound:
        if _inside(a.span, b.span):
            return f"{one} lies inside {two}"
        if _inside(b.span, a.span):
            return f"{two} lies inside {one}"
    return f"{one} may be {two}"


def _inside(a: Span, b: Span) -> bool:
    return b[0] <= a[0] and a[1] <= b[1]


class _World(Struct, frozen=True):
    """One reading of a value with its ends made definite: days from ``first`` to ``last`` that fit the rest."""

    first: date
    last: date
    weekday: int | None
    days: frozenset[tuple[int, int]] | None  # (month, day); None: any


def _worlds(value: DateValue) -> list[_World]:
    if value.readings:
        return [_World(d, d, None, None) for d in value.readings]
    if value.words and value.words.endswith("weekend"):  # whichever it was, it was a Saturday and a Sunday
        return [_World(date.min, date.max, day, None) for day in (5, 6)]
    first, last = value.earliest, value.latest
    if value.approximate and first and last:
        slack = (last - first) // 3 + 2 * DAY
        first = first - slack if first - date.min > slack else date.min
        last = last + slack if date.max - last > slack else date.max
    if value.bound == "since":
        last = None
    if value.bound in ("until", "by"):
        first = None
    known = _days(value.month, value.day, value.last_month, value.last_day) if value.month or value.day else None
    return [_World(first or date.min, last or date.max, value.weekday, known)]


@lru_cache(maxsize=1000)
def _days(
    month: int | None, day: int | None, last_month: int | None, last_day: int | None
) -> frozenset[tuple[int, int]]:
    """The (month, day) pairs of a date without a year."""
    if month is None:
        return frozenset((m, day or 1) for m in range(1, 13))
    end_month = last_month or month
    end_day = last_day or (day if last_month is None else None) or month_span(2000, end_month)[1].day
    first, last = date(2000, month, day or 1), date(2000, end_month, end_day)
    year = [date(2000, 1, 1) + DAY * i for i in range(366)]
    if first <= last:
        return frozenset((d.month, d.day) for d in year if first <= d <= last)
    return frozenset((d.month, d.day) for d in year if d >= first or d <= last)


def _meet(a: _World, b: _World) -> bool:
    """Whether some day belongs to both."""
    first, last = max(a.first, b.first), min(a.last, b.last)
    if first > last or (a.weekday is not None and b.weekday is not None and a.weekday != b.weekday):
        return False
    weekday = a.weekday if a.weekday is not None else b.weekday
    days = a.days & b.days if a.days is not None and b.days is not None else a.days if a.days is not None else b.days
    if days is not None and not days:
        return False
    # In 40 years every date falls on every weekday.
    if (weekday is None and days is None) or last - first > timedelta(days=366 * 40):
        return True
    if days is None:
        return first + timedelta(days=((weekday or 0) - first.weekday()) % 7) <= last
    return any(
        (d := _on(year, month, day)) is not None and first <= d <= last and weekday in (None, d.weekday())
        for year in range(first.year, last.year + 1)
        for month, day in days
    )


def _on(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if day <= month_span(year, month)[1].day else None


def show(value: DateValue) -> str:
    """The date in words that read back as the same value where its year is known: ``Wed 15 Jan 2020``."""
    about = "around " if value.approximate and not _has_name(value) else ""
    bound = f"{value.bound} " if value.bound else ""
    return bound + about + _shown(value)


def _has_name(value: DateValue) -> bool:
    """Whether it is a season, or the early, middle or late part of something: these need no hedge."""
    return bool(season_of(value) or (value.span and _named_part(value.span)))


def _shown(value: DateValue) -> str:
    if value.readings:
        return " or ".join(map(_day, value.readings))
    if value.earliest and value.latest:
        return _shown_span(value, (value.earliest, value.latest))
    if value.earliest:
        return f"after {_day(value.earliest - DAY)}"
    if value.latest:
        return f"before {_day(value.latest + DAY)}"
    weekday = WEEKDAY_NAMES[value.weekday] if value.weekday is not None else ""
    if value.month is None:
        return " ".join(filter(None, (weekday, f"the {value.day}." if value.day else ""))) or value.words or "some day"
    last = value.last_month or value.month
    first_words = _month_day(value.month, value.day)
    last_words = _month_day(last, value.last_day or (value.day if last == value.month else None))
    return " ".join(
        filter(None, (weekday, first_words if first_words == last_words else f"{first_words} to {last_words}"))
    )


def _month_day(month: int, day: int | None) -> str:
    return f"{day} {MONTH_NAMES[month - 1]}" if day else MONTH_NAMES[month - 1]


def _shown_span(value: DateValue, span: Span) -> str:
    first, last = span
    season = season_of(value)
    if season:
        return f"{season} {first.year}"
    match unit_of(span):
        case "day":
            return _day(first)
        case "month":
            return f"{MONTH_NAMES[first.month - 1][:3]} {first.year:04}"
        case "quarter":
            return f"Q{first.month // 3 + 1} {first.year:04}"
        case "year":
            return f"{first.year:04}"
        case "decade" if first.year >= 1000:
            return f"{first.year}s"
    if value.approximate and (part := _named_part(span)):
        return part
    if span == year_span(first.year, last.year - first.year + 1):
        return f"{first.year:04} to {last.year:04}"
    return f"{_day(first)} to {_day(last)}"


def _named_part(span: Span) -> str | None:
    """``late May 2025``: the name of a span that is the early, middle or late part of a unit."""
    for unit in ("month", "year", "decade"):
        whole = unit_span(unit, span[0])
        for part in ("early", "mid", "late"):
            if part_of(whole, part, unit) == span:
                return f"{part} {_shown_span(DateValue(*whole), whole)}"
    return None


def _day(day: date) -> str:
    return f"{WEEKDAY_NAMES[day.weekday()][:3]} {day.day} {MONTH_NAMES[day.month - 1][:3]} {day.year:04}"


def to_json(value: DateValue) -> dict[str, Any]:
    """``edtf``, ``earliest`` and ``latest`` (ISO, null where unknown or open), ``weekday`` and ``bound`` or null."""
    return {
        "edtf": value.edtf,
        "earliest": value.earliest.isoformat() if value.earliest else None,
        "latest": value.latest.isoformat() if value.latest else None,
        "weekday": WEEKDAY_NAMES[value.weekday].lower() if value.weekday is not None else None,
        "bound": value.bound,
    }
