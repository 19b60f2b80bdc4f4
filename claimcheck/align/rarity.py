"""How unlikely it is that two sources give a value by chance: from 0 (three, today) to 3 (4,318; €18m)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from math import log2
from typing import Any

from claimcheck.model import Claim
from claimcheck.values import measure

LONG = 3  # figures
_MANY = 5  # figures, of which any two may have changed places and the numbers still are hardly alike by chance
_SLIP = 1.0  # binary orders: figures that change places leave a number of about the same size
_MONTH = 31  # days
_HOUR, _HALF, _DAY = 3600, 43_200, 86_400  # seconds
_SECONDS = {
    "millisecond": 0.001, "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0,
    "month": 2629746.0, "year": 31556952.0,
}  # fmt: skip
_FAR = 14  # days from publication: a date nearer than that is in every report of the event


def rarity(kind: str, value: Any, published: date | None) -> int:
    """The rarity of ``value`` in a source published on ``published``, 0 to 3."""
    if kind == "date":
        return _of_date(value, published)
    if kind == "time":
        return _of_time(value)
    if kind in ("tally", "version"):
        return 1
    if getattr(value, "age", False) or getattr(value, "role", "") == "label":
        return 2
    quantity = getattr(value, "quantity", None)
    if quantity is None or (number := magnitude(quantity)) is None:
        return 0
    figures = len(f"{number:.10g}".partition("e")[0].replace(".", "").strip("0"))
    if kind == "duration" and number != int(number):
        return 2
    bare = 0 if number <= 12 and number == int(number) else 1 if number < 100 and figures <= 2 else 2
    if figures >= 3 or number >= 1000:
        bare = 3
    return min(3, bare + (kind in ("money", "measure")))


def magnitude(quantity: Any) -> float | None:
    """The number that a quantity names, without its sign: of a range or bound the end that is stated first."""
    return next((abs(x) for x in (quantity.low, quantity.high) if x is not None), None)


def size(kind: str, value: Any) -> float | None:
    """The number that a value names on the scale of its kind, whatever its unit: seconds, metres, bits; else as stated."""
    quantity = getattr(value, "quantity", None)
    number = magnitude(quantity) if quantity else None
    if number is None:
        return None
    if kind == "duration":
        return number * _SECONDS[value.unit]
    return magnitude(measure.base(value)) if kind == "measure" else number


def distance(a: Claim, b: Claim) -> float:
    """How far two values are apart: binary orders of magnitude; for dates by days, 3 counting as one order."""
    if a.kind == "date":
        if a.value.earliest and b.value.earliest:
            return log2(1 + abs((a.value.earliest - b.value.earliest).days) / 3)
        return 0.0
    points = [m for c in (a, b) if (m := size(c.kind, c.value)) is not None]
    if len(points) < 2:
        return 0.0
    return abs(log2(points[0] / points[1])) if all(points) else log2(1 + max(points))


def transposed(a: Claim, b: Claim) -> int:
    """How many figures two numbers of one unit have, the same ones in another order (4,318 and 4,381); else 0.

    It is a slip of the pen, the more surely the more there are: ``LONG`` leave little to chance.
    """
    one, other = _figures(_quantity(a)), _figures(_quantity(b))
    return len(one) if one != other and len(one) > 1 and sorted(one) == sorted(other) else 0


def slipped(a: Claim, b: Claim) -> int:
    """How many figures two numbers of one size have that differ in one figure (84,000 and 86,000), without zeros at either
    end; else 0."""
    one, other = _figures(_quantity(a)), _figures(_quantity(b))
    if len(one) != len(other) or sum(x != y for x, y in zip(one, other, strict=True)) != 1:
        return 0
    return len(one) if distance(a, b) < 1.0 else 0


def figures(claim: Claim) -> int:
    """How many figures its number has, without zeros at either end; 0 where it has none."""
    return len(_figures(_quantity(claim)))


def zeros(claim: Claim) -> int:
    """With how many zeros its whole number ends; -1 where it has none."""
    number = magnitude(q) if (q := _quantity(claim)) is not None else None
    if not number or number % 1:
        return -1
    written = f"{number:.0f}"
    return len(written) - len(written.rstrip("0"))


def hours(a: Any, b: Any) -> float:
    """How many hours lie between two times of day, the short way round the clock."""
    around = _HALF if a.half_open or b.half_open else _DAY
    seconds = abs(a.low - b.low) % around
    return float(min(seconds, around - seconds)) / _HOUR


@lru_cache(maxsize=10_000)
def swapped(kind: str, a: Any, b: Any) -> int:
    """How many figures two values of ``kind`` have of which two have changed places (5,897 and 5,987; 38.6 and 36.8;
    380,000 and 308,000), without zeros at either end; 0 where that is not how they differ.

    They are neighbours, or any two of ``_MANY`` figures and more. Of dates the figures of the year are meant.
    """
    if kind == "date":
        return LONG if _years_swapped(a, b) else 0
    one, other = (_aligned(getattr(value, "quantity", None)) for value in (a, b))
    if len(one) != len(other) or one.find(".") != other.find("."):
        return 0
    one, other = one.replace(".", ""), other.replace(".", "")
    apart = [i for i, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    figures = max(len(digits.strip("0")) for digits in (one, other))
    if len(apart) != 2 or (apart[1] != apart[0] + 1 and figures < _MANY):
        return 0
    first, second = apart
    if (one[first], one[second]) != (other[second], other[first]):
        return 0
    sizes = [size(kind, value) for value in (a, b)]
    close = all(sizes) and abs(log2(sizes[0] / sizes[1])) < _SLIP  # type: ignore[operator]
    return figures if close else 0


def _years_swapped(a: Any, b: Any) -> bool:
    """Whether two dates differ in the order of the last two figures of their year: 1913 and 1931."""
    years = [_year(value) for value in (a, b)]
    if years[0] == years[1] or None in years:
        return False
    one, other = (f"{year:04}" for year in years)
    return one[:2] == other[:2] and one[2:] == other[:1:-1]


def _year(value: Any) -> int | None:
    """The year that a date lies in, if it is one."""
    if value.earliest is None or value.latest is None or value.earliest.year != value.latest.year:
        return None
    return int(value.earliest.year)


def by_chance(figures: int) -> float:
    """How likely it is that a number of so many figures, two or more, is another one with two of them ``swapped``.

    At most: half of the numbers of so many figures are within a factor of two of one that is given.
    """
    ways = figures * (figures - 1) / 2 if figures >= _MANY else figures - 1
    return 2 * ways / 9 / 10.0 ** (figures - 1)


def _quantity(claim: Claim) -> Any:
    return getattr(claim.value, "quantity", None)


@lru_cache(maxsize=10_000)
def _figures(quantity: Any) -> str:
    """The digits of the number that a value names, without the zeros on either side."""
    number = magnitude(quantity) if quantity is not None else None
    return f"{number:.10g}".partition("e")[0].replace(".", "").strip("0") if number is not None else ""


@lru_cache(maxsize=10_000)
def _aligned(quantity: Any) -> str:
    """The number that a value names as it is written, zeros and point with it."""
    number = magnitude(quantity) if quantity is not None else None
    return f"{number:.10g}".partition("e")[0] if number is not None else ""


def _of_time(value: Any) -> int:
    """To the minute is rare, the half hour less so, the hour common."""
    minute = value.low // 60 % 60
    return 0 if value.low != value.high else 1 if minute == 0 else 2 if minute == 30 else 3


def _of_date(value: Any, published: date | None) -> int:
    """A stretch between two stated ends is rarest, then a day or a month far from publication."""
    if value.earliest is None or value.latest is None:
        return 0
    days = (value.latest - value.earliest).days
    far = published is None or min(abs((end - published).days) for end in (value.earliest, value.latest)) > _FAR
    if days > _MONTH and value.edtf and "/" in value.edtf:
        return 3
    return (2 if days == 0 else 1) if far else 0
