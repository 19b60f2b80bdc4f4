"""Lines that say when a document appeared, and datelines in front of the first sentence.

A date line is nothing but a date with the words of a masthead around it (weekday, time, place, section, issue,
byline). A date inside a sentence, under a photograph, or after *effective*, *held on*, *due* is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from claimcheck.sources.dates import Stamp, stamps, yearless

Label = Literal["published", "bare", "updated"]

LONGEST = 160  # characters of a date line
_DIGIT = re.compile(r"\d")
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_TIME = (
    r"(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|noon|midnight|\d{4} ?(?:hrs|hours|gmt))"
    r"(?: ?\(?(?:local time|[A-Z]{1,4}T|GMT|UTC)(?:[+-]\d{1,2})?\)?)?"
)
_HOUR = r"(?:evening|morning|afternoon|night)"
_BEFORE_DATE = re.compile(rf"(?:\b{_WEEKDAY}(?: {_HOUR})?|(?:\bat )?\b{_TIME})[ ,|–—-]*$", re.I)
_AFTER_DATE = re.compile(rf"[ ,|/–—-]*(?:\(?{_WEEKDAY}\)?(?: {_HOUR})?|(?:at |@ ?)?{_TIME})(?!\w)", re.I)
_GLUED = re.compile(r"(?<=[\w.])(?=(?:Updated|UPDATED|Published|PUBLISHED|Posted|POSTED|Last)\b[: ])")
_UPDATED = re.compile(r"\b(?:(?:last )?(?:updated|modified|revised|edited)|update)(?: on)?:? *$", re.I)
_LABEL = re.compile(
    r"^(?:(?:first |originally |article |story |release )?(?:published|posted|issued|filed|released|created|dated?|"
    r"(?:publication|report|release|issue|posting) date|date of (?:publication|report|release|issue)|"
    r"(?:press|media|news) release(?: of)?|for (?:immediate )?release)"
    r"(?: online| on| by \S+(?: \S+){0,3}?)?|(?:story |words )?by \S+(?: \S+){0,6}|on) *[;,]? *[:,|–—-]? *$",
    re.I,
)
# What shows that the date is the date of something else.
_OTHERS = re.compile(
    r"\b(?:effective|valid|due|deadline|expir\w+|until|till|since|before|after|between|through|held|born|died|"
    r"established|est|founded|starts?|ends?|opens?|closes?|applies|replaces|supersedes|version|v\d[\d.]*|release[sd]? \d\S*|"
    r"elections?|meetings?|events?|conferences?|concerts?|battles?|anniversary|hearings?|trials?|sessions?|festivals?|"
    r"exhibitions?|matches|match|games?|census|population|surveys?|polls?|incidents?|arrest\w*|sentenc\w+|"
    r"shootings?|attacks?|crash\w*|explosions?|earthquakes?|votes?|referendum|launch\w*|summits?|debates?|as of|on|weddings?|funerals?|ceremon\w+|day|tickets?|to|was|were|is|are|has|had|will)\b",
    re.I,
)
_PIPE = re.compile(r"[|·•»>]\s*$")
_DASH = re.compile(r"(?:\s[–—-]|[:—])\s*$")
_PLACE_WORD = re.compile(r"[^\W\d_]\S*$")
_CONNECTORS = frozenset("of the de la le les del di da do dos das du upon on in y i and & am an der".split())
_TRAILER = re.compile(
    r"^[ ,;|/–—(-]*(?:(?:page|p\.|issue|no\.?|nr\.?|vol\.?|volume|edition|number)\W*\w+|\w+ edition|\d+ comments?|"
    r"\d+ min(?:ute)?s? read|local time|comments? ?\(?\d*\)?|(?-i:[A-Z]{2,4})\b)[ .)]*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that dates its document. ``label`` tells an update from a first publication."""

    stamp: Stamp
    label: Label


def date_line(line: str, *, masthead: bool = False, day_first: bool | None = None) -> DateLine | None:
    """Read a line as a date line, with or without a year; None where it is anything else.

    ``masthead``: the line stands in the first lines of its document, where a dash may join the date with a motto.
    """
    line = line.strip(" \t*_[]()#<>~=.–—-")
    if not 5 <= len(line) <= LONGEST or not _DIGIT.search(line):
        return None
    line = _GLUED.sub(" ", line)
    found = stamps(line, day_first) or yearless(line)
    for i, stamp in enumerate(found[:3]):
        before = _trimmed(_BEFORE_DATE, line[: stamp.start])
        label: Label | None = "updated" if _UPDATED.search(before) else None
        if label is None and i > 0:
            continue
        if label and _fits_before(before[: _cut(before)], masthead):
            return DateLine(stamp, label)
        label = _fits_before(before, masthead)
        if label and (_fits_after(line[stamp.end :]) or _second(line, found, i)):
            return DateLine(stamp, label)
    return None


def _cut(before: str) -> int:
    found = _UPDATED.search(before)
    return found.start() if found else len(before)


def _trimmed(pattern: re.Pattern[str], before: str) -> str:
    """``before`` without weekday and time at its end: each at most once, in either order."""
    for _ in range(2):
        tail = before[-40:]
        found = pattern.search(tail)
        if not found:
            break
        before = before[: len(before) - len(tail) + found.start()]
    return before


def _fits_before(before: str, masthead: bool) -> Label | None:
    """Whether the words in front of a date leave it the date of the document."""
    if not before.strip(" ,|–—:-"):
        return "bare"
    if yearless(before):
        return None  # a range
    if _LABEL.search(before):
        return "published" if not before.lower().startswith(("by ", "on")) else "bare"
    if _OTHERS.search(before) or len(before.split()) > 9 or re.search(r"[.!?;] [A-Z].* ", before):
        return None
    if before.rstrip().endswith((":", "(")):
        return None  # a label of something else
    if _PIPE.search(before) or (masthead and _DASH.search(before)):
        return "bare"
    parts = before.replace(",", " ").replace(":", " ").split()
    named = all(p[0].isupper() or p in _CONNECTORS for p in parts if _PLACE_WORD.match(p))
    return "bare" if parts and named and parts[0][0].isupper() and len(parts) <= (6 if "," in before else 3) else None


def _fits_after(after: str) -> bool:
    for _ in range(2):
        found = _AFTER_DATE.match(after[:40])
        if not found:
            break
        after = after[found.end() :]
    while found := _TRAILER.match(after):
        after = after[found.end() :]
    if not after.strip(" ,.|–—-)"):
        return True
    if after.lstrip()[:1] in "|·•>»" and len(after.split()) <= 10 and not after.rstrip().endswith("."):
        return not _OTHERS.search(after)
    # ``, Berlin``, ``by Jane Roe`` and ``in News``
    rest = after.strip(" ,|–—-")
    if re.match(r"(?:by|in|under) [A-Z]", rest) and len(rest.split()) <= 6:
        return True
    named = all(w[0].isupper() for w in rest.split()) or rest.lower().startswith("by ")
    return after.lstrip()[:1] in ",–—-" and len(rest.split()) <= 5 and named and not rest.endswith(".")


def _second(line: str, found: list[Stamp], i: int) -> bool:
    """Whether the rest of the line is an update's date: ``3 March 2025, updated 4 March 2025``."""
    if i + 1 >= len(found):
        return False
    between = line[found[i].end : found[i + 1].start]
    return bool(_UPDATED.search(_trimmed(_BEFORE_DATE, between))) and len(between) <= 40


@dataclass(frozen=True, slots=True)
class Prefix:
    """A dateline in front of a sentence: ``PORTO, March 4, 2025 (Wire) - ``. ``length`` includes the dash."""

    length: int
    stamp: Stamp | None
    agency: str | None


_JOINT = re.compile(r"(?<=\))\s*(?:--|[-–—_:])\s*|\s+(?:--|[-–—_])\s+|\s?—\s?")
_CREDIT = re.compile(r"\s*\((?P<agency>[A-Z][^()\d]{1,38})\)$")
_NO_PLACE = frozenset(
    "update updated breaking advertisement note watch exclusive opinion analysis video photos live read editorial "
    "correction related warning urgent alert summary comment".split()
)


def prefix(paragraph: str) -> Prefix | None:
    """The dateline that ``paragraph`` begins with: a place in capitals, a date or an agency, then a dash."""
    joint = _JOINT.search(paragraph[:120])
    if not joint or joint.start() < 2:
        return None
    head = paragraph[: joint.start()].rstrip()
    credit = _CREDIT.search(head)
    place = head[: credit.start()] if credit else head
    found = (stamps(place) or yearless(place)) if _DIGIT.search(place) else []
    stamp = found[-1] if found and len(place) - found[-1].end <= 2 else None
    if stamp:
        place = _trimmed(_BEFORE_DATE, place[: stamp.start])
    if not _is_place(place.strip(" ,.|"), bool(credit or stamp)):
        return None
    if joint.group().strip() == ":" and not credit:
        return None
    return Prefix(joint.end(), stamp, credit["agency"].strip() if credit else None)


def _is_place(place: str, vouched: bool) -> bool:
    """Whether the words in front name a place; ``vouched``: a date or an agency stands behind them."""
    if not place:
        return vouched
    words = place.replace("/", " ").replace(",", " ").split()
    if len(words) > 8 or any(c in place for c in '"“”!?;:()[]'):
        return False
    named = all(w[0].isupper() or w in _CONNECTORS for w in words)
    if vouched:
        return named
    city = place.split(",", maxsplit=1)[0]
    letters = [c for c in city if c.isalpha()]
    loud = len(letters) >= 3 and city == city.upper() and all(c.isalpha() or c in " .'’-/" for c in city)
    return loud and named and len(words) <= 5 and not _NO_PLACE & {w.lower() for w in words}


def dated(stamp: Stamp, near: date | None) -> date | None:
    """The day of a stamp; one without a year takes the year that puts it within 60 days of ``near``."""
    if stamp.year or near is None:
        return stamp.on()
    found = [day for year in (near.year - 1, near.year, near.year + 1) if (day := stamp.on(year))]
    return next((day for day in found if abs((day - near).days) <= 60), None)
