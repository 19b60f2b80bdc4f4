"""Dates that lack their year or month: which one is meant, by the publication date and the tense."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from claimcheck.values import calendar as cal
from claimcheck.values.calendar import DAY, Span
from claimcheck.values.date_candidates import FAR, NEAR, distance, month_candidates, year_candidates
from claimcheck.values.date_forms import Feast, Fields, Period
from claimcheck.values.date_story import Told, go_on, in_the_news
from claimcheck.values.date_value import MONTH_NAMES, WEEKDAY_NAMES, DateValue, day_value, show, span_value
from claimcheck.values.tense import Tense

_HALF_YEAR = 182
_REPORTED = 45  # days after a quarter in which its results are still to come


class Named(Struct, frozen=True):
    """The dates that the text named last: a day (or a few), and one of any length."""

    day: DateValue | None = None
    any: DateValue | None = None

    def for_unit(self, unit: str) -> DateValue | None:
        """What so many of the unit are counted from: days from a day, years also from a year."""
        return self.day if unit in ("day", "week", "weekend", "fortnight") else self.any


class Frame(Struct, eq=False):
    """What surrounds a date: when the document was published, which dates it named last, the tense, the order of 3/4.

    ``told`` is the date that a story has reached, for dates without their year. ``why`` collects the steps by which the date was found.
    """

    published: date | None
    named: Named
    tense: Callable[[], Tense]
    day_first: Callable[[], bool | None]
    told: Told | None = None
    why: list[str] = []

    def say(self, reason: str) -> None:
        self.why.append(reason)


def published(frame: Frame) -> str:
    """The publication date in words, for the steps."""
    return _published(frame.published) if frame.published else ""


@lru_cache(maxsize=1000)
def _published(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year} (published)"


def counted(n: int, unit: str) -> str:
    """``3 weeks``, for the steps; the sign is left to the words around."""
    return f"{abs(n)} {unit}" + ("s" if abs(n) != 1 else "")


def _choose(spans: Sequence[Span], frame: Frame, what: str) -> Span:
    """One of the spans in which a date without its year may fall: the last begun, the next, or the nearest."""
    today, tense = frame.published or date.min, frame.tense()
    begun = [s for s in spans if s[0] <= today]
    ahead = [s for s in spans if s[1] >= today] if tense is Tense.FUTURE else [s for s in spans if s[0] > today]
    far = min(distance(s, today) for s in spans) < NEAR and FAR
    if tense is Tense.PAST and begun and not (far and distance(max(begun), today) > far):
        frame.say(f"the latest {what} up to {published(frame)}, the sentence is in the past")
        return max(begun)
    if tense in (Tense.FUTURE, Tense.ENTRY) and ahead and not (far and distance(min(ahead), today) > far):
        reason = "the sentence speaks of the future" if tense is Tense.FUTURE else "it stands alone"
        frame.say(f"the next {what} from {published(frame)} on, {reason}")
        return min(ahead)
    frame.say(f"the nearest {what} to {published(frame)}")
    return min(spans, key=lambda s: (distance(s, today), s))


def _beside(spans: Sequence[Span], frame: Frame) -> Span | None:
    """The span next to the day named before, where that is ahead and only the tense speaks for another year: by Jan. 9,
    they wondered whether on Jan. 7."""
    named, today = frame.named.day, frame.published
    if named is None or named.span is None or today is None or named.span[0] <= today or named.approximate:
        return None
    begun = max((s for s in spans if s[0] <= today), default=None)
    if frame.tense() is not Tense.PAST or begun is None or distance(begun, today) < _HALF_YEAR:
        return None
    found = next((s for s in spans if distance(s, named.span[0]) < NEAR), None)
    if found is not None and found[0] > today and found[0].year > today.year:
        frame.say(f"next to {show(named)}, the date named before it")
        return found
    return None


def fields(form: Fields, frame: Frame) -> DateValue | None:
    """The days of calendar fields; what they leave out a story tells, or it is chosen near the publication.

    Without either it stays unknown.
    """
    if form.year is not None:
        return _with_year(form, frame)
    if (form.month or form.day) and (span := _of_story(form, frame)):
        return span_value(span)
    if frame.published is None:
        return DateValue(weekday=form.weekday, month=form.month, day=form.day)
    today = frame.published
    if form.month is not None:
        spans = year_candidates(form, today)
        beside = _beside(spans, frame) if form.day is not None else None
        return span_value(beside or _choose(spans, frame, _name(form)))
    if form.day is not None:
        return span_value(_choose(month_candidates(form, today), frame, _name(form)))
    return day_value(_weekday(form.weekday or 0, today, frame))


def _of_story(form: Fields | Period, frame: Frame) -> Span | None:
    """The days that a form without its year means in a story, None where there is none, or it is a date of the news."""
    told = frame.told
    if told is None or frame.tense() in (Tense.FUTURE, Tense.ENTRY):
        return None
    found = go_on(form, told)
    if found is None or (
        told.opening and (not (isinstance(form, Fields) and form.month) or distance(found, told.span[0]) > NEAR)
    ):
        return None
    if not told.sure and isinstance(form, Fields) and form.month and frame.published:
        near = year_candidates(form, frame.published)
        if any(in_the_news(span, frame.published) for span in near):
            return None
    frame.say(f"the year goes on from {show(span_value(told.span))}, the date named before it")
    return found


def _with_year(form: Fields, frame: Frame) -> DateValue:
    year = form.year or 1
    if form.month is None:
        return span_value(cal.year_span(year))
    if form.day is None:
        return span_value(cal.month_span(year, form.month))
    day = date(year, form.month, form.day)
    if form.weekday is not None and day.weekday() != form.weekday:
        frame.say(f"the text says {WEEKDAY_NAMES[form.weekday]}, but that day is a {WEEKDAY_NAMES[day.weekday()]}")
    return day_value(day)


def _name(form: Fields) -> str:
    weekday = WEEKDAY_NAMES[form.weekday] if form.weekday is not None else ""
    month = MONTH_NAMES[form.month - 1] if form.month else ""
    day = str(form.day) if form.month and form.day else f"{form.day}th day of a month" if form.day else ""
    return " ".join(filter(None, (weekday, day, month)))


def _weekday(weekday: int, today: date, frame: Frame) -> date:
    name, tense = WEEKDAY_NAMES[weekday], frame.tense()
    if tense is Tense.FUTURE:
        frame.say(f"the next {name} from {published(frame)} on, the sentence speaks of the future")
        return cal.weekday_from(today, weekday)
    if tense is Tense.ENTRY:
        frame.say(f"the next {name} after {published(frame)}, it stands alone")
        return cal.weekday_from(today + DAY, weekday)
    frame.say(f"the latest {name} up to {published(frame)}")
    return cal.weekday_up_to(today, weekday)


def period(form: Period, frame: Frame) -> DateValue | None:
    """The days of a named stretch of time."""
    index, year = form.index, form.year
    match form.unit:
        case "century" if isinstance(index, int):
            return span_value(cal.unit_span("century", date(index * 100 - 50, 1, 1)))
        case "decade" if isinstance(index, int):
            return _decade(index, year, frame)
        case "fiscal year" if year:
            frame.say("a fiscal year is taken as the calendar year of its number")
            return span_value(cal.year_span(year))
        case "weekend":
            return _weekend(frame)
    if year:
        return span_value(period_span(form, year), approximate=form.unit == "season")
    if form.unit == "season" and (span := _of_story(form, frame)):
        return span_value(span, approximate=True)
    if frame.published is None:
        return _yearless(form)
    today = frame.published
    if form.unit == "week":
        return span_value(period_span(form, today.year))
    if form.unit == "quarter" and frame.tense() is Tense.NONE:
        frame.tense = lambda: Tense.PAST
    spans = [period_span(form, y) for y in (today.year - 1, today.year, today.year + 1)]
    over = [s for s in spans if form.unit == "quarter" and 0 < (today - s[1]).days < _REPORTED]
    if over and frame.tense() is Tense.FUTURE:
        frame.say(f"the {form.unit} {index} that was just over at {published(frame)}")
        return span_value(over[0])
    return span_value(_choose(spans, frame, f"{form.unit} {index}"), approximate=form.unit == "season")


def period_span(form: Period, year: int) -> Span:
    """A quarter, ISO week or season in a year."""
    match form.unit:
        case "quarter" if isinstance(form.index, int):
            return cal.month_span(year, 3 * form.index - 2, 3)
        case "week" if isinstance(form.index, int):
            first = date.fromisocalendar(year, form.index, 1)
            return first, first + timedelta(days=6)
        case _:
            return cal.season_span(str(form.index), year)


def _yearless(form: Period) -> DateValue | None:
    """A quarter or season of an unknown year: its months."""
    if form.unit == "week":
        return DateValue(words=f"week {form.index}")
    first, last = period_span(form, 2001)
    return DateValue(month=first.month, last_month=last.month, approximate=form.unit == "season")


def _decade(index: int, year: int | None, frame: Frame) -> DateValue | None:
    if year is not None or index >= 100:
        span = cal.year_span(year or index, 100 if (year or index) % 100 == 0 and (year or 0) < 1900 and year else 10)
        return span_value(span)
    today = frame.published
    century = 1900 if today is None or today.year - 10 < 2000 + index else today.year // 100 * 100
    frame.say(f"the {index}s that had passed" if today else f"the {index}s of the twentieth century")
    return span_value(cal.year_span(century + index, 10))


def _weekend(frame: Frame) -> DateValue:
    today = frame.published
    if today is None:
        return DateValue(words="weekend")
    this = cal.unit_span("weekend", today)
    week = timedelta(days=7)
    past = this if this[0] <= today else (this[0] - week, this[1] - week)
    if frame.tense() in (Tense.FUTURE, Tense.ENTRY):
        frame.say(f"the next weekend from {published(frame)} on")
        return span_value(this)
    frame.say(f"the latest weekend up to {published(frame)}")
    return span_value(past)


def feast(form: Feast, frame: Frame) -> DateValue | None:
    """A day with a name, in the year that the text or the publication gives."""
    if form.year:
        return span_value(feast_span(form, form.year))
    if frame.published is None:
        fixed = len(form.rule) == 2 and not form.weekend
        return DateValue(month=form.rule[0], day=form.rule[1]) if fixed else DateValue(words="that feast")
    spans = [feast_span(form, frame.published.year + n) for n in (-1, 0, 1)]
    return span_value(_choose(spans, frame, "such day"))


def feast_span(form: Feast, year: int) -> Span:
    """The day of a feast in a year; or its weekend, longer by the days between where it is a Thursday to a Tuesday."""
    day = feast_day(form.rule, year)
    if not form.weekend:
        return day, day
    saturday = cal.weekday_up_to(day + 3 * DAY, 5)  # from Wednesday on the next one, before it the last one
    first, last = min(day, saturday), max(day, saturday + DAY)
    return (first, last) if day.weekday() != 2 else (saturday, saturday + DAY)


def feast_day(rule: tuple[int, ...], year: int) -> date:
    """The day of a feast in a year, by its rule in the table of feasts."""
    if len(rule) == 1:
        return cal.easter(year) + rule[0] * DAY
    if len(rule) == 2:
        return date(year, rule[0], rule[1])
    found = cal.nth_weekday(cal.month_span(year, rule[0]), rule[1], rule[2])
    return (found or date(year, rule[0], 1)) + (rule[3] if len(rule) > 3 else 0) * DAY
