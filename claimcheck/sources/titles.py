"""Masthead, headline and headings among the short lines above the first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from claimcheck.late import late
from claimcheck.sources import boilerplate
from claimcheck.sources.lines import Block

DEPTH = 40  # blocks that a head has at most
_HEADLINE = 180  # characters a headline has at most
_DASH = re.compile(" [-–—|] ")
_ABBREVIATED = re.compile(r"(?:\b\w\.\w|\b(?:inc|ltd|co|corp|plc|jr|sr|st|no|a\.m|p\.m))\.$", re.I)


class Named(Struct, frozen=True):
    """What the lines above the text are called: the headline, and the publication of the masthead."""

    title: str | None = None
    publisher: str | None = None


def is_prose(text: str, block: Block) -> bool:
    """Whether a block is made of sentences: it ends as one does, or is too long for anything else."""
    length = block.end - block.start
    if length > _HEADLINE:
        return True
    line = text[block.start : block.end]
    last = line.rstrip("\"'”’)]*_")
    if last[-1:] == ".":
        return not _ABBREVIATED.search(last, max(len(last) - 12, 0)) or len(line.split()) > 12
    return last[-1:] in ("!", "?", ":") and len(line.split()) > 14


NAME_CUE = late(
    r"\b(?:times|post|news|radio|tv|television|herald|tribune|gazette|chronicle|journal|daily|weekly|monthly|observer|"
    r"guardian|telegraph|examiner|courier|courrier|inquirer|dispatch|bulletin|mail|express|sentinel|star|globe|mirror|leader|"
    r"independent|standard|record|register|review|magazine|wire|agency|press|blog|digest|online|fm|media|broadcasting|"
    r"newsletter|office|ministry|department|authority|council|police|company|ltd|inc|plc|gmbh)\b",
    re.I,
)


def is_place(names: str) -> bool:
    """Whether names in front of a date are a place or an outlet: ``Skagen``, ``Larkin, Ore.``, ``The Quay Gazette``."""
    parts = [p.split() for p in re.split("[,/]", names) if p.strip()]
    return bool(parts) and (
        all(len(p) == 1 for p in parts)
        or (len(parts) > 1 and max(map(len, parts)) <= 2)
        or bool(NAME_CUE.search(names))
    )


def name(text: str, rest: Sequence[Block], blocks: Sequence[Block], agency: str | None) -> Named:
    """Tell masthead, headline and headings among the short lines ``rest``, settle their kinds, and read two of them.

    ``agency`` is the one that the dateline credits: a first line of its name is a masthead.
    """
    first_prose = next((b.start for b in blocks if b.kind == "body" and is_prose(text, b)), len(text))
    rows = next((b.paragraph for b in blocks if b.kind in ("row", "item", "code")), None)
    above = [b for b in rest if b.start < first_prose and (rows is None or b.paragraph < rows)]
    groups = [list(g) for _, g in groupby(above, key=lambda b: b.paragraph)]
    if not groups:
        return Named()
    publisher = None
    first_date = next((b.paragraph for b in blocks[:DEPTH] if b.kind == "dateline"), None)
    top = [text[b.start : b.end] for b in groups[0]]
    dated_here = first_date == groups[0][0].paragraph
    may = first_date is None or first_date >= groups[0][0].paragraph
    if may and _is_masthead(top, dated_here, len(groups) > 1, agency):
        publisher = None if boilerplate.is_tagline(top[0]) else _publisher(top[0])
        headline = groups.pop(0)
        for block in headline:
            block.kind = "boilerplate"
        if not groups:
            groups = [headline[1:]]
    second = groups[1:2] if groups[1:] and len(text[groups[1][0].start : groups[1][0].end].split()) > 2 else []
    headlines = [b for group in (*groups[:1], *second) for b in group]
    for block in headlines:
        block.kind = "headline"
    for group in groups[1 + len(second) :]:
        for block in group:
            block.kind = "heading"
    title = " ".join(text[headlines[0].start : headlines[0].end].split()) if headlines else None
    return Named(title, publisher)


def _is_masthead(lines: Sequence[str], dated_here: bool, more: bool, agency: str | None) -> bool:
    """Whether the first lines of a document name the publication; ``more``: other lines stand above the text, too."""
    first = lines[0]
    words = _DASH.split(first, maxsplit=1)[0].split()
    if not more:  # the headline is among these lines: a masthead takes the first only where it shouts above the others
        return len(lines) > 1 and first.isupper() and not lines[1].isupper() and len(words) <= 5
    if first[-1:] in "!?" or len(words) > 9:
        return False
    if agency and first.lower() == agency.lower():
        return True
    if boilerplate.is_tagline(first) or (dated_here and len(words) <= 8):
        return True
    if NAME_CUE.search(first) and len(words) <= 6:
        return True
    loud = first.isupper() and len(words) <= 5 and not any(c.isdigit() for c in first)
    return loud or (len(lines) > 1 and len(words) <= 6 and len(lines[1].split()) <= 9)


def _publisher(line: str) -> str | None:
    name = _DASH.split(line, maxsplit=1)[0].split(": ")[0].strip()
    return name if 1 < len(name) <= 60 else None
