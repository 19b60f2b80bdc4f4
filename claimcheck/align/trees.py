"""Gradient-boosted regression trees, as ``odds_trees.json`` holds them: a sum of small decisions.

The file has the ``names`` of the quantities, and the ``trees``. A tree is a list of splits ``[quantity, at, below, above]``
and a list of leaves. From the first split on one goes ``below`` where the quantity is at most ``at``, else ``above``: a number of a split,
or ``-1 - n`` for leaf ``n``. The leaves reached are added up.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

import msgspec

_FIRST = 150  # trees
_HOPELESS = -2.5  # log odds


class Tree(msgspec.Struct, frozen=True):
    """One tree; without splits it is its one leaf."""

    splits: list[tuple[int, float, int, int]]
    leaves: list[float]


class Trees(msgspec.Struct, frozen=True):
    """All trees, over the quantities ``names``."""

    names: list[str]
    trees: list[Tree]

    def of(self, quantities: Mapping[str, float]) -> float:
        """The sum over all trees, or over the first of them where that is hopeless: most pairs are none of one question.

        ``quantities`` by name; KeyError where one is missing.
        """
        row = [quantities[name] for name in self.names]
        total = 0.0
        for number, tree in enumerate(self.trees):
            if number == _FIRST and total < _HOPELESS:
                break
            splits, at = tree.splits, 0 if tree.splits else -1
            while at >= 0:
                quantity, value, below, above = splits[at]
                at = below if row[quantity] <= value else above
            total += tree.leaves[-1 - at]
        return total


@cache
def trees() -> Trees:
    """Those that ship."""
    text = resources.files("claimcheck.align").joinpath("odds_trees.json").read_bytes()
    return msgspec.json.decode(text, type=Trees)
