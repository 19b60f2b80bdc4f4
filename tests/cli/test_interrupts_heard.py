"""No Ctrl-C is lost: not when it comes just before the program waits, nor where Python drops what is raised."""

from __future__ import annotations

import _thread
import select
import signal
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from operator import methodcaller
from socket import socketpair

import pytest

if sys.platform == "win32":
    pytest.skip("no interval timers on this system", allow_module_level=True)

from claimcheck.cli.interrupts import heard

WAIT = 5.0
SOON = 2.0


@contextmanager
def soon() -> Iterator[None]:
    """What is done inside takes less time than the wait that was interrupted."""
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < SOON


def test_just_before_a_wait() -> None:
    """Both calls are made by C code, which does not look for signals in between."""
    here, there = socketpair()
    calls = (_thread.interrupt_main, partial(select.select, [here], [], [], WAIT))
    with here, there, soon(), pytest.raises(KeyboardInterrupt), heard():
        list(map(methodcaller("__call__"), calls))


def test_in_a_callback_whose_exceptions_are_dropped(capsys: pytest.CaptureFixture[str]) -> None:
    class Thing:
        pass

    def gone(_: object) -> None:
        raise KeyboardInterrupt

    thing = Thing()
    watched = weakref.ref(thing, gone)
    with soon(), pytest.raises(KeyboardInterrupt), heard():
        del thing
        time.sleep(WAIT)
    assert watched() is None
    assert not capsys.readouterr().err


def test_other_exceptions_that_are_dropped_are_told_of_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda about: told.append(about.exc_type))

    class Thing:
        def __del__(self) -> None:
            raise OSError

    with heard():
        Thing()
    assert told == [OSError]


def test_a_wait_that_nobody_interrupts_is_not_cut_short() -> None:
    begun = time.monotonic()
    with heard():
        time.sleep(0.5)
    assert time.monotonic() - begun >= 0.5


def test_nothing_of_it_is_left() -> None:
    hook = sys.unraisablehook
    with pytest.raises(ValueError, match="wrong"), heard():
        raise ValueError("wrong")
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
    assert sys.unraisablehook is hook


def test_in_a_thread_it_does_nothing() -> None:
    left: list[float] = []

    def run() -> None:
        with heard():
            left.append(signal.getitimer(signal.ITIMER_REAL)[0])

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert left == [0.0]


def test_the_alarm_that_whoever_started_the_program_has_set_still_ends_it() -> None:
    """As in ``perl -e 'alarm 5; exec @ARGV' claimcheck ...``, which limits the time of a program."""
    code = "import signal, time; signal.setitimer(signal.ITIMER_REAL, 0.3)\n"
    code += "from claimcheck.cli.interrupts import heard\nwith heard(): time.sleep(5)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGALRM
