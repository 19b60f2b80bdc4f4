"""What was judged as bytes: it comes back equal, and nothing else is taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck.engines.desk import Desk, Setup, Story
from claimcheck.engines.judgements import Sealed, names_of, pack_judged, seal, unpack_judged, unseal
from claimcheck.model import VERDICTS
from claimcheck.sources import find
from tests.told import packs


@pytest.fixture(scope="module")
def story() -> Story:
    desk = Desk(Setup(packs()))
    return Story(tuple(digest for file in find(["seeds"], {".txt"})[0] for digest in desk.read(file).digests))


@pytest.fixture(scope="module")
def sealed(story) -> Sealed:
    return Desk(Setup(packs())).judge(story)


def names(story: Story) -> list[str]:
    return [member.source.id for member in story.members]


def test_findings_come_back_equal(story, sealed):
    judged = unseal(sealed, names(story))
    assert {f.verdict for f in judged.findings} >= {"conflict", "agree", "single"}
    assert seal(judged, names(story)) == sealed


def test_they_are_counted_without_being_made(story, sealed):
    found = [f.verdict for f in unseal(sealed, names(story)).findings]
    assert sealed.counts == tuple(found.count(verdict) for verdict in VERDICTS)
    assert [len(names_of(sealed, place)) for place in range(len(VERDICTS))] == list(sealed.counts)


def test_what_the_cache_keeps_comes_back_equal(sealed):
    assert sealed.constraints
    assert unpack_judged(pack_judged(sealed)) == sealed
    assert unpack_judged(pack_judged(Sealed())) == Sealed()


def test_a_name_that_is_no_text_does_no_harm(story, sealed):
    odd = [f"{name}\udcff" for name in names(story)]
    judged = unseal(sealed, odd)
    assert seal(judged, odd) == sealed


@given(st.binary(max_size=60))
def test_other_bytes_are_refused(data):
    with pytest.raises(ValueError, match="nothing judged"):
        unpack_judged(data)
    if data:
        with pytest.raises(ValueError, match="no findings"):
            unseal(replace(Sealed(), findings=(data,) * len(VERDICTS)), [])
