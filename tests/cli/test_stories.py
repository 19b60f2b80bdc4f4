"""Stories on the command line: listing them, forcing one, fixing them in the configuration."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

FERRIES = "The storm left {} boats tied up in Corran Bay, harbour master Ishbel Tait said after the gale on Thursday."
MILL = (
    "A fire at the Halloran sawmill in Duxbury Falls left {} boats tied up, fire chief Omar Reyes said on Monday night."
)
RULES = ("--rules", "ferries.yaml")


@pytest.fixture
def two_events(world: Path) -> Path:
    """Two sources on one event, two on another; one figure of each event differs from that of the other."""
    (world / "news").mkdir()
    for name, text in {
        "gale_1.txt": "2021-03-12\n\n" + FERRIES.format(40),
        "gale_2.txt": "2021-03-12\n\n" + FERRIES.format(40) + " Ishbel Tait thanked the crews of Corran Bay.",
        "mill_1.txt": "2021-05-04\n\n" + MILL.format(7),
        "mill_2.txt": "2021-05-04\n\n" + MILL.format(7) + " Omar Reyes thanked the people of Duxbury Falls.",
    }.items():
        (world / "news" / name).write_text(text + "\n", encoding="utf-8")
    return world


def numbers(run: Run, *args: str) -> list[list[str]]:
    data = json.loads(run("stories", "news", "--format", "json", *args).stdout)
    return [[s["path"].rpartition("/")[2] for s in story["sources"]] for story in data["stories"]]


@pytest.mark.usefixtures("two_events")
class TestStories:
    def test_sources_are_listed_by_event(self, run: Run) -> None:
        assert numbers(run) == [["gale_1.txt", "gale_2.txt"], ["mill_1.txt", "mill_2.txt"]]
        table = run("stories", "news").stdout
        assert re.search(r"^2  .*\n   2021-05-04 · 2 sources\n   2021-05-04  news/mill_1.txt", table, re.MULTILINE)
        assert table.endswith("4 sources, 2 stories.\n")

    def test_the_order_of_the_arguments_changes_nothing(self, run: Run) -> None:
        files = ["news/gale_1.txt", "news/gale_2.txt", "news/mill_1.txt", "news/mill_2.txt"]
        assert run("stories", *files).stdout == run("stories", *reversed(files)).stdout

    def test_one_story_can_be_forced(self, run: Run) -> None:
        assert len(numbers(run, "--one-story")) == 1
        assert run("news", *RULES).exit_code == 0
        forced = run("news", *RULES, "--one-story")
        assert forced.exit_code == 1
        key = re.search(r"tied-up-(\w+)", forced.stdout)
        assert key
        assert run("explain", key[1], "news", *RULES, "--one-story").stdout.startswith("How many boats were tied up?")

    def test_one_story_by_the_configuration(self, run: Run, world: Path) -> None:
        (world / "claimcheck.toml").write_text("one_story = true\n", encoding="utf-8")
        assert len(numbers(run)) == 1

    def test_stories_given_in_the_configuration(self, run: Run, world: Path) -> None:
        told = 'stories = [["news/gale_2.txt", "news/mill_1.txt"]]\n'
        (world / "claimcheck.toml").write_text(told, encoding="utf-8")
        assert ["gale_2.txt", "mill_1.txt"] in numbers(run)
        assert "put together by you" in run("stories", "news").stdout

    def test_a_file_takes_the_list(self, run: Run, world: Path) -> None:
        assert run("stories", "news", "--format", "json", "--output", "stories.json").stdout == ""
        assert len(json.loads((world / "stories.json").read_text("utf-8"))["stories"]) == 2


def test_sources_have_the_dates_of_a_check(run: Run, world: Path) -> None:
    (world / "news").mkdir()
    (world / "news" / "a.txt").write_text("2021-03-12\n\n" + FERRIES.format(40) + "\n", encoding="utf-8")
    (world / "news" / "b.txt").write_text(
        "CORRAN BAY, March 13 (Tide) - " + FERRIES.format(40) + "\n", encoding="utf-8"
    )
    (story,) = json.loads(run("stories", "news", "--format", "json").stdout)["stories"]
    checked = json.loads(run("news", "--format", "json").stdout)["sources"]
    told = {s["path"]: s["published"] for s in story["sources"]}
    assert told == {s["path"]: s["published"] for s in checked}
    assert told["news/b.txt"] == "2021-03-13"


def test_what_cannot_be_read_is_said_and_the_rest_is_listed(run: Run) -> None:
    done = run("stories", "docs", "nowhere.txt")
    assert done.exit_code == 2
    assert done.stderr.startswith("claimcheck: nowhere.txt: does not exist")
    assert "3 sources, 1 story." in done.stdout
