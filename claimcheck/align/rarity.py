"""How unlikely it is that two sources give a value by chance: from 0 (three, today) to 3 (4,318; €18m)."""

from __future__ import annotations

from datetime import date
from typing import Any

_FAR = 14  # days from publication: a date nearer than that is in every report of the event


def rarity(kind: str, value: Any, published: date | None) -> int:
    """The rarity of ``value`` in a source published on ``published``, 0 to 3."""
    if kind == "date":
        return _of_date(value, published)
    if kind == "time":
        return _of_time(value)
    if kind in ("tally", "version"):
        return 1
    quantity = getattr(value, "quantity", None)
    number = quantity and next((abs(x) for x in (quantity.low, quantity.high) if x is not None), None)
    if number is None:
        return 0
    figures = len(f"{number:.10g}".partition("e")[0].replace(".", "").strip("0"))
    bare = 0 if number <= 12 and number == int(number) else 1 if number < 100 and figures <= 2 else 2
    if figures >= 3 or number >= 1000:
        bare = 3
    return min(3, bare + (kind in ("money", "measure")))


def _of_time(value: Any) -> int:
    """To the minute is rare, the half hour less so, the hour common."""
    minute = value.low // 60 % 60
    return 0 if value.low != value.high else 1 if minute == 0 else 2 if minute == 30 else 3


def _of_date(value: Any, published: date | None) -> int:
    if value.earliest is None or value.earliest != value.latest:
        return 0
    return 2 if published is None or abs((value.earliest - published).days) > _FAR else 0
