"""Claims of a rule with a question of its own: one question, unless the slots of its subject differ."""

from __future__ import annotations

from itertools import permutations

import pytest

from claimcheck.align.subjects import link
from claimcheck.model import Subject
from claimcheck.values.count import Count
from claimcheck.values.quantity import Quantity
from tests.made import claim, day, rule


def about(number, place=None, **more):
    subject = Subject(about=(("place", place),)) if place is not None else Subject()
    return claim(number, where=f"{number}.txt", subject=subject, **more)


def components(*claims):
    """Sets of claim numbers that the links hold together."""
    found = {c.id: {c.id} for c in claims}
    for joined in link(claims):
        merged = found[joined.a] | found[joined.b]
        found.update(dict.fromkeys(merged, merged))
    return sorted(map(sorted, {frozenset(s) for s in found.values()}))


def test_claims_of_a_rule_without_slots_belong_together():
    assert components(about(1), about(2), about(3)) == [[1, 2, 3]]


def test_other_subjects_are_other_questions():
    assert components(about(1, "Iceland"), about(2, "Norway"), about(3, "Iceland")) == [[1, 3], [2]]


@pytest.mark.parametrize("other", ["the port of Alta", "ALTA", "Alta"])
def test_a_subject_may_be_named_more_or_less_fully(other):
    assert components(about(1, "Alta"), about(2, other)) == [[1, 2]]


@pytest.mark.parametrize(("one", "other"), [("Captain Hald", "Jorun Hald"), ("Capt. Jorun Hald", "Jorun Hald")])
def test_a_title_is_no_part_of_a_name(one, other):
    assert components(about(1, one), about(2, other)) == [[1, 2]]


@pytest.mark.parametrize("pointer", ["the country", "there", "its capital", "", "It", "Its capital"])
def test_what_only_points_back_fits_the_subject_that_is_there(pointer):
    assert components(about(1, "Iceland"), about(2, pointer)) == [[1, 2]]


def test_what_only_points_back_does_not_bridge_two_subjects():
    found = components(about(1, "Iceland"), about(2, "the country"), about(3, "Norway"))
    assert not any({1, 3} <= set(together) for together in found)


def test_what_may_point_to_several_subjects_stays_alone():
    assert [2] in components(about(1, "Iceland"), about(2, "the country"), about(3, "Norway"))


def test_the_reasons_name_the_slots():
    (found,) = link([about(1, "the port of Alta"), about(2, "Alta")])
    assert any("Alta" in reason for reason in found.reasons)


def test_the_order_of_the_claims_does_not_matter():
    claims = about(1, "Iceland"), about(2, "the country"), about(3, "Norway"), about(4)
    assert len({str(components(*order)) for order in permutations(claims)}) == 1


def whose(number, **slots):
    return claim(number, where=f"{number}.txt", subject=Subject(about=tuple(slots.items())))


def test_a_nation_is_one_by_all_its_names():
    assert components(about(1, "U.S."), about(2, "American"), about(3, "the Pentagon"), about(4, "French")) == [
        [1, 2, 3],
        [4],
    ]


def test_a_subject_is_all_that_its_claims_say_of_it():
    joined = components(
        whose(1, who="British", sort=""), whose(2, who="", sort="air"), whose(3, who="British", sort="ground")
    )
    assert not any({2, 3} <= set(found) for found in joined)


def test_what_fits_two_subjects_bridges_neither():
    joined = components(whose(1, who="British", sort=""), whose(2, who="", sort="air"), whose(3, who="NATO", sort=""))
    assert joined == [[1], [2], [3]]


def test_of_what_happens_again_days_far_apart_are_two_occasions():
    opening = rule("opening", "date")
    claims = [claim(i, day(when), f"{i}.txt", opening) for i, when in enumerate(("2020-01-05", "2019-06-05"), 1)]
    assert link(claims, recurs=True) == []
    assert len(link(claims)) == 1


def test_a_slip_in_the_year_is_no_other_occasion():
    opening = rule("opening", "date")
    claims = [claim(i, day(when), f"{i}.txt", opening) for i, when in enumerate(("2020-01-05", "2019-01-05"), 1)]
    assert len(link(claims, recurs=True)) == 1


@pytest.mark.parametrize(("one", "other", "groups"), [("Ruby", "JRuby", 2), ("Dragonfly", "DragonflyDB", 1)])
def test_a_name_with_letters_put_before_it_is_another(one, other, groups):
    assert len(components(whose(1, who=one), whose(2, who=other))) == groups


@pytest.mark.parametrize(
    ("other", "together"),
    [("Mary Jo Nilsen", False), ("Mary Louise Nilsen", True), ("Mary L. Nilsen", True), ("Mary Nilsen", True)],
)
def test_names_with_other_words_in_the_middle_are_those_of_two_people(other, together):
    assert components(about(1, "Mary Lou Nilsen"), about(2, other)) == ([[1, 2]] if together else [[1], [2]])


def test_an_answer_of_another_occasion_is_held_against_nobody():
    def magnitude(number, amount, sentence):
        quake = Count(Quantity(amount, amount))
        return claim(number, quake, where=f"{number}.txt", kind="count", sentence=sentence, start=0, end=3)

    ours = magnitude(1, 7.8, "7.8 was the magnitude of the quake.")
    bigger = magnitude(2, 6.2, "6.2 was the magnitude of the tremor, days after an even bigger quake.")
    assert components(ours, bigger) == [[1], [2]]
    assert components(ours, magnitude(2, 6.2, "6.2 was the magnitude of the tremor.")) == [[1, 2]]


def test_two_of_several_in_a_row_are_two_questions():
    first = about(1, "Lund", sentence="In the first round Lund won 23 percent.")
    runoff = about(2, "Lund", sentence="In the runoff Lund won 54 percent.")
    both = about(3, "Lund", sentence="Lund won 54 percent in the runoff, after 23 in the first round.")
    assert components(first, runoff) == [[1], [2]]
    assert components(runoff, both) == [[2, 3]]
