"""Two reports side by side: what appeared, went, changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from claimcheck import Report
from claimcheck.accepted import baseline, report_file
from claimcheck.accepted.difference import Change, difference
from claimcheck.model import Problem
from claimcheck.report.json import render
from tests.accepted.told import BAY, PIER, STORM, TODAY, told


class Reports:
    """Writes reports into a folder and compares them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def of(self, name: str, texts: dict[str, str]) -> Report:
        return told(self.folder / name, texts)

    def changes(self, old: Report | str, new: Report | str) -> tuple[Change, ...]:
        loaded = []
        for number, report in enumerate((old, new)):
            file = self.folder / f"{number}.json"
            file.write_text(report if isinstance(report, str) else render(report), encoding="utf-8")
            found = report_file.load(file)
            assert not isinstance(found, Problem), found
            loaded.append(found)
        return difference(*loaded)

    def said(self, old: Report | str, new: Report | str) -> list[tuple[str, str | None, str | None, bool]]:
        return [
            (c.told.question, c.old.state if c.old else None, c.new.state if c.new else None, c.failed)
            for c in self.changes(old, new)
        ]


@pytest.fixture
def reports(tmp_path: Path) -> Reports:
    return Reports(tmp_path)


BOATS, ADDS_UP = "How many boats were tied up?", "reopened - closed == shut-for"


def test_nothing_changes_where_lines_move_and_files_are_renamed(reports: Reports) -> None:
    renamed = {f"{9 - i}.txt": text.replace("\n\n", "\n\n\n") for i, text in enumerate(STORM.values())}
    assert reports.said(reports.of("old", STORM), reports.of("new", renamed)) == []


def test_a_changed_number_is_a_new_conflict_and_one_that_went(reports: Reports) -> None:
    new = reports.of("new", STORM | {"pier.txt": PIER.replace("55", "57")})
    assert reports.said(reports.of("old", STORM), new) == [
        (BOATS, None, "conflict", True),
        (BOATS, "conflict", None, False),
    ]


def test_agreement_that_becomes_a_conflict_has_changed(reports: Reports) -> None:
    agreed = reports.of("old", STORM | {"pier.txt": PIER.replace("55", "40")})
    assert reports.said(agreed, reports.of("new", STORM)) == [(BOATS, "agree", "conflict", True)]


def test_constraints_too(reports: Reports) -> None:
    fixed = reports.of("old", STORM | {"bay.txt": BAY.replace("1 March", "27 February")})
    assert reports.said(fixed, reports.of("new", STORM)) == [(ADDS_UP, "holds", "broken", True)]
    assert reports.said(render(reports.of("back", STORM)), fixed) == [(ADDS_UP, "broken", "holds", False)]


def test_accepting_a_failure_is_a_change_that_fails_nothing_and_ending_that_is_one_that_does(reports: Reports) -> None:
    report = reports.of("old", STORM)
    accepted = baseline.apply(report, baseline.record(report, (), TODAY), "", TODAY)
    assert {(old, new, failed) for _, old, new, failed in reports.said(report, accepted)} == {
        ("conflict", "accepted", False),
        ("broken", "accepted", False),
    }
    assert all(failed for *_, failed in reports.said(accepted, report))


def test_what_one_source_alone_says_is_not_worth_a_word(reports: Reports) -> None:
    old = reports.of("old", {"bay.txt": BAY})
    assert reports.said(old, reports.of("new", {"bay.txt": BAY.replace("1 March", "2 March")})) == []


def test_another_id_does_not_matter(reports: Reports) -> None:
    report = reports.of("old", STORM)
    other = replace(report, findings=tuple(replace(f, id=f"other-{i}") for i, f in enumerate(report.findings)))
    assert reports.said(report, other) == []


def test_reports_of_the_first_release_are_read(reports: Reports) -> None:
    """Version 1 without the fields that came later."""
    report = reports.of("old", STORM)
    data = json.loads(render(report))
    required = {
        "claims": {"id", "source", "rule", "subject", "kind", "value", "text", "sentence"},
        "findings": {"id", "rule", "question", "kind", "verdict", "severity", "reason", "story", "positions"},
        "constraints": {"id", "verdict", "reason", "claims", "source"},
    }
    for key, fields in required.items():
        data[key] = [{name: row[name] for name in fields} for row in data[key]]
    assert reports.said(json.dumps(data), json.dumps(data)) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[]", "is no report of claimcheck"),
        ('{"findings": [], "version": 2}', "is a report of version 2"),
        ('{"findings": [], "version": 1}', "does not keep to version 1"),
        ('{"findings": [{}], "version": 1, "claims": []}', "does not keep to version 1"),
        ('{"findings": 3, "version": 1, "claims": [1]}', "does not keep to version 1"),
        (
            '{"findings": [{"rule": "a", "kind": "b", "positions": [{"claims": [4]}]}], "version": 1, "claims": []}',
            "does",
        ),
    ],
)
def test_what_is_no_report_is_a_problem(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "report.json"
    file.write_text(text, encoding="utf-8")
    found: Any = report_file.load(file)
    assert isinstance(found, Problem)
    assert says in found.message
