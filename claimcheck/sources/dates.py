"""Calendar dates as they stand in mastheads, date lines and file names.

Only what such lines need; dates in running text are the business of ``claimcheck.values``.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from msgspec import Struct

from claimcheck.late import late
from claimcheck.sources.lines import holds

_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"(?<![\d.]){_DAY}(?: day)?(?: of)?[ -]{{0,2}}{_MONTH}(?:,? ?|-){_YEAR}(?!\d)",
        rf"\b{_MONTH}[ -]?{_DAY}(?:,? |,|-){_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}(?P<mark>[-/.])(?P<number>\d{{1,2}})(?P=mark){_DAY}(?:T\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)",
    )
)
_SLASHED = late(rf"(?<![\d./-])(?P<a>\d{{1,2}})(?P<mark>[./-])(?P<b>\d{{1,2}})(?P=mark){_YEAR}(?!\d)")
_SHORT = late(r"(?<![\d./-])(?P<a>\d{1,2})(?P<mark>/)(?P<b>\d{1,2})/(?P<year>\d\d)(?![\d/])")
_PIVOT = 50  # 3/4/49 is of this century
_YEARLESS = tuple(
    re.compile(form, re.I)
    for form in (rf"(?<![\d.]){_DAY}(?: of)? {_MONTH}(?!\w)", rf"\b{_MONTH} ?{_DAY}(?![\w:])(?!\.\d)")
)
_ISSUE = late(rf"(?<!\d )\b{_MONTH} {_YEAR}(?!\d)", re.I)
_NAME = _MONTH.replace("?P<month>", "?:")
_MAY_BE_NAMED = re.compile(rf"\b{_NAME}[ -]?\d|\d(?:st|nd|rd|th)?(?: day)?(?: of)?[ -]{{0,2}}{_NAME}", re.I)
_DIGIT = re.compile(r"\d")
_MAY_BE_FIGURES = re.compile(r"\d[./-]\d{1,2}[./-]\d")
# Eight digits in a row are a date only in a file's name.
_IN_NAME = re.compile(r"(?<!\d)(20\d\d|19\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


class Stamp(Struct, frozen=True):
    """A calendar date read at ``start:end`` of a line; ``year`` is None where the line gives none."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    def on(self, year: int | None = None) -> date | None:
        """The date, in ``year`` where the stamp has none; None where there is no such day."""
        try:
            return date(self.year or year or 0, self.month, self.day)
        except ValueError:
            return None


def may_hold(line: str) -> bool:
    """Whether a look for dates in a line is worth while: cheap searches."""
    return _may_be_named(line) or bool(_MAY_BE_FIGURES.search(line))


@lru_cache(maxsize=64)  # a line is asked by everybody who reads it
def _may_be_named(line: str) -> bool:
    # Looking for substrings first is ten times as fast as the pattern.
    return holds(line.lower(), _NAMES) and _DIGIT.search(line) is not None and _MAY_BE_NAMED.search(line) is not None


def stamps(line: str, day_first: bool | None = None) -> list[Stamp]:
    """All full dates of a line, in order. 3/4/2025 counts only where ``day_first`` or the numbers decide it."""
    read: list[Stamp | None] = []
    if _may_be_named(line):
        read += [_named(m) for form in _FORMS[:2] for m in form.finditer(line)]
    if _MAY_BE_FIGURES.search(line):
        read += [_named(m) for m in _FORMS[2].finditer(line)]
        read += [_slashed(m, day_first) for form in (_SLASHED, _SHORT) for m in form.finditer(line)]
    found = [stamp for stamp in read if stamp and stamp.on()]
    found.sort(key=lambda s: (s.start, -s.end))
    kept: list[Stamp] = []
    for stamp in found:
        if not kept or stamp.start >= kept[-1].end:
            kept.append(stamp)
    return kept


def yearless(line: str) -> list[Stamp]:
    """Dates without a year (``Aug 14``), in order; parts of full dates are among them, too."""
    if not _may_be_named(line):
        return []
    found = [_named(m) for form in _YEARLESS for m in form.finditer(line)]
    return sorted((s for s in found if s.on(2000)), key=lambda s: s.start)


def months(line: str) -> list[tuple[int, int]]:
    """Years and months of the issues that a line names without a day: ``May 2026``."""
    return [(int(m["year"]), _NAMES.index(m["month"][:3].lower()) + 1) for m in _ISSUE.finditer(line)]


def in_file_name(name: str) -> date | None:
    """``2020-01-16-story.txt``, ``20200116``: the one date that a file's name holds, None where it holds several."""
    read = (Stamp(m.start(), m.end(), int(m[1]), int(m[3]), int(m[4])).on() for m in _IN_NAME.finditer(name[:300]))
    found = {day for day in read if day}
    return found.pop() if len(found) == 1 else None


# Begins with a literal, so that the search over a whole document costs next to nothing.
_ORDER = re.compile(r"/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
_FIRST_PART = re.compile(r"(?<![\d./])\d{1,2}$")
# Where time is told so the month comes first: 8:23 PM ET, 9 a.m. (PDT).
_AMERICAN = re.compile(
    r"\d ?[ap]\.?m\.?,? \(?(?:[ECMP](?-i:[SD]?T)|AK[SD]T|(?:eastern|central|mountain|pacific) (?:standard |daylight )?time)\b",
    re.I,
)
_HEAD = 3_000  # characters in which a document may say so


def day_first(text: str) -> bool | None:
    """Whether the document writes 25/3/2025 (True) or 3/25/2025 (False); None where it never says, or does both.

    Where no date decides it, a time of day of North America in the first lines does.
    """
    days_first = months_first = False
    for m in _ORDER.finditer(text):
        part = _FIRST_PART.search(text[max(0, m.start() - 3) : m.start()])
        if part:
            a, b = int(part.group()), int(m[1])
            days_first |= 12 < a <= 31 and b <= 12
            months_first |= 12 < b <= 31 and a <= 12
    if days_first != months_first:
        return days_first
    return False if not days_first and _AMERICAN.search(text, 0, _HEAD) else None


def _named(m: re.Match[str]) -> Stamp:
    parts = m.groupdict()
    month = _NAMES.index(parts["month"][:3].lower()) + 1 if parts.get("month") else int(parts["number"])
    year = int(parts["year"]) if parts.get("year") else None
    return Stamp(m.start(), m.end(), year, month, int(parts["day"]))


def _slashed(m: re.Match[str], first: bool | None) -> Stamp | None:
    a, b, year = int(m["a"]), int(m["b"]), int(m["year"])
    if year < 100:
        year += 2000 if year < _PIVOT else 1900
    if b > 12:
        first = False
    elif m["mark"] == "." or a > 12 or (a == b):
        first = True  # day.month.year has one reading the world over
    if first is None:
        return None
    day, month = (a, b) if first else (b, a)
    return Stamp(m.start(), m.end(), year, month, day)
