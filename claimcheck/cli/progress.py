"""How far the work has come: one line on stderr that is drawn over and wiped away, on terminals that want it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

_PATIENCE = 0.5  # seconds of work that nobody needs to be told of
_STEP = 0.1  # seconds between two drawings
_SLOTS = 24  # of the bar itself
_WIDTH = 80
_TRUSTED = 2.0  # seconds of a stage after which its pace says something
_SAID = {"read": "Reading", "compare": "Comparing", "try": "Trying"}
_STEADY = 0.3  # by how much the pace of late may differ from the pace so far


class Bar:
    """Called with a stage and how much of it is done, it shows both; leaving it wipes the line.

    Silent where ``stream`` is no terminal, or one without control characters (``NO_COLOR``, ``TERM=dumb``).
    """

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream or sys.stderr
        self._clock = clock
        self._shown = 0  # columns of the line that stands there
        self._wanted = _wanted(self._stream)
        self._began = self._drawn = clock()
        self._stage, self._pace = "", _Pace(self._began)

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """``done`` of ``total`` documents (or what a stage has) are done."""
        if not self._wanted:
            return
        now = self._clock()
        if stage != self._stage:
            self._stage, self._pace = stage, _Pace(now)
        self._pace.note(now, done)
        if now - self._began >= _PATIENCE and now - self._drawn >= _STEP:
            self._drawn = now
            self._draw(line(stage, done, total, self._pace.left(now, done, total)))

    def clear(self) -> None:
        """Wipe the line; whatever is printed next stands where it stood."""
        if self._shown:
            self._write("\r" + " " * self._shown + "\r")
            self._shown = 0

    def _draw(self, text: str) -> None:
        text = text[: _columns(self._stream) - 1]
        text = text.ljust(self._shown)
        self._shown = len(text)  # first: an interrupt may follow the writing at once
        self._write("\r" + text)

    def _write(self, text: str) -> None:
        with suppress(OSError, ValueError):  # nobody looks any more
            self._stream.write(text)
            self._stream.flush()


class _Pace:
    """How fast a stage goes: over all, and of late."""

    def __init__(self, now: float) -> None:
        self._began = now
        self._before, self._latest = (now, 0), (now, 0)

    def note(self, now: float, done: int) -> None:
        if now - self._latest[0] >= _TRUSTED / 2:
            self._before, self._latest = self._latest, (now, done)

    def left(self, now: float, done: int, total: int) -> float | None:
        """Seconds to go; None while that is anybody's guess."""
        spent, late = now - self._began, now - self._before[0]
        if spent < _TRUSTED or not done or done > total or late <= 0:
            return None
        pace, of_late = done / spent, (done - self._before[1]) / late
        return (total - done) / pace if abs(of_late - pace) <= _STEADY * pace else None


def line(stage: str, done: int, total: int, left: float | None) -> str:
    """The bar as text: ASCII, so that every terminal can show it."""
    said = _SAID.get(stage, stage)
    if total <= 0:
        return f"{said} ..."
    done = min(done, total)
    full = _SLOTS * done // total
    bar = "=" * full + ">" * (full < _SLOTS) + " " * (_SLOTS - full - 1)
    eta = f"  {_spoken(left)} left" if left is not None else ""
    return f"{said} [{bar[:_SLOTS]}] {done:,}/{total:,}{eta}"


def _spoken(seconds: float) -> str:
    if seconds < 60:
        return f"{max(round(seconds), 1)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def _wanted(stream: TextIO) -> bool:
    try:
        terminal = stream.isatty()
    except (OSError, ValueError):
        return False
    return terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _columns(stream: TextIO) -> int:
    with suppress(OSError, ValueError):
        return os.get_terminal_size(stream.fileno()).columns or _WIDTH
    return _WIDTH
