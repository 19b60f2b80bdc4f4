"""The end of a document, where letters, notices and some releases have their date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from claimcheck.late import late
from claimcheck.sources import boilerplate
from claimcheck.sources import en_datelines as en
from claimcheck.sources.dates import stamps
from claimcheck.sources.line_dates import LONGEST, DateLine, date_line
from claimcheck.sources.lines import Block
from claimcheck.sources.titles import is_place, is_prose

_DEPTH = 10  # blocks looked at from the end
_SIGNATURE = late(en.SIGNATURE)
_END_MARK = late(r"(?:[-–—* ]*ends?[-–—*. ]*|[#* ]{3,}|-?30-?)$", re.I)


def tail_date(text: str, blocks: Sequence[Block], day_first: bool | None) -> tuple[Block, DateLine] | None:
    """The line below the last sentence that dates the document, None where there is none, or more than one day.

    A date there must say that it is the publication's, stand behind a place, or under a signature or an end mark:
    what follows a text is as often the date of the next meeting.
    """
    found: list[tuple[Block, DateLine]] = []
    others: set[date | None] = set()
    first = max(0, len(blocks) - _DEPTH)
    for i in range(len(blocks) - 1, first - 1, -1):
        block = blocks[i]
        if block.kind in ("row", "code"):
            break
        line = text[block.start : min(block.end, block.start + LONGEST + 1)]
        spoken = block.kind in ("body", "boilerplate") and len(line) <= LONGEST
        read = date_line(line, day_first=day_first) if spoken else None
        if read and read.stamp.year and i and _is_own(text, blocks[i - 1], blocks[i + 1 : i + 2], read):
            found.append((block, read))
        elif block.kind in ("body", "item") and is_prose(text, block) and not read:
            break
        elif len(line) <= LONGEST:
            others |= {stamp.on() for stamp in stamps(line, day_first)}
    said = [f for f in found if f[1].label == "published"]
    days = {read.stamp.on() for _, read in said or found} | (set() if said else others)
    return (said or found)[-1] if found and len(days) == 1 else None


def _is_own(text: str, above: Block, below: Sequence[Block], read: DateLine) -> bool:
    """Whether a date below the text is that of the document; ``above`` stands over it, ``below`` under it."""
    if read.label == "published":
        return True
    if read.label == "placed":
        return ":" not in read.names and is_place(read.names)
    if read.label != "bare":
        return False
    line = text[above.start : min(above.end, above.start + 80)]
    if _END_MARK.fullmatch(line) or boilerplate.is_byline(line):
        return True
    if below and below[0].end - below[0].start <= LONGEST and _SIGNATURE.fullmatch(text[below[0].start : below[0].end]):
        return is_prose(text, above)
    words = line.split()
    return 0 < len(words) <= 6 and all(w[0].isupper() for w in words) and line[-1].isalpha()


def either_day(text: str, lines: Iterable[Block]) -> tuple[tuple[date, ...], str | None]:
    """The two days that a date line in figures may be of, and where it stands; nothing where no line is so."""
    for block in lines:
        line = text[block.start : block.end]
        read = [date_line(line, masthead=block.paragraph <= 1, day_first=order) for order in (False, True)]
        days = tuple(day for found in read if found and found.stamp.year and (day := found.stamp.on()))
        if len(set(days)) == 2:
            return days, f"date line {block.line}"
    return (), None
