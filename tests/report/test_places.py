"""Paths become URIs that lead back to the file, and regions are given only where lines are the file's own."""

from __future__ import annotations

from urllib.parse import unquote_to_bytes, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck.report.places import Places, Region, uri
from tests.report.sample import CLAIMS, sample


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("docs/a b.txt", "docs/a%20b.txt"),
        ("./docs/a.txt", "docs/a.txt"),
        ("../a.txt", "../a.txt"),
        ("渡し.txt", "%E6%B8%A1%E3%81%97.txt"),
        ("a#b?c%20d.txt", "a%23b%3Fc%2520d.txt"),
        ("http://evil.example/x", "http%3A/evil.example/x"),
        ("/srv/a.txt", "file:///srv/a.txt"),
        ("caf\udce9.txt", "caf%E9.txt"),
    ],
)
def test_a_path_as_a_uri(path: str, address: str) -> None:
    assert uri(path) == address


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_path_leads_to_another_host_and_every_one_leads_back(path: str) -> None:
    address = uri(path)
    assert address.isascii()
    parts = urlsplit(address)
    assert parts.netloc == ""
    assert parts.scheme in ("", "file")
    assert not parts.query + parts.fragment
    assert urlsplit(urljoin("https://here.example/base/", address)).netloc in ("here.example", "")
    if not path.startswith("/"):
        assert unquote_to_bytes(address).decode() == path_as_written(path)


def path_as_written(path: str) -> str:
    from pathlib import PurePath

    return PurePath(path).as_posix()


def test_regions_are_those_of_the_words() -> None:
    places = Places(sample())
    assert places.region(CLAIMS[0]) == Region(4, 39, 4, 48)
    assert places.region(replace(CLAIMS[0], text="Wed\r\nnesday")) == Region(4, 39, 5, 7)


def test_there_is_none_on_a_page_or_in_a_file_of_many_documents() -> None:
    report = sample()
    assert Places(report).region(replace(CLAIMS[0], place="page 3")) is None
    together = replace(report, sources=tuple(replace(s, path="batch.jsonl") for s in report.sources))
    assert Places(together).region(CLAIMS[0]) is None
    assert Places(together).path(CLAIMS[0]) == "batch.jsonl"
