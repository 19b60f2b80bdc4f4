"""Whole commands as processes: how long they take, how much processor, how much memory they and their children hold.

Memory is the proportional set size (PSS) of the whole tree, sampled while it runs: pages that processes share are
counted once. It takes psutil, of the extra ``bench``; without, it is not told. Linux and macOS.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
_OFTEN, _SELDOM = 0.02, 0.25  # seconds between two looks at the memory: at first, and later


@dataclass(frozen=True, slots=True)
class Usage:
    """Of one run: ``wall`` and ``processor`` seconds, and the most ``memory`` in bytes of the tree, None if unknown."""

    wall: float
    processor: float
    memory: int | None
    code: int
    output: str


class FailedError(Exception):
    """A command ended with an exit ``code`` that was not to be expected. The message may name places on this machine."""

    def __init__(self, command: Sequence[str], code: int, said: str) -> None:
        super().__init__(f"{' '.join(command[1:4])} …: exit code {code}: {said}")
        self.code = code


def run(
    command: Sequence[str],
    *,
    codes: tuple[int, ...] = (0,),
    watched: bool = False,
    folder: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> Usage:
    """Run a command to its end. Raises FailedError for an exit code that is not in ``codes``."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=output, stderr=errors, env={**os.environ, **(environment or {})}
        )
        watch = _Watch(process.pid) if watched else None
        _, status, used = os.wait4(process.pid, 0)
        wall = perf_counter() - start
        code = process.returncode = os.waitstatus_to_exitcode(status)
        memory = watch.end() if watch else None
        output.seek(0), errors.seek(0)
        if code not in codes:
            said = errors.read().decode("utf-8", "replace").strip().splitlines()
            raise FailedError(command, code, said[-1] if said else "")
        return Usage(wall, used.ru_utime + used.ru_stime, memory, code, output.read().decode("utf-8", "replace"))


class _Watch:
    """Looks at the memory of a process and its descendants until ``end``."""

    def __init__(self, pid: int) -> None:
        self._done = threading.Event()
        self._most: int | None = None
        self._thread = threading.Thread(target=self._look, args=(pid,), daemon=True)
        self._thread.start()

    def end(self) -> int | None:
        self._done.set()
        self._thread.join()
        return self._most

    def _look(self, pid: int) -> None:
        try:
            import psutil
        except ImportError:
            return
        pause = _OFTEN
        with suppress(psutil.Error):
            root = psutil.Process(pid)
            while not self._done.wait(pause):
                held = [_held(process) for process in (root, *root.children(recursive=True))]
                self._most = max(self._most or 0, sum(held))
                pause = min(pause * 1.2, _SELDOM)


def _held(process: Any) -> int:
    import psutil

    try:
        full = process.memory_full_info()
        return int(getattr(full, "pss", 0) or full.rss)
    except psutil.Error:
        return 0


def python(*words: str) -> tuple[str, ...]:
    """A command of this interpreter."""
    return (sys.executable, *words)


def claimcheck(*words: str) -> tuple[str, ...]:
    """The claimcheck command that is installed beside this interpreter."""
    return (sys.executable, str(Path(sys.executable).with_name("claimcheck")), *words)


def summary(runs: Sequence[Usage]) -> dict[str, object]:
    """The medians of some runs as a record, with each wall time."""
    memory = [u.memory for u in runs if u.memory is not None]
    return {
        "wall": median(u.wall for u in runs),
        "processor": median(u.processor for u in runs),
        "memory": max(memory) if memory else None,
        "runs": [round(u.wall, 4) for u in runs],
    }
