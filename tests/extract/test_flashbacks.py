"""The year that a sentence opens with holds for what it tells, and for what its paragraph goes on with."""

from __future__ import annotations

import pytest

from claimcheck.extract.annotate import annotate
from claimcheck.extract.flashbacks import scenes
from tests.told import article


def played(text):
    return [scene.year for scene in scenes(annotate(article(text)).sentences)]


def test_a_sentence_that_opens_with_a_year_plays_then_and_so_does_what_follows():
    assert played("In 1997 a liner sank in the strait. It carried 300 people.") == ["1997", "1997"]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_the_year_before_that(gap):
    assert played(f"In 2023 the dam broke.{gap}The year before that, a fire killed nine.") == ["2023", "2022"]


@pytest.mark.parametrize(
    "text",
    [
        "In 1997 a liner sank. On Monday a ferry did.",
        "In 1997 a liner sank. The strait is deep.",
        "In 1997 a liner sank.\n\nTwelve people drowned.",
    ],
)
def test_it_ends_with_another_date_with_the_present_and_with_the_paragraph(text):
    assert played(text) == ["1997", ""]


@pytest.mark.parametrize("text", ["The liner, built in 1997, sank.", "A fire broke out on Monday.", "Nobody was hurt."])
def test_other_dates_open_no_flashback(text):
    assert played(text) == [""]


@pytest.mark.parametrize(
    ("opening", "when"), [("In May", "2024-05"), ("Last May", "2024-05"), ("In early June", "2024-06")]
)
def test_so_does_a_month_without_its_year(opening, when):
    told = article(f"{opening}, a train came off the rails. Forty people were hurt.", published="2024-12-03")
    assert [scene.year for scene in scenes(annotate(told).sentences)] == [when, when]
