"""The head of a document: masthead, headline, byline, date line; and what they say about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from claimcheck.sources import boilerplate
from claimcheck.sources.dateline import LONGEST, DateLine, Prefix, date_line, dated, prefix
from claimcheck.sources.dates import Stamp
from claimcheck.sources.lines import Block

_DEPTH = 40  # blocks looked at
_CHRONICLE = 400  # blocks looked at for further dates
_HEADLINE = 180  # characters a headline has at most


@dataclass(slots=True)
class Head:
    """What the top of a document says about it."""

    title: str | None = None
    published: date | None = None
    published_from: str | None = None
    publisher: str | None = None
    agency: str | None = None
    undated: Stamp | None = None  # a dateline's date without a year


@dataclass(frozen=True, slots=True)
class _Dated:
    line: int
    found: DateLine


def read_head(text: str, blocks: list[Block], *, day_first: bool | None = None, masthead: bool = True) -> Head:
    """Settle the kinds of the blocks above and in front of the first sentences, and say what they tell.

    ``blocks`` is changed in place: headlines, bylines, mastheads and date lines get their kinds, a dateline is cut
    off the paragraph that it begins. ``masthead``: the format has no headings of its own (plain text).
    """
    head = Head()
    lines, prose = _upper_part(text, blocks)
    dates: list[_Dated] = []
    rest: list[Block] = []
    for block in lines:
        line = text[block.start : block.end]
        read = date_line(line, masthead=block.paragraph <= 1, day_first=day_first) if len(line) <= LONGEST else None
        if read and block.kind in ("body", "item", "boilerplate"):
            block.kind = "dateline"
            dates.append(_Dated(block.line, read))
        elif block.kind == "body" and (boilerplate.is_byline(line) or boilerplate.is_breadcrumb(line)):
            block.kind = "boilerplate"
        elif block.kind == "body":
            rest.append(block)
    found = _datelines(text, blocks, prose)
    if dates and _is_chronicle(text, blocks, dates, day_first):
        for block in lines:
            block.kind = "heading" if block.kind == "dateline" else block.kind
        dates = []
    _set_date(head, dates, found)
    head.agency = next((p.agency for _, p in found if p.agency), None)
    if masthead:
        _set_title(text, head, rest, blocks)
    head.publisher = head.publisher or head.agency
    if head.publisher and head.agency and head.publisher.lower() == head.agency.lower():
        head.publisher = head.agency
    return head


def _upper_part(text: str, blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Blocks above the second paragraph of prose that are no prose, and the first three that are."""
    lines: list[Block] = []
    prose: list[Block] = []
    for block in blocks[:_DEPTH]:
        if block.kind in ("row", "code", "item", "heading") and block.end - block.start > 0:
            if block.kind == "row" or (prose and block.kind == "item"):
                break
            continue
        if block.kind == "body" and is_prose(text, block):
            prose.append(block)
            if len(prose) == 3:
                break
        elif len(prose) < 2:
            lines.append(block)
    return lines, prose


def is_prose(text: str, block: Block) -> bool:
    """Whether a block is made of sentences: it ends as one does, or is too long for anything else."""
    length = block.end - block.start
    if length > _HEADLINE:
        return True
    line = text[block.start : block.end]
    last = line.rstrip("\"'”’)]*_")
    words = line.split()
    if last.endswith("."):
        return (
            not re.search(r"(?:\b\w\.\w|\b(?:inc|ltd|co|corp|plc|jr|sr|st|no|a\.m|p\.m))\.$", last[-12:], re.I)
            or len(words) > 12
        )
    return last.endswith(("!", "?", ":")) and len(words) > 14


def _datelines(text: str, blocks: list[Block], prose: Sequence[Block]) -> list[tuple[int, Prefix]]:
    """Cut the datelines off the paragraphs they begin; returns them with their lines."""
    found: list[tuple[int, Prefix]] = []
    for block in prose:
        read = prefix(text[block.start : block.start + 160]) if block.end - block.start > 40 else None
        if read:
            at = blocks.index(block)
            cut = Block(block.start, block.start + read.length, block.line, block.paragraph, "dateline")
            cut.end = block.start + len(text[cut.start : cut.end].rstrip())
            block.start += read.length
            blocks.insert(at, cut)
            found.append((block.line, read))
    return found


def _is_chronicle(text: str, blocks: Sequence[Block], dates: Sequence[_Dated], day_first: bool | None) -> bool:
    """Whether bare dates stand over paragraphs all the way down: entries of a diary, none of them its publication."""
    bare = {d.found.stamp for d in dates if d.found.label == "bare"}
    if len(bare) != len(dates):
        return False
    days = {(s.year, s.month, s.day) for s in bare}
    for block in blocks[:_CHRONICLE]:
        if block.end - block.start <= 40 and block.kind in ("body", "heading"):
            line = text[block.start : block.end]
            if line[-1].isdigit() and (read := date_line(line, day_first=day_first)):
                days.add((read.stamp.year, read.stamp.month, read.stamp.day))
    return len(days) > 2


def _set_date(head: Head, dates: Sequence[_Dated], datelines: Sequence[tuple[int, Prefix]]) -> None:
    """First the line that says *published*, then any date line, then a dateline, then an update."""
    full = [d for d in dates if d.found.stamp.year]
    for label in ("published", "bare"):
        for d in full:
            if d.found.label == label:
                head.published, head.published_from = d.found.stamp.on(), f"date line {d.line}"
                return
    near = full[0].found.stamp.on() if full else None
    for line, read in datelines:
        if read.stamp:
            head.published = dated(read.stamp, near)
            head.published_from = f"dateline {line}" if head.published else None
            head.undated = None if head.published else read.stamp
            if head.published:
                return
    if full:
        head.published, head.published_from = near, f"date line {full[0].line}"
    elif head.undated is None:
        head.undated = next((d.found.stamp for d in dates), None)


_NAME_CUE = re.compile(
    r"\b(?:times|post|news|radio|tv|television|herald|tribune|gazette|chronicle|journal|daily|weekly|monthly|observer|"
    r"guardian|telegraph|examiner|courier|courrier|inquirer|dispatch|bulletin|mail|express|sentinel|star|globe|mirror|leader|"
    r"independent|standard|record|register|review|magazine|wire|agency|press|blog|digest|online|fm|media|broadcasting|"
    r"newsletter|office|ministry|department|authority|council|police|company|ltd|inc|plc|gmbh)\b",
    re.I,
)


def _set_title(text: str, head: Head, rest: Sequence[Block], blocks: Sequence[Block]) -> None:
    """Tell masthead, headline and headings among the short lines above the first sentence."""
    first_prose = next((b.start for b in blocks if b.kind == "body" and is_prose(text, b)), len(text))
    rows = next((b.paragraph for b in blocks if b.kind in ("row", "item", "code")), None)
    above = [b for b in rest if b.start < first_prose and (rows is None or b.paragraph < rows)]
    groups = [list(g) for _, g in groupby(above, key=lambda b: b.paragraph)]
    if not groups:
        return
    first_date = next((b.paragraph for b in blocks[:_DEPTH] if b.kind == "dateline"), None)
    top = [text[b.start : b.end] for b in groups[0]]
    dated_here = first_date == groups[0][0].paragraph
    may = first_date is None or first_date >= groups[0][0].paragraph
    if may and _is_masthead(top, dated_here, len(groups) > 1, head.agency):
        head.publisher = None if boilerplate.is_tagline(top[0]) else _publisher(top[0])
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
    if headlines:
        head.title = " ".join(text[headlines[0].start : headlines[0].end].split())


def _is_masthead(lines: Sequence[str], dated_here: bool, more: bool, agency: str | None) -> bool:
    """Whether the first lines of a document name the publication; ``more``: other lines stand above the text, too."""
    first = lines[0]
    words = re.split(r" [-–—|] ", first)[0].split()
    if not more:  # the headline is among these lines: a masthead takes the first only where it shouts above the others
        return len(lines) > 1 and first.isupper() and not lines[1].isupper() and len(words) <= 5
    if first[-1:] in "!?" or len(words) > 9:
        return False
    if agency and first.lower() == agency.lower():
        return True
    if boilerplate.is_tagline(first) or (dated_here and len(words) <= 8):
        return True
    if _NAME_CUE.search(first) and len(words) <= 6:
        return True
    loud = first.isupper() and len(words) <= 5 and not any(c.isdigit() for c in first)
    return loud or (len(lines) > 1 and len(words) <= 6 and len(lines[1].split()) <= 9)


def _publisher(line: str) -> str | None:
    name = re.split(r" [-–—|] ", line)[0].split(": ")[0].strip()
    return name if 1 < len(name) <= 60 else None
