"""What a contradiction of figures is told by, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.values.count import Count
from claimcheck.values.percent import Percent
from claimcheck.values.quantity import Quantity
from tests.judge.test_verdict import finding
from tests.made import claim, rule, source

TOLL = rule("killed", "count", updates=True)
DEAD = rule("victims", "count")
KILLED = rule("count", "count", context=True)


def number(i, amount, where, of=TOLL, **more):
    return claim(
        i, Count(amount if isinstance(amount, Quantity) else Quantity(amount, amount)), where=where, of=of, **more
    )


def on_days(*days):
    return [source(name, published=date(2024, 12, d)) for name, d in zip(("a.txt", "b.txt"), days, strict=True)]


def test_the_reason_names_two_figures_rather_than_a_bound():
    bound = number(1, Quantity(None, 20), "c.txt")
    judged = finding(bound, number(2, 27, "a.txt"), number(3, 26, "b.txt"))
    assert "at most" not in judged.reason


def test_who_kills_others_and_then_himself_is_counted_or_not():
    himself = {"sentence": "He shot 32 people and then himself.", "start": 8, "end": 10}
    judged = finding(number(1, 32, "a.txt", **himself), number(2, 33, "b.txt"), of=TOLL, sources=on_days(3, 3))
    assert judged.verdict != "conflict"
    judged = finding(number(1, 32, "a.txt", of=DEAD, **himself), number(2, 33, "b.txt", of=DEAD), of=DEAD)
    assert (judged.verdict, "killer" in judged.reason) == ("compatible", True)


def test_a_figure_told_as_the_current_one_may_have_moved_since():
    current = {"sentence": "The current jackpot of 1,500 crowns is a record.", "start": 23, "end": 28}
    told = number(1, 1_500, "a.txt", of=KILLED, **current), number(2, 1_586, "b.txt", of=KILLED)
    assert finding(*told, of=KILLED, sources=on_days(3, 4)).verdict == "update"
    assert (
        finding(number(1, 1_500, "a.txt", of=KILLED), told[1], of=KILLED, sources=on_days(3, 4)).verdict == "conflict"
    )


SHARE = rule("percent", "percent", context=True)


@pytest.mark.parametrize(("behind", "verdict"), [("complete", "undecided"), ("steel", "conflict")])
def test_how_far_a_work_has_come_moves(behind, verdict):
    def told(number, share, where):
        sentence = f"The hall is {share} percent {behind}."
        value = Percent(Quantity(share, share))
        return claim(number, value, where=where, of=SHARE, sentence=sentence, start=12, end=22)

    assert finding(told(1, 95, "a.txt"), told(2, 99, "b.txt"), of=SHARE).verdict == verdict


def test_a_work_does_not_go_back():
    def told(number, share, where):
        sentence = f"The hall is {share} percent complete."
        value = Percent(Quantity(share, share))
        return claim(number, value, where=where, of=SHARE, sentence=sentence, start=12, end=22)

    on = on_days(3, 5)
    assert finding(told(1, 95, "a.txt"), told(2, 99, "b.txt"), of=SHARE, sources=on).verdict == "update"
    assert finding(told(1, 95, "a.txt"), told(2, 80, "b.txt"), of=SHARE, sources=on).verdict == "conflict"


ABOARD = {"sentence": "The crash killed 241 passengers and crew.", "start": 17, "end": 20}


@pytest.mark.parametrize(
    ("fewer", "more", "verdict"),
    [
        (ABOARD, {"sentence": "The crash killed 290 people.", "start": 17, "end": 20}, "compatible"),
        (ABOARD, {"sentence": "The crash killed 290 passengers.", "start": 17, "end": 20}, "conflict"),
        ({"sentence": "The crash killed 241 people.", "start": 17, "end": 20}, ABOARD, "conflict"),
    ],
)
def test_a_sort_of_people_is_a_part_of_more_people(fewer, more, verdict):
    told = number(1, 241, "a.txt", of=DEAD, **fewer), number(2, 290, "b.txt", of=DEAD, **more)
    assert finding(*told, of=DEAD).verdict == verdict
