"""Versions of software and protocols: 3.10, v4.2.0, Go 1.22 or newer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from claimcheck.values.core import Comparison, Context, Found, Relation
from claimcheck.values.numerals import Reading
from claimcheck.values.version_words import CUE, versions

Parts = tuple[int, ...]


class Version(Struct, frozen=True, eq=False):
    """Versions from ``low`` to ``high`` (None: open), as numbers between the points; an ``…_open`` end is out.

    3.10 stands for all of its line, 3.10.0 to the last 3.10.x. ``…_written`` is an end as the text has it where a part is
    padded (24.04); equal versions may be written otherwise.
    """

    low: Parts | None
    high: Parts | None
    low_open: bool = False
    high_open: bool = False
    low_written: str | None = None
    high_written: str | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and self._ends() == other._ends()

    def __hash__(self) -> int:
        return hash(self._ends())

    def _ends(self) -> tuple[Parts | None, Parts | None, bool, bool]:
        return self.low, self.high, self.low_open, self.high_open

    def reach(self) -> tuple[Parts, Parts]:
        """From the first version inside to the first beyond, to be compared as tuples."""
        low = () if self.low is None else _next(self.low) if self.low_open else self.low
        high = (10**9,) if self.high is None else self.high if self.high_open else _next(self.high)
        return low, high


def _next(parts: Parts) -> Parts:
    return (*parts[:-1], parts[-1] + 1)


def recognise(sentences: Sequence[Reading], context: Context) -> Iterator[Found[Version]]:  # noqa: ARG001
    """All versions of the sentences, in order of place."""
    for reading in sentences:
        if not reading.cues & CUE:
            continue
        words = reading.words
        for v in versions(reading):
            low, high, *_ = v.interval
            written = _padded(words.texts[v.first : v.last])
            value = Version(*v.interval, written.get(low), written.get(high))
            yield Found(words.starts[v.first], words.ends[v.last - 1], "version", value, v.steps)


def _padded(texts: Sequence[str]) -> dict[Parts | None, str]:
    """The versions among the tokens that their numbers alone would not write again: 24.04."""
    dots = [t for t in texts if t[0].isdigit() and any(p[0] == "0" < p[1:] for p in t.split("."))]
    return {tuple(map(int, t.split("."))): t for t in dots}


def compare(a: Version, b: Version) -> Comparison:
    """Component by component: 3.10 is newer than 3.9, and 3.10.2 is one of 3.10."""
    if a == b:
        return Comparison(Relation.SAME, f"both say {show(a)}")
    (a_low, a_high), (b_low, b_high) = a.reach(), b.reach()
    if max(a_low, b_low) >= min(a_high, b_high):
        return Comparison(Relation.DIFFERENT, f"{show(a)} is not {show(b)}")
    inner, outer = (a, b) if (a_low, b_high) >= (b_low, a_high) else (b, a)
    return Comparison(Relation.COMPATIBLE, f"{show(inner)} lies inside {show(outer)}")


def show(value: Version) -> str:
    """In words that are read back as the same version."""
    low, high = value.low_written or dotted(value.low), value.high_written or dotted(value.high)
    if low is not None and low == high:
        return f"version {low}"
    if low is not None and high is not None:
        if not (value.low_open or value.high_open):
            return f"version {low} to {high}"
        return f"{_bound('low', low, value.low_open)} and {_bound('high', high, value.high_open)}"
    if low is not None:
        return _bound("low", low, value.low_open)
    return _bound("high", high, value.high_open) if high is not None else "any version"


def _bound(side: str, parts: str, is_open: bool) -> str:
    if side == "low":
        return f"{'newer than' if is_open else 'at least'} version {parts}"
    return f"{'older than' if is_open else 'at most'} version {parts}"


def dotted(parts: Parts | None) -> str | None:
    """``(3, 10)`` as ``3.10``; None stays None."""
    return None if parts is None else ".".join(map(str, parts))


def to_json(value: Version) -> dict[str, Any]:
    """The ends as numbers of their first two parts (3.10 is 3.1: order by ``parts``), and as dotted text.

    None stands for an open end; ``parts`` are those of a single version, None for a range.
    """
    single = value.low is not None and value.low == value.high
    return {
        "low": _number(value.low),
        "high": _number(value.high),
        "approximate": False,
        "low_open": value.low_open,
        "high_open": value.high_open,
        "from": value.low_written or dotted(value.low),
        "to": value.high_written or dotted(value.high),
        "parts": list(value.low) if single and value.low else None,
    }


def _number(parts: tuple[int, ...] | None) -> float | None:
    """The first two parts as a decimal number."""
    return None if parts is None else float(".".join(str(min(p, 10**9)) for p in parts[:2]))
