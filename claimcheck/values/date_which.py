"""Last, this, next and the coming one of what returns: weekdays, months, seasons, feasts."""

from __future__ import annotations

from datetime import date

from claimcheck.values import calendar as cal
from claimcheck.values.calendar import DAY, Span
from claimcheck.values.date_forms import Feast, Fields, Period, Which
from claimcheck.values.date_frame import Frame, feast, feast_span, fields, period, period_span, published
from claimcheck.values.date_value import DateValue, day_value, show, span_value


def which(form: Which, frame: Frame) -> DateValue | None:
    """The days of the one that is meant, counted from the date named last or from the publication."""
    inner, today = form.form, frame.published
    fine = isinstance(inner, Fields) and (inner.weekday is not None or inner.day is not None)
    named = frame.named.day or (None if fine else frame.named.any)
    if form.which == "following" and named is not None and named.latest is not None:
        today = named.latest
        frame.say(f"counted from {show(named)}, the date named before it")
    elif today is not None:
        frame.say(f"{form.which} is counted from {published(frame)}")
    if today is None:
        return _undated(inner, frame)
    if isinstance(inner, Fields) and inner.weekday is not None:
        return day_value(_which_weekday(form.which, inner.weekday, today))
    spans = [_span_in(inner, y) for y in range(today.year - 2, today.year + 3)]
    before, after = [s for s in spans if s[1] < today], [s for s in spans if s[0] > today]
    match form.which:
        case "last":
            span = max(before)
        case "this":
            span = next((s for s in spans if s[0] <= today <= s[1]), None) or _span_in(inner, today.year)
        case _:
            span = min(after)
    return span_value(span, approximate=isinstance(inner, Period))


def _undated(form: Fields | Period | Feast, frame: Frame) -> DateValue | None:
    if isinstance(form, Fields):
        return fields(form, frame)
    return period(form, frame) if isinstance(form, Period) else feast(form, frame)


def _span_in(form: Fields | Period | Feast, year: int) -> Span:
    if isinstance(form, Feast):
        return feast_span(form, year)
    if isinstance(form, Period):
        return period_span(form, year)
    if form.day is not None:
        return (date(year, form.month or 1, form.day),) * 2
    return cal.month_span(year, form.month or 1)


def _which_weekday(which: str, weekday: int, today: date) -> date:
    monday = cal.weekday_up_to(today, 0)
    match which:
        case "last":
            return cal.weekday_up_to(today - DAY, weekday)
        case "this":
            return monday + weekday * DAY
        case "next" if weekday != 6:  # next Sunday is the coming one, next Friday that of the next week
            return monday + (7 + weekday) * DAY
        case _:
            return cal.weekday_from(today + DAY, weekday)
