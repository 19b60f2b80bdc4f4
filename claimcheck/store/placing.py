"""Which story a new source belongs to: one that is there, or its own.

As long as a store is small, its stories are told apart anew with every run, as if all had been read at once. From then
on stories are fixed: new sources are held against those around them and join (``align.growth``); no story is split,
and two become one only by a source that belongs to both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck.align.growth import grown
from claimcheck.align.stories import apart
from claimcheck.engines.desk import Digest
from claimcheck.model import Source
from claimcheck.pipeline import Grouping
from claimcheck.store.near import AROUND, surroundings
from claimcheck.store.shelf import Place, Shelf


def place(shelf: Shelf, run: int, arrivals: Sequence[Digest], places: Sequence[Place], grouping: Grouping) -> set[int]:
    """Put sources that were just stored at ``places`` into stories; the stories whose members are others now."""
    stored = shelf.size() - len(arrivals)
    if not stored:
        return _all_anew(shelf, run, [(p.id, d) for p, d in zip(places, arrivals, strict=True)], grouping)
    if stored + len(arrivals) <= AROUND:
        return _all_anew(shelf, run, list(shelf.all_digests()), grouping)
    if grouping.one_story:
        return _join(shelf, run, [p.id for p in places], set(shelf.all_stories().values()))
    touched = _forced(shelf, run, arrivals, places, grouping)
    settled = shelf.stories_of(p.id for p in places)
    free = [(p.id, d) for p, d in zip(places, arrivals, strict=True) if p.id not in settled]
    return (touched | _grown(shelf, run, free)) if free else touched


def _all_anew(shelf: Shelf, run: int, every: Sequence[tuple[int, Digest]], grouping: Grouping) -> set[int]:
    """Tell all sources of the store apart, as a run on all of them would. Stories keep their numbers as far as they can."""
    number = {digest.source.id: source for source, digest in every}
    given = [list(number)] if grouping.one_story else grouping.given([digest.source for _, digest in every])
    told = apart([*number], [digest.sketch for _, digest in every], given=given).stories
    before = shelf.all_stories()
    groups = [[number[name] for name in story] for story in told]
    overlaps = [
        (-n, story, i) for i, g in enumerate(groups) for story, n in Counter(map(before.get, g)).items() if story
    ]
    story_of: dict[int, int] = {}
    for _, story, i in sorted(overlaps):
        if i not in story_of and story not in story_of.values():
            story_of[i] = story
    moved: dict[int, int] = {}
    for i, group in enumerate(groups):
        if i not in story_of:
            story_of[i] = shelf.new_story(run)
        moved |= {source: story_of[i] for source in group if before.get(source) != story_of[i]}
    shelf.move(moved)
    return {*moved.values(), *(before[source] for source in moved if source in before)}


def _grown(shelf: Shelf, run: int, free: Sequence[tuple[int, Digest]]) -> set[int]:
    """Let sources join the stories around them."""
    around = surroundings(shelf, [digest.sketch.open() for _, digest in free])
    digests = shelf.digests(around)
    numbers = [*sorted(around), *(number for number, _ in free)]
    sketches = [*(digests[number].sketch for number in sorted(around)), *(digest.sketch for _, digest in free)]
    story_of = {i: around[number] for i, number in enumerate(numbers) if number in around}
    touched = set()
    for group in grown(sketches, story_of):
        if fresh := [numbers[i] for i in group if i not in story_of]:
            touched |= _join(shelf, run, fresh, {story_of[i] for i in group if i in story_of})
    return touched


def _forced(
    shelf: Shelf, run: int, arrivals: Sequence[Digest], places: Sequence[Place], grouping: Grouping
) -> set[int]:
    """Put together what the user said belongs together, where new sources are among it."""
    if not grouping.given([digest.source for digest in arrivals]):
        return set()
    number = {digest.source.id: p.id for digest, p in zip(arrivals, places, strict=True)}
    stored = {name: source for source, name, _ in shelf.names()}
    known = [Source(name, path, "") for _, name, path in shelf.names() if name not in number]
    touched = set()
    for group in grouping.given([*known, *(digest.source for digest in arrivals)]):
        if fresh := [number[name] for name in group if name in number]:
            there = set(shelf.stories_of(stored[name] for name in group).values())
            touched |= _join(shelf, run, fresh, there)
    return touched


def _join(shelf: Shelf, run: int, fresh: Sequence[int], there: set[int]) -> set[int]:
    """Put sources into one story with the stories ``there``; all stories that this changes."""
    into = min(there) if there else shelf.new_story(run)
    shelf.join(there, into)
    shelf.move(dict.fromkeys(fresh, into))
    return {into, *there}
