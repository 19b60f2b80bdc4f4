"""Gradient-boosted regression trees, as ``odds_trees.json`` holds them: a sum of small decisions.

The file has the ``names`` of the quantities, and the ``trees``. A tree is a split ``[quantity, at, below, above]`` or a leaf, a
number: ``below`` is the tree to go on with where the quantity is at most ``at``, else ``above``. The leaves reached are
added up.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import msgspec

_FIRST = 90  # trees
_HOPELESS = -2.5  # log odds

Tree = Any  # float | list[int | float | Tree]: as JSON has it, since it is walked through for each pair


class Trees(msgspec.Struct, frozen=True):
    """All trees, over the quantities ``names``."""

    names: list[str]
    trees: list[Tree]

    def of(self, quantities: Mapping[str, float]) -> float:
        """The sum over all trees, or over the first of them where that is hopeless: most pairs are none of one question.

        ``quantities`` by name; KeyError where one is missing.
        """
        row = [quantities[name] for name in self.names]
        total = _sum(self.trees[:_FIRST], row)
        return total if total < _HOPELESS else total + _sum(self.trees[_FIRST:], row)


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
