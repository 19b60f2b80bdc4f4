"""A file that several runs make at the same moment is made by one of them, and the others wait."""

from __future__ import annotations

import sqlite3
from threading import Timer

import pytest

from claimcheck.write_ahead import write_ahead


@pytest.fixture
def two(tmp_path):
    """Two connections to a new file, of which the first writes in it."""
    both = [
        sqlite3.connect(tmp_path / "new.db", timeout=5, isolation_level=None, check_same_thread=False) for _ in range(2)
    ]
    both[0].execute("BEGIN IMMEDIATE")
    yield both
    for one in both:
        one.close()


def mode(database):
    return database.execute("PRAGMA journal_mode").fetchone()[0]


def test_a_run_waits_for_another_that_makes_the_file(two):
    other, database = two
    soon = Timer(0.2, other.execute, ["COMMIT"])
    soon.start()
    write_ahead(database, 5)
    soon.join()
    assert mode(database) == "wal"


def test_it_does_not_wait_for_ever(two):
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        write_ahead(two[1], 0.05)


def test_what_is_wrong_otherwise_is_said_at_once(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Milk, bread, and a lamp." * 100)
    database = sqlite3.connect(path)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        write_ahead(database, 60)
    database.close()
