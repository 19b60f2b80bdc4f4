"""A line cut at its pipes, dashes, stops and brackets, its dates, times and weekdays masked."""

from __future__ import annotations

import re

from msgspec import Struct

from claimcheck.sources.dates import Stamp
from claimcheck.sources.kinds import is_kind
from claimcheck.sources.masks import DATE, MARKS, TIME, WEEKDAY, Masked

EDGES = " ,.:;|/–—-_*#\"'" + TIME + WEEKDAY
_ABBREVIATED = r"(?<![Nn]o|[Nn]r|St|Dr|Mr|Ms|Jr|Sr|[Pp]p|Ft|Mt)(?<![Vv]ol|VOL|Mrs|Inc|Ltd|Rev|Hon|Sgt|[Rr]ef)"
_SPLIT = re.compile(
    rf"(?P<pipe>\s*[|·•»›>;\t]\s*| / |\s{{3,}})|(?P<dash>\s+[-–—]+\s+|\s*(?:—|--)\s*)|(?P<round>\s*[()\[\]]+[\s,.]*)|"
    rf"(?P<stop>(?<=[\w{MARKS}!?]{{2}}){_ABBREVIATED}[.!?]\s+(?=[^a-z\s])|(?<=[{MARKS}])\.\s+)"
)
_AGAIN = re.compile(
    r"[\s,;/|]*(?<=.)(?=\b(?:and )?(?:first |last |originally )?(?:updated|modified|published|posted|revised|edited|reviewed|decided)\b(?! (?:in|under|every|each|by)\b))",
    re.I,
)


class Segment(Struct, frozen=True):
    """A piece of a masked line, and the joint that parts it from the one before."""

    joint: str  # what stands in front of it: "", pipe, dash, round, stop, label
    text: str


class Line(Struct, frozen=True):
    """The segments of a line, and what is known of it.

    ``firm``: beside its date stands the weekday of that day, or a time; ``closed``: it ends as a sentence does.
    """

    segments: tuple[Segment, ...]
    masthead: bool
    minutes: bool
    firm: bool
    closed: bool

    def names_kind(self, words: str) -> bool:
        """Whether the words name a kind of document, in this line."""
        return is_kind(words, firm=self.firm, masthead=self.masthead)

    def opens_with_day(self) -> bool:
        """Whether the day, and the weekday or time that fit it, are all that stands in front of the first joint."""
        bare = not self.segments[0].text.strip(EDGES + DATE)
        return bare and self.masthead and self.firm and not self.closed


def is_firm(masked: Masked, found: list[Stamp]) -> bool:
    """Whether the weekday that a line names is that of one of its dates ``found``; without one, whether it has a time."""
    days = {on.weekday() for stamp in found if (on := stamp.on())}
    return not days or bool(days & set(masked.weekdays)) if masked.weekdays else TIME in masked.text


def segments(masked: str) -> list[Segment]:
    """The segments of a masked line, in order, without those that hold nothing but times, weekdays and punctuation."""
    found: list[Segment] = []
    at, joint = 0, ""
    for m in _SPLIT.finditer(masked):
        found += _relabelled(joint, masked[at : m.start()])
        joint, at = m.lastgroup or "", m.end()
    found += _relabelled(joint, masked[at:])
    return [s for s in found if s.text.strip(EDGES)]


def _relabelled(joint: str, text: str) -> list[Segment]:
    """``3 March, updated 4 March`` is two segments."""
    found: list[Segment] = []
    at = 0
    for m in _AGAIN.finditer(text):
        if DATE in text[at : m.start()]:
            found.append(Segment(joint, text[at : m.start()]))
            joint, at = "label", m.end()
    return [*found, Segment(joint, text[at:])]
