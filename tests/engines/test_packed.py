"""Claims as bytes: they come back equal, and nothing else is taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck import pipeline
from claimcheck.engines.packed import pack, unpack
from claimcheck.model import Claim
from claimcheck.sources import find, read_file
from claimcheck.values import KINDS
from tests.told import article, packs

TEXT = """
Captain Tomas Abara, 53, said on Wednesday that at least 1,204 people and 3 to 5 boats were moved 12 miles at 7.42pm.
“We will not wait another year,” he said. The town won 7-2 and paid $1.2bn, about 6.6% more than planned, for ten days.
It needs Python 3.10 or newer. The rules are not binding.
"""


def claims() -> list[Claim]:
    sources = [s for f in find(["seeds"], {".txt"})[0] for s in read_file(f)]
    return list(pipeline.extract([article(TEXT, "a.txt", "2024-05-02"), *sources], packs()))


def test_claims_of_every_kind_come_back_equal():
    found = claims()
    assert {c.kind for c in found} == set(KINDS)
    for source in {c.source for c in found}:
        own = [c for c in found if c.source == source]
        assert unpack(pack(own), source, own[0].id) == tuple(own)


def test_number_and_source_are_given_by_the_holder():
    first, second = claims()[:2]
    again = unpack(pack([first, second]), "elsewhere", 70)
    assert again == (replace(first, id=70, source="elsewhere"), replace(second, id=71, source="elsewhere"))


def test_no_claims_are_no_bytes():
    assert pack([]) == b""
    assert unpack(b"", "a.txt", 1) == ()


@given(st.binary(min_size=1, max_size=60))
def test_other_bytes_are_refused(data):
    with pytest.raises(ValueError, match="no packed claims"):
        unpack(data, "a.txt", 1)


def test_half_of_the_bytes_are_refused():
    data = pack(claims()[:5])
    with pytest.raises(ValueError, match="no packed claims"):
        unpack(data[: len(data) // 2], "a.txt", 1)
