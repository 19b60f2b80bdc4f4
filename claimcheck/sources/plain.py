"""Plain text → blocks: paragraphs, items, rows, ``KEY=value`` lines.

A single newline is either wrapping or the end of a block. Text wrapped at a width breaks a line exactly where the
next word would not have fitted; lines that break earlier were broken on purpose (mastheads, addresses, lists).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.sources import rows
from claimcheck.sources.line_dates import date_line
from claimcheck.sources.lines import Block, paragraphs, spans

_NARROW, _WIDE = 40, 120  # characters of a line that may have been wrapped
_MARKER = re.compile(
    r"(?:[-*+•·‣▪●–—]|\(?\d{1,3}[.)]|\(?[a-z]\)|\([ivx]{1,4}\)|\d{1,2}(?:\.\d{1,2}){1,3}\.?)[ \t]+(?=\S)"
)
_SECTION = re.compile(
    r"\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]+(?![A-Z][a-z]*(?:llion|rillion|ercent|undred|housand)\b)(?=[A-Z][a-z])"
)
_SETTING = re.compile(r"(?:export )?[A-Z][A-Z0-9_]{1,80}=\S")
_STOPS = ".!?:;"
_MASTHEAD = 3  # lines with bars that a masthead may have one above the other

Line = tuple[int, int]


def blocks(text: str) -> list[Block]:
    """The blocks of a plain text, in order; every line that is not blank lies in one. Linear in the text.

    The text has LF as its only line separator (``lines.flat``).
    """
    lines = spans(text)
    groups = list(paragraphs(lines))
    width = wrap_width(text, lines, groups)
    tables = rows.may_have_rows(text)
    found: list[Block] = []
    for number, (first, last) in enumerate(groups):
        table = _table(text, lines, first, last, number) if tables else {}
        if last - first == 1 and not table:
            found.append(_block(text, lines[first], first + 1, number))
        else:
            found += _paragraph(text, lines, first, last, number, width, table)
    return found


def _block(text: str, line: Line, number: int, paragraph: int, end: int | None = None) -> Block:
    """The block that begins with ``line``: an item without its marker, a setting, or body."""
    item = marker(text, *line)
    block = Block(item or line[0], end or line[1], number, paragraph, "item" if item else "body")
    if is_setting(text, block.start, block.end):
        block.kind = "code"
    return block


def is_setting(text: str, start: int, end: int) -> bool:
    """Whether a line sets something as shells do: ``LIMIT=30``."""
    return "=" in text[start : start + 90] and bool(_SETTING.match(text, start, end))


def wrap_width(text: str, lines: Sequence[Line], groups: Sequence[tuple[int, int]]) -> int:
    """The width at which the text was wrapped, 0 where it was not.

    Evidence is a line of usual width that goes on in lower case on the next one.
    """
    width = 0
    for first, last in groups:
        for i in range(first, last - 1):
            start, end = lines[i]
            if _NARROW <= end - start <= _WIDE and text[lines[i + 1][0]].islower() and not _stops(text, end):
                width = max(width, end - start)
    return width


def _paragraph(
    text: str, lines: Sequence[Line], first: int, last: int, number: int, width: int, table: dict[int, list[Block]]
) -> list[Block]:
    """Blocks of the lines ``[first, last)``, which no blank line separates; ``table`` holds those that are rows."""
    found: list[Block] = []
    i = first
    while i < last:
        if i in table:
            found += table[i]
        else:
            begin, item = i, marker(text, *lines[i])
            while i + 1 < last and i + 1 not in table and _wrapped(text, lines[i], lines[i + 1], width, item):
                i += 1
            found.append(_block(text, lines[begin], begin + 1, number, lines[i][1]))
        i += 1
    return found


def marker(text: str, start: int, end: int) -> int:
    """Where the text behind a bullet or number of an item begins, 0 where the line has none."""
    if text[start].isalpha() and text[start + 1 : start + 2] != ")":
        return 0
    found = _MARKER.match(text, start, end)
    if not found:
        return 0
    if text[start].isdigit() and "." in found.group().strip()[:-1] and not _SECTION.match(text, start, end):
        return 0  # 2.5 million
    return found.end()


def _wrapped(text: str, line: Line, following: Line, width: int, item: int) -> bool:
    """Whether ``following`` goes on with ``line``: the next word would not have fitted, or starts in lower case."""
    start, end = line
    length = end - start
    if not width or length > _WIDE or (item and marker(text, *following)):
        return False
    if not _stops(text, end) and length >= width * 0.6:
        return text[following[0]].islower() or length >= width * 0.75
    if item and _indented(text, following[0]) and length >= width * 0.6:
        return True
    if marker(text, *following):
        return False
    space = text.find(" ", following[0], following[1])
    word = (space if space >= 0 else following[1]) - following[0]
    return length <= width < length + 1 + word


def _stops(text: str, end: int) -> bool:
    """Whether a line ends as a sentence does; closing quotation marks and brackets stand behind its full stop."""
    return text[end - 1] in _STOPS or (end > 1 and text[end - 1] in "\"'”’)]" and text[end - 2] in _STOPS)


def _indented(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in " \t"


def _table(text: str, lines: Sequence[Line], first: int, last: int, number: int) -> dict[int, list[Block]]:
    """Rows among the lines of a paragraph, by index of line. A lone line with a gap or a pipe in it is no table."""
    found: dict[int, list[Block]] = {}
    run: list[tuple[int, list[rows.Cell]]] = []
    for i in range(first, last + 1):
        cells: list[rows.Cell] = []
        if i < last:
            start, end = lines[i]
            if dotted := rows.leader(text, start, end):
                found[i] = rows.blocks(text, dotted, (), (), i + 1, number)
            elif end - start <= rows.LONGEST:
                cells = _cells(text, start, end)
        if run and len(cells) != len(run[-1][1]):
            if len(run) > 1 and not (number == 0 and _is_masthead(text, lines, [i for i, _ in run])):
                found |= _grid(text, run, number)
            run = []
        if len(cells) > 1:
            run.append((i, cells))
    return found


def _is_masthead(text: str, lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether the first lines of a text are its masthead, parted by bars: one of them dates it."""
    return len(run) <= _MASTHEAD and any(
        text[start] != "|" and date_line(text[start:end], masthead=True) for start, end in (lines[i] for i in run)
    )


def _cells(text: str, start: int, end: int) -> list[rows.Cell]:
    if text.find("|", start, end) >= 0:
        return rows.pipes(text, start, end)
    if text.find("\t", start, end) >= 0 or text.find("   ", start, end) >= 0:
        return rows.columns(text, start, end)
    return []


def _grid(text: str, run: list[tuple[int, list[rows.Cell]]], number: int) -> dict[int, list[Block]]:
    """Consecutive lines of the same number of cells; the first is a header where it alone has no figures."""
    header: list[str] = []
    if not rows.has_figure(text, run[0][1]) and any(rows.has_figure(text, cells) for _, cells in run[1:]):
        header = [text[slice(*rows.unwrap(text, *cell))] for cell in run[0][1]]
    found: dict[int, list[Block]] = {}
    for n, (i, cells) in enumerate(run):
        if rows.is_delimiter(text[cells[0][0] : cells[-1][1]]):
            found[i] = []
        else:
            found[i] = (
                rows.blocks(text, cells, header, (), i + 1, number)
                if n or not header
                else rows.head_blocks(text, cells, (), i + 1, number)
            )
    return found
