"""``[[ignore]]``: what each of its keys means, and that an entry without effect is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck import Report
from claimcheck.accepted import ignored
from claimcheck.config import Ignore
from claimcheck.model import Accepted
from tests.accepted.told import STORM, TODAY, told


@pytest.fixture
def storm(tmp_path: Path) -> Report:
    return told(tmp_path / "docs", STORM)


@pytest.fixture
def base(tmp_path: Path) -> str:
    return str(tmp_path)


def left(report: Report) -> tuple[int, int]:
    return len(report.conflicts), len(report.broken)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (Ignore(question="how many  boats were TIED up?"), (0, 1)),
        (Ignore(question="reopened - closed == shut-for"), (1, 0)),
        (Ignore(rule="harbours/tied-up"), (0, 1)),
        (Ignore(rule="harbours/*"), (0, 0)),
        (Ignore(id="adds-up"), (1, 0)),
        (Ignore(path="pier.txt"), (0, 0)),
        (Ignore(path="docs/pier.txt"), (0, 0)),
        (Ignore(path="docs/q*.txt"), (1, 0)),
        (Ignore(text="officials counted"), (0, 1)),
        (Ignore(rule="harbours/tied-up", path="quay.txt"), (1, 1)),
        (Ignore(text="Officials counted", path="bay.txt"), (1, 1)),
    ],
    ids=lambda value: str(value) if isinstance(value, tuple) else None,
)
def test_an_entry_means_the_failures_of_which_all_it_says_is_true(
    storm: Report, base: str, entry: Ignore, expected: tuple[int, int]
) -> None:
    report = ignored.apply(storm, [entry], "claimcheck.toml", base, TODAY)
    assert left(report) == expected
    assert bool(report.notes) == (expected == (1, 1))


def test_the_id_of_a_finding(storm: Report, base: str) -> None:
    report = ignored.apply(storm, [Ignore(id=storm.conflicts[0].id, reason="counted twice")], "", base, TODAY)
    assert left(report) == (0, 1)
    assert [f.accepted for f in report.findings if f.accepted] == [Accepted("ignore", "counted twice")]


def test_a_path_means_conflicts_that_would_not_be_without_it(tmp_path: Path, base: str) -> None:
    texts = STORM | {"old/ferry.txt"[4:]: "Crews saw 60 boats tied up."}
    report = told(tmp_path / "docs", texts)
    assert left(ignored.apply(report, [Ignore(path="ferry.txt")], "", base, TODAY))[0] == 1
    assert left(ignored.apply(report, [Ignore(path="?[ie]*.txt"), Ignore(path="[bp]*.txt")], "", base, TODAY))[0] == 0


def test_what_matches_nothing_is_said_with_its_place(storm: Report, base: str) -> None:
    report = ignored.apply(storm, [Ignore(question="How deep?", line=7, column=1)], "claimcheck.toml", base, TODAY)
    assert [str(n) for n in report.notes] == [
        "claimcheck.toml:7:1: this [[ignore]] matches nothing: question 'How deep?'"
    ]


def test_until_is_the_last_day(storm: Report, base: str) -> None:
    entry = Ignore(rule="harbours/*", until=date(2026, 3, 1), line=3, column=1)
    assert left(ignored.apply(storm, [entry], "c.toml", base, date(2026, 3, 1))) == (0, 0)
    late = ignored.apply(storm, [entry], "c.toml", base, date(2026, 3, 2))
    assert left(late) == (1, 1)
    assert [str(n) for n in late.notes] == [
        "c.toml:3:1: this [[ignore]] no longer holds, its last day was 2026-03-01: rule 'harbours/*'"
    ]


def test_the_first_entry_that_holds_gives_the_reason(storm: Report, base: str) -> None:
    entries = [
        Ignore(rule="harbours/tied-up", reason="old", until=date(2020, 1, 1)),
        Ignore(rule="harbours/tied-up", reason="first"),
        Ignore(rule="harbours/tied-up", reason="second"),
    ]
    report = ignored.apply(storm, entries, "", base, TODAY)
    assert [f.accepted.reason for f in report.findings if f.accepted] == ["first"]
