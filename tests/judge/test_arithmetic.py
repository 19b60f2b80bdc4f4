"""What a declared relation can say about values that are known to some precision only."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.judge.arithmetic import Interval, holds, interval, solve
from claimcheck.packs.expression import parse
from tests.made import WEDNESDAY, day
from tests.values.stated import value

KINDS = {
    "p/start": "date",
    "p/stop": "date",
    "p/pause": "duration",
    "p/dead": "count",
    "p/hurt": "count",
    "p/all": "count",
}
ADDS_UP = "start - stop == pause"


def length(text):
    return interval("duration", value("duration", text))


def number(text):
    return interval("count", value("count", text))


def on(text):
    return interval("date", day(text))


def verdict(text, **known):
    return holds(parse(text, "p", KINDS), {f"p/{name}": found for name, found in known.items()})


class TestInterval:
    """A value as the numbers it may stand for."""

    def test_a_day_is_one_number_and_days_differ_by_their_distance(self):
        assert on("2024-03-01").low == on("2024-03-01").high
        assert on("2024-03-01").low - on("2024-02-28").low == 2

    def test_a_weekday_without_a_date_is_not_known(self):
        assert interval("date", WEDNESDAY) is None

    def test_a_choice_is_no_number(self):
        assert interval("choice", "red") is None

    @pytest.mark.parametrize(("text", "days"), [("10 days", 10), ("two weeks", 14), ("48 hours", 2)])
    def test_durations_count_in_days(self, text, days):
        found = length(f"It lasted {text}.")
        assert found.low <= days <= found.high

    def test_a_month_has_no_fixed_length(self):
        found = length("It lasted one month.")
        assert found.low <= 29
        assert found.high >= 31

    def test_a_bound_is_open_on_one_side(self):
        assert number("More than 40 people came.") == Interval(40, inf)
        assert number("Fewer than 40 people came.").high == 40

    def test_a_hedged_number_reaches_either_way(self):
        found = number("About 500 people came.")
        assert found.low < 500 < found.high


class TestHolds:
    """True or False where it can be told, None where it is open."""

    def test_dates_and_a_length_that_add_up(self):
        assert verdict(ADDS_UP, start=on("2024-05-11"), stop=on("2024-05-01"), pause=Interval(10, 10)) is True

    def test_dates_and_a_length_that_do_not(self):
        assert verdict(ADDS_UP, start=on("2024-05-12"), stop=on("2024-05-01"), pause=Interval(10, 10)) is False

    def test_an_open_end_leaves_an_equation_open(self):
        assert verdict(ADDS_UP, start=on("2024-05-12"), stop=on("2024-05-01"), pause=Interval(7, inf)) is None

    def test_an_open_end_can_still_break_it(self):
        assert verdict(ADDS_UP, start=on("2024-05-12"), stop=on("2024-05-01"), pause=Interval(14, inf)) is False

    @pytest.mark.parametrize(
        ("op", "less", "equal", "more"),
        [
            ("<", True, False, False), ("<=", True, True, False), (">", False, False, True), (">=", False, True, True),
            ("==", False, True, False), ("!=", True, False, True),
        ],
    )  # fmt: skip
    def test_every_comparison_of_exact_numbers(self, op, less, equal, more):
        found = [verdict(f"dead {op} hurt", dead=Interval(n, n), hurt=Interval(5, 5)) for n in (4, 5, 6)]
        assert found == [less, equal, more]

    @pytest.mark.parametrize("op", ["<", "<=", ">", ">=", "!="])
    def test_overlapping_stretches_leave_an_order_open(self, op):
        assert verdict(f"dead {op} hurt", dead=Interval(3, 6), hurt=Interval(5, 8)) is None

    def test_sums_and_literals_count(self):
        assert verdict("dead + hurt == all", dead=Interval(3, 3), hurt=Interval(4, 4), all=Interval(7, 7)) is True
        assert verdict("dead + 3 == all", dead=Interval(3, 3), all=Interval(7, 7)) is False
        assert verdict("start - stop >= 2 weeks", start=on("2024-05-12"), stop=on("2024-05-01")) is False

    @given(st.tuples(*[st.integers(-50, 50)] * 6), st.sampled_from(["<", "<=", ">", ">=", "==", "!="]))
    def test_what_is_said_to_be_true_or_false_is_so_for_every_number_inside_or_for_none(self, ends, op):
        a, b, c = (Interval(min(ends[i : i + 2]), max(ends[i : i + 2])) for i in (0, 2, 4))
        said = verdict(f"dead + hurt {op} all", dead=a, hurt=b, all=c)
        corners = {
            eval(f"{x} + {y} {op} {z}") for x in (a.low, a.high) for y in (b.low, b.high) for z in (c.low, c.high)
        }
        if said is False:
            assert corners == {False}
        elif op in ("<", "<=", ">", ">=", "!=") and said is True:
            assert corners == {True}
        if all(i.low == i.high for i in (a, b, c)):
            assert {said} == corners


class TestSolve:
    """What one value must be, the others given."""

    def test_the_missing_date_follows_from_the_others(self):
        known = {"p/stop": on("2024-05-01"), "p/pause": Interval(10, 10)}
        assert solve(parse(ADDS_UP, "p", KINDS), "p/start", known) == on("2024-05-11")

    def test_the_missing_one_may_stand_on_either_side_with_either_sign(self):
        known = {"p/start": on("2024-05-11"), "p/pause": Interval(10, 10)}
        assert solve(parse(ADDS_UP, "p", KINDS), "p/stop", known) == on("2024-05-01")
        known = {"p/start": on("2024-05-11"), "p/stop": on("2024-05-01")}
        assert solve(parse(ADDS_UP, "p", KINDS), "p/pause", known) == Interval(10, 10)

    def test_a_stretch_leaves_a_stretch(self):
        found = solve(
            parse("dead + hurt == all", "p", KINDS), "p/dead", {"p/hurt": Interval(2, 4), "p/all": Interval(9, 9)}
        )
        assert found == Interval(5, 7)

    def test_an_order_says_nothing(self):
        assert solve(parse("dead <= all", "p", KINDS), "p/dead", {"p/all": Interval(9, 9)}) is None

    def test_a_value_that_stands_on_both_sides_is_not_solved_for(self):
        assert solve(parse("dead - hurt == dead", "p", KINDS), "p/dead", {"p/hurt": Interval(1, 1)}) is None

    @given(st.integers(-99, 99), st.integers(-99, 99), st.integers(0, 9))
    def test_what_it_must_be_satisfies_the_equation(self, hurt, every, width):
        expression = parse("dead - hurt == all", "p", KINDS)
        known = {"p/hurt": Interval(hurt, hurt + width), "p/all": Interval(every, every)}
        found = solve(expression, "p/dead", known)
        assert holds(expression, known | {"p/dead": found}) is True
