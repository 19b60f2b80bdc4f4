"""Sentences that tell of a figure on the move: what differs is then no contradiction, or not surely one."""

from __future__ import annotations

import pytest

from claimcheck.judge.en_moving import moving
from tests.told import article, claimed, report, together

FILLER = {
    "x.txt": "Rain fell on the valley for two days. The council met twice to discuss 61 motions.",
    "y.txt": "A spokesman for the railway took 20 minutes. The museum sold 1,450 tickets for $8 each.",
}
EARLY, LATE = "2024-05-02", "2024-05-09"


def verdicts(first, second, a, b, later=LATE):
    told = report({"a.txt": first, "b.txt": second, **FILLER}, "general", days={"a.txt": EARLY, "b.txt": later})
    return together(told, a, b)


@pytest.mark.parametrize(
    ("first", "second", "a", "b"),
    [
        (
            "The strike has shut 367 schools in Norrland.",
            "The strike has shut 380 schools in Norrland, thirteen more than on the first day.",
            "367",
            "380",
        ),
        (
            "The police offer a reward of 25,000 euros for the Velmont crown.",
            "The police have doubled the reward for the Velmont crown to 50,000 euros.",
            "25,000 euros",
            "50,000 euros",
        ),
        (
            "With 40 percent of the ballots counted, the Harbour Party has 31.2 percent of the vote.",
            "The Harbour Party has 32.6 percent of the vote.",
            "31.2 percent",
            "32.6 percent",
        ),
        (
            "The hotline of the council has taken 410 calls.",
            "The hotline of the council took 520 calls.",
            "410",
            "520",
        ),
        (
            "By last night the petition against the bypass bore 940 names.",
            "At the time of writing the petition against the bypass bears 1,310 names.",
            "940",
            "1,310",
        ),
        (
            "Shares in Fenwell traded 11.5 percent lower in the morning.",
            "Shares in Fenwell closed 14 percent lower.",
            "11.5 percent",
            "14 percent",
        ),
    ],
)
def test_a_later_report_of_a_figure_that_moves_is_an_update(first, second, a, b):
    assert verdicts(first, second, a, b) == ["update"]


def test_a_figure_that_one_report_ties_to_its_time_may_be_another_later():
    first = "By last night the petition against the bypass bore 940 names."
    second = "The petition against the bypass bears 970 names."
    assert verdicts(first, second, "940", "970") == ["update"]
    assert verdicts(first, second, "940", "970", later=EARLY) == ["conflict"]


def test_what_has_been_done_so_often_goes_on_being_counted():
    first = "Twelve guests of the Marlow Hotel have been admitted to the clinic in Ossel."
    second = "Seventeen guests of the Marlow Hotel were in the clinic in Ossel."
    assert verdicts(first, second, "Twelve", "Seventeen") == ["update"]


def test_a_sum_that_had_been_given_is_no_sum_that_is_being_collected():
    first = "The warden of Ossel took £1.284 million which had been given for the care of the old."
    second = "The warden of Ossel took £1.5 million from the fund for the care of the old."
    assert "update" not in verdicts(first, second, "£1.284 million", "£1.5 million")


def test_what_has_dropped_from_the_year_before_is_no_update_of_the_same_day():
    first = "The operating profit of Havenair dropped to 142 million euros in the third quarter."
    second = "The operating profit of Havenair was 124 million euros in the third quarter."
    assert verdicts(first, second, "142 million euros", "124 million euros", later=EARLY) in (
        ["conflict"],
        ["undecided"],
    )


def test_figures_of_two_days_that_sentences_tie_to_their_day_are_no_conflict():
    first = "On Monday 391 schools in Norrland were closed by the strike."
    second = "Today 380 schools in Norrland are closed by the strike."
    assert "conflict" not in verdicts(first, second, "391", "380")


def test_a_percentage_above_something_else_is_no_figure_that_has_moved():
    first = "Ashdown investors get a premium of 43 percent for each share of Ashdown."
    second = "The price that Ashdown investors get is 34 percent more than the share of Ashdown fetched, a premium."
    assert "update" not in verdicts(first, second, "43 percent", "34 percent")


def test_passengers_are_no_toll_because_some_of_them_were_hurt():
    first = "There were 214 passengers on board the Maren Lise."
    second = "Of the 241 passengers on board the Maren Lise, twenty-three were injured."
    assert verdicts(first, second, "214", "241") == ["conflict"]


def test_a_toll_grows_even_by_figures_that_change_places():
    first = "The landslide at Ossel killed 12 people."
    second = "The landslide at Ossel has killed 21 people."
    assert verdicts(first, second, "12", "21") == ["update"]


def test_a_sum_that_is_being_collected_and_houses_that_are_lost_only_grow():
    first, second = (
        "The fund for the hall at Ossel has reached £6,400.",
        "The fund for the hall at Ossel stood at £8,150.",
    )
    assert verdicts(first, second, "£6,400", "£8,150") == ["update"]
    first, second = "The flood at Ossel destroyed 96 homes.", "The flood at Ossel has destroyed 124 homes."
    assert verdicts(first, second, "96", "124") == ["update"]


def test_a_sum_so_far_this_year_moves():
    (told,) = [c for c in claimed(article("The town has spent £3,000 so far in 2024."), "general") if c.kind == "money"]
    assert moving(told)
