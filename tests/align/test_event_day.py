"""The day of the event, which reports need not describe in the same words."""

from __future__ import annotations

from datetime import date

from claimcheck.align import event_day
from tests.told import article, numbered


def joined(*texts: str, published: str = "2024-05-02") -> set[tuple[str, str]]:
    sources = [article(text, f"{i}.txt", published) for i, text in enumerate(texts)]
    claims = [c for c in numbered(sources, "general") if c.rule == "general/date"]
    said = {c.id: c.text for c in claims}
    days = {s.id: date.fromisoformat(published) for s in sources}
    return {(said[a], said[b]) for a, b in event_day.pairs(claims, days)}


def test_reports_of_one_day_meet_in_it():
    assert joined("The kiln burst on Tuesday.", "Origin of the blast: 30 April 2024.") == {("Tuesday", "30 April 2024")}


def test_one_report_alone_has_no_counterpart():
    assert joined("The kiln burst on Tuesday.", "Nobody was there on Wednesday.") == set()


def test_the_day_that_most_reports_open_with_is_chosen():
    texts = ("On Monday it rained. The kiln burst on Tuesday.", "Tuesday was loud.", "It burst on Tuesday.")
    assert joined(*texts) == {("Tuesday", "Tuesday")}


def test_what_lies_ahead_or_long_ago_is_not_what_is_reported():
    assert joined("It reopens on 20 May 2024.", "It reopens on 20 May 2024.") == set()
    assert joined("It was built on 3 June 1999.", "The date is 3 June 1999.") == set()
