"""The smaller commands: explain, mentions, rules, schema."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from tests.cli.conftest import Run

RULES = ("--rules", "ferries.yaml")


def test_explain_tells_the_derivation_of_a_finding_that_the_table_names(run: Run) -> None:
    table = run("docs", *RULES).stdout
    match = re.search(r"error · ferries · tied-up-(\w+)", table)
    assert match
    done = run("explain", match[1][:6], "docs", *RULES)
    assert done.exit_code == 0
    assert done.stdout.startswith("How many boats were tied up?\n  verdict   conflict (error)\n")
    assert "    pattern   <value> ... tied up\n" in done.stdout
    assert "docs/pier.txt:5:27" in done.stdout


def test_explain_reads_what_check_read(run: Run, world: Path) -> None:
    (world / "pier.txt").write_text((world / "docs" / "pier.txt").read_text("utf-8"), encoding="utf-8")
    (world / "docs" / "pier.txt").unlink()
    (world / "docs" / "pier.txt").symlink_to(world / "pier.txt")
    assert run("explain", "tied-up", "docs", *RULES, "--follow-links").stdout.count("\nPosition ") == 2
    assert run("explain", "tied-up", "docs", *RULES).stdout.count("\nPosition ") < 2
    assert "is too large" in run("explain", "tied-up", "docs", *RULES, "--max-bytes", "90B").stderr


@pytest.mark.parametrize("args", [("explain", "tied-up", "docs", *RULES), ("mentions", "docs"), ("stories", "docs")])
def test_a_file_holds_what_is_printed_else(args: tuple[str, ...], run: Run, world: Path) -> None:
    printed = run(*args)
    written = run(*args, "--output", "told.txt")
    assert (written.stdout, written.exit_code) == ("", printed.exit_code)
    assert (world / "told.txt").read_text("utf-8") == printed.stdout


def test_explain_of_something_unknown(run: Run) -> None:
    done = run("explain", "zzz", "docs", *RULES)
    assert done.exit_code == 2
    assert done.stderr.startswith("claimcheck: no finding or constraint is called 'zzz' (expected an id")


def test_an_unknown_pack_prints_nothing_on_stdout(run: Run) -> None:
    done = run("rules", "list", "--rules", "nosuch")
    assert (done.exit_code, done.stdout) == (2, "")


def test_mentions_as_a_table(run: Run) -> None:
    done = run("mentions", "docs", COLUMNS="100")
    assert done.exit_code == 0
    assert "docs/pier.txt\n" in done.stdout
    assert re.search(r"^ +5:27 +count +55 +Harbour officials counted «55» boats tied up", done.stdout, re.MULTILINE)


def test_mentions_as_json_lines(run: Run, world: Path) -> None:
    rows = [{"id": "a", "text": "There were 12 boats."}, {"id": "b", "text": "No number here."}]
    (world / "rows.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    done = run("mentions", "rows.jsonl", "--format", "jsonl")
    assert done.exit_code == 0
    (mention,) = map(json.loads, done.stdout.splitlines())
    assert mention["source"] == "a"
    assert mention["kind"] == "count"
    assert rows[0]["text"][mention["start"] : mention["end"]] == mention["text"] == "12"
    assert mention["value"]["low"] == mention["value"]["high"] == 12


def test_mentions_of_what_cannot_be_read(run: Run) -> None:
    done = run("mentions", "docs/bay.txt", "nowhere.txt")
    assert done.exit_code == 2
    assert "docs/bay.txt\n" in done.stdout
    assert done.stderr.startswith("claimcheck: nowhere.txt: does not exist")


def test_rules_list_and_show(run: Run) -> None:
    listed = run("rules", "list", *RULES)
    assert listed.exit_code == 0
    assert "tied-up  count  error  +1 -1  How many boats were tied up?" in listed.stdout
    shown = run("rules", "show", "ferries/tied-up", *RULES)
    assert shown.exit_code == 0
    assert shown.stdout.startswith("ferries/tied-up  ferries.yaml:")
    assert "patterns  <value> ... tied up" in shown.stdout
    assert run("rules", "show", "tied-up", *RULES).stdout == shown.stdout
    unknown = run("rules", "show", "tied", *RULES)
    assert (unknown.exit_code, unknown.stdout) == (2, "")
    assert "no single rule or constraint is called 'tied'" in unknown.stderr


def test_rules_test_runs_the_cases(run: Run, world: Path) -> None:
    done = run("rules", "test", "ferries.yaml")
    assert (done.exit_code, done.stdout) == (0, "1 rule, 2 cases: all passed.\n")
    pack = (world / "ferries.yaml").read_text("utf-8").replace("finds: Some 30 boats", "finds: 31 boats")
    (world / "ferries.yaml").write_text(pack, encoding="utf-8")
    failed = run("rules", "test", "ferries.yaml")
    assert failed.exit_code == 1
    assert "FAILED  ferries/tied-up  ferries.yaml:" in failed.stdout
    assert failed.stdout.endswith("1 rule, 2 cases: 1 failed.\n")


def test_rules_test_tells_rules_without_cases_of_both_sorts(run: Run, world: Path) -> None:
    (world / "bare.yaml").write_text(
        "pack: bare\nabout: A rule without cases.\nrules:\n  one:\n    question: When?\n    kind: date\n"
        '    patterns: ["sail on <value>"]\n    cases:\n      - {text: It sailed on 5 May 2020., finds: 5 May 2020}\n',
        encoding="utf-8",
    )
    done = run("rules", "test", "bare.yaml")
    assert (done.exit_code, done.stdout) == (1, "1 rule, 1 case: all passed; 1 rule without a case of each sort.\n")
    assert "bare.yaml:4:3: bare/one lacks a case" in done.stderr


def test_rules_test_of_a_broken_pack(run: Run) -> None:
    done = run("rules", "test", "ferries.yaml", "broken.yaml")
    assert done.exit_code == 2
    assert "broken.yaml:3:1: " in done.stderr


def test_the_shipped_packs_pass_their_cases(run: Run) -> None:
    done = run("rules", "test")
    assert (done.exit_code, done.stderr) == (0, "")


def test_the_schema_describes_what_check_prints(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    report = json.loads(run("docs", *RULES, "--format", "json").stdout)
    Draft202012Validator(schema).validate(report)


@pytest.mark.parametrize("of", ["report", "pack", "config"])
def test_every_schema_is_one(of: str, run: Run) -> None:
    schema = json.loads(run("schema", of).stdout)
    validator_for(schema).check_schema(schema)


def test_the_schema_of_the_report_is_the_default(run: Run) -> None:
    assert run("schema").stdout == run("schema", "report").stdout


def test_rules_list_for_programs(run: Run) -> None:
    (pack,) = json.loads(run("rules", "list", *RULES, "--format", "json").stdout)
    assert (pack["pack"], pack["about"], pack["path"]) == ("ferries", "Boats in a storm.", "ferries.yaml")
    (rule,) = pack["rules"]
    assert rule["id"] == "ferries/tied-up"
    assert rule["cases"] == {"hits": 1, "misses": 1}


def test_a_rule_that_is_nearly_named_is_guessed(run: Run) -> None:
    done = run("rules", "show", "tied-upp", *RULES)
    assert done.exit_code == 2
    assert "is called 'tied-upp': did you mean 'tied-up'?" in done.stderr


def test_a_reader_that_has_enough_is_no_reason_to_complain(world: Path) -> None:
    command = [sys.executable, "-m", "claimcheck", "mentions", "docs"]
    with subprocess.Popen(command, cwd=world, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
