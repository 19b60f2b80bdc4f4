"""From numbers with their units to quantities: ranges, bounds and hedges, the same for every kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values import bounds
from claimcheck.values.amount_links import BETWEEN_TWO, changes, connector, opener
from claimcheck.values.amount_steps import bounded, spelled
from claimcheck.values.en_bounds import NOT_OF_ORDINALS, RANGE_SIGNS, RANGE_WORDS, Effect
from claimcheck.values.numerals import Numeral, Reading
from claimcheck.values.quantity import Quantity, implied_step, plain

U = TypeVar("U")

_LINKS = RANGE_WORDS | RANGE_SIGNS | {"and", "or"}
_BEFORE = _LINKS | bounds.LAST_WORDS | {"the", "a", "between", "from", "anywhere"} | BETWEEN_TWO
_BOUNDS = bounds.LAST_WORDS | {"the"}
_LINKS_LEFT = _LINKS | BETWEEN_TWO
_AFTER = _LINKS | bounds.FIRST_WORDS

# Whole numbers below this are exact where things are counted; elsewhere they may be rounded to ones.
_WIDE = 10  # times the lower end: where something changed, so far apart are two values
COUNTED = 1000.0
MEASURED = 0.0


class Amount(Struct, Generic[U], frozen=True):
    """A number with its unit in tokens ``first:last``. ``open_right``: the unit stands before the number ($5)."""

    first: int
    last: int
    numeral: Numeral
    unit: U
    open_right: bool = False
    factor: float = 1.0  # the unit's own multiplier: pence are hundredths of a pound
    effect: Effect | None = None  # of a bounding phrase between number and unit: "5 or more kilometres"
    value: float | None = None  # where smaller units add to the number: "6 ft 2 in"
    parts: int = 1  # and how many of the smaller unit make one

    @property
    def number(self) -> float:
        return self.numeral.value * self.factor if self.value is None else self.value


class Stated(Struct, Generic[U], frozen=True):
    """A quantity as a sentence states it, in tokens ``first:last``, and how it was read."""

    first: int
    last: int
    quantity: Quantity
    unit: U
    steps: tuple[str, ...]


def stated(
    reading: Reading,
    amounts: Sequence[Amount[U]],
    exact_below: float,
    weak: frozenset[str] = frozenset(),
    bare: bool = True,
) -> Iterator[Stated[U]]:
    """The quantities that ``amounts`` (in order of place) are part of.

    ``exact_below``: whole numbers less than this are exact. ``weak``: single words that are no bounds for this kind.
    ``bare``: a number without the unit may be the lower end of a range (``3 to 5 km``).
    """
    found = _bounded(reading, amounts, exact_below, weak, bare)
    return _joined(found, reading.words) if len(amounts) > 1 else found


def _bounded(
    reading: Reading, amounts: Sequence[Amount[U]], exact_below: float, weak: frozenset[str], bare: bool
) -> Iterator[Stated[U]]:
    by_first = {a.first: a for a in amounts} if len(amounts) > 1 else {}
    lowers = reading.words.lowers
    done = 0
    whole: Stated[U] | None = None
    for amount in amounts:
        if amount.first < done:
            continue
        held = whole if whole is not None and _converts(reading.words, whole, amount) else None
        after = lowers[amount.last] if amount.last < len(lowers) else ""
        before = lowers[amount.first - 1] if amount.first else ""
        if after in _AFTER or before in _BEFORE:
            both = _right(reading, amount, by_first, done) if after in _LINKS else None
            if both is None and bare and before in _LINKS_LEFT:
                both = _left(reading, amount, done)
            low, high = both or (amount, None)
            if bare and both is None and (start := _other(reading, amount, before, done)) is not None:
                yield _plain(reading.words, start, exact_below)
            if both or after in bounds.FIRST_WORDS or before in _BOUNDS or amount.effect is not None:
                whole = _qualified(reading, low, high, done, exact_below, weak)
            else:
                whole = _plain(reading.words, amount, exact_below, said=True)
        else:
            whole = _plain(reading.words, amount, exact_below)
            whole = whole if held is None else _bounded_as(held, whole)
        yield whole
        done = whole.last


def _converts(words: Words, whole: Stated[U], amount: Amount[U]) -> bool:
    """Whether the amount stands alone in brackets behind another one, in another unit: up to 8 inches (20 cm)."""
    first, last = amount.first, amount.last
    bracketed = first == whole.last + 1 and words.texts[first - 1] == "(" and words.texts[last : last + 1] == (")",)
    return bracketed and whole.unit != amount.unit


def _bounded_as(held: Stated[U], whole: Stated[U]) -> Stated[U]:
    """The amount with the bound and the hedge of the one that it converts."""
    q, point = held.quantity, whole.quantity.point
    if point is None or q.low is not None and q.high is not None and not q.approximate:
        return whole
    low, high = (point if end is not None else None for end in (q.low, q.high))
    if low is not None and high is not None and q.low != q.high:
        return whole
    bounded = Quantity(low, high, q.low_open, q.high_open, q.approximate, q.lean, whole.quantity.step)
    return replace(whole, quantity=bounded, steps=(*whole.steps, "it converts the one before it, with its bound"))


def _plain(words: Words, amount: Amount[U], exact_below: float, *, said: bool = False) -> Stated[U]:
    """The short way for an amount that nothing around it bounds, hedges or continues; ``said``: its words are a step."""
    quantity = _interval(amount, None, exact_below)
    if amount.effect is not None:
        quantity = bounds.apply(quantity, amount.effect)
    step = spelled(words, amount.first, amount.last, quantity) if said or amount.numeral.digits is None else ""
    return Stated(amount.first, amount.last, quantity, amount.unit, (step,) if step else ())


def _right(
    reading: Reading, low: Amount[U], by_first: dict[int, Amount[U]], floor: int
) -> tuple[Amount[U], Amount[U]] | None:
    """``$10-$20``, ``44 mg to 50 mg``, ``$10-20``: the amount is the lower end."""
    at = connector(reading.words, low.first, low.last, floor)
    if at is None:
        return None
    high = by_first.get(at)
    if high is None and low.open_right and (numeral := reading.numeral_at.get(at)) is not None:
        high = replace(low, first=at, last=numeral.last, numeral=numeral, value=None)
    if high is None or high.unit != low.unit or high.numeral.ordinal != low.numeral.ordinal:
        return None
    low = _sharing_scale(low, high)
    return (low, high) if _in_order(reading.words, low, high) else None


def _left(reading: Reading, high: Amount[U], floor: int) -> tuple[Amount[U], Amount[U]] | None:
    """``3 to 5 km``: a bare number before the amount is the lower end."""
    if high.open_right or high.value is not None:
        return None
    for width in (1, 2, 3):
        numeral = reading.numeral_before.get(high.first - width)
        if numeral is None or numeral.first < floor or numeral.ordinal != high.numeral.ordinal:
            continue
        if connector(reading.words, numeral.first, numeral.last, floor, with_unit=False) == high.first:
            bare = replace(high, first=numeral.first, last=numeral.last, numeral=numeral, effect=None)
            low = _sharing_scale(bare, high)
            if high.number > _WIDE * low.number and changes(reading.words, numeral.first, floor):
                return None  # rose in 2024 to 505 million crowns
            return (low, high) if _in_order(reading.words, low, high) else None
    return None


def _other(reading: Reading, end: Amount[U], before: str, floor: int) -> Amount[U] | None:
    """The number before an amount that has its unit, and is no end of a range with it."""
    if before == "to":
        return _start(reading, end, floor)
    return _pair(reading, end, floor) if before in ("and", "or") else None


def _pair(reading: Reading, end: Amount[U], floor: int) -> Amount[U] | None:
    """``2.5 and 2.4 metres``: a decimal joined to an amount has its unit."""
    numeral = reading.numeral_before.get(end.first - 1)
    if end.open_right or end.effect is not None or end.value is not None or numeral is None or numeral.first < floor:
        return None
    if numeral.digits is None or numeral.step >= 1 or numeral.scale != end.numeral.scale:
        return None
    if numeral.first and not reading.words.texts[numeral.first - 1].islower():
        return None  # Rails 7.1 and 2 percent
    return replace(end, first=numeral.first, last=numeral.last, numeral=numeral)


def _start(reading: Reading, end: Amount[U], floor: int) -> Amount[U] | None:
    """``rose from 3.5 to 4 percent``: the number that a change began with has the unit of the one it ended with."""
    numeral = reading.numeral_before.get(end.first - 1)
    if end.open_right or numeral is None or numeral.first <= floor or numeral.ordinal or end.effect is not None:
        return None
    if reading.words.lowers[numeral.first - 1] != "from" or not changes(reading.words, numeral.first, floor):
        return None
    scale = end.numeral.scale if numeral.scale == 1 and abs(numeral.value) < end.numeral.scale else 1.0
    if scale > 1 and numeral.low is not None and numeral.low == numeral.high:
        low = numeral.low * scale
        numeral = replace(numeral, low=low, high=low, step=numeral.step * scale, scale=scale)
    return replace(end, first=numeral.first, last=numeral.last, numeral=numeral, value=None)


def _sharing_scale(low: Amount[U], high: Amount[U]) -> Amount[U]:
    """``2 to 3 million``: the scale of the upper end is that of the lower one, where that keeps the order."""
    scale = high.numeral.scale
    n = low.numeral
    if n.scale != 1 or scale < 12 or not 0 < n.value < high.numeral.value / scale or n.low != n.high:
        return low
    return replace(low, numeral=replace(n, low=n.value * scale, high=n.value * scale, step=n.step * scale, scale=scale))


def _in_order(words: Words, low: Amount[U], high: Amount[U]) -> bool:
    if words.lowers[low.last] == "or":
        return low.number < high.number <= 2 * low.number + 1
    return low.number < high.number


def _qualified(
    reading: Reading, low: Amount[U], high: Amount[U] | None, floor: int, exact_below: float, weak: frozenset[str]
) -> Stated[U]:
    words = reading.words
    quantity = _interval(low, high, exact_below)
    first, last = low.first, (high or low).last
    steps = [spelled(words, first, last, quantity)]
    if high is not None and (opens := opener(words, first, floor)):
        first -= 1 if words.lowers[first - 1] == opens else 2
    effects = [e for e in (low.effect, high.effect if high else None) if e]
    if (bound := bounds.after(words, last)) is not None:
        effects.append(bound.effect)
        steps.append(bounded(words, bound))
        last = bound.last
    for _ in range(3):
        bound = None
        if first > floor and words.lowers[first - 1] in _BOUNDS:
            bound = bounds.before(words, first, floor)
            if bound is None and words.lowers[first - 1] == "the":
                bound = bounds.before(words, first - 1, floor)
        if bound is None or (bound.last - bound.first == 1 and words.lowers[bound.first] in weak):
            break
        if low.numeral.ordinal and words.lowers[bound.first : bound.last] in NOT_OF_ORDINALS:
            break  # up to the third floor
        if words.lowers[bound.first : bound.last] == ("better", "than") and words.lowers[last : last + 1] == ("ago",):
            break  # than it was then
        effects.append(bound.effect)
        steps.append(bounded(words, bound))
        first = bound.first
    for effect in effects:
        quantity = bounds.apply(quantity, effect)
    return Stated(first, last, quantity, low.unit, tuple([s for s in steps if s]))


def _interval(low: Amount[U], high: Amount[U] | None, exact_below: float) -> Quantity:
    number = low.number
    step = _step(low, exact_below)
    if high is not None:
        most = high.number if high.numeral.high is not None else plain(high.number, None, True, 0.0).most
        return Quantity(number, most, step=min(step, _step(high, exact_below)))
    end = number if low.numeral.high is not None else None
    if not number:
        return Quantity(number, end, approximate=low.numeral.approximate, step=step)
    return plain(number, end, low.numeral.approximate, step)


def _step(amount: Amount[U], exact_below: float) -> float:
    n = amount.numeral
    if n.step == n.scale == 1 and 0 < n.value < exact_below and n.value.is_integer() and amount.value is None:
        return n.step * amount.factor if n.fraction else 0.0  # the short way of most counts
    if amount.value is not None:
        return 1 / amount.parts if exact_below < COUNTED else 0.0
    if n.fraction:
        return n.step * amount.factor
    stated_step = n.step if n.step < n.scale or n.scale == 1 else n.scale
    return implied_step(n.value, stated_step, n.scale, exact_below) * amount.factor


def _joined(quantities: Iterator[Stated[U]], words: Words) -> Iterator[Stated[U]]:
    """``more than 30 and at most 40``: two opposite bounds, next to each other, are one interval."""
    held: Stated[U] | None = None
    for s in quantities:
        if held is not None and (both := _both(held, s, words)):
            held = both
            continue
        if held is not None:
            yield held
        held = s
    if held is not None:
        yield held


def _both(a: Stated[U], b: Stated[U], words: Words) -> Stated[U] | None:
    link = words.lowers[a.last : b.first]
    if a.unit != b.unit or link not in (("and",), ("but",), (",",), (",", "and"), (",", "but")):
        return None
    lower, upper = (a.quantity, b.quantity) if a.quantity.low is not None else (b.quantity, a.quantity)
    if lower.low is None or lower.high is not None or upper.low is not None or upper.high is None:
        return None
    if lower.low >= upper.high:
        return None
    hedged, step = lower.approximate or upper.approximate, min(lower.step, upper.step)
    merged = Quantity(lower.low, upper.high, lower.low_open, upper.high_open, hedged, lower.lean, step)
    return Stated(a.first, b.last, merged, a.unit, (*a.steps, *b.steps))
