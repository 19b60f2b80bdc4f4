"""Stories as the cache remembers them: of the same sources only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.align.sketch import sketch
from claimcheck.engines import telling
from tests.told import article

SKETCHES = [sketch(article(f"The ferry Aurora left port {n} at noon.", f"{n}.txt", "2024-05-02")) for n in "abc"]


def test_stories_come_back_equal():
    named = [one.id for one in SKETCHES]
    told = ((named[0], named[2]), (named[1],))
    assert telling.unpack(telling.pack(told, SKETCHES), SKETCHES) == told


def test_the_key_tells_sources_and_what_the_user_fixed():
    key = telling.key(SKETCHES, ())
    assert telling.key(list(SKETCHES), ()) == key
    assert telling.key([*SKETCHES[:2], replace(SKETCHES[2], told="something else")], ()) != key
    assert telling.key(SKETCHES, [["a.txt", "b.txt"]]) != key


@pytest.mark.parametrize("data", [b"", b"\xff", b"\x91\x91\x00", b"\x91\x93\x00\x01\x01"])
def test_other_bytes_are_refused(data):
    with pytest.raises(ValueError, match="stories"):
        telling.unpack(data, SKETCHES)
