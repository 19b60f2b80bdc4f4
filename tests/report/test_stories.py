"""The list of stories: what each is called, its days, its sources."""

from __future__ import annotations

import json
from datetime import date

from msgspec.structs import replace

from claimcheck.report import View
from claimcheck.report.safe import cells
from claimcheck.report.stories import described, render
from tests.made import source

EARLY = replace(source("post.txt", published=date(2021, 3, 12)), title=None)
LATE = replace(source("times.txt", published=date(2021, 3, 14)), title="Ferries run again")
UNDATED = replace(source("blog.txt"), title="My week on the pier")
OTHER = replace(source("fire.txt"), title="Fire \x1b[2J in \u202ethe mill")
STORIES = described([EARLY, LATE, UNDATED, OTHER], [("blog.txt", "post.txt", "times.txt"), ("fire.txt",)])


def test_a_story_is_called_after_its_earliest_source_that_has_a_title() -> None:
    assert STORIES[0].title == "Ferries run again"
    assert [s.path for s in STORIES[0].sources] == ["post.txt", "times.txt", "blog.txt"]


def test_its_days_are_those_of_its_dated_sources() -> None:
    assert (STORIES[0].first, STORIES[0].last) == (date(2021, 3, 12), date(2021, 3, 14))
    assert (STORIES[1].first, STORIES[1].last) == (None, None)


def test_what_the_user_put_together_is_marked() -> None:
    told = [("post.txt", "times.txt"), ("fire.txt",)]
    given = described([EARLY, LATE, OTHER], told, [("times.txt", "post.txt")])
    assert [story.given for story in given] == [True, False]


def test_the_table_is_harmless_and_fits() -> None:
    text = render(STORIES, "table", View(width=60))
    assert text.startswith("1  Ferries run again\n   2021-03-12 to 2021-03-14 · 3 sources\n   2021-03-12  post.txt\n")
    assert "   undated     blog.txt   My week on the pier\n" in text
    assert text.endswith("\n\n4 sources, 2 stories.\n")
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert all(cells(line) <= 60 for line in text.splitlines())


def test_json_carries_numbers_days_and_paths() -> None:
    data = json.loads(render(STORIES, "json", View()))
    assert data["version"] == 1
    first, second = data["stories"]
    assert (first["story"], first["first"], first["last"]) == (1, "2021-03-12", "2021-03-14")
    assert [s["path"] for s in first["sources"]] == ["post.txt", "times.txt", "blog.txt"]
    assert (second["first"], second["sources"][0]["published"]) == (None, None)


def test_no_source_is_no_story() -> None:
    assert render((), "table", View()) == "0 sources, 0 stories.\n"
