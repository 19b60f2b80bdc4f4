"""Ordinals that are no place in a row, and thirds that are no part."""

import pytest

from tests.values.stated import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two women were dead and a third employee was hurt.", ["2"]),
        ("The man wounded a third.", []),
        ("It is worth a third, and fell by a fifth for two years.", ["1/3", "1/5"]),
        ("Notice 19/2026 speaks of 3/4 of them.", ["3/4"]),
        ("It was rated 2 out of 10 on the Varn scale.", []),
        ("Prices fell by a third.", ["1/3"]),
        ("He lost a third of the herd, and a third were sold.", ["1/3", "1/3"]),
        ("She is the third employee to go.", ["3rd"]),
        ("He went back up to the third floor.", ["3rd"]),
        ("It was at least the third fire there.", ["at least 3rd"]),
    ],
)
def test_ordinals(text, expected):
    assert [shown for _, _, shown in said(text, "count")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The odds of a hit are 1 in 300.", "1 in 300"),
        ("There is a 1-in-233 chance of it.", "1 in 233"),
        ("He saw a one in 5,000 chance.", "1 in 5,000"),
    ],
)
def test_odds_are_one_number(text, expected):
    assert [shown for _, _, shown in said(text, "count")] == [expected]


def test_one_in_a_year_is_no_odds():
    assert said("They lost one in 2019.", "count") == []
