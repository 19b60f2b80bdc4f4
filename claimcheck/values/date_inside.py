"""Days inside longer spans: the first Tuesday of a month, the last three weeks of a year; and days without a year."""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.values import calendar as cal
from claimcheck.values.calendar import DAY, Span
from claimcheck.values.date_forms import Nth
from claimcheck.values.date_value import DateValue, day_value, span_value


def nth(form: Nth, inner: DateValue | None) -> DateValue | None:
    """The first Tuesday of a month, the last three weeks of a year."""
    if inner is None:
        return None
    if inner.span is None:
        return _nth_partial(form, inner)
    first, last = inner.span
    if isinstance(form.unit, int):
        day = cal.nth_weekday((first, last), form.n, form.unit)
        return day_value(day) if day else None
    if form.n == 0:
        return span_value(cal.unit_span(str(form.unit), first))
    if form.unit == "weekend":
        saturday = cal.nth_weekday((first, last), form.n, 5) if form.count == 1 else None
        return span_value((saturday, saturday + DAY)) if saturday else None
    if form.unit == "week":
        return _nth_week(form, (first, last))
    if form.n > 0:
        start = cal.move(first, form.n - 1, form.unit)
        span = start, cal.move(start, form.count, form.unit) - DAY
    else:
        after = last + DAY
        span = cal.move(after, form.n - form.count + 1, form.unit), cal.move(after, form.n + 1, form.unit) - DAY
    return span_value(span) if first <= span[0] and span[1] <= last else None


def _nth_partial(form: Nth, inner: DateValue) -> DateValue | None:
    """The first Tuesday in November of an unknown year: a Tuesday among its first seven days."""
    whole_month = inner.month is not None and inner.day is None and inner.last_month in (None, inner.month)
    if not whole_month:
        return None
    if form.unit == "day" and form.n > 0 and form.count == 1:
        return DateValue(month=inner.month, day=form.n)
    if not isinstance(form.unit, int):
        return None
    last = cal.month_span(2001, inner.month or 1)[1].day
    start = 7 * form.n - 6 if form.n > 0 else last + 7 * form.n + 1
    end = min(start + 6, last)
    return DateValue(None, None, form.unit, inner.month, start, inner.month, end) if 1 <= start <= last else None


def _nth_week(form: Nth, span: Span) -> DateValue | None:
    """Weeks as ISO 8601 counts them: the first is the one that holds the first Thursday of the span."""
    first, last = span
    if form.n > 0:
        start = cal.weekday_from(first, 3) + timedelta(days=7 * (form.n - 1) - 3)
    else:
        start = cal.weekday_up_to(last, 3) + timedelta(days=7 * (form.n - form.count + 2) - 3)
    return span_value((start, start + timedelta(days=7 * form.count - 1))) if start <= last else None


def part_without_year(part: str, inner: DateValue) -> DateValue | None:
    """Early March of an unknown year."""
    if inner.month is None or inner.day is not None or inner.last_month not in (None, inner.month):
        return inner if inner.weekday is not None or inner.day is not None or inner.words else None
    if part not in ("early", "mid", "late"):
        return inner
    first, last = cal.part_of(cal.month_span(2000, inner.month), part, "month")
    return DateValue(None, None, None, inner.month, first.day, inner.month, last.day, approximate=True)


def moved_without_year(base: DateValue, days: int) -> DateValue | None:
    """A day without its year, moved: only where a leap year would make no difference."""
    if base.month is None or base.day is None:
        return None
    moved = {date(y, base.month, min(base.day, 28 if base.month == 2 else 31)) + days * DAY for y in (2000, 2001)}
    month_days = {(d.month, d.day) for d in moved}
    weekday = None if base.weekday is None else (base.weekday + days) % 7
    month, day = month_days.pop()
    return None if month_days else DateValue(month=month, day=day, weekday=weekday)
