"""Rows of numbers: what was put in comes out, by place."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.align.rows import Rows, Table

ROW = st.lists(st.integers(0, 2**32 - 1), max_size=5)


def rows(*each: list[int]) -> Rows:
    found = Rows("I")
    for row in each:
        found.add(row)
    return found


@given(st.lists(ROW), st.lists(ROW), st.data())
def test_rows_are_found_by_their_place_behind_others_too(left, right, data):
    first = data.draw(st.integers(0, len(right)))
    last = data.draw(st.integers(first, len(right)))
    both = rows(*left)
    both.join(rows(*right), first, last)
    assert [row.tolist() for row in both] == left + right[first:last]
    assert [both.size(i) for i in range(len(both))] == [len(row) for row in left + right[first:last]]


@given(st.lists(ROW))
def test_what_is_packed_comes_back(each):
    assert [row.tolist() for row in Rows.unpack("I", rows(*each).pack())] == each


@pytest.mark.parametrize("packed", [(b"", b""), (b"\0" * 4, bytes(8)), (b"\0" * 3, bytes(8))])
def test_other_bytes_are_no_rows(packed):
    with pytest.raises(ValueError):
        Rows.unpack("I", packed)


def test_numbers_can_be_exchanged():
    assert [row.tolist() for row in rows([0, 2], [], [1]).renumbered([10, 11, 12])] == [[10, 12], [], [11]]


def test_a_table_makes_a_thing_of_its_parts():
    table = Table("IB", lambda terms, text: (terms.tolist(), text.tobytes()))
    table.add((array("I", [1, 2]), b"one"))
    table.add(([3], array("B", b"two")))
    assert list(table) == [([1, 2], b"one"), ([3], b"two")]


def test_parts_of_a_table_that_do_not_fit_are_refused():
    table = Table("IB", tuple)
    with pytest.raises(ValueError):
        table.unpack([rows([1]).pack(), Rows("B").pack()])
