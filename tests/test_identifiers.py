"""Names of settings: their words, however they are joined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import identifiers


@pytest.mark.parametrize(
    "name", ["maxRetries", "max_retries", "MAX_RETRIES", "--max-retries", "`MaxRetries`", "max-retries"]
)
def test_a_name_is_its_words_however_they_are_joined(name):
    assert identifiers.levels(name) == (("max", "retries"),)


def test_what_stands_before_a_dot_or_slash_holds_what_stands_behind():
    assert identifiers.levels("service.metricsPort") == (("service",), ("metrics", "port"))
    assert identifiers.spoken("queue/maxJobSize") == "queue max job size"


def test_capitals_before_a_word_are_a_word():
    assert identifiers.levels("HTTPPort") == (("http", "port"),)


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("timeout_ms", "milliseconds"),
        ("maxSizeMb", "MB"),
        ("retention.days", ""),
        ("retention_days", "days"),
        ("port", ""),
    ],
)
def test_a_name_may_end_in_the_unit_of_its_figures(name, unit):
    assert identifiers.unit(name) == unit


def test_a_plain_word_is_a_name_that_a_language_has_too():
    assert identifiers.is_identifier("port")
    assert not identifiers.is_joined("port")
    assert not identifiers.is_joined("TLS")
    assert identifiers.is_joined("--port")
    assert not identifiers.is_identifier("the port")


@given(st.text(max_size=200))
def test_any_text_has_words_and_no_more_letters_than_before(text):
    assert sum(map(len, identifiers.spoken(text).split())) <= 2 * len(text)


def test_a_long_run_of_capitals_and_dots_takes_no_time():
    assert identifiers.levels("aB." * 50_000)
    assert not identifiers.is_joined("a_" * 50_000)
