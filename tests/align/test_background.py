"""What a sentence dates long before the story is another event."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.align.background import earlier, first_years
from claimcheck.model import EDITION, Subject
from tests.made import claim


def dated(number, *years, where="a.txt"):
    return claim(number, where=where, subject=Subject(years=years))


ONE_STORY = {"a.txt": 1, "b.txt": 1}


def test_a_story_begins_with_its_first_dated_report():
    days = {"a.txt": date(2024, 5, 2), "b.txt": date(2023, 11, 2)}
    assert first_years([], days, ONE_STORY) == {1: 2023}


def test_the_end_of_the_year_before_is_still_its_own_time_in_january():
    assert first_years([], {"a.txt": date(2024, 1, 9)}, ONE_STORY) == {1: 2023}


def test_without_dates_the_year_named_most_is_its_own():
    claims = [dated(1, "2019"), dated(2, "2019"), dated(3, "2007")]
    assert first_years(claims, {"a.txt": None}, ONE_STORY) == {1: 2019}


def test_each_story_has_its_own():
    days = {"a.txt": date(2024, 5, 2), "b.txt": date(2011, 5, 2)}
    assert first_years([], days, {"a.txt": 1, "b.txt": 2}) == {1: 2024, 2: 2011}


@pytest.mark.parametrize(
    ("years", "then"), [((), {}), (("2024",), {}), (("2009",), {1: ("2009",)}), (("2009", "2024"), {1: ("2009",)})]
)
def test_only_years_before_the_story_count_as_earlier(years, then):
    assert earlier([dated(1, *years)], {"a.txt": date(2024, 5, 2)}, ONE_STORY) == then


def test_where_the_story_has_no_year_nothing_is_earlier():
    assert earlier([dated(1, "2009")], {"a.txt": None}, ONE_STORY) == {}


def test_what_an_older_version_required_is_no_longer():
    def required(number, edition):
        return claim(number, kind="version", subject=Subject(scope=(f"{EDITION}{edition}",)))

    claims = [required(1, "2.10.0"), required(2, "2.9.1"), claim(3, subject=Subject(scope=(f"{EDITION}2.9.1",)))]
    assert earlier(claims, {"a.txt": None}, ONE_STORY) == {2: ("2.9.1",)}
