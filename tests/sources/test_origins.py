"""Whom a text credits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.sources import read_text
from claimcheck.sources.origins import cites, key


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a docker who spoke to the New York Times said", "The New York Times"),
        ("a docker told Reuters on Monday", "Reuters"),
        ("according to the Associated Press.", "Associated Press"),
        ("The New York Times quoted two dockers", "The New York Times"),
        ("as was reported by The Harbour Times.", "Harbour Times"),
        ("AFP reported that the crane fell", "Agence France-Presse"),
        ("According to prior Harbour Times reporting, the crane", "Harbour Times"),
        ("In response to a question by Agence France-Presse (AFP), the port", "Agence France-Presse"),
        ("she told CNN's Ada Moss", "CNN"),
        ("he told state news agency Xinhua", "Xinhua"),
        ("The Washington Post first reported the fall", "The Washington Post"),
        ("Reuters said", "Reuters"),
        ("The Guardian has learned", "The Guardian"),
        ("according to a 2019 report by the Los Angeles Times", "Los Angeles Times"),
        ("quoted by the semi-official Fars news agency", "Fars"),
        ("in an interview with Radio Skagen News on Sunday", "Radio Skagen News"),
        ("citing Le Monde", "Le Monde"),
        ("a docker told WQXY that", "WQXY"),
        ("The Associated Press contributed to this report.", "Associated Press"),
    ],
)
def test_credits(text: str, name: str) -> None:
    assert cites(text) == (name,)


@pytest.mark.parametrize(
    "text",
    [
        "according to Ada Moss, who drove the crane",
        "according to the Interior Ministry",
        "notes seen by this newspaper",
        "the Press Secretary told reporters",
        "the Post Office reported a loss",
        "the Environmental Protection Agency reported a spill",
        "in Times Square, police said",
        "Good news told well",
        "the BBC reported a loss of 5 million",
        "published by Oxford University Press",
        "she reads The New York Times",
        "told the port",
        "he told the Times Square cops",
    ],
)
def test_people_ministries_and_mere_names_are_no_origins(text: str) -> None:
    assert cites(text) == ()


def test_each_once_in_order_and_never_itself() -> None:
    text = "The mayor told the Quay Gazette. AP reported it. He told the Bay News; the Associated Press reported that, too."
    assert cites(text, publisher="The Quay Gazette") == ("Associated Press", "Bay News")
    assert cites("The mayor told the Observer.", publisher="Skagen Observer") == ()


def test_captions_and_links_credit_nobody() -> None:
    text = "RELATED: Nine hurt, Reuters reports\n\nThe port said on Monday that nine dockers were hurt by the crane.\n"
    assert read_text("a.txt", text).cites == ()


def test_the_credit_of_the_dateline_counts_even_where_it_is_the_publisher() -> None:
    assert cites("", publisher="AP", agency="AP") == ("Associated Press",)


def test_names_are_compared_without_article_case_and_abbreviation() -> None:
    assert key("The New York Times") == key("New York TIMES".title()) == key("the new york times")
    assert key("AP") == key("Associated Press")
    assert key("Fars News Agency") == key("Fars")


@given(
    st.lists(
        st.sampled_from(
            "told the The New Times Post News Press AP ( ) 's , reported by according to Le - a B of & University Agency".split()
        )
    )
)
def test_no_text_raises(words: list[str]) -> None:
    assert all(name.strip() for name in cites(" ".join(words)))
