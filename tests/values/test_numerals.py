"""The number grammar: digits, words, both, fractions; what belongs to a number and what does not."""

import pytest

from claimcheck.text import words
from claimcheck.values.numerals import Reading


def numerals(text):
    return [(text[n.start : n.end], n.low) for n in Reading(words(text)).numerals]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7), ("7,304", 7304), ("12 650", 12650), ("12\u202f650", 12650), ("3.911.042", 3911042), ("4_096", 4096),
        ("6'300", 6300), ("45,67,890", 4567890), ("2,5", 2.5), ("7,304.5", 7304.5), (".75", 0.75), ("-8", -8),
        ("−8", -8), ("minus eight", -8), ("3e4", 30000), ("7.1x10^3", 7100), ("5×10−2", 0.05), ("3^4", 81),
        ("forty-four", 44), ("fortyfour", 44), ("three hundred and nine", 309), ("eighteen hundred", 1800),
        ("a hundred and six", 106), ("the hundred and six", 106), ("seven hundred thousand", 700000),
        ("two million three hundred thousand and forty", 2300040), ("one thousand and two hundred", 1200),
        ("6.4 million", 6.4e6), ("6.4m", 6.4), ("6.4bn", 6.4e9), ("12k", 12000), ("9M", 9e6), ("4 lakh", 400000),
        ("three point one four", 3.14), ("half a million", 500000), ("a quarter million", 250000),
        ("three quarters of a million", 750000), ("two and a half million", 2.5e6), ("one million and a half", 1.5e6),
        ("a dozen", 12), ("four dozen", 48), ("half a dozen", 6),
        ("a fifth", 0.2), ("three-quarters", 0.75), ("7/8", 0.875), ("6-7/8", 6.875), ("3-1/2", 3.5), ("¾", 0.75), ("2 3/4", 2.75), ("2¾", 2.75),
        ("six and a half", 6.5), ("eleven and two thirds", 11 + 2 / 3), ("seven in ten", 0.7), ("1 in 25", 0.04),
        ("three out of four", 0.75), ("nine tenths", 0.9),
        ("the fourth", 4), ("the forty-fourth", 44), ("the 23rd", 23), ("the two hundredth", 200),
    ],
)  # fmt: skip
def test_one_number(text, value):
    ((_, low),) = numerals(text)
    assert low == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between two hundred and three hundred", [200, 300]),
        ("two hundred and three hundred", [200, 300]),
        ("seven eight nine", [7, 8, 9]),
        ("nineteen sixty", [19, 60]),
        ("4000 three hundred", [4000, 300]),
        ("11,13,17 and 19", [11, 13, 17, 19]),
        ("May 6 300 people", [6, 300]),
        ("6 in 4", [6, 4]),
        ("24/7", [24, 7]),
    ],
)
def test_several_numbers(text, values):
    assert [low for _, low in numerals(text)] == values


def test_vague_words_have_an_open_end():
    tens, several = (Reading(words(t)).numerals[0] for t in ("tens of thousands", "several hundred"))
    assert (tens.low, tens.high, tens.approximate) == (20000, None, True)
    assert (several.low, several.high) == (200, None)


def test_fraction_or_ordinal():
    fraction, ordinal = (Reading(words(t)).numerals[0] for t in ("a third of them", "a third driver"))
    assert fraction.fraction
    assert ordinal.ordinal
    assert not Reading(words("in the second half")).numerals[0].fraction


def test_places_are_those_of_the_text():
    text = "About two\nhundred and six came; 12 650 stayed."
    assert [t for t, _ in numerals(text)] == ["two\nhundred and six", "12 650"]
