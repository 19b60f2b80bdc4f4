"""The file of the cache: an SQLite database of results by key. Every method may raise sqlite3.Error."""

from __future__ import annotations

import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

from claimcheck.write_ahead import write_ahead

NAME = "results-2.db"
EVERY = "results-*.db*"  # its files, and those of other versions
# Results of ``Engine.read``, of the choice of stories, what they were told apart by, results of ``Engine.judge``.
TABLES = ("reading", "told", "pile", "judged")
MOST = 1 << 30  # bytes of the file above which the entries that were not used for longest go
PATIENCE = 10  # seconds to wait for another run that writes
_DAY = 86_400  # seconds
_WRITTEN = 256  # entries that are written at once
_SEAL = 16  # bytes
_PAGE = 32_768  # bytes: an entry lies in one or two


@contextmanager
def _readable() -> Iterator[None]:
    """Python cannot decode what SQLite says of some damaged files."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise sqlite3.DatabaseError("database disk image is malformed") from error


class Shelf:
    """Results as bytes, in one of TABLES each. What is no database is thrown away: it was only a cache."""

    def __init__(self, home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self._path = home / NAME
        self._today = int(time.time() // _DAY)
        self._fresh: dict[str, list[tuple[bytes, bytes]]] = defaultdict(list)
        self._used: dict[str, list[bytes]] = defaultdict(list)
        try:
            self._database = self._open()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            for file in files(self._path):
                file.unlink(missing_ok=True)
            self._database = self._open()

    @_readable()
    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(self._path, timeout=PATIENCE, isolation_level=None)
        database.execute(f"PRAGMA page_size = {_PAGE}")
        write_ahead(database, PATIENCE)
        database.execute("PRAGMA synchronous = OFF")  # what is lost is only computed again
        for table in TABLES:
            columns = "key BLOB PRIMARY KEY, data BLOB NOT NULL, used INTEGER NOT NULL"
            database.execute(f"CREATE TABLE IF NOT EXISTS {table} ({columns})")
        return database

    @_readable()
    def get(self, table: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """What is known under these keys. What the disk has damaged is not."""
        marks = ",".join("?" * len(keys))
        sql = f"SELECT key, data, used FROM {table} WHERE key IN ({marks})"  # noqa: S608
        found: dict[bytes, bytes] = {}
        for key, sealed, used in self._database.execute(sql, keys):
            data = sealed[_SEAL:]
            if sealed[:_SEAL] == _seal(key, data):
                found[key] = data
                if used < self._today:
                    self._used[table].append(key)
        return found

    def put(self, table: str, key: bytes, data: bytes) -> None:
        """Keep a result; it is written with others."""
        self._fresh[table].append((key, _seal(key, data) + data))
        if len(self._fresh[table]) >= _WRITTEN:
            self._write()

    @_readable()
    def close(self) -> None:
        """Write what is left, and make room."""
        self._write()
        if sum(file.stat().st_size for file in files(self._path)) > MOST:
            for table in TABLES:
                oldest = f"SELECT key FROM {table} ORDER BY used LIMIT (SELECT (count(*) + 2) / 3 FROM {table})"  # noqa: S608
                self._database.execute(f"DELETE FROM {table} WHERE key IN ({oldest})")  # noqa: S608
            self._database.execute("VACUUM")
        self._database.close()

    @_readable()
    def _write(self) -> None:
        if not self._fresh and not self._used:
            return
        self._database.execute("BEGIN IMMEDIATE")
        for table in TABLES:
            fresh = [(*row, self._today) for row in self._fresh[table]]
            used = [(self._today, key, self._today) for key in self._used[table]]
            self._database.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)", fresh)  # noqa: S608
            self._database.executemany(f"UPDATE {table} SET used = ? WHERE key = ? AND used < ?", used)  # noqa: S608
        self._database.execute("COMMIT")
        self._fresh.clear()
        self._used.clear()


def _seal(key: bytes, data: bytes) -> bytes:
    """What shows that ``data`` is what was written under ``key``."""
    return blake2b(data, digest_size=_SEAL, key=key[:64]).digest()


def files(path: Path) -> list[Path]:
    """The file at ``path`` and those that SQLite keeps beside it, as far as they are there."""
    return [file for end in ("", "-wal", "-shm") if (file := path.with_name(path.name + end)).exists()]
