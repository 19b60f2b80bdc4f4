"""claimcheck as a library: what a client's type checker and a client's tests see."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import claimcheck

RULE = """\
pack: boats
about: Boats in a storm.
rules:
  tied-up:
    question: How many boats were tied up?
    kind: count
    severity: warning
    patterns: ["<value> boat ... tied up"]
  sunk:
    question: How many boats sank?
    kind: count
    patterns: ["<value> boat ... sank"]
"""
CLIENT = """\
from datetime import date

import claimcheck
from claimcheck import Finding, Report


def conflicts(folder: str) -> list[str]:
    report: Report = claimcheck.check([folder], published={"a.txt": date(2021, 3, 12)}, one_story=True)
    if report.ok:
        return []
    found: tuple[Finding, ...] = report.conflicts
    for failure in report.failures("warning"):
        print(failure.id, failure.severity, failure.reason, failure.accepted and failure.accepted.until)
    return [f"{finding.question} {position.display}" for finding in found for position in finding.positions]


packs: tuple[claimcheck.Pack, ...] = claimcheck.load_packs(["general"])
broken: list[str] = [result.assertion for result in claimcheck.check("docs", rules=packs, baseline="b.toml").broken]
"""
RECIPE = """\
import claimcheck


def test_the_documents_do_not_contradict_one_another():
    report = claimcheck.check("docs/")
    assert not report.problems
    assert [failure.reason for failure in report.failures()] == []
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").write_text("The storm left 40 boats tied up. In the bay 3 boats sank.\n", encoding="utf-8")
    (folder / "b.txt").write_text("By Thursday 55 boats were tied up. Then 4 boats sank.\n", encoding="utf-8")
    (tmp_path / "boats.yaml").write_text(RULE, encoding="utf-8")
    return folder


def report(docs: Path, **more: object) -> claimcheck.Report:
    return claimcheck.check(docs, rules=[docs.parent / "boats.yaml"], one_story=True, **more)  # type: ignore[arg-type]


class TestReport:
    def test_failures_are_what_makes_the_exit_code_1(self, docs: Path) -> None:
        found = report(docs)
        assert not found.ok
        assert [f.id.partition("-")[0] for f in found.failures()] == ["sunk"]
        assert len(found.failures("warning")) == len(found.conflicts) == 2
        assert found.failures("never") == found.broken == ()

    def test_a_report_without_failures_is_ok_unless_something_could_not_be_read(self, docs: Path) -> None:
        (docs / "b.txt").unlink()
        assert report(docs).ok
        assert not claimcheck.check([docs, docs / "nowhere.txt"]).ok

    def test_a_baseline_lets_known_failures_pass(self, docs: Path) -> None:
        known = docs.parent / "known.toml"
        command = [sys.executable, "-m", "claimcheck", "docs", "--rules", "boats.yaml", "--one-story"]
        subprocess.run([*command, "--write-baseline", known.name], cwd=docs.parent, check=True, capture_output=True)
        found = report(docs, baseline=known)
        assert found.ok
        assert [f.accepted for f in found.findings] == [claimcheck.Accepted("baseline")] * 2
        text = known.read_text("utf-8")
        known.write_text(text.replace('reason = ""', 'reason = ""\nuntil = 2026-03-01'), encoding="utf-8")
        assert report(docs, baseline=known, today=date(2026, 3, 1)).ok
        assert not report(docs, baseline=known, today=date(2026, 3, 2)).ok
        known.write_text("version = 9", encoding="utf-8")
        assert [p.path for p in report(docs, baseline=known).problems] == [str(known)]


def test_a_client_is_checked_by_mypy_under_strict(tmp_path: Path) -> None:
    assert (Path(claimcheck.__file__).parent / "py.typed").is_file()
    (tmp_path / "client.py").write_text(CLIENT, encoding="utf-8")
    wrong = CLIENT.replace("list[str] = [result", "list[int] = [result")
    (tmp_path / "wrong.py").write_text(wrong, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "client.py", "wrong.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    assert [line.partition(":")[0] for line in lines if ": error:" in line] == ["wrong.py"], done.stdout


def test_the_pytest_recipe_fails_where_documents_conflict_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "test_docs.py").write_text(RECIPE, encoding="utf-8")
    for name, day in (("a", "Tuesday"), ("b", "Wednesday")):
        text = f"Published 12 March 2021\n\nUS and Iraqi forces resumed joint operations on {day}, the army said.\n"
        (tmp_path / "docs" / f"{name}.txt").write_text(text, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        ".",
        "-c",
        "none.ini",
        "test_docs.py",
    ]
    (tmp_path / "none.ini").write_text("[pytest]\n", encoding="utf-8")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout
    assert "These cannot both be right: Tue 9 Mar 2021 and Wed 10 Mar 2021" in done.stdout
    (tmp_path / "docs" / "b.txt").unlink()
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
