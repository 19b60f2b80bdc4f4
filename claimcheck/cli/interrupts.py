"""Every Ctrl-C is answered, and soon.

Python only notes a signal, and raises KeyboardInterrupt when it next looks. There are two ways in which that goes wrong:

- It comes between Python's last look and a call that waits (for a key, for a worker): nobody looks before that ends.
- It is raised in a callback whose exceptions Python drops, as the import of each module has one.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_TICK = 0.2  # seconds after which a person thinks that the key was not heard


@contextmanager
def heard() -> Iterator[None]:
    """Inside, Python looks for signals several times a second, whatever it waits for, and a dropped interrupt comes again.

    Nothing is done where the system has no such clock, or another one has set it (``alarm`` before ``exec`` limits the
    time of a program), or this is not the main thread.
    """
    if not _is_free():
        yield
        return
    dropped: list[bool] = []
    before = sys.unraisablehook

    def drop(about: Any) -> None:
        if about.exc_type is KeyboardInterrupt:
            dropped.append(True)
        else:
            before(about)

    def look(*_: object) -> None:
        if dropped:
            dropped.clear()
            raise KeyboardInterrupt

    try:
        sys.unraisablehook = drop
        signal.signal(signal.SIGALRM, look)
        signal.setitimer(signal.ITIMER_REAL, _TICK, _TICK)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)  # first: without a handler the clock would end the program
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        sys.unraisablehook = before


def _is_free() -> bool:
    """Whether there is a clock that nobody uses."""
    if sys.platform == "win32":
        return False
    import threading

    unset = signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0) and signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
    return unset and threading.current_thread() is threading.main_thread()
