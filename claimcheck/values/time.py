"""Times of day: 7.42pm, 15:40, 1942 local time, twenty to four in the afternoon, noon, before dawn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values import clocks
from claimcheck.values import en_times as en
from claimcheck.values.clocks import Clock
from claimcheck.values.core import Context, Found
from claimcheck.values.letters import CUES, Letters, Matching
from claimcheck.values.numerals import Reading
from claimcheck.values.time_value import TimeValue, compare, show, to_json

__all__ = ["TimeValue", "compare", "recognise", "show", "to_json"]

_WORDS = {
    "A": en.AM | en.PM,
    "N": frozenset(en.NAMED),
    "L": frozenset(en.LIGHT),
    "c": frozenset(en.NUMBERS),
    "q": frozenset({"quarter"}),
    "h": frozenset({"half"}),
    "a": frozenset({"a"}),
    "P": en.PAST,
    "t": en.TO,
    "m": frozenset({"minutes", "minute"}),
    "b": frozenset({"before", "after"}),
    "O": frozenset({"o"}),
    "'": frozenset("'’"),
    "k": frozenset({"clock"}),
    "K": frozenset({"oclock"}),
    "i": frozenset({"in", "at", "on"}),
    "e": frozenset({"the"}),
    "y": frozenset({"this", "that", "yesterday"}),
    "g": frozenset(en.PARTS),
    "W": frozenset("monday tuesday wednesday thursday friday saturday sunday".split()),
    ":": frozenset({":"}),
    "-": frozenset("-–—"),
}
_ANCHORS = ":ADFMNLPOKg"
_STRETCH = re.compile("MtF")  # from 0900 to 1730
_ANCHOR = re.compile(f"[{_ANCHORS}]|[cq]t|m[tb]")


def _code(word: str) -> str:
    """A token as a letter: ``d`` one or two digits, ``D`` 15.40, ``F`` 1540, words of clock times; ``_`` the rest."""
    if len(word) <= 2:
        return "d" if word.isdigit() else "_"
    hours, _, minutes = word.partition(".")
    if len(minutes) == 2 and minutes.isdigit() and len(hours) <= 2 and int(hours) < 25 and int(minutes) < 60:
        return "D"
    if len(hours) == 2 and minutes.isdigit() and hours < "60":
        return "S"  # seconds and a fraction of one
    return "F" if len(word) == 4 and word.isdigit() and int(word[:2]) < 24 and int(word[2:]) < 60 else "_"


_LETTERS = Letters(_WORDS, _code)
_SURE = CUES.add(_LETTERS.words(_ANCHORS), numbers=lambda word: _LETTERS[word] in _ANCHORS)
_NUMBER = CUES.add(_LETTERS.words("cq"))
_TO = CUES.add(_LETTERS.words("tb"))


def recognise(sentences: Sequence[Reading], context: Context) -> Iterator[Found[TimeValue]]:  # noqa: ARG001
    """The times of day of a document, in order of place, not overlapping. Linear in the number of tokens."""
    coded = [
        (s.words, _LETTERS.of(s.words.lowers)) for s in sentences if s.cues & _SURE or s.cues & _NUMBER and s.cues & _TO
    ]
    written = [(words, codes) for words, codes in coded if "F" in codes]
    known = any(_figures(words, codes, known=False) != codes for words, codes in written)
    for words, codes in coded:
        if "F" in codes:
            codes = _figures(words, codes, known)
        if _ANCHOR.search(codes):
            yield from _in_sentence(words, codes)


def _figures(words: Words, codes: str, known: bool) -> str:
    """The letters of a sentence with ``M`` for the four digits that are times by themselves, or the end of a stretch."""
    alone = "".join("M" if c == "F" and clocks.are_figures(words, i, known) else c for i, c in enumerate(codes))
    return _STRETCH.sub("MtM", alone)


def _in_sentence(words: Words, codes: str) -> Iterator[Found[TimeValue]]:
    done = 0
    for anchor in _ANCHOR.finditer(codes):
        for i in range(max(done, anchor.start() - _REACH), anchor.end()):
            clock = _time_at(words, codes, i) if codes[i] in _FIRST else None
            if clock is None:
                continue
            value, end = _to_later(words, codes, i, *clock)
            first, value = _hedged(words, i, value)
            done = end
            yield Found(words.starts[first], words.ends[end - 1], "time", value)
            break


_N = "[cd]"
_RULES = (
    ("d:d(?::[dDS])?A?", clocks.digital),
    ("DA?", clocks.dotted),
    (f"(?:a?q|h|c-c|{_N}m?)[Pt]{_N}|{_N}mb{_N}", clocks.spoken),
    (f"(?:{_N})A", clocks.whole_hour),
    ("[FM]A?", clocks.military),
    ("M", clocks.figures),
    (f"{_N}(?:O'k|K)", clocks.oclock),
    (f"{_N}(?:ie?|y)?g", clocks.hour_of_part),
    (f"{_N}iWg", clocks.hour_of_day),
    ("N", clocks.named),
    ("L", clocks.light),
)
_MATCHING = Matching(pattern for pattern, _ in _RULES)
_FIRST = frozenset("dDcaqhFMNL")  # what a rule begins with
_LONGEST = 8  # letters, more than any rule has
_REACH = 4  # how far before its anchor a time may begin, in tokens


def _time_at(words: Words, codes: str, i: int) -> Clock | None:
    for n, length in _MATCHING[codes[i : i + _LONGEST].partition("_")[0]]:
        clock = _RULES[n][1](words, i, i + length)
        if clock is not None:
            return _placed(words, *clock)
    return None


def _placed(words: Words, value: TimeValue, end: int) -> Clock:
    """The time with what tells its half of the day and its zone: in the afternoon, this morning, local time, GMT."""
    part, after = _part_after(words, end)
    if part is None:
        part = _part_before(words, end)
    end = after
    if value.half_open and part is not None:
        value = _in_part(value, part)
    zone, end = _zone(words, end)
    if end < len(words.texts) and words.lowers[end] == "sharp":
        end += 1
    return (value if zone == value.zone else replace(value, zone=zone)), end


def _part_after(words: Words, end: int) -> tuple[str | None, int]:
    lowers = words.lowers
    for lead in (
        ("in", "the"),
        ("at",),
        ("this",),
        ("that",),
        ("yesterday",),
        ("on",),
        ("tomorrow",),
        ("every",),
        ("last",),
    ):
        at = end + len(lead)
        if lowers[end:at] == lead:
            at += lead == ("on",) or (lead == ("last",) and "".join(lowers[at : at + 1]).endswith("day"))
            if at < len(lowers) and lowers[at] in en.PARTS:
                return lowers[at], at + 1 if lead[0] in ("in", "at") else end
    if end < len(lowers) and lowers[end] == "tonight":
        return "tonight", end
    return None, end


def _part_before(words: Words, end: int) -> str | None:
    """A part of the day shortly before the time: on Sunday morning at 8.15."""
    near = words.lowers[max(0, end - 9) : end]
    return next((w for w in reversed(near) if w in en.PARTS), None)


def _in_part(value: TimeValue, part: str) -> TimeValue:
    start, stop = en.PARTS[part]
    for low in (value.low, value.low + 43200, value.low + 86400):
        if start * 3600 <= low < stop * 3600:
            low %= 86400
            return replace(value, low=low, high=low + value.high - value.low, half_open=False)
    return value


def _zone(words: Words, end: int) -> tuple[str | None, int]:
    """GMT, local time, Eastern time, +02:00."""
    if end >= len(words.texts):
        return None, end
    low, text = words.lowers[end], words.texts[end]
    if low in en.ZONES and text.isupper():
        return text, end + 1
    if low in en.ZONE_NAMES and words.lowers[end + 1 : end + 2] == ("time",):
        return f"{text} time" if low != "local" else None, end + 2
    if text == "+" and words.glued(end) and words.texts[end + 2 : end + 3] == (":",):
        hours, minutes = words.texts[end + 1], words.texts[end + 3] if end + 3 < len(words.texts) else ""
        if len(hours) == 2 and hours.isdigit() and len(minutes) == 2 and minutes.isdigit():
            return f"{text}{hours}:{minutes}", end + 4
    return None, end


def _to_later(words: Words, codes: str, i: int, value: TimeValue, end: int) -> Clock:
    """The end of a stretch: 14:00 to 16:00, between 3pm and 5pm."""
    before = words.lowers[i - 1] if i else ""
    joins = end < len(words.texts) and (
        codes[end] in "t-"
        or words.lowers[end] in ("until", "till")
        or (before == "between" and words.lowers[end] == "and")
    )
    later = _time_at(words, codes, end + 1) if joins and end + 1 < len(words.texts) else None
    if later is None or later[0].low != later[0].high or value.low != value.high:
        return value, end
    high = later[0].high
    if value.half_open and not later[0].half_open:
        low = max((x for x in (value.low, value.low + 43200) if x < high), default=value.low)
        value = replace(value, low=low, half_open=False)
    if high <= value.low:
        high += 43200 if value.half_open and later[0].half_open else 86400
    return replace(value, high=high, zone=later[0].zone or value.zone), later[1]


def _hedged(words: Words, i: int, value: TimeValue) -> tuple[int, TimeValue]:
    """About seven, around noon, shortly before eight."""
    before = words.lowers[i - 1] if i else ""
    if before in en.ABOUT:
        return i - 1, replace(value, approximate=True)
    close = i > 1 and before in ("before", "after") and words.lowers[i - 2] in en.CLOSE
    return (i - 2, replace(value, approximate=True)) if close else (i, value)
