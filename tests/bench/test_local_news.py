"""Shootings of one week in one city are not mixed. One mistake is let pass: there are borderline cases."""

from tests.bench.local_news import events, look


def test_events_of_a_pile_of_local_news_are_kept_apart():
    seen = look()
    assert len(events()) >= 80
    assert seen.mixed_stories <= 1
    assert seen.mixed_findings <= 1
    assert seen.whole >= seen.several - 2
    assert seen.findings > 50
