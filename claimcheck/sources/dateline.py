"""Datelines in front of the first sentence: ``PORTO, March 4, 2025 (Wire) - ``.

What stands in front of the joint must be nothing but a place, a date, a credit; one of the latter two must be there,
or a place in capitals.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from claimcheck.sources.dates import Stamp, may_hold, stamps, yearless
from claimcheck.sources.masks import DATE, MARKS, WEEKDAY, Masked, mask

_REACH = 140  # characters that a dateline has at most
_JOINT = re.compile(
    rf"(?<=[)/\]{MARKS}])\s*(?:--|[-–—_:])\s*|\s+(?:--|[-–—_])\s+|\s?—\s?|--|\s\|\s|\]\s*|(?<=[{MARKS}])\.\s+"
)
# What a joint, or a stop behind a date, looks like before the dates are masked.
_MAYBE = re.compile(r"--|—|\s[-–_]\s|[)/]\s*[-–_:]")
_MAYBE_DATED = re.compile(r"\d\s?[-–_:.|]|\s\|\s|\]")
_SMALL = "(?:dpa|apa|ansa|efe|lusa|ritzau|ntb|belga|tass|sda|epd|kna)(?:-[a-z]{1,8})?"  # agencies without capitals
_CREDIT = re.compile(
    rf"\s*(?:\((?P<round>(?:[A-Z][^()\d{MARKS}]{{1,38}}|{_SMALL}))\)|/(?P<slash>(?:[A-Z][^/\d{MARKS}]{{1,38}}|{_SMALL}))/)\s*"
)
_CONNECTORS = frozenset("of the de la le les del di da do dos das du upon on in y i and & am an der".split())
_NO_PLACE = frozenset(
    "update updated breaking advertisement note watch exclusive opinion analysis video photos live read editorial "
    "correction related warning urgent alert summary comment".split()
)
_NO_NAME = frozenset("on in at by since from after before until the a an this that it but and as to was is".split())


class Prefix(Struct, frozen=True):
    """A dateline in front of a sentence. ``length`` includes the joint; ``weekday`` counts from Monday, 0."""

    length: int
    stamp: Stamp | None
    agency: str | None
    weekday: int | None = None


def prefix(paragraph: str) -> Prefix | None:
    """The dateline that ``paragraph`` begins with: a place in capitals, a date or an agency, then a dash."""
    reach = paragraph[:_REACH]
    if not reach.isascii() and any(mark in reach for mark in MARKS):
        return None
    holds = may_hold(reach)
    if not (_MAYBE.search(reach) or (holds and _MAYBE_DATED.search(reach))):
        return None
    if not holds and "(" not in reach and "/" not in reach and not reach[:2].isupper():
        return None
    found = _stamps(reach) if holds else []
    masked = mask(reach, found) if found else Masked(reach, ())
    best: Prefix | None = None
    for n, joint in enumerate(_JOINT.finditer(masked.text)):
        if n == 3 or joint.start() < 1 or joint.start() > 120:
            break
        read = _read(masked.text, joint, found, masked.weekdays)
        if read and (best is None or (read.stamp and not best.stamp) or (read.agency and not best.agency)):
            best = read
        if read is None and best is not None:
            break
    return best and Prefix(masked.origin(best.length), best.stamp, best.agency, best.weekday)


def _stamps(reach: str) -> list[Stamp]:
    full = stamps(reach)
    partial = [s for s in yearless(reach) if all(s.end <= f.start or s.start >= f.end for f in full)]
    return sorted((*full, *partial), key=lambda s: s.start)[:4]


def _read(masked: str, joint: re.Match[str], found: list[Stamp], weekdays: list[int]) -> Prefix | None:
    """The dateline that ends with ``joint``, with its length in the masked text."""
    head = masked[: joint.start()].strip()
    sign = joint.group().strip()
    if masked[joint.end() : joint.end() + 1].islower() or (sign == "]") != head.startswith("["):
        return None
    credit = _CREDIT.search(head)
    place = head[: credit.start()] + "," + head[credit.end() :] if credit else head
    if place.count(DATE) > 1 or (sign == "|" and DATE not in head) or (sign == "." and head[-1:] != DATE):
        return None
    stamp = found[0] if DATE in place else None
    where = re.sub(rf"[{MARKS}\[\]()|—–]|--|(?<=\s)-(?=\s)", ",", place).strip(" ,.|-")
    agency = (credit["round"] or credit["slash"]).strip() if credit else None
    if stamp and stamp.year and not where and agency:
        where, agency = agency, None  # ``March 4, 2025 (Porto) -``
    if sign in (":", ".") and not (agency or (stamp and _is_loud(where))):
        return None
    if not _is_place(where, bool(agency or stamp)):
        return None
    named = stamp and weekdays and WEEKDAY in head
    return Prefix(joint.end(), stamp, agency, weekdays[0] if named else None)


def _is_place(place: str, vouched: bool) -> bool:
    """Whether the words in front name a place; ``vouched``: a date or an agency stands behind them."""
    if not place:
        return vouched
    words = place.replace("/", " ").replace(",", " ").split()
    if not words or len(words) > 8 or any(c in place for c in '"“”!?;:()[]') or words[0].lower() in _NO_NAME:
        return False
    named = all(w[0].isupper() or w in _CONNECTORS for w in words)
    if vouched:
        return named
    return _is_loud(place) and named and len(words) <= 5 and not _NO_PLACE & {w.lower() for w in words}


def _is_loud(place: str) -> bool:
    """``ST. LOUIS, Mo.``: the city in capitals."""
    city = place.split(",", maxsplit=1)[0]
    letters = [c for c in city if c.isalpha()]
    return len(letters) >= 3 and city == city.upper() and all(c.isalpha() or c in " .'’-/" for c in city)


def dated(stamp: Stamp, near: date | None) -> date | None:
    """The day of a stamp; one without a year takes the year that puts it within 60 days of ``near``."""
    if stamp.year or near is None:
        return stamp.on()
    found = [day for year in (near.year - 1, near.year, near.year + 1) if (day := stamp.on(year))]
    return next((day for day in found if abs((day - near).days) <= 60), None)
