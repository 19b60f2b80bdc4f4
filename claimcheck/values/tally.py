"""Tallies: two numbers that stand against each other, in votes and games: 7-2, by 233 to 212."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from msgspec import Struct

from claimcheck.text import Words
from claimcheck.values.attach import joined_before
from claimcheck.values.core import Comparison, Context, Found, Relation
from claimcheck.values.en_bounds import CHANGES
from claimcheck.values.en_counts import DESIGNATIONS, FUNCTION_WORDS
from claimcheck.values.en_versions import GAMES, SCORED, VOTES
from claimcheck.values.nouns import plural
from claimcheck.values.numerals import Numeral, Reading

_DASHES = frozenset("-–—‑")
_CUES = VOTES | GAMES
_LARGE, _SMALL = 100, 10  # so many to a few is no result of a game, but a model: a 787-8


class Tally(Struct, frozen=True):
    """The number of one side, then of the other, as stated."""

    left: int
    right: int


def recognise(sentences: Sequence[Reading], context: Context) -> Iterator[Found[Tally]]:  # noqa: ARG001
    """All tallies of the sentences, in order of place."""
    for reading in sentences:
        if len(reading.numerals) < 2:
            continue
        words, done = reading.words, 0
        for a, b in pairwise(reading.numerals):
            if a.first >= done and _between(words, a, b) and a.whole is not None and b.whole is not None:
                start = a.first - (a.first > done and words.lowers[a.first - 1] == "by")
                yield Found(words.starts[start], b.end, "tally", Tally(a.whole, b.whole))
                done = b.last


def _between(words: Words, a: Numeral, b: Numeral) -> bool:
    """Whether the words between and around the two numbers make them a tally."""
    gap = b.first - a.last
    sign = words.lowers[b.first - 1]
    if sign != "to" and sign not in _DASHES:
        return False
    if not 1 <= gap <= 2 or a.ordinal or b.ordinal or a.scale > 1 or b.scale > 1 or a.whole is None or b.whole is None:
        return False
    if sign in _DASHES and gap == 1:
        return words.glued(a.last) and words.glued(b.first) and _dashed(words, a, b)
    if sign != "to" or (gap == 2 and words.lowers[a.last] not in SCORED):
        return False
    before = words.lowers[max(0, a.first - 6) : a.first]
    stated = before[-1:] in (("by",), ("of",), ("was",)) or before[-1:] and before[-1] in _CUES or gap == 2
    return bool(stated) and not _CUES.isdisjoint(before) and CHANGES.isdisjoint(before) and not _counts(words, b.last)


def _dashed(words: Words, a: Numeral, b: Numeral) -> bool:
    if joined_before(words, a.first) or _goes_on(words, b.last) or _padded(a) or _padded(b):
        return False
    before = words.lowers[a.first - 1] if a.first else ""
    if before in _DASHES and words.glued(a.first):
        return False
    if before in DESIGNATIONS or before in ("$", "£", "€", "#"):
        return False
    left, right = a.value, b.value
    if left > right:
        season = a.digits is not None and len(a.digits) == 4 and right < 100
        sure = left < _LARGE or (left < 1000 and right >= _SMALL) or _cued(words, a, b)
        return not season and sure and (left, right) not in ((24, 7), (9, 5))
    return (left == right and left < 10 and a.digits is not None) or (_cued(words, a, b) and _ends(words, b.last))


def _padded(n: Numeral) -> bool:
    return n.digits is not None and n.digits[0] == "0" != n.digits


def _goes_on(words: Words, last: int) -> bool:
    """Whether more is joined to the pair: dates, telephone numbers, formations, units."""
    if not words.glued(last):
        return False
    after = words.texts[last]
    follows = last + 1 < len(words.texts) and words.glued(last + 1)
    return after[0].isalnum() or after in "%°:" or (after in "-–/." and follows and words.texts[last + 1][0].isdigit())


def _cued(words: Words, a: Numeral, b: Numeral) -> bool:
    near = words.lowers[max(0, a.first - 4) : a.first]
    if not (a.first and words.texts[a.first - 1][0].isupper()):  # a Boeing 737-800 is a name, whatever follows
        near += words.lowers[b.last : b.last + 3]
    return not _CUES.isdisjoint(near)


def _counts(words: Words, last: int) -> bool:
    """Whether a thing follows that is counted: ``lost 10 to 15 tanks``; not ``lost 10 to 15 points``."""
    after = words.lowers[last] if last < len(words.texts) else ""
    return plural(after) and after not in SCORED and after not in _CUES


def _ends(words: Words, last: int) -> bool:
    """Whether nothing that could be counted follows."""
    after = words.lowers[last] if last < len(words.texts) else "."
    return not after.isalpha() or after in FUNCTION_WORDS or after in _CUES


def compare(a: Tally, b: Tally) -> Comparison:
    """The same two numbers, also told from the other side, or not the same tally."""
    if a == b:
        return Comparison(Relation.SAME, f"both say {show(a)}")
    if (a.left, a.right) == (b.right, b.left):
        return Comparison(Relation.COMPATIBLE, f"{show(a)} is {show(b)} told from the other side")
    return Comparison(Relation.DIFFERENT, f"{show(a)} is not {show(b)}")


def show(value: Tally) -> str:
    """``7-2``."""
    return f"{value.left}-{value.right}"


def to_json(value: Tally) -> dict[str, Any]:
    """The tally as text and as its two numbers."""
    return {"tally": show(value), "left": value.left, "right": value.right, "approximate": False}
