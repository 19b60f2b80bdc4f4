"""From the form of a date to days: what the publication date, the tense and the dates named before make of it."""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck.values import calendar as cal
from claimcheck.values.calendar import DAY
from claimcheck.values.date_counted import compared, grain, named, stretch
from claimcheck.values.date_forms import (
    About,
    Away,
    Between,
    Compared,
    Either,
    Feast,
    Fields,
    Form,
    Half,
    Inside,
    InYear,
    Lasting,
    Named,
    Nth,
    Open,
    Part,
    Period,
    Shift,
    Stretch,
    Which,
)
from claimcheck.values.date_frame import Frame, counted, feast, fields, period, published
from claimcheck.values.date_inside import moved_without_year, nth, part_without_year
from claimcheck.values.date_value import DateValue, day_value, show, span_value, unit_of
from claimcheck.values.date_which import which
from claimcheck.values.tense import Tense

_FINE = ("day", "week", "weekend", "fortnight")


def resolve(form: Form, frame: Frame) -> DateValue | None:
    """The days that a form means in its frame; None where it is no date there. Years outside 1..9999 are none."""
    try:
        return _resolve(form, frame)
    except (ValueError, OverflowError):
        return None


def _resolve(form: Form, frame: Frame) -> DateValue | None:
    match form:
        case Fields():
            return fields(form, frame)
        case Period():
            return period(form, frame)
        case Feast():
            return feast(form, frame)
        case Shift():
            return _shift(form, frame)
        case Away():
            return _away(form, frame)
        case Stretch():
            return stretch(form, frame)
        case Named():
            return named(form.unit, frame)
        case Compared():
            return compared(form.unit, frame, form.known)
        case Lasting():
            return _lasting(form, frame)
        case Which():
            return which(form, frame)
        case Nth():
            return nth(form, resolve(form.inner, frame))
        case Part():
            return _part(form, frame)
        case Between():
            return _between(form, frame)
        case Either():
            return _either(form, frame)
        case InYear():
            year = resolve(form.year, frame)
            dated = replace(form.form, year=year.earliest.year) if year and year.earliest else form.form
            return resolve(dated, frame)
        case _:
            return _around(form, frame)


def _around(form: Half | Inside | Open | About, frame: Frame) -> DateValue | None:
    """Forms that change the days of one date inside them."""
    inner = resolve(form.inner, frame)
    if inner is None:
        return None
    if isinstance(form, About):
        return replace(inner, approximate=True)
    if inner.earliest is None or inner.latest is None:
        return DateValue(weekday=form.weekday) if isinstance(form, Inside) else None
    match form:
        case Half():
            return span_value(cal.half_of((inner.earliest, inner.latest), form.n))
        case Inside():
            return day_value(cal.weekday_from(inner.earliest, form.weekday))
        case Open():
            before = form.side == "before"
            return DateValue(latest=inner.earliest - DAY) if before else DateValue(earliest=inner.latest + DAY)


def _anchor(anchor: str, unit: str, frame: Frame) -> DateValue | None:
    """The date that a relative one is counted from: the publication, or the date named last."""
    if anchor == "the" and frame.published is not None:
        anchor = "now"
    if anchor == "now":
        return day_value(frame.published) if frame.published else None
    named = frame.named.for_unit(unit)
    if named is not None:
        frame.say(f"counted from {show(named)}, the date named before it")
    elif anchor == "either" and frame.published is not None:
        return day_value(frame.published)
    return named


def _shift(form: Shift, frame: Frame) -> DateValue | None:
    base = _anchor(form.anchor, form.unit, frame)
    if base is None and form.anchor == "mention":
        past = frame.tense() is Tense.PAST or (form.unit == "day" and frame.tense() is Tense.NONE)
        if form.n == 0 or (past and (form.n > 0 or form.unit == "day")):
            return None
        if frame.told is not None and frame.told.opening:
            return None  # the text tells of an old day, and nothing counts from its own
        base = _anchor("now", form.unit, frame)
    if base is None:
        return DateValue(words=_shift_words(form))
    if base.earliest is None or base.latest is None:
        return moved_without_year(base, form.n) if form.unit == "day" else None
    start = base.latest if form.n > 0 else base.earliest
    span = cal.unit_span(form.unit, cal.move(start, form.n, form.unit))
    if form.anchor == "now":
        frame.say(f"counted from {published(frame)}")
    return span_value(span)


def _shift_words(form: Shift) -> str:
    if abs(form.n) > 1:
        return f"{form.unit} {'before last' if form.n < 0 else 'after next'}"
    if form.unit == "day":
        return ("yesterday", "today", "tomorrow")[form.n + 1]
    return f"{('last', 'this', 'next')[form.n + 1]} {form.unit}"


def _away(form: Away, frame: Frame) -> DateValue | None:
    if form.origin is not None and frame.tense() is Tense.ENTRY:
        frame.tense = lambda: Tense.NONE
    base = resolve(form.origin, frame) if form.origin is not None else _anchor(form.anchor, form.unit, frame)
    if base is None:
        return None if form.origin or form.anchor != "now" else DateValue(words=_ago_words(form))
    if base.readings:
        return DateValue(readings=tuple(cal.move(d, form.n, form.unit) for d in base.readings))
    if base.earliest is None or base.latest is None:
        days = form.n * {"day": 1, "week": 7, "fortnight": 14}.get(form.unit, 0)
        return moved_without_year(base, days) if days else None
    first, last = cal.move(base.earliest, form.n, form.unit), cal.move(base.latest, form.n, form.unit)
    if form.anchor == "mention" and frame.published and first > frame.published and frame.tense() is Tense.PAST:
        return None
    if form.origin is None:
        if form.anchor == "now":
            frame.say(f"{counted(form.n, form.unit)} {'before' if form.n < 0 else 'after'} {published(frame)}")
        if form.unit not in _FINE and unit_of((base.earliest, base.latest)) == "day":
            return span_value(cal.unit_span(form.unit if form.unit != "decade" else "year", first))
        if form.unit == "week" and form.n < 0 and form.anchor == "now":
            return span_value((first, last), approximate=True)  # "two weeks ago" is said of the 12th to the 16th day
    else:
        frame.say(f"{counted(form.n, form.unit)} {'before' if form.n < 0 else 'after'} {show(base)}")
    whole = grain(form, base)
    if whole in ("month", "quarter", "year") and form.unit not in _FINE:
        return span_value(cal.unit_span(whole, first))  # three months after February is all of May
    return span_value((first, last))


def _ago_words(form: Away) -> str:
    return f"{counted(form.n, form.unit)} {'ago' if form.n < 0 else 'from now'}"


def _lasting(form: Lasting, frame: Frame) -> DateValue | None:
    first = resolve(form.first, frame)
    if first is None or first.earliest is None:
        return None
    frame.say(f"{counted(form.n, form.unit)} from {show(first)} on")
    return span_value((first.earliest, cal.move(first.earliest, form.n, form.unit) - DAY))


def _part(form: Part, frame: Frame) -> DateValue | None:
    """Early, mid, late: the third of the span that the word means; earlier and later: up to, or from, the publication."""
    inner = resolve(form.inner, frame)
    if inner is None or inner.readings:
        return None
    if inner.span is None:
        return part_without_year(form.part, inner)
    if form.part == "rest":
        today = frame.published
        inside = today is not None and inner.span[0] <= today <= inner.span[1]
        return span_value((today or inner.span[0], inner.span[1])) if inside else None
    if form.part in ("earlier", "later"):
        today = frame.published
        if today is None or not inner.span[0] <= today <= inner.span[1]:
            return inner
        first, last = inner.span
        return span_value(
            (first, max(first, today - DAY)) if form.part == "earlier" else (min(last, today + DAY), last)
        )
    length = (inner.span[1] - inner.span[0]).days
    unit = "week" if length == 6 else unit_of(inner.span) or ""
    if length < 6 or unit == "day":
        return inner
    return span_value(cal.part_of(inner.span, form.part, unit), approximate=True)


def _between(form: Between, frame: Frame) -> DateValue | None:
    """From one date to another; what one of them leaves out it takes from the other."""
    one, two = _completed(form.first, form.last)
    last = resolve(two, frame)
    if last is None:
        return None
    first = resolve(one, _seen_from(frame, last) if isinstance(one, Fields) and last.latest else frame)
    if first is None:
        return None
    if first.span and last.span:
        start, end = first.span[0], last.span[1]
        if start > end and isinstance(two, Fields) and two.year is None and frame.published:
            later = resolve(two, replace(frame, published=start, tense=lambda: Tense.FUTURE))
            end = later.latest if later and later.latest else end
        return span_value((start, end)) if start <= end else None
    if first.month is None or last.month is None or first.span or last.span:
        return None
    if (first.day is None) != (last.day is None):
        return None
    return DateValue(None, None, None, first.month, first.day, last.month, last.day)


def _seen_from(frame: Frame, last: DateValue) -> Frame:
    """The first of two dates is looked for up to the second one."""
    return replace(frame, published=last.latest, tense=lambda: Tense.PAST, why=[])


def _completed(first: Form, last: Form) -> tuple[Form, Form]:
    """January to April 2015: the year of the one serves both, with a step over the new year."""
    if not (isinstance(first, Fields) and isinstance(last, Fields)):
        return first, last
    if last.month is None and last.day is not None and first.month is not None:
        last = replace(last, month=first.month, year=last.year or first.year)
    if last.year is not None and first.year is None and first.month is not None:
        over = last.month is not None and (first.month, first.day or 0) > (last.month, last.day or 31)
        first = replace(first, year=last.year - over)
    if first.year is not None and last.year is None and last.month is not None and first.month is not None:
        over = (last.month, last.day or 31) < (first.month, first.day or 0)
        last = replace(last, year=first.year + over)
    return first, last


def _either(form: Either, frame: Frame) -> DateValue | None:
    """3/4/2024: the order that the document keeps; both days where it keeps none."""
    order = frame.day_first()
    if form.month_first.year == 4:  # without a year
        days = form.day_first if order else form.month_first
        if order is None:
            return None
        return resolve(Fields(None, days.month, days.day), frame)
    if order is None:
        frame.say("the document does not say whether the day or the month comes first")
        return DateValue(readings=(form.month_first, form.day_first))
    frame.say(f"the document writes the {'day' if order else 'month'} first")
    return day_value(form.day_first if order else form.month_first)
