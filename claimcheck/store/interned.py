"""Texts that recur, each kept once: questions and values."""

from __future__ import annotations

import sqlite3
from hashlib import blake2b
from typing import Any

from claimcheck import values


class Interned:
    """The identifiers of questions and values in one store; what is not there yet is put there."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._known: dict[tuple[Any, ...], int] = {}

    def question(self, rule: str, kind: str, text: str, subject: str) -> int:
        """A question. What it is about stands with who asks it, where it is the end of the question."""
        if subject and text.endswith(subject) and "{}" not in text:
            text = text[: -len(subject)] + "{}"
        return self._id("question", ("rule", "kind", "text"), (rule, kind, text))

    def value(self, kind: str, value: Any) -> int:
        """A value as the report has it; its fields, with what most values have in them, are its shape, and stand once."""
        full = values.kind(kind).to_json(value)
        usual = {name: False if isinstance(field, bool) else None for name, field in full.items()}
        said = {name: field for name, field in full.items() if field is not usual[name]}
        shape = self._id("shape", ("fields",), (plain(usual),))
        return self._id("value", ("shape", "said"), (shape, plain(said)))

    def _id(self, table: str, names: tuple[str, ...], told: tuple[Any, ...]) -> int:
        known = self._known.get((table, *told))
        if known is not None:
            return known
        key = int.from_bytes(blake2b(repr(told).encode("utf-8", "replace"), digest_size=4).digest())
        equal = " AND ".join(f"{name} = ?" for name in names)
        row = self._database.execute(f"SELECT id FROM {table} WHERE key = ? AND {equal}", (key, *told)).fetchone()  # noqa: S608
        if row is None:
            columns = ("key", *names)
            sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))}) RETURNING id"  # noqa: S608
            row = self._database.execute(sql, (key, *told)).fetchone()
        found = self._known[(table, *told)] = int(row[0])
        return found


def plain(value: Any) -> str:
    """A value of the report as JSON on one line."""
    import json

    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
