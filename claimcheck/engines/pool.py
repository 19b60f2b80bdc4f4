"""The work of a run in several processes of this machine.

Each worker has a pipe of its own and at most two batches in it. A worker that dies (killed, out of memory, a crash
below Python) is replaced; the pieces of its batch are tried once more, one by one, and a piece that kills a worker
again costs itself and not the run.
"""

from __future__ import annotations

import gc
import multiprocessing
import pickle
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, TypeVar

from msgspec import Struct, field

from claimcheck.align.sharing import Work
from claimcheck.engines.batches import lost, of_documents, of_stories
from claimcheck.engines.copies import shared
from claimcheck.engines.desk import Desk, Document, Reading, Setup, Story
from claimcheck.engines.judgements import Sealed

_AHEAD = 2  # batches that a worker has at most: one at work, one waiting
_WAITING = 65_536  # bytes that a pipe holds while nobody reads: what waits must not be larger, or both ends would
_WINDOW = 8  # batches a worker by which those that are done may be ahead of the first that is not


Done = TypeVar("Done")


class _Batch(Struct, frozen=True):
    number: int
    work: str
    pieces: list[Any]
    data: bytes


class _Worker(Struct):
    process: BaseProcess
    pipe: Connection
    given: deque[_Batch] = field(default_factory=deque)


class Pool:
    """Works at several desks. See ``engines.Engine``."""

    def __init__(self, setup: Setup, processes: int) -> None:
        self._setup = setup
        self._workers: list[_Worker] = []
        self._context: Any = multiprocessing.get_context("fork" if _can_fork() else "spawn")
        self._processes = processes

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """What came of each document, in order."""
        return self._run("read", of_documents(documents))

    def judge(self, stories: Iterable[Story]) -> Iterator[Sealed]:
        """What came of each story, in order."""
        return self._run("judge", of_stories(stories))

    def share(self, work: Work[Done], places: Sequence[int]) -> Iterator[Done]:
        """What comes of the places, part by part and in their order."""
        return shared(work, places, self._processes if _can_fork() else 1)

    def __enter__(self) -> Pool:
        gc.freeze()  # what is here by now is shared with the workers, as long as nobody touches it
        for _ in range(self._processes):
            self._workers.append(self._hire())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for worker in self._workers:
            worker.pipe.close()
            if kind is not None:
                worker.process.terminate()
        for worker in self._workers:
            _bury(worker)
        self._workers.clear()
        gc.unfreeze()

    def _hire(self) -> _Worker:
        here, there = self._context.Pipe()
        others = [here, *(worker.pipe for worker in self._workers)]
        process = self._context.Process(target=_work, args=(there, self._setup, others), name="claimcheck-worker")
        process.start()
        there.close()
        return _Worker(process, here)

    def _run(self, work: str, batches: Iterator[list[Any]]) -> Iterator[Any]:
        """The results of all pieces in order, whichever is done first."""
        tasks = (
            _Batch(number, work, pieces, pickle.dumps((work, pieces), pickle.HIGHEST_PROTOCOL))
            for number, pieces in enumerate(batches)
        )
        done: dict[int, list[Any]] = {}
        task, given, following = next(tasks, None), 0, 0
        while task or following < given:
            while task and given - following < _WINDOW * self._processes and (worker := self._free(task)):
                worker.given.append(task)
                with suppress(OSError):  # a dead worker: noticed when its results are collected
                    worker.pipe.send_bytes(task.data)
                task, given = next(tasks, None), given + 1
            self._collect(done)
            while following in done:
                yield from done.pop(following)
                following += 1

    def _free(self, task: _Batch) -> _Worker | None:
        """The worker with least to do that can take one more batch."""
        worker = min(self._workers, key=lambda w: len(w.given))
        most = _AHEAD if len(task.data) <= _WAITING else 1
        return worker if len(worker.given) < most else None

    def _collect(self, done: dict[int, list[Any]]) -> None:
        """Take in the results that have come, by number of the batch; waits for one."""
        busy = {worker.pipe: worker for worker in self._workers if worker.given}
        for pipe in wait(list(busy)) if busy else ():
            worker = busy[pipe]  # type: ignore[index]  # pipes were given, pipes come back
            try:
                results = worker.pipe.recv()
            except (EOFError, OSError):
                self._replace(worker, done)
                continue
            done[worker.given.popleft().number] = results

    def _replace(self, dead: _Worker, done: dict[int, list[Any]]) -> None:
        """Put a worker in the place of a dead one, and do what that one had, piece by piece."""
        _bury(dead)
        self._workers.remove(dead)
        for batch in dead.given:
            done[batch.number] = [self._alone(batch.work, piece) for piece in batch.pieces]
        self._workers.append(self._hire())

    def _alone(self, work: str, piece: Any) -> Any:
        """The result of one piece by a worker that has nothing else to lose."""
        worker = self._hire()
        try:
            worker.pipe.send_bytes(pickle.dumps((work, [piece]), pickle.HIGHEST_PROTOCOL))
            return worker.pipe.recv()[0]
        except (EOFError, OSError):
            return lost(piece)
        finally:
            _bury(worker)


def start(setup: Setup, jobs: int, address: str | None) -> Pool:
    """A pool of ``jobs`` processes; it has no use for an ``address``."""
    del address
    return Pool(setup, jobs)


def _bury(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.join(timeout=1)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()


def _work(pipe: Connection, setup: Setup, others: list[Connection]) -> None:
    """What a worker does until nobody is at the other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    for other in others:  # a copy of another's pipe would keep that worker from noticing that the parent is gone
        with suppress(OSError):
            other.close()
    desk = Desk(setup)
    with suppress(EOFError, OSError):
        while True:
            work, pieces = pickle.loads(pipe.recv_bytes())  # noqa: S301  # from our own process
            pipe.send([getattr(desk, work)(piece) for piece in pieces])


def _can_fork() -> bool:
    """Where a copy of this process is a safe and quick start; elsewhere workers start anew and are sent the setup."""
    return sys.platform == "linux" and threading.active_count() == 1
