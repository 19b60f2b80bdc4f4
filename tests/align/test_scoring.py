"""Pairs of sources and their scores in little room."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.align.rows import Rows
from claimcheck.align.scoring import Scored, by_neighbourhood

SIZE = 600


@given(st.sets(st.integers(0, 99)), st.integers(0, 99))
def test_a_pair_has_the_score_that_was_noted(pairs, pair):
    scored = Scored(array("Q", sorted(pairs)))
    scored.put(pair, 2.5)
    assert scored.get(pair) == (2.5 if pair in pairs else None)
    assert sum(scored.scores) == (2.5 if pair in pairs else 0.0)


@given(st.sets(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda p: p[0] < p[1])), st.data())
def test_every_pair_is_there_once_in_whatever_order(pairs, data):
    near = Rows("I")
    links = data.draw(st.dictionaries(st.integers(0, SIZE - 1), st.lists(st.integers(0, SIZE - 1), max_size=4)))
    for i in range(SIZE):
        near.add(links.get(i, ()))
    given_pairs = array("Q", sorted(i * SIZE + j for i, j in pairs))
    assert sorted(by_neighbourhood(given_pairs, near)) == list(given_pairs)
