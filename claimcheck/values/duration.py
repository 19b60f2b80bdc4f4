"""Durations and ages: ten days, a week and a half, less than two weeks, 500ms, PT90M, a 34-year-old, in his fifties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from claimcheck.late import late
from claimcheck.text import Words
from claimcheck.values import ages
from claimcheck.values import en_durations as en
from claimcheck.values.amounts import MEASURED, Amount, Stated, stated
from claimcheck.values.core import Context, Found
from claimcheck.values.duration_value import DurationValue, compare, show, to_json
from claimcheck.values.elapsed import COLON, elapsed
from claimcheck.values.lengths import Length, Unit, lengths
from claimcheck.values.letters import CUES
from claimcheck.values.numerals import Reading
from claimcheck.values.quantity import Quantity

__all__ = ["DurationValue", "compare", "recognise", "show", "to_json"]

_UNITS = frozenset(en.UNITS) | frozenset(en.GLUED) | frozenset(en.LONG) | {"w", "many"}
_PERIOD_SIGNS = frozenset({"P", "PT"})
_CAMEL_ENDS = tuple(map(str.lower, en.CAMEL_ENDS))
_TIMED = CUES.add(_UNITS)
_PERIOD = CUES.add(sign.lower() for sign in _PERIOD_SIGNS)
_ASSIGNED = CUES.add(en.ASSIGNS)
_SETTING = CUES.add(en.SETTING_ENDS, also=lambda word: word.endswith(_CAMEL_ENDS))
_ISO = late(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_ISO_UNITS = (
    ("year", 12),
    ("month", 1),
    ("week", 604800),
    ("day", 86400),
    ("hour", 3600),
    ("minute", 60),
    ("second", 1),
)


def recognise(sentences: Sequence[Reading], context: Context) -> Iterator[Found[DurationValue]]:  # noqa: ARG001
    """The durations and ages of a document, in order of place, not overlapping. Linear in the number of tokens."""
    for reading in sentences:
        cues = reading.cues
        found = list(_stated(reading)) if cues & _TIMED or reading.numerals else []
        if cues & ages.OWNED:
            found += _decades(reading)
        if cues & _PERIOD:
            found += _iso(reading)
        if cues & COLON:
            found += elapsed(reading)
        if len(found) > 1:
            found.sort(key=lambda f: (f.start, -f.end))
        done = -1
        for f in found:
            if f.start >= done:
                done = f.end
                yield f


def _stated(reading: Reading) -> Iterator[Found[DurationValue]]:
    """Lengths and ages with the bounds, hedges and ranges around them."""
    found = lengths(reading) if reading.cues & _TIMED else []
    if found and reading.cues & ages.AGED:
        found = [ages.aged(reading.words, a) for a in found]
    if reading.numerals:
        bits = reading.bits
        leads = reduce(or_, [bits[n.first - 1] for n in reading.numerals])
        if leads & ages.BEFORE or reading.cues & ages.AGED:
            found += _new(found, list(ages.ages(reading)))
        if leads & _ASSIGNED and reading.cues & _SETTING:
            found += _new(found, list(_settings(reading)))
    if not found:
        return
    found.sort(key=lambda a: a.first)
    for s in stated(reading, found, MEASURED, en.NO_BOUNDS):
        yield _found(reading.words, s)


def _new(known: list[Length], others: list[Length]) -> list[Length]:
    """Those of the others that none of the known ones holds already."""
    if not (known and others):
        return others
    taken = {a.first for a in known}.union([a.numeral.first for a in known])
    return [a for a in others if a.first not in taken]


def _found(words: Words, s: Stated[Unit]) -> Found[DurationValue]:
    unit, age = s.unit
    last = s.last
    if age:
        while (
            last < len(words.texts)
            and last < s.last + 3
            and words.lowers[last] in ("-", "‐", "‑", "old", "olds", "of", "age")
        ):
            last += 1
        last -= last > s.last and words.texts[last - 1] in "-‐‑"
    return Found(words.starts[s.first], words.ends[last - 1], "duration", DurationValue(s.quantity, unit, age), s.steps)


def _settings(reading: Reading) -> Iterator[Length]:
    """``timeout_ms=30000``, ``retention-days: 7``, ``idleSeconds = 5``: the unit ends the name of the setting."""
    words, bits = reading.words, reading.bits
    for n in reading.numerals:
        i = n.first - 1
        if n.digits is None or i < 0 or not bits[i] & _ASSIGNED:
            continue
        while i >= 0 and i > n.first - 6 and words.lowers[i] in en.ASSIGNS:
            i -= 1
        unit = _setting_unit(words, i)
        if unit is not None:
            yield Amount(n.first, n.last, n, (unit[0], False), factor=float(unit[1]))


def _setting_unit(words: Words, i: int) -> tuple[str, int] | None:
    text = words.texts[i]
    if words.glued(i) and words.texts[i - 1] in "_-" and words.glued(i - 1):
        return en.SETTING_ENDS.get(text.lower())
    if text[:1].islower() and text.endswith(en.CAMEL_ENDS):
        end = next(e for e in en.CAMEL_ENDS if text.endswith(e))
        return en.SETTING_ENDS[end.lower()]
    return None


def _decades(reading: Reading) -> Iterator[Found[DurationValue]]:
    words = reading.words
    for first, last, low, high in ages.decades(reading):
        value = DurationValue(Quantity(float(low), float(high), step=1.0), "year", age=True)
        said = f"“{' '.join(words.texts[first:last])}” is an age from {low} to {high}"
        yield Found(words.starts[first], words.ends[last - 1], "duration", value, (said,))


def _iso(reading: Reading) -> Iterator[Found[DurationValue]]:
    """``PT90M``, ``P10D``: durations as ISO 8601 writes them."""
    words = reading.words
    for i in reading.places(_PERIOD):
        if words.texts[i] not in _PERIOD_SIGNS or words.glued(i) and words.texts[i - 1][-1].isalnum():
            continue
        last = i + 1
        while last < len(words.texts) and last < i + 14 and words.glued(last) and words.texts[last].isalnum():
            last += 1
        value = _of_iso("".join(words.texts[i:last]))
        if value is not None:
            yield Found(words.starts[i], words.ends[last - 1], "duration", value)


def _of_iso(text: str) -> DurationValue | None:
    """The value of an ISO duration in its smallest unit; None if it is none, or mixes months with days."""
    match = _ISO.fullmatch(text)
    parts = (
        [(unit, many, int(n)) for (unit, many), n in zip(_ISO_UNITS, match.groups(), strict=True) if n] if match else []
    )
    if not parts or text.endswith("T") or len({many < 13 and unit in ("year", "month") for unit, many, _ in parts}) > 1:
        return None
    unit, smallest, _ = parts[-1]
    total = sum(many * n for _, many, n in parts) / smallest
    return DurationValue(Quantity(total, total), unit)
