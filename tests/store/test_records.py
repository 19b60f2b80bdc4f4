"""What is kept of a source comes back as it was."""

from __future__ import annotations

import hashlib

import pytest

from claimcheck.align.particulars import Particulars
from claimcheck.align.sketch import Sketch
from claimcheck.engines.desk import Desk, Digest, Setup
from claimcheck.judge.origins import Prints
from claimcheck.model import Claim, Source, Subject
from claimcheck.sources import read_text
from claimcheck.store import records
from claimcheck.store.schema import VERSION
from tests.bench.piles import pile
from tests.told import packs


@pytest.fixture(scope="module")
def digests():
    desk = Desk(Setup(packs("general", "casualties")))
    return [desk.read(read_text(name, text)).digests[0] for name, text, _ in pile(12)]


def test_a_record_comes_back_equal(digests):
    for common in (b"", records.dictionary(digests)):
        for digest in digests:
            assert records.decode(records.encode(digest, common), common, records.sentences(digest)) == digest


def test_a_store_of_this_version_has_these_records():
    """Stored records are read back by name and place of these fields: who changes them raises the schema's VERSION."""
    layout = repr([t.__struct_fields__ for t in (Digest, Sketch, Particulars, Prints, Source, Claim, Subject)])
    assert (VERSION, hashlib.sha256(layout.encode()).hexdigest()[:12]) == (2, "9bae59b5af2f")


def test_a_dictionary_makes_records_smaller(digests):
    common = records.dictionary(digests)
    assert len(records.encode(digests[3], common)) < 0.8 * len(records.encode(digests[3], b""))


@pytest.mark.parametrize("data", [b"", b"nothing", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_other_bytes_are_an_error(data):
    with pytest.raises(ValueError, match="no record"):
        records.decode(data, b"", ())


def test_sources_that_say_the_same_are_the_same(digests):
    assert records.same(digests[0], digests[0])
    assert not records.same(digests[0], digests[1])
