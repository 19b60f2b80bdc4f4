"""How unlikely it is that two sources give a value by chance."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.align.rarity import rarity
from tests.made import WEDNESDAY, day
from tests.values.stated import value

PUBLISHED = date(2024, 5, 2)


def rare(kind, text):
    return rarity(kind, value(kind, text), PUBLISHED)


@pytest.mark.parametrize(
    ("kind", "common", "telling"),
    [
        ("count", "Three people came.", "Some 4,318 people came."),
        ("count", "Twenty people came.", "Some 317 people came."),
        ("money", "It costs £5.", "It costs £18.25m."),
        ("time", "It began at 7pm.", "It began at 7.43pm."),
    ],
)
def test_a_figure_of_many_digits_is_rarer_than_a_small_round_one(kind, common, telling):
    assert rare(kind, common) < rare(kind, telling)


def test_a_small_count_tells_nothing():
    assert rare("count", "Two people came.") == 0


def test_a_day_long_before_the_report_is_rarer_than_one_near_it():
    near, far = (rarity("date", day(d), PUBLISHED) for d in ("2024-05-01", "1987-03-14"))
    assert near < far


def test_a_bare_weekday_tells_nothing():
    assert rarity("date", WEDNESDAY, None) == 0


@pytest.mark.parametrize(
    ("kind", "text"), [("count", "No one came."), ("count", "About 0.5 of them"), ("count", "At least 40 people came.")]
)
def test_it_stays_inside_its_scale(kind, text):
    assert 0 <= rare(kind, text) <= 3
