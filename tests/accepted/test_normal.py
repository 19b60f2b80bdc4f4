"""Values as text: one text for one value, however the document words it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import values
from claimcheck.accepted.normal import canonical, normal
from claimcheck.text import words
from claimcheck.values.core import Context


def read(kind: str, text: str) -> str:
    found = [m for m in values.mentions([words(text)], Context(published=date(2021, 3, 12))) if m.kind == kind]
    assert found, f"no {kind} in {text!r}"
    module = values.kind(kind)
    return normal(kind, module.to_json(found[0].value), module.show(found[0].value))


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("date", "on 10 March 2021", "2021-03-10"),
        ("date", "until 31 May 2021", "until 2021-05-31"),
        ("count", "at least 40 boats", ">=40"),
        ("count", "more than 40 boats", ">40"),
        ("count", "between 40 and 50 boats", "40..50"),
        ("count", "1.5 million people", "1500000"),
        ("money", "€27 million", "27000000 EUR"),
        ("percent", "52.4%", "52.4 %"),
        ("measure", "18 kilometres", "18 kilometre"),
        ("duration", "for ten days", "10 day"),
        ("tally", "won 3-1", "3-1"),
        ("version", "version 2.10", "2.10"),
        ("time", "at 7:42 p.m.", "19:42"),
    ],
)
def test_the_normal_form_is_short_and_can_be_read(kind: str, text: str, expected: str) -> None:
    assert read(kind, text) == expected


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("date", "on Wednesday 10 March 2021", "on 2021-03-10"),
        ("date", "last Wednesday", "on 10 March 2021"),
        ("count", "twelve people", "12 people"),
        ("count", "some 40 boats", "40 boats"),
        ("money", "$1.2bn", "1,200 million dollars"),
        ("duration", "a week", "7 days"),
        ("duration", "two years", "24 months"),
        ("measure", "0.5 kilometres", "500 metres"),
        ("quote", "he said: “We never lost a boat, not one.”", "“we never lost a boat – not one”, he said"),
    ],
)
def test_other_words_for_the_same_value_are_the_same(kind: str, one: str, other: str) -> None:
    assert canonical(read(kind, one)) == canonical(read(kind, other))


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("count", "40 boats", "41 boats"),
        ("count", "at least 40 boats", "40 boats"),
        ("money", "$40", "€40"),
        ("measure", "40 kilometres", "40 miles"),
        ("version", "version 3.1", "version 3.10"),
        ("date", "on 10 March 2021", "in March 2021"),
    ],
)
def test_another_value_is_another_text(kind: str, one: str, other: str) -> None:
    assert canonical(read(kind, one)) != canonical(read(kind, other))


def test_a_value_of_which_nothing_is_known_is_what_is_shown_of_it() -> None:
    nothing = {"edtf": None, "earliest": None, "latest": None, "weekday": None, "bound": None}
    assert normal("date", nothing, "weekend") == "weekend"


def test_long_quotations_are_cut_and_still_told_apart() -> None:
    long = "so it went on and on " * 100
    one, other = (normal("quote", {"words": long + end}) for end in ("today", "tomorrow"))
    assert len(one) < 200
    assert one != other


def test_a_kind_that_is_not_known_yet_has_a_form_too() -> None:
    assert normal("colour", {"hue": 3, "approximate": True}) == normal("colour", {"approximate": False, "hue": 3})


@given(
    st.dictionaries(
        st.sampled_from(["low", "high", "unit", "edtf", "zone", "words"]),
        st.none() | st.text() | st.floats() | st.integers(),
    )
)
def test_whatever_a_report_holds_has_a_normal_form(value: dict[str, object]) -> None:
    for kind in ("count", "date", "quote", "duration"):
        assert isinstance(canonical(normal(kind, value)), str)


def test_hostile_text_costs_no_time() -> None:
    for text in ("9" * 50_000, "1." * 25_000 + " metre", "<=" * 25_000, " = " * 20_000):
        assert canonical(text)
