"""Rows with named columns, for readers and programs: what a question to a claim store gives."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO
from typing import Any

from claimcheck.errors import InputError, Problem
from claimcheck.report import View
from claimcheck.report.csv import cell
from claimcheck.report.json import dump
from claimcheck.report.layout import title, wrap
from claimcheck.report.safe import cells, escape_json, pad, unled, visible
from claimcheck.report.style import Paint
from claimcheck.report.summary import count

FORMATS = ("table", "json", "jsonl", "csv", "parquet")

_WIDEST = 40  # columns of one cell
_GAP = "  "
_SHOWN = 6  # values told of one sentence

Row = Sequence[Any]


def render(columns: Sequence[str], rows: Sequence[Row], format_name: str, view: View, *, more: bool = False) -> str:
    """Any rows in one of FORMATS but ``parquet``, ending with a line break. ``more``: there would have been further rows."""
    if format_name == "table":
        return unled(_table(columns, rows, view) + _end(len(rows), "row", more))
    records = [{name: _plain(value) for name, value in zip(columns, row, strict=True)} for row in rows]
    if format_name == "json":
        return dump({"version": 1, "columns": list(columns), "rows": records, "more": more})
    if format_name == "jsonl":
        return "".join(escape_json(json.dumps(record, ensure_ascii=False)) + "\n" for record in records)
    return _csv(columns, rows)


def sentences(rows: Sequence[Mapping[str, Any]], view: View, *, more: bool = False) -> str:
    """Claims for a reader: each sentence once, and under it what it says, and what became of that."""
    width, paint = max(view.width, 40), Paint(view.color)
    blocks = []
    for group in [] if view.summary else _by_sentence(rows):
        first = group[0]
        place = first["place"] or f"line {first['line']}"
        head = " · ".join(str(p) for p in (first["published"] or "undated", first["source"], place) if p)
        lines = wrap(visible(head), width)
        lines = [paint(line, "bold") for line in lines]
        lines += wrap(visible(first["sentence"]).strip(), width, "  ")
        for row in group:
            told = f"{title(row['text'], _WIDEST)} ← {row['question']}"
            became = row["verdict"] + (f" {row['finding']}" if row["finding"] else "")
            lines += [paint(line, "dim") for line in wrap(visible(f"{told} · {row['rule']} · {became}"), width, "    ")]
        blocks.append("\n".join(lines))
    return unled("\n\n".join([*blocks, _end(len(rows), "claim", more)]))


def parquet(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """The rows as a Parquet file (extra ``parquet``); lists and objects as JSON text. Raises InputError without it."""
    try:
        import pyarrow
        from pyarrow import parquet as format_
    except ImportError:
        need = "needs pip install 'claimcheck-cli[parquet]'"
        raise InputError([Problem("--format parquet", 0, 0, need, "the extra for Parquet")]) from None
    told = (_column([row[i] for row in rows]) for i in range(len(columns)))
    arrays = [
        pyarrow.array(column, None if any(v is not None for v in column) else pyarrow.string()) for column in told
    ]
    stream = BytesIO()
    format_.write_table(pyarrow.Table.from_arrays(arrays, names=_unique(columns)), stream)
    return stream.getvalue()


def _by_sentence(rows: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    groups: list[list[Mapping[str, Any]]] = []
    for row in rows:
        last = groups[-1][0] if groups else None
        if last and (last["source"], last["line"], last["sentence"]) == (row["source"], row["line"], row["sentence"]):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _end(many: int, what: str, more: bool) -> str:
    return count(many, what) + (" and more: --limit N shows more, 0 all" if more else "") + ".\n"


def _table(columns: Sequence[str], rows: Sequence[Row], view: View) -> str:
    paint = Paint(view.color)
    if view.summary:
        return ""
    shown = [[title(_text(value), _WIDEST) for value in row] for row in rows]
    heads = [title(name, _WIDEST) for name in columns]
    widths = [max(map(cells, column)) for column in zip(heads, *shown, strict=True)]
    lines = [
        _GAP.join(pad(text, width) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in (heads, *shown)
    ]
    return "\n".join([paint(lines[0], "bold"), *lines[1:]]) + "\n\n"


def _csv(columns: Sequence[str], rows: Sequence[Row]) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([cell(name) for name in columns])
    writer.writerows(
        [[value if isinstance(value, int | float) else cell(_text(value)) for value in row] for row in rows]
    )
    return text.getvalue()


def _text(value: Any) -> str:
    if value is None:
        return ""
    plain = _plain(value)
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)


def _plain(value: Any) -> Any:
    """A value that JSON can say: bytes in hexadecimal digits, infinity as a word."""
    if isinstance(value, bytes):
        return value.hex()
    return str(value) if isinstance(value, float) and value - value != 0 else value


def _column(values: Sequence[Any]) -> list[Any]:
    """Values of one type: numbers where all are, else text."""
    said = [v for v in values if v is not None]
    if all(isinstance(v, int | float) for v in said):
        whole = all(isinstance(v, int) for v in said)
        return [v if v is None or whole else float(v) for v in values]
    return [None if v is None else _text(v) for v in values]


def _unique(names: Sequence[str]) -> list[str]:
    return [name if name not in names[:i] else f"{name}_{i + 1}" for i, name in enumerate(names)]
