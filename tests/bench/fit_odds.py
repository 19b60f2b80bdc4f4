"""The weights of ``claimcheck.align.odds``: ``python -m tests.bench.fit_odds`` prints ``odds_weights.py`` anew.

Logistic regression (Newton's method, ridge penalty) over all pairs of contradicting values of the general pack in the
folders with gold: those that gold puts into one group against all others. Figures are judged by folders that the fit has
not seen, a sixth at a time. The last set of folders is never fitted to: it says what the weights are worth elsewhere.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import NamedTuple

from claimcheck import Source, load_packs
from claimcheck.align.background import earlier
from claimcheck.align.contexts import meetings, possible
from claimcheck.align.leftover import sort
from claimcheck.align.limits import Relations
from claimcheck.align.profiles import Pair, idf, profiles
from claimcheck.model import Claim
from claimcheck.packs.pack import Pack
from claimcheck.pipeline import extract
from claimcheck.sources import read
from tests.bench.clusters import HELD_OUT, SETS, Cluster, load, meets

RIDGE = 10.0  # of the weights of quantities that have been divided by their standard deviation
OWN = ("apart", "words")  # quantities of which every sort of value has a weight of its own
KINDS = ("age", "count", "date", "duration", "length", "measure", "money", "percent", "time")
_STEPS = 25


class Case(NamedTuple):
    """A pair of contradicting values: its folder, sort, quantities, and whether gold says they answer one question."""

    folder: str
    kind: str
    quantities: Mapping[str, float]
    one: bool


def cases(clusters: Iterable[Cluster], packs: Sequence[Pack]) -> Iterator[Case]:
    """The pairs of all folders that the weights decide about."""
    for cluster in clusters:
        sources, _ = read(list(map(str, cluster.documents)))
        claims = list(extract(sources, packs))
        file = {s.id: PurePath(s.path).name for s in sources}
        of: dict[int, set[str]] = defaultdict(set)
        for group in cluster.groups:
            for gold in group.claims:
                for c in claims:
                    if meets(gold.place, (file[c.source], c.start, c.end)):
                        of[c.id].add(group.id)
        of_file = {name: i for i, names in enumerate(cluster.stories) for name in names}
        story = {source: of_file.get(name, 0) for source, name in file.items()}
        for pair, quantities in _pairs(claims, sources, story, packs):
            a, b = pair.a.claim, pair.b.claim
            kind = sort(a) if sort(a) in KINDS else a.kind
            yield Case(cluster.name, kind, quantities, not of[a.id].isdisjoint(of[b.id]))


def _pairs(
    claims: Sequence[Claim], sources: Sequence[Source], story: Mapping[str, int], packs: Sequence[Pack]
) -> Iterator[tuple[Pair, Mapping[str, float]]]:
    published = {s.id: s.published for s in sources}
    general = {r.id for p in packs for r in p.rules if r.context}
    told = [c for c in claims if c.rule in general]
    then = earlier(claims, published, story)
    weights = {i: idf([c for c in told if story[c.source] == i]) for i in set(story.values())}
    blocks: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in told:
        blocks[story[claim.source], claim.rule].append(claim)
    for (number, _), members in sorted(blocks.items()):
        pairs, odds = meetings(profiles(members, published, weights[number], then), Relations(members))
        for pair in pairs:
            if odds.knows(pair.a.claim) and odds.likely(pair) and possible(pair, odds):
                yield pair, odds.quantities(pair)


def columns(known: Sequence[Case]) -> list[str]:
    """The names of the columns: the common quantities, then three for each sort."""
    common = [name for name in known[0].quantities if name not in OWN]
    return common + [f"{name}:{kind}" for kind in KINDS for name in ("always", *OWN)]


def row(case: Case, names: Sequence[str]) -> list[float]:
    """The quantities of a case in the order of the columns."""
    own = {f"always:{case.kind}": 1.0} | {f"{name}:{case.kind}": case.quantities[name] for name in OWN}
    return [float(own.get(name, case.quantities.get(name, 0.0))) for name in names]


def fit(rows: Sequence[Sequence[float]], ones: Sequence[bool]) -> tuple[list[float], float]:
    """Weights and intercept."""
    scale = [_spread([r[k] for r in rows]) for k in range(len(rows[0]))]
    data = [[(k, x / scale[k]) for k, x in enumerate(r) if x] + [(len(r), 1.0)] for r in rows]
    size = len(scale) + 1
    weights = [0.0] * size
    for _ in range(_STEPS):
        slope = [-RIDGE * w for w in weights[:-1]] + [0.0]
        bend = [[RIDGE * (i == j and i < size - 1) for j in range(size)] for i in range(size)]
        for entries, one in zip(data, ones, strict=True):
            chance = 1 / (1 + math.exp(-sum(weights[k] * x for k, x in entries)))
            for i, (k, x) in enumerate(entries):
                slope[k] += (one - chance) * x
                for other, y in entries[: i + 1]:
                    bend[k][other] += chance * (1 - chance) * x * y
        for i in range(size):
            for j in range(i):
                bend[j][i] = bend[i][j]
        step = _solved(bend, slope)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return [w / s for w, s in zip(weights, scale, strict=False)], weights[-1]


def _spread(values: Sequence[float]) -> float:
    mean = math.fsum(values) / len(values)
    return math.sqrt(math.fsum([(x - mean) ** 2 for x in values]) / len(values)) or 1.0


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of linear equations, by elimination; of a symmetric positive matrix."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(size):
        pivot = rows[i][i] or 1e-12
        for k in range(i + 1, size):
            if factor := rows[k][i] / pivot:
                for j in range(i, size + 1):
                    rows[k][j] -= factor * rows[i][j]
    found = [0.0] * size
    for i in reversed(range(size)):
        rest = math.fsum([rows[i][j] * found[j] for j in range(i + 1, size)])
        found[i] = (rows[i][size] - rest) / (rows[i][i] or 1e-12)
    return found


def module(names: Sequence[str], weights: Sequence[float], always: float) -> str:
    """The text of ``odds_weights.py``."""
    of = dict(zip(names, weights, strict=True))
    common = "".join(f'    "{name}": {of[name]:.2f},\n' for name in names if ":" not in name)
    sorts = "".join(
        f'    "{kind}": ({of[f"always:{kind}"] + always:.2f}, {of[f"apart:{kind}"]:.2f}, {of[f"words:{kind}"]:.2f}),\n'
        for kind in KINDS
    )
    return f'''"""Weights of the quantities of ``odds``, as ``python -m tests.bench.fit_odds`` prints them."""

from __future__ import annotations

COMMON = {{
{common}}}
# For a sort of value: always, for how far the values are apart, for the shared words.
SORTS = {{
{sorts}}}
'''


if __name__ == "__main__":
    seen = list(cases(load([name for name in SETS if name != HELD_OUT]), load_packs()))
    headings = columns(seen)
    print(module(headings, *fit([row(case, headings) for case in seen], [case.one for case in seen])), end="")
