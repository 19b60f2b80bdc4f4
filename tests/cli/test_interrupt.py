"""Ctrl-C on a terminal: at once, exit code 130, no traceback, no half files, the bar wiped."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
import time
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals on this system", allow_module_level=True)

import pty

# The interpreter's own start cannot be answered for; from our first import on, we must.
START = """
import sys
from claimcheck.cli import main

class Up:
    def find_spec(self, name, *_):
        if name == "claimcheck.cli.app":
            sys.stderr.write("up\\n")

sys.meta_path.insert(0, Up())
main()
"""
PATIENCE = 60


def interrupted(folder: Path, *args: str, after: float = 0.0, until: str = "up") -> tuple[int, str, float]:
    """Exit code, what the terminal showed, and seconds from Ctrl-C to the end.

    The signal is sent ``after`` seconds from the moment the terminal shows ``until``.
    """
    pid, terminal = pty.fork()
    if pid == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # who runs the tests in the background of a shell ignores it
        os.chdir(folder)
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
        environment.pop("NO_COLOR", None)
        os.execve(sys.executable, [sys.executable, "-c", START, *args], environment)
    shown, begun, sent = "", time.monotonic(), 0.0
    seen = 0.0
    while time.monotonic() - begun < PATIENCE:
        ready, _, _ = select.select([terminal], [], [], 0.005)
        try:
            data = os.read(terminal, 65_536) if ready else b"-"
        except OSError:
            break
        shown += data.decode("utf-8", "replace") if ready else ""
        seen = seen or (time.monotonic() if until in shown else 0.0)
        if seen and not sent and time.monotonic() - seen >= after:
            os.write(terminal, b"\x03")
            sent = time.monotonic()
        if not data:
            break
    else:
        os.kill(pid, signal.SIGKILL)  # a failure, and not a wait without an end
    taken = time.monotonic() - sent
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown, taken


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough documents to be interrupted in."""
    folder = tmp_path_factory.mktemp("pile")
    (folder / "docs").mkdir()
    for number in range(400):
        lines = [f"Some {40 + i % 3} boats were tied up in bay {number} on {1 + i % 28} March 2021." for i in range(60)]
        (folder / "docs" / f"{number}.txt").write_text("2021-03-12\n\n" + " ".join(lines) + "\n", encoding="utf-8")
    return folder


def clean(code: int, shown: str) -> None:
    assert "Traceback" not in shown
    assert "Exception" not in shown
    assert "Aborted" not in shown
    assert code == 130, shown


@pytest.mark.parametrize("after", [0.0, 0.03, 0.08, 0.2, 0.5])
def test_while_it_starts_and_reads(after: float, pile: Path) -> None:
    code, shown, taken = interrupted(pile, "docs", "-q", after=after)
    clean(code, shown)
    assert taken < 5


def test_while_the_bar_is_shown(pile: Path) -> None:
    code, shown, _ = interrupted(pile, "docs", "--output", "report.json", "--format", "json", until="Reading [")
    clean(code, shown)
    last = shown.rpartition("Reading [")[2]
    assert re.search(r"\r {40,}\r$", last), last
    assert {path.name for path in pile.iterdir()} == {"docs"}


def test_while_a_pattern_is_tried(pile: Path) -> None:
    code, shown, _ = interrupted(pile, "rules", "try", "<value> boat [be] tied up", "docs", until="Trying [")
    clean(code, shown)


def test_at_a_question(tmp_path: Path) -> None:
    code, shown, _ = interrupted(tmp_path, "init", until="claimcheck.yml too?")
    clean(code, shown)
    assert not list(tmp_path.iterdir())


def test_while_a_file_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck.cli import output

    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "report.json").write_text("old", encoding="utf-8")
    for name in ("chmod", "replace"):
        with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
            patched.setattr(Path, name, pressed)
            output.write_whole(tmp_path / "report.json", b"new")
        assert (tmp_path / "report.json").read_text("utf-8") == "old"
        assert [path.name for path in tmp_path.iterdir()] == ["report.json"]
