"""Stretches of time counted from the publication, and those that only the text before them makes known."""

from __future__ import annotations

from claimcheck.values import calendar as cal
from claimcheck.values.calendar import DAY
from claimcheck.values.date_forms import Away, Stretch
from claimcheck.values.date_frame import Frame, counted, published
from claimcheck.values.date_value import DateValue, show, span_value, unit_of


def stretch(form: Stretch, frame: Frame) -> DateValue | None:
    """The last or next so many units."""
    today = frame.published
    if today is None:
        return None
    n = abs(form.n)
    frame.say(f"the {counted(n, form.unit)} {'before' if form.n < 0 else 'after'} {published(frame)}")
    if form.business:
        return span_value(cal.business_days(today, n)) if form.n > 0 and form.unit == "day" else None
    if form.unit == "quarter" or (n > 1 and form.unit in ("decade", "century")):
        first = cal.unit_span(form.unit, cal.move(today, form.n if form.n < 0 else 1, form.unit))[0]
        return span_value((first, cal.move(first, n, form.unit) - DAY))
    if form.n < 0:
        return span_value((cal.move(today, form.n, form.unit), today - DAY))
    return span_value((today + DAY, cal.move(today, n, form.unit)))


def named(unit: str, frame: Frame) -> DateValue | None:
    """The date named last where it is such a unit, or for a quarter a day in it: the quarter ended Sept. 30."""
    last = frame.named.any
    span = last.span if last is not None else None
    if last is None or span is None or unit_of(span) not in (unit, "day" if unit == "quarter" else unit):
        return None
    frame.say(f"{show(last)}, named before it")
    return span_value(cal.unit_span(unit, span[0]))


def grain(form: Away, base: DateValue) -> str | None:
    """The unit that a date counted from ``base`` is one of: fifteen years later is a year, a year earlier the same month."""
    whole = unit_of(base.span) if base.span else None
    told = form.anchor == "mention" and form.origin is None and form.unit in ("year", "decade")
    return "year" if told and whole in ("month", "quarter") and form.n not in (-1, 0) else whole


def compared(unit: str, frame: Frame, known: bool = False) -> DateValue | None:
    """The unit a year before the one named last; where none was named, before the last that was over at publication."""
    base = named(unit, frame)
    if base is None and frame.published is not None and known:
        frame.say(f"1 year before {published(frame)}")
        return span_value(cal.year_span(frame.published.year - 1))
    if base is None and frame.published is not None:
        frame.say(f"1 year before the last {unit} up to {published(frame)}")
        base = span_value(cal.unit_span(unit, cal.move(frame.published, -1, unit)))
    if base is None or base.earliest is None:
        return None
    return span_value(cal.unit_span(unit, cal.move(base.earliest, -1, "year")))
