"""A time of day as a text states it, how two of them relate, and how it is shown."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.values import en_times as en
from claimcheck.values.core import Comparison, Relation

_DAY = 24 * 3600
_HALF = 12 * 3600
_SLACK = 15 * 60  # "about seven" may be a quarter of an hour off


class TimeValue(Struct, frozen=True):
    """From ``low`` to ``high`` in seconds after midnight, equal where one time is stated; past a day: on the next one.

    ``step`` is the stated precision in seconds (60, or 1 with seconds). ``half_open``: written without saying which
    half of the day (a quarter past six). ``zone`` as written, None where the text gives none.
    """

    low: int
    high: int
    zone: str | None = None
    approximate: bool = False
    half_open: bool = False
    step: int = 60


def compare(a: TimeValue, b: TimeValue) -> Comparison:
    """How two times of day relate; times of zones with different or unknown offsets are converted or incomparable."""
    if replace(a, approximate=False, step=60) == replace(b, approximate=False, step=60):
        return Comparison(Relation.SAME, lambda: f"both are {show(a)}")
    shift = _between_zones(a.zone, b.zone)
    if shift is None:
        return Comparison(Relation.INCOMPARABLE, lambda: f"{show(a)} and {show(b)} are times of different zones")
    if any(_overlap(x, y) for x in _spans(a, 0) for y in _spans(b, shift)):
        exact = shift and a.low % _DAY == (b.low + shift * 60) % _DAY and a.low == a.high and b.low == b.high
        if exact and not (a.half_open or b.half_open):
            return Comparison(Relation.SAME, lambda: f"{show(a)} is {show(b)}")
        return Comparison(Relation.COMPATIBLE, lambda: f"{show(a)} may be {show(b)}")
    return Comparison(Relation.DIFFERENT, lambda: f"{show(a)} is not {show(b)}")


def _between_zones(a: str | None, b: str | None) -> int | None:
    """Minutes to add to a time of ``b`` to have one of ``a``; None where that is not known. No zone fits any."""
    if a == b or a is None or b is None:
        return 0
    one, two = offset(a), offset(b)
    return None if one is None or two is None else one - two


def offset(zone: str) -> int | None:
    """Minutes that a zone is ahead of UTC; None for zones that change with the season or the place."""
    if zone[:1] in "+-" and len(zone) == 6:
        minutes = int(zone[1:3]) * 60 + int(zone[4:])
        return -minutes if zone[0] == "-" else minutes
    return en.ZONES.get(zone.lower())


def _spans(value: TimeValue, shift: int) -> list[tuple[int, int]]:
    slack = _SLACK if value.approximate else 0
    low, high = value.low + shift * 60 - slack, value.high + shift * 60 + value.step - 1 + slack
    halves = (0, _HALF) if value.half_open else (0,)
    return [(low + half + day, high + half + day) for half in halves for day in (-_DAY, 0, _DAY)]


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def show(value: TimeValue) -> str:
    """The time as it reads back to the same value: ``19:42``, ``about 6:15 or 18:15``, ``14:00 to 16:00 GMT``."""
    low, high = _clock(value.low), _clock(value.high)
    text = low if low == high else f"{low} to {high}"
    if value.half_open:
        other_low, other_high = _clock(value.low + _HALF), _clock(value.high + _HALF)
        text += f" or {other_low}" if low == high else f" or {other_low} to {other_high}"
    return ("about " if value.approximate else "") + text + (f" {value.zone}" if value.zone else "")


def _clock(seconds: int) -> str:
    seconds %= _DAY
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}"
    return clock + (f":{seconds % 60:02}" if seconds % 60 else "")


def to_json(value: TimeValue) -> dict[str, Any]:
    """``earliest`` and ``latest`` (HH:MM), of a time without its half of the day the two it may be; ``zone`` or null."""
    return {
        "earliest": _clock(value.low),
        "latest": _clock(value.high + (_HALF if value.half_open else 0)),
        "zone": value.zone,
        "approximate": value.approximate,
    }
