"""Where things stand on an axis: in order, inside the frame, apart where they disagree."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report import View
from claimcheck.report.html import page
from claimcheck.report.html.axis import LEFT, RIGHT, WIDE, clock, scale_of_days, scale_of_numbers, short
from claimcheck.report.html.strips import Mark, Row
from claimcheck.report.html.timeline import Timeline
from tests.report.html.made import Asked, harbour, made

DAYS = st.integers(date(1000, 1, 1).toordinal(), date(2100, 1, 1).toordinal())
NUMBERS = st.floats(-1e12, 1e12, allow_nan=False).map(lambda x: round(x, 3))


@given(st.lists(DAYS, min_size=2, max_size=40), st.data())
def test_days_stand_in_their_order_inside_the_frame(days: list[int], data: st.DataObject) -> None:
    apart = data.draw(st.lists(st.tuples(st.sampled_from(days), st.sampled_from(days)), max_size=5))
    scale = scale_of_days(days, apart)
    xs = [scale.x(day) for day in sorted(days)]
    assert xs == sorted(xs)
    assert all(LEFT - 0.01 <= x <= RIGHT + 0.01 for x in xs)


@given(st.lists(DAYS, min_size=2, max_size=40, unique=True), st.data())
def test_neighbouring_days_that_contradict_are_far_enough_apart_to_be_labelled(
    days: list[int], data: st.DataObject
) -> None:
    days = sorted(days)
    pair = data.draw(st.sampled_from(list(pairwise(days))))
    scale = scale_of_days(days, [pair])
    assert scale.x(pair[1]) - scale.x(pair[0]) >= WIDE - 0.01


@given(st.lists(DAYS, min_size=2, max_size=60), st.sampled_from([7.5, 17.0]))
def test_labels_of_days_do_not_touch(days: list[int], least: float) -> None:
    ticks = scale_of_days(days, []).ticks(least, days[:3])
    assert ticks
    assert all(b.x - a.x >= least - 0.02 for a, b in pairwise(ticks))


def test_a_scale_is_even_as_long_as_contradicting_days_can_be_told_apart() -> None:
    first = date(2021, 1, 1).toordinal()
    assert scale_of_days([first, first + 5, first + 10], [(first, first + 5)]).even
    assert not scale_of_days([first, first + 1, first + 1000], [(first, first + 1)]).even


@given(st.lists(NUMBERS, min_size=1, max_size=20))
def test_numbers_stand_in_their_order_inside_the_frame(numbers: list[float]) -> None:
    scale = scale_of_numbers(numbers)
    xs = [scale.x(n) for n in sorted(numbers)]
    assert xs == sorted(xs)
    assert all(LEFT - 0.01 <= x <= RIGHT + 0.01 for x in xs)
    ticks = scale.ticks(short)
    assert all(b.x - a.x >= 17 for a, b in pairwise(ticks))


def test_numbers_of_very_different_size_have_a_scale_of_powers() -> None:
    scale = scale_of_numbers([3, 40_000])
    assert scale.powers
    assert [t.label for t in scale.ticks(short)] == ["10", "100", "1,000", "10,000"]


def test_few_whole_things_are_labelled_whole() -> None:
    assert [t.label for t in scale_of_numbers([1, 3], whole=True).ticks(short)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("number", "shown"),
    [(0, "0"), (0.25, "0.25"), (999, "999"), (1200, "1,200"), (1_500_000, "1.5M"), (-2e9, "-2B"), (1e12, "1T")],
)
def test_numbers_on_an_axis_are_short(number: float, shown: str) -> None:
    assert short(number) == shown


def test_a_clock_goes_round() -> None:
    assert [clock(s) for s in (0, 63_900, 90_000)] == ["00:00", "17:45", "01:00"]


def timeline(*asked: Asked) -> Timeline:
    (story,) = page(made(asked), View()).stories
    assert story.timeline is not None
    return story.timeline


def plot(kind: str, *answers: str) -> Row:
    told = {words: [n] for n, words in enumerate(answers, 1)}
    (row,) = page(made([Asked("What?", kind, "conflict", told)]), View()).plots
    return row


def by_letter(row: Row) -> dict[str, Mark]:
    return {mark.letter: mark for mark in row.strip.marks}


def test_contradicting_days_stand_side_by_side_on_one_axis() -> None:
    (story,) = page(harbour(), View()).stories
    assert story.timeline is not None
    rows = {row.question: row for row in story.timeline.rows}
    opened = by_letter(rows["When did the bridge open?"])
    assert opened["A"].x < opened["B"].x
    assert opened["A"].y != opened["B"].y
    labels = [t.label for t in story.timeline.wide]
    assert "10 Mar" in labels and "11 Mar" in labels


def test_the_earliest_question_comes_first() -> None:
    (story,) = page(harbour(), View()).stories
    assert story.timeline is not None
    assert [row.question for row in story.timeline.rows] == [
        "When was it planned?",
        "When was the bridge closed?",
        "When did the bridge open?",
    ]


def test_a_month_is_a_stretch_and_a_day_in_it_a_point() -> None:
    asked = Asked("When?", "date", "compatible", {"February 2021": [1], "3 February 2021": [2]})
    marks = by_letter(timeline(asked).rows[0])
    assert marks["A"].is_range and not marks["B"].is_range
    assert marks["A"].left <= marks["B"].x <= marks["A"].right


def test_bounds_run_to_the_edge() -> None:
    asked = Asked("When?", "date", "compatible", {"since 3 May 2020": [1], "before 2010": [2], "in 2021": [3]})
    marks = by_letter(timeline(asked).rows[0])
    assert marks["A"].open_right and marks["A"].right > RIGHT
    assert marks["B"].open_left and marks["B"].left < LEFT


def test_a_day_that_is_not_known_is_named_and_not_drawn() -> None:
    report = made(
        [Asked("When?", "date", "compatible", {"3 May 2020": [1], "5 May 2020": [2], "the weekend": [3]})],
    )
    (story,) = page(report, View()).stories
    assert story.timeline is not None
    strip = story.timeline.rows[0].strip
    assert set(by_letter(story.timeline.rows[0])) | set(strip.unplaced) == {"A", "B", "C"}


def test_no_timeline_where_all_is_on_one_day() -> None:
    (story,) = page(made([Asked("When?", "date", "agree", {"3 May 2020": [1, 2]})]), View()).stories
    assert story.timeline is None


def test_a_number_with_a_bound_reaches_to_the_edge_and_a_plain_one_is_a_point() -> None:
    marks = by_letter(plot("count", "400", "more than 500"))
    assert not marks["A"].is_range
    assert marks["B"].open_right and marks["B"].x > marks["A"].x


def test_a_hedged_number_is_a_whisker_around_its_point() -> None:
    mark = by_letter(plot("count", "about 400", "500"))["A"]
    assert mark.fuzzy and mark.left < mark.x < mark.right


def test_lengths_in_different_units_share_a_scale() -> None:
    marks = by_letter(plot("measure", "2 kilometres", "1 mile"))
    assert marks["A"].x > marks["B"].x
    weeks = by_letter(plot("duration", "two weeks", "10 days"))
    assert weeks["A"].x > weeks["B"].x


def test_money_of_another_currency_is_not_on_the_scale() -> None:
    row = plot("money", "$5 million", "$6 million", "£4 million")
    assert row.strip.unplaced == ("C",)


def test_a_time_without_its_half_of_the_day_stands_at_both() -> None:
    row = plot("time", "9.30 am", "a quarter past nine")
    assert [m.letter for m in row.strip.marks] == ["A", "B", "B"]


def test_answers_that_agree_are_not_plotted() -> None:
    assert page(made([Asked("How many?", "count", "agree", {"400": [1, 2]})]), View()).plots == ()


def test_no_two_answers_cover_one_another() -> None:
    row = plot("count", "400", "401", "402", "about 400")
    assert all(a.y != b.y for a, b in combinations(row.strip.marks, 2))


def test_of_very_many_answers_some_are_drawn_and_the_rest_is_counted() -> None:
    row = plot("count", *(str(n) for n in range(100, 400)))
    assert (len(row.sides), row.more) == (8, 292)
    assert row.strip.height < 250


def test_numbers_beyond_all_measure_are_not_on_the_scale() -> None:
    row = plot("count", "400", "500", "9" * 21)
    assert row.strip.unplaced == ("C",)
