"""Scales that do not stand right behind their number: of the first of 2.5 and 2.4 million, of 9+ million."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values.en_numbers import SCALES_AFTER

if TYPE_CHECKING:
    from claimcheck.values.numerals import Numeral

_LINKS = frozenset({"and", "or", ","})
_SIGNS = frozenset("$€£¥₹")
_THOUSAND = 1e3


def sharing(words: Words, numerals: Sequence[Numeral]) -> tuple[Numeral, ...]:
    """The numerals of a sentence, in order of place, with the scale of the next one for a decimal that is joined to it:
    nobody counts two and a half of what another counts in millions. ``$2.50 and $1.2 million`` are as they are.
    """
    if all(n.scale < _THOUSAND for n in numerals):
        return tuple(numerals)
    found = list(numerals)
    for k in range(len(found) - 2, -1, -1):
        found[k] = _scaled(words, found[k], found[k + 1])
    return tuple(found)


def _scaled(words: Words, low: Numeral, high: Numeral) -> Numeral:
    between = high.first - low.last
    signed = between == 2 and words.texts[high.first - 1] in _SIGNS
    if (
        not (signed or between == 1)
        or words.lowers[low.last] not in _LINKS
        or high.scale < _THOUSAND
        or high.high is None
    ):
        return low
    if low.digits is None or low.scale != 1 or low.step != 0.1 or low.signed or low.value >= _THOUSAND:
        return low
    value = low.value * high.scale
    return replace(low, low=value, high=value, step=low.step * high.scale, scale=high.scale, digits=None)


def past_plus(words: Words, n: Numeral) -> Numeral | None:
    """The number of ``9+ million`` with its scale, up to the end of it; None where no scale stands behind the sign."""
    j = n.last
    if n.scale != 1 or n.digits is None or words.texts[j : j + 1] != ("+",) or not words.glued(j):
        return None
    scale = SCALES_AFTER.get(words.lowers[j + 1], 0.0) if j + 1 < len(words.texts) else 0.0
    if scale < _THOUSAND:
        return None
    value = n.value * scale
    return replace(n, last=j + 2, low=value, high=value, step=n.step * scale, scale=scale, digits=None)
