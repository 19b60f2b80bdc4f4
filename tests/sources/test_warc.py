"""WARC: every page a source, by its address; what is no page is passed over; broken archives are said."""

from __future__ import annotations

import gzip
import io
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from claimcheck.errors import Problem
from claimcheck.limits import MB, Limits
from claimcheck.model import Source
from claimcheck.sources import warc
from tests.fuzzing import examples

LIMITS = Limits()
PAGE = (
    b"<html><head><title>Boats sink</title></head><body><article><h1>Boats sink</h1>"
    b"<p>Nine boats sank on Friday when the wall of the harbour gave way, the harbour board said in a statement.</p>"
    b"<p>Seven people were hurt, and the port is closed until further notice, according to its spokeswoman.</p>"
    b"</article></body></html>"
)
HTML = "text/html; charset=utf-8"

Record = tuple[str, str, bytes] | tuple[str, str, bytes, str]


def archive(*records: Record, packed: bool = False) -> bytes:
    """An archive of (address, media type, content[, status line]), fetched on 3 March 2021."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "a test"}))
    for address, kind, content, *status in records:
        headers = StatusAndHeaders(status[0] if status else "200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            address,
            "response",
            payload=io.BytesIO(content),
            http_headers=headers,
            warc_headers_dict={"WARC-Date": "2021-03-03T03:03:03Z"},
        )
        writer.write_record(record)
    return out.getvalue()


def read(data: bytes, limits: Limits = LIMITS) -> tuple[list[Source], list[Problem]]:
    items = list(warc.sources(data, "a.warc", limits))
    return [i for i in items if isinstance(i, Source)], [i for i in items if isinstance(i, Problem)]


@pytest.mark.parametrize("packed", [False, True])
def test_pages_are_sources_by_their_address(packed: bool) -> None:
    data = archive(
        ("https://news.example/1", HTML, PAGE),
        ("https://news.example/logo", "image/png", b"\x89PNG"),
        ("https://news.example/old", HTML, PAGE, "404 Not Found"),
        ("https://news.example/2", "text/plain; charset=iso-8859-2", "Łódź: 340 people came.".encode("iso-8859-2")),
        packed=packed,
    )
    (page, text), problems = read(data)
    assert not problems
    assert (page.id, page.path, page.title) == ("https://news.example/1", "a.warc", "Boats sink")
    assert "Nine boats sank" in page.text
    assert (text.id, text.text) == ("https://news.example/2", "Łódź: 340 people came.")


def test_the_day_of_fetching_is_no_day_of_publication() -> None:
    (page, text), _ = read(
        archive(("https://a.example/1", HTML, PAGE), ("https://a.example/2", "text/plain", b"Nine boats."))
    )
    assert page.published is None
    assert text.published is None


def test_a_page_beyond_the_limit_costs_itself() -> None:
    data = archive(
        ("https://a.example/1", "text/plain", b"x " * MB), ("https://a.example/2", "text/plain", b"Nine boats.")
    )
    (small,), (problem,) = read(data, replace(LIMITS, source_bytes=MB))
    assert small.text == "Nine boats."
    assert (problem.path, problem.message) == ("a.warc", "https://a.example/1: is too large")


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_beyond_the_limit_is_read_up_to_there(packed: bool) -> None:
    records = [(f"https://a.example/{i}", "text/plain", b"Nine boats. " * 10_000) for i in range(20)]
    found, (problem,) = read(archive(*records, packed=packed), replace(LIMITS, archive_bytes=MB))
    assert 0 < len(found) < 20
    assert problem.expected == "at most 1 MB, the limit archive_bytes"


def test_an_archive_without_pages_is_a_problem() -> None:
    found, (problem,) = read(archive(("https://a.example/logo", "image/png", b"\x89PNG")))
    assert not found
    assert problem.message == "holds no page (records: 2)"


@pytest.mark.parametrize(
    "data",
    [b"", b"WARC/1.0\r\n", b"nothing of the kind", gzip.compress(b"WARC/1.0\r\nContent-Length: x"), b"\x1f\x8b\x08"],
)
def test_what_is_no_archive_is_a_problem(data: bytes) -> None:
    found, problems = read(data)
    assert not found
    assert problems


def test_pages_before_the_break_are_kept() -> None:
    data = archive(("https://a.example/1", HTML, PAGE), ("https://a.example/2", HTML, PAGE * 50), packed=True)
    found, problems = read(data[:-60])
    assert [page.id for page in found][:1] == ["https://a.example/1"]
    assert problems or len(found) == 2


@cache
def small() -> bytes:
    return archive(("https://a.example/1", "text/plain", b"Nine boats sank."))


@given(st.binary(max_size=200), st.integers(0, 1_200))
@settings(max_examples=examples(40), deadline=None)
def test_no_bytes_raise(data: bytes, at: int) -> None:
    for hostile in (data, b"WARC/1.0\r\n" + data, small()[:at] + data + small()[at:], gzip.compress(data)):
        assert list(warc.sources(hostile, "a.warc", LIMITS))
