"""TIMEX3 values as the days or the length they stand for (Pustejovsky et al., TimeML annotation guidelines 1.2.1)."""

from __future__ import annotations

import re
from datetime import date, timedelta

Days = tuple[date | None, date | None]
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_LENGTH = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
_SECONDS = (31_557_600, 2_629_800, 604_800, 86_400, 3_600, 60, 1)


def days(value: str) -> Days:
    """First and last day of ``1989-10-27``, ``1989-W43``, ``1989-10``, ``1989-Q3``, ``1991-SU``, ``1989``, ``198``, ``19``.

    Also of a range ``a/b``; ``..`` is an open end, None. ValueError: no such value. Seasons are whole months,
    of the northern half of the earth; a winter begins in December of the year before.
    """
    first, _, last = value.partition("/")
    if last:
        return (None if first == ".." else days(first)[0], None if last == ".." else days(last)[1])
    if m := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        day = date(*map(int, m.groups()))
        return day, day
    if m := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return monday, monday + timedelta(days=6)
    if m := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return _months(int(m[1]), int(m[2]), 1)
    if m := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return _months(int(m[1]), int(m[2]) * 3 - 2, 3)
    if m := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return _months(int(m[1]) - (m[2] == "WI"), _SEASONS[m[2]], 3)
    if re.fullmatch(r"\d{2,4}", value):
        years = 10 ** (4 - len(value))
        return date(int(value) * years, 1, 1), date((int(value) + 1) * years - 1, 12, 31)
    raise ValueError(f"no TIMEX3 value: {value}")


def _months(year: int, month: int, count: int) -> Days:
    after = year * 12 + month - 1 + count
    return date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


def seconds(value: str | None) -> float | None:
    """The length of a duration such as ``P9M`` in seconds, by the mean year; None for anything else."""
    m = _LENGTH.fullmatch(value or "")
    if m is None or not any(m.groups()):
        return None
    return sum(float(part) * length for part, length in zip(m.groups(), _SECONDS, strict=True) if part)
