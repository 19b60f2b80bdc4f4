"""What a sentence dates long before the story is another event."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.align import editions
from claimcheck.align.background import earlier, first_years
from claimcheck.model import EDITION, Subject
from tests.made import claim, day


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


def test_old_times_that_one_source_goes_through_are_not_the_story_s_own():
    old = [dated(1, "1910"), dated(2, "1910"), dated(3, "1933")]
    assert first_years(old, {"a.txt": None, "b.txt": None}, ONE_STORY) == {1: 1933}
    assert first_years([*old, dated(4, "1910", where="b.txt")], {"a.txt": None, "b.txt": None}, ONE_STORY) == {1: 1910}


def test_sources_that_look_back_share_the_year_that_they_look_back_to():
    def opens(number, year, where):
        return claim(number, day(f"{year}-08-01"), where=where, kind="date", text=f"1 August {year}")

    claims = [opens(1, 2012, "a.txt"), opens(2, 2012, "b.txt")]
    assert first_years(claims, {"a.txt": None, "b.txt": None, "c.txt": date(2026, 9, 4)}, ONE_STORY | {"c.txt": 1}) == {
        1: 2012
    }
    assert first_years(claims, {"a.txt": date(2026, 9, 4), "b.txt": date(2026, 9, 5)}, ONE_STORY) == {1: 2026}


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


def test_what_an_older_edition_of_a_document_required_is_no_longer():
    def required(number, where):
        return claim(number, kind="version", where=where)

    claims = [required(1, "7.0-upgrade.md"), required(2, "8.0-upgrade.md"), required(3, "8.0-install.md")]
    assert earlier(claims, dict.fromkeys(c.source for c in claims), {c.source: 1 for c in claims}) == {1: ("7.0",)}


def test_what_an_older_release_required_by_its_title_is_no_longer():
    def required(number, where, version):
        scope = (f"{EDITION}{version} of welcome to brindle *",)
        return claim(number, kind="version", where=where, subject=Subject(scope=scope))

    claims = [required(1, "a.md", "7.0"), required(2, "b.md", "8.0")]
    assert earlier(claims, {"a.md": None, "b.md": None}, {"a.md": 1, "b.md": 1}) == {1: ("7.0",)}


@pytest.mark.parametrize(
    ("name", "document", "number"),
    [
        ("docs/8.0-upgrade.md", "docs/*-upgrade.md", (8, 0)),
        ("docs/release-notes-v2.10.1.md", "docs/release-notes-*.md", (2, 10, 1)),
        ("docs/2.29.0.txt", "docs/*.txt", (2, 29, 0)),
        ("notes-8.0", "/notes-*", (8, 0)),
        ("docs/v1.2/install.md", "docs/*/install.md", (1, 2)),
        ("docs/5.12.2024-news.txt", "docs/5.12.2024-news.txt", ()),
        ("docs/from-7.0-to-8.0.md", "docs/from-7.0-to-8.0.md", ()),
        ("docs/chapter-3.md", "docs/chapter-3.md", ()),
        ("docs/python3.11.md", "docs/python3.11.md", ()),
    ],
)
def test_the_name_of_a_document_tells_its_edition(name, document, number):
    assert editions.named(name) == (document, number)


NOON = date(2024, 12, 3)


def counted(number, *years, where="a.txt", **more):
    return claim(number, where=where, kind="count", subject=Subject(years=years), **more)


@pytest.mark.parametrize(
    ("years", "then"),
    [
        (("2024", "2024-05"), {1: ("2024-05",)}),
        (("2024", "2024-11"), {}),
        (("2024", "2024-05", "2024-12"), {}),
        (("2024-05",), {1: ("2024-05",)}),
        (("2023", "2023-10"), {1: ("2023",)}),
    ],
)
def test_what_was_so_months_before_the_story_is_of_something_else(years, then):
    assert earlier([counted(1, *years)], {"a.txt": NOON}, ONE_STORY) == then


def test_how_heavy_a_thing_is_does_not_change_with_the_month_it_was_made():
    weighs = claim(1, kind="measure", subject=Subject(years=("2024", "2024-05")))
    assert earlier([weighs], {"a.txt": NOON}, ONE_STORY) == {}


def test_a_month_with_which_the_sources_open_is_the_story_s_own():
    both = [counted(1, "2024-05"), counted(2, "2024-05", where="b.txt")]
    assert earlier(both, {"a.txt": NOON, "b.txt": NOON}, ONE_STORY) == {}
    late = [counted(1, "2024-05", start=4_000), counted(2, "2024-05", where="b.txt", start=4_000)]
    assert earlier(late, {"a.txt": NOON, "b.txt": NOON}, ONE_STORY) == {1: ("2024-05",), 2: ("2024-05",)}


def test_in_january_last_year_is_another_time_unless_the_story_goes_on_from_december():
    january = {"a.txt": date(2025, 1, 9)}
    last_year = counted(1, "2024")
    assert earlier([last_year], january, ONE_STORY) == {1: ("2024",)}
    assert earlier([last_year, counted(2, "2024", "2024-12")], january, ONE_STORY) == {}


def test_what_is_told_by_the_name_that_stands_beside_an_earlier_year_is_of_that_year():
    def said(number, sentence, where="a.txt", **more):
        return claim(number, where=where, kind="count", sentence=sentence, **more)

    dated = said(
        1, "It recalls a similar disaster in the port of Cray Haven, in 1947.", subject=Subject(years=("1947",))
    )
    blasts = said(2, "In all, the Cray Haven explosions killed 581 people.")
    ours = said(3, "The Orne explosion killed 12 people, twenty years after it did in Cray.")
    days = {"a.txt": NOON, "b.txt": NOON}
    assert earlier([dated, blasts, ours], days, ONE_STORY) == {1: ("1947",), 2: ("1947",)}
    others = said(4, "The port of Cray Haven is closed.", where="b.txt")
    assert earlier([dated, blasts, ours, others], days, ONE_STORY) == {1: ("1947",)}
