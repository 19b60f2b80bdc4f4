"""Dates and durations in sentences of news are read right. The floor is low enough not to fail for a single case."""

from functools import cache

import pytest

from tests.bench import timex
from tests.bench.news_dates import KEPT, OPEN, by_kind, look

FLOOR = {OPEN: 0.95, KEPT: 0.93}


@cache
def looked(path):
    return look(path)


@pytest.mark.parametrize("path", FLOOR, ids=lambda path: path.stem)
def test_most_time_expressions_are_read_right(path):
    gold = [x.right for x in looked(path) if x.value]
    assert sum(gold) / len(gold) >= FLOOR[path]


def test_hardly_anything_is_read_where_nothing_stands():
    assert sum(not x.value for x in looked(OPEN)) <= 14


def test_the_table_has_a_row_a_kind_and_the_total():
    assert len(by_kind(looked(OPEN)).splitlines()) == 2 + len({x.kind for x in looked(OPEN)}) + 1


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("1989-10-27", "1989-10-27", "1989-10-27"),
        ("1989-W43", "1989-10-23", "1989-10-29"),
        ("1988-02", "1988-02-01", "1988-02-29"),
        ("1989-Q4", "1989-10-01", "1989-12-31"),
        ("1991-SU", "1991-06-01", "1991-08-31"),
        ("1991-WI", "1990-12-01", "1991-02-28"),
        ("198", "1980-01-01", "1989-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("1989-10/1990", "1989-10-01", "1990-12-31"),
    ],
)
def test_timex_values_are_days(value, first, last):
    assert tuple(map(str, timex.days(value))) == (first, last)


def test_timex_ends_may_be_open_and_lengths_are_seconds():
    assert timex.days("1989/..")[1] is None and timex.days("../1989")[0] is None
    assert timex.seconds("P3W") == timex.seconds("P21D") and timex.seconds("PT90M") == 5400
    assert timex.seconds("1989") is None and timex.seconds("P") is None
