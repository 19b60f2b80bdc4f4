"""Average linkage."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.align.linkage import clusters, rejoined


def grouped(size, scores):
    return clusters(size, scores, line=0.0, unknown=-2.0)


def test_pairs_above_the_line_come_together():
    assert grouped(4, {(0, 2): 3.0, (1, 3): 0.5}) == [[0, 2], [1, 3]]


def test_nothing_comes_together_below_it():
    assert grouped(3, {(0, 1): -0.1, (1, 2): 0.0}) == [[0], [1], [2]]


def test_one_that_is_like_both_does_not_bridge_two_groups():
    two_groups = {(0, 1): 5.0, (0, 2): 5.0, (1, 2): 5.0, (3, 4): 5.0, (3, 5): 5.0, (4, 5): 5.0}
    assert grouped(6, two_groups | {(2, 3): 4.0}) == [[0, 1, 2], [3, 4, 5]]


def test_a_weak_link_inside_a_strong_group_does_no_harm():
    assert grouped(3, {(0, 1): 4.0, (0, 2): 3.0, (1, 2): -1.0}) == [[0, 1, 2]]


@given(st.dictionaries(st.tuples(st.integers(0, 9), st.integers(0, 9)), st.floats(-5, 5), max_size=40))
def test_every_item_is_in_one_cluster(found):
    told = grouped(10, {pair: score for pair, score in found.items() if pair[0] < pair[1]})
    assert sorted(i for group in told for i in group) == list(range(10))
    assert told == sorted(told)


def test_groups_are_rejoined_by_their_best_pair_where_the_rest_is_not_too_unlike():
    near = {(0, 1): 4.0, (0, 2): 3.0, (0, 3): -1.0, (1, 2): 2.0, (1, 3): 1.2, (2, 3): -1.5}
    again = {"line": 0.25, "unknown": -4.0, "nearest": 0.75}
    assert rejoined([[0, 1, 2], [3]], near, **again) == [[0, 1, 2, 3]]
    assert rejoined([[0, 1, 2], [3]], near | {(0, 3): -4.0, (1, 3): 1.0, (2, 3): -4.0}, **again) == [[0, 1, 2], [3]]
    assert rejoined([[0], [1], [2, 3]], {}, **again) == [[0], [1], [2, 3]]
