"""Lines that say when a document appeared.

A date line is a date with the furniture of a masthead around it: weekday, time, place, section, issue, price, byline.
The line is read in segments, between pipes, dashes, stops and brackets; the one that holds the date must say whose
date it is, or nothing, and the others must be furniture. A date inside a sentence, under a photograph, in the name
of an event, or after *effective*, *held on*, *due* is none.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.late import late
from claimcheck.sources import en_datelines as en
from claimcheck.sources.dates import Stamp, may_hold, months
from claimcheck.sources.kinds import CONNECTORS, is_furniture
from claimcheck.sources.masks import DATE, MARKS, TIME, WEEKDAY, all_stamps, mask, weekday, without_weekdays
from claimcheck.sources.segments import EDGES, Line, is_firm, segments

Label = Literal["published", "bare", "document", "placed", "updated"]

LONGEST = 160  # characters of a date line
_GLUED = re.compile(r"(?<=[\w.])(?=(?:Updated|UPDATED|Published|PUBLISHED|Posted|POSTED|Last)\b[: ])")


def _whole(pattern: str) -> re.Pattern[str]:
    return late(rf"(?:{pattern})", re.I)


_LABELS: tuple[tuple[Label, re.Pattern[str]], ...] = (
    ("updated", _whole(en.UPDATED)),
    ("published", _whole(f"{en.PUBLISHED}|{en.PUBLISHED_FIELD}|{en.RELEASE}")),
    ("document", _whole(en.AS_OF)),
)
_OTHERS = late(en.OTHERS, re.I)
_EVENTS = late(en.EVENTS, re.I)
_REMARK = _whole(rf"{en.REMARK}|(?:not )?{en.AUDIENCE}(?: only)?")
_ON_AIR = _whole(en.ON_AIR)
_IN_WRITING = late(en.IN_WRITING, re.I)
_FURNITURE = _whole(en.FURNITURE)
_NOT_THIS_ONE = late(en.NOT_THIS_ONE, re.I)
_MINUTES = _whole(en.MINUTES)
_MINUTES_FIELD = _whole(en.MINUTES_FIELD)


class DateLine(Struct, frozen=True):
    """A line that dates its document, with or without a year.

    ``label``: ``published`` and ``updated`` say so; ``bare`` is a date and furniture; ``document`` stands behind the
    kind of the document; ``placed`` behind names only: a place or an outlet, or else what the line is about.
    ``weekday`` counts from Monday, 0. ``names`` are the words in front of a ``placed`` date.
    """

    stamp: Stamp
    label: Label
    weekday: int | None = None
    names: str = ""


def date_line(
    line: str, *, masthead: bool = False, minutes: bool = False, day_first: bool | None = None
) -> DateLine | None:
    """Read a line as a date line, with or without a year; None where it is anything else.

    ``masthead``: the line stands in the first lines of its document, where a dash may join the date with a motto.
    ``minutes``: the document calls itself the minutes of a meeting, whose day is its own.
    """
    closed = line.rstrip(" \t*_").endswith(".")
    line = line.strip(" \t*_[]#<>~=.–—-{}")
    if not 4 <= len(line) <= LONGEST or "\n" in line or not may_hold(line):
        return None
    if not line.isascii() and any(mark in line for mark in MARKS):
        return None
    line = _GLUED.sub(" ", line)
    found = all_stamps(line, day_first)
    if not found:
        return None
    masked = mask(line, found)
    weekdays = masked.weekdays
    parts = segments(masked.text)
    known = Line(tuple(parts), masthead, minutes, is_firm(masked, found), closed)
    read: list[DateLine] = []
    at, alone = 0, True
    for i, segment in enumerate(parts):
        dates = segment.text.count(DATE)
        label = _label(known, i) if dates == 1 else None
        alone = alone and (not dates or label is not None)
        if label:
            day = weekdays[0] if len(weekdays) == 1 or (weekdays and WEEKDAY in segment.text) else None
            names = " ".join(line[: found[at].start].split()) if label == "placed" else ""
            read.append(DateLine(found[at], label, day, without_weekdays(names).strip(EDGES)))
        at += dates
    if line.endswith(":"):  # it stands over what happened on that day
        read = [d for d in read if d.label != "bare"]
    if not alone:  # beside the date of something else only one that says what it is counts
        read = [d for d in read if d.label in ("published", "updated")]
    read = [_with_year(line, d) for d in read] if len(found) == 1 else read
    return min(read, key=lambda d: (d.stamp.year is None, d.label == "updated", d.label != "published"), default=None)


def _with_year(line: str, read: DateLine) -> DateLine:
    """``May 2026 (online 2 May)``: the issue has the year of the day on which it was published."""
    if read.stamp.year or read.label != "published":
        return read
    near = {year for year, month in months(line) if abs(month - read.stamp.month) <= 2}
    return replace(read, stamp=replace(read.stamp, year=near.pop())) if len(near) == 1 else read


def weekday_line(line: str) -> int | None:
    """The weekday of ``Posted Monday at 4.12 pm``, from 0 for Monday; None for any other line."""
    if not 8 <= len(line) <= 60 or weekday(line) is None:
        return None
    masked = mask(line, [])
    weekdays = masked.weekdays
    before, mark, after = masked.text.partition(WEEKDAY)
    if not mark or len(weekdays) != 1 or after.replace("at ", "").strip(EDGES):
        return None
    label = _said(before.replace("at ", "").strip(EDGES))
    return weekdays[0] if label in ("published", "updated") else None


def _label(line: Line, i: int) -> Label | None:
    """What the segment ``i``, which holds a date, and those around it say of the date."""
    segments = line.segments
    segment = segments[i]
    before, _, after = segment.text.partition(DATE)
    if re.search(r"\d ?[-–] ?$", before) or re.match(r" ?[-–/] ?\d", after) or segment.text.count(TIME) > 1:
        return None  # 1-3 February; 18:00-20:00
    label = _own(line, before)
    if label is None or not _fits_after(line, after):
        return None
    lonely = label == "bare"
    for j, other in enumerate(segments):
        if j != i and not _fits_beside(line, j, i, label):
            return None
        if j < i and lonely:
            label = _stronger(line, label, other.text)
        if j < i and label == "bare" and line.masthead and not _fits_beside(replace(line, masthead=False), j, i, label):
            label = "placed"  # behind a motto, or a headline
    if segment.joint == "round" and i and label == "bare" and TIME not in segment.text:
        return "placed" if _is_named(segments[i - 1].text) and not _OTHERS.search(segments[i - 1].text) else None
    return label


def _stronger(line: Line, label: Label, text: str) -> Label:
    """``Situation report no. 4 - 3 March``: the kind of the document may stand in a segment of its own."""
    bare = text.strip(EDGES)
    return (_said(bare) or ("document" if line.names_kind(bare) else None)) or label


def _own(line: Line, before: str) -> Label | None:
    """What the words in front of a date, in its segment, make of it."""
    colon = before.rstrip(" " + TIME + WEEKDAY).endswith(":")
    bare = re.sub(rf"[{MARKS}]", " ", before)
    bare = re.sub(r"(?:\s|,|:|\bat\b|\bthe\b|\")+$", "", " ".join(bare.split()), flags=re.I).strip(EDGES)
    if not bare or bare.lower() == "on":
        return "bare"
    said = _said(bare) or _said_last(line, bare)
    if said:
        return said
    if line.minutes and _MINUTES_FIELD.fullmatch(bare):
        return "published"
    if _MINUTES.fullmatch(bare) and not _NOT_THIS_ONE.search(bare):
        return "document"
    if re.match(r"(?:(?:story |words |text )?by|author:?|from) \S", bare, re.I) and len(bare.split()) <= 9:
        return None if re.search(r"\b(?:until|due|effective)\b", bare, re.I) else "bare"
    if line.names_kind(bare):
        return "document"
    if _FURNITURE.fullmatch(bare.lower()):
        return "bare"
    if colon or _OTHERS.search(bare):
        return None
    return "placed" if _is_named(bare, comma=before.rstrip(" " + WEEKDAY + TIME).endswith(",")) else None


def _said_last(line: Line, bare: str) -> Label | None:
    """``Issue 5, published …``; ``Local news, updated …``: the last words say it of what stands before the comma."""
    front, comma, last = bare.rpartition(",")
    said = _said(last) if comma else None
    front = front.strip(EDGES)
    of_this = line.names_kind(front) or is_furniture(front)
    return said if said and (of_this or (said == "updated" and _is_named(front))) else None


def _said(bare: str) -> Label | None:
    words = bare.lower().strip(EDGES)
    return next((label for label, pattern in _LABELS if pattern.fullmatch(words)), None)


def _is_named(words: str, *, comma: bool = False) -> bool:
    """Whether the words are names: of a place, an outlet, a person, a section."""
    parts = [p.strip(EDGES) for p in words.split(",")]
    parts = [p for p in parts if p and not _FURNITURE.fullmatch(p.lower())]
    if not parts:
        return True
    if len(parts) > 4 or sum(len(p.split()) for p in parts) > 9:
        return False
    longest = 5 if comma or len(parts) > 1 else 3
    return all(len(p.split()) <= longest and _capital(p) for p in parts)


def _capital(part: str) -> bool:
    words = part.replace("/", " ").split()
    return (
        bool(words)
        and words[0][0].isupper()
        and all(not w[0].islower() or w in CONNECTORS or w in en.ROLES for w in words)
    )


def _fits_after(line: Line, after: str) -> bool:
    """Whether what follows a date in its segment leaves it alone: time, weekday, furniture, a name behind a comma."""
    if after[:1] == ":":
        return False
    rest = re.sub(rf"[{TIME}{WEEKDAY}]", ",", after)
    rest = re.sub(r"^(?:[\s,.@]|\bat\b)+", "", rest).strip(EDGES)
    if not rest:
        return True
    if _FURNITURE.fullmatch(rest.lower()):
        return True
    if after[:1].isspace() and not re.match(rf"\s*[{TIME}{WEEKDAY},]", after) and not rest[:1].isupper():
        return False
    if TIME in after and _ON_AIR.fullmatch(rest) and any(_IN_WRITING.search(s.text) for s in line.segments):
        return True
    parts = [p.strip(EDGES) for p in rest.split(",")]
    return all(
        not p
        or _FURNITURE.fullmatch(p.lower())
        or line.names_kind(p)
        or (_capital(p) and len(p.split()) <= 4 and not _OTHERS.search(p))
        for p in parts
    )


def _fits_beside(line: Line, j: int, i: int, label: Label) -> bool:
    """Whether the segment ``j`` may stand in one line with the date in ``i``."""
    segments, masthead = line.segments, line.masthead
    text = segments[j].text.strip(EDGES)
    joint = segments[j + 1 if j < i else j].joint
    if DATE in text:
        return joint != "dash" or text.strip(EDGES) != DATE  # two dates and a dash are a range
    words = text.split()
    if _FURNITURE.fullmatch(text.lower()) or _said(text) or line.names_kind(text) or not words:
        return True
    if joint == "stop" and j > i and len(words) <= 8 and i == 0 and line.opens_with_day() and _REMARK.fullmatch(text):
        return True
    short = len(words) <= 3
    if (_OTHERS if short else _EVENTS).search(text) and (short or j < i) and not (joint == "pipe" and not short):
        return False
    if joint in ("pipe", "label"):
        return len(words) <= 12
    if joint == "round":
        return j < i or len(words) <= 6
    if joint == "stop":
        said = j < i and masthead and label in ("published", "updated") and len(words) <= 8
        return said or (abs(i - j) > 1 and j > i) or _is_named(text)
    return (
        _is_named(text) and (j < i or len(words) <= 4)
        if not masthead
        else len(words) <= 10 and (j < i or _is_named(text))
    )
