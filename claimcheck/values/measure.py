"""Measures: numbers with a unit of length, area, volume, mass, speed, temperature, energy, data, or a rate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from claimcheck.values import quantity
from claimcheck.values.amounts import MEASURED, stated
from claimcheck.values.core import Comparison, Context, Found, Relation
from claimcheck.values.measured import ARTICLE_COUNTS, articled, measurable, measured
from claimcheck.values.numerals import Reading
from claimcheck.values.quantity import Quantity, show_quantity
from claimcheck.values.units import Unit

_NO_PLURAL = frozenset({"hertz", "horsepower", "lux", "bar", "magnitude", "degree", "mol"})
_MILES = {"mile", "nautical mile"}
_IRREGULAR = {"foot": "feet", "inch": "inches", "acre-foot": "acre-feet"}


class Measure(Struct, frozen=True):
    """A quantity in the unit that was written; comparison converts, the value does not."""

    quantity: Quantity
    unit: Unit


def recognise(sentences: Sequence[Reading], context: Context) -> Iterator[Found[Measure]]:  # noqa: ARG001
    """All measures of the sentences, in order of place."""
    for reading in sentences:
        if not (reading.numerals or reading.cues & ARTICLE_COUNTS):
            continue
        words = reading.words
        amounts = [a for n in measurable(reading) if (a := measured(reading, n)) is not None]
        if reading.cues & ARTICLE_COUNTS:
            amounts = sorted([*amounts, *articled(reading)], key=lambda a: a.first)
        if not amounts:
            continue
        for s in stated(reading, amounts, MEASURED):
            yield Found(words.starts[s.first], words.ends[s.last - 1], "measure", Measure(s.quantity, s.unit), s.steps)


def base(value: Measure) -> Quantity:
    """The quantity in the base unit of its dimension (kelvin, metre, bit …)."""
    return value.quantity.convert(value.unit.factor, value.unit.offset)


def compare(a: Measure, b: Measure) -> Comparison:
    """Measures of one dimension, in one unit; the reason shows both as stated."""
    if a.unit.dimension != b.unit.dimension:
        return Comparison(Relation.INCOMPARABLE, f"{show(a)} and {show(b)} do not measure the same thing")
    if a.quantity == b.quantity and {a.unit.name, b.unit.name} == _MILES:
        return Comparison(Relation.COMPATIBLE, f"{show(a)} may be {show(b)}: at sea a mile is a nautical one")
    one, other = (a.quantity, b.quantity) if a.unit == b.unit else (base(a), base(b))
    return quantity.relate_shown(one, other, lambda: show(a), lambda: show(b))


def show(value: Measure) -> str:
    """In words that are read back as the same measure."""
    return show_quantity(value.quantity, lambda number: f"{number} {_unit_name(number, value.unit.name)}")


def _unit_name(number: str, name: str) -> str:
    head, per, rest = name.partition(" per ")
    if number == "1" or head in _NO_PLURAL:
        return name
    if head.startswith("degree "):
        return name.replace("degree", "degrees", 1)
    before, space, noun = head.rpartition(" ")
    plural = _IRREGULAR.get(noun, noun if noun.endswith(("s", "hertz")) else noun + "s")
    return before + space + plural + per + rest


def to_json(value: Measure) -> dict[str, Any]:
    """The quantity as stated and the unit, in the singular: ``square kilometre``, ``mebibyte``."""
    return quantity.to_json(value.quantity) | {"unit": value.unit.name}
