"""What the odds of contradictions are learnt from, and how the trees are kept."""

from __future__ import annotations

import msgspec
import pytest

from claimcheck import load_packs
from claimcheck.align.odds import DOUBT
from claimcheck.align.trees import Trees, trees
from tests.bench.clusters import SETS, load
from tests.bench.fit_odds import AGAINST, FOR, Case, cases, crossed, learnt


def made(folders: int, each: int = 60) -> list[Case]:
    """Pairs that are of one question where two of their quantities say so together."""
    return [
        Case(
            f"set/{i}",
            {"words": float(n % 7), "both alone": float(n % 2), "noise": float(n * i % 5)},
            n % 2 == 1 and n % 7 > 2,
        )
        for i in range(folders)
        for n in range(each)
    ]


def test_what_only_two_quantities_tell_together_is_learnt():
    found = learnt(made(20))
    sure = found.of({"words": 5.0, "both alone": 1.0, "noise": 0.0})
    assert (
        sure
        > 0
        > max(
            found.of({"words": 5.0, "both alone": 0.0, "noise": 0.0}),
            found.of({"words": 1.0, "both alone": 1.0, "noise": 0.0}),
        )
    )


def test_the_same_cases_give_the_same_trees():
    assert msgspec.json.encode(learnt(made(10))) == msgspec.json.encode(learnt(made(10)))


def test_each_folder_is_judged_by_trees_of_other_folders():
    seen = made(12)
    found = crossed(seen)
    assert set(found) == {case.folder for case in seen}
    assert len({id(t) for t in found.values()}) == 6


def test_a_tree_is_gone_through_from_its_first_split():
    found = Trees(["a", "b"], [[0, 1.5, 0.25, [1, 0.0, 0.5, 2.0]], 1.0])
    assert [found.of({"a": a, "b": b}) for a, b in ((1.5, 9.0), (2.0, 0.0), (2.0, 0.1))] == [1.25, 1.5, 3.0]
    with pytest.raises(KeyError):
        found.of({"a": 1.0})


def test_the_folders_give_cases_with_the_quantities_that_the_trees_know():
    (first, *_) = load(SETS[:1])
    found = list(cases([first], load_packs()))
    assert {case.one for case in found} == {True, False}
    assert list(found[0].quantities) == trees().names
    assert set(trees().names) >= FOR | AGAINST


def test_a_pair_that_is_hopeless_after_some_trees_does_not_go_on():
    found = Trees(["a"], [[0, 1.0, -2.0, 0.0], 3.0], [(1, -1.5)])
    assert [found.of({"a": a}) for a in (1.0, 2.0)] == [-2.0, 3.0]


def test_no_pair_that_came_near_the_line_is_given_up():
    seen = made(20)
    found = learnt(seen)
    assert found.stops
    for case in seen:
        whole = Trees(found.names, found.trees).of(case.quantities)
        assert found.of(case.quantities) == pytest.approx(whole) or max(whole, found.of(case.quantities)) < DOUBT
