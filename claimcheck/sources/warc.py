"""WARC → a source for every page that it holds, through the reader for HTML; the id is the page's address.

The date of a record is the day of fetching it and says nothing about publication. warcio reads records one by one.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.limits import Limits
from claimcheck.model import Source
from claimcheck.sources import formats, html
from claimcheck.sources.document import source
from claimcheck.sources.draft import tidy
from claimcheck.sources.encodings import UnreadableError, decode
from claimcheck.sources.files import GZIP, Capped, Unzipped, open_regular, peek, too_large

_HTML = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"
_LONGEST_ID = 500  # characters


def archive(path: str, name: str, limits: Limits) -> Iterator[Source | Problem]:
    """The pages of the archive at ``path``, one at a time, packed or not."""
    with open_regular(Path(path), name) as stream:
        yield from _pages(stream, name, limits)


def sources(data: bytes, name: str, limits: Limits) -> Iterator[Source | Problem]:
    """The pages of the archive that ``data`` is."""
    yield from _pages(io.BytesIO(data), name, limits)


def _pages(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Source | Problem]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
    if not formats.is_archive(peek(buffered, 4096)):
        yield Problem(name, 0, 0, "is no WARC", "a file that begins with WARC/")
        return
    plain = _unpacked(buffered, name, limits)
    number = found = 0
    try:
        for number, record in enumerate(ArchiveIterator(plain), start=1):
            for item in _page(record, name, number, limits):
                found += 1
                yield item
    except UnreadableError as error:
        yield error.problem
        return
    # warcio stumbles over records without an address or a length in ways of its own.
    except (ArchiveLoadFailed, ValueError, OSError, EOFError, AttributeError, TypeError, LookupError) as error:
        said = " ".join(str(error)[:150].split()) or type(error).__name__
        yield Problem(name, 0, 0, f"is no sound WARC after record {number}: {said}", "a whole archive")
        return
    if not found:
        yield Problem(name, 0, 0, f"holds no page (records: {number})", "responses of HTML or plain text")


def _unpacked(stream: BinaryIO, name: str, limits: Limits) -> io.RawIOBase:
    """The records, held to the limit as they come out: warcio unpacks without one.

    Not buffered: what a broken archive holds before the break must not be lost with it.
    """
    if peek(stream, 2) == GZIP:
        return Unzipped(stream, name, limits.archive_bytes, "archive_bytes")
    return Capped(stream, name, limits.archive_bytes, "archive_bytes")


def _page(record: Any, name: str, number: int, limits: Limits) -> Iterator[Source | Problem]:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    kind, charset = _type(record)
    if record.rec_type not in ("response", "resource") or kind not in (*_HTML, _TEXT):
        return
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if status and not status.startswith("2"):
        return
    key = " ".join(tidy(address.strip("<>")[:_LONGEST_ID]).split()) or f"{name}#{number}"
    data = record.content_stream().read(limits.source_bytes + 1)
    if len(data) > limits.source_bytes:
        yield too_large(name, limits.source_bytes, "source_bytes", f"{key}: is too large").problem
        return
    if not record.raw_stream.read(1) and getattr(record.raw_stream, "limit", 0) > 0:
        yield Problem(name, 0, 0, f"{key}: is cut short: the archive ends inside it", "a whole archive")
    try:
        for item in _read(data, key, name, limits, kind, charset):
            yield item._replace(path=name, message=f"{key}: {item.message}") if isinstance(item, Problem) else item
    except UnreadableError as error:
        yield error.problem._replace(path=name, message=f"{key}: {error.problem.message}")
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        said = f"{key}: cannot be read: {type(error).__name__}: {str(error)[:150]}"
        yield Problem(name, 0, 0, " ".join(said.split()), "a sound page")


def _read(data: bytes, key: str, name: str, limits: Limits, kind: str, charset: str) -> Iterator[Source | Problem]:
    if kind == _TEXT:
        decoded = decode(data, key, declared=charset)
        if decoded.note:
            yield decoded.note
        yield source(key, decoded.text, path=name)
        return
    for item in html.sources(data, key, limits):
        yield item if isinstance(item, Problem) else replace(item, id=key, path=name)


def _type(record: Any) -> tuple[str, str]:
    """The media type of what was fetched, and the encoding that it declares."""
    headers = record.http_headers or record.rec_headers
    said = (headers.get_header("Content-Type") or "").lower()
    kind, _, rest = said.partition(";")
    _, _, charset = rest.partition("charset=")
    return kind.strip(), charset.split(";")[0].strip(" \"'")
