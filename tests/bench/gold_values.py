"""Gold values as written in ``gold.json`` (``nearly 13 hours``, ``mid-2026``, ``2.75 GBP``), and whether a mention has one.

Nothing of the package reads them: a mention is judged by its documented JSON alone. ``expected`` gives a predicate, or
None for a gold value that is no value of the type it is filed under (a minute of play among times, a model number among
versions): such a one is not measured.

A number is right when it may be the gold number: equal up to rounding, or a range or hedge with gold inside. A bound
(``more than 40``) must be a bound on the same side at the same number. A date is right when it may be the gold date and
is not much coarser, or where the gold words are one end of a range that has it as that end; in a text without a date the
weekday, or day and month, are right.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf, isinf
from typing import Any

Json = dict[str, Any]
Span = tuple[float, float]
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention (its kind, its text, its value as JSON) at the place where the document says ``words``."""

    kind: str
    text: str
    value: Json
    words: str


Check = Callable[[Seen], bool]

_ROUNDING = 0.006  # 6 ft 2 in are 1.8796 m: written as 1.88
_HEDGE = 0.1
_DAY = 86_400.0
_SECONDS = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": _DAY, "week": 7 * _DAY, "fortnight": 14 * _DAY,
    "month": 30.4375 * _DAY, "year": 365.25 * _DAY, "decade": 3652.5 * _DAY, "century": 36525 * _DAY,
}  # fmt: skip
# Unit → (what it measures, how many of the base unit it is).
_UNITS: dict[str, tuple[str, float]] = {
    "m": ("length", 1), "metre": ("length", 1), "km": ("length", 1000), "kilometre": ("length", 1000),
    "centimetre": ("length", 0.01), "mile": ("length", 1609.344), "foot": ("length", 0.3048), "inch": ("length", 0.0254),
    "kg": ("mass", 1), "kilogram": ("mass", 1), "tonne": ("mass", 1000), "acre": ("area", 1),
    "knot": ("speed", 1.852), "mph": ("speed", 1.609344), "mile per hour": ("speed", 1.609344),
    "kilometre per hour": ("speed", 1), "byte": ("data", 1), "kib": ("data", 2**10), "kibibyte": ("data", 2**10),
    "mib": ("data", 2**20), "mebibyte": ("data", 2**20), "mb": ("data", 1e6), "megabyte": ("data", 1e6),
    "gb": ("data", 1e9), "gigabyte": ("data", 1e9), "per second": ("rate", 60), "per minute": ("rate", 1), "": ("", 1),
}  # fmt: skip
_SCALES = {"million": 1e6, "billion": 1e9}
_FRACTIONS = {"a third": "33.33%", "two thirds": "66.67%", "a quarter": "25%", "half": "50%"}
_AT_LEAST = re.compile(r"(?:more than|at least|(?:well )?over) ")
_AT_MOST = re.compile(r"(?:less than|fewer than|up to|at most) ")
_JUST_OVER = re.compile(r"(?:just|a little) over ")
_NEARLY = re.compile(r"(?:nearly|almost) ")
_ABOUT = re.compile(r"(?:about|around|approximately) ")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?) ?(million|billion)?")


def expected(kind: str, gold: str) -> Check | None:
    """How to tell a mention with the gold value of a type from one without; None where there is no telling."""
    return {
        "date": _date, "time": _time, "duration": _duration, "count": _count, "money": _money, "percent": _percent,
        "measure": _measure, "version": _version, "name": _name, "quote": _quote,
    }[kind](gold)  # fmt: skip


def _amount(gold: str) -> tuple[Span, str] | None:
    """The ends of a gold number (infinite for a bound), and the words after it."""
    for pattern, ends in _HEDGES:
        if hedge := pattern.match(gold):
            inner = _amount(gold[hedge.end() :])
            return inner and (ends(inner[0][0]), inner[1])
    gold = _FRACTIONS.get(gold, gold)
    found = _NUMBER.match(gold)
    if not found:
        return None
    low = float(found[1]) * _SCALES.get(found[2], 1)
    rest = gold[found.end() :].strip()
    if rest.startswith("to ") and (high := _amount(rest[3:])):
        factor = next((s for word, s in _SCALES.items() if word in rest), 1) if not found[2] else 1
        return (low * factor, high[0][0]), high[1]
    return (low, low), rest


_HEDGES: tuple[tuple[re.Pattern[str], Callable[[float], Span]], ...] = (
    (_JUST_OVER, lambda n: (n, n * (1 + _HEDGE))),
    (_AT_LEAST, lambda n: (n, inf)),
    (_AT_MOST, lambda n: (-inf, n)),
    (_NEARLY, lambda n: (n * (1 - _HEDGE), n)),
    (_ABOUT, lambda n: (n * (1 - _HEDGE), n * (1 + _HEDGE))),
)


def _fits(gold: Span, value: Json, factor: float = 1) -> bool:
    """Whether the ends of a mention, times ``factor``, may be the gold number, or are the gold bound."""
    low = -inf if value["low"] is None else value["low"] * factor
    high = inf if value["high"] is None else value["high"] * factor
    if isinf(gold[0]) or isinf(gold[1]):
        return all(a == b or (not isinf(a) and _near(a, b)) for a, b in zip(gold, (low, high), strict=True))
    slack = _HEDGE if value["approximate"] else _ROUNDING
    low, high = (x if isinf(x) else x + side * abs(x) * slack for x, side in ((low, -1), (high, 1)))
    bounded = not (isinf(low) and isinf(high))
    return bounded and low <= gold[1] and gold[0] <= high


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= _ROUNDING * max(abs(a), abs(b))


def _count(gold: str) -> Check | None:
    if tally := re.match(r"(\d+)-(\d+)", gold):
        sides = {int(tally[1]), int(tally[2])}
        return lambda seen: seen.kind == "tally" and {seen.value["left"], seen.value["right"]} == sides
    amount = _amount(gold)
    return amount and (lambda seen: seen.kind == "count" and _fits(amount[0], seen.value))


def _percent(gold: str) -> Check | None:
    amount = _amount(_with_fraction(gold))
    return amount and (lambda seen: seen.kind == "percent" and _fits(amount[0], seen.value))


def _with_fraction(gold: str) -> str:
    for words, share in _FRACTIONS.items():
        if gold.endswith(words):
            return gold.removesuffix(words) + share
    return gold


# How a sign or noun is read that does not say whose currency it is.
_UNNAMED = {"CAD": "USD", "PHP": "peso"}


def _money(gold: str) -> Check | None:
    amount = _amount(gold)
    if not amount:
        return None
    span, currency = amount[0], next(iter(amount[1].split()), "")  # none is any

    def check(seen: Seen) -> bool:
        if seen.kind == "money":
            said = {currency, _UNNAMED.get(currency)}
            return (not currency or seen.value["currency"] in {*said, ""}) and _fits(span, seen.value)
        return _bare(seen) and _fits(span, seen.value)

    return check


def _measure(gold: str) -> Check | None:
    amount = _amount(gold)
    unit = amount and _unit(amount[1])
    if not amount or not unit:
        return None
    dimension, size = unit
    span = (amount[0][0] * size, amount[0][1] * size)

    def check(seen: Seen) -> bool:
        if seen.kind == "measure":
            found = _unit(seen.value["unit"])
            if not dimension:  # gold that names no unit: the number is right whatever it is of
                return _fits(span, seen.value)
            return bool(found and found[0] == dimension and _fits(span, seen.value, found[1]))
        return _bare(seen) and (_fits(span, seen.value, size) or _fits(span, seen.value))

    return check


def _unit(words: str) -> tuple[str, float] | None:
    """Of ``36000 jobs per second`` the rate; otherwise the unit in singular or plural."""
    name = words.lower()
    if " per " in f" {name}" and name not in _UNITS:
        name = "per " + name.rsplit("per ", 1)[1]
    return _UNITS.get(name) or _UNITS.get(name.removesuffix("s"))


def _bare(seen: Seen) -> bool:
    """Where the gold words are only a number, a count of just them is all that can be read there."""
    return seen.kind == "count" and seen.text == seen.words


def _duration(gold: str) -> Check | None:
    parts = re.findall(r"(\d+(?:\.\d+)?) (?:working )?([a-z]+?)s?\b", gold)
    amount = _amount(gold)
    if not amount or not parts or any(unit not in _SECONDS for _, unit in parts):
        return None
    size = _SECONDS[parts[-1][1]]
    span = (amount[0][0] * size, amount[0][1] * size)
    if len(parts) > 1:
        span = (sum(float(n) * _SECONDS[unit] for n, unit in parts),) * 2

    def check(seen: Seen) -> bool:
        unit = _SECONDS.get(seen.value["unit"].rsplit(" ", 1)[-1]) if seen.kind == "duration" else None
        return bool(unit) and _fits(span, seen.value, unit or 1)

    return check


def _time(gold: str) -> Check | None:
    found = re.fullmatch(r"(shortly after )?(\d\d):(\d\d)", gold)
    if not found:
        return None
    low = int(found[2]) * 60 + int(found[3])
    high = low + (30 if found[1] else 0)

    def check(seen: Seen) -> bool:
        if seen.kind != "time":
            return False
        one, other = (_minutes(seen.value[end]) for end in ("earliest", "latest"))
        half_open = other - one == 12 * 60  # "half past six": one of two times
        around = 10 if seen.value["approximate"] else 0
        return (
            any(low <= t <= high for t in (one, other)) if half_open else one - around <= high and low <= other + around
        )

    return check


def _minutes(clock: str | None) -> int:
    return -(10**6) if clock is None else int(clock[:2]) * 60 + int(clock[3:5])


_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}


def _date(gold: str) -> Check | None:
    days = _days(gold)
    if not days:
        return None
    first, last = days
    widest = max(timedelta(days=31), 3 * (last - first + timedelta(days=1)))

    def check(seen: Seen) -> bool:
        if seen.kind != "date":
            return False
        if seen.value["earliest"] and seen.value["latest"]:
            one, other = date.fromisoformat(seen.value["earliest"]), date.fromisoformat(seen.value["latest"])
            if _plain(seen.words) in _plain(seen.text) != _plain(seen.words) and (one == first or other == last):
                return True  # one end of a range
            return one <= last and first <= other and other - one <= widest
        if seen.value["weekday"]:
            return first == last and calendar.day_name[first.weekday()].lower() == seen.value["weekday"]
        return bool(seen.value["edtf"]) and seen.value["edtf"] in (f"XXXX-{first:%m-%d}", f"XXXX-{first:%m}")

    return check


def _days(gold: str) -> Days | None:
    """First and last day of a gold date; parts of a month or year are taken generously."""
    if found := re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", gold):
        year, month, day = (int(part) if part else 0 for part in found.groups())
        return (date(year, month, day),) * 2 if day else _month(year, month) if month else _months(year, 1, 12)
    if found := re.fullmatch(r"(\d{4})-Q(\d)", gold):
        return _months(int(found[1]), 3 * int(found[2]) - 2, 3 * int(found[2]))
    if found := re.fullmatch(r"mid-(\d{4})", gold):
        return _months(int(found[1]), 5, 8)
    if found := re.fullmatch(r"(early|mid|late) (\d{3})0s", gold):
        start = {"early": 0, "mid": 3, "late": 6}[found[1]]
        return date(int(found[2]) * 10 + start, 1, 1), date(int(found[2]) * 10 + start + 3, 12, 31)
    if found := re.fullmatch(r"(spring|summer|autumn) (\d{4})", gold):
        return _months(int(found[2]), *_SEASONS[found[1]])
    if found := re.fullmatch(r"shortly before Christmas (\d{4})", gold):
        return date(int(found[1]), 12, 10), date(int(found[1]), 12, 24)
    if found := re.fullmatch(r"(early |mid-|late |end of )([A-Z][a-z]+) (\d{4})", gold):
        first, last = {"early ": (1, 10), "mid-": (10, 20), "late ": (20, 31), "end of ": (20, 31)}[found[1]]
        year, month = int(found[3]), _MONTHS[found[2].lower()]
        return date(year, month, first), min(date(year, month, 28) + timedelta(days=last - 28), _month(year, month)[1])
    return None


def _month(year: int, month: int) -> Days:
    return _months(year, month, month)


def _months(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _version(gold: str) -> Check | None:
    if not re.fullmatch(r"v?\d+(?:\.\d+)+", gold):
        return None
    return lambda seen: seen.kind == "version" and gold in (seen.value["from"], seen.value["to"])


def _name(gold: str) -> Check | None:
    if not any(c.isalpha() for c in gold):
        return None
    return lambda seen: seen.kind == "name" and _plain(seen.value["name"]) in (_plain(gold), _plain(seen.words))


def _quote(gold: str) -> Check | None:
    return lambda seen: (
        seen.kind == "quote" and any(_plain(w) in _plain(seen.value["words"]) for w in (gold, seen.words))
    )


def _plain(words: str) -> str:
    """Letters and digits, in lower case, one space between words."""
    return " ".join(re.findall(r"\w+", words.lower()))
