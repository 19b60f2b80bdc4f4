"""Gradient-boosted regression trees, as ``odds_trees.json`` holds them: a sum of small decisions.

The file has the ``names`` of the quantities, and the ``trees``. A tree is a split ``[quantity, at, below, above]`` or a leaf, a
number: ``below`` is the tree to go on with where the quantity is at most ``at``, else ``above``. The leaves reached are
added up. Most pairs are hopeless after a few trees, and need not go on (a soft cascade, Bourdev and Brandt 2005): ``stops``
has some numbers of trees, each with the sum below which no pair came near the line in the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import msgspec

Tree = Any  # float | list[int | float | Tree]: as JSON has it, since it is walked through for each pair


class Trees(msgspec.Struct, frozen=True):
    """All trees, over the quantities ``names``."""

    names: list[str]
    trees: list[Tree]
    stops: list[tuple[int, float]] = []

    def of(self, quantities: Mapping[str, float]) -> float:
        """The sum over all trees, or over the first of them where that is hopeless.

        ``quantities`` by name; KeyError where one is missing.
        """
        row = [quantities[name] for name in self.names]
        total, first = 0.0, 0
        for last, hopeless in self.stops:
            total += _sum(self.trees[first:last], row)
            if total < hopeless:
                return total
            first = last
        return total + _sum(self.trees[first:], row)


def _sum(trees: list[Tree], row: list[float]) -> float:
    total = 0.0
    for node in trees:
        while node.__class__ is list:
            node = node[2] if row[node[0]] <= node[1] else node[3]
        total += node
    return total


@cache
def trees() -> Trees:
    """Those that ship."""
    text = resources.files("claimcheck.align").joinpath("odds_trees.json").read_bytes()
    return msgspec.json.decode(text, type=Trees)
