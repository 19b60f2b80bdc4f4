"""What the words of a date say, before anything outside them is known: forms. ``relative`` turns a form into days."""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class Fields(Struct, frozen=True):
    """Parts of a calendar date, None where the words leave them out: ``3 March``, ``2021``, ``Wednesday``, ``the 15th``."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


class Period(Struct, frozen=True):
    """A named stretch of a year or century; ``unit`` is quarter, season, week, decade, century or fiscal year.

    ``index`` counts quarters, weeks, centuries from 1; of a decade it is the first year, without its century
    where ``year`` is None (the seventies: 70).
    """

    unit: str
    index: int | str
    year: int | None = None


class Shift(Struct, frozen=True):
    """A whole calendar unit ``n`` units from the anchor: today, last week, next year, that month."""

    n: int
    unit: str
    anchor: str = "now"  # or "mention": the date that the text named last; "the": that one where now is not known


class Named(Struct, frozen=True):
    """The quarter, the month: where the text has just named one."""

    unit: str


class Compared(Struct, frozen=True):
    """The year-ago quarter, the year-earlier month: a year before the one that the text named, or before the last.

    ``known``: of the last year only where the text has named one, else all of that year (the same month last year).
    """

    unit: str
    known: bool = False


class Away(Struct, frozen=True):
    """``n`` units from a date: two weeks ago, three days after January 3 (``origin``), two days later (mention).

    ``anchor`` is now, mention, or either: the mention if there is one.
    """

    n: int
    unit: str
    origin: Form | None = None
    anchor: str = "now"


class Stretch(Struct, frozen=True):
    """The last (``n`` below 0) or next ``n`` units: the past three months."""

    n: int
    unit: str
    business: bool = False


class Lasting(Struct, frozen=True):
    """The ``n`` units from the beginning of a date on: for three days from Monday."""

    n: int
    unit: str
    first: Form


class Which(Struct, frozen=True):
    """Last, this, next or the coming one of what returns: last Tuesday, next March, this summer."""

    which: str  # "last", "this", "next", "coming", "following"
    form: Fields | Period | Feast


class Nth(Struct, frozen=True):
    """The n-th unit or weekday inside something, from its end where ``n`` is negative; ``count`` of them."""

    n: int
    unit: str | int  # a calendar unit, or a weekday
    inner: Form
    count: int = 1


class InYear(Struct, frozen=True):
    """A date without its year and what says the year: March last year, independence day of this year."""

    form: Fields | Period | Feast
    year: Form


class Part(Struct, frozen=True):
    """Early, middle, late, or (``earlier``, ``later``) the part before or after the publication."""

    part: str
    inner: Form


class Half(Struct, frozen=True):
    """The first or second half of something."""

    n: int
    inner: Form


class Inside(Struct, frozen=True):
    """A weekday of a week: Thursday of next week."""

    weekday: int
    inner: Form


class Between(Struct, frozen=True):
    """From one date to another, both inside."""

    first: Form
    last: Form


class Open(Struct, frozen=True):
    """Before or after something: that end is open."""

    side: str
    inner: Form


class About(Struct, frozen=True):
    """Around a date."""

    inner: Form


class Feast(Struct, frozen=True):
    """A day with a name, or the ``weekend`` at it; ``rule`` as in the table of feasts."""

    rule: tuple[int, ...]
    year: int | None = None
    weekend: bool = False


class Either(Struct, frozen=True):
    """3/4/2024: month first or day first; a day without a year carries year 0 in both."""

    month_first: date
    day_first: date


Form = (
    Fields
    | Period
    | Shift
    | Away
    | Stretch
    | Named
    | Compared
    | Lasting
    | Which
    | Nth
    | Part
    | Half
    | Inside
    | Between
    | Open
    | About
    | Feast
    | Either
    | InYear
)
