"""Stories that are followed from day to day: what is new joins one of them, or begins its own.

The same evidence and the same average linkage as for a run that sees everything at once (``stories``), begun with the
groups that are there. These are never split. Two of them become one only by way of a new source that belongs to both:
that the measure of rarity has shifted with more reading is no news about either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.align.linkage import clusters
from claimcheck.align.pile import pile
from claimcheck.align.sketch import Folded
from claimcheck.align.stories import UNKNOWN, copies


def grown(sketches: Sequence[Folded], story_of: Mapping[int, int]) -> list[list[int]]:
    """Groups of indices into ``sketches``, which are the new sources and those stored ones that are like them.

    ``story_of``: index of a stored source → number of its story. Sources of one story end up in one group.
    """
    units = [part for unit in copies([s.sentences() for s in sketches]) for part in _parted(unit, story_of)]
    chosen = [sketches[max(unit, key=lambda i: (sketches[i].size, -i))] for unit in units]
    looked = pile([("", one.mark) for one in chosen], lambda i: chosen[i].open())
    scores = {(i, j): score for i, j, score in looked.scored()}
    old = frozenset(number for number, unit in enumerate(units) if all(i in story_of for i in unit))
    begun = _begun(units, story_of)
    grouped = clusters(len(units), scores, line=0.0, unknown=UNKNOWN, begun=begun, old=old)
    return [sorted(i for unit in group for i in units[unit]) for group in grouped]


def _parted(unit: Sequence[int], story_of: Mapping[int, int]) -> list[list[int]]:
    """The copies of one text; those of several stories stay apart where nothing new is among them."""
    if any(i not in story_of for i in unit):
        return [list(unit)]
    by_story: dict[int, list[int]] = defaultdict(list)
    for i in unit:
        by_story[story_of[i]].append(i)
    return list(by_story.values())


def _begun(units: Sequence[Sequence[int]], story_of: Mapping[int, int]) -> list[list[int]]:
    """The units of each stored story; a unit that holds new sources as well may stand in several."""
    by_story: dict[int, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for story in {story_of[i] for i in unit if i in story_of}:
            by_story[story].append(number)
    return [by_story[story] for story in sorted(by_story)]
