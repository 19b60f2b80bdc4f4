"""Rows: lines that hold cells instead of sentences (``Turnout ........ 52.4%``, tabs, columns, pipes)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimcheck.sources.lines import Block, holds

Cell = tuple[int, int]

_LEADER = re.compile(r"\.{4,}|(?:\. ){4,}\.?|…{2,}|_{5,}")
_LEADERS = ("....", ". . . .", "……", "_____")  # one of them is in what the pattern finds
_GAP = re.compile(r"\t[\t ]*|   +")
_MARKUP = "*_`~"
LONGEST = 400  # characters of a line that may be a row


def may_have_rows(text: str) -> bool:
    """Whether a text has anything that rows are made of: asked once, it spares the look at every line."""
    return holds(text, (*_LEADERS, "|", "\t", "   "))


def trim(text: str, start: int, end: int, characters: str = " \t\n") -> Cell:
    """``[start, end)`` without the given characters at either side."""
    while start < end and text[start] in characters:
        start += 1
    while end > start and text[end - 1] in characters:
        end -= 1
    return start, end


def unwrap(text: str, start: int, end: int) -> Cell:
    """``[start, end)`` trimmed of white space, and of emphasis that stands around the whole of it."""
    start, end = trim(text, start, end)
    while end - start > 1 and text[start] == text[end - 1] and text[start] in _MARKUP:
        start, end = trim(text, start + 1, end - 1)
    return start, end


def leader(text: str, start: int, end: int) -> tuple[Cell, Cell] | None:
    """Label and value of a line with dots between them, None for any other line."""
    if end - start > LONGEST or not holds(text[start:end], _LEADERS):
        return None
    found = _LEADER.search(text, start, end)
    if not found:
        return None
    label, value = trim(text, start, found.start(), " \t:."), trim(text, found.end(), end, " \t._")
    return (label, value) if label[0] < label[1] and value[0] < value[1] else None


def columns(text: str, start: int, end: int) -> list[Cell]:
    """The cells of a line whose columns are set apart by tabs or by three spaces; one cell where it has none."""
    if end - start > LONGEST:
        return [(start, end)]
    cells, at = [], start
    for gap in _GAP.finditer(text, start, end):
        cells.append((at, gap.start()))
        at = gap.end()
    return [*cells, (at, end)]


def pipes(text: str, start: int, end: int) -> list[Cell]:
    """The cells of a line of a pipe table, untrimmed of markup; ``\\|`` does not part cells."""
    if end > start and text[start] == "|":
        start += 1
    if end > start and text[end - 1] == "|" and text[end - 2 : end - 1] != "\\":
        end -= 1
    cells, at = [], start
    i = text.find("|", start, end)
    while i >= 0:
        if text[i - 1] != "\\":
            cells.append(trim(text, at, i, " \t"))
            at = i + 1
        i = text.find("|", i + 1, end)
    return [*cells, trim(text, at, end, " \t")]


def is_delimiter(line: str) -> bool:
    """``|---|:--:|``"""
    return "-" in line and "|" in line and not line.strip("|:- \t")


def blocks(
    text: str, cells: Iterable[Cell], header: Sequence[str], context: tuple[str, ...], line: int, paragraph: int
) -> list[Block]:
    """One block a cell. Its context: what stands around the table, the column's header, the first cell of the row.

    Without a header the columns have none; ``head_blocks`` makes the header's own blocks.
    """
    found: list[Block] = []
    key = ""
    for i, cell in enumerate(cells):
        start, end = unwrap(text, *cell)
        if start == end:
            continue
        column = (header[i],) if i < len(header) and header[i] else ()
        about = (*context, *column, key) if key else (*context, *column)
        found.append(Block(start, end, line, paragraph, "row", about))
        key = key or (text[start:end] if i == 0 else "")
    return found


def head_blocks(text: str, cells: Iterable[Cell], context: tuple[str, ...], line: int, paragraph: int) -> list[Block]:
    """The blocks of a row of column headers: they say nothing of one another."""
    found = (unwrap(text, *cell) for cell in cells)
    return [Block(start, end, line, paragraph, "row", context) for start, end in found if start < end]


def has_figure(text: str, cells: Iterable[Cell]) -> bool:
    """Whether a cell holds a digit: rows of headers do not."""
    return any(c.isdigit() for start, end in cells for c in text[start:end])
