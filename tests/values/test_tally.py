"""Tallies of votes and games, and what looks like one."""

import pytest

from claimcheck.values import kind
from claimcheck.values.core import Relation
from tests.values.stated import found, relation, value


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The council voted 9-4 to sell.", "9-4"),
        ("The court split 5–4.", "5-4"),
        ("The house approved it by 312 to 287.", "312-287"),
        ("Dunmore won 3-1.", "3-1"),
        ("They lost 2-3 at home.", "2-3"),
        ("It ended in a 1-1 draw.", "1-1"),
    ],
)
def test_tallies(text, shown):
    assert [kind("tally").show(f.value) for f in found("tally", text)] == [shown]


@pytest.mark.parametrize(
    "text",
    [
        "40-50 people",
        "the 2019-20 season",
        "on 2024-03-11",
        "555-0143",
        "an F-16-2",
        "a 4-4-2 line-up",
        "open 24-7",
        "10-15%",
    ],
)
def test_no_tallies(text):
    assert found("tally", text) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("won 3-1", "beat them 3-1", Relation.SAME),
        ("won 3-1", "lost 1-3", Relation.COMPATIBLE),
        ("won 3-1", "won 4-1", Relation.DIFFERENT),
    ],
)
def test_comparison(a, b, expected):
    assert relation("tally", a, b) == relation("tally", b, a) == expected


def test_json():
    assert kind("tally").to_json(value("tally", "voted 9-4"))["tally"] == "9-4"


def test_the_number_of_a_listing_is_no_tally():
    assert found("tally", "The code of Listing 15-5 compiles.") == []
