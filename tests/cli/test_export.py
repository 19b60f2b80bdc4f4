"""``--export``: further files of one run, all of them whole or none of them there."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

from claimcheck.cli import output
from claimcheck.errors import InputError
from claimcheck.report.export import SUFFIXES, format_of, known
from tests.cli.conftest import Run

RULES = ("--rules", "ferries.yaml")


def test_each_file_has_the_format_that_its_name_ends_in(run: Run, world: Path) -> None:
    names = ["r.sarif", "r.junit.xml", "r.md", "r.csv", "r.jsonl", "r.json", "r.txt", "r.gitlab.json", "r.github.txt"]
    done = run("docs", *RULES, *(word for name in names for word in ("--export", name)))
    assert done.exit_code == 1
    assert "CONFLICT    How many boats were tied up?" in done.stdout
    text = {name: (world / name).read_text("utf-8") for name in names}
    assert json.loads(text["r.sarif"])["version"] == "2.1.0"
    assert text["r.junit.xml"].startswith("<?xml")
    assert text["r.md"].startswith("## ❌ claimcheck: 1 conflict in 3 sources\n")
    assert next(csv.DictReader(text["r.csv"].splitlines()))["verdict"] == "conflict"
    assert json.loads(text["r.jsonl"].split("\n")[0])["type"] == "report"
    assert json.loads(text["r.json"])["summary"]["conflict"] == 1
    assert text["r.txt"] == done.stdout
    assert isinstance(json.loads(text["r.gitlab.json"]), list)
    assert "\n::error file=docs/bay.txt,line=5," in text["r.github.txt"]


def test_csv_keeps_its_line_ends(run: Run, world: Path) -> None:
    run("docs", *RULES, "--export", "r.csv")
    data = (world / "r.csv").read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n") > 1


@pytest.mark.parametrize("name", ["report.pdf", "report", "sarif", "-", "reports/"])
def test_a_name_that_says_no_format_is_a_bad_option(name: str, run: Run, world: Path) -> None:
    before = sorted(world.rglob("*"))
    done = run("docs", *RULES, "--export", "r.md", "--export", name)
    assert done.exit_code == 2
    assert "does not end in one of .csv," in done.stderr
    assert not done.stdout
    assert sorted(world.rglob("*")) == before


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (("--export", "missing/r.csv"), "missing/r.csv: cannot be written: there is no such folder"),
        (("--export", "folder.md"), "folder.md: cannot be written: it is a folder"),
        (("--export", "docs/../r.md"), "docs/../r.md: is to be written twice"),
        (("--export", "r.md"), "r.md: is to be written twice"),
        (("--output", "r.md"), "r.md: is to be written twice"),
        (("--output", "missing/r.txt"), "missing/r.txt: cannot be written"),
    ],
)
def test_nothing_is_written_where_one_file_cannot_be(wrong: tuple[str, ...], says: str, run: Run, world: Path) -> None:
    (world / "folder.md").mkdir()
    before = sorted(world.rglob("*"))
    done = run("docs", *RULES, "--export", "r.md", *wrong)
    assert done.exit_code == 2
    assert f"claimcheck: {says}" in done.stderr
    assert not done.stdout
    assert sorted(world.rglob("*")) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root and Windows write everywhere")
def test_a_folder_that_may_not_be_written_to(run: Run, world: Path) -> None:
    (world / "locked").mkdir(mode=0o500)
    done = run("docs", *RULES, "--export", "r.md", "--export", "locked/r.csv")
    assert done.exit_code == 2
    assert "permission denied" in done.stderr
    assert not (world / "r.md").exists()


def test_a_full_disk_leaves_all_the_old_files_and_the_report_is_still_printed(
    run: Run, world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (world / "r.md").write_text("old", encoding="utf-8")
    real = output.mkstemp

    def full(*args: object, **named: object) -> object:
        if "r.csv" in str(named["prefix"]):
            raise OSError(28, "No space left on device")
        return real(*args, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(output, "mkstemp", full)
    done = run("docs", *RULES, "--export", "r.md", "--export", "r.csv")
    assert done.exit_code == 2
    assert "r.csv: cannot be written: No space left on device" in done.stderr
    assert "CONFLICT" in done.stdout
    assert (world / "r.md").read_text("utf-8") == "old"
    assert not [p for p in world.iterdir() if p.name.startswith(".r.")]


def test_several_files_are_drafted_before_the_first_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old", encoding="utf-8")
    with pytest.raises(InputError, match="missing"):
        output.write_all([(tmp_path / "a", b"new"), (tmp_path / "missing" / "b", b"new")])
    assert (tmp_path / "a").read_text("utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_the_configuration_may_name_files_beside_itself(run: Run, world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (world / "claimcheck.toml").write_text('export = ["out.sarif", "out.md"]\n', encoding="utf-8")
    monkeypatch.chdir(world / "docs")
    assert run(".", "--rules", "../ferries.yaml").exit_code == 1
    assert (world / "out.sarif").exists()
    assert (world / "out.md").exists()
    assert run(".", "--rules", "../ferries.yaml", "--export", "../other.csv").exit_code == 1
    assert (world / "other.csv").exists()


def test_a_name_in_the_configuration_that_says_no_format_is_a_problem(run: Run, world: Path) -> None:
    (world / "claimcheck.toml").write_text('export = "report.pdf"\n', encoding="utf-8")
    done = run("docs", *RULES)
    assert done.exit_code == 2
    assert "no format is known for" in done.stderr
    assert "CONFLICT" in done.stdout


def test_every_known_end_has_its_format_and_the_longer_wins() -> None:
    assert {format_of(Path(f"a{suffix}")) for suffix in known()} <= set(SUFFIXES.values())
    assert format_of(Path("A.SARIF.JSON")) == "sarif"
    assert format_of(Path("a.b.junit.xml")) == "junit"
    assert format_of(Path("a.xml.bak")) is None
    assert format_of(Path("folder.md/a")) is None


class TestStatistics:
    def test_they_follow_the_table(self, run: Run) -> None:
        plain = run("docs", *RULES).stdout
        done = run("docs", *RULES, "--statistics")
        assert done.stdout.startswith(plain)
        assert "Findings by rule  conflict  total\nferries/tied-up          1      1\n" in done.stdout
        assert not done.stderr

    def test_beside_other_formats_they_go_to_stderr(self, run: Run) -> None:
        done = run("docs", *RULES, "--statistics", "--format", "json")
        assert json.loads(done.stdout) == json.loads(run("docs", *RULES, "--format", "json").stdout)
        assert "Findings by source" in done.stderr
