"""The configuration file: which one holds, what it may say, and where it is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.config import Ignore, Settings, load, load_file
from claimcheck.errors import Problem
from claimcheck.model import SourceOverride

FULL = """
rules = ["general", "own/rules.yaml"]
fail_on = "warning"
show = "all"
format = "json"
one_story = false
stories = [["a.txt", "b.txt"], ["c/*.txt"]]

[[source]]
path = "a.txt"
published = 2020-01-16
title = "A crane falls"
publisher = "The Quay Gazette"
cites = ["Reuters"]
story = 1

[[source]]
path = "wire/*.txt"
published = "2020-01-17"
cites = "Reuters"

[[ignore]]
id = "f00d"
reason = "the club rounds"
until = 2026-01-01
"""


def read(folder: Path, text: str, name: str = "claimcheck.toml") -> tuple[Settings, tuple[Problem, ...]]:
    (folder / name).write_text(text)
    return load(folder)


def said(folder: Path, text: str) -> list[str]:
    return [str(p).removeprefix(str(folder) + "/") for p in read(folder, text)[1]]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_file(tmp_path / "none.toml")[1]
    assert Settings().fail_on == "error"
    assert Settings().rules == ()


def test_everything_that_can_be_said(tmp_path: Path) -> None:
    found, problems = read(tmp_path, FULL)
    assert not problems
    assert found == Settings(
        path=str(tmp_path / "claimcheck.toml"),
        base=str(tmp_path),
        rules=("general", str(tmp_path / "own" / "rules.yaml")),
        fail_on="warning",
        show="all",
        format="json",
        stories=(("a.txt", "b.txt"), ("c/*.txt",)),
        sources=(
            SourceOverride(
                "a.txt",
                published=date(2020, 1, 16),
                title="A crane falls",
                publisher="The Quay Gazette",
                cites=("Reuters",),
                story="1",
                base=str(tmp_path),
            ),
            SourceOverride("wire/*.txt", published=date(2020, 1, 17), cites=("Reuters",), base=str(tmp_path)),
        ),
        ignore=(Ignore(id="f00d", reason="the club rounds", until=date(2026, 1, 1), line=22, column=1),),
    )


def test_the_nearest_file_going_up_holds(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "claimcheck.toml").write_text('show = "all"')
    assert load(deep)[0].show == "all"
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.other]\nshow = "none"\n')
    assert load(deep)[0].show == "all"
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.claimcheck]\nshow = "conflicts"\n')
    assert load(deep)[0].show == "conflicts"
    (tmp_path / "a" / "claimcheck.toml").write_text('show = "findings"')
    assert load(deep)[0].show == "findings"


def test_a_wrong_value_is_a_problem_with_its_place_and_the_rest_holds(tmp_path: Path) -> None:
    text = 'show = "everything"\nformat = "json"\n\n  one_story = "yes"\nstories = ["a.txt"]\nrules = 5\n'
    found, _ = read(tmp_path, text)
    assert (found.show, found.format) == ("findings", "json")
    assert said(tmp_path, text) == [
        "claimcheck.toml:1:1: 'show' has a wrong value: 'everything' (expected one of conflicts, findings, all)",
        "claimcheck.toml:4:3: 'one_story' has a wrong value: 'yes' (expected true or false)",
        "claimcheck.toml:5:1: 'stories' has a wrong value: ['a.txt'] (expected a list of lists of paths)",
        "claimcheck.toml:6:1: 'rules' has a wrong value: 5 (expected a list of packs and paths that end in .yaml)",
    ]


def test_an_unknown_key_is_a_problem_that_names_the_nearest(tmp_path: Path) -> None:
    text = 'fail-on = "note"\n[other]\nx = 1\n'
    first, second = said(tmp_path, text)
    assert first == "claimcheck.toml:1:1: unknown key 'fail-on' in the settings (expected 'fail_on'?)"
    assert second.startswith("claimcheck.toml:2:1: unknown key 'other' in the settings (expected one of rules,")


def test_places_inside_repeated_tables(tmp_path: Path) -> None:
    text = '[[source]]\npath = "a"\n[[source]]\npath = "b"\npublished = "May"\n[[source]]\ntitle = "x"\n[[ignore]]\nreason = "y"\n'
    assert said(tmp_path, text) == [
        "claimcheck.toml:5:1: 'published' has a wrong value: 'May' (expected a date, YYYY-MM-DD)",
        'claimcheck.toml:6:1: a [[source]] has no path (expected path = "folder/*.txt")',
        "claimcheck.toml:8:1: an [[ignore]] says nothing to ignore (expected id, question, rule, path or text)",
    ]


def test_places_in_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nshow = 1\n\n[tool.claimcheck]\nshow = 1\n")
    _, (problem,) = load(tmp_path)
    assert (problem.line, problem.column) == (5, 1)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("show = ", 1, "is no TOML"),
        ("a = 1\nb = [", 2, "is no TOML"),
        ("a = 1\na = 2\n", 2, "is no TOML"),
        ("x = " + "[" * 20_000, 0, "is nested too deeply"),
        ("x = 1 #" + "y" * 2**20, 0, "is too large"),
    ],
)
def test_what_is_no_configuration(tmp_path: Path, text: str, line: int, message: str) -> None:
    found, (problem,) = read(tmp_path, text)
    assert message in problem.message
    assert problem.line == line
    assert found.show == "findings"


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_bytes(b"show = '\xff'")
    assert load(tmp_path)[1][0].message == "is not UTF-8"


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_bytes_raise(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "claimcheck.toml").write_bytes(data)
    load(tmp_path)
