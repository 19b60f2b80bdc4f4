"""How a mention is told to have a gold value, or not."""

from __future__ import annotations

import pytest

from tests.bench.gold_values import Seen, expected


def number(low, high=None, approximate=False, **more):
    return {"low": low, "high": low if high is None else high, "approximate": approximate} | more


def above(low):
    return {"low": low, "high": None, "approximate": False}


def day(first, last=None, weekday=None, edtf=None):
    return {"earliest": first, "latest": last or first, "weekday": weekday, "edtf": edtf}


def right(gold_type, gold, kind, value, text="x", words="x"):
    check = expected(gold_type, gold)
    assert check
    return check(Seen(kind, text, value, words))


@pytest.mark.parametrize(
    ("gold_type", "gold", "kind", "value"),
    [
        ("count", "140 firefighters", "count", number(140, approximate=True)),
        ("count", "at least 3 people", "count", above(3)),
        ("count", "nearly 100 matches", "count", number(90, 100)),
        ("count", "3-2", "tally", {"left": 2, "right": 3}),
        ("percent", "more than two thirds", "percent", above(200 / 3)),
        ("money", "2.75 GBP", "money", number(2.75, currency="GBP")),
        ("money", "1.62 to 1.66 billion USD", "money", number(1.62e9, 1.66e9, currency="USD")),
        ("measure", "1.88 m", "measure", number(6 + 2 / 12, unit="foot")),
        ("measure", "36000 jobs per second", "measure", number(2_160_000, unit="job per minute")),
        ("duration", "7 years 6 months", "duration", number(7.5, unit="year")),
        ("duration", "72 hours", "duration", number(3, unit="day")),
        ("time", "18:15", "time", {"earliest": "06:15", "latest": "18:15", "approximate": False}),
        ("date", "2025-08-31", "date", day("2025-08-21", "2025-08-31")),
        ("date", "2025-03-04", "date", day(None, weekday="tuesday")),
        ("date", "2026-03-03", "date", day(None, edtf="XXXX-03-03")),
        ("date", "late 1970s", "date", day("1978-01-01", "1978-12-31")),
        ("version", "3.10", "version", {"from": "3.10", "to": None}),
        ("name", "Ada Pryce", "name", {"name": "Ada  Pryce"}),
        ("quote", "It is so", "quote", {"words": "It is so, and so it stays"}),
    ],
)
def test_it_has_the_value(gold_type, gold, kind, value):
    assert right(gold_type, gold, kind, value)


@pytest.mark.parametrize(
    ("gold_type", "gold", "kind", "value"),
    [
        ("count", "140 firefighters", "count", number(150)),
        ("count", "at least 3 people", "count", number(3)),
        ("count", "up to 4", "count", above(4)),
        ("count", "34 people", "duration", number(34, unit="day")),
        ("money", "150 GBP", "money", number(150, currency="USD")),
        ("measure", "4 km", "measure", number(4, unit="mile")),
        ("measure", "4 km", "measure", number(4, unit="kilogram")),
        ("duration", "24 years", "count", number(24)),
        ("time", "18:15", "time", {"earliest": "06:15", "latest": "06:15", "approximate": False}),
        ("date", "2025-05-31", "date", day("2025-01-01", "2025-12-31")),
        ("date", "2025-03-04", "date", day(None, weekday="monday")),
        ("version", "1.22", "version", {"from": "1.2", "to": "1.2"}),
        ("name", "Ada Pryce", "name", {"name": "Pryce"}),
    ],
)
def test_it_has_another(gold_type, gold, kind, value):
    assert not right(gold_type, gold, kind, value)


def test_a_count_of_just_the_gold_words_is_right_where_they_name_no_unit():
    assert right("money", "4000000 EUR", "count", number(4e6), text="4 million", words="4 million")
    assert not right("money", "4000000 EUR", "count", number(4e6), text="4 million", words="4 million euros")


def test_one_end_of_a_range_is_right_where_the_gold_words_are_that_end():
    range_ = day("2016-04-01", "2022-12-31")
    said = "from April 2016 until December 2022"
    assert right("date", "2016-04", "date", range_, text=said, words="April 2016")
    assert right("date", "2022-12", "date", range_, text=said, words="December 2022")
    assert not right("date", "2019-05", "date", range_, text=said, words="May 2019")


@pytest.mark.parametrize(("gold_type", "gold"), [("time", "63rd minute"), ("version", "TB-3607"), ("name", "0800 555")])
def test_what_is_no_value_of_its_type_is_not_measured(gold_type, gold):
    assert expected(gold_type, gold) is None
