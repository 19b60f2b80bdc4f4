"""What a sentence denies, and what is negated beside it."""

from __future__ import annotations

import pytest

from tests.told import article, claimed

PUBLISHED = "2020-01-27"


def how(text: str, kind: str) -> list[str]:
    """How the claims of a kind are stated in a text."""
    return [c.modality for c in claimed(article(text, published=PUBLISHED)) if c.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "The tunnel does not cost 40 million euros, the mayor said.",
        "The tunnel didn't cost 40 million euros.",
        "The tunnel has never cost 40 million euros.",
        "The mayor denied that the tunnel cost 40 million euros.",
        "The mayor denied paying 40 million euros for the tunnel.",
        "The mayor denied reports that the tunnel had cost the city 40 million euros.",
        "The ministry rejected claims that the tunnel cost 40 million euros.",
        "It is not true that the tunnel cost 40 million euros.",
        "Reports that the tunnel cost 40 million euros are false.",
    ],
)
def test_a_denied_figure_is_negated(text: str) -> None:
    assert set(how(text, "money")) == {"negated"}


@pytest.mark.parametrize(
    "text",
    [
        "The tunnel cost 40 million euros, which the mayor did not expect.",
        "The tunnel cost not only time but 40 million euros.",
        "The price, not including land, is 40 million euros.",
        "The mayor did not say why the tunnel cost 40 million euros.",
        "The tunnel must not exceed 40 million euros.",
        "The mayor does not know that the tunnel cost 40 million euros.",
        "The tunnel did not open, but it cost 40 million euros.",
        "The city denied the builder a permit; the tunnel cost 40 million euros.",
        "The builder will not be paid until 40 million euros are raised.",
    ],
)
def test_what_is_negated_beside_a_figure_leaves_it_stated(text: str) -> None:
    assert set(how(text, "money")) == {"asserted"}


def test_three_men_who_were_not_hurt_are_three_men() -> None:
    assert how("The blast did not hurt the three men.", "count") == ["asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "Officials denied that joint patrols resumed on 15 January 2020.",
        "The army denied on Monday that its soldiers had resumed joint patrols on 15 January 2020.",
    ],
)
def test_a_denied_event_of_a_rule_is_negated(text: str) -> None:
    found = [c for c in claimed(article(text, published=PUBLISHED)) if c.rule.endswith("/resumption-date")]
    assert [c.modality for c in found] == ["negated"]


@pytest.mark.parametrize(
    "text",
    [
        "Officials did not say why joint patrols resumed on 15 January 2020.",
        "Joint patrols, which do not involve tanks, resumed on 15 January 2020.",
    ],
)
def test_what_is_negated_beside_an_event_leaves_it_stated(text: str) -> None:
    found = [c for c in claimed(article(text, published=PUBLISHED)) if c.rule.endswith("/resumption-date")]
    assert [c.modality for c in found] == ["asserted"]


def test_a_negation_that_a_pattern_asks_for_denies_nothing() -> None:
    found = claimed(article("Three army officers, who asked not to be named, confirmed it.", published=PUBLISHED))
    assert [c.modality for c in found if c.rule.endswith("/officials")] == ["asserted"]
