"""A source that gives several answers to one question: which of them it means, and what they are worth as contradictions."""

from __future__ import annotations

from datetime import date

from claimcheck.align.several import parted
from claimcheck.values.count import Count
from claimcheck.values.quantity import Quantity
from tests.made import claim, rule
from tests.told import findings, report

TOLL = rule("toll", kind="count")
MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def told(number, amount, where, **more):
    least = Quantity(amount, None) if isinstance(amount, float) else Quantity(amount, amount)
    return claim(number, Count(least), where=where, of=TOLL, **more)


def parts(*claims, moves=False, published=None):
    days = dict.fromkeys((c.source for c in claims), MONDAY) | (published or {})
    return [[c.id for c in members] for members, _ in parted(claims, (), days, moves=moves)]


def test_two_sources_that_differ_stay_together():
    assert parts(told(1, 12, "a"), told(2, 15, "b")) == [[1, 2]]


def test_an_answer_beside_the_one_that_others_bear_out_is_of_something_else():
    assert parts(told(1, 181, "a"), told(2, 254, "a"), told(3, 181, "b")) == [[1, 3], [2]]


def test_it_is_so_though_the_others_differ_among_themselves():
    assert parts(told(1, 12, "a"), told(2, 70, "a"), told(3, 12, "b"), told(4, 15, "c")) == [[1, 3, 4], [2]]


def test_where_nobody_bears_out_either_both_are_held_against_the_others():
    assert parts(told(1, 12, "a"), told(2, 70, "a"), told(3, 15, "b")) == [[1, 2, 3]]


def test_what_two_people_say_in_one_source_are_two_answers():
    police, marchers = told(1, 400, "a", attributed_to="police"), told(2, 900, "a", attributed_to="the marchers")
    assert parts(police, marchers, told(3, 400, "b")) == [[1, 2, 3]]


def test_two_answers_that_all_sources_have_are_two_questions():
    assert parts(told(1, 44, "a"), told(2, 10, "a"), told(3, 44, "b"), told(4, 10, "b")) == [[1, 3], [2, 4]]


def test_a_bound_that_fits_is_no_other_answer():
    assert parts(told(1, 44.0, "a"), told(2, 44, "a"), told(3, 44, "b")) == [[1, 2, 3]]


def test_a_toll_may_have_risen_since_the_others_wrote():
    risen = told(1, 2, "a"), told(2, 4, "a"), told(3, 2, "b")
    assert parts(*risen, moves=True, published={"a": TUESDAY}) == [[1, 2, 3]]


def test_a_toll_larger_than_what_is_told_later_is_of_something_else():
    fallen = told(1, 44, "a"), told(2, 176, "a"), told(3, 44, "b"), told(4, 60, "b")
    assert parts(*fallen, moves=True, published={"b": TUESDAY}) == [[1, 3, 4], [2]]


def test_a_hostile_group_is_left_as_it_is():
    many = [told(n, n, "a" if n % 2 else "b") for n in range(1, 3_000)]
    assert parts(*many) == [[c.id for c in many]]


def test_a_crash_told_for_comparison_is_no_contradiction():
    ours = "The ferry had 181 people on board when it sank on Monday. Twelve people were killed."
    more = "The ferry had 181 people on board. A liner with 254 people on board ran aground on the same reef."
    assert not findings(report({"a.txt": ours, "b.txt": more}), "conflict")
