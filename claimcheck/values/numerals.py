"""Numbers as they are written in English: the grammar that counts, money, measures, durations and dates share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from claimcheck.text import Words


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read from tokens ``first:last`` (half open) of a sentence."""

    first: int
    last: int
    low: float | None
    high: float | None


@dataclass(frozen=True, eq=False)
class Reading:
    """A sentence being read: its words, and the numerals in them (scanned once, shared by all kinds)."""

    words: Words

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        return ()
