"""Times of day: what is read from the words, and how two of them relate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import sentences, words
from claimcheck.values.core import Context, Relation
from claimcheck.values.numerals import Reading
from claimcheck.values.time import TimeValue, compare, recognise, show, to_json


def found(text):
    return list(recognise([Reading(words(text, s.start, s.end)) for s in sentences(text)], Context()))


def only(text):
    (mention,) = found(text)
    return mention.value


def at(clock):
    hours, minutes = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("It blew up at 7.42pm.", "19:42"),
        ("It blew up at 7:42 p.m. on Monday.", "19:42"),
        ("It blew up at 15:40.", "15:40"),
        ("It blew up at 15.40, they said.", "15:40"),
        ("It blew up at 13.30 sharp.", "13:30"),
        ("It blew up at 2 p.m.", "14:00"),
        ("It blew up at 12am.", "00:00"),
        ("It blew up at 1942 local time.", "19:42"),
        ("It blew up at 0600 hours.", "06:00"),
        ("It blew up at 0600.", "06:00"),
        ("It blew up at 05:40 hrs.", "05:40"),
        ("First call: 1620 hours.", "16:20"),
        ("It blew up at 2142 last night.", "21:42"),
        ("It blew up at 03:12 hours, on 6 May.", "03:12"),
        ("It blew up at 11.52 h on the way.", "11:52"),
        ("It was 3.20 in the afternoon when it blew up.", "15:20"),
        ("It blew up shortly after seven on the evening of 3 May.", "19:00"),
        ("It blew up shortly before seven on Tuesday morning.", "07:00"),
        ("It was late, they say twenty to three last Thursday morning.", "02:40"),
        ("It blew up at 08:15.", "08:15"),
        ("It blew up at noon.", "12:00"),
        ("It blew up at midnight.", "00:00"),
        ("It blew up at twenty to four in the afternoon.", "15:40"),
        ("It blew up at half past three in the morning.", "03:30"),
        ("It was two in the afternoon, sunny, when it blew up.", "14:00"),
        ("On Sunday morning at 8.15 it blew up.", "08:15"),
        ("It blew up at 8.15 that evening.", "20:15"),
        ("It blew up at ten at night.", "22:00"),
    ],
)
def test_the_ways_to_write_a_time(text, clock):
    value = only(text)
    assert (value.low, value.high, value.half_open) == (at(clock), at(clock), False)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("It blew up at a quarter past six.", "06:15"),
        ("It blew up at seventeen minutes past four.", "04:17"),
        ("It was five past seven when it blew up.", "07:05"),
        ("It was twenty to three last Thursday when it blew up.", "02:40"),
        ("It blew up at ten o'clock.", "10:00"),
        ("It blew up at 8:15.", "08:15"),
    ],
)
def test_a_time_may_leave_its_half_of_the_day_open(text, clock):
    value = only(text)
    assert value.half_open
    assert compare(value, TimeValue(at(clock), at(clock))).relation is Relation.COMPATIBLE
    assert compare(value, TimeValue(at(clock) + 43200, at(clock) + 43200)).relation is Relation.COMPATIBLE
    assert compare(value, TimeValue(at(clock) + 1800, at(clock) + 1800)).relation is Relation.DIFFERENT


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The gate opens from 9:30 to 11 a.m.", "09:30", "11:00"),
        ("The gate opens between 3pm and 5pm.", "15:00", "17:00"),
        ("The gate opens 14:00-16:00.", "14:00", "16:00"),
    ],
)
def test_stretches(text, low, high):
    value = only(text)
    assert (value.low, value.high) == (at(low), at(high))


def test_zones_are_converted():
    value = only("It blew up at 15:40 GMT.")
    assert value.zone == "GMT"
    assert compare(value, TimeValue(at("16:40"), at("16:40"), zone="CET")).relation is Relation.SAME
    assert compare(value, TimeValue(at("15:40"), at("15:40"), zone="CET")).relation is Relation.DIFFERENT
    assert compare(value, TimeValue(at("15:40"), at("15:40"), zone="ET")).relation is Relation.INCOMPARABLE
    assert compare(value, TimeValue(at("15:40"), at("15:40"))).relation is not Relation.DIFFERENT


def test_a_hedge_reaches_a_quarter_of_an_hour():
    value = only("It blew up at about 7.05 pm.")
    assert value.approximate
    assert compare(value, TimeValue(at("19:05"), at("19:05"))).relation is Relation.SAME
    assert compare(value, TimeValue(at("19:15"), at("19:15"))).relation is Relation.COMPATIBLE
    assert compare(value, TimeValue(at("20:15"), at("20:15"))).relation is Relation.DIFFERENT


def test_a_hedge_may_stand_before_the_minutes_to_an_hour():
    value = only("It blew up at about twenty to ten.")
    assert value.approximate
    assert compare(value, TimeValue(at("09:40"), at("09:40"))).relation in (Relation.SAME, Relation.COMPATIBLE)


def test_light_is_wide():
    value = only("They left before dawn.")
    assert compare(value, TimeValue(at("04:30"), at("04:30"))).relation is Relation.COMPATIBLE
    assert compare(value, TimeValue(at("11:30"), at("11:30"))).relation is Relation.DIFFERENT


def test_json():
    assert to_json(only("It blew up at 15:40 UTC.")) == {
        "earliest": "15:40",
        "latest": "15:40",
        "zone": "UTC",
        "approximate": False,
    }


@pytest.mark.parametrize(
    "text",
    [
        "The screen is 16:9, the odds 2:1, the score 3:2.",
        "He read Luke 5:12 and ran 2:05:30.",
        "Two to four people came, five to seven days later.",
        "It was the dawn of a new era; Midnight Express ran.",
        "It costs 15.40, and 7.42 of that is tax.",
        "In the past five years 1942 people came.",
        "I am fine.",
        "It costs between 12.00 and 16.55 euros, or between 1.20 and 3.50.",
        "It rose by 05.40 per cent.",
    ],
)
def test_no_time(text):
    assert found(text) == []


clocks = st.integers(0, 24 * 60 - 1).map(lambda m: m * 60)
times = st.builds(
    lambda low, zone, about: TimeValue(low, low, zone, about),
    clocks,
    st.sampled_from([None, "GMT", "CET"]),
    st.booleans(),
)


@given(times)
def test_a_time_is_the_same_as_itself(value):
    assert compare(value, value).relation is Relation.SAME


@given(times, times)
def test_the_relation_is_symmetric(a, b):
    assert compare(a, b).relation is compare(b, a).relation


@given(clocks, times, st.integers(0, 3 * 3600))
def test_widening_never_parts_what_was_compatible(low, other, more):
    if compare(TimeValue(low, low), other).relation is not Relation.DIFFERENT:
        assert compare(TimeValue(low, low + more), other).relation is not Relation.DIFFERENT
        assert compare(TimeValue(low, low, approximate=True), other).relation is not Relation.DIFFERENT


@given(times)
def test_a_shown_time_reads_back(value):
    again = only(f"It blew up at {show(value)}.")
    assert compare(again, value).relation in (Relation.SAME, Relation.COMPATIBLE)
    assert (again.zone, again.approximate) == (value.zone, value.approximate)


PIECES = st.sampled_from(
    "1 2 10 15 40 15.40 1942 : . , - a.m. pm o ' clock quarter half past to minutes noon dawn before at in the "
    "afternoon morning local time GMT + about one twenty".split()
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=60) | st.lists(PIECES, max_size=40).map("".join))
def test_any_text_is_read_without_error_and_spans_stay_inside(text):
    end = 0
    for mention in found(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        to_json(mention.value)
        show(mention.value)
        assert compare(mention.value, mention.value).relation is Relation.SAME


@pytest.mark.parametrize("unit", ["12:", "10:30 ", "quarter past ", "ten to ", "1pm-"])
def test_hostile_repetition_is_read_in_linear_time(unit):
    reading = Reading(words(unit * 20_000))
    assert sum(1 for _ in recognise([reading], Context())) <= 40_000


def test_four_digits_are_times_where_the_text_writes_its_times_so():
    assert [(m.value.low, m.value.high) for m in found("We met at 0900. It was abandoned at 1310 by radio.")] == [
        (at("09:00"), at("09:00")),
        (at("13:10"), at("13:10")),
    ]
    assert found("It was abandoned at 1310 by radio.") == []
    assert len(found("We met at 0900. We stood at 1310 metres, sold at 1500 each, and the index closed at 2015.")) == 1


def test_a_stretch_with_points():
    value = only("Between 12.00 and 16.55 it could not be used.")
    assert (value.low, value.high) == (at("12:00"), at("16:55"))


def test_a_time_of_four_figures_with_a_point_and_a_zero():
    assert only("It was around 05.40, pitch dark.").low == at("05:40")


def test_a_stretch_of_four_digits():
    assert (only("Open from 0900 to 1730.").low, only("Open from 0900 to 1730.").high) == (at("09:00"), at("17:30"))


def test_hours_that_something_lasted_and_what_is_counted_are_no_time():
    assert [
        m
        for text in ("A delay of 2.30 hours.", "It took 1410 hours.", "It rose to seven on Tuesday night.")
        for m in found(text)
    ] == []
