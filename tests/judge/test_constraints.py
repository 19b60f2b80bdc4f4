"""Relations between rules: kept, broken or open, and which claim is in the way."""

from __future__ import annotations

from itertools import permutations

import pytest

from claimcheck.judge.constraints import check
from claimcheck.judge.verdict import judge
from tests.judge.declared import RULES, groups, pack, paused, started, stopped
from tests.made import WEDNESDAY, source

KEPT = stopped(1, "2024-05-01"), started(2, "2024-05-11"), paused(3, "10 days")


def checked(*claims, by=None):
    """Results and findings."""
    told = groups(*claims)
    names = sorted({c.source for c in claims})
    findings = judge(told, RULES, [source(n) for n in names], {n: i for i, n in enumerate(names)})
    return check(told, [by or pack()], findings), findings


def result(*claims, by=None):
    (only,) = checked(*claims, by=by)[0]
    return only


def test_values_that_add_up_keep_it():
    found = result(*KEPT)
    assert (found.verdict, found.severity, found.claims, found.source) == ("holds", "none", (1, 2, 3), "a.txt")


def test_values_of_several_sources_are_put_together():
    found = result(stopped(1, "2024-05-01"), started(2, "2024-05-11", "b.txt"), paused(3, "10 days", "c.txt"))
    assert (found.verdict, found.source) == ("holds", None)


def test_a_broken_one_names_the_claims_that_cannot_all_hold():
    found = result(stopped(1, "2024-05-01"), started(2, "2024-05-12"), paused(3, "10 days"))
    assert (found.verdict, found.severity, found.claims) == ("broken", "error", (1, 2, 3))
    assert all(words in found.reason for words in ("Sun 12 May 2024", "Wed 1 May 2024", "10 days", "a.txt:1"))


def test_the_pack_says_how_grave_that_is():
    claims = stopped(1, "2024-05-01"), started(2, "2024-05-12"), paused(3, "10 days")
    assert result(*claims, by=pack(severity="note")).severity == "note"


def test_it_is_open_where_a_value_is_not_known():
    found = result(stopped(1, "2024-05-01"), started(2, WEDNESDAY), paused(3, "10 days"))
    assert (found.verdict, found.severity) == ("undecided", "none")


def test_nothing_is_said_unless_every_rule_found_something():
    assert checked(*KEPT[:2])[0] == ()


def test_stories_are_not_mixed():
    told = [*groups(*KEPT[:2], story=1), *groups(paused(3, "10 days", "b.txt"), story=2)]
    assert check(told, [pack()], ()) == ()


class TestRepair:
    """Where dropping one claim repairs it, that claim is named."""

    CLAIMS = (*KEPT, started(4, "2024-05-12", "b.txt", text="Sunday"))

    def test_the_odd_one_out_is_named(self):
        found = result(*self.CLAIMS)
        assert (found.verdict, found.repair) == ("broken", 4)
        assert 4 in found.claims
        assert "Without “Sunday” (b.txt:1) the rest holds" in found.reason

    def test_it_is_the_conflict_that_is_already_reported(self):
        results, findings = checked(*self.CLAIMS)
        (conflict,) = (f for f in findings if f.verdict == "conflict")
        assert results[0].explains == conflict.id

    def test_the_odd_one_is_set_against_what_its_own_source_says(self):
        own = stopped(5, "2024-05-01", "b.txt"), paused(6, "10 days", "b.txt")
        found = result(*self.CLAIMS, *own)
        assert (found.claims, found.source) == ((4, 5, 6), "b.txt")

    def test_where_no_single_claim_repairs_it_none_is_named(self):
        found = result(stopped(1, "2024-05-01"), started(2, "2024-05-12"), paused(3, "10 days"))
        assert (found.repair, found.explains) == (None, None)

    @pytest.mark.parametrize("order", list(permutations(CLAIMS)))
    def test_the_order_of_the_claims_does_not_matter(self, order):
        assert result(*order) == result(*self.CLAIMS)


def test_a_denial_breaks_nothing():
    found = result(*KEPT, started(4, "2024-05-12", "b.txt", modality="negated"))
    assert found.verdict == "holds"


def test_a_plan_breaks_nothing_where_it_is_stated_what_happened():
    found = result(*KEPT, started(4, "2024-05-12", "b.txt", modality="planned"))
    assert found.verdict == "holds"


def test_plans_are_checked_where_nothing_has_happened_yet():
    plan = started(2, "2024-05-12", modality="planned")
    assert result(KEPT[0], plan, KEPT[2]).verdict == "broken"


def test_broken_ones_come_first():
    first, second = pack("start >= stop"), pack()
    told = groups(stopped(1, "2024-05-01"), started(2, "2024-05-12"), paused(3, "10 days"))
    assert [r.verdict for r in check(told, [first, second], ())] == ["broken", "holds"]


def test_ids_survive_renamed_files_and_moved_lines():
    moved = stopped(11, "2024-05-01", "z.txt"), started(12, "2024-05-11", "z.txt"), paused(13, "10 days", "z.txt")
    assert result(*KEPT).id == result(*moved).id
    assert result(*KEPT).id != result(stopped(1, "2024-05-02"), *KEPT[1:]).id
