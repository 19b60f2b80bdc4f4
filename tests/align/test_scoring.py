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
    assert dict(zip(scored.pairs, scored.scores, strict=True)) == {p: 2.5 if p == pair else 0.0 for p in pairs}


@given(st.dictionaries(st.integers(0, 99), st.floats(1, 9)), st.sets(st.integers(0, 99)), st.data())
def test_pairs_that_are_added_leave_the_others_their_scores(scores, more, data):
    scored = Scored(array("Q", sorted(scores)), array("d", [scores[pair] for pair in sorted(scores)]))
    known = data.draw(st.dictionaries(st.integers(0, 99), st.floats(1, 9)))
    joined = scored.joined(more - scores.keys(), known)
    expected = {pair: scores[pair] if pair in scores else known.get(pair, 0.0) for pair in sorted(scores.keys() | more)}
    assert list(zip(joined.pairs, joined.scores, strict=True)) == list(expected.items())


@given(st.sets(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda p: p[0] < p[1])), st.data())
def test_every_pair_is_there_once_in_whatever_order(pairs, data):
    near = Rows("I")
    links = data.draw(st.dictionaries(st.integers(0, SIZE - 1), st.lists(st.integers(0, SIZE - 1), max_size=4)))
    for i in range(SIZE):
        near.add(links.get(i, ()))
    many = {(0, j) for j in range(1, SIZE)}  # few stay in the order that they have
    given_pairs = array("Q", sorted(i * SIZE + j for i, j in pairs | many))
    assert sorted(by_neighbourhood(given_pairs, near)) == list(given_pairs)
