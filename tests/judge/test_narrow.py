"""Partial dates become definite where a declared relation leaves one day."""

from __future__ import annotations

from claimcheck.judge.narrow import narrow
from claimcheck.values.date_value import DateValue
from tests.judge.declared import groups, pack, paused, started, stopped
from tests.made import WEDNESDAY, day

TENTH_OF_MAY = DateValue(month=5, day=10)


def narrowed(*claims, by=None):
    """The claims by id, after narrowing."""
    return {c.id: c for g in narrow(groups(*claims), [by or pack()]) for c in g.claims}


def test_a_weekday_becomes_the_day_that_fits_and_the_steps_say_why():
    claims = stopped(1, "2020-01-05"), paused(2, "10 days"), started(3, WEDNESDAY, steps=("read",), text="Wednesday")
    found = narrowed(*claims)[3]
    assert found.value == day("2020-01-15")
    assert found.steps[0] == "read"
    assert "Wed 15 Jan 2020" in found.steps[-1]
    assert "10 days" in found.steps[-1]
    assert "“Wednesday” fits it" in found.steps[-1]


def test_a_day_without_a_year_gets_the_year():
    found = narrowed(stopped(1, "2024-04-30"), paused(2, "10 days"), started(3, TENTH_OF_MAY))
    assert found[3].value == day("2024-05-10")


def test_what_the_source_does_not_say_is_taken_from_the_others():
    claims = stopped(1, "2020-01-05", "b.txt"), paused(2, "10 days", "c.txt"), started(3, WEDNESDAY)
    found = narrowed(*claims)[3]
    assert found.value == day("2020-01-15")
    assert "elsewhere" in found.steps[-1]


def test_what_the_source_says_itself_comes_first():
    own = stopped(1, "2020-01-12"), paused(2, "10 days"), started(3, WEDNESDAY)
    other = stopped(4, "2020-01-05", "b.txt")
    assert narrowed(*own, other)[3].value == day("2020-01-22")


def test_a_day_that_does_not_fit_stays_what_it_was():
    claims = stopped(1, "2020-01-05"), paused(2, "11 days"), started(3, WEDNESDAY)
    assert narrowed(*claims)[3] == claims[2]


def test_a_definite_date_is_never_changed():
    claims = stopped(1, "2020-01-05"), paused(2, "10 days"), started(3, "2020-01-16")
    assert narrowed(*claims)[3] == claims[2]


def test_where_the_others_differ_nothing_follows():
    differ = stopped(1, "2020-01-05", "b.txt"), stopped(2, "2020-01-08", "c.txt")
    claim = started(4, WEDNESDAY)
    assert narrowed(*differ, paused(3, "10 days", "b.txt"), claim)[4] == claim


def test_where_several_days_fit_nothing_follows():
    claims = stopped(1, "2020-01-05"), paused(2, "7 to 21 days"), started(3, WEDNESDAY)
    assert narrowed(*claims)[3] == claims[2]


def test_a_denial_is_not_made_definite():
    claim = started(3, WEDNESDAY, modality="negated")
    assert narrowed(stopped(1, "2020-01-05"), paused(2, "10 days"), claim)[3] == claim


def test_an_order_narrows_nothing():
    claim = started(3, WEDNESDAY)
    assert narrowed(stopped(1, "2020-01-05"), paused(2, "10 days"), claim, by=pack("start >= stop"))[3] == claim


def test_stories_do_not_narrow_each_other():
    claim = started(3, WEDNESDAY)
    told = [*groups(stopped(1, "2020-01-05", "b.txt"), paused(2, "10 days", "b.txt"), story=1), *groups(claim, story=2)]
    assert [c for g in narrow(told, [pack()]) for c in g.claims][-1] == claim


def test_nothing_else_changes():
    told = groups(stopped(1, "2020-01-05"), paused(2, "10 days"), started(3, "2020-01-15"))
    assert narrow(told, [pack()]) == tuple(told)
    assert narrow(told, []) == tuple(told)
