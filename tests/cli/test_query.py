"""``check --store`` and ``query``: a feed followed, and asked about."""

from __future__ import annotations

import csv
import io
import json
import sys

import pytest

RULES = ("--rules", "ferries.yaml", "--no-cache")


@pytest.fixture
def store(run):
    """The sources of the world in ``claims.db``."""
    assert run("docs", "--store", "claims.db", *RULES).exit_code == 1
    return "claims.db"


def test_new_conflicts_make_the_exit_code_1_and_the_same_again_0(run, store):
    done = run("docs", "--store", store, *RULES)
    assert done.exit_code == 0
    assert "0 new, 0 changed, 3 known before; now 3 sources in 1 story" in done.stderr
    assert done.stdout == "0 sources, 0 claims: 0 conflicts, 0 compatible, 0 agreements, 0 single.\n"


def test_only_what_a_new_document_brings_is_told(run, world, store):
    (world / "new.txt").write_text("After the storm\n\n2021-03-12\n\n55 boats were tied up in the bay, a clerk said.\n")
    done = run("new.txt", "--store", store, *RULES)
    assert done.exit_code == 0
    (world / "other.txt").write_text("After the storm\n\n2021-03-12\n\n70 boats were tied up in the bay, he said.\n")
    done = run("other.txt", "--store", store, *RULES)
    assert done.exit_code == 1
    assert "CONFLICT" in done.stdout
    assert "70" in done.stdout


def test_every_format_and_the_severity_hold_for_a_store_too(run, world):
    done = run("docs", "--store", "claims.db", "--format", "json", "--fail-on", "never", *RULES)
    assert done.exit_code == 0
    plain = run("docs", "--format", "json", *RULES)
    assert json.loads(done.stdout) == json.loads(plain.stdout)
    assert (world / "claims.db").exists()


def test_a_store_that_is_none_is_one_line_and_exit_code_2(run, world):
    (world / "claims.db").write_text("Milk and bread.")
    for args in (("docs", "--store", "claims.db", *RULES), ("query", "claims.db")):
        done = run(*args)
        assert done.exit_code == 2
        assert done.stdout == ""
        assert "claims.db: is no claim store" in done.stderr


def test_a_baseline_is_not_written_from_a_part(run, world, store):
    done = run("docs", "--store", store, "--write-baseline", "known.json", *RULES)
    assert done.exit_code == 2
    assert not (world / "known.json").exists()


class TestQuery:
    def test_shows_sentences_with_what_became_of_them(self, run, store):
        done = run("query", store, "boats tied")
        assert done.exit_code == 0
        assert "2021-03-12 · docs/bay.txt · line 5" in done.stdout
        assert "40 ← How many boats were tied up?" in done.stdout
        assert "3 claims.\n" in done.stdout

    def test_prints_json_jsonl_and_csv(self, run, store):
        told = json.loads(run("query", store, "--format", "json").stdout)
        assert told["rows"][0]["rule"] == "ferries/tied-up"
        lines = run("query", store, "--format", "jsonl").stdout.splitlines()
        assert [json.loads(line) for line in lines] == told["rows"]
        rows = list(csv.DictReader(io.StringIO(run("query", store, "--format", "csv").stdout)))
        assert [row["text"] for row in rows] == [row["text"] for row in told["rows"]]

    def test_takes_filters(self, run, store):
        assert "1 claim.\n" in run("query", store, "boats", "--source", "*pier*", "--since", "2021-03-12").stdout
        assert run("query", store, "--until", "2020-01-01").stdout == "0 claims.\n"
        assert "1 claim and more" in run("query", store, "--limit", "1").stdout

    def test_takes_sql(self, run, store):
        done = run("query", store, "--sql", "SELECT verdict, count(*) AS n FROM finding GROUP BY verdict")
        assert done.stdout == "verdict   n\nconflict  1\n\n1 row.\n"
        assert run("query", store, "--sql", "DELETE FROM told").exit_code == 2
        assert run("query", store, "boats", "--sql", "SELECT 1").exit_code == 2

    @pytest.mark.parametrize("args", [("--verdict", "maybe"), ("--since", "May"), ("--format", "parquet"), ('"',)])
    def test_says_what_is_wrong(self, run, store, args):
        done = run("query", store, *args)
        assert done.exit_code == 2
        assert "Traceback" not in done.stderr

    def test_writes_parquet(self, run, world, store):
        parquet = pytest.importorskip("pyarrow.parquet")
        assert run("query", store, "--format", "parquet", "--output", "claims.parquet").exit_code == 0
        table = parquet.read_table(world / "claims.parquet")
        assert table.num_rows == 3
        assert sorted(table.column("low").to_pylist()) == [40.0, 40.0, 55.0]

    def test_parquet_without_its_extra_is_said(self, run, store, monkeypatch):
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        done = run("query", store, "--format", "parquet", "--output", "claims.parquet")
        assert done.exit_code == 2
        assert "needs pip install 'claimcheck-cli[parquet]'" in done.stderr

    def test_no_cell_is_run_and_no_terminal_steered(self, run, store):
        done = run("query", store, "--sql", "SELECT '=1+1' AS a, char(27) || '[2J' AS b", "--format", "csv")
        assert done.stdout.splitlines()[1] == "'=1+1,␛[2J"
        assert "\x1b" not in run("query", store, "--sql", "SELECT char(27) || '[2J' AS b").stdout
