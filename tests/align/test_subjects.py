"""Claims of a rule with a question of its own: one question, unless the slots of its subject differ."""

from __future__ import annotations

from itertools import permutations

import pytest

from claimcheck.align.subjects import link
from claimcheck.model import Subject
from tests.made import claim


def about(number, place=None, **more):
    subject = Subject(about=(("place", place),)) if place is not None else Subject()
    return claim(number, where=f"{number}.txt", subject=subject, **more)


def components(*claims):
    """Sets of claim numbers that the links hold together."""
    found = {c.id: {c.id} for c in claims}
    for joined in link(claims):
        merged = found[joined.a] | found[joined.b]
        found.update(dict.fromkeys(merged, merged))
    return sorted(map(sorted, {frozenset(s) for s in found.values()}))


def test_claims_of_a_rule_without_slots_belong_together():
    assert components(about(1), about(2), about(3)) == [[1, 2, 3]]


def test_other_subjects_are_other_questions():
    assert components(about(1, "Iceland"), about(2, "Norway"), about(3, "Iceland")) == [[1, 3], [2]]


@pytest.mark.parametrize("other", ["the port of Alta", "ALTA", "Alta"])
def test_a_subject_may_be_named_more_or_less_fully(other):
    assert components(about(1, "Alta"), about(2, other)) == [[1, 2]]


@pytest.mark.parametrize("pointer", ["the country", "there", "its capital", ""])
def test_what_only_points_back_fits_the_subject_that_is_there(pointer):
    assert components(about(1, "Iceland"), about(2, pointer)) == [[1, 2]]


def test_what_only_points_back_does_not_bridge_two_subjects():
    found = components(about(1, "Iceland"), about(2, "the country"), about(3, "Norway"))
    assert not any({1, 3} <= set(together) for together in found)


def test_what_may_point_to_several_subjects_stays_alone():
    assert [2] in components(about(1, "Iceland"), about(2, "the country"), about(3, "Norway"))


def test_the_reasons_name_the_slots():
    (found,) = link([about(1, "the port of Alta"), about(2, "Alta")])
    assert any("Alta" in reason for reason in found.reasons)


def test_the_order_of_the_claims_does_not_matter():
    claims = about(1, "Iceland"), about(2, "the country"), about(3, "Norway"), about(4)
    assert len({str(components(*order)) for order in permutations(claims)}) == 1
