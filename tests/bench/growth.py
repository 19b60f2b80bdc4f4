"""How time grows with size."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log2


def per_doubling(points: Sequence[tuple[float, float]]) -> list[float | None]:
    """By what factor time grows where size doubles, from each point (size, seconds) to the next; None for the first.

    2 is linear, 4 quadratic; between sizes that are further apart it is the mean factor of the doublings on the way.
    None, too, where two sizes are the same or a time is nothing.
    """
    found: list[float | None] = [None]
    for (small, short), (large, long) in pairwise(points):
        steps = log2(large / small) if small > 0 and large > 0 else 0.0
        found.append((long / short) ** (1 / steps) if steps and short > 0 and long > 0 else None)
    return found[: len(points)]
