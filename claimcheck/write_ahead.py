"""SQLite files that one run writes while others read."""

from __future__ import annotations

import sqlite3
import time

_PAUSE = 0.005  # seconds between two attempts


def write_ahead(database: sqlite3.Connection, patience: float) -> None:
    """Let ``database`` keep a write-ahead log, as its file does from then on.

    Where several runs make one file at the same moment, SQLite refuses all but one at once, whatever time it was told
    to wait (two that both read could wait for each other). So this asks again, for up to ``patience`` seconds, and
    raises sqlite3.OperationalError after that.
    """
    end = time.monotonic() + patience
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(_PAUSE)
        else:
            return
