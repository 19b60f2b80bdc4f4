"""Work on parts of what this process holds, done by copies of it: they see all of it, and send back what they find.

A copy begins with the memory of its parent, which is shared until one of both writes to it (``fork``). It lives for one
piece of work. What a copy that dies leaves undone is done here.
"""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from claimcheck.align.sharing import Work, alone, parts

_WORTH = 2  # parts of work from which on a copy pays

Done = TypeVar("Done")


def shared(work: Work[Done], places: Sequence[int], processes: int) -> Iterator[Done]:
    """As ``align.sharing.Share``, by ``processes`` copies of this one."""
    given = parts(places)
    if len(given) < _WORTH or processes < 2:
        yield from alone(work, places)
        return
    copies: list[tuple[Connection, BaseProcess]] = []
    for number in range(min(processes, len(given))):
        copies.append(_copy(work, given[number::processes], [pipe for pipe, _ in copies]))
    try:
        for number, part in enumerate(given):
            pipe, _ = copies[number % processes]
            try:
                done = pipe.recv()
            except (EOFError, OSError):
                done = work(part)
            yield done
    finally:
        for pipe, _ in copies:
            pipe.close()
        for _, process in copies:
            process.join()


def _copy(
    work: Work[Any], given: Sequence[Sequence[int]], others: Sequence[Connection]
) -> tuple[Connection, BaseProcess]:
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(there, work, given, [here, *others]), name="claimcheck-copy")
    process.start()
    there.close()
    return here, process


def _send(pipe: Connection, work: Work[Any], given: Sequence[Sequence[int]], others: Sequence[Connection]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    for other in others:  # who keeps the end that is read never notices that nobody reads
        other.close()
    gc.freeze()  # nobody looks for cycles in what is the parent's: that would be writing to it
    with suppress(Exception):  # the parent meets it again when it does the work itself
        for part in given:
            pipe.send(work(part))
