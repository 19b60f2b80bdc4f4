"""The speed bench itself: what it prints, and that time grows linearly (slow)."""

from functools import partial

import pytest

from claimcheck.extract.annotate import annotate
from claimcheck.model import Source, Zone
from tests.bench.news import corpus
from tests.bench.speed_mentions import CLAIMCHECK, HOSTILE, compare, compared, endured, grown
from tests.bench.timing import Rate, seconds


def body(text):
    return Source("a.txt", "a.txt", text, zones=(Zone("body", 0, len(text)),))


def test_ratios_are_against_claimcheck_and_who_is_missing_is_said():
    ours, peer = Rate(CLAIMCHECK, 2.0, (2.0,), 10), Rate("slow", 0.5, (0.5,), 10)
    fast = Rate("fast", 8.0, (8.0,), 10)
    rows = compared([ours, peer, fast], {"gone": "no module"}).splitlines()
    assert rows[3].endswith("| 4 times |")
    assert rows[4].endswith("| 1/4 |")
    assert rows[5].startswith("| gone | not installed |")


def test_claimcheck_and_the_floors_are_timed_and_every_peer_is_timed_or_missing():
    measured, missing = compare([a.text for a in corpus(3_000)], runs=1, budget=0.0)
    assert len(measured) + len(missing) == 4 + 5
    assert all(r.median > 0 for r in measured)


def test_growth_is_told_within_one_sort_of_text():
    rows = grown([("page, 1x", 10, 1.0), ("page, 2x", 20, 2.0), ("line, 1x", 20, 3.0)]).splitlines()
    assert [row.split("|")[-2].strip() for row in rows[2:]] == ["–", "2.00", "–"]


def test_hostile_times_are_told_with_their_growth():
    assert "| dots | 1.00 s | 4.00 s | 4.0 |" in endured({"dots": [1.0, 4.0]}, (10, 40))


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_time_in_proportion_to_its_length(name):
    short, long = (seconds(partial(annotate, body(HOSTILE[name](size))), 3) for size in (50_000, 200_000))
    assert long < 8 * short + 0.2
