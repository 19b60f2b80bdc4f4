"""Bounds that a sentence denies: at no time was more than 640 released, the temperature never exceeded eight degrees."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from msgspec.structs import replace

from claimcheck.text import Words

_OVER = frozenset("more over above exceed exceeds exceeded exceeding larger bigger greater higher longer".split())
_NEGATIONS = frozenset("no not never nor neither cannot nobody none".split())
_STOPS = frozenset(',;:.!?()"“”—–') | {"but", "and", "if"}
_REACH = 7  # tokens before the bound


def denied_bound(words: Words, start: int) -> bool:
    """Whether the value at ``start`` (offset in the document) is a lower bound that the words before it deny."""
    first = bisect_right(words.ends, start)
    if first >= len(words) or words.lowers[first] not in _OVER:
        return False
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        lower = words.lowers[i]
        if lower in _STOPS:
            return False
        if lower in _NEGATIONS or (lower == "t" and i and words.texts[i - 1] in "'’"):
            return True
    return False


def at_most(value: Any) -> Any | None:
    """A value that is a lower bound as the upper bound that its denial states; None for any other value."""
    quantity = getattr(value, "quantity", None)
    if quantity is None or quantity.low is None or quantity.high is not None:
        return None
    return replace(value, quantity=replace(quantity, low=None, high=quantity.low, low_open=False, high_open=False))
