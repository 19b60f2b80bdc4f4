"""Rows with named columns, as tables, JSON, CSV and Parquet."""

from __future__ import annotations

import io
import json

import pytest

from claimcheck.report import View, rows

COLUMNS = ("town", "people")
ROWS = (("Tarnbrook", 1200), ("Skerry", None))
VIEW = View(width=60)


def test_a_table_is_as_wide_as_its_cells():
    assert rows.render(COLUMNS, ROWS, "table", VIEW) == ("town       people\nTarnbrook  1200\nSkerry\n\n2 rows.\n")


def test_a_table_says_that_there_is_more():
    assert rows.render(COLUMNS, ROWS, "table", VIEW, more=True).endswith(
        "2 rows and more: --limit N shows more, 0 all.\n"
    )


def test_json_says_what_json_can_say():
    told = json.loads(rows.render(("a", "b"), [(b"\x01\xff", float("inf"))], "json", VIEW))
    assert told["rows"] == [{"a": "01ff", "b": "inf"}]
    assert told["more"] is False


def test_jsonl_is_a_row_a_line():
    lines = rows.render(COLUMNS, ROWS, "jsonl", VIEW).splitlines()
    assert json.loads(lines[1]) == {"town": "Skerry", "people": None}


def test_csv_cells_are_never_run():
    assert rows.render(("a",), [("=SUM(A1)",), ({"low": 1},)], "csv", VIEW) == 'a\r\n\'=SUM(A1)\r\n"{""low"": 1}"\r\n'


def test_nothing_that_is_printed_steers_a_terminal():
    for name in ("table", "json", "jsonl", "csv"):
        assert "\x1b" not in rows.render(("\x1b[1m",), [("\x1b[2J",)], name, VIEW)


def claim(text, **more):
    given = {
        "published": "2024-05-07", "source": "a.txt", "line": 3, "place": None, "sentence": "A fire cost 3 barns.",
        "text": text, "question": "How many?", "rule": "general/count", "verdict": "single", "finding": None,
    }  # fmt: skip
    return given | more


def test_a_sentence_is_shown_once_with_all_that_it_says():
    shown = rows.sentences([claim("3"), claim("barns", verdict="conflict", finding="count-1")], VIEW)
    assert shown.count("A fire cost 3 barns.") == 1
    assert "2024-05-07 · a.txt · line 3\n" in shown
    assert "3 ← How many? · general/count · single\n" in shown
    assert "conflict count-1" in shown.replace("\n    ", " ")
    assert shown.endswith("2 claims.\n")


def test_pages_and_missing_days_are_said():
    assert "undated · a.txt · page 3" in rows.sentences([claim("3", published=None, place="page 3")], VIEW)


def test_parquet_has_one_type_a_column():
    parquet = pytest.importorskip("pyarrow.parquet")
    data = rows.parquet(("a", "b", "c", "a"), [(1, 1.5, None, {"low": 2}), ("x", 2, None, None)])
    table = parquet.read_table(io.BytesIO(data))
    assert table.column_names == ["a", "b", "c", "a_4"]
    assert table.to_pylist() == [
        {"a": "1", "b": 1.5, "c": None, "a_4": '{"low": 2}'},
        {"a": "x", "b": 2.0, "c": None, "a_4": None},
    ]
