"""Findings on the folders with gold stay as good as recorded in ``quality.json``.

One finding may go the other way: a change that is right on the whole should not fail for a single borderline case.
Better figures are kept with ``python -m tests.bench.quality --write``.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from tests.bench.clusters import GoldClaim, GoldGroup, GoldPosition, load, meets
from tests.bench.quality import RECORD, Quality, by_folder, measure, record

TOLERATED = 1
RECORDED: dict[str, Any] = json.loads(RECORD.read_text("utf-8"))


@cache
def measured() -> Quality:
    return measure()


@cache
def now() -> dict[str, Any]:
    return record(measured())


def not_worse(right: int, settled: int, was_right: int, was_settled: int) -> bool:
    """Whether ``right`` of ``settled`` is at least what it was, with one more right than there is."""
    return not was_settled or (right + TOLERATED) * was_settled >= was_right * settled


@pytest.mark.parametrize("part", ["total", *RECORDED["sets"]])
def test_reported_conflicts_are_as_often_true_as_recorded(part):
    new, old = ((r | r["sets"])[part] for r in (now(), RECORDED))
    assert not_worse(
        new["conflicts_right"], new["conflicts_reported"], old["conflicts_right"], old["conflicts_reported"]
    )


def test_each_rule_is_as_often_right_as_recorded():
    total = {key: sum(rule[key] for rule in RECORDED["rules"].values()) for key in ("right", "settled")}
    worse = {}
    for name, new in now()["rules"].items():
        old = RECORDED["rules"].get(name, total)  # a rule that said nothing then owes what all rules did together
        if not not_worse(new["right"], new["settled"], old["right"], old["settled"]):
            worse[name] = (new, old)
    assert not worse


@pytest.mark.parametrize("part", ["total", *RECORDED["sets"]])
def test_no_more_traps_are_walked_into_than_recorded(part):
    new, old = ((r | r["sets"])[part] for r in (now(), RECORDED))
    assert (new["trapped"] - TOLERATED) * old["traps"] <= old["trapped"] * new["traps"]


def test_each_conflict_that_is_reported_has_a_severity():
    assert sum(c.total() for c in measured().severities.values()) == measured().total().conflicts_reported


def test_all_folders_are_measured():
    assert {c.name for c in load()} == set(now()["folders"]) == set(RECORDED["folders"])


def test_the_table_ends_with_the_total():
    total = measured().total()
    last = by_folder(measured()).splitlines()[-1]
    assert last.startswith("| **total** |")
    assert f"{total.conflicts_right}/{total.conflicts_reported}" in last


class TestScoring:
    def test_a_claim_hits_what_it_overlaps_unless_it_is_much_longer(self):
        assert meets(("a.txt", 100, 105), ("a.txt", 104, 110))
        assert not meets(("a.txt", 100, 105), ("a.txt", 105, 110))
        assert not meets(("a.txt", 100, 105), ("b.txt", 100, 105))
        assert not meets(("a.txt", 100, 105), ("a.txt", 90, 151))
        assert meets(("a.txt", 100, 140), ("a.txt", 90, 151))

    def test_claims_of_a_group_are_those_of_its_positions(self):
        one, two = GoldClaim("3", ("a.txt", 0, 1)), GoldClaim("4", ("b.txt", 0, 1))
        group = GoldGroup("dead", "count", "conflict", (GoldPosition("3", (one,)), GoldPosition("4", (two,))))
        assert group.claims == (one, two)

    def test_one_finding_may_go_the_other_way_and_no_more(self):
        assert not_worse(9, 10, 10, 10)
        assert not not_worse(8, 10, 10, 10)
        assert not_worse(0, 0, 10, 10)
