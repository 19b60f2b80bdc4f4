"""A source that gives several answers to one question: which of them it means, and what they are worth as contradictions."""

from __future__ import annotations

from datetime import date

import pytest

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


def test_what_no_source_stops_at_is_a_part_or_was_so_before():
    parts_too = told(1, 27, "a"), told(2, 18, "a"), told(3, 26, "b"), told(4, 18, "b"), told(5, 27, "c")
    assert parts(*parts_too, moves=True) == [[1, 3, 5], [2, 4]]


def test_an_upper_bound_makes_no_parts_of_the_figures_below_it():
    bound = claim(3, Count(Quantity(None, 20)), where="b", of=TOLL)
    assert parts(told(1, 27, "a"), told(2, 6, "a"), bound, moves=True) == [[1, 3], [2]]


BIGGER = "The tremor of magnitude 6 came days after an even bigger quake."
DIED = "Two others were taken to the infirmary, where they were pronounced dead."


@pytest.mark.parametrize(("sentence", "moves"), [(BIGGER, False), (BIGGER, True), (DIED, True)])
def test_an_answer_that_only_a_sentence_on_two_occasions_gives_is_of_the_other_one(sentence, moves):
    doubtful = told(1, 2, "a", sentence=sentence, start=0, end=3)
    assert parts(doubtful, told(2, 7, "b"), told(3, 7, "c"), moves=moves) == [[2, 3], [1]]


def test_it_stays_where_another_source_bears_it_out_and_where_all_speak_so():
    assert parts(told(1, 6, "a", sentence=BIGGER), told(2, 7, "b"), told(3, 6, "c")) == [[1, 2, 3]]
    assert parts(told(1, 6, "a", sentence=BIGGER), told(2, 7, "b", sentence=BIGGER)) == [[1, 2]]


def test_what_another_blast_has_brought_a_toll_to_is_the_toll():
    risen = told(2, 15, "b", sentence="Another blast killed a porter; the toll now stands at 15.")
    assert parts(told(1, 12, "a"), risen, moves=True, published={"b": TUESDAY}) == [[1, 2]]


def test_those_found_in_one_place_are_a_part_of_those_of_whom_others_have_more():
    part = told(1, 3, "a", sentence="Three people were found dead outside the tram.", start=0, end=5)
    assert parts(part, told(2, 4, "b"), told(3, 4, "c"), moves=True) == [[2, 3], [1]]
    assert parts(part, told(2, 2, "b"), told(3, 2, "c"), moves=True) == [[1, 2, 3]]


def test_a_hostile_group_is_left_as_it_is():
    many = [told(n, n, "a" if n % 2 else "b") for n in range(1, 3_000)]
    assert parts(*many) == [[c.id for c in many]]


def test_a_crash_told_for_comparison_is_no_contradiction():
    ours = "The ferry had 181 people on board when it sank on Monday. Twelve people were killed."
    more = "The ferry had 181 people on board. A liner with 254 people on board ran aground on the same reef."
    assert not findings(report({"a.txt": ours, "b.txt": more}), "conflict")


def test_the_accident_in_may_is_not_the_one_of_this_week():
    ours = "A tram left the rails at Cray on Sunday. Police said 67 people were injured."
    more = "The tram left the rails on Sunday.\n\nIn May, two trams collided in Orne, injuring 73 passengers."
    told = report({"a.txt": ours, "b.txt": more}, published="2024-12-03")
    assert not findings(told, "conflict", "update", "undecided")


RECALLED = [
    ("The blast on Monday recalled the fire at the Cray mill, in which 31 people were killed.", "31"),
    ("It was the worst blast since the Cray disaster, in which 31 people were killed.", "31"),
    ("The previous blast on the quay killed 31 people.", "31"),
]


@pytest.mark.parametrize(("sentence", "amount"), RECALLED)
def test_what_one_event_is_likened_to_is_another(sentence, amount):
    told = report(
        {"a.txt": "The blast at Orne on Monday killed 12 people.", "b.txt": sentence},
        "casualties",
        days={"b.txt": "2024-05-03"},
    )
    assert not [f for f in findings(told, "conflict", "update") if amount in f.reason]
