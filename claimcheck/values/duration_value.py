"""A length of time as a text states it, and how two of them relate."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.values import quantity as quantities
from claimcheck.values.core import Comparison
from claimcheck.values.quantity import Quantity

# Units that are multiples of one another: in seconds, and in months. Across the two a month is 30.436875 days on average.
_SECONDS = {"millisecond": 0.001, "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0}
_MONTHS = {"month": 1.0, "year": 12.0}
_MONTH_DAYS = 30.436875
_UNEVEN = 4.0  # days by which months and years of the calendar differ from their average
_ISO = {"second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "month": "{}M", "year": "{}Y"}
# Two weeks are 14 days give or take a tenth: nobody who counts days says a week for four of them.
_LOOSEST = 0.2


class DurationValue(Struct, frozen=True):
    """A number of ``unit`` (millisecond to year), and whether it is the age of somebody or something."""

    quantity: Quantity
    unit: str
    age: bool = False

    @property
    def low(self) -> float | None:
        return self.quantity.low

    @property
    def high(self) -> float | None:
        return self.quantity.high

    @property
    def approximate(self) -> bool:
        return self.quantity.approximate

    @property
    def iso8601(self) -> str:
        """The stated length, of a range both ends: ``P10D``, ``P2W/P3W``; bounds and hedges are not in it."""
        ends = [x for x in (self.low, self.high) if x is not None]
        return "/".join(dict.fromkeys(_iso(x, self.unit) for x in ends))


def _iso(number: float, unit: str) -> str:
    if unit == "millisecond":
        number, unit = number / 1000, "second"
    text = f"{number:.6f}".rstrip("0").rstrip(".")
    return "P" + _ISO[unit].format(text)


def compare(a: DurationValue, b: DurationValue) -> Comparison:
    """How two lengths relate, whatever their units: 14 days are two weeks, 12 months a year, a month about 30 days."""
    if a.unit == b.unit:
        return quantities.relate_shown(_rounded(a).quantity, _rounded(b).quantity, lambda: show(a), lambda: show(b))
    table = _MONTHS if a.unit in _MONTHS and b.unit in _MONTHS else None
    return quantities.relate_shown(_scaled(a, table), _scaled(b, table), lambda: show(a), lambda: show(b))


def _rounded(value: DurationValue) -> DurationValue:
    """The value with its implied precision kept to a fifth of the smaller end."""
    q = value.quantity
    ends = [abs(x) for x in (q.low, q.high) if x]
    if not ends or q.step <= (loosest := _LOOSEST * min(ends)):
        return value
    return replace(value, quantity=replace(q, step=loosest))


def _scaled(value: DurationValue, table: dict[str, float] | None) -> Quantity:
    """The quantity in months where both sides are months or years, else in seconds."""
    q = _rounded(value).quantity
    if table is not None:
        return q.convert(table[value.unit])
    if value.unit in _SECONDS:
        return q.convert(_SECONDS[value.unit])
    in_days = q.convert(_MONTHS[value.unit] * _MONTH_DAYS)
    return replace(in_days, step=max(in_days.step, _UNEVEN)).convert(_SECONDS["day"])


def show(value: DurationValue) -> str:
    """The length in words that read back as the same value: ``10 days``, ``2 to 3 weeks``, ``24 years old``."""

    def with_unit(number: str) -> str:
        return f"{number} {value.unit}{'' if number == '1' else 's'}"

    return quantities.show_quantity(value.quantity, with_unit) + (" old" if value.age else "")


def to_json(value: DurationValue) -> dict[str, Any]:
    """``iso8601``, ``low`` and ``high`` in ``unit`` (null where open), ``approximate``, and ``age``."""
    return {
        "iso8601": value.iso8601,
        "low": quantities.number(value.low),
        "high": quantities.number(value.high),
        "unit": value.unit,
        "approximate": value.approximate,
        "age": value.age,
    }
