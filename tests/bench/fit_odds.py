"""Learns the trees of ``claimcheck.align.odds``: ``python -m tests.bench.fit_odds [--write]``.

Gradient-boosted trees (LightGBM) over all pairs of contradicting values of the general pack in the folders with gold:
those that gold puts into one group against all others. What the trees are worth is judged by folders that they were not
learnt from, a sixth at a time; the last set of folders is learnt from by none. ``--write`` keeps them in ``odds_trees.json``.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise, zip_longest
from pathlib import Path, PurePath
from typing import Any, NamedTuple

import msgspec

from claimcheck import Source, load_packs
from claimcheck.align import trees as shipped
from claimcheck.align.background import earlier
from claimcheck.align.contexts import possible
from claimcheck.align.meetings import Meetings
from claimcheck.align.odds import DOUBT, LINE
from claimcheck.align.profiles import Pair, idf
from claimcheck.align.quantities import known
from claimcheck.align.surroundings import Surroundings
from claimcheck.align.trees import Tree, Trees
from claimcheck.model import Claim
from claimcheck.packs.pack import Pack
from claimcheck.pipeline import extract
from claimcheck.sources import read
from tests.bench.clusters import HELD_OUT, SETS, Cluster, load, meets

# What can only speak for one question, and only against it. Of nearness and words neither holds: what differs in the last
# figure may be rounded, and what stands beside all the same words a row of the same table.
FOR = frozenset(
    {"figures swapped", "one figure apart", "both alone", "one alone", "rarity", "one rule", "of something"}
)
AGAINST = frozenset({"places apart", "from a mark", "off course", "one a limit", "kept apart"})
SETTINGS = {
    "objective": "binary", "boost_from_average": True, "learning_rate": 0.12, "num_leaves": 15, "min_data_in_leaf": 40,
    "feature_fraction": 0.4, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0,
    "deterministic": True, "force_row_wise": True, "num_threads": 2, "verbosity": -1,
}  # fmt: skip
ROUNDS = 100
SEEDS = (1, 2, 3)  # of forests whose mean is taken: one alone is less sure of a single pair
STOPS = (6, 15, 30, 60, 90, 120, 150, 200, 250)  # trees after which a pair may be given up
_SPARE = 0.1  # log odds that a pair is allowed to fall below all that came near the line
_PARTS = 6  # of the folders, one of which is left out at a time


class Case(NamedTuple):
    """A pair of contradicting values: its folder, quantities, and whether gold says they answer one question."""

    folder: str
    quantities: Mapping[str, float]
    one: bool


def cases(clusters: Iterable[Cluster], packs: Sequence[Pack]) -> Iterator[Case]:
    """The pairs of all folders that the trees decide about."""
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
            one = not of[pair.a.claim.id].isdisjoint(of[pair.b.claim.id])
            yield Case(f"{cluster.set}/{cluster.name}", quantities, one)


def _pairs(
    claims: Sequence[Claim], sources: Sequence[Source], story: Mapping[str, int], packs: Sequence[Pack]
) -> Iterator[tuple[Pair, Mapping[str, float]]]:
    published = {s.id: s.published for s in sources}
    general = {r.id for p in packs for r in p.rules if r.context}
    then = earlier(claims, published, story)
    around = {}
    for i in set(story.values()):
        own = [c for c in claims if story[c.source] == i]
        told = [c for c in own if c.rule in general]
        around[i] = Surroundings(told, [c for c in own if c.rule not in general], idf(told))
    blocks: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.rule in general:
            blocks[story[claim.source], claim.rule].append(claim)
    for (number, _), members in sorted(blocks.items()):
        met = Meetings(around[number], published, then).of(members)
        for pair in met.pairs:
            if known(pair.a.claim) and possible(pair, met.odds) and met.odds.likely(pair):
                yield pair, met.odds.quantities(pair)


def learnt(seen: Sequence[Case]) -> Trees:
    """The trees that tell the pairs of one question from all others."""
    import lightgbm
    import numpy as np

    names = list(seen[0].quantities)
    signs = [(name in FOR) - (name in AGAINST) for name in names]
    rows = np.array([[float(case.quantities[name]) for name in names] for case in seen])
    ones = np.array([case.one for case in seen])
    forests, sums = [], np.zeros(len(seen))
    for seed in SEEDS:
        settings = SETTINGS | {"monotone_constraints": signs, "seed": seed}
        model = lightgbm.train(settings, lightgbm.Dataset(rows, ones), ROUNDS)
        forests.append([_tree(t["tree_structure"]) for t in model.dump_model()["tree_info"]])
        sums += model.predict(rows, raw_score=True) / len(SEEDS)
    grown = [tree for rank in zip_longest(*forests) for tree in rank if tree is not None]
    near = [case.quantities for case, total in zip(seen, sums, strict=True) if total > DOUBT]
    return Trees(names, grown, _stops(grown, names, near))


def _stops(grown: list[Tree], names: list[str], near: Sequence[Mapping[str, float]]) -> list[tuple[int, float]]:
    """After how many trees a sum is hopeless, and below what: under that of all pairs that came ``near`` in the end."""
    numbers = [n for n in STOPS if n < len(grown)]
    parts = [Trees(names, grown[first:last]) for first, last in pairwise([0, *numbers])]
    sums = [list(accumulate(part.of(one) for part in parts)) for one in near]
    return [(n, round(min(*at, DOUBT) - _SPARE, 4)) for n, *at in zip(numbers, *sums, strict=True) if at]


def _tree(node: Mapping[str, Any]) -> Tree:
    """A tree as LightGBM tells it, as this project keeps it."""
    if "leaf_value" in node:
        return round(node["leaf_value"] / len(SEEDS), 4)
    at = round(node["threshold"], 4)
    return [node["split_feature"], at, _tree(node["left_child"]), _tree(node["right_child"])]


def crossed(seen: Sequence[Case]) -> dict[str, Trees]:
    """For each folder trees that were learnt from other folders: a sixth is left out at a time."""
    folders = sorted({case.folder for case in seen})
    found = {}
    for part in (frozenset(folders[i::_PARTS]) for i in range(_PARTS)):
        trees = learnt([case for case in seen if case.folder not in part])
        found |= dict.fromkeys(part, trees)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(prog="python -m tests.bench.fit_odds", description="Learn the odds of contradictions.")
    parser.add_argument("--write", action="store_true", help="keep the trees")
    options = parser.parse_args(arguments)
    seen = list(cases(load([name for name in SETS if name != HELD_OUT]), load_packs()))
    trees = crossed(seen)
    above = [case.one for case in seen if trees[case.folder].of(case.quantities) > LINE]
    print(f"{len(seen)} pairs, {sum(case.one for case in seen)} of one question")
    print(f"in folders that were left out: {len(above)} above the line, {sum(above)} of them of one question")
    if options.write:
        Path(shipped.__file__).with_name("odds_trees.json").write_bytes(msgspec.json.encode(learnt(seen)) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
