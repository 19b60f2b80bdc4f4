"""The main job from the outside: what goes to stdout, what to stderr, and the exit code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run

RULES = ("--rules", "ferries.yaml")


def test_a_conflict_is_reported_and_fails(run: Run) -> None:
    done = run("docs", *RULES)
    assert done.exit_code == 1
    assert not done.stderr
    assert "CONFLICT    How many boats were tied up?" in done.stdout
    assert "docs/bay.txt:5" in done.stdout
    assert "«55» boats tied up" in done.stdout


def test_the_command_may_be_named(run: Run) -> None:
    assert run("check", "docs", *RULES).stdout == run("docs", *RULES).stdout


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_the_failing_severity_decides_the_exit_code(fail_on: str, code: int, run: Run) -> None:
    assert run("docs", *RULES, "--fail-on", fail_on).exit_code == code


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"), [("note", "warning", 0), ("note", "note", 1), ("warning", "error", 0)]
)
def test_what_is_milder_than_the_failing_severity_passes(
    severity: str, fail_on: str, code: int, run: Run, world: Path
) -> None:
    pack = (
        (world / "ferries.yaml")
        .read_text("utf-8")
        .replace("    kind: count", f"    kind: count\n    severity: {severity}")
    )
    (world / "ferries.yaml").write_text(pack, encoding="utf-8")
    assert run("docs", *RULES, "--fail-on", fail_on).exit_code == code


def test_the_nearest_configuration_says_what_options_do_not(run: Run, world: Path) -> None:
    (world / "claimcheck.toml").write_text('fail_on = "never"\nshow = "conflicts"\nformat = "json"\n', encoding="utf-8")
    done = run("docs", *RULES)
    assert done.exit_code == 0
    assert json.loads(done.stdout)["summary"]["conflict"] == 1
    assert run("docs", *RULES, "--fail-on", "error", "--format", "table").exit_code == 1


def test_a_wrong_configuration_is_a_problem_and_the_rest_of_it_holds(run: Run, world: Path) -> None:
    (world / "claimcheck.toml").write_text('fail_on = "never"\nformat = "xml"\nshwo = "all"\n', encoding="utf-8")
    done = run("docs", *RULES)
    assert done.exit_code == 2
    assert "unknown format 'xml' (expected one of table, json, " in done.stderr
    assert "claimcheck.toml:3:1: unknown key 'shwo'" in done.stderr
    assert "CONFLICT" in done.stdout


def test_packs_of_the_configuration_join_those_that_ship(run: Run, world: Path) -> None:
    (world / "claimcheck.toml").write_text('rules = ["./ferries.yaml"]\n', encoding="utf-8")
    rules = {claim["rule"].split("/")[0] for claim in json.loads(run("docs", "--format", "json").stdout)["claims"]}
    assert "ferries" in rules
    listed = run("rules", "list").stdout
    assert "military-operations" in listed
    assert "ferries" in listed


def test_agreeing_sources_pass(run: Run) -> None:
    assert run("docs/bay.txt", "docs/quay.md", *RULES).exit_code == 0


def test_json_goes_to_stdout_or_whole_into_a_file(run: Run, world: Path) -> None:
    printed = run("docs", *RULES, "--format", "json")
    report = json.loads(printed.stdout)
    assert report["summary"]["conflict"] == 1
    written = run("docs", *RULES, "--format", "json", "--output", "report.json")
    assert written.exit_code == 1
    assert not written.stdout
    assert (world / "report.json").read_text("utf-8") == printed.stdout


def test_the_same_run_gives_the_same_bytes_in_any_order_of_files(run: Run) -> None:
    paths = ["docs/bay.txt", "docs/pier.txt", "docs/quay.md"]
    for output_format in ("json", "table"):
        first = run(*paths, *RULES, "--format", output_format).stdout
        assert run(*paths, *RULES, "--format", output_format).stdout == first
        assert run(*reversed(paths), *RULES, "--format", output_format).stdout == first


def test_quiet_prints_the_summary_and_verbose_says_what_was_read(run: Run) -> None:
    assert run("docs", *RULES, "-q").stdout.startswith("3 sources, 3 claims: 1 conflict (1 error)")
    told = run("docs", *RULES, "-v").stderr
    assert "claimcheck: docs/bay.txt: published 2021-03-12" in told
    assert "claimcheck: docs/quay.md: undated, claims: 1" in told


def test_the_table_honours_columns(run: Run) -> None:
    assert max(map(len, run("docs", *RULES, COLUMNS="60").stdout.splitlines())) <= 60


def test_a_note_names_its_file_and_does_not_change_the_exit_code(run: Run, world: Path) -> None:
    (world / "latin.txt").write_bytes(
        "Fünf Boote lagen im Hafen, und alle Männer blieben übernacht.\n".encode("latin-1")
    )
    done = run("latin.txt", *RULES)
    assert done.exit_code == 0
    assert done.stderr.startswith("claimcheck: note: latin.txt: is not UTF-8: read as ")
    assert "\n1 note: latin.txt: is not UTF-8: read as " in done.stdout


class TestBadInput:
    """A clear line on stderr, exit 2, and what could be checked is still reported."""

    def check(self, run: Run, *args: str, says: str) -> None:
        done = run("docs/bay.txt", "docs/pier.txt", *args)
        assert done.exit_code == 2
        assert says in done.stderr
        assert all(line.startswith("claimcheck: ") for line in done.stderr.splitlines())
        assert "CONFLICT    How many boats were tied up?" in done.stdout
        assert "not everything could be checked" in done.stdout

    def test_a_path_that_does_not_exist(self, run: Run) -> None:
        self.check(run, "nowhere.txt", *RULES, says="nowhere.txt: does not exist")

    def test_a_folder_without_sources(self, run: Run, world: Path) -> None:
        (world / "empty").mkdir()
        self.check(run, "empty", *RULES, says="empty: has no sources in it")

    def test_an_empty_file(self, run: Run, world: Path) -> None:
        (world / "empty.txt").touch()
        self.check(run, "empty.txt", *RULES, says="empty.txt: is empty")

    def test_a_file_that_is_no_text(self, run: Run, world: Path) -> None:
        (world / "boats.txt").write_bytes(bytes(range(256)) * 4)
        self.check(run, "boats.txt", *RULES, says="boats.txt: is not text")

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root and Windows read everything")
    def test_a_file_that_may_not_be_read(self, run: Run, world: Path) -> None:
        (world / "secret.txt").write_text("Nothing.", encoding="utf-8")
        (world / "secret.txt").chmod(0)
        self.check(run, "secret.txt", *RULES, says="secret.txt: cannot be read: permission denied")

    def test_a_device(self, run: Run) -> None:
        self.check(run, "/dev/zero", *RULES, says="/dev/zero: is no regular file")

    def test_a_pack_that_does_not_exist(self, run: Run) -> None:
        self.check(run, *RULES, "--rules", "nowhere", says="no pack 'nowhere'")

    def test_a_pack_with_five_errors(self, run: Run) -> None:
        self.check(run, *RULES, "--rules", "broken.yaml", says="broken.yaml:3:1: ")
        told = run("docs", *RULES, "--rules", "broken.yaml").stderr.splitlines()
        lines = [int(line.split(":")[2]) for line in told]
        assert len(lines) >= 5
        assert lines == sorted(lines)

    def test_a_date_for_no_source(self, run: Run) -> None:
        self.check(run, *RULES, "--published", "other.txt=2021-03-12", says="other.txt: no source matches this path")

    def test_a_place_that_cannot_be_written(self, run: Run) -> None:
        done = run("docs", *RULES, "--output", "missing/report.txt")
        assert done.exit_code == 2
        assert "claimcheck: missing/report.txt: cannot be written" in done.stderr

    def test_nothing_but_problems_is_still_a_report(self, run: Run) -> None:
        done = run("nowhere", *RULES, "--format", "json")
        assert done.exit_code == 2
        assert json.loads(done.stdout)["problems"][0]["path"] == "nowhere"


def test_a_publication_date_from_the_command_line_counts(run: Run) -> None:
    done = run("docs/quay.md", *RULES, "--published", "docs/quay.md=2021-03-13", "--format", "json")
    (source,) = json.loads(done.stdout)["sources"]
    assert (source["published"], source["published_from"]) == ("2021-03-13", "--published")


@pytest.mark.parametrize("show", ["conflicts", "findings", "all"])
def test_what_is_shown_does_not_change_the_exit_code(show: str, run: Run) -> None:
    assert run("docs", *RULES, "--show", show).exit_code == 1
