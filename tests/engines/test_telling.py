"""Stories as the cache remembers them: of the same sources only, and what serves nearly the same ones."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from claimcheck.align.sketch import Folded, fold, sketch
from claimcheck.align.stories import apart
from claimcheck.engines import telling
from claimcheck.sources import read_text
from tests.bench.piles import pile
from tests.told import article

NAMES = ["a.txt", "b.txt", "c.txt"]
FOLDED = [fold(sketch(article(f"The ferry Aurora left port {name} at noon.", name, "2024-05-02"))) for name in NAMES]


def test_stories_come_back_equal():
    told = (("a.txt", "c.txt"), ("b.txt",))
    assert telling.unpack(telling.pack(told, NAMES), NAMES) == told


def test_the_key_tells_sources_and_what_the_user_fixed():
    key = telling.key(NAMES, FOLDED, ())
    assert telling.key(list(NAMES), list(FOLDED), ()) == key
    other = fold(sketch(article("Something else happened at noon.", "c.txt", "2024-05-02")))
    assert telling.key(NAMES, [*FOLDED[:2], other], ()) != key
    assert telling.key(["a.txt", "b.txt", "d.txt"], FOLDED, ()) != key
    assert telling.key(NAMES, FOLDED, [["a.txt", "b.txt"]]) != key


@pytest.mark.parametrize("data", [b"", b"\xff", b"\x91\x91\x00", b"\x91\x93\x00\x01\x01"])
def test_other_bytes_are_refused(data):
    with pytest.raises(ValueError, match="stories"):
        telling.unpack(data, NAMES)


def folded(articles: Sequence[tuple[str, str, int]]) -> tuple[list[str], list[Folded]]:
    return [name for name, _, _ in articles], [fold(sketch(read_text(name, text))) for name, text, _ in articles]


class TestWhatServesNearlyTheSameSources:
    def test_it_comes_back_as_good_as_it_was(self):
        names, before = folded(list(pile(90)))
        looked = apart(names, before, kept=True).pile
        kept = telling.pack_pile(looked)
        names, now = folded([*list(pile(90))[3:], *list(pile(99))[90:]])
        renewed = apart(names, now, before=telling.unpack_pile(kept), kept=True)
        anew = apart(names, now)
        assert renewed.stories == anew.stories
        assert list(renewed.pile.scored()) == list(anew.pile.scored())

    def test_sets_that_differ_in_little_share_traces(self):
        _, some = folded(list(pile(60)))
        assert set(telling.traces(some)) & set(telling.traces(some[1:]))
        assert not set(telling.traces(some[:30])) & set(telling.traces(some[30:]))

    @pytest.mark.parametrize("data", [b"", b"\xff", telling.pack([["a"]], ["a"])])
    def test_other_bytes_are_no_pile(self, data):
        with pytest.raises(ValueError, match="no pile"):
            telling.unpack_pile(data)
