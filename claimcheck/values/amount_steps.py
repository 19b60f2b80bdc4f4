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
    text = _text(words, first, last)
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
    if last == first + 1:
        return words.texts[first]
    return "".join(
        ("" if i == first or words.glued(i) else " ") + words.texts[i]
        for i in range(first, min(last, len(words.texts)))
    )
