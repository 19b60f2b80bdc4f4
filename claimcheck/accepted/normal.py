"""Values as text in normal form: what baselines are written in, and what findings are known again by.

Made from the fields that the JSON report has for a value, so that a report read back gives the same text as the run.
How sure the text is of a number (``about 40``) is left out: it is the same contradiction.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from claimcheck.values.units import SPELLINGS

_LONGEST = 160  # characters of a quotation that are kept as they are
_UNKNOWN = "unknown"
_SIDES = ("low", "high")
_SECONDS = {"millisecond": 0.001, "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_MONTHS = {"month": 1, "year": 12}
_ROLES = ("ordinal", "fraction", "label")
_MEASURED = re.compile(r"(<=|>=|<|>)?(-?\d[\d.e+-]{0,30}?)(?:\.\.(-?\d[\d.e+-]{0,30}))? ([a-z][a-z ]{0,60})")


def normal(kind: str, value: Mapping[str, Any], shown: str = "") -> str:
    """The value, given as in the JSON report, on one line: ``until 2025-05-31``, ``>=3``, ``27000000 EUR``.

    Where the report has nothing to tell it by (a weekend, of no known week) it is what is ``shown``.
    """
    found = _stated(kind, value)
    return shown.strip() or found if _UNKNOWN in found.split(" ") else found


def _stated(kind: str, value: Mapping[str, Any]) -> str:
    if kind in ("quote", "name"):
        return _worded(str(value.get("words", value.get("name", ""))))
    if kind == "choice":
        return str(value.get("label", ""))
    if "edtf" in value:
        return _day(value)
    if "tally" in value:
        return str(value["tally"])
    if "earliest" in value:
        return " ".join(p for p in (_span(value, ("earliest", "latest")), value.get("zone")) if p)
    if "from" in value:
        return _span(value, ("from", "to"))
    if "low" in value:
        return _quantity(kind, value)
    return json.dumps({k: v for k, v in value.items() if k != "approximate"}, sort_keys=True, ensure_ascii=False)


def canonical(text: str) -> str:
    """What two normal forms have in common when they are one value: ``0.5 kilometre`` and ``500 metre``."""
    rule, equals, value = text.rpartition(" = ")
    return rule + equals + (_scaled(value) or value.casefold())


def _worded(words: str) -> str:
    """Words without case and punctuation; a long text is cut, and told apart from others by a digest."""
    plain = " ".join(re.findall(r"[^\W_]+", words.casefold())) or words.casefold().strip()
    if len(plain) <= _LONGEST:
        return plain
    return f"{plain[:_LONGEST].rstrip()}… #{blake2b(plain.encode('utf-8', 'replace'), digest_size=4).hexdigest()}"


def _day(value: Mapping[str, Any]) -> str:
    day = str(value["edtf"] or _span(value, ("earliest", "latest"))).replace("~", "")
    weekday = "" if value.get("earliest") else value.get("weekday")
    return " ".join(str(part) for part in (value.get("bound"), weekday, day) if part)


def _quantity(kind: str, value: Mapping[str, Any]) -> str:
    currency = value.get("currency")
    per = f"per {value['per']}" if value.get("per") else None
    roles = [role for role in _ROLES if value.get(role)]
    age = "old" if value.get("age") else None
    unit = "%" if kind == "percent" and value.get("unit") == "percent" else value.get("unit")
    return " ".join(str(part) for part in (_span(value, _SIDES), currency, unit, per, age, *roles) if part)


def _span(value: Mapping[str, Any], names: tuple[str, str]) -> str:
    """One value, both ends of a range, or the one end that is known with the sign of its bound."""
    low, high = (_number(value.get(name)) for name in names)
    if low is None and high is None:
        return _UNKNOWN
    if high is None:
        return (">" if value.get("low_open") else ">=") + str(low)
    if low is None:
        return ("<" if value.get("high_open") else "<=") + high
    return low if low == high else f"{low}..{high}"


def _number(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None if value is None else str(value)
    return str(int(value)) if abs(value) < 1e15 and value == int(value) else f"{value:.12g}"


@lru_cache(maxsize=4096)
def _scaled(text: str) -> str | None:
    """A length of time or a measure in the base unit of its dimension; None for everything else."""
    found = _MEASURED.fullmatch(text)
    if not found:
        return None
    sign, low, high, unit = found.groups()
    name, old, _ = unit.partition(" old")
    size = _size(name)
    if size is None:
        return None
    factor, offset, dimension = size
    try:
        ends = [f"{float(end) * factor + offset:.6g}" for end in (low, high) if end]
    except ValueError:
        return None
    return f"{sign or ''}{'..'.join(ends)} [{dimension}]{old}"


def _size(unit: str) -> tuple[float, float, str] | None:
    if unit in _SECONDS:
        return _SECONDS[unit], 0.0, "second"
    if unit in _MONTHS:
        return _MONTHS[unit], 0.0, "month"
    known = SPELLINGS.get(unit)
    return (known.factor, known.offset, known.dimension) if known else None
