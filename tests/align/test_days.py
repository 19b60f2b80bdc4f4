"""The days that a text names, as evidence."""

from __future__ import annotations

import time
from datetime import date

import pytest

from claimcheck.align.days import Day, agreement, days, exact

FRIDAY = date(2024, 3, 8)


def named(text: str, published: date | None = FRIDAY) -> frozenset[Day]:
    return days([text], published)


def on(*found: date) -> frozenset[Day]:
    return frozenset(day for d in found if (day := exact(d)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It burned down on Wednesday.", on(date(2024, 3, 6))),
        ("It burned down today.", on(FRIDAY)),
        ("Last night it burned down.", on(date(2024, 3, 7))),
        ("It burned down on March 2.", on(date(2024, 3, 2))),
        ("It burned down on 29 December.", on(date(2023, 12, 29))),
        ("It burned down on 2 March 2021.", on(date(2021, 3, 2))),
        ("It burned down (2024-03-05).", on(date(2024, 3, 5))),
        ("The hearing is set for March 20.", frozenset()),
        ("It is closed until Monday.", frozenset()),
        ("On 31 February nothing burns.", frozenset()),
        ("It may burn 3 times.", frozenset()),
    ],
)
def test_a_day_is_counted_from_the_publication(text, expected):
    assert named(text) == expected


def test_without_a_publication_a_weekday_stays_one():
    assert named("It burned down on Wednesday.", None) == {Day(0, 0, 0, 2)}
    assert named("It burned down on March 2.", None) == {Day(0, 3, 2, -1)}
    assert named("It burned down yesterday.", None) == frozenset()


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("on Wednesday", "on 6 March", 1.0),
        ("on Wednesday", "on Tuesday", -1.0),
        ("on Wednesday", "in the dark", 0.0),
    ],
)
def test_agreement_of_dated_texts(left, right, expected):
    assert agreement(named(left), named(right)) == expected
    assert agreement(named(right), named(left)) == expected


def test_a_weekday_may_be_the_date_that_falls_on_it():
    assert agreement(named("on Wednesday", None), named("on 6 March 2024")) == 0.5
    assert agreement(named("on Wednesday", None), named("on 7 March 2024")) == -1.0
    assert agreement(named("on Wednesday", None), named("on 7 March", None)) == 0.0
    assert agreement(named("on 6 March", None), named("on 6 March 2024")) == 1.0


@pytest.mark.parametrize("piece", ["1", "May ", "31 ", "last ", "2024-"])
def test_hostile_text_takes_no_time(piece):
    start = time.perf_counter()
    named(piece * 50_000)
    assert time.perf_counter() - start < 2
