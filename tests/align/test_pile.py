"""A pile that was looked at before, with some sources gone and some new: the same as one that never was."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given as suppose
from hypothesis import settings
from hypothesis import strategies as st

from claimcheck.align.pile import Pile, pile
from claimcheck.align.sketch import Folded, fold, sketch
from claimcheck.sources import read_text
from tests.align.local_news import pile as local_news
from tests.bench.piles import pile as generated
from tests.fuzzing import examples

# Names that are words elsewhere, in capitals and small letters: whether they are names turns with the sources.
_TURNING = (
    "The bay at Bay City was calm, and Al Reed and Hope Reed of Bay City left at noon. We saw Al and Hope there.",
    "We hope that the reed in the bay grows. The hope of many is a reed, and al dente is no name in the bay.",
    "Officials in Reed said hope was lost. In Hope Valley the reed burned, al said so, and the bay was closed.",
    "Hope. Bay. Reed. Al. Each of these words begins a sentence, and nobody knows what they are.",
)


def _folded() -> list[tuple[str, Folded]]:
    texts = [(name, text) for name, text, _ in generated(75)]
    texts += [(f"turning-{i}.txt", f"Report {i}\n\n{text}\n") for i, text in enumerate(_TURNING)]
    read = [read_text(name, text) for name, text in texts] + [source for source, _ in local_news(40, 2)]
    return sorted((source.id, fold(sketch(source))) for source in read)


SOURCES = _folded()
TURNING = [i for i, (name, _) in enumerate(SOURCES) if "turning" in name]


def looked_at(places: Sequence[int], before: Pile | None = None, kept: bool = True) -> Pile:
    keys = [(SOURCES[i][0], SOURCES[i][1].mark) for i in places]
    return pile(keys, lambda k: SOURCES[places[k]][1].open(), before, kept=kept)


def known(one: Pile) -> tuple[object, ...]:
    """What a pile says of its sources, whatever numbers its terms have."""
    texts = one.terms.texts
    told = [([texts[t] for t in terms], weights.tolist()) for terms, weights in one.telling]
    near = [(there.tolist(), likes.tolist()) for there, likes in one.near]
    weights = [
        sorted((texts[t], w) for t, w in zip(p.told(), own, strict=True))
        for p, own in zip(one.portraits, one.weights, strict=True)
    ]
    return told, near, weights, one.crowd.tolist(), list(one.scored())


@suppose(st.data())
@settings(max_examples=examples(8), deadline=None)
def test_what_is_taken_over_is_what_would_be_found_anew(data):
    everything = range(len(SOURCES))
    few = st.sets(st.sampled_from(everything) | st.sampled_from(TURNING), max_size=4)
    missing, leaving, back = data.draw(few), data.draw(few), data.draw(few)
    first = [i for i in everything if i not in missing]
    then = [i for i in first if i not in leaving]
    last = sorted({*then, *back})
    warm = looked_at(first)
    for places in (then, last):
        warm = looked_at(places, warm)
        assert known(warm) == known(looked_at(places))


def test_nothing_is_read_again_where_nothing_changed():
    everything = list(range(len(SOURCES)))
    before = looked_at(everything)
    keys = [(name, one.mark) for name, one in SOURCES]
    read: list[int] = []
    renewed = pile(keys, lambda k: read.append(k) or SOURCES[k][1].open(), before, kept=True)
    assert not read
    assert known(renewed) == known(looked_at(everything))


def test_a_single_new_source_is_all_that_is_read():
    everything = list(range(1, len(SOURCES)))
    before = looked_at(everything)
    keys = [(name, one.mark) for name, one in SOURCES]
    read: list[int] = []
    pile(keys, lambda k: read.append(k) or SOURCES[k][1].open(), before)
    assert set(read) == {0}


def test_a_pile_that_has_little_to_do_with_the_one_before_begins_anew():
    before = looked_at(range(66))
    assert known(looked_at(range(20, 90), before)) == known(looked_at(range(20, 90)))
