"""Bytes of a file → its text: size, encoding, byte order mark."""

from __future__ import annotations

import stat
from pathlib import Path

from claimcheck.errors import ClaimcheckError, Problem
from claimcheck.sources.paths import reason

MAX_BYTES = 20 * 2**20  # of one document
MAX_ARCHIVE_BYTES = 2**30  # of one file that holds many


class UnreadableError(ClaimcheckError):
    """A file that yields no text; carries the problem to report."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


def read_bytes(path: Path, name: str, limit: int = MAX_BYTES) -> bytes:
    """The content of a regular file of at most ``limit`` bytes. Raises UnreadableError."""
    try:
        check(path, name, limit)
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise UnreadableError(Problem(name, 0, 0, f"cannot be read: {reason(error)}", "a readable file")) from error
    if len(data) > limit:
        raise _too_large(name, len(data), limit)
    return data


def check(path: Path, name: str, limit: int) -> None:
    """Refuse devices, pipes and what is too large before anything is opened. Raises UnreadableError, OSError."""
    state = path.stat()
    if not stat.S_ISREG(state.st_mode):
        raise UnreadableError(Problem(name, 0, 0, "is no regular file", "a text file"))
    if state.st_size > limit:
        raise _too_large(name, state.st_size, limit)


def _too_large(name: str, size: int, limit: int) -> UnreadableError:
    message = f"is too large: {size / 2**20:.1f} MB"
    return UnreadableError(Problem(name, 0, 0, message, f"at most {limit // 2**20} MB"))


def decode(data: bytes, name: str, *, strict: bool = False) -> str:
    """The text of a file: UTF-8, or UTF-16 that says so in its byte order mark; the mark itself is dropped.

    ``strict``: refuse NUL characters, which no text file has. Raises UnreadableError; empty files are refused, too.
    """
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        message = f"is not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}"
        raise UnreadableError(Problem(name, line, column, message, "text in UTF-8")) from error
    if strict and "\0" in text:
        raise UnreadableError(Problem(name, 0, 0, "is not text: it holds NUL bytes", "text in UTF-8"))
    if not text.strip():
        raise UnreadableError(Problem(name, 0, 0, "is empty", "text"))
    return text
