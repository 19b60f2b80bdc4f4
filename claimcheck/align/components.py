"""Connected components: what links put together, one step or several."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def components(items: Sequence[T], pairs: Iterable[tuple[T, T]]) -> list[list[T]]:
    """The groups into which ``pairs`` join ``items``, both in the order of ``items`` (union-find, path halving)."""
    order = {item: i for i, item in enumerate(items)}
    parent = list(range(len(order)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in pairs:
        first, second = sorted((root(order[a]), root(order[b])))
        parent[second] = first
    groups: dict[int, list[T]] = {}
    for item, i in order.items():
        groups.setdefault(root(i), []).append(item)
    return list(groups.values())
