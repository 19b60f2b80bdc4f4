"""The demo from end to end: five articles about one event, with what an editor would find in them.

``data/seeds-gold.json`` holds the groups of statements that answer one question, and traps: pairs that look alike and
do not. A claim hits a gold claim when their places overlap; a finding belongs to the gold group that most of its
hitting claims hit.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from claimcheck.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
FILES = sorted(p.name for p in SEEDS.glob("*.txt"))
GOLD = json.loads((Path(__file__).parent / "data" / "seeds-gold.json").read_text("utf-8"))
GROUPS = {g["id"]: g for g in GOLD["groups"]}
CONFLICTS = [k for k, g in GROUPS.items() if g["verdict"] == "conflict"]
AGREEMENTS = [k for k, g in GROUPS.items() if g["verdict"] in ("agree", "compatible")]

Json = dict[str, Any]


def output(*paths: Path) -> str:
    done = CliRunner().invoke(app, [*map(str, paths), "--format", "json"])
    assert done.exit_code == 1, done.output
    return done.stdout


@cache
def report() -> Json:
    found: Json = json.loads(output(SEEDS))
    return found


@cache
def claims() -> dict[int, Json]:
    return {c["id"]: c | {"file": Path(c["source"]).name} for c in report()["claims"]}


@cache
def hits(file: str, quote: str, value: str) -> frozenset[int]:
    """The claims, by id, that take the words of a gold claim or little more than them."""
    text = (SEEDS / file).read_text("utf-8")
    start = text.index(quote) + quote.index(value)
    end = start + len(value)
    return frozenset(
        i
        for i, c in claims().items()
        if c["file"] == file
        and c["start"] < end
        and start < c["end"]
        and c["end"] - c["start"] <= max(60, 3 * len(value))
    )


def hit_by(gold: Iterable[Json]) -> set[int]:
    return {i for c in gold for i in hits(c["file"], c["quote"], c["value"])}


def members(finding: Json) -> set[int]:
    return {i for position in finding["positions"] for i in position["claims"]}


@cache
def all_hit() -> dict[str, set[int]]:
    return {k: hit_by(c for p in g["positions"] for c in p["claims"]) for k, g in GROUPS.items()}


def belonging(group: str) -> list[Json]:
    """The findings that belong to a gold group and hold claims of it from two documents."""
    every = set().union(*all_hit().values())
    found = []
    for finding in report()["findings"]:
        here = members(finding) & all_hit()[group]
        if len(here) * 2 > len(members(finding) & every) and len({claims()[i]["file"] for i in here}) > 1:
            found.append(finding)
    return found


def test_there_are_five_articles_and_the_gold_speaks_of_each():
    assert sorted(d["file"] for d in GOLD["documents"]) == FILES
    assert len(FILES) == 5
    assert len(CONFLICTS) == 6
    assert len(AGREEMENTS) == 13


@pytest.mark.parametrize("document", GOLD["documents"], ids=lambda d: d["file"])
def test_the_day_of_publication_is_read_where_there_is_one(document):
    (source,) = (s for s in report()["sources"] if Path(s["path"]).name == document["file"])
    assert source["published"] == document["published"]


def test_they_tell_one_story():
    assert {s["story"] for s in report()["sources"]} == {1}


@pytest.mark.parametrize("group", CONFLICTS)
def test_a_conflict_is_found_and_its_positions_are_kept_apart(group):
    positions = [hit_by(p["claims"]) for p in GROUPS[group]["positions"]]
    found = [f for f in belonging(group) if f["verdict"] == "conflict"]
    assert any(
        set(a["claims"]) & one and set(b["claims"]) & other
        for f in found
        for a in f["positions"]
        for b in f["positions"]
        if a is not b
        for x, one in enumerate(positions)
        for other in positions[x + 1 :]
    ), [f["verdict"] for f in belonging(group)]


def test_there_are_no_other_conflicts():
    assert sum(f["verdict"] == "conflict" for f in report()["findings"]) <= len(CONFLICTS)


@pytest.mark.parametrize("group", AGREEMENTS)
def test_where_the_articles_agree_it_is_said(group):
    assert {f["verdict"] for f in belonging(group)} & {"agree", "compatible"}
    assert "conflict" not in {f["verdict"] for f in belonging(group)}


@pytest.mark.parametrize("trap", GOLD["traps"], ids=lambda t: t["why"])
def test_what_only_looks_alike_is_kept_apart(trap):
    one, other = hit_by([trap["a"]]), hit_by([trap["b"]])
    shared = [f for f in report()["findings"] if f["verdict"] != "single" and members(f) & one and members(f) & other]
    assert shared == []


class TestConstraints:
    """Ten days from the fifth are the fifteenth: one article says the sixteenth."""

    def constraint(self, name):
        (found,) = (c for c in report()["constraints"] if c["id"].startswith(name))
        return found

    def test_the_broken_one_names_the_claim_that_is_in_the_way(self):
        broken = self.constraint("pause-adds-up")
        assert broken["verdict"] == "broken"
        assert Path(broken["source"] or "elm-monitor.txt").name == "elm-monitor.txt"
        named = [claims()[i] for i in broken["claims"] if claims()[i]["text"] == "Thursday"]
        assert [c["file"] for c in named] == ["elm-monitor.txt"]
        assert "Without “Thursday”" in broken["reason"]
        assert "elm-monitor.txt" in broken["reason"]

    def test_it_is_not_counted_beside_the_conflict_that_it_explains(self):
        broken = self.constraint("pause-adds-up")
        (conflict,) = (f for f in belonging("resumption-date") if f["verdict"] == "conflict")
        assert broken["explains"] == conflict["id"]
        verdicts = [f["verdict"] for f in report()["findings"]]
        assert report()["summary"]["conflict"] == verdicts.count("conflict")

    def test_the_other_one_holds(self):
        assert self.constraint("strike-then-suspension")["verdict"] == "holds"

    def test_the_weekday_of_an_undated_article_becomes_a_date_and_a_step_says_why(self):
        # cedar-courier.txt has no date: its Wednesday follows from 5 January and the ten days.
        (wednesday,) = (claims()[i] for i in all_hit()["resumption-date"] if claims()[i]["file"] == "cedar-courier.txt")
        assert wednesday["text"] == "Wednesday"
        assert wednesday["value"]["earliest"] == wednesday["value"]["latest"] == "2020-01-15"
        assert any("resumption-date - suspension-date == pause-length" in step for step in wednesday["steps"])

    def test_a_weekday_of_which_nothing_is_said_stays_a_weekday(self):
        (speech,) = (claims()[i] for i in all_hit()["speech-date"] if claims()[i]["file"] == "cedar-courier.txt")
        assert (speech["value"]["earliest"], speech["value"]["weekday"]) == (None, "wednesday")


def test_every_claim_stands_where_it_says():
    texts = {name: (SEEDS / name).read_text("utf-8") for name in FILES}
    for claim in claims().values():
        text = texts[claim["file"]]
        assert text[claim["start"] : claim["end"]] == claim["text"]
        assert text.split("\n")[claim["line"] - 1][claim["column"] - 1 :].startswith(claim["text"].split("\n")[0])
        assert claim["text"] in claim["sentence"]


def test_a_run_gives_the_same_bytes_again_whatever_the_order_of_the_files():
    paths = [SEEDS / name for name in FILES]
    first = output(*paths)
    for seed in range(3):
        random.Random(seed).shuffle(paths)
        assert output(*paths) == first


def test_a_second_copy_of_an_article_is_no_further_origin(tmp_path):
    for name in FILES:
        shutil.copy(SEEDS / name, tmp_path)
    shutil.copy(SEEDS / "amber-dispatch.txt", tmp_path / "zebra-copy.txt")
    copied = json.loads(output(tmp_path))
    origins = {f["id"]: [p["origins"] for p in f["positions"]] for f in report()["findings"]}
    again = {f["id"]: [p["origins"] for p in f["positions"]] for f in copied["findings"]}
    assert {k: again.get(k) for k, v in origins.items() if sum(v) > 1} == {
        k: v for k, v in origins.items() if sum(v) > 1
    }


def test_the_day_of_an_undated_article_can_be_given():
    done = CliRunner().invoke(app, [str(SEEDS), "--format", "json", "--published", "cedar-courier.txt=2020-01-16"])
    (source,) = (s for s in json.loads(done.stdout)["sources"] if s["path"].endswith("cedar-courier.txt"))
    assert date.fromisoformat(source["published"]) == date(2020, 1, 16)
