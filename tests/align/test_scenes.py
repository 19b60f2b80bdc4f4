"""The streets that a sentence names, reduced to what all who name them agree on."""

from __future__ import annotations

import time

import pytest

from claimcheck.align.particulars import particulars
from claimcheck.align.scenes import akin, scenes
from claimcheck.align.sketch import sketch
from claimcheck.model import Source


def told(text: str) -> frozenset[str]:
    """The scenes of a text, its sentences taken apart as for the choice of stories."""
    return sketch(Source(id="s", path="s", text=text)).particulars.scenes


class TestWaysToNameAStreet:
    @pytest.mark.parametrize(
        "text",
        [
            "He was hit in the 2100 block of South 18th Street.",
            "It happened on 18th St. around noon.",
            "She lives on West 18th street.",
            "Police closed and reopened 18th Avenue.",
        ],
    )
    def test_direction_kind_and_block_do_not_count(self, text):
        assert told(text) == {"18"}

    @pytest.mark.parametrize(
        "text",
        [
            "Two cars met at Tamarack and Holloway avenues.",
            "Shots were heard at Tamarack Avenue and Holloway Street.",
            "The corner of Tamarack and Holloway was taped off.",
            "Officers came to the intersection of E. Tamarack Ave. and Holloway Blvd.",
            "Someone fired near Tamarack and Holloway, police said.",
        ],
    )
    def test_a_crossing_names_two(self, text):
        assert told(text) == {"tamarack", "holloway"}

    def test_numbered_streets_need_no_kind_at_a_crossing(self):
        assert told("A man was robbed near 9th and Larkspur on Sunday.") == {"9", "larkspur"}
        assert told("A man was robbed at Larkspur and 9th.") == {"9", "larkspur"}

    def test_a_numeral_in_words_is_one_in_figures(self):
        assert told("Fifth Avenue was shut.") == told("5th Avenue was shut.") == {"5"}

    @pytest.mark.parametrize("text", ["on Interstate 44", "on I-44", "along Highway 44", "on State Route 44"])
    def test_roads_with_a_number(self, text):
        assert told(f"A truck turned over {text} this week.") == {"route 44"}

    def test_a_headline_with_capitals_gives_the_last_word(self):
        assert told("Teen Critically Hurt In Shooting On Larkspur Street") == {"larkspur"}


class TestWhatIsNoStreet:
    @pytest.mark.parametrize(
        "text",
        [
            "The Superior Court and the Court of Appeals agreed.",
            "He was taken to St. Agnes Hospital in East St. Louis.",
            "Dr. Mabel Trench examined her.",
            "Route planners counted 44 percent more.",
            "About 9 and 10 people came.",
        ],
    )
    def test_is_left_alone(self, text):
        assert told(text) == frozenset()

    def test_a_court_with_a_word_of_place_is_one(self):
        assert told("He was found on Periwinkle Court.") == {"periwinkle"}


def test_streets_are_akin_where_a_word_of_their_names_is_the_same():
    assert akin(frozenset({"old mill"}), frozenset({"mill"}))
    assert not akin(frozenset({"old mill"}), frozenset({"larkspur"}))


@pytest.mark.parametrize("piece", ["Oak Street and ", "A ", "9 th and ", "near A and ", "block of ", "Street ", "1 2 "])
def test_hostile_sentences_take_no_time(piece):
    start = time.perf_counter()
    scenes(piece * 20_000)
    particulars(piece * 20_000)
    assert time.perf_counter() - start < 5
