"""Times that somebody or something took, as clocks show them: won in 2:09:41, broke up 2:19 after launch.

A single figure for the hours, and seconds, is no time of day.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.text import Words
from claimcheck.values.core import Found
from claimcheck.values.duration_value import DurationValue
from claimcheck.values.en_times import ABOUT, AM, BEGINS, PM
from claimcheck.values.letters import CUES
from claimcheck.values.numerals import Reading
from claimcheck.values.quantity import Quantity

COLON = CUES.add(frozenset({":"}))
_PARTS = 5  # tokens: hours, colon, minutes, colon, seconds
_NO_TIME = frozenset(":/-–_@#")  # glued to it they make an address, a verse, an id


def counts_from_start(words: Words, last: int) -> bool:
    """Whether what stands behind minutes and seconds, at token ``last``, is what a clock counts from: after launch."""
    after = words.lowers[last : last + 3]
    if after[:1] == ("into",):
        return len(after) > 1
    the = after[1:2] == ("the",)
    return after[:1] in (("after",), ("from",)) and after[1 + the : 2 + the] != () and after[1 + the] in BEGINS


def elapsed(reading: Reading) -> Iterator[Found[DurationValue]]:
    """``2:09:41``, ``0:58:12.4``: the seconds of hours, minutes and seconds."""
    words, done = reading.words, 0
    for i in reading.places(COLON):
        first, last = i - 1, i - 1 + _PARTS
        if first >= done and (short := _since_start(words, first)) is not None:
            yield short
            done = first + 3
            continue
        if first < done or not _is_elapsed(words, first, last):
            continue
        hours, minutes, seconds = (words.texts[k] for k in range(first, last, 2))
        total = int(hours) * 3600.0 + int(minutes) * 60 + float(seconds)
        step = 10.0 ** -len(seconds.partition(".")[2])
        yield Found(
            words.starts[first],
            words.ends[last - 1],
            "duration",
            DurationValue(Quantity(total, total, step=step), "second"),
        )
        done = last


def _since_start(words: Words, first: int) -> Found[DurationValue] | None:
    """``2:19 after launch``: minutes and seconds."""
    texts = words.texts[first : first + 3]
    if first < 0 or len(texts) < 3 or not counts_from_start(words, first + 3):
        return None
    free = not (first and words.glued(first)) and words.glued(first + 1) and words.glued(first + 2)
    digits = texts[0].isdecimal() and texts[2].isdecimal() and len(texts[0]) < 3 and len(texts[2]) == 2
    if not free or not digits or texts[2] > "59":
        return None
    total = int(texts[0]) * 60.0 + int(texts[2])
    about = first > 0 and words.lowers[first - 1] in ABOUT
    start = words.starts[first - about]
    value = DurationValue(Quantity(total, total, approximate=about, step=1.0), "second")
    return Found(start, words.ends[first + 2], "duration", value)


def _is_elapsed(words: Words, first: int, last: int) -> bool:
    texts = words.texts[first:last]
    if len(texts) < _PARTS or texts[3] != ":" or not all(words.glued(k) for k in range(first + 1, last)):
        return False
    if last < len(words) and (words.lowers[last] in AM or words.lowers[last] in PM):
        return False
    if (first and words.glued(first)) or (words.glued(last) and words.texts[last] in _NO_TIME):
        return False
    whole, point, part = texts[4].partition(".")
    sixties = all(len(digits) == 2 and digits.isdecimal() and digits < "60" for digits in (texts[2], whole))
    return len(texts[0]) == 1 and texts[0].isdecimal() and sixties and (part.isdecimal() or not point)
