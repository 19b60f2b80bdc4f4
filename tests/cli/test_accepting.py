"""Baselines and ignores on the command line: new failures fail, known ones are shown and do not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

RULES = ("--rules", "ferries.yaml")
DAY = {"SOURCE_DATE_EPOCH": "1772323200"}  # 1 March 2026


@pytest.fixture
def known(run: Run, world: Path) -> Path:
    """The baseline of the world as it is."""
    assert run("docs", *RULES, "--write-baseline", "known.toml").exit_code == 0
    return world / "known.toml"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_writing_a_baseline_records_the_failures_of_now(run: Run, world: Path) -> None:
    done = run("docs", *RULES, "--write-baseline", "known.toml")
    assert done.exit_code == 0
    assert done.stderr == "claimcheck: 1 failure recorded in known.toml\n"
    text = (world / "known.toml").read_text("utf-8")
    assert text.endswith(
        '\n[[conflict]]\nquestion = "How many boats were tied up?"\nvalues = ["40", "55"]\nrule = "ferries/tied-up"\n'
        'reason = ""\n'
    )


def test_what_is_known_is_folded_to_a_line_and_does_not_fail(run: Run, known: Path) -> None:
    edit(known, 'reason = ""', 'reason = "the pier counts twice"')
    done = run("docs", *RULES, "--baseline", "known.toml")
    assert done.exit_code == 0
    assert done.stdout == (
        "ACCEPTED    How many boats were tied up? 40 /… · baseline: the pier counts twice\n\n"
        "3 sources, 3 claims: 1 conflict (1 accepted), 0 compatible, 0 agreements, 0\nsingle.\n"
    )
    full = run("docs", *RULES, "--baseline", "known.toml", "--verbose").stdout
    assert "docs/pier.txt:5" in full
    assert "Accepted by the baseline: the pier counts twice." in full


def test_a_new_failure_fails_and_what_is_gone_is_said(run: Run, world: Path, known: Path) -> None:
    edit(world / "docs" / "pier.txt", "55", "57")
    done = run("docs", *RULES, "--baseline", known.name)
    assert done.exit_code == 1
    assert done.stderr == "claimcheck: note: known.toml:5:1: gone: How many boats were tied up? (40 / 55)\n"
    assert done.stdout.startswith("CONFLICT    How many boats were tied up?\n")
    assert done.stdout.endswith("\n1 note: known.toml: gone: How many boats were tied up? (40 / 55).\n")


def test_the_configuration_names_the_baseline_from_where_it_lies(
    run: Run, world: Path, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (world / "claimcheck.toml").write_text(f'baseline = "{known.name}"\nrules = ["./ferries.yaml"]\n', encoding="utf-8")
    monkeypatch.chdir(world / "docs")
    assert run(".", "--rules", "../ferries.yaml").exit_code == 0


def test_until_is_held_against_the_given_day(run: Run, known: Path) -> None:
    edit(known, 'reason = ""\n', 'reason = ""\nuntil = 2026-03-01\n')
    args = ("docs", *RULES, "--baseline", "known.toml")
    assert run(*args, **DAY).exit_code == 0
    late = run(*args, SOURCE_DATE_EPOCH="1772409600")
    assert late.exit_code == 1
    assert "known.toml:5:1: no longer holds, its last day was 2026-03-01" in late.stderr
    assert run(*args, SOURCE_DATE_EPOCH="soon").exit_code == 2


def test_writing_again_keeps_what_people_wrote(run: Run, world: Path, known: Path) -> None:
    edit(known, 'reason = ""\n', 'reason = "known"\nuntil = 2026-12-31\n')
    before = known.read_text("utf-8")
    assert run("docs", *RULES, "--write-baseline", "known.toml", **DAY).exit_code == 0
    assert known.read_text("utf-8") == before
    edit(world / "docs" / "pier.txt", "55", "40")
    assert run("docs", *RULES, "--write-baseline", "known.toml", **DAY).exit_code == 0
    assert "[[conflict]]" not in known.read_text("utf-8")


def test_a_broken_baseline_is_a_problem_with_its_place(run: Run, known: Path) -> None:
    edit(known, "values =", "valeus =")
    before = known.read_text("utf-8")
    for option in ("--baseline", "--write-baseline"):
        done = run("docs", *RULES, option, "known.toml")
        assert done.exit_code == 2
        assert "known.toml:7:1: unknown key 'valeus' in [[conflict]] (expected 'values'?)" in done.stderr
    assert known.read_text("utf-8") == before
    assert run("docs", *RULES, "--baseline", "nowhere.toml").exit_code == 2


def test_nothing_is_recorded_where_not_everything_could_be_checked(run: Run, world: Path) -> None:
    done = run("docs", "nowhere.txt", *RULES, "--write-baseline", "known.toml")
    assert done.exit_code == 2
    assert "known.toml: is not written" in done.stderr
    assert not (world / "known.toml").exists()


def test_the_json_report_says_what_was_accepted_and_noted(run: Run, known: Path) -> None:
    edit(known, 'reason = ""\n', 'reason = "known"\nuntil = 2026-12-31\n')
    known.write_text(
        known.read_text("utf-8") + '\n[[broken]]\nassertion = "a < b"\nvalues = ["a = 1"]\n', encoding="utf-8"
    )
    done = run("docs", *RULES, "--baseline", "known.toml", "--format", "json", **DAY)
    report = json.loads(done.stdout)
    assert [f["accepted"] for f in report["findings"]] == [{"by": "baseline", "reason": "known", "until": "2026-12-31"}]
    assert [(n["line"], n["message"]) for n in report["notes"]] == [(12, "gone: a < b (a = 1)")]


def test_explain_says_that_it_is_accepted(run: Run, known: Path) -> None:
    done = run("explain", "tied-up", "docs", *RULES, "--baseline", known.name)
    assert "  accepted  Accepted by the baseline.\n" in done.stdout


class TestIgnore:
    def configure(self, world: Path, text: str) -> None:
        (world / "claimcheck.toml").write_text(text, encoding="utf-8")

    def test_what_the_configuration_ignores_does_not_fail(self, run: Run, world: Path) -> None:
        self.configure(world, '[[ignore]]\nrule = "ferries/*"\npath = "docs/pier.txt"\nreason = "counts twice"\n')
        done = run("docs", *RULES)
        assert done.exit_code == 0
        assert "configuration: counts twice" in done.stdout

    def test_what_matches_nothing_is_noted_with_its_place(self, run: Run, world: Path) -> None:
        self.configure(world, '[[ignore]]\nrule = "ferries/*"\n\n[[ignore]]\ntext = "no such words"\n')
        done = run("docs", *RULES)
        assert done.exit_code == 0
        assert "claimcheck.toml:4:1: this [[ignore]] matches nothing: text 'no such words'" in done.stderr

    def test_an_ignored_failure_is_not_recorded(self, run: Run, world: Path) -> None:
        self.configure(world, '[[ignore]]\nquestion = "How many boats were tied up?"\n')
        assert run("docs", *RULES, "--write-baseline", "known.toml").exit_code == 0
        assert "[[conflict]]" not in (world / "known.toml").read_text("utf-8")
