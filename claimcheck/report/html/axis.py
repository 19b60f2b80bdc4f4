"""Scales: where a day or a number stands on a strip, in hundredths of its width, and what is written under it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import pairwise
from math import ceil, floor, log10

from msgspec import Struct

LEFT, RIGHT = 5.0, 95.0  # the room beside them is for the marks at the ends
NARROW, WIDE = 17.0, 7.5  # the least distance of two labels on a telephone and on a desk
_APART = WIDE  # contradicting days that stand closer could not both be labelled
_LOGARITHMIC = 50.0  # times the smallest: then a scale of powers shows more than an even one


class Tick(Struct, frozen=True):
    """A label at ``x``; ``second`` is its second line (the year, where it changes)."""

    x: float
    label: str
    second: str = ""


class Days(Struct, frozen=True):
    """A scale of days: ``xs`` are the places of ``days`` (ordinals, ascending). ``even``: distances are to scale."""

    days: tuple[int, ...]
    xs: tuple[float, ...]
    even: bool

    def x(self, day: int) -> float:
        """The place of a day; days before the first and after the last stand at the ends."""
        i = bisect_right(self.days, day) - 1
        if i < 0:
            return self.xs[0]
        if i >= len(self.days) - 1:
            return self.xs[-1]
        share = (day - self.days[i]) / (self.days[i + 1] - self.days[i])
        return self.xs[i] + share * (self.xs[i + 1] - self.xs[i])

    def ticks(self, least: float, first: Iterable[int] = ()) -> tuple[Tick, ...]:
        """Labels at least ``least`` apart; the days in ``first`` have them before others do."""
        chosen: list[tuple[float, int]] = []
        for day in dict.fromkeys([*first, self.days[0], self.days[-1], *self.days]):
            x = self.x(day)
            if all(abs(x - other) >= least - 0.01 for other, _ in chosen):
                chosen.append((x, day))
        ticks, year = [], 0
        for x, day in sorted(chosen):
            then = date.fromordinal(day)
            ticks.append(Tick(round(x, 2), f"{then.day} {then:%b}", "" if then.year == year else str(then.year)))
            year = then.year
        return tuple(ticks)


def scale_of_days(days: Iterable[int], apart: Iterable[tuple[int, int]]) -> Days:
    """A scale through all of ``days``. Even, unless that puts two days of a pair of ``apart`` on one place:
    then quiet stretches are shortened, the more the longer they are, and the order stays."""
    told, apart = tuple(sorted(set(days))), list(apart)
    if len(told) < 2:
        return Days(told, (50.0,) * len(told), True)
    gaps = [b - a for a, b in pairwise(told)]
    even = _placed(told, [float(g) for g in gaps], True)
    if all(abs(even.x(a) - even.x(b)) >= _APART for a, b in apart if a != b):
        return even
    pairs = {(a, b) for a, b in apart}
    return _placed(told, _roomy([1 + 1.2 * log10(g) for g in gaps], [p in pairs for p in pairwise(told)]), False)


def _roomy(weights: list[float], opposed: list[bool]) -> list[float]:
    """The weights with enough for those gaps that lie between opposed days, where there is enough for all of them."""
    least = min(_APART / (RIGHT - LEFT), 0.6 / max(sum(opposed), 1)) * sum(weights)
    tight = [o and w < least for w, o in zip(weights, opposed, strict=True)]
    rest = sum(w for w, t in zip(weights, tight, strict=True) if not t)
    share = (sum(weights) - least * sum(tight)) / rest if rest else 1.0
    return [least if t else w * share for w, t in zip(weights, tight, strict=True)]


def _placed(days: tuple[int, ...], weights: Sequence[float], even: bool) -> Days:
    unit = (RIGHT - LEFT) / sum(weights)
    xs = [LEFT]
    for weight in weights:
        xs.append(xs[-1] + weight * unit)
    return Days(days, tuple(round(x, 3) for x in xs), even)


class Numbers(Struct, frozen=True):
    """A scale of numbers from ``low`` to ``high``; ``powers``: equal steps are equal factors.

    ``steps`` are the distances that labels may have, ascending; without them, those that are round in tens.
    """

    low: float
    high: float
    powers: bool = False
    steps: tuple[float, ...] = ()

    def x(self, number: float) -> float:
        """The place of a number; those beyond an end stand at it."""
        low, high, number = (self._at(v) for v in (self.low, self.high, number))
        return round(LEFT + (RIGHT - LEFT) * min(max((number - low) / (high - low), 0.0), 1.0), 2)

    def _at(self, number: float) -> float:
        return log10(max(number, self.low)) if self.powers else number

    def ticks(self, show: Callable[[float], str]) -> tuple[Tick, ...]:
        """About four round numbers, never closer than NARROW."""
        ticks: list[Tick] = []
        for value in self._round():
            tick = Tick(self.x(value), show(value))
            if not ticks or tick.x - ticks[-1].x >= NARROW:
                ticks.append(tick)
        return tuple(ticks)

    def _round(self) -> list[float]:
        if self.powers:
            return [10.0**n for n in range(ceil(log10(self.low)), floor(log10(self.high)) + 1)]
        wanted = (self.high - self.low) / 4
        step = next((s for s in self.steps if s >= wanted), self.steps[-1]) if self.steps else nice(wanted)
        return [i * step for i in range(ceil(self.low / step), floor(self.high / step) + 1)]


def scale_of_numbers(numbers: Iterable[float], whole: bool = False) -> Numbers:
    """A scale with some room on both sides of all ``numbers`` (finite, at least one), labelled at ``whole`` ones only."""
    told = sorted(numbers)
    low, high = told[0], told[-1]
    if low > 0 and high / low >= _LOGARITHMIC:
        return Numbers(low / 1.5, high * 1.5, powers=True)
    room = (high - low) * 0.18 or max(abs(high) * 0.1, 1.0)
    steps = (1.0, 2.0, 5.0) if whole and high - low < 12 else ()
    return Numbers(low - room if low - room > 0 or low < 0 else min(low, 0.0) - room / 4, high + room, steps=steps)


def scale_of_hours(seconds: Iterable[float]) -> Numbers:
    """A scale of times of day around all of ``seconds`` after midnight."""
    told = sorted(seconds)
    room = max((told[-1] - told[0]) * 0.18, 600.0)
    return Numbers(max(told[0] - room, 0.0), told[-1] + room, steps=(60, 300, 600, 900, 1800, 3600, 7200, 10800, 21600))


def nice(step: float) -> float:
    """The least of 1, 2, 2.5 and 5 times a power of ten that is not less than ``step`` > 0."""
    power = 10.0 ** floor(log10(step))
    return next(m * power for m in (1.0, 2.0, 2.5, 5.0, 10.0) if m * power >= step * 0.999)


def short(number: float) -> str:
    """A number in few characters: ``1,200``, ``1.5M``, ``0.25``."""
    size = abs(number)
    for scale, sign in ((1e12, "T"), (1e9, "B"), (1e6, "M")):
        if size >= scale * 0.9999:
            return f"{number / scale:.4g}{sign}"
    return f"{number:,.0f}" if size >= 1000 else f"{number:.4g}"


def clock(seconds: float) -> str:
    """Seconds after midnight as ``17:45``."""
    whole = round(seconds)
    return f"{whole // 3600 % 24:02}:{whole // 60 % 60:02}"
