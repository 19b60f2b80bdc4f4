"""The formats that can be read: a row each, found by suffix, else by content.

A new format is one module and one row. Suffixes stack: ``.html.gz`` is HTML in gzip.
"""

from __future__ import annotations

import re
import zlib
from contextlib import suppress
from typing import Literal

from msgspec import Struct

from claimcheck.sources.encodings import decode, mark

GZ = ".gz"


class Format(Struct, frozen=True):
    """``name`` as people say it. ``module``: what parses it, in a process of its own; empty for text, read in this one.

    ``extra`` names the extra of the distribution that it needs. ``sort``: whether a file of it is one document or holds
    many, which are read as a stream.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str = ""
    extra: str = ""
    sort: Literal["one", "many"] = "one"


TEXT = Format("text", (".txt", ".text", ".md", ".markdown"))
CONFIGURATION = Format(
    "configuration", (".yaml", ".yml", ".toml", ".ini", ".cfg", ".conf", ".cnf", ".env", ".properties", ".json")
)
ROWS = Format("JSON Lines", (".jsonl", ".ndjson"), sort="many")
HTML = Format("HTML", (".html", ".htm", ".xhtml"), "claimcheck.sources.html", "web")
FEED = Format("feed", (".rss", ".atom"), "claimcheck.sources.feed", "web")
PDF = Format("PDF", (".pdf",), "claimcheck.sources.pdf", "pdf")
DOCX = Format("DOCX", (".docx",), "claimcheck.sources.docx", "docx")
WARC = Format("WARC", (".warc",), "claimcheck.sources.warc", "warc", "many")

FORMATS = (TEXT, CONFIGURATION, ROWS, HTML, FEED, PDF, DOCX, WARC)
_BY_SUFFIX = {suffix: format_ for format_ in FORMATS for suffix in format_.suffixes}
SUFFIXES = frozenset(_BY_SUFFIX) | {suffix + GZ for suffix in _BY_SUFFIX}

HEAD = 4096  # characters that tell a format
_PDF = re.compile(rb"\s*%PDF-")
_WARC = re.compile(rb"WARC/[01]\.\d+\r?\n")
_XML = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?", re.S)
_FEED = re.compile(r"<(?:rss|(?:\w{1,20}:)?RDF|(?:\w{1,20}:)?feed)[\s>]")
_HTML = re.compile(r"<(?:!doctype html|html|head|body|title|meta|article|div|p|h1)[\s>/]", re.I)
_ROW = re.compile(r"\s*\{[^\n]{0,3000}\"text\"\s*:")
_NOT_TEXT = (
    (b"\x89PNG", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"), (b"{\\rtf", "RTF"), (b"PK\x03\x04", "a ZIP file"),
    (b"\x7fELF", "a program"), (b"7z\xbc\xaf", "a 7z file"), (b"Rar!", "a RAR file"), (b"SQLite format 3\0", "a database"),
    (b"BZh", "a bzip2 file"), (b"\xfd7zXZ", "an xz file"), (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
)  # fmt: skip


def by_suffix(name: str) -> Format | None:
    """The format that a file's name says, packed or not."""
    return _BY_SUFFIX.get(ending(unpacked(name)).lower())


def ending(name: str) -> str:
    """The suffix of a file by its name, as ``PurePosixPath`` tells it; but no path is made for each of many."""
    last = name.rpartition("/")[2]
    at = last.rfind(".")
    return last[at:] if 0 < at < len(last) - 1 else ""


def unpacked(name: str) -> str:
    """``name`` without a ``.gz`` at its end."""
    return name[: -len(GZ)] if name.lower().endswith(GZ) else name


def by_magic(data: bytes) -> Format | str | None:
    """What the first bytes say, whatever the name: a format, what else it is (``a PNG image``), None for text."""
    if _PDF.match(data, 0, 1024):
        return PDF
    if _WARC.match(data):
        return WARC
    if data.startswith(b"PK\x03\x04") and (b"word/" in data or b"[Content_Types].xml" in data[:HEAD]):
        return DOCX
    return next((said for magic, said in _NOT_TEXT if data.startswith(magic)), None)


def by_content(data: bytes, name: str) -> Format | str:
    """The format of a file whose name says none: a format, or what else it is. Raises UnreadableError for no text."""
    if known := by_magic(data):
        return known
    head = data[:HEAD]
    if not mark(data):
        head = head.rsplit(b"\n", 1)[0] if b"\n" in head and len(data) > HEAD else head
    text = decode(head, name).text if head.strip() else ""
    start = _XML.match(text)
    at = start.end() if start else 0
    if _FEED.match(text, at):
        return FEED
    if _HTML.match(text, at):
        return HTML
    return ROWS if _ROW.match(text) else TEXT


def is_rows(data: bytes) -> bool:
    """Whether what begins so is JSON Lines, packed or not. A look that needs no whole file."""
    return _ROW.match(_opened(data).decode("utf-8", "replace").removeprefix("\ufeff")) is not None


def is_archive(data: bytes) -> bool:
    """Whether what begins so is a WARC, packed or not."""
    return _WARC.match(_opened(data)) is not None


def _opened(data: bytes) -> bytes:
    """The beginning of what ``data`` is the beginning of, unpacked."""
    if data.startswith(b"\x1f\x8b"):
        with suppress(zlib.error):
            return zlib.decompressobj(31).decompress(data, HEAD)
    return data[:HEAD]
