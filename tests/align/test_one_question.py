"""What lets two claims of the general pack answer one question, or keeps them apart: one mechanism a test.

The two sources stand among others that give many figures, as folders do: what they share weighs by how rare it is there.
"""

from __future__ import annotations

import pytest

from claimcheck.align.limits import compare
from claimcheck.text import stem
from claimcheck.values.core import Relation
from tests.told import article, numbered, report, together

AMONG = {
    "w.txt": "The library lent 3,140 books in April. Its café served 88 soups on 3 May. Rent for the hall is £41 an hour. "
    "The lift was out of order for nine days. A choir of 26 sang at noon. Wind reached 34 mph in the evening.",
    "x.txt": "The council met twice to discuss the budget of £7.4m. Rain fell for 16 hours on the valley. Some 230 pupils "
    "were sent home at 11:30 a.m. The museum opened in 1987. Bread costs 8% more than a year ago.",
    "y.txt": "The railway sold 512 tickets on 9 June. A spokesman, 58, gave no comment. The queue was 140 metres long. "
    "Ninety chairs were lent by the school. The concert lasts 75 minutes and starts at 7:45 p.m.",
    "z.txt": "Two ferries were cancelled on 14 July. The bakery sold 670 loaves. Tea is served for 35 minutes. Of 48 boats "
    "11 were damaged. The tower is 61 metres high. The fair took £9,300 in 2019.",
}


def verdicts(one: str, other: str, a: str, b: str) -> list[str]:
    """The verdicts of the findings in which ``a`` of one source meets ``b`` of another."""
    return together(report({"a.txt": one, "b.txt": other, **AMONG}, "general"), a, b)


def test_a_sentence_that_points_back_is_about_what_the_one_before_it_tells():
    crane = (
        "The harbour crane toppled onto two lorries at the container terminal. It fell at 5:15 p.m., an official said."
    )

    def about(text: str) -> set[str]:
        (found,) = (c for c in numbered([article(text, "a.txt", "2024-05-02")], "general") if c.kind == "time")
        return {word for word, _ in found.subject.words}

    assert stem("crane") in about(crane)
    assert stem("crane") not in about(crane.replace("It fell", "The dinner bell fell"))
    other = "The harbour crane fell at 6:20 p.m. at the container terminal, onto two lorries."
    assert verdicts(crane, other, "5:15 p.m.", "6:20 p.m.") == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        (
            "The chapel on Mere Hill was completed in 1974 by an Italian builder.",
            "The chapel on Mere Hill, completed in 1964, is to be painted.",
            "1974",
            "1964",
        ),
        (
            "The boiler in the old paper mill was last tested in May 2024, the owner says.",
            "The most recent test of the boiler in the paper mill was made in March 2022.",
            "May 2024",
            "March 2022",
        ),
    ],
)
def test_what_is_done_once_or_was_done_last_has_one_date_however_far_two_are_apart(one, other, a, b):
    assert verdicts(one, other, a, b) == ["conflict"]


def test_two_stretches_of_time_with_one_end_alike_are_of_one_thing():
    one = "The recall covers heaters made from March 2022 to August 2023."
    other = "The recall covers heaters made from January 2022 to August 2023."
    assert verdicts(one, other, "from March 2022 to August 2023", "from January 2022 to August 2023") == ["conflict"]


def test_stretches_that_overlap_otherwise_contradict_nothing():
    one = "The recall covers heaters made from March 2022 to August 2023."
    other = "The recall covers heaters made from January 2022 to May 2023."
    assert "conflict" not in verdicts(one, other, "from March 2022 to August 2023", "from January 2022 to May 2023")


def test_a_bound_that_is_denied_is_the_other_bound():
    one = (
        "At no time was more than 640 cubic metres per second of water let out of the Vell reservoir through the gates."
    )
    other = "The water let out of the Vell reservoir through the gates rose to 880 cubic metres per second."
    assert verdicts(one, other, "more than 640 cubic metres per second", "880 cubic metres per second") == ["conflict"]
    lower = other.replace("880", "480")
    assert "conflict" not in verdicts(
        one, lower, "more than 640 cubic metres per second", "480 cubic metres per second"
    )


def test_what_was_done_so_many_times_is_counted_by_what_was_done():
    one = "The archive clerk Osric Pym had 17 stab wounds in the neck and chest."
    other = "The archive clerk Osric Pym was stabbed 14 times in the neck and chest."
    assert verdicts(one, other, "17", "14") in (["conflict"], ["undecided"])
    assert verdicts(one, other.replace("stabbed", "phoned"), "17", "14") == []


def test_a_number_without_its_noun_counts_what_the_other_source_counts_where_they_share_much():
    one = "Ari Steen was barred for 12 matches for spitting at the referee in the derby."
    other = "Steen got ten for spitting at the referee in the derby."
    assert verdicts(one, other, "12", "ten") == ["conflict"]


def test_figures_far_apart_contradict_each_other_where_nearly_all_is_alike():
    one = "Without options the tool keeps seven daily, four weekly and six monthly snapshots."
    other = "Unless told otherwise the tool keeps seven daily, four weekly and 12 monthly snapshots."
    assert verdicts(one, other, "six", "12") == ["conflict"]


def test_days_a_week_apart_contradict_each_other_where_nearly_all_is_alike():
    one = "The cup quarter-final at Hamnas against Torvik is on 15 October in the new arena."
    other = "The cup quarter-final at Hamnas against Torvik is on 9 October in the new arena."
    assert verdicts(one, other, "15 October", "9 October") == ["conflict"]


def test_more_than_a_number_is_what_others_call_the_number():
    one = "The shelter on the ridge has been open to hikers for over eleven seasons."
    other = "The shelter on the ridge has been open to hikers for eleven seasons."
    assert "conflict" not in verdicts(one, other, "over eleven", "eleven")


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        (  # the year is that of another clause
            "The merged bank will be run by Johanna Weil, a 54-year-old banker who started as a cashier in 1991.",
            "Johanna Weil, 52, will run the merged bank from Monday.",
            "54-year-old",
            "52",
        ),
        (  # the year dates the building
            "The blaze in the wooden hostel, put up in 1911, broke out at 10:45 p.m., firefighters said.",
            "The blaze in the wooden hostel broke out at 11:45 p.m., firefighters said.",
            "10:45 p.m.",
            "11:45 p.m.",
        ),
        (  # these are no further ones
            "The convoy brought 310 armoured vehicles to the port of Torhaven.",
            "About 240 tanks and other armoured vehicles were brought to the port of Torhaven by the convoy.",
            "310",
            "About 240",
        ),
    ],
)
def test_what_is_said_beside_the_value_of_something_else_keeps_nothing_apart(one, other, a, b):
    assert verdicts(one, other, a, b) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        (
            "A worker that does not answer within half a minute loses the job to another worker.",
            "A worker has half a minute to answer before it loses the job to another worker.",
            "half a minute",
            "half a minute",
        ),
        (
            "Ford has never denied that he was in the shop in Lantern Lane on the evening of 8 November 2024.",
            "Ford went to the shop in Lantern Lane on the evening of 8 November 2024.",
            "8 November 2024",
            "8 November 2024",
        ),
    ],
)
def test_what_is_not_done_in_time_or_not_denied_is_no_denial(one, other, a, b):
    assert verdicts(one, other, a, b) == ["agree"]


def test_rare_figures_of_which_two_have_changed_places_are_a_slip_whatever_they_are_said_to_count():
    runners = "Under a grey sky 2,481 runners crossed the line on the quay."
    finishers = "Behind her came the largest field so far: 2,841 finishers, a rhinoceros among them."
    assert verdicts(runners, finishers, "2,481", "2,841") == ["conflict"]
    others = finishers.replace("2,841", "2,561")
    assert verdicts(runners, others, "2,481", "2,561") == []


def test_two_figures_alone_may_change_places_by_chance():
    one, other = "The school has 24 rooms.", "Parents baked 42 cakes for the fair."
    assert verdicts(one, other, "24", "42") == []


def test_who_contradicts_one_of_a_group_contradicts_all_that_say_the_same():
    one = "The bond will cost an average home £118 a year, the clerk says."
    twin = "The average cost of the bond to a home is £118 a year."
    other = "The council admits that the bond will cost the average home £141 every year, a councillor said."
    found = report({"a.txt": one, "b.txt": twin, "c.txt": other, **AMONG}, "general")
    assert together(found, "£118 a year", "£141 every year") == ["conflict"]


def test_a_day_and_month_without_a_year_may_be_that_of_any_year():
    one = "Divers pulled the knife out of the river on 2 December."
    other = "The knife was pulled out of the river by divers on 2 December 2024."
    days = {"a.txt": "2025-11-27", "b.txt": "2025-11-24"}
    claims = report({"a.txt": one, "b.txt": other}, "general", days=days).claims
    first, second = (c for c in claims if c.kind == "date")
    assert first.value.earliest != second.value.earliest
    assert compare(first, second).relation is Relation.COMPATIBLE
    third = report({"a.txt": one.replace("2 Dec", "3 Dec")}, "general", days=days).claims
    assert compare(next(c for c in third if c.kind == "date"), second).relation is Relation.DIFFERENT


def test_a_weekday_without_a_date_may_be_that_of_any_week():
    one = "On Saturday the cooling van broke down."
    other = "The cooling van broke down on Saturday, 13 September 2025."
    days = {"a.txt": "2025-09-26", "b.txt": "2025-09-16"}
    claims = report({"a.txt": one, "b.txt": other}, "general", days=days).claims
    first, second = (c for c in claims if c.kind == "date")
    assert first.value.earliest != second.value.earliest
    assert compare(first, second).relation is Relation.COMPATIBLE
