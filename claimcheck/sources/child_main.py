"""The other side of ``child``: reads requests from its standard input, parses, writes what it finds.

Runs in a process of its own under limits; nothing here is imported by the parent unless no process can be started.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from typing import IO, Any

import msgspec

from claimcheck.errors import Problem
from claimcheck.sources.child import (
    END,
    FAILED,
    FRAME,
    MEMORY,
    MISSING,
    OUT_OF_MEMORY,
    PROBLEM,
    SOURCE,
    Request,
    receive,
)
from claimcheck.sources.encodings import UnreadableError

_WIDEST = 2**62  # what the system's limits can say
LIBRARIES = frozenset({"docx", "htmldate", "lxml", "pypdf", "trafilatura", "warcio"})
_FORBIDDEN = (
    "socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "subprocess.Popen",
    "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn",
)  # fmt: skip


def main() -> None:
    """Serve requests until the input closes."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not get between the frames.
    with open(os.devnull, "wb") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), 1)
    with suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    sys.addaudithook(_refuse)
    decoder = msgspec.msgpack.Decoder(Request)
    with suppress(EOFError, BrokenPipeError):
        while True:
            request = decoder.decode(receive(requests)[1])
            _serve(request, answers)


def _serve(request: Request, answers: IO[bytes]) -> None:
    _bound(request)
    try:
        for kind, body in frames(request):
            _answer(answers, kind, body)
            if kind == MEMORY:
                os._exit(OUT_OF_MEMORY)  # what is left of this process may be damaged
            _bound(request)
        _answer(answers, END, b"")
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _answer(answers: IO[bytes], kind: bytes, body: bytes) -> None:
    answers.write(FRAME.pack(kind, len(body)))
    answers.write(body)
    answers.flush()


def frames(request: Request) -> Iterator[tuple[bytes, bytes]]:
    """What parsing gives, as frames. Never raises: a failure of the parser is a frame, too."""
    encode = msgspec.msgpack.encode
    try:
        for item in _items(request):
            kind = PROBLEM if isinstance(item, Problem) else SOURCE
            yield kind, encode(item)
    except UnreadableError as error:
        yield PROBLEM, encode(error.problem)
    except ImportError as error:
        known = (error.name or "").partition(".")[0] in LIBRARIES
        yield (MISSING, b"") if known else (FAILED, str(error).encode("utf-8", "replace"))
    except MemoryError:
        yield MEMORY, b""
    except RecursionError:
        yield FAILED, b"nested too deeply"
    except Exception as error:
        said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        yield FAILED, " ".join(said[:500].split()).encode("utf-8", "replace")


def _items(request: Request) -> Iterator[Any]:
    module = import_module(request.module)
    if request.path:
        yield from module.archive(request.path, request.name, request.limits)
    else:
        yield from module.sources(request.data, request.name, request.limits)


def _bound(request: Request) -> None:
    """Set the limits of this process for the next source, as far as the system knows them."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_within(request.limits.memory_bytes, most), most))
        used = resource.getrusage(resource.RUSAGE_SELF)
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        # A little more than the parent's clock allows: it ends a child whose parent was killed.
        allowed = int(used.ru_utime + used.ru_stime) + request.limits.seconds + 2
        resource.setrlimit(resource.RLIMIT_CPU, (_within(allowed, most), most))


def _within(wanted: int, most: int) -> int:
    return min(wanted, _WIDEST if most < 0 else most)


def _refuse(event: str, _: object) -> None:
    if event in _FORBIDDEN:
        raise PermissionError(f"a parser tried {event}")
