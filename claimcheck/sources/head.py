"""The head of a document: masthead, headline, byline, date line; and what they say about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from claimcheck.late import late
from claimcheck.sources import boilerplate, titles
from claimcheck.sources.dateline import Prefix, dated, prefix
from claimcheck.sources.dates import Stamp, may_hold
from claimcheck.sources.line_dates import LONGEST, DateLine, date_line, weekday_line
from claimcheck.sources.lines import Block
from claimcheck.sources.tail import either_day, tail_date
from claimcheck.sources.titles import DEPTH, is_prose

_CHRONICLE = 400  # blocks looked at for further dates
_WEEKS = 30  # days between the date of a page and what stands on it that show that they are two dates
_ITEM = 60  # characters of an item of a list that may be a date line
_SENTENCE = 4  # words that the shortest first sentence of a report has
_RANKS = ("published", "bare", "document", "placed")
_MINUTES = re.compile(r"\b(?:minutes|proceedings)\b", re.I)


class Head(Struct):
    """What the top of a document says about it."""

    title: str | None = None
    published: date | None = None
    published_from: str | None = None
    publisher: str | None = None
    agency: str | None = None
    undated: Stamp | None = None  # a date without a year
    weekday: int | None = None  # beside it, or alone
    undated_from: str | None = None
    either: tuple[date, ...] = ()  # the two days that 3/4/2024 may be where nothing tells the order


class _Dated(Struct, frozen=True):
    block: Block
    found: DateLine


def read_head(text: str, blocks: list[Block], *, day_first: bool | None = None, masthead: bool = True) -> Head:
    """Settle the kinds of the blocks above and in front of the first sentences, and say what they tell.

    ``blocks`` is changed in place: headlines, bylines, mastheads and date lines get their kinds, a dateline is cut
    off the paragraph that it begins. ``masthead``: the format has no headings of its own (plain text).
    """
    head = Head()
    _part_dates(text, blocks, day_first, masthead)
    lines, prose = _upper_part(text, blocks, day_first)
    dates, rest = _sorted(text, lines)
    found = _datelines(text, blocks, prose)
    if dates and _is_chronicle(text, blocks, dates, day_first):
        for dated_line in dates:
            dated_line.block.kind = "heading"
        dates = []
    dates = _settle(dates, rest)
    if not masthead:
        dates += _of_title(text, blocks, day_first)
    _set_date(head, dates, found)
    if head.published is None and head.undated is None:
        _read_last(text, blocks, head, lines, day_first)
    if head.published is None and head.undated_from is None and day_first is None:
        head.either, head.undated_from = either_day(text, [block for block, read in lines if read is None])
    head.agency = next((p.agency for _, p in found if p.agency), None)
    if masthead:
        named = titles.name(text, rest, blocks, head.agency)
        head.title, head.publisher = named.title, named.publisher
    head.publisher = head.publisher or head.agency
    if head.publisher and head.agency and head.publisher.lower() == head.agency.lower():
        head.publisher = head.agency
    return head


_OPEN_END = late(
    r"(?:[,–—-]|\b(?:on|of|the|until|till|before|since|to|and|or|in|for|by|at|from|after|between|dated|late|early|a|an|his|her|was|is))$",
    re.I,
)


def _part_dates(text: str, blocks: list[Block], day_first: bool | None, masthead: bool) -> None:
    """Part date lines from lines they were joined with: as wrapped text, or as a paragraph of Markdown; with headings
    in the document only where every line of the paragraph is furniture.
    """
    i = 0
    while i < min(len(blocks), 14):
        block = blocks[i]
        i += 1
        if block.kind not in ("body", "boilerplate") or block.end - block.start > 1200:
            continue
        if text.find("\n", block.start, block.end) < 0 or not may_hold(text[block.start : block.end]):
            continue
        pieces = _pieces(text, block, day_first, masthead)
        if len(pieces) > 1:
            blocks[i - 1 : i] = pieces
            i += len(pieces) - 1


def _pieces(text: str, block: Block, day_first: bool | None, masthead: bool) -> list[Block]:
    found: list[Block] = []
    at, before, apart, alike = block.start, "", True, True
    for n, raw in enumerate(text[block.start : block.end].split("\n")):
        line = raw.strip()
        start = at + len(raw) - len(raw.lstrip())
        read = date_line(line, masthead=block.paragraph <= 1, day_first=day_first) if len(line) <= LONGEST else None
        is_date = bool(read and not _OPEN_END.search(before) and line[-1:] not in ".,")
        alike = alike and (is_date or boilerplate.is_byline(line) or (len(line.split()) <= 5 and line[-1:].isalnum()))
        if not line:
            pass
        elif found and not is_date and not apart and masthead:
            found[-1].end = start + len(line)
        else:
            found.append(Block(start, start + len(line), block.line + n, block.paragraph, block.kind))
        apart, before = is_date, line
        at += len(raw) + 1
    return found if masthead or alike else [block]


def _upper_part(
    text: str, blocks: Sequence[Block], day_first: bool | None
) -> tuple[list[tuple[Block, DateLine | None]], list[Block]]:
    """Blocks above the second paragraph of prose that are no prose, with their dates, and the first three that are."""
    lines: list[tuple[Block, DateLine | None]] = []
    prose: list[Block] = []
    minutes = False
    for block in blocks[:DEPTH]:
        line = text[block.start : min(block.end, block.start + LONGEST + 1)]
        minutes = minutes or (len(line) < 100 and bool(_MINUTES.search(line)))
        if block.kind in ("row", "code", "heading"):
            if block.kind == "row":
                break
            continue
        read = None
        longest = _ITEM if block.kind == "item" else LONGEST
        if len(prose) < 2 and 4 <= len(line) <= longest and block.kind in ("body", "item", "boilerplate"):
            read = date_line(line, masthead=block.paragraph <= 1, minutes=minutes, day_first=day_first)
            read = None if read and _leads(line) else read
        if read and not (prose and (block.kind == "item" or read.label in ("document", "placed"))):
            lines.append((block, read))
        elif block.kind == "item":
            if prose:
                break
        elif block.kind == "body" and is_prose(text, block):
            prose.append(block)
            if len(prose) == 3:
                break
        elif len(prose) < 2:
            lines.append((block, None))
    return lines, prose


def _leads(line: str) -> bool:
    """Whether a short line is the first sentence of a report behind its dateline, and no date line."""
    read = prefix(line)
    said = Block(read.length, len(line), 1, 0) if read else None
    return said is not None and is_prose(line, said) and len(line[said.start :].split()) >= _SENTENCE


def _sorted(text: str, lines: Sequence[tuple[Block, DateLine | None]]) -> tuple[list[_Dated], list[Block]]:
    """The lines that date the document, and those that may be its masthead and headline; the kinds of the former."""
    dates: list[_Dated] = []
    rest: list[Block] = []
    for block, read in lines:
        line = text[block.start : block.end]
        if read:
            block.kind = "dateline"
            dates.append(_Dated(block, read))
        elif block.kind == "body" and (boilerplate.is_byline(line) or boilerplate.is_breadcrumb(line)):
            block.kind = "boilerplate"
        elif block.kind == "body":
            rest.append(block)
    return dates, rest


def _settle(dates: Sequence[_Dated], rest: list[Block]) -> list[_Dated]:
    """Give a line that may be the headline its place back where no other line is one.

    The kind of a document with a date, ``Morning briefing: 3 March``, dates it even so; names with a date do not,
    unless they are a place or an outlet.
    """
    listed = [d for d in dates if d.found.label == "placed" and len(d.found.names.split()) > 4]
    if len(listed) > 1:
        dates = [d for d in dates if d not in listed]
        for read in listed:
            read.block.kind = "body"
    if rest:
        return list(dates)
    kept = []
    for read in dates:
        if read.found.label == "placed" and not titles.is_place(read.found.names):
            read.block.kind = "body"
            rest.append(read.block)
            continue
        if read.found.label == "document" and not rest:
            read.block.kind = "body"
            rest.append(read.block)
        kept.append(read)
    return kept


def _of_title(text: str, blocks: Sequence[Block], day_first: bool | None) -> list[_Dated]:
    """The date in the first heading, where it says what kind of document this is: ``Minutes of the meeting of …``."""
    first = next((b for b in blocks[:4] if b.kind == "heading"), None)
    if first is None or first.end - first.start > LONGEST:
        return []
    read = date_line(text[first.start : first.end], day_first=day_first)
    return [_Dated(first, read)] if read and read.label in ("published", "document") else []


def _datelines(text: str, blocks: list[Block], prose: Sequence[Block]) -> list[tuple[int, Prefix]]:
    """Cut the datelines off the paragraphs they begin; returns them with their lines."""
    found: list[tuple[int, Prefix]] = []
    for block in prose:
        read = prefix(text[block.start : block.start + 160]) if block.end - block.start > 40 else None
        if read and read.length < block.end - block.start:
            found.append((block.line, read))
            at = blocks.index(block)
            cut = Block(block.start, block.start + read.length, block.line, block.paragraph, "dateline")
            cut.end = block.start + len(text[cut.start : cut.end].rstrip())
            block.start += read.length
            blocks.insert(at, cut)
    days = {(p.stamp.month, p.stamp.day) for _, p in found if p.stamp}
    return found if len(days) < 2 else []  # entries of a diary


def _is_chronicle(text: str, blocks: Sequence[Block], dates: Sequence[_Dated], day_first: bool | None) -> bool:
    """Whether bare dates stand over paragraphs all the way down: entries of a diary, none of them its publication."""
    unnamed = {d.found.stamp.on() for d in dates if d.found.label in ("bare", "placed") and d.found.stamp.year}
    if len(unnamed) > 2:
        return True
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
    partly = [(p.stamp, p.weekday, f"dateline {line}") for line, p in datelines if p.stamp]
    ranked = sorted((d for d in full if d.found.label != "updated"), key=lambda d: _RANKS.index(d.found.label))
    if ranked and _is_of_page(ranked[0], ranked[1:], partly):
        full.remove(ranked.pop(0))
    if ranked:
        head.published, head.published_from = ranked[0].found.stamp.on(), f"date line {ranked[0].block.line}"
        return
    near = full[0].found.stamp.on() if full else None
    lines = sorted((d for d in dates if not d.found.stamp.year), key=lambda d: d.found.label == "updated")
    partly += [(d.found.stamp, d.found.weekday, f"date line {d.block.line}") for d in lines]
    for stamp, weekday, where in partly:
        day = dated(stamp, near)
        if day:
            head.published, head.published_from = day, where
            return
        if head.undated is None:
            head.undated, head.weekday, head.undated_from = stamp, weekday, where
    if full:
        head.published, head.published_from = near, f"date line {full[0].block.line}"
        head.undated = None


def _is_of_page(first: _Dated, others: Sequence[_Dated], datelines: Sequence[tuple[Stamp, int | None, str]]) -> bool:
    """Whether a bare date at the very top is the day on which a page was saved: others below it are weeks earlier."""
    top = first.found.stamp.on()
    if first.found.label != "bare" or first.block.paragraph > 0 or top is None:
        return False
    days = [d.found.stamp for d in others if d.block.paragraph > 0] + [stamp for stamp, _, _ in datelines]
    return bool(days) and all((day := dated(s, top)) is None or (top - day).days > _WEEKS for s in days)


def _read_last(
    text: str,
    blocks: Sequence[Block],
    head: Head,
    lines: Sequence[tuple[Block, DateLine | None]],
    day_first: bool | None,
) -> None:
    """What is left to look at where the head has no date: a date at the end, then a line that names a weekday."""
    last = tail_date(text, blocks, day_first)
    if last:
        head.published, head.published_from = last[1].stamp.on(), f"date line {last[0].line}"
        last[0].kind = "dateline"
        return
    for block, read in lines:
        day = weekday_line(text[block.start : block.end]) if read is None and block.end - block.start <= 60 else None
        if day is not None:
            head.weekday, head.undated_from = day, f"date line {block.line}"
            block.kind = "dateline"
            return
