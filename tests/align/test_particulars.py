"""Streets, ages and times of day: what speaks for one event and what for two."""

from __future__ import annotations

import pytest

from claimcheck.align.particulars import Particulars, likeness
from claimcheck.align.sketch import sketch
from claimcheck.model import Source

RARE = {"larkspur": 3.0, "tamarack": 3.0, "18": 3.0}


def read(text: str) -> Particulars:
    return sketch(Source(id="s", path="s", text=text)).particulars


def compared(left: Particulars, right: Particulars) -> dict[str, float]:
    names = "scene no_scene left_over age more_ages no_age near far several".split()
    return dict(zip(names, likeness(left, right, RARE), strict=True))


def ages(*years: int) -> Particulars:
    return Particulars(ages=frozenset(years))


def streets(*names: str) -> Particulars:
    return Particulars(scenes=frozenset(names))


class TestReading:
    @pytest.mark.parametrize(
        "text",
        [
            "A 37-year-old baker was hurt.",
            "Ada Brenn, 37, was hurt.",
            "The baker is 37 years old.",
            "A baker (37) was hurt.",
            "A baker, aged 37, was hurt.",
        ],
    )
    def test_ages_of_persons(self, text):
        assert read(text).ages == {37}

    @pytest.mark.parametrize("text", ["He got 25 years in prison.", "On May 3, 12 people came.", "Call 555, 0143."])
    def test_other_figures_are_no_ages(self, text):
        assert read(text).ages == frozenset()

    @pytest.mark.parametrize("text", ["at 9:40 p.m. Friday", "about 9.40 PM", "at 21:40 on Friday", "around 9:40pm"])
    def test_times_of_day(self, text):
        assert read(f"It began {text}.").clocks == {21 * 60 + 40}

    def test_noon_and_midnight(self):
        assert read("It began at midnight and ended before noon.").clocks == {0, 12 * 60}

    def test_what_happened_a_day_earlier_is_told_and_what_happened_weeks_ago_is_not(self):
        assert read("Friends of the boy, 17, who was hit a day earlier on Larkspur Street, came.").scenes == {
            "larkspur"
        }
        assert read("A boy was hit three weeks earlier on Larkspur Street.").scenes == frozenset()


class TestSeveralIncidents:
    def test_a_text_that_says_so_in_its_first_sentences(self):
        assert read("Police are looking into four separate shootings since Friday.").several
        assert read("Violent weekend in Orrin\nThe mayor has called for calm.").several

    def test_a_text_that_tells_of_one_street_after_the_other_with_its_time(self):
        listed = "On Friday a man was hit on Larkspur Street. "
        listed += "A girl was hurt Saturday on Tamarack Avenue. Sunday it was 18th Street again."
        assert read(listed).several

    def test_not_a_text_about_one_incident_with_a_figure_of_the_year_at_its_end(self):
        text = "A man was hit on Larkspur Street on Friday. Police came at 9 p.m. and closed the road. "
        text += "They are looking for a car. It was found on Tamarack Avenue. No one was arrested. "
        assert not read(text + "There were 40 shootings in Orrin this year.").several


class TestComparing:
    def test_a_street_that_both_name_speaks_for_one_event_the_more_the_rarer_it_is(self):
        shared = compared(streets("larkspur", "18"), streets("larkspur"))
        assert shared["scene"] > 0
        assert not shared["no_scene"]
        common = likeness(streets("larkspur"), streets("larkspur"), {"larkspur": 1.0})[0]
        assert common < likeness(streets("larkspur"), streets("larkspur"), RARE)[0]

    def test_streets_of_which_none_is_shared_speak_against_it(self):
        assert compared(streets("larkspur"), streets("tamarack", "18"))["no_scene"] == 1
        assert compared(streets("larkspur", "18"), streets("larkspur", "tamarack"))["left_over"] > 0

    def test_where_one_names_no_street_nothing_follows(self):
        assert not any(likeness(streets(), streets("larkspur"), RARE))

    def test_one_age_in_common_is_weaker_evidence_where_many_are_given(self):
        alone = compared(ages(41), ages(41))["age"]
        among = compared(ages(41, 22, 63), ages(41, 35, 19))["age"]
        assert alone > among > 0
        assert compared(ages(41, 22), ages(41, 22))["more_ages"] == 1

    def test_ages_that_differ_speak_against_it_and_less_where_they_nearly_fit(self):
        assert compared(ages(41), ages(19))["no_age"] == 1
        assert compared(ages(41), ages(42))["no_age"] == 0.5

    def test_times_of_day_far_apart_and_round_midnight(self):
        def at(*minutes: int) -> Particulars:
            return Particulars(clocks=frozenset(minutes))

        assert compared(at(23 * 60 + 50), at(5))["near"] == 1
        assert compared(at(23 * 60 + 50), at(9 * 60))["far"] == 1
        assert not compared(at(0), at(60))["far"]
        assert not compared(at(0), at(*range(300, 800, 100)))["far"]

    def test_a_round_up_and_a_report_are_told_apart_from_two_reports(self):
        assert compared(Particulars(several=2), Particulars())["several"] == 1
        assert compared(Particulars(several=1), Particulars(several=1))["several"] == 0
