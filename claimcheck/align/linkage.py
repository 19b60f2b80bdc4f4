"""Agglomerative clustering of a sparse graph by average linkage."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import fsum

from claimcheck.align.components import components

Pair = tuple[int, int]


def clusters(
    size: int,
    scores: Mapping[Pair, float],
    *,
    line: float,
    unknown: float,
    begun: Sequence[Sequence[int]] = (),
    old: frozenset[int] = frozenset(),
) -> list[list[int]]:
    """Merge the best pair of clusters while the average score between their members is above ``line``.

    ``scores`` holds pairs of ``range(size)``, smaller index first; a pair that it lacks scores ``unknown``, which must
    lie below ``line``. Returns the clusters in the order of their first members. Average linkage (UPGMA): one text
    that mentions two events does not bridge them. About m log m steps for m scores.

    ``begun``: groups that are clusters from the start, joined where they overlap. Two clusters that hold nothing but
    ``old`` members are not merged.
    """
    members = {i: [i] for i in range(size)}
    sums: dict[int, dict[int, float]] = {i: {} for i in range(size)}
    for (i, j), score in scores.items():
        sums[i][j] = sums[j][i] = score - unknown
    _begin(members, sums, begun)
    fixed = {i for i, own in members.items() if old.issuperset(own)}
    pairs = ((i, j) for i in members for j in sums[i] if i < j and not (i in fixed and j in fixed))
    averages = ((_average(sums, members, i, j, unknown), i, j) for i, j in pairs)
    heap = [(-average, i, j) for average, i, j in averages if average > line]
    heapq.heapify(heap)
    while heap:
        negative, i, j = heapq.heappop(heap)
        if (
            i not in members
            or j not in members
            or j not in sums[i]
            or -negative != _average(sums, members, i, j, unknown)
        ):
            continue
        fixed -= {i, j}  # together they hold something new
        for other, total in _merged(members, sums, i, j):
            average = _average(sums, members, i, other, unknown)
            if total > 0 and average > line:
                heapq.heappush(heap, (-average, min(i, other), max(i, other)))
    return sorted(sorted(m) for m in members.values())


def rejoined(
    groups: Sequence[Sequence[int]], scores: Mapping[Pair, float], *, line: float, unknown: float, nearest: float
) -> list[list[int]]:
    """The few ``groups`` with those put together whose evidence is above ``line``: the score of the best pair between
    them counts for ``nearest`` of it, the average for the rest. Steps grow with the cube of their number.
    """
    found = [list(group) for group in groups]
    while len(found) > 1:
        between = [(_blend(a, b, scores, unknown, nearest), a, b) for a, b in combinations(found, 2)]
        evidence, one, other = max(between, key=lambda entry: entry[0])
        if evidence <= line:
            break
        found = [group for group in found if group is not one and group is not other]
        found.append(sorted([*one, *other]))
    return sorted(found)


def _blend(a: Sequence[int], b: Sequence[int], scores: Mapping[Pair, float], unknown: float, nearest: float) -> float:
    between = [scores.get((min(i, j), max(i, j)), unknown) for i in a for j in b]
    return nearest * max(between) + (1 - nearest) * fsum(between) / len(between)


def _begin(members: dict[int, list[int]], sums: dict[int, dict[int, float]], begun: Sequence[Sequence[int]]) -> None:
    """Make clusters of the groups ``begun``."""
    held = sorted({i for group in begun for i in group})
    for first, *others in components(held, [(group[0], i) for group in begun for i in group[1:]]):
        for other in others:
            _merged(members, sums, first, other)


def _average(
    sums: Mapping[int, Mapping[int, float]], members: Mapping[int, list[int]], i: int, j: int, unknown: float
) -> float:
    return unknown + sums[i][j] / (len(members[i]) * len(members[j]))


def _merged(
    members: dict[int, list[int]], sums: dict[int, dict[int, float]], i: int, j: int
) -> list[tuple[int, float]]:
    """Put cluster ``j`` into ``i``; the new sums of ``i`` with every cluster it has scores with."""
    for other, total in sums.pop(j).items():
        del sums[other][j]
        if other != i:
            sums[i][other] = sums[other][i] = sums[i].get(other, 0.0) + total
    members[i] += members.pop(j)
    return sorted(sums[i].items())
