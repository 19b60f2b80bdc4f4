"""Files are written whole or not at all; output fits where it goes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimcheck.cli import output
from claimcheck.errors import InputError, Problem


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    output.put("new ü\n", target)
    assert target.read_text(encoding="utf-8") == "new ü\n"
    assert target.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError, match=r"report.json: cannot be written: No space left on device"):
        output.put("new", target)
    assert target.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "real", tmp_path / "link"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    output.put("new", link)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="a system without /dev/fd")
def test_what_is_already_open_is_added_to(tmp_path: Path) -> None:
    with (tmp_path / "log").open("wb") as log:
        log.write(b"before, ")
        log.flush()
        output.put("after", Path(f"/dev/fd/{log.fileno()}"))
    assert (tmp_path / "log").read_bytes() == b"before, after"


@pytest.mark.parametrize("name", ["missing/report.json", "."])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        output.put("text", tmp_path / name)


def test_paths_that_are_no_utf8_and_hostile_ones_can_be_told(capsys: pytest.CaptureFixture[str]) -> None:
    output.complain([Problem("caf\udce9\x1b[2J.txt", 1, 2, "is broken", "something else")])
    assert capsys.readouterr().err == "claimcheck: caf<U+DCE9>␛[2J.txt:1:2: is broken (expected something else)\n"


@pytest.mark.parametrize(("asked", "width"), [("120", 120), ("0", 80), ("wide", 80), ("", 80), ("9" * 50, 999_999)])
def test_columns_are_honoured(asked: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", asked)
    assert output.view(no_color=False).width == width


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert not output.view(no_color=False).color
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert output.view(no_color=False).color
    assert not output.view(no_color=True).color
    assert not output.view(no_color=False, to_file=True).color
    monkeypatch.setenv("NO_COLOR", "1")
    assert not output.view(no_color=False).color


def test_notes_are_said_and_are_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    wrong, noted = Problem("a.txt", 0, 0, "is empty"), Problem("b.txt", 0, 0, "read as latin-1", note=True)
    assert not output.tell([noted])
    assert output.tell([noted, wrong])
    assert capsys.readouterr().err.splitlines()[1:] == [
        "claimcheck: a.txt: is empty",
        "claimcheck: note: b.txt: read as latin-1",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such clock")
def test_a_pipe_that_is_read_slowly_and_without_a_buffer_gets_all_of_it() -> None:
    """The clock that looks for interrupts comes between, and a stream without a buffer then takes only a part."""
    code = (
        "from claimcheck.cli import interrupts, output\nwith interrupts.heard():\n    output.put('line\\n' * 200_000)\n"
    )
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        time.sleep(1)  # several ticks while the pipe is full
        assert len(child.stdout.read()) == 1_000_000
