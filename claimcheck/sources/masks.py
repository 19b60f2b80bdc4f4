"""Lines with one mark in place of every date, weekday and time: what is left are the words that say whose date it is."""

from __future__ import annotations

import re

from msgspec import Struct

from claimcheck.sources.dates import Stamp, stamps, yearless

DATE, TIME, WEEKDAY = "\ue000", "\ue001", "\ue002"  # what stands for them while the words around are read
MARKS = DATE + TIME + WEEKDAY

_DAYS = "mon tue wed thu fri sat sun".split()
_WEEKDAYS = re.compile(
    r"\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?(?: (?:early )?(?:evening|morning|afternoon|night)\b)?",
    re.I,
)
_ZONE = r"(?: ?\(?(?:local time|Uhr|(?-i:[A-Z]{1,4}T|GMT|UTC|Z\b))\)?)?(?: ?(?:\+(?:0\d|1[0-4]):?\d\d|[+-]\d{1,2}(?:\d\d)?(?![\d:])))?"
_TIMES = re.compile(
    r"(?:(?<=\s)@ ?)?(?<![\d.,£$€/-])(?!\d{1,2}\.\d\d (?:euros?|dollars?|pounds?|francs?|kron)\w*\b)(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d{1,6})?)?(?: ?[ap]\.?m\b\.?| ?(?:hrs|hours|h|o.clock)\b)?(?!\d)|\d{1,2} ?[ap]\.?m\b\.?|\d{1,2} o['’]clock\b|noon\b|midnight\b|"
    rf"\d{{4}} ?(?:hrs|hours|h|(?=gmt|utc|(?-i:[A-Z]{{1,3}}T\b)))){_ZONE}(?!\w)",
    re.I,
)


class Masked(Struct, frozen=True):
    """A line whose dates, times and weekdays are one mark each; ``spans`` says where in the line, and which weekday."""

    text: str
    spans: tuple[tuple[int, int, str, int], ...]

    @property
    def weekdays(self) -> list[int]:
        return [day for _, _, mark, day in self.spans if mark == WEEKDAY]

    def origin(self, at: int) -> int:
        """The offset in the line of the offset ``at`` in the masked text."""
        for start, end, _, _ in self.spans:
            if at <= start:
                break
            at += end - start - 1
        return at


def mask(line: str, found: list[Stamp]) -> Masked:
    """``line`` with one mark for every date, weekday and time."""
    spans = [(s.start, s.end, DATE, 0) for s in found]
    spans += [(m.start(), m.end(), TIME, 0) for m in _TIMES.finditer(line)]
    spans += [(m.start(), m.end(), WEEKDAY, _DAYS.index(m[1][:3].lower())) for m in _WEEKDAYS.finditer(line)]
    spans.sort(key=lambda s: (s[2] != DATE, s[0]))
    kept: list[tuple[int, int, str, int]] = []
    for span in spans:
        if all(span[1] <= k[0] or span[0] >= k[1] for k in kept):
            kept.append(span)
    kept.sort()
    pieces, at = [], 0
    for start, end, mark, _ in kept:
        pieces += [line[at:start], mark]
        at = end
    return Masked("".join([*pieces, line[at:]]), tuple(kept))


def all_stamps(line: str, day_first: bool | None) -> list[Stamp]:
    """All dates of a line in order, with and without a year; the weekday beside it decides about 3/2/2026."""
    full = stamps(line, day_first)
    if not full and (day := weekday(line)) is not None:
        fits = [s for order in (True, False) for s in stamps(line, order) if (on := s.on()) and on.weekday() == day]
        full = fits if len(fits) == 1 else []
    partial = [s for s in yearless(line) if all(s.end <= f.start or s.start >= f.end for f in full)]
    found: list[Stamp] = []
    for stamp in sorted((*full, *partial), key=lambda s: s.start):
        if not found or stamp.start >= found[-1].end:
            found.append(stamp)
    return found


def weekday(words: str) -> int | None:
    """The first weekday that is named, from 0 for Monday."""
    found = _WEEKDAYS.search(words)
    return _DAYS.index(found[1][:3].lower()) if found else None


def without_weekdays(words: str) -> str:
    """The words without weekdays and the parts of the day behind them."""
    return _WEEKDAYS.sub("", words)
