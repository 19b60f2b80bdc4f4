"""Disks that are full, folders that are shut, runs that are killed: nothing lost, nothing wrong, said clearly."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from claimcheck.cli import output
from claimcheck.engines import cache, shelf
from claimcheck.engines.desk import Desk
from tests.cli.conftest import PACK, SOURCES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="faults are made by means of Linux")

RULES = ("--rules", "ferries.yaml")
ROWS = ("--format", "csv")  # without the notes that tables and JSON end with
OLD = "what was there before"


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A folder with ``docs/`` and ``ferries.yaml``, whose sources contradict one another."""
    (tmp_path / "docs").mkdir()
    for name, text in SOURCES.items():
        (tmp_path / "docs" / name).write_text(text, encoding="utf-8")
    (tmp_path / "ferries.yaml").write_text(PACK, encoding="utf-8")
    return tmp_path


def start(world: Path, *args: str, before: Callable[[], None] | None = None, **more: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "docs", *RULES, *args],
        cwd=world, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=before,  # noqa: PLW1509
        **{"stdout": subprocess.PIPE} | more,  # type: ignore[call-overload]
    )  # fmt: skip


def run(world: Path, *args: str, before: Callable[[], None] | None = None, **more: object) -> tuple[int, bytes, str]:
    """Exit code, stdout and stderr of a run."""
    with start(world, *args, before=before, **more) as process:
        out, said = process.communicate(timeout=120)
    assert b"Traceback" not in said, said.decode()
    return process.returncode, out, said.decode()


def findings(done: tuple[int, bytes, str]) -> tuple[int, bytes]:
    """Exit code and rows of a run with ROWS, but those that are notes."""
    return done[0], b"\n".join(row for row in done[1].splitlines() if not row.startswith(b"note,"))


@contextmanager
def mounted(*words: str) -> Iterator[None]:
    """Something mounted on its last word; skips where that is not allowed."""
    done = subprocess.run(["mount", *words], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"mounting is not allowed here: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", words[-1]], check=False)


def small_files(most: int) -> Callable[[], None]:
    """Makes every file that a process writes end after ``most`` bytes, as a full disk does."""
    import resource

    def before() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    return before


def test_a_full_disk_where_the_report_goes_leaves_the_old_one_and_says_so(world: Path) -> None:
    targets = (
        ("--output", "r.json", "--format", "json"),
        ("--export", "r.json"),
        ("--export", "a.md", "--export", "r.json"),
    )
    for args in targets:
        (world / "r.json").write_text(OLD)
        code, _, said = run(world, *args, before=small_files(1000))
        assert code == 2
        assert "r.json: cannot be written: File too large" in said or "a.md: cannot be written" in said
        assert (world / "r.json").read_text() == OLD
        assert sorted(path.name for path in world.iterdir()) == ["docs", "ferries.yaml", "r.json"]


def test_a_really_full_disk(world: Path) -> None:
    (world / "disk").mkdir()
    with mounted("-t", "tmpfs", "-o", "size=16k", "tmpfs", str(world / "disk")):
        (world / "disk" / "r.html").write_text(OLD)
        code, out, said = run(world, "--export", "disk/r.html", "--cache", "disk")
        assert code == 2
        assert "disk/r.html: cannot be written: No space left on device" in said
        assert b"CONFLICT" in out
        assert (world / "disk" / "r.html").read_text() == OLD


def test_a_full_disk_costs_the_cache_and_not_the_run(world: Path) -> None:
    alone = findings(run(world, "--no-cache", *ROWS))
    done = run(world, "--cache", "c", *ROWS, before=small_files(1000))
    assert findings(done) == alone
    assert "note: " in done[2]
    assert "the cache cannot be used" in done[2]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device is needed")
@pytest.mark.parametrize("name", ["table", "json", "html"])
def test_a_report_that_cannot_be_printed_is_no_clean_result(world: Path, name: str) -> None:
    with Path("/dev/full").open("wb") as full:
        code, _, said = run(world, "--format", name, stdout=full)
    assert code == 2
    assert "No space left on device" in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device is needed")
def test_a_full_device_by_its_name(world: Path) -> None:
    code, _, said = run(world, "--output", "/dev/full")
    assert code == 2
    assert "/dev/full: cannot be written: No space left on device" in said


def test_a_folder_that_cannot_be_written_to(world: Path) -> None:
    """By a mount that is read-only: to root nothing else is forbidden."""
    (world / "r.json").write_text(OLD)
    alone = findings(run(world, "--no-cache", *ROWS))
    with mounted("--bind", str(world), str(world)):
        if subprocess.run(["mount", "-o", "remount,ro,bind", str(world)], check=False).returncode:
            pytest.skip("mounting is not allowed here")
        for args in (("--output", "r.json"), ("--export", "r.json")):
            code, _, said = run(world, *args)
            assert code == 2
            assert "r.json: cannot be written" in said
        done = run(world, "--cache", "c", *ROWS)
        assert findings(done) == alone
        assert "the cache cannot be used" in done[2]
        code, _, said = run(world, "--write-baseline", "b.toml")
        assert code == 2
        assert "b.toml: cannot be written" in said
    assert (world / "r.json").read_text() == OLD


WRITES = ("open", "os.rename", "os.chmod", "tempfile.mkstemp", "os.remove", "os.truncate", "os.link")


def killed_at(step: int, work: Callable[[], None]) -> bool:
    """Whether ``work``, in a process of its own, was killed before its ``step``-th change of a file; else it was done."""
    child = os.fork()
    if not child:
        left = [step]

        def count(event: str, _: object) -> None:
            if event in WRITES:
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        with suppress(BaseException):
            work()
            os._exit(0)
        os._exit(3)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, -signal.SIGKILL), code
    return code != 0


def test_killed_before_any_step_of_writing_the_file_is_old_or_new(tmp_path: Path) -> None:
    new = {"r.json": b"n" * 100_000, "b.toml": b"m" * 50}
    steps = 0
    while True:
        for name in new:
            (tmp_path / name).write_text(OLD)
        more = killed_at(steps, lambda: output.write_all([(tmp_path / name, data) for name, data in new.items()]))
        for name, data in new.items():
            assert (tmp_path / name).read_bytes() in (OLD.encode(), data), (steps, name)
        assert all(p.name in new or p.name.startswith(".") for p in tmp_path.iterdir())
        steps += 1
        if not more:
            break
    assert steps > 6
    assert (tmp_path / "r.json").read_bytes() == new["r.json"]


def whole(path: Path, *versions: bytes) -> bool:
    return path.read_bytes() in versions


def test_killed_at_some_moment_of_a_run_files_are_old_or_new(world: Path) -> None:
    """Reports, baselines and caches: what a killed run leaves is used or replaced by the next one."""
    args = ("--export", "r.json", "--export", "r.html", "--cache", "c", "--jobs", "1")
    began = time.monotonic()
    expected = run(world, *args)
    lasts = time.monotonic() - began
    new = {name: (world / name).read_bytes() for name in ("r.json", "r.html")}
    chance = random.Random(8)
    for _ in range(6):
        for name in new:
            (world / name).write_text(OLD)
        with suppress(FileNotFoundError):
            (world / "c" / shelf.NAME).unlink()
        with start(world, *args) as process:
            time.sleep(lasts * chance.uniform(0.5, 1))
            process.kill()
            process.communicate()
        for name, data in new.items():
            assert whole(world / name, OLD.encode(), data), name
        assert run(world, *args) == expected
        assert whole(world / "r.json", new["r.json"])


def test_a_baseline_is_kept_whole_when_its_writer_is_killed(world: Path) -> None:
    began = time.monotonic()
    run(world, "--write-baseline", "b.toml")
    lasts = time.monotonic() - began
    recorded = (world / "b.toml").read_bytes()
    assert b"[[conflict]]" in recorded
    chance = random.Random(9)
    for _ in range(4):
        with start(world, "--write-baseline", "b.toml") as process:
            time.sleep(lasts * chance.uniform(0.6, 1))
            process.kill()
            process.communicate()
        assert (world / "b.toml").read_bytes() == recorded


def test_files_that_vanish_and_change_while_a_run_reads_them(world: Path) -> None:
    """A busy folder: files are written, emptied, renamed and deleted all the time. Two files stay as they are."""
    stop = threading.Event()

    def busy() -> None:
        chance = random.Random(10)
        while not stop.is_set():
            path = world / "docs" / f"busy{chance.randrange(40)}.txt"
            with suppress(OSError):
                if chance.random() < 0.3:
                    path.unlink()
                elif chance.random() < 0.3:
                    path.rename(world / "docs" / f"busy{chance.randrange(40)}.md")
                else:
                    path.write_text("Some 40 boats were tied up.\n" * chance.randrange(200))
            time.sleep(0.0005)

    working = threading.Thread(target=busy)
    working.start()
    try:
        for _ in range(3):
            code, out, said = run(world, "--cache", "c", *ROWS)
            assert code in (1, 2)
            assert b"pier.txt" in out
            assert all("busy" in line or "note: " in line for line in said.splitlines()), said
    finally:
        stop.set()
        working.join()


def test_a_file_that_is_gone_when_it_is_read_is_named(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from typer.testing import CliRunner

    from claimcheck.cli.app import app

    real = Desk.read

    def read(self: Desk, document: object) -> object:
        (world / "docs" / "quay.md").unlink(missing_ok=True)
        return real(self, document)  # type: ignore[arg-type]

    monkeypatch.chdir(world)
    monkeypatch.setattr(Desk, "read", read)
    done = CliRunner().invoke(app, ["docs", *RULES, "--no-cache"])
    assert done.exit_code == 2
    assert "docs/quay.md: cannot be read: no such file or directory" in done.stderr
    assert "CONFLICT" in done.stdout


def test_what_changed_between_the_look_and_the_reading_is_not_remembered(
    world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else what one content gave would stand under the name of another."""
    from typer.testing import CliRunner

    from claimcheck.cli.app import app

    expected = findings(run(world, "--no-cache", *ROWS))
    pier = world / "docs" / "pier.txt"
    before, real = pier.read_text(), Desk.read

    def read(self: Desk, document: object) -> object:
        pier.write_text("Some 99 boats were tied up in the bay of Aldby.\n")
        return real(self, document)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.chdir(world)
        patch.setattr(Desk, "read", read)
        assert "99" in CliRunner().invoke(app, ["docs", *RULES, "--cache", "c"]).stdout
    pier.write_text(before)
    assert findings(run(world, "--cache", "c", *ROWS)) == expected


@pytest.mark.parametrize("piece", range(6))
def test_a_cache_with_damage_anywhere_changes_no_result(world: Path, piece: int) -> None:
    expected = findings(run(world, "--cache", "c", *ROWS))
    path = world / "c" / shelf.NAME
    data = bytearray(path.read_bytes())
    chance = random.Random(piece)
    for _ in range(200):
        data[chance.randrange(100 if piece == 0 else 0, len(data))] = chance.randrange(256)
    path.write_bytes(data)
    for file in (world / "c").glob("packs-*"):
        held = bytearray(file.read_bytes())
        held[chance.randrange(len(held))] ^= 1 << piece
        file.write_bytes(held)
    done = run(world, "--cache", "c", *ROWS)
    assert findings(done) == expected
    assert all("the cache cannot be used" in line for line in done[2].splitlines())


def test_a_cache_that_another_run_holds_is_gone_without(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from typer.testing import CliRunner

    from claimcheck.cli.app import app

    monkeypatch.chdir(world)
    monkeypatch.setattr(shelf, "PATIENCE", 0.2)
    code, *_ = run(world, "--cache", "c", *ROWS)
    (world / "docs" / "new.txt").write_text("Some 40 boats were tied up in the bay.\n")
    holder = sqlite3.connect(world / "c" / shelf.NAME, isolation_level=None)
    try:
        holder.execute("BEGIN EXCLUSIVE")
        done = CliRunner().invoke(app, ["docs", *RULES, "--cache", "c"])
    finally:
        holder.close()
    assert done.exit_code == code
    assert "the cache cannot be used: database is locked" in done.stderr
    assert "docs/new.txt" in done.stdout


@pytest.mark.parametrize("what", ["folder", "link", "file"])
def test_a_cache_that_is_something_else_is_gone_without(world: Path, what: str) -> None:
    expected = findings(run(world, "--no-cache", *ROWS))
    if what == "folder":
        (world / "c" / shelf.NAME).mkdir(parents=True)
    elif what == "link":
        (world / "c").symlink_to("nowhere/at/all")
    else:
        (world / "c").write_text("")
    done = run(world, "--cache", "c", *ROWS)
    assert findings(done) == expected
    assert "the cache cannot be used" in done[2]


def test_a_cache_that_is_cleared_during_a_run(world: Path) -> None:
    expected = findings(run(world, "--cache", "c", *ROWS))
    with start(world, "--cache", "c", *ROWS) as process:
        while process.poll() is None:
            with suppress(OSError):
                cache.clear(world / "c")
            time.sleep(0.02)
        out, said = process.communicate(timeout=60)
    assert findings((process.returncode, out, said.decode())) == expected
    assert findings(run(world, "--cache", "c", *ROWS)) == expected


def test_two_runs_write_one_report_and_it_is_one_of_them(world: Path) -> None:
    both = [start(world, "--output", "r.json", "--format", name) for name in ("json", "markdown")]
    for one in both:
        one.communicate(timeout=60)
    text = (world / "r.json").read_text()
    assert text.startswith(("{", "#"))
    assert text.endswith("\n")
    assert {path.name for path in world.iterdir()} == {"docs", "ferries.yaml", "r.json"}


def test_entries_of_a_cache_that_stand_under_other_names_are_none(world: Path) -> None:
    """A file of whole entries, each sound, in the wrong places: what a disk or a hand may leave."""
    expected = findings(run(world, "--cache", "c", *ROWS))
    for file in (world / "c").glob("packs-*"):
        file.unlink()
    with sqlite3.connect(world / "c" / shelf.NAME) as database:
        rows = database.execute("SELECT key, data FROM reading ORDER BY key").fetchall()
        assert len(rows) == len(SOURCES)
        for (key, _), (_, data) in zip(rows, [*rows[1:], rows[0]], strict=True):
            database.execute("UPDATE reading SET data = ? WHERE key = ?", (data, key))
        database.execute("DELETE FROM judged")
    database.close()
    assert findings(run(world, "--cache", "c", *ROWS)) == expected
