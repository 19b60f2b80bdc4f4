"""The file: opened to be written by one run, or to be read; whatever is wrong with it is said in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from claimcheck.errors import InputError, Problem
from claimcheck.store.schema import APPLICATION, SCHEMA, VERSION
from claimcheck.write_ahead import write_ahead

_PATIENCE = 10  # seconds to wait for another run that writes
_PAGE = 8192  # bytes: two or three records of sources
_HEAD = b"SQLite format 3\0"
_EXPECTED = "a claim store, as `claimcheck PATH... --store FILE` makes one"


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """The store at ``path``, made where there is none, in one transaction: all of it is kept at the end, or nothing.

    Only one run may write at a time; others may read what was there before. Raises InputError.
    """
    _look(path, new=True)
    with _said(path, "cannot be written"), closing(_connect(path)) as database:
        database.execute("BEGIN IMMEDIATE")
        try:
            if _version(database) is None:
                _make(database)
            _check(database, path)
            yield database
            database.execute("COMMIT")
        except BaseException:
            if database.in_transaction:
                database.execute("ROLLBACK")
            raise


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """The store at ``path`` in a state that no run can change while it is read, and nobody through it. Raises InputError."""
    _look(path, new=False)
    with _said(path, "cannot be read"), closing(_connect_to_read(path)) as database:
        database.execute("PRAGMA query_only = ON")
        _check(database, path)
        yield database


def _look(path: Path, *, new: bool) -> None:
    """Raises InputError for what cannot be a store, before SQLite would touch it."""
    if path.is_dir():
        raise _problem(path, "is a folder", "the file of a claim store")
    if not path.exists():
        if not new:
            raise _problem(path, "does not exist", _EXPECTED)
        if not path.parent.is_dir():
            raise _problem(path, "cannot be written: there is no such folder", "a folder that exists")
        return
    try:
        with path.open("rb") as stream:
            head = stream.read(len(_HEAD))
    except OSError as error:
        raise _problem(path, f"cannot be read: {(error.strerror or str(error)).lower()}") from None
    if head and head != _HEAD or not head and not new:
        raise _problem(path, "is no claim store", _EXPECTED)


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        database.execute(f"PRAGMA page_size = {_PAGE}")  # has no effect on a file that is there
        if _version(database) is None or _owner(database) == APPLICATION:  # another program's file is left as it is
            write_ahead(database, _PATIENCE)
        database.execute("PRAGMA temp_store = MEMORY")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _connect_to_read(path: Path) -> sqlite3.Connection:
    address = path.resolve().as_uri() + "?mode=ro"
    database = sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None)
    try:
        _owner(database)
    except sqlite3.OperationalError:
        # A folder that may not be written to: SQLite has no place for its lock, and needs none where no run is at work.
        database.close()
        if path.with_name(path.name + "-wal").exists():
            raise
        database = sqlite3.connect(address + "&immutable=1", uri=True, isolation_level=None)
    return database


def _owner(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA application_id").fetchone()[0])


def _version(database: sqlite3.Connection) -> int | None:
    """The version of the schema; None for a database in which nothing is."""
    if database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
        return None
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def _make(database: sqlite3.Connection) -> None:
    for statement in SCHEMA.strip().removesuffix(";").split(";\n"):
        database.execute(statement)
    database.execute(f"PRAGMA application_id = {APPLICATION}")
    database.execute(f"PRAGMA user_version = {VERSION}")


def _check(database: sqlite3.Connection, path: Path) -> None:
    version = _version(database)
    if version is None or _owner(database) != APPLICATION:
        raise _problem(path, "is a database of another program", _EXPECTED)
    if version > VERSION:
        raise _problem(path, f"is a store of version {version}", f"version {VERSION}, or a later claimcheck")
    if version < VERSION:
        raise _problem(path, f"is a store of version {version}", f"version {VERSION}: make a new one of the documents")


def _problem(path: Path, said: str, expected: str = "") -> InputError:
    return InputError([Problem(str(path), 0, 0, said, expected)])


@contextmanager
def _said(path: Path, doing: str) -> Iterator[None]:
    """Turns what SQLite complains of into a problem of one line."""
    try:
        yield
    except sqlite3.Error as error:
        told = str(error).splitlines()[0] if str(error) else type(error).__name__
        if "locked" in told or "busy" in told:
            raise _problem(path, "is in use by another run", "one run at a time") from None
        if "malformed" in told or "not a database" in told or isinstance(error, sqlite3.IntegrityError):
            raise _problem(path, f"is damaged: {told}", "a whole store, from a backup or made anew") from None
        raise _problem(path, f"{doing}: {told}") from None
