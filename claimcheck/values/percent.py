"""Percentages and percentage points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor, log10
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values import quantity
from claimcheck.values.amounts import MEASURED, Amount, stated
from claimcheck.values.attach import after_number, joined_before
from claimcheck.values.core import Comparison, Context, Found, Relation
from claimcheck.values.count import Count
from claimcheck.values.en_units import PERCENT_STARTERS, PERCENT_UNITS, PERCENT_WORDS
from claimcheck.values.letters import CUES
from claimcheck.values.numerals import Numeral, Reading
from claimcheck.values.quantity import Quantity, show_quantity

_SMALL = 5.0  # percent
_CUE = CUES.add(PERCENT_STARTERS)


class Percent(Struct, frozen=True):
    """A share in hundredths; ``unit`` is ``percent``, or ``percentage point`` for a difference of two shares."""

    quantity: Quantity
    unit: str = "percent"


def recognise(sentences: Sequence[Reading], context: Context) -> Iterator[Found[Percent]]:  # noqa: ARG001
    """All percentages of the sentences, in order of place."""
    for reading in sentences:
        words = reading.words
        if not reading.numerals or not reading.cues & _CUE:
            continue
        amounts = [a for n in reading.near(_CUE) if (a := _amount(words, n)) is not None]
        for s in stated(reading, amounts, MEASURED):
            yield Found(words.starts[s.first], words.ends[s.last - 1], "percent", Percent(s.quantity, s.unit), s.steps)


def _amount(words: Words, n: Numeral) -> Amount[str] | None:
    if n.ordinal:
        return None
    j, effect = after_number(words, n)
    if n.fraction and words.lowers[j : j + 1] == ("of",):  # a quarter of a point, three-quarters of 1 percent
        j += 2 if words.lowers[j + 1 : j + 2] in (("a",), ("one",), ("1",)) else 1
    if j >= len(words) or words.lowers[j] not in PERCENT_STARTERS or joined_before(words, n.first):
        return None
    for width in (3, 2, 1):
        spelling = words.lowers[j : j + width]
        if (known := PERCENT_WORDS.get(spelling)) is not None:
            unit, factor = known
            return Amount(n.first, j + len(spelling), n, unit, factor=factor, effect=effect)
    return None


def from_count(count: Count) -> Percent | None:
    """``a third of`` read as 33.3%; None for counts that are no share."""
    if count.role != "fraction":
        return None
    share = count.quantity.convert(100.0)
    if share.point is not None and 0 < share.point < _SMALL:  # odds: 1 in 233 states no more than two figures
        step = 10.0 ** (floor(log10(share.point)) - 1)
        rounded = float(f"{share.point:.2g}")
        share = replace(share, low=rounded, high=rounded, step=step)
    return Percent(share)


def compare(a: Percent, b: Percent) -> Comparison:
    """Percentages with percentages, points with points: 5% more and 5 points more are not the same thing."""
    if a.unit != b.unit:
        return Comparison(Relation.INCOMPARABLE, f"{show(a)} and {show(b)} are a share and a difference of shares")
    return quantity.relate(a.quantity, b.quantity, lambda q: show(Percent(q, a.unit)))


def show(value: Percent) -> str:
    """In words that are read back as the same percentage."""
    return show_quantity(value.quantity, lambda number: number + PERCENT_UNITS[value.unit])


def to_json(value: Percent) -> dict[str, Any]:
    """The quantity in hundredths, and its unit."""
    return quantity.to_json(value.quantity) | {"unit": value.unit}
