"""JSON Lines: one document a line, ``{"id", "text", "published"?, "title"?, "publisher"?}``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

import msgspec
from msgspec import Struct

from claimcheck.errors import Problem

EXPECTED = '{"id": …, "text": …, "published"?: "YYYY-MM-DD", "title"?: …, "publisher"?: …}'


class Row(Struct, frozen=True):
    """One document of a file; ``line`` is 1-based."""

    line: int
    id: str
    text: str
    published: date | None
    title: str | None
    publisher: str | None


class _Raw(msgspec.Struct):
    id: str | int
    text: str
    published: str | None = None
    title: str | None = None
    publisher: str | None = None


_DECODER = msgspec.json.Decoder(_Raw)


def rows(stream: BinaryIO, name: str, limit: int) -> Iterator[Row | Problem]:
    """The documents of an open file, one at a time; a line that is none is a problem, and the next one is read.

    ``limit``: bytes of a line; a longer one is a problem, too.
    """
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit:
            while line and not line.endswith(b"\n"):
                line = stream.readline(limit)
            yield Problem(
                name, number, 1, f"the line is larger than {limit // 2**20} MB", f"at most {limit // 2**20} MB"
            )
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield from _row(line, name, number)


def _row(line: bytes, name: str, number: int) -> Iterator[Row | Problem]:
    try:
        raw = _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        yield Problem(name, number, 1, f"no document: {str(error)[:200] or 'nested too deeply'}", EXPECTED)
        return
    if raw.id == "":
        yield Problem(name, number, 1, 'no document: its "id" is empty', EXPECTED)
        return
    published = None
    if raw.published:
        try:
            published = date.fromisoformat(raw.published[:10])
        except ValueError:
            yield Problem(name, number, 1, f'"published" is no date: {raw.published[:40]!r}', "YYYY-MM-DD")
    if not raw.text.strip():
        yield Problem(name, number, 1, "the document is empty", "text")
        return
    yield Row(number, encodable(str(raw.id)), encodable(raw.text), published, _line(raw.title), _line(raw.publisher))


def _line(words: str | None) -> str | None:
    return " ".join(encodable(words).split()) or None if words else None


def encodable(text: str) -> str:
    """``text`` with lone surrogates replaced, one code point for one: JSON can spell them, nothing can print them."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text
