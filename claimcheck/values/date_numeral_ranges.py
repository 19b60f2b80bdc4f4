"""Builders of ranges between dates in figures: 10/1-11/2/2017, 5/1-5/7, 2020, 10-1-2018-10-7-2018."""

from __future__ import annotations

from datetime import date

from claimcheck.values.date_forms import Between, Either, Fields, Form
from claimcheck.values.date_tokens import Built, Tokens, full_year, possible


def joined_numbers(t: Tokens, i: int, j: int) -> Built:
    """Two dates in figures joined by a hyphen; the year of the last one serves both.

    The order is that of the document, else the one in which the range runs forward; the month first in doubt.
    """
    mark = t.lowers[i + 1]
    one, two, year, k = _date(t, i, mark)
    if t.codes[k] != "-":
        return None
    three, four, last_year, end = _date(t, k + 1, mark)
    if last_year is None and t.codes[end:j] in (",Y", "Y"):
        last_year = int(t.lowers[j - 1])
    elif end != j or not t.free(i, j, mark):
        return None
    if last_year is None or not t.whole(i, end):
        return None
    month_first = _span((year, one, two), (last_year, three, four))
    day_first = _span((year, two, one), (last_year, four, three))
    told = t.day_first()
    found = month_first or day_first if told is None else day_first if told else month_first
    return (found, j) if found is not None else None


def joined_readings(first: Form, last: Form, j: int) -> Built:
    """From 3/4/2024 to 5/3/2024, in a document that keeps no order: the one in which it runs forward, if only one."""
    orders = [
        Between(Fields(a.year, a.month, a.day), Fields(b.year, b.month, b.day))
        for a, b in zip(_readings(first), _readings(last), strict=False)
        if a <= b
    ]
    return (orders[0], j) if len(set(orders)) == 1 else None


def _readings(form: Form) -> tuple[date, ...]:
    """The days that a date may be, the month first and the day first; none where it lacks its year."""
    if isinstance(form, Either) and form.month_first.year > 4:
        return form.month_first, form.day_first
    if isinstance(form, Fields) and form.year and form.month and form.day:
        return (date(form.year, form.month, form.day),) * 2
    return ()


def _date(t: Tokens, i: int, mark: str) -> tuple[int, int, int | None, int]:
    """Two numbers and perhaps a year from token ``i`` on, all joined by ``mark``, and the token after them."""
    one, two, end = int(t.lowers[i]), int(t.lowers[i + 2]), i + 3
    if t.low(end) == mark and t.at(end + 1) in "Yzd" and (mark == "/" or t.at(end + 1) == "Y"):
        return one, two, full_year(t.lowers[end + 1], t.pivot), end + 2
    return one, two, None, end


def _span(first: tuple[int | None, int, int], last: tuple[int, int, int]) -> Between | None:
    """The range between two days as (year, month, day), if both exist and it runs forward."""
    if not (possible(first[0] or last[0], *first[1:]) and possible(*last)):
        return None
    over = first[0] is None and first[1:] > last[1:]  # 12/20-1/5/2018
    year = first[0] or last[0] - over
    if not possible(year, *first[1:]) or date(year, *first[1:]) > date(*last):
        return None
    return Between(Fields(year, *first[1:]), Fields(*last))
