"""Parsers of foreign formats in a process of their own, so that a bomb costs one source and not the run.

One child serves many files; it is started when first needed and anew after each failure. What bounds it: the wall clock
of the parent (``seconds`` a source), and in the child, where the system has them, limits on address space
(``memory_bytes``) and processor time. Windows has neither: there only the clock holds. The child opens no connection
and starts no program. It reads nothing but what it is sent, or the one archive that it is told to open.

Every process has its own children, kept idle between files: worker processes can read side by side. They end with the
process that started them: their input closes.
"""

from __future__ import annotations

import atexit
import os
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, cast

import msgspec

from claimcheck.errors import Problem
from claimcheck.limits import Limits, shown
from claimcheck.model import Source
from claimcheck.sources.formats import Format

NEEDS = "needs pip install "
FRAME = struct.Struct(">cI")
SOURCE, PROBLEM, MISSING, FAILED, MEMORY, END = b"s", b"p", b"m", b"f", b"o", b"e"

_START = """
import sys
sys.path[:] = {path!r}
from claimcheck.sources.child_main import main
main()
"""


class Request(msgspec.Struct):
    """One file to parse: ``data``, or an archive at ``path``. ``module`` holds the function ``sources``."""

    module: str
    name: str
    limits: Limits
    data: bytes = b""
    path: str = ""


class ChildError(Exception):
    """The child failed; ``again`` says that a fresh one may do better."""

    def __init__(self, problem: Problem, *, again: bool = False) -> None:
        self.problem, self.again = problem, again
        super().__init__(str(problem))


def parse(found: Format, name: str, limits: Limits, *, data: bytes = b"", path: str = "") -> Iterator[Source | Problem]:
    """What the format's module makes of a document's ``data``, or of the archive at ``path``. Never raises.

    Where no process can be started, the parser runs in this one: without limits on time and memory.
    """
    request = Request(found.module, name, limits, data, path)
    for attempt in (0, 1):
        try:
            child = _child()
        except OSError:
            yield from _here(request, found)
            return
        fresh, given = not child.served, False
        try:
            for item in child.parse(request, found):
                given = True
                yield item
            _IDLE.append(child)
            return
        except ChildError as error:
            # What others left behind in an old child must not be laid at this document's door.
            if fresh or given or attempt or not error.again:
                yield error.problem
                return


class Child:
    """A running child process. Not to be shared between threads: each takes its own. Raises OSError if none starts."""

    def __init__(self) -> None:
        self.served = 0
        self._late = False
        start = _START.format(path=[p for p in sys.path if p])
        self._process = subprocess.Popen(  # noqa: S603  # our own interpreter, with nothing from outside
            [sys.executable, "-P", "-c", start],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def parse(self, request: Request, found: Format) -> Iterator[Source | Problem]:
        """The items of one file as they come. Raises ChildError, and then the child is gone."""
        done = False
        try:
            self._send(request)
            while not done:
                kind, body = self._receive(request)
                done = kind == END
                if not done:
                    yield _item(kind, body, request, found)
            self.served += 1
        except (OSError, EOFError, msgspec.MsgspecError) as error:
            raise ChildError(self._death(request), again=not self._late) from error
        finally:
            if not done:  # an error, Ctrl-C, or nobody wants the rest: what it is doing is unknown
                self.close()

    def close(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with suppress(OSError):
                    stream.close()
        self._process.wait()

    def _send(self, request: Request) -> None:
        body = msgspec.msgpack.encode(request)
        stream = cast(IO[bytes], self._process.stdin)
        stream.write(FRAME.pack(b"r", len(body)))
        stream.write(body)
        stream.flush()

    def _receive(self, request: Request) -> tuple[bytes, bytes]:
        timer = threading.Timer(min(request.limits.seconds, threading.TIMEOUT_MAX), self._expire)
        timer.daemon = True
        timer.start()
        try:
            return receive(cast(IO[bytes], self._process.stdout))
        finally:
            timer.cancel()

    def _expire(self) -> None:
        self._late = True
        self._process.kill()

    def _death(self, request: Request) -> Problem:
        code = self._process.wait()
        cpu = getattr(signal, "SIGXCPU", None)
        if self._late or (cpu and code == -cpu):
            self._late = True
            return too_slow(request)
        if code == OUT_OF_MEMORY:
            return too_big(request)
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        said = f"cannot be read: its parser crashed ({how}), or took more than {shown(request.limits.memory_bytes)}"
        return Problem(request.name, 0, 0, said, "a sound document, or a higher limit memory_bytes")


OUT_OF_MEMORY = 77


def receive(stream: IO[bytes]) -> tuple[bytes, bytes]:
    """The next frame: its kind and its body. Raises EOFError where there is none."""
    head = stream.read(FRAME.size)
    if len(head) < FRAME.size:
        raise EOFError
    kind, length = FRAME.unpack(head)
    body = stream.read(length)
    if len(body) < length:
        raise EOFError
    return kind, body


def too_slow(request: Request) -> Problem:
    """What is said of a document that takes too long."""
    said = f"took longer than {request.limits.seconds} seconds to read"
    return Problem(request.name, 0, 0, said, "a simpler document, or a higher limit seconds")


def too_big(request: Request) -> Problem:
    """What is said of a document that takes too much memory."""
    said = f"needs more than {shown(request.limits.memory_bytes)} of memory to read"
    return Problem(request.name, 0, 0, said, "a simpler document, or a higher limit memory_bytes")


def missing(request: Request, found: Format) -> Problem:
    """What is said where a library is not installed."""
    return Problem(request.name, 0, 0, f"{NEEDS}'claimcheck-cli[{found.extra}]'", f"the extra for {found.name}")


def broken(request: Request, said: str) -> Problem:
    """What is said where a parser fails in a way that its reader did not foresee."""
    return Problem(request.name, 0, 0, f"cannot be read: {said[:200]}", "a sound document")


_SOURCES = msgspec.msgpack.Decoder(Source)
_PROBLEMS = msgspec.msgpack.Decoder(Problem)


def _item(kind: bytes, body: bytes, request: Request, found: Format) -> Source | Problem:
    if kind == SOURCE:
        return _SOURCES.decode(body)
    if kind == PROBLEM:
        return _PROBLEMS.decode(body)
    if kind == MISSING:
        return missing(request, found)
    if kind == MEMORY:
        raise ChildError(too_big(request), again=True)
    return broken(request, body.decode("utf-8", "replace"))


def _here(request: Request, found: Format) -> Iterator[Source | Problem]:
    from claimcheck.sources.child_main import frames

    for kind, body in frames(request):
        try:
            yield _item(kind, body, request, found)
        except ChildError as error:
            yield error.problem


_IDLE: list[Child] = []
_OWNER: list[int] = []


def _child() -> Child:
    """An idle child of this process, else a new one; a forked process forgets those of its parent. Raises OSError."""
    if [os.getpid()] != _OWNER:
        _IDLE.clear()
        _OWNER[:] = [os.getpid()]
        atexit.register(close)
    try:
        return _IDLE.pop()
    except IndexError:
        return Child()


def close() -> None:
    """End the idle children of this process. They are started anew when needed."""
    if [os.getpid()] == _OWNER:
        while _IDLE:
            _IDLE.pop().close()
