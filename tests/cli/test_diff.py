"""``claimcheck diff``: two JSON reports side by side."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.cli.conftest import Run

RULES = ("--rules", "ferries.yaml")


@pytest.fixture
def reports(run: Run, world: Path) -> tuple[str, str]:
    """One before and one after the pier agreed with the others."""
    run("docs", *RULES, "--format", "json", "--output", "conflict.json")
    pier = world / "docs" / "pier.txt"
    pier.write_text(pier.read_text("utf-8").replace("55", "40"), encoding="utf-8")
    run("docs", *RULES, "--format", "json", "--output", "agree.json")
    return "conflict.json", "agree.json"


def test_a_new_conflict_makes_the_exit_code_1(run: Run, reports: tuple[str, str]) -> None:
    conflict, agree = reports
    done = run("diff", agree, conflict)
    assert done.exit_code == 1
    assert done.stdout.startswith(
        "NEW         How many boats were tied up?\n            was: 40\n            now: 40 / 55\n"
    )
    assert "agree → conflict" in done.stdout
    assert done.stdout.endswith("\n1 new contradiction, 0 gone; in all 0 appeared, 0 went, 1 changed.\n")


def test_a_conflict_that_went_does_not(run: Run, reports: tuple[str, str]) -> None:
    done = run("diff", *reports)
    assert done.exit_code == 0
    assert done.stdout.startswith("GONE        How many boats were tied up?\n")
    same = run("diff", reports[0], reports[0])
    assert (same.exit_code, same.stdout) == (0, "Nothing has changed.\n")
    assert run("diff", *reports, "--quiet").stdout.count("\n") == 1


def test_as_json(run: Run, reports: tuple[str, str]) -> None:
    done = json.loads(run("diff", *reports, "--format", "json").stdout)
    assert done["summary"] == {"appeared": 0, "went": 0, "changed": 1, "new_failures": 0, "gone_failures": 1}
    (change,) = done["changes"]
    assert (change["change"], change["old"]["state"], change["new"]["state"]) == ("changed", "conflict", "agree")
    assert change["old"]["answers"] == ["40", "55"]


def test_as_markdown(run: Run, reports: tuple[str, str]) -> None:
    html = MarkdownIt("commonmark").enable("table").render(run("diff", *reports, "--format", "markdown").stdout)
    assert "<td>How many boats were tied up?</td>\n<td>conflict: 40 / 55</td>\n<td>agree: 40</td>" in html


def test_words_of_documents_are_no_markup(run: Run, reports: tuple[str, str], world: Path) -> None:
    asks = "Ask @harbour <b>how</b> many | [boats](https://boats.example)?"
    for name in reports:
        told = (world / name).read_text("utf-8").replace("How many boats were tied up?", asks)
        (world / name).write_text(told, encoding="utf-8")
    told = run("diff", *reports, "--format", "markdown").stdout
    assert "Ask @<!-- -->harbour &lt;b&gt;how&lt;/b&gt; many \\| \\[boats\\](https\\://boats.example)?" in told


def test_what_cannot_be_read_is_a_problem(run: Run, reports: tuple[str, str], world: Path) -> None:
    (world / "torn.json").write_text('{"version": 1,\n "findings', encoding="utf-8")
    done = run("diff", "torn.json", "nowhere.json")
    assert done.exit_code == 2
    assert "torn.json:2:2: is no JSON" in done.stderr
    assert "nowhere.json: cannot be read: no such file or directory" in done.stderr
    assert run("diff", reports[0], "ferries.yaml").exit_code == 2
