"""A source becomes sentences with typed values; zones that are not the article's own words stay silent."""

from __future__ import annotations

import gc
import time
from datetime import date

import pytest

from claimcheck.extract.annotate import annotate
from claimcheck.model import Source, Zone
from tests.told import article


def sentences(source):
    return [source.text[s.words.start : s.words.end] for s in annotate(source).sentences]


def mentions(source, *kinds):
    return [
        (m.kind, source.text[m.start : m.end])
        for s in annotate(source).sentences
        for m in s.mentions
        if not kinds or m.kind in kinds
    ]


def zoned(*blocks):
    """A source of (kind, text) blocks."""
    zones, text = [], ""
    for kind, block in blocks:
        zones.append(Zone(kind, len(text), len(text) + len(block)))
        text += block + "\n\n"
    return Source("a.txt", "a.txt", text, zones=tuple(zones))


def test_sentences_come_in_the_order_of_the_text():
    found = sentences(article("The pier closed. Nobody was hurt.\n\nIt opens again in May."))
    assert found == ["The pier closed.", "Nobody was hurt.", "It opens again in May."]


@pytest.mark.parametrize("kind", ["caption", "boilerplate", "dateline"])
def test_silent_zones_hold_nothing(kind):
    source = zoned(("body", "Some 40 boats sank."), (kind, "Join 9,000 readers on 3 May 2024."))
    assert sentences(source) == ["Some 40 boats sank."]
    assert mentions(source, "count", "date") == [("count", "Some 40")]


@pytest.mark.parametrize("kind", ["headline", "heading", "body", "item", "row", "code"])
def test_all_others_are_read(kind):
    assert mentions(zoned((kind, "Some 40 boats sank")), "count") == [("count", "Some 40")]


def test_sentences_do_not_cross_zones():
    assert sentences(zoned(("heading", "Boats sunk in the"), ("body", "harbour on Friday"))) == [
        "Boats sunk in the",
        "harbour on Friday",
    ]


def test_text_outside_of_zones_is_not_read():
    text = "Some 40 boats sank. Some 50 cars burned."
    assert mentions(Source("a", "a", text, zones=(Zone("body", 20, len(text)),)), "count") == [("count", "Some 50")]


def test_values_of_all_kinds_are_found_where_they_stand():
    source = article("On 3 May 2024 Rosa Delgado paid £2.4m for 12 boats, after ten days: “We like old boats.”")
    assert mentions(source) == [
        ("date", "3 May 2024"),
        ("name", "Rosa Delgado"),
        ("money", "£2.4m"),
        ("count", "12"),
        ("duration", "ten days"),
        ("quote", "We like old boats"),
    ]


def test_a_quotation_may_run_over_several_sentences():
    source = article("She said: “The boats are old. Nobody will buy them.” Then she left.")
    (quote,) = [m for s in annotate(source).sentences for m in s.mentions if m.kind == "quote"]
    assert source.text[quote.start : quote.end] == "The boats are old. Nobody will buy them"


def test_the_day_of_publication_makes_a_weekday_a_date():
    def day(published):
        (found,) = [
            m
            for s in annotate(article("The pier closed on Friday.", published=published)).sentences
            for m in s.mentions
        ]
        return found.value.earliest

    assert day("2024-05-05") == date(2024, 5, 3)
    assert day(None) is None


def test_an_empty_source_has_no_sentences():
    assert annotate(article("")).sentences == ()


@pytest.mark.parametrize("piece", ["1", ".", "[", "“", "a ", "1 ", "Abc ", "said ", "May 5, ", "5,", "$", "a.b ", "-"])
def test_hostile_text_is_read_in_no_time(piece):
    source = article(piece * (50_000 // len(piece)))
    start = time.perf_counter()
    annotate(source)
    assert time.perf_counter() - start < 10


def test_what_was_read_is_given_back_as_soon_as_nobody_holds_it():
    """No value may hold what holds it: its document would stay in memory until somebody looks for cycles."""
    source = article("On 3 May 2024, two days before Friday, at 5 p.m., Rosa Delgado paid £2.4m: “We like 40 boats.”")
    annotate(source)  # what is made once and kept
    gc.collect()
    gc.disable()
    try:
        annotate(source)
        assert gc.collect() == 0
    finally:
        gc.enable()
