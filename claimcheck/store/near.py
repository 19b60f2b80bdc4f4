"""The stored sources that new ones may belong with: found by what they mention, in time that the store's size has no part in.

Of each mark only some holders are looked at; a mark with more of them around the day tells nothing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from claimcheck.align.sketch import Sketch
from claimcheck.store.features import day, marks
from claimcheck.store.shelf import Shelf

_WINDOW = 90  # days between the publication of two reports of one event
_COMMON = 150  # holders of a mark that are too many to tell anything
_LIKE = 80  # stored sources that are looked at for a new one
_MEMBERS = 12  # of a story, so that a long one does not crowd out the others
AROUND = 300  # sources at least, by which to judge what is rare


def candidates(shelf: Shelf, sketch: Sketch) -> list[int]:
    """The stored sources most like a new one, the most like first; at most ``_LIKE`` and what their stories add."""
    likeness: dict[int, float] = defaultdict(float)
    for mark in marks(sketch):
        holders = _holders(shelf, mark, day(sketch.published))
        if len(holders) <= _COMMON:
            for source in holders:
                likeness[source] += math.log((_COMMON + 1) / len(holders)) + 0.1
    return sorted(likeness, key=lambda source: (-likeness[source], -source))[:_LIKE]


def surroundings(shelf: Shelf, sketches: Sequence[Sketch]) -> dict[int, int]:
    """The stored sources to hold new ones against, each with its story: those like them, more of their stories, and the
    latest, so that there are enough to tell what is rare."""
    like = {source: None for sketch in sketches for source in candidates(shelf, sketch)}
    story_of = shelf.stories_of(like)
    for story, members in shelf.members(set(story_of.values())).items():
        listed = sum(member.id in story_of for member in members)
        more = [member.id for member in reversed(members) if member.id not in story_of]
        story_of |= dict.fromkeys(more[: max(0, _MEMBERS - listed)], story)
    if (room := AROUND - len(story_of)) > 0:
        story_of = shelf.latest(room) | story_of
    return story_of


def _holders(shelf: Shelf, mark: int, when: int) -> list[int]:
    """The sources that have a mark, published around the day ``when`` or nobody knows when."""
    sql = "SELECT source FROM feature WHERE mark = ? AND day BETWEEN ? AND ? LIMIT ?"
    spans: Iterable[tuple[int, int]] = [(when - _WINDOW, when + _WINDOW), (0, 0)] if when else [(0, 1 << 30)]
    found = [row[0] for span in spans for row in shelf.database.execute(sql, (mark, *span, _COMMON + 1))]
    return list(dict.fromkeys(found))
