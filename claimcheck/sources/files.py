"""Opening files safely, and reading no more of them than the limits allow.

Sizes are kept while reading: a file may grow or be swapped between listing and reading.
"""

from __future__ import annotations

import io
import os
import stat
import sys
import zlib
from pathlib import Path
from typing import BinaryIO

from claimcheck.errors import Problem
from claimcheck.limits import Limits, shown
from claimcheck.sources.encodings import UnreadableError
from claimcheck.sources.paths import STDIN, reason

GZIP = b"\x1f\x8b"
_PIECE = 2**16


def open_regular(path: Path, name: str) -> BinaryIO:
    """An open regular file, or standard input for ``-``. Devices, pipes and sockets are refused, never waited for.

    Raises UnreadableError.
    """
    if str(path) == STDIN:
        return sys.stdin.buffer
    try:
        _check(path.stat().st_mode, name)
        # What the path stands for may have changed since: nothing may block, and the open file is looked at again.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            _check(os.fstat(handle).st_mode, name)
        except UnreadableError:
            os.close(handle)
            raise
        return os.fdopen(handle, "rb")
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from error


def read_bytes(path: Path, name: str, limits: Limits) -> bytes:
    """The content of a file of at most ``source_bytes``. Raises UnreadableError."""
    return read_all(open_regular(path, name), name, limits)


def read_all(stream: BinaryIO, name: str, limits: Limits) -> bytes:
    """What is in an open file of at most ``source_bytes``, and closes it. Raises UnreadableError."""
    try:
        data = at_most(stream, limits.source_bytes + 1)
    except OSError as error:
        raise _unreadable(name, error) from error
    finally:
        if stream is not sys.stdin.buffer:
            stream.close()
    if len(data) > limits.source_bytes:
        raise too_large(name, limits.source_bytes, "source_bytes")
    return data


def at_most(stream: BinaryIO, most: int) -> bytes:
    """What a stream holds, but no more than ``most`` bytes; piece by piece, as a read of ``most`` would reserve them."""
    pieces: list[bytes] = []
    left = most
    while left > 0 and (piece := stream.read(min(left, _PIECE))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def peek(stream: BinaryIO, wanted: int) -> bytes:
    """The next bytes of a stream that can be looked ahead in, at most ``wanted``; none of any other."""
    return stream.peek(wanted)[:wanted] if isinstance(stream, io.BufferedReader) else b""


def expand(data: bytes, name: str, limits: Limits) -> bytes:
    """What gzip data of one document expands to, at most ``source_bytes``: it stops there. Raises UnreadableError."""
    stream = Unzipped(io.BytesIO(data), name, limits.source_bytes, "source_bytes")
    return b"".join(iter(lambda: stream.read(_PIECE), b""))


def unzipped(stream: BinaryIO, name: str, limits: Limits) -> BinaryIO:
    """The content of a gzip file of many documents, unpacked while it is read, at most ``archive_bytes``."""
    return io.BufferedReader(Unzipped(stream, name, limits.archive_bytes, "archive_bytes"), _PIECE)


class Unzipped(io.RawIOBase):
    """A stream of gzip members as their content, held to ``limit`` bytes. Reading raises UnreadableError beyond it."""

    def __init__(self, stream: BinaryIO, name: str, limit: int, key: str) -> None:
        self._stream = stream
        self._name, self._limit, self._key = name, limit, key
        self._packed = b""
        self._member = zlib.decompressobj(31)
        self._given = self._begun = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._more(len(buffer))
        except zlib.error as error:
            said = str(error).rpartition(": ")[2] or "broken"
            raise UnreadableError(
                Problem(self._name, 0, 0, f"is no sound gzip file: {said}", "a whole .gz file")
            ) from error
        self._given += len(data)
        if self._given > self._limit:
            raise too_large(self._name, self._limit, self._key, "expands to too much")
        buffer[: len(data)] = data
        return len(data)

    def _more(self, wanted: int) -> bytes:
        while True:
            if self._member.eof:
                self._packed = self._member.unused_data.lstrip(b"\0") or self._stream.read(_PIECE).lstrip(b"\0")
                if not self._packed.startswith(GZIP[:1]):
                    return b""  # padding, or rubbish behind the last member, which gzip ignores, too
                self._member = zlib.decompressobj(31)
                self._begun = 0
            elif not self._packed:
                self._packed = self._stream.read(_PIECE)
                if not self._packed:
                    raise zlib.error(": cut short") if self._begun else zlib.error(": empty")
            self._begun += 1
            data = self._member.decompress(self._packed, wanted)
            self._packed = self._member.unconsumed_tail
            if data:
                return data


class Capped(io.RawIOBase):
    """A stream held to ``limit`` bytes. Reading raises UnreadableError beyond it."""

    def __init__(self, stream: BinaryIO, name: str, limit: int, key: str) -> None:
        self._stream = stream
        self._name, self._limit, self._key = name, limit, key
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        self._given += len(data)
        if self._given > self._limit:
            raise too_large(self._name, self._limit, self._key)
        buffer[: len(data)] = data
        return len(data)


def too_large(name: str, limit: int, key: str, said: str = "is too large") -> UnreadableError:
    """What is said of more bytes than the limit ``key`` allows."""
    return UnreadableError(Problem(name, 0, 0, said, f"at most {shown(limit)}, the limit {key}"))


def _check(mode: int, name: str) -> None:
    if not stat.S_ISREG(mode):
        raise UnreadableError(Problem(name, 0, 0, "is no regular file", "a file with a document in it"))


def _unreadable(name: str, error: Exception) -> UnreadableError:
    return UnreadableError(Problem(name, 0, 0, f"cannot be read: {reason(error)}", "a readable file"))
