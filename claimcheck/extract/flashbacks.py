"""Flashbacks: the year that a sentence opens with holds for all that it tells, and for what its paragraph goes on with.

In 1997 a liner sank in the strait. It had 300 on board. That is another ship than the one that sank this week. So does a
month without its year: in May a train came off the rails.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.extract.annotated import Sentence
from claimcheck.model import Mention

_LEADING = frozenset("in on back by during early late mid and but then".split())  # they lead to a date
_PRESENT = frozenset("is are am has have do does will can now".split())  # the story goes on
_NAMED = re.compile(r"(?:1[5-9]|20)\d\d|years (?:ago|earlier|before)")
_MONTH = re.compile(
    r"(?:last month|(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\b"
)
_BEFORE_THAT = re.compile(r"(?:the|a|one) year (?:before|earlier)\b")


class Scene(NamedTuple):
    """When a sentence plays: the year, or of a date without one the month (2015-10), "" for none, and whether it says so itself."""

    year: str = ""
    own: bool = False


def scenes(sentences: Sequence[Sentence]) -> Iterator[Scene]:
    """For each sentence in order when it plays, by its opening or by that of one before it in its block."""
    block, scene = -1, Scene()
    for sentence in sentences:
        scene = _scene(sentence, scene.year, goes_on=sentence.words.block == block)
        block = sentence.words.block
        yield scene


def _scene(sentence: Sentence, before: str, *, goes_on: bool) -> Scene:
    """When a sentence plays behind one that plays in the year ``before``; ``goes_on``: in the same block."""
    lowers = sentence.words.lowers
    if before and _BEFORE_THAT.match(" ".join(lowers[:4])):
        return Scene(str(int(before[:4]) - 1), own=True)
    date = next((m for m in sentence.mentions if m.kind == "date"), None)
    if date is None:
        return Scene(before) if before and goes_on and _PRESENT.isdisjoint(sentence.words.held) else Scene()
    lead = next((i for i, word in enumerate(lowers) if word not in _LEADING), 0)
    return Scene(_named(sentence, date), own=True) if date.start <= sentence.words.starts[lead] else Scene()


def _named(sentence: Sentence, date: Mention) -> str:
    """The year of a date that names it, the month of one that does not."""
    first, last = date.value.earliest, date.value.latest
    if not first or not last or first.year != last.year:
        return ""
    starts = sentence.words.starts
    text = " ".join(sentence.words.lowers[bisect_left(starts, date.start) : bisect_left(starts, date.end)])
    if _NAMED.search(text):
        return str(first.year)
    return f"{first:%Y-%m}" if first.month == last.month and _MONTH.search(text) else ""
