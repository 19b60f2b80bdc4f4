"""Percentages, points and basis points."""

import pytest

from claimcheck.values import kind
from claimcheck.values.core import Relation
from claimcheck.values.percent import from_count
from tests.values.stated import relation, said, value


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It rose 41.7% in May.", "41.7%"),
        ("It rose 41.7 per cent.", "41.7%"),
        ("It rose by twelve percent.", "12%"),
        ("A 12-percent rise.", "12%"),
        ("Between 3 and 5 per cent failed.", "3 to 5%"),
        ("3-5% failed.", "3 to 5%"),
        ("More than 60% failed.", "more than 60%"),
        ("Just over 61 per cent voted.", "just over 61%"),
        ("Up 2.5 percentage points.", "2.5 percentage points"),
        ("Up 2 pp.", "2 percentage points"),
        ("The rate rose 50 basis points.", "0.50 percentage points"),
    ],
)
def test_percentages(text, shown):
    assert [s for k, _, s in said(text) if k == "percent"] == [shown]


def test_a_change_is_no_range():
    assert [s for _, _, s in said("It rose from 3% to 5%.")] == ["3%", "5%"]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("61%", "61.4 per cent", Relation.COMPATIBLE),
        ("just over 61%", "61.4%", Relation.COMPATIBLE),
        ("61.4%", "64.1%", Relation.DIFFERENT),
        ("nearly 50%", "52%", Relation.DIFFERENT),
        ("5%", "5 percentage points", Relation.INCOMPARABLE),
        ("25 basis points", "0.25 percentage points", Relation.SAME),
    ],
)
def test_comparison(a, b, expected):
    assert relation("percent", a, b) == relation("percent", b, a) == expected


def test_a_share_in_words_compares_with_a_percentage():
    third = from_count(value("count", "a third of the votes"))
    compare = kind("percent").compare
    assert compare(third, value("percent", "33%")).relation == Relation.COMPATIBLE
    assert compare(third, value("percent", "41%")).relation == Relation.DIFFERENT
    assert from_count(value("count", "three votes")) is None


def test_json():
    assert kind("percent").to_json(value("percent", "about 12%")) == {
        "low": 12, "high": 12, "approximate": True, "low_open": False, "high_open": False, "unit": "percent",
    }  # fmt: skip


def test_odds_as_a_share_have_two_figures():
    odds = from_count(value("count", "There is a 1-in-233 chance."))
    assert kind("percent").show(odds) == "0.43%"
