"""A figure of which two have changed places is a slip of the pen, by whatever words it stands, unless chance makes such pairs."""

from __future__ import annotations

import pytest

from tests.align.test_one_question import AMONG, verdicts
from tests.told import report, together

OWN = "The steel works at Corvath paid {} to the widows of the men."


def test_a_sum_with_two_figures_swapped_contradicts_whatever_it_is_called():
    one, other = OWN.format("£23,500"), "Their children will share £32,500, it was said on the steps of the church."
    assert verdicts(one, other, "£23,500", "£32,500") == ["conflict"]


def test_any_other_sum_is_another_one():
    one, other = OWN.format("£23,500"), "Their children will share £33,700, it was said on the steps of the church."
    assert "conflict" not in verdicts(one, other, "£23,500", "£33,700")


def test_counts_of_things_by_two_names_contradict_where_one_is_the_other_misspelt():
    one = "A total of 4,162 anglers signed the petition."
    other = "The petition has 4,612 names on it."
    assert verdicts(one, other, "4,162", "4,612") == ["conflict"]


def test_who_gives_both_figures_means_both():
    one = "A total of 4,162 anglers signed the petition. The hall seats 4,612 guests."
    other = "The hall seats 4,612 guests."
    assert "conflict" not in verdicts(one, other, "4,162", "4,612")


def test_a_rate_is_no_slip_of_an_amount():
    one, other = "The mill sells 4,162 sacks a year.", "The mill has sold 4,612 sacks."
    assert "conflict" not in verdicts(one, other, "4,162", "4,612")


@pytest.mark.parametrize(("crowd", "found"), [(0, True), (30, False)])
def test_where_there_are_many_figures_two_of_them_are_alike_by_chance(crowd, found):
    texts = ["The widows were paid £23,500.", "A barn in Upper Mere went for £32,500."]
    for i in range(crowd):
        texts[i % 2] += f" Lot {i + 1} went for £{20_101 + 707 * i}."
    told = report(dict(zip(("a.txt", "b.txt"), texts, strict=True)) | AMONG, "general")
    assert ("conflict" in together(told, "£23,500", "£32,500")) is found


def test_years_with_their_last_figures_swapped_contradict_where_words_are_shared():
    one = "The silver came to the museum in 1931."
    assert verdicts(one, "A banker left the silver to the museum in 1913.", "1931", "1913") == ["conflict"]
    assert verdicts(one, "The boiler house was rebuilt in 1913.", "1931", "1913") == []
