"""Sentences that tell of a figure on the move: what differs is then no contradiction, or not surely one."""

from __future__ import annotations

import pytest

from tests.told import report, together

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
            "Shares in Fenwell traded 11.5 percent lower in the morning.",
            "Shares in Fenwell closed 14 percent lower.",
            "11.5 percent",
            "14 percent",
        ),
    ],
)
def test_a_later_report_of_a_figure_that_moves_is_an_update(first, second, a, b):
    assert verdicts(first, second, a, b) == ["update"]


def test_what_has_dropped_from_the_year_before_is_no_update_of_the_same_day():
    first = "The operating profit of Havenair dropped to 142 million euros in the third quarter."
    second = "The operating profit of Havenair was 124 million euros in the third quarter."
    assert verdicts(first, second, "142 million euros", "124 million euros", later=EARLY) in (
        ["conflict"],
        ["undecided"],
    )
