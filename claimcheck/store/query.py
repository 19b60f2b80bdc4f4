"""Questions to a store: its claims by the words of their sentences, by day, rule, source, kind, verdict; or in SQL."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct

from claimcheck.errors import InputError, Problem
from claimcheck.store.database import reading

COLUMNS = (
    "claim", "published", "source", "line", "place", "story", "rule", "question", "subject", "kind", "value", "low",
    "high", "unit", "earliest", "latest", "text", "sentence", "attributed_to", "modality", "finding", "verdict",
)  # fmt: skip
SECONDS = 30  # that a question may take
_STEPS = 20_000  # of SQLite's machine between two looks at the clock
_TERM = re.compile(r'"([^"]*)"|(\S+)')
_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}

Row = tuple[Any, ...]


class Table(Struct, frozen=True):
    """An answer: the names of its columns, its rows, and whether there would have been more."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    more: bool = False

    def records(self) -> Iterator[Mapping[str, Any]]:
        """Each row by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


class Wanted(Struct, frozen=True):
    """What claims are asked for: all that is given must hold. ``rule``, ``source`` and ``finding`` are globs."""

    text: str = ""
    since: date | None = None
    until: date | None = None
    rule: str = ""
    source: str = ""
    kind: str = ""
    verdict: str = ""
    story: int | None = None
    finding: str = ""


def claims(path: Path, wanted: Wanted, limit: int = 0) -> Table:
    """The claims of the store at ``path`` that are ``wanted``, the latest first; at most ``limit``, 0 for all.

    A claim in no finding has the verdict ``single``. Raises InputError.
    """
    where, given = _conditions(wanted)
    inner = ", ".join(f"claim.{name}" for name in COLUMNS[1:-2])
    sql = f"""
        SELECT claim.id AS claim, {inner}, judged.name AS finding, coalesce(judged.verdict, 'single') AS verdict
        FROM claim JOIN source ON source.name = claim.source
        LEFT JOIN evidence ON evidence.claim = claim.id LEFT JOIN judged ON judged.id = evidence.finding
        WHERE {" AND ".join(where) or "1"} ORDER BY claim.published DESC, claim.id, judged.id
    """  # noqa: S608  # the conditions are our own; what the user says is bound
    found = _asked(path, sql, given, limit, "the question")
    place = found.columns.index("value")
    rows = tuple((*row[:place], json.loads(row[place]), *row[place + 1 :]) for row in found.rows)
    return Table(COLUMNS, rows, found.more)


def ask(path: Path, sql: str, limit: int = 0, seconds: float = SECONDS) -> Table:
    """What a SELECT of the user's gives. Nothing can be changed by it, and no other file be opened. Raises InputError."""
    return _asked(path, sql, (), limit, "--sql", seconds)


def match(text: str) -> str:
    """The words of a user as a full-text question that SQLite understands whatever they are; "" for no words.

    Words must all be there, in any of their forms; ``"…"`` is a phrase, ``kill*`` the beginning of a word; ``a OR b``
    is one of the two, and what stands behind ``NOT`` must not be there.
    """
    sides: list[tuple[list[str], list[str]]] = [([], [])]
    negated = False
    for phrase, word in _TERM.findall(text):
        if word in ("OR", "|"):
            sides.append(([], []))
        elif word == "NOT":
            negated = True
            continue
        elif word != "AND" and (term := _term(phrase or word, prefix=word.endswith("*"))):
            sides[-1][negated].append(term)
        negated = False
    asked = [" AND ".join(some) + (f" NOT ({' OR '.join(others)})" if others else "") for some, others in sides if some]
    return " OR ".join(f"({one})" for one in asked)


def _term(words: str, *, prefix: bool) -> str:
    """Quoted: inside quotation marks nothing is syntax; "" for what has no letter or digit in it."""
    kept = words.replace('"', " ").replace("\0", " ").strip("* ")
    return f'"{kept}"{"*" if prefix else ""}' if any(c.isalnum() for c in kept) else ""


def _conditions(wanted: Wanted) -> tuple[list[str], list[Any]]:
    where: list[str] = []
    given: list[Any] = []
    if wanted.text:
        if not (asked := match(wanted.text)):
            raise InputError([Problem(wanted.text, 0, 0, "has no word to look for", 'words, or a "phrase"')])
        where.append("claim.sentence_id IN (SELECT rowid FROM sentence_text WHERE sentence_text MATCH ?)")
        given.append(asked)
    simple = (
        ("claim.published >= ?", wanted.since and wanted.since.isoformat()),
        ("claim.published <= ?", wanted.until and wanted.until.isoformat()),
        ("claim.rule GLOB ?", wanted.rule),
        ("judged.name GLOB ?", wanted.finding),
        ("claim.kind = ?", wanted.kind),
        ("coalesce(judged.verdict, 'single') = ?", wanted.verdict),
        ("claim.story = ?", wanted.story),
    )
    for condition, value in simple:
        if value not in (None, ""):
            where.append(condition)
            given.append(value)
    if wanted.source:
        where.append("(source.name GLOB ? OR source.path GLOB ?)")
        given += [wanted.source, wanted.source]
    return where, given


def _asked(path: Path, sql: str, given: Sequence[Any], limit: int, what: str, seconds: float = SECONDS) -> Table:
    until = time.monotonic() + seconds
    with reading(path) as database:
        database.execute("SELECT rowid FROM sentence_text LIMIT 0")  # the index is opened by us, and then only read
        database.set_authorizer(_allow)
        database.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
        try:
            cursor = database.execute(sql, given)
            rows = cursor.fetchmany(limit + 1) if limit else cursor.fetchall()
        except (sqlite3.Error, sqlite3.Warning, ValueError, OverflowError) as error:
            raise InputError([_problem(error, what, seconds)]) from None
    columns = tuple(column[0] for column in cursor.description or ())
    return Table(columns, tuple(rows[:limit] if limit else rows), bool(limit) and len(rows) > limit)


def _allow(action: int, first: str | None, second: str | None, *_: object) -> int:
    harmless = action in _ALLOWED and not (action == sqlite3.SQLITE_FUNCTION and second == "load_extension")
    # FTS5 asks for the version of its own data; nothing else may be asked for or set.
    return (
        sqlite3.SQLITE_OK
        if harmless or (action == sqlite3.SQLITE_PRAGMA and first == "data_version")
        else sqlite3.SQLITE_DENY
    )


def _problem(error: Exception, what: str, seconds: float) -> Problem:
    said = str(error).splitlines()[0] if str(error) else type(error).__name__
    if said == "interrupted":
        return Problem(what, 0, 0, f"took longer than {seconds:g} seconds", "a narrower question")
    if "not authorized" in said or "prohibited" in said or "readonly" in said or "read-only" in said:
        return Problem(what, 0, 0, "may only read", "one SELECT")
    return Problem(what, 0, 0, said, "one SELECT" if "one statement" in said else "")
