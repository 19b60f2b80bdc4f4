"""How an amount was read, in words: the steps of a quantity."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values import bounds
from claimcheck.values.quantity import Quantity

_EXACT = 16  # digits: fewer are written out as they were read


def spelled(words: Words, first: int, last: int, quantity: Quantity) -> str:
    """What number the words ``first:last`` are; empty where they are that number."""
    point = quantity.point
    if point is None:
        return ""
    text = words.texts[first] if last == first + 1 else _text(words, first, last)
    if text.isdigit() and "0" < text[0] <= "9" and len(text) < _EXACT and text.isascii() and float(text) == point:
        return ""  # the short way of most
    number = f"{point:,.15g}"
    return "" if text in (number, number.replace(",", "")) else f"“{text}” is {number}"


def bounded(words: Words, bound: bounds.Bound) -> str:
    """What a bounding or hedging phrase made of the number."""
    e = bound.effect
    text = _text(words, bound.first, bound.last)
    if e.keeps:
        side = "lower" if e.keeps == "low" else "upper"
        return f"“{text}” makes it the {side} end" + (", itself out" if e.open else "")
    return f"“{text}” hedges it"


def _text(words: Words, first: int, last: int) -> str:
    text = words.texts[first]
    for i in range(first + 1, min(last, len(words.texts))):
        text += words.texts[i] if words.ends[i - 1] == words.starts[i] else " " + words.texts[i]
    return text
