"""Corroboration: who says it of his own knowledge."""

from claimcheck.judge import origins as corroboration
from claimcheck.model import Source
from tests.made import source

STORY = " ".join(f"word{i} of the long report on harbour number {i % 7}" for i in range(60))
OTHER = " ".join(f"item{i} in quite another account from town {i % 5}" for i in range(60))


def origins(sources: list[Source]) -> dict[str, int]:
    return corroboration.origins(sources, {s.id: corroboration.prints(s) for s in sources})


def test_independent_sources_are_origins_of_their_own():
    assert origins([source("a", STORY), source("b", OTHER)]) == {"a": 1, "b": 2}


def test_a_near_copy_is_no_further_origin():
    edited = STORY.replace("word3 ", "changed ") + " A line of its own at the end."
    assert origins([source("a", STORY), source("b", edited), source("c", OTHER)]) == {"a": 1, "b": 1, "c": 2}


def test_sources_that_credit_the_same_agency_are_one_origin():
    a, b = source("a", STORY, cites=("The Harbour Times",)), source("b", OTHER, cites=("Harbour Times",))
    assert origins([a, b]) == {"a": 1, "b": 1}


def test_a_source_that_credits_another_one_is_no_further_origin():
    a, b = source("a", STORY, publisher="Iberwire"), source("b", OTHER, cites=("Iberwire",))
    assert origins([a, b]) == {"a": 1, "b": 1}


def test_short_notes_are_not_called_copies():
    assert origins([source("a", "It rained."), source("b", "It rained.")]) == {"a": 1, "b": 2}
