"""The terms of the sources of a run as numbers, and in how many sources each of them stands.

A term is a feature (``traits``) or a street. What is rare is told by steps: how many sources have a term, and how many
sources there are, count as the nearest of some numbers a fifth apart. So one source more or less changes what a few
terms weigh, and not what all of them do.
"""

from __future__ import annotations

import math
from array import array
from functools import cache

from claimcheck.align.casing import FIGURE, NAME, RUN, WORD
from claimcheck.align.scenes import DIRECTIONS, WAYS

SCENE, SHORT = "%", "~"  # a street; a word of two letters that is no feature, but may become one
_EXACT = 8  # sources up to which each number counts as it is
_STEPS = 4  # steps to a doubling above that
_STREETS = {RUN: WAYS, NAME: WAYS | DIRECTIONS}  # parts of the names of streets
SORTS = WORD + NAME + RUN + FIGURE + SCENE + SHORT


def step(held: int, steps: int = _STEPS) -> float:
    """The number that ``held`` sources count as; a step itself counts as itself."""
    return float(held) if held <= _EXACT else _step(held, steps)


@cache
def _step(held: int, steps: int) -> float:
    return _EXACT * math.pow(2, round(steps * math.log2(held / _EXACT)) / steps)


class Terms:
    """Terms by number. ``sorts``: the place in SORTS of each; ``held``: how many sources have it; ``placed``: how many use
    the name as that of a place; ``ends``: of a run the numbers of its two names, else nothing; ``ways``: it belongs to
    the name of a street.
    """

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.sorts = bytearray()
        self.ways = bytearray()
        self.held = array("I")
        self.placed = array("I")
        self.ends: list[tuple[int, ...]] = []
        self.numbers = _Numbers(self)

    def add(self, text: str) -> int:
        """Give a new term a number."""
        words = text[1:].split(" ")
        ends = tuple([self.numbers[NAME + word] for word in words]) if text[0] == RUN else ()
        self.texts.append(text)
        self.sorts.append(SORTS.index(text[0]))
        self.ways.append(text[0] in _STREETS and not _STREETS[text[0]].isdisjoint(words))
        self.held.append(0)
        self.placed.append(0)
        self.ends.append(ends)
        return len(self.texts) - 1


class _Numbers(dict[str, int]):
    """The number of each term; new ones get the next."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def __missing__(self, text: str) -> int:
        number = self[text] = self._terms.add(text)
        return number
