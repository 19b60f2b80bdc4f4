"""Values that stand alone: one of a sort in either source, near each other, need few words to contradict each other.

What they amount to is learnt (``claimcheck.align.odds``); here stands what must not be lost by learning anew.
"""

from __future__ import annotations

import pytest

from tests.align.test_one_question import verdicts

ALONE = [
    # times of day, an hour apart
    (
        "The pier gave way at 6:52 a.m. and nine cars fell into the bay.",
        "Nine cars were on the pier when it broke at 7:25 a.m.",
        "6:52 a.m.",
        "7:25 a.m.",
    ),
    # ages
    (
        "Jana Kos, a nurse aged 29, found the sunken bell.",
        "The bell was found by a 26-year-old.",
        "29",
        "26-year-old",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "a", "b"), ALONE)
def test_a_value_alone_of_its_sort_contradicts_the_one_that_the_other_source_has(one, other, a, b):
    assert verdicts(one, other, a, b) == ["conflict"]


APART = [
    # each has the other's speed as well
    ("The tug was doing 14 knots, the barge 9 knots.", "The barge made nine knots and the tug 14.5 knots.", "14 knots", "nine knots"),
    # one of several flows
    (
        "The spillway can take 940 m3/s; 610 m3/s came in; 130 m3/s leak.",
        "The turbines pass 720 cubic metres per second.",
        "610 m3/s",
        "720 cubic metres per second",
    ),
    # far off
    ("The clerk was fined £900.", "Repairs to the roof are put at £52,000.", "£900", "£52,000"),
    # a train's name is no time at which anything happened
    ("The 6:52 a.m. train ran off the rails near Mere.", "It left the rails near Mere at 7:18 a.m.", "6:52 a.m.", "7:18 a.m."),
    # what is allowed is not what was
    ("The limit for ships there is 8 knots.", "The ship was doing 9 knots.", "8 knots", "9 knots"),
    # magnitudes are steps of a scale, and a quake has aftershocks
    ("A quake of magnitude 6.4 shook the islands.", "Fishermen felt magnitude 5.1 at sea.", "magnitude 6.4", "magnitude 5.1"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "a", "b"), APART)
def test_values_that_do_not_stand_alone_or_are_of_another_sort_need_their_words(one, other, a, b):
    assert "conflict" not in verdicts(one, other, a, b)
