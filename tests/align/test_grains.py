"""Dates far from one another: told equally exactly, and both to come, they are of one thing; days in the past may be of two."""

from __future__ import annotations

import pytest

from tests.align.test_one_question import AMONG
from tests.told import report, together

THERE = "The council decides on the swimming pool in Long Lane {}."


def verdicts(one, other, a, b):
    texts = {"a.txt": THERE.format(one), "b.txt": THERE.format(other), **AMONG}
    return together(report(texts, "general", published="2024-05-02"), a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [("on 21 June 2024", "on 28 July 2024"), ("in October 2025", "in March 2026"), ("in 2027", "in 2029")],
)
def test_what_is_to_come_has_one_date(one, other):
    assert verdicts(one, other, one[3:], other[3:]) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("on 21 June 2024", "in 2026"),  # not equally exact
        ("on 21 February 2024", "on 28 July 2024"),  # one is over
        ("on 21 January 2024", "on 28 February 2024"),  # it may have decided twice
    ],
)
def test_other_dates_far_apart_may_be_of_two_occasions(one, other):
    assert "conflict" not in verdicts(one, other, one[3:], other[3:])
