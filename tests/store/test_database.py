"""A store that is no store, damaged, in use or out of room is said in one line, and nothing is lost."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.errors import InputError
from claimcheck.store import database
from claimcheck.store.database import reading, writing
from claimcheck.store.schema import VERSION

ROOT = Path(__file__).parents[2]


def problem(opening, path):
    with pytest.raises(InputError) as caught, opening(path) as opened:
        opened.execute("SELECT count(*) FROM source").fetchone()
    (found,) = caught.value.problems
    assert "\n" not in str(found)
    assert found.path == str(path)
    return found.message


@pytest.mark.parametrize("opening", [reading, writing])
class TestAFileThatIsNoStore:
    def test_other_content(self, opening, tmp_path):
        path = tmp_path / "notes.txt"
        path.write_text("Milk, bread, and a lamp.")
        assert problem(opening, path) == "is no claim store"
        assert path.read_text() == "Milk, bread, and a lamp."

    def test_the_database_of_another_program(self, opening, tmp_path):
        path = tmp_path / "other.db"
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE bird (name)")
        other.close()
        before = path.read_bytes()
        assert problem(opening, path) == "is a database of another program"
        assert path.read_bytes() == before

    def test_a_folder(self, opening, tmp_path):
        assert problem(opening, tmp_path) == "is a folder"

    def test_a_damaged_one(self, opening, tmp_path):
        path = tmp_path / "claims.db"
        with writing(path):
            pass
        data = bytearray(path.read_bytes())
        data[100 : len(data)] = b"\xff" * (len(data) - 100)
        path.write_bytes(data)
        assert problem(opening, path).startswith("is damaged")

    @pytest.mark.parametrize("version", [VERSION - 1, VERSION + 1])
    def test_another_version(self, opening, tmp_path, version):
        path = tmp_path / "claims.db"
        with writing(path):
            pass
        with sqlite3.connect(path) as other:
            other.execute(f"PRAGMA user_version = {version}")
        other.close()
        assert problem(opening, path) == f"is a store of version {version}"


def test_what_is_not_there_cannot_be_asked(tmp_path):
    assert problem(reading, tmp_path / "claims.db") == "does not exist"
    assert not (tmp_path / "claims.db").exists()
    assert "no such folder" in problem(writing, tmp_path / "nowhere" / "claims.db")


def test_two_runs_do_not_write_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "_PATIENCE", 0.1)
    path = tmp_path / "claims.db"
    with writing(path):
        assert problem(writing, path) == "is in use by another run"


def test_one_may_be_read_while_another_run_writes(feed):
    feed.mill("a.txt", 3)
    feed.follow()
    with writing(feed.path) as opened:
        opened.execute("DELETE FROM source")
        assert feed.rows("SELECT count(*) FROM source") == [(1,)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(feed):
    feed.mill("a.txt", 3)
    feed.follow()
    feed.path.parent.chmod(0o500)
    try:
        assert feed.rows("SELECT count(*) FROM source") == [(1,)]
        assert "cannot be written" in problem(writing, feed.path)
    finally:
        feed.path.parent.chmod(0o700)


def test_a_read_only_copy_without_its_helpers_can_be_read(feed):
    feed.mill("a.txt", 3)
    feed.follow()
    assert [p.name for p in feed.path.parent.glob("claims.db*")] == ["claims.db"]
    assert feed.rows("SELECT count(*) FROM source") == [(1,)]


def in_another_process(feed, before: str, **more):
    code = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from datetime import date
{before}
from claimcheck.engines.inline import Inline
from claimcheck.engines.desk import Setup
from claimcheck.errors import InputError
from claimcheck.sources import find
from claimcheck.store.follow import follow
from tests.told import packs
setup = Setup(packs("general"))
files, _ = find([{str(feed.folder)!r}], {{".txt"}})
try:
    with Inline(setup) as engine:
        follow(files, setup, engine, Path({str(feed.path)!r}), date(2024, 5, 9))
except InputError as error:
    print(error)
    raise SystemExit(2)
"""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, **more)


def test_a_run_that_is_killed_while_it_writes_leaves_what_was_there(feed):
    feed.mill("a.txt", 3)
    feed.follow()
    before = feed.rows("SELECT name, story FROM source")
    for i in range(20):
        feed.mill(f"b{i}.txt", 4)
    killing = f"""
import os, signal
from claimcheck.store import database
from claimcheck.store.ledger import Ledger
def die(self, *_):
    assert Path({str(feed.path)!r} + "-wal").stat().st_size > 100_000  # half of it is on the disk
    os.kill(os.getpid(), signal.SIGKILL)
Ledger.put_changes = die
connect = database._connect
def small(path):
    found = connect(path)
    found.execute("PRAGMA cache_size = 5")
    return found
database._connect = small
"""
    assert in_another_process(feed, killing).returncode == -signal.SIGKILL
    assert feed.rows("SELECT name, story FROM source") == before
    assert feed.rows("PRAGMA integrity_check") == [("ok",)]
    assert feed.follow().new == 20


def test_no_room_on_the_disk_leaves_what_was_there(feed):
    feed.mill("a.txt", 3)
    feed.follow()
    for i in range(40):
        feed.mill(f"b{i}.txt", 4)

    def small_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))

    done = in_another_process(feed, "", preexec_fn=small_disk)
    assert done.returncode == 2, done.stderr
    assert "cannot be written" in done.stdout
    assert feed.rows("SELECT count(*) FROM source") == [(1,)]
    assert feed.follow().new == 40
