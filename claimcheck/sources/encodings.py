"""Bytes → text: byte order marks, what is declared, UTF-8, and a guess that says so.

Line ends stay as they are: offsets count code points of the decoded text.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from msgspec import Struct

from claimcheck.errors import ClaimcheckError, Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the mark of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 2**16  # bytes that a guess is made from
_HEAD = 4096  # bytes that tell whether a file is text at all
# What is said of texts in any encoding; and what Python has besides the encodings of texts, some of it not linear.
_NOT_TAKEN = frozenset(
    {"utf-8", "iso8859-1", "ascii", "utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape"}
)
_FEW, _SHARE = 3, 0.1  # bytes beyond ASCII, and their share of the lines that hold them
_WESTERN = "cp1252"
_NEAR = 0.02  # difference of disorder (0 to 1) at which Western European is taken all the same
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
LOST = "\ufffd"


class UnreadableError(ClaimcheckError):
    """A file that yields no text; carries the problem to report."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


class Decoded(Struct, frozen=True):
    """A text, and the note on what was assumed where that was a guess."""

    text: str
    note: Problem | None = None


def decode(data: bytes, name: str, *, strict: bool = False, declared: str | None = None) -> Decoded:
    """The text that ``data`` is: by its byte order mark, as ``declared``, as UTF-8, else by a guess; the mark is dropped.

    ``strict``: refuse NUL characters, which no text file has. Raises UnreadableError; empty files are refused, too.
    Linear in the length: a guess looks at a sample.
    """
    found = _marked(data, name) or _declared(data, declared) or _plain(data, name) or _guess(data, name)
    if strict and "\0" in found.text:
        raise UnreadableError(Problem(name, 0, 0, "is not text: it holds NUL bytes", "text in UTF-8"))
    if not found.text.strip():
        raise UnreadableError(Problem(name, 0, 0, "is empty", "text"))
    return found


def mark(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that ``data`` begins with, and the encoding that it stands for."""
    return next(((m, encoding) for m, encoding in _MARKS if data.startswith(m)), None)


def _marked(data: bytes, name: str) -> Decoded | None:
    marked = mark(data)
    if not marked:
        return None
    bare = data[len(marked[0]) :]
    try:
        return Decoded(bare.decode(marked[1]))
    except UnicodeDecodeError as error:
        return _damaged(bare, marked[1]) or _fail(data, name, error, f"is not {marked[1].upper()} as its mark says")


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    """None where nothing is declared, and where that is no encoding of text or is not true."""
    if not declared:
        return None
    try:
        if codecs.lookup(declared).name in _NOT_TAKEN:
            return None
        text = data.decode(declared)
        text.encode()
    except (LookupError, ValueError):
        return None
    return Decoded(text)


def _plain(data: bytes, name: str) -> Decoded | None:
    if b"\0" in data[:_HEAD] and (wide := _wide(data, name)):
        return wide
    if len(_CONTROL.findall(data[:_HEAD])) * 20 > len(data[:_HEAD]):
        raise UnreadableError(Problem(name, 0, 0, "is not text: it is full of control characters", "text in UTF-8"))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        damaged = _damaged(data, "utf-8")
        return damaged and Decoded(damaged.text, _note(name, f"is damaged UTF-8: {_times(damaged.text)} replaced"))


def _wide(data: bytes, name: str) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark, by where the NUL bytes of its Latin letters stand."""
    head = data[:_HEAD]
    zeros = [head[i::4].count(0) * 4 / len(head) for i in range(4)]
    shapes = {"utf-32-le": "0111", "utf-32-be": "1110", "utf-16-le": "0101", "utf-16-be": "1010"}
    for encoding, shape in shapes.items():
        if all(share > 0.6 if expected == "1" else share < 0.2 for share, expected in zip(zeros, shape, strict=True)):
            try:
                return Decoded(
                    data.decode(encoding), _note(name, f"has no byte order mark: read as {encoding.upper()}")
                )
            except UnicodeDecodeError:
                return None
    return None


def _damaged(data: bytes, encoding: str) -> Decoded | None:
    """The text with U+FFFD for a few broken characters among many good ones, None where they are not few."""
    text = data.decode(encoding, "replace")
    broken = text.count(LOST)
    good = len(_NOT_ASCII.findall(text)) - broken if encoding == "utf-8" else len(text) // 100
    return Decoded(text) if good >= 4 * broken else None


def _guess(data: bytes, name: str) -> Decoded:
    """Western European where few bytes are beyond ASCII, or where that is about as likely as the likeliest.

    English has hardly any such bytes, and too few tell charset-normalizer nothing.
    """
    from charset_normalizer import from_bytes

    sample = _sample(data)
    if sum(byte > 127 for byte in sample) <= max(_FEW, len(sample) * _SHARE):
        with suppress(UnicodeDecodeError):
            return Decoded(data.decode(_WESTERN), _note(name, f"is not UTF-8: read as {_WESTERN}, which is a guess"))
    matches = from_bytes(sample)
    best = matches.best()
    if best is not None:
        near = [m for m in matches if m.chaos <= best.chaos + _NEAR]
        western = any(_WESTERN in (m.encoding, *m.could_be_from_charset) for m in near)
        for encoding in ([_WESTERN] if western else []) + [best.encoding]:
            try:
                text = data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
            return Decoded(text, _note(name, f"is not UTF-8: read as {encoding}, which is a guess"))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _fail(data, name, error, "is not UTF-8")


def _sample(data: bytes) -> bytes:
    """The lines that hold bytes beyond ASCII, as far as the sample goes."""
    taken: list[bytes] = []
    size = at = 0
    while size < _SAMPLE and (high := _HIGH.search(data, at)):
        start = max(data.rfind(b"\n", at, high.start()) + 1, high.start() - 1024, at)
        end = data.find(b"\n", high.start(), start + _SAMPLE - size)
        at = end + 1 if end >= 0 else start + _SAMPLE - size
        taken.append(data[start:at])
        size += at - start
    return b"".join(taken)


def _fail(data: bytes, name: str, error: UnicodeDecodeError, said: str) -> Decoded:
    before = data[: error.start]
    line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
    message = f"{said}: byte 0x{data[error.start]:02x} at offset {error.start}"
    raise UnreadableError(Problem(name, line, column, message, "text in UTF-8")) from error


def _note(name: str, said: str) -> Problem:
    return Problem(name, 0, 0, said, "text in UTF-8", note=True)


def _times(text: str) -> str:
    broken = text.count(LOST)
    return f"{broken} broken character{'s' * (broken != 1)}"
