"""A story told in order gives its years once: ``In 1862 … In June … On the 14th … The next day``.

The rules are careful, since a year taken from the wrong sentence makes a false date. A text without a date of
publication is a story as long as nothing in it counts from its day (today, last week, a bare weekday) and its first
date has a year. In a text with one, dates go on from an older date only where the day near the publication is unlikely.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from claimcheck.values import calendar as cal
from claimcheck.values import en_dates as en
from claimcheck.values.calendar import Span
from claimcheck.values.date_forms import (
    About,
    Away,
    Between,
    Fields,
    Form,
    Half,
    InYear,
    Nth,
    Part,
    Period,
    Shift,
    Stretch,
    Which,
)
from claimcheck.values.date_tokens import Tokens

_REACH = 3  # sentences after which a story that named no date has to name its year again
_AHEAD = 240  # days that the next date of a story may lie ahead; else it is one shortly before
_OLD = 3  # years before the publication from which on a date begins a story of its own
_MONTH = 31
_NEAR = 60  # days before the publication: a date in them is one of the news
_OPENING = 5  # tokens before a date that opens its sentence
_BACK = 8  # tokens before a date that tell what it is said of


class Told(Struct, frozen=True):
    """The date that a story has reached. ``sure``: without a look at the publication; else it has to be far from it.

    ``opening``: no more than the old date with which the text opened; only days near it go on from it.
    """

    span: Span
    sure: bool
    opening: bool = False


class Story:
    """Which date a document has reached, for the dates after it that leave out their year."""

    def __init__(self, published: date | None) -> None:
        self._published = published
        self._at: tuple[int, Span] | None = None
        self._opened = False  # whether the date stood first in its sentence
        self._news = False  # whether the text counts from its own day
        self._opening: Span | None = None  # the old day of which the whole text tells
        self._modern = published is None  # whether it is no such text

    def note(self, number: int, t: Tokens, first: int, form: Form, span: Span | None) -> None:
        """Take notice of a date in sentence ``number`` and of its days, None where they are not known."""
        self._note_opening(form, span)
        if _deictic(form) or (span is None and isinstance(form, Fields) and self._at is None) or self._recent(span):
            self._news, self._at = True, None
        if span is None or self._news and self._published is None or (span[1] - span[0]).days > 366:
            return
        if _has_year(form):
            if _tells(t, first, span):
                self._at, self._opened = (number, span), _opens(t, first)
        elif self._at is not None and number - self._at[0] <= _REACH:
            if _counted(form):
                self._at, self._opened = (number, span), _opens(t, first)
            elif _near(span, self._at[1]):
                self._at = number, span

    def _note_opening(self, form: Form, span: Span | None) -> None:
        if self._modern or _is_today(form):
            return
        if self._opening is None:
            old = span is not None and self._published is not None and span[1].year + _OLD <= self._published.year
            if old and span is not None and _has_year(form) and (span[1] - span[0]).days < _MONTH:
                self._opening = span
            else:
                self._modern = True
        elif _deictic(form):
            self._modern = True

    def _recent(self, span: Span | None) -> bool:
        return self._published is not None and span is not None and span[1].year >= self._published.year

    def reached(self, number: int, t: Tokens, first: int) -> Told | None:
        """The date that a date without its year in sentence ``number`` goes on from."""
        told = self._reached(number, t, first)
        if told is None and self._opening is not None and not self._modern:
            return Told(self._opening, False, opening=True)
        return told

    def _reached(self, number: int, t: Tokens, first: int) -> Told | None:
        if self._at is None or number - self._at[0] > _REACH:
            return None
        before, span = self._at
        whole = cal.unit_span("year", span[0]) == span
        if self._published is None:
            return Told(span, True) if not whole or (self._opened and _opens(t, first)) or before == number else None
        here = before == number
        if whole or span[0].year + (1 if here else _OLD) > self._published.year:
            return None
        return Told(span, False) if here or (not self._news and number - before == 1 and _opens(t, first)) else None


def _opens(t: Tokens, first: int) -> bool:
    """Whether a date stands first in its sentence, but for small words: In June; Then, on 5 May; But by late 1942."""
    return first <= _OPENING and all(t.codes[k] in "pt,ebfswvuri" or t.lowers[k] in en.OPENERS for k in range(first))


def _near(span: Span, other: Span) -> bool:
    return abs((span[0] - other[0]).days) < 2 * 366


def _counted(form: Form) -> bool:
    """Whether a date counts from the one named before it: three years later, the next day."""
    return isinstance(form, Shift | Away) and form.anchor == "mention"


def _deictic(form: Form) -> bool:
    """Whether a date counts from the day of the text: yesterday, two weeks ago, last Tuesday, Wednesday."""
    match form:
        case Shift() | Away():
            return form.anchor == "now" and getattr(form, "origin", None) is None
        case Fields():
            return form.weekday is not None and form.day is None
        case Which():
            return form.which != "following"
        case Part() | Half() | Nth() | About():
            return _deictic(form.inner)
        case InYear():
            return _deictic(form.year)
        case _:
            return isinstance(form, Stretch)


def _is_today(form: Form) -> bool:
    return isinstance(form, Shift) and form.n == 0 and form.unit == "day"


def _has_year(form: Form) -> bool:
    match form:
        case Fields() | Period():
            return form.year is not None and form.year > 31
        case Part() | Half() | Nth() | About():
            return _has_year(form.inner)
        case Between():
            return _has_year(form.last)
        case _:
            return False


def _tells(t: Tokens, first: int, span: Span) -> bool:
    """Whether the date is when something in the story happened: not when what it speaks of was built, or since when."""
    before = t.lowers[max(0, first - _BACK) : first]
    if _opens(t, first):
        return before[-1:] not in (("since",), ("from",))
    if cal.unit_span("year", span[0]) == span or before[-1] in en.NO_STORY:
        return False
    clause = before[max((k + 1 for k, word in enumerate(before) if word == ","), default=0) :]
    return en.RELATIVES.isdisjoint(clause) and not (clause[:1] and clause != before and clause[0].endswith("ed"))


def go_on(form: Fields | Period, told: Told) -> Span | None:
    """The days of a form without its year that come next in a story, or shortly before; None where it is no such form."""
    first = told.span[0]
    if isinstance(form, Fields) and form.month is None:
        return _day_of_month(form, told.span)
    spans = [s for year in (first.year - 1, first.year, first.year + 1) if (s := _in_year(form, year)) is not None]
    inside = [s for s in spans if s[0] <= told.span[1] and told.span[0] <= s[1]]
    if inside:
        return (
            inside[0] if told.span != cal.unit_span("year", first) else min(s for s in spans if s[0].year == first.year)
        )
    ahead = [s for s in spans if 0 < (s[0] - told.span[1]).days <= _AHEAD]
    return min(ahead) if ahead else max((s for s in spans if s[1] < first), default=None)


def _in_year(form: Fields | Period, year: int) -> Span | None:
    if isinstance(form, Period):
        return cal.season_span(str(form.index), year) if form.unit == "season" else None
    span = cal.month_span(year, form.month or 1)
    if form.day is None:
        return span
    if form.day > span[1].day:
        return None
    day = span[0].replace(day=form.day)
    return (day, day) if form.weekday in (None, day.weekday()) else None


def _day_of_month(form: Fields, told: Span) -> Span | None:
    """The 14th, after a day or a month: in that month, or in the next where the day is past."""
    if form.day is None or (told[0].year, told[0].month) != (told[1].year, told[1].month):
        return None
    months = (cal.month_span(told[0].year, told[0].month + n) for n in (0, 1))
    days = [m[0].replace(day=form.day) for m in months if form.day <= m[1].day]
    found = next((d for d in days if d >= told[0] and form.weekday in (None, d.weekday())), None)
    return (found, found) if found else None


def in_the_news(span: Span, published: date) -> bool:
    """Whether days lie so shortly before the publication that they are those of the news."""
    return span[0] <= published and span[1] >= published - timedelta(days=_NEAR)
