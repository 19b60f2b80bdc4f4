"""Files that hold other files, or pretend to: gzip, WARC, JSON Lines."""

from __future__ import annotations

import gzip
import json
import struct
import zlib
from functools import cache

from tests.hostile.corpus import MB, attack
from tests.hostile.texts import STORY, prose


@cache
def zeros(size: int, fill: bytes = b"\0") -> bytes:
    """``size`` bytes of gzip's content in a thousandth of it: members of 10 MB one after another."""
    member = gzip.compress(fill * (10 * MB), 9, mtime=0)
    return member * (size // (10 * MB))


@attack("archive", ".txt.gz", "expands to too much")
def gzip_bomb() -> bytes:
    """A gigabyte of blanks in a megabyte."""
    return zeros(1024 * MB, b" ")


@attack("archive", ".jsonl.gz", "larger than 20 MB", slow=True)
def gzip_bomb_rows() -> bytes:
    """A row of a gigabyte, packed."""
    return gzip.compress(b'{"id": "1", "text": "', mtime=0) + zeros(1024 * MB, b"a")


@attack("archive", ".warc.gz", "is too large|no sound WARC|expands to too much", slow=True)
def gzip_bomb_records() -> bytes:
    """A record of a gigabyte, packed."""
    head = b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: text/plain\r\n"
    return gzip.compress(head + b"Content-Length: 1073741824\r\n\r\n", mtime=0) + zeros(1024 * MB, b"a")


@attack("archive", ".txt.gz", "is not text|is empty|NUL|control")
def gzip_in_gzip() -> bytes:
    """gzip in gzip in gzip: a bomb at the bottom."""
    return gzip.compress(gzip.compress(zeros(100 * MB), mtime=0), mtime=0)


@attack("archive", ".txt.gz", "is no sound gzip file")
def gzip_cut() -> bytes:
    """Cut in the middle."""
    return gzip.compress(STORY.encode() * 1_000, mtime=0)[:200]


@attack("archive", ".txt.gz", "is no sound gzip file")
def gzip_wrong_sum() -> bytes:
    """The sum at the end is that of something else."""
    return gzip.compress(STORY.encode() * 100, mtime=0)[:-8] + struct.pack("<LL", 1, 2)


@attack("archive", ".txt.gz")
def gzip_long_name() -> bytes:
    """A file name of 5 MB in the header, with a path out of the folder."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packed.compress(STORY.encode()) + packed.flush()
    head = b"\x1f\x8b\x08\x08" + bytes(6) + b"../" * (2 * MB) + b"etc\0"
    return head + body + struct.pack("<LL", zlib.crc32(STORY.encode()), len(STORY))


@attack("archive", ".txt.gz", "is no sound gzip file|is empty")
def gzip_empty_members() -> bytes:
    """100,000 members with nothing in them."""
    return gzip.compress(b"", mtime=0) * 100_000


def record(kind: str, length: str, content: bytes, more: str = "") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://a.example/1\r\nContent-Type: {more or 'text/plain'}\r\n"
    return f"{head}Content-Length: {length}\r\n\r\n".encode() + content + b"\r\n\r\n"


@attack("archive", ".warc", "is cut short")
def warc_too_long() -> bytes:
    """A record that says it is longer than the file."""
    return record("resource", "999999999", STORY.encode())


@attack("archive", ".warc", "no sound WARC|holds no page|cannot be read|is empty")
def warc_negative() -> bytes:
    """Lengths below zero, and lengths that are no numbers."""
    return record("resource", "-5", STORY.encode()) + record("resource", "1e9", STORY.encode())


@attack("archive", ".warc")
def warc_short() -> bytes:
    """A record that is longer than it says: what follows is read as the next one."""
    return record("resource", "10", STORY.encode() * 10) + record("resource", str(len(STORY)), STORY.encode())


@attack("archive", ".warc")
def warc_chunks() -> bytes:
    """A response in chunks whose lengths are nonsense, packed with a bomb inside."""
    bomb = zeros(100 * MB, b"a")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
    bad = head + b"fffffffffff\r\n" + STORY.encode() + b"\r\n-1\r\nx\r\nzz\r\n"
    packed = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n" + bomb
    kind = "application/http;msgtype=response"
    return record("response", str(len(bad)), bad, kind) + record("response", str(len(packed)), packed, kind)


@attack("archive", ".warc", "no sound WARC|holds no page|is no WARC|cannot be read")
def warc_headers() -> bytes:
    """200,000 headers in one record."""
    return b"WARC/1.0\r\n" + b"X-A: b\r\n" * 200_000


@attack("archive", ".jsonl", "larger than 20 MB", slow=True, seconds=240)
def long_rows() -> bytes:
    """Rows of 10 MB and of 25 MB, and a sound one after them."""
    rows = [{"id": str(n), "text": prose(size * MB)} for n, size in enumerate((10, 25))]
    return b"\n".join(json.dumps(row).encode() for row in [*rows, {"id": "last", "text": STORY}])


@attack("archive", ".jsonl", "no document")
def deep_rows() -> bytes:
    """A row nested 100,000 levels deep, in a field that is read and in one that is not."""
    deep = "[" * 100_000 + "]" * 100_000
    objects = '{"a":' * 100_000 + "1" + "}" * 100_000
    return f'{{"id": "1", "text": {deep}}}\n{{"id": "2", "text": "a", "x": {deep}}}\n{objects}\n[[[[{{'.encode()


@attack("archive", ".jsonl")
def same_ids() -> bytes:
    """500 rows with one id, and ids that look like those made for them."""
    rows = [{"id": "a", "text": STORY} for _ in range(500)] + [{"id": f"a#{n}", "text": STORY} for n in range(50)]
    return b"\n".join(json.dumps(row).encode() for row in rows)


@attack("archive", ".jsonl", "no document")
def wrong_types() -> bytes:
    """Numbers, lists and nothing where texts belong; a date that is none; a row that is no object."""
    rows = [{"id": [], "text": "a"}, {"id": 1, "text": 5}, {"id": None, "text": None}, {"text": "a"}, [], 5, None, "x"]
    rows += [{"id": "d", "text": STORY, "published": day} for day in ("9999-99-99", "yesterday", "-1", "0000-00-00", 5)]
    return (
        b"\n".join(json.dumps(row).encode() for row in rows) + b'\n{"id": 1, "text": NaN}\n{"id": 1e999, "text": "a"}'
    )


@attack("archive", ".jsonl", "no document")
def hostile_ids() -> bytes:
    """Ids that are paths, options, control characters, lone surrogates, or very long."""
    names = [
        "../../../etc/passwd",
        "/dev/zero",
        "--help",
        "\x1b[2J",
        "a\nb",
        "",
        "::error::x",
        "=1+1",
        "a" * (MB // 8),
        "\u202e",
    ]
    rows = [json.dumps({"id": name, "text": STORY, "title": name, "publisher": name}) for name in names]
    return "\n".join([*rows, '{"id": "\\ud800", "text": "Some 40 \\udfff boats sank."}', '{"id": "\\', "\0"]).encode()
