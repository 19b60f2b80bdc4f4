"""An interval of numbers as stated: bounds, hedges, and how precisely; and how two of them relate."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from math import floor, isclose, log10
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.values.core import Comparison, Relation

ABOUT = 0.1  # "about N" reaches a tenth of N either way
_LOOSE = 0.3  # who says dozens or thousands has not counted: it may be 18, or 1,500
_TO_NEXT = 5  # from two of an order of magnitude to one of the next
_CLOSE = 1e-9  # floating point noise of conversions
_RATIO_BASES = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000})
_SCALE_WORDS = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_MOST = 1e3  # of a scale: 1,304 million is written 1,304,000,000
_MOST_DECIMALS = 320  # of the smallest number there is
_FIGURES = "no one two three four five six seven eight nine".split()


class Quantity(Struct, frozen=True):
    """All numbers a statement allows: from ``low`` to ``high`` (None: open), without an end that is ``…_open``.

    ``approximate``: the ends are hedged; ``lean`` says to which side (-1 nearly, +1 just over, 0 about).
    ``step`` is the implied precision: what was rounded to steps of 100 may be 50 off; 0 means exact.
    ``loose``: no number was said, but dozens, or thousands; ``low`` is what it means at its word.
    """

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    lean: int = 0
    step: float = 0.0
    loose: bool = False

    @property
    def most(self) -> float | None:
        """What loose words mean at most: up to hundreds are less than a thousand, and those are five times the 200."""
        return self.low * _TO_NEXT if self.low is not None else None

    @property
    def point(self) -> float | None:
        """The one number stated, if it is one."""
        return self.low if self.low is not None and self.low == self.high else None

    def convert(self, factor: float, offset: float = 0.0) -> Quantity:
        """The same quantity on another scale: every number ``x`` becomes ``x * factor + offset``; factor > 0."""

        def end(x: float | None) -> float | None:
            return None if x is None else x * factor + offset

        return replace(self, low=end(self.low), high=end(self.high), step=self.step * factor)

    def reach(self) -> tuple[float, bool, float, bool]:
        """The widest reading: low, whether it is excluded, high, whether it is excluded. Infinite where open."""
        low, high = -float("inf"), float("inf")
        low_out, high_out = self.low_open, self.high_open
        if self.low is not None:
            low, low_out = self._widened(self.low, -1, self.low_open)
        if self.high is not None:
            high, high_out = self._widened(self.high, +1, self.high_open)
        return low, low_out, high, high_out

    def _widened(self, end: float, side: int, is_open: bool) -> tuple[float, bool]:
        hedged = abs(end) * (_LOOSE if self.loose else ABOUT) if self.approximate and self.lean != -side else 0.0
        rounded = 0.0 if is_open else self.step / 2
        margin = max(hedged, rounded)
        # A rounded end is exclusive: what lies on the border belongs to the neighbour.
        return end + side * margin, is_open or (rounded > hedged)


@lru_cache(maxsize=20_000, typed=True)  # most numbers of texts are few
def plain(low: float, high: float | None, approximate: bool, step: float) -> Quantity:
    """A number as it stands: no bound at either end but for what ``high`` leaves open, as dozens do. Not for zeros: -0
    equals 0.
    """
    return Quantity(low, high, approximate=approximate, step=step, loose=high is None)


def implied_step(value: float, stated: float, scale: float, exact_below: float) -> float:
    """How far ``value`` may have been rounded, from how it was written.

    ``stated`` is its last written place, ``scale`` its scale word. Written decimals count as stated. Trailing zeros
    of whole numbers from 1,000 on may be rounding, but two figures always stand. Whole numbers less than
    ``exact_below`` are exact.
    """
    size = abs(value)
    if not size or size > 1e300:
        return 0.0 if exact_below > 1 or size else stated
    two_figures = 10.0 ** (floor(log10(size)) - 1)
    if stated < scale or not value.is_integer():
        return min(stated, two_figures) if scale > 1 else stated
    if size < exact_below:
        return 0.0
    if size < 1000:
        return 1.0
    step = 1.0
    while step < two_figures and size % (step * 10) == 0:
        step *= 10
    return step


def relate(a: Quantity, b: Quantity, show: Callable[[Quantity], str]) -> Comparison:
    """How two quantities on one scale relate; ``show`` renders either side for the reason."""
    return relate_shown(a, b, lambda: show(a), lambda: show(b))


def relate_shown(a: Quantity, b: Quantity, show_a: Callable[[], str], show_b: Callable[[], str]) -> Comparison:
    """As ``relate``, for sides that were converted to one scale and are shown as stated."""
    if _same(a, b):
        return Comparison(Relation.SAME, lambda: _why_same(a, b, show_a(), show_b()))
    if not _meet(a, b):
        return Comparison(Relation.DIFFERENT, lambda: _why_different(a, b, show_a(), show_b()))
    return Comparison(Relation.COMPATIBLE, lambda: _why_compatible(a, b, show_a(), show_b()))


def _same(a: Quantity, b: Quantity) -> bool:
    ends = _equal(a.low, b.low) and _equal(a.high, b.high)
    return ends and (a.low_open, a.high_open, a.lean) == (b.low_open, b.high_open, b.lean)


def _equal(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return isclose(a, b, rel_tol=_CLOSE, abs_tol=1e-12)


def _meet(a: Quantity, b: Quantity) -> bool:
    """Whether some number lies in both."""
    a_low, a_low_out, a_high, a_high_out = a.reach()
    b_low, b_low_out, b_high, b_high_out = b.reach()
    low, high = max(a_low, b_low), min(a_high, b_high)
    noise = _CLOSE * max(abs(x) for x in (low, high, 0.0) if abs(x) != float("inf"))
    if abs(high - low) > noise:
        return low < high
    excluded = (a_low_out and a_low >= low - noise) or (b_low_out and b_low >= low - noise)
    return not (excluded or (a_high_out and a_high <= high + noise) or (b_high_out and b_high <= high + noise))


def _why_same(a: Quantity, b: Quantity, shown_a: str, shown_b: str) -> str:
    if a.approximate != b.approximate:
        return f"{shown_a} and {shown_b} are the same figure, one of them hedged"
    return f"both say {shown_a}" if shown_a == shown_b else f"{shown_a} is {shown_b}"


def _why_different(a: Quantity, b: Quantity, shown_a: str, shown_b: str) -> str:
    if a.point is not None and b.point is not None:
        rounded = a.step > 1 or b.step > 1 or a.approximate or b.approximate
        return f"{shown_a} is not {shown_b}" + (", rounded or not" if rounded else "")
    if a.point is None and b.point is None:
        return f"nothing is both {shown_a} and {shown_b}"
    inner, outer = (shown_a, shown_b) if a.point is not None else (shown_b, shown_a)
    return f"{inner} lies outside {outer}"


def _why_compatible(a: Quantity, b: Quantity, shown_a: str, shown_b: str) -> str:
    if a.point is None and b.point is None:
        return f"{shown_a} and {shown_b} overlap"
    if a.point is None or b.point is None:
        inner, outer = (shown_a, shown_b) if a.point is not None else (shown_b, shown_a)
        return f"{inner} lies inside {outer}"
    if a.approximate or b.approximate:
        return f"{shown_a} and {shown_b} are as close as the hedge allows"
    coarse, fine, shown_coarse, shown_fine = (
        (a, b, shown_a, shown_b) if (a.step, shown_a) >= (b.step, shown_b) else (b, a, shown_b, shown_a)
    )
    return f"{shown_coarse} is {shown_fine} rounded{_to_figures(coarse)}" if fine else ""


def _to_figures(q: Quantity) -> str:
    if not q.point or q.step <= 0:
        return ""
    figures = floor(log10(abs(q.point) / q.step) + 1e-9) + 1
    return f" to {_FIGURES[figures]} figure{'s' * (figures > 1)}" if 1 <= figures < len(_FIGURES) else ""


def show_quantity(q: Quantity, unit: Callable[[str], str] = str, share: bool = False) -> str:
    """The quantity in words that parse back to it; ``unit`` puts the unit to a number. A ``share`` may be ``9 in 10``."""

    def said(end: float) -> str:
        return unit(show_number(end, q.step, share))

    hedge = ("nearly ", "about ", "just over ")[q.lean + 1] if q.approximate else ""
    if q.point is not None:
        return hedge + said(q.point)
    if q.low is not None and q.high is not None and not (q.low_open or q.high_open):
        return hedge + unit(f"{show_number(q.low, q.step, share)} to {show_number(q.high, q.step, share)}")
    ends = []
    if q.low is not None:
        ends.append(("more than " if q.low_open else "at least ") + hedge + said(q.low))
    if q.high is not None:
        ends.append(("less than " if q.high_open else "at most ") + hedge + said(q.high))
    return " and ".join(ends) or "any"


def show_number(x: float, step: float, share: bool = False) -> str:
    """``x`` to the precision of ``step``: 5,200; 1.20 billion; 5 3/4; 2 in 5."""
    if 0 < abs(x) < 1 and step >= 1e-3 and (ratio := _ratio(x, step, share)):
        return ratio
    if share and 0 < x < 1 and isclose(step, x / 5) and isclose(1 / x, round(1 / x), rel_tol=1e-12):
        return f"1 in {round(1 / x):,}"
    for scale, word in _SCALE_WORDS:
        if scale <= abs(x) < scale * _MOST and step > 0 and (decimals := _shortest(x, scale, step)) is not None:
            return f"{x / scale:,.{decimals}f} {word}"
    decimals = _decimals(1.0, step) if 0 < step < 1 else 0 if step else next((d for d in range(4) if _fits(x, d)), 0)
    if _fits(x, decimals) and abs(x) < 1e15:
        return f"{x:,.{decimals}f}"
    near = Fraction(x).limit_denominator(100) if abs(x) < 1e6 else None
    if near is not None and near.denominator > 1 and isclose(float(near), x, rel_tol=1e-12):
        whole, rest = divmod(abs(near), 1)
        return f"{'-' * (x < 0)}{f'{whole} ' if whole else ''}{rest.numerator}/{rest.denominator}"
    return f"{x:,.0f}" if x.is_integer() and abs(x) < 1e21 else f"{x!r}".replace("e+", "e")


def _decimals(scale: float, step: float) -> int:
    return max(0, min(round(log10(scale) - log10(step)), _MOST_DECIMALS))


def _shortest(x: float, scale: float, step: float) -> int | None:
    """The fewest decimals, up to two, that state ``x`` in the scale to just this precision."""
    for decimals in range(3):
        if _fits(x / scale, decimals) and isclose(implied_step(x, scale * 10.0**-decimals, scale, 1000.0), step):
            return decimals
    return None


def _fits(x: float, decimals: int) -> bool:
    return decimals < 16 and isclose(round(x, decimals), x, rel_tol=1e-12)


def _ratio(x: float, step: float, share: bool) -> str | None:
    near = Fraction(x).limit_denominator(1000)
    if not near.numerator or not isclose(float(near), x, rel_tol=1e-12):
        return None
    above, below = near.numerator, near.denominator
    if share and below in _RATIO_BASES and x > 0 and isclose(step, min(0.1, x / 5)):
        return f"{above} in {below}"
    return f"{above}/{below}" if isclose(step, min(0.02, abs(x) / 5)) else None


def to_json(q: Quantity) -> dict[str, Any]:
    """``low``, ``high`` (None: open) and ``approximate``; ``low_open``, ``high_open`` say that the end is excluded."""
    return {
        "low": number(q.low),
        "high": number(q.high),
        "approximate": q.approximate,
        "low_open": q.low_open,
        "high_open": q.high_open,
    }


def number(x: float | None) -> float | int | None:
    """Whole floats as integers: 5200, not 5200.0."""
    return int(x) if x is not None and x.is_integer() and abs(x) < 1e15 else x
