"""Pages of a PDF → lines with their geometry: what stands where, how large, in cells or not.

Running heads, feet and page numbers are found by what repeats at the edges of pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import Any

from msgspec import Struct, field

from claimcheck.sources.draft import tidy

LARGER = 1.12  # times the body's size, of headings
_EDGE = 3  # lines at either end of a page that may be running heads and feet
_RAISED = 0.8  # of the size of its line: what is smaller and only figures is a mark of a footnote
_NUMBER = re.compile(r"(?:page|p\.|seite)? ?[-–—|]? ?(?:\d{1,4}|[ivxlc]{1,7}) ?[-–—|]?(?: ?(?:of|/) ?\d{1,4})?$", re.I)
_FIGURES = re.compile(r"\d+")
_AT_START = re.compile(r"\d{1,4}(?= )")
_AT_END = re.compile(r"(?<= )\d{1,4}$")
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.I)


class Piece(Struct):
    """Text that was set in one go: ``x`` and ``y`` in points from the lower left, ``size`` of its type in points."""

    text: str
    x: float
    y: float
    size: float
    bold: bool


class Line(Struct):
    """One line of a page (1-based); ``cells`` are the parts that wide gaps set apart."""

    page: int
    x: float
    y: float
    size: float
    bold: bool
    cells: list[str] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)  # of the cells
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.cells)


def lines(page: Any, number: int) -> list[Line]:
    """The lines of a page of pypdf, in the order in which they were set."""
    rows: list[list[Piece]] = [[]]

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        at_x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        at_y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(tm[0] * cm[0] + tm[1] * cm[2]) or abs(tm[0] * cm[1] + tm[1] * cm[3]) or 1.0
        bold = bool(_BOLD.search(str((font or {}).get("/BaseFont", ""))))
        for i, part in enumerate(text.split("\n")):
            if i:
                rows.append([])
            if part.strip():
                rows[-1].append(Piece(part, at_x, at_y, float(size or 0) * scale, bold))
            elif part and rows[-1]:
                rows[-1][-1].text += " "

    page.extract_text(visitor_text=visit)
    return [line for row in rows if row and (line := _line(row, number))]


def _line(pieces: list[Piece], number: int) -> Line | None:
    main = max(pieces, key=lambda p: len(p.text.strip()))
    kept = [p for p in pieces if p is main or p.size >= main.size * _RAISED or not p.text.strip().isdecimal()]
    first = kept[0]
    bold = all(p.bold for p in kept if p.text.strip())
    found = Line(number, first.x, first.y, main.size, bold, pieces=kept)
    _cut(found, {id(b) for a, b in pairwise(kept) if _apart(a, b)})
    return found if found.cells else None


def regrid(found: Line, columns: Sequence[float]) -> None:
    """Cut a line where the columns of its table begin, if that gives a cell for each of them."""
    heads = {id(p) for p in found.pieces[1:] if any(abs(p.x - x) < 0.6 * p.size for x in columns)}
    before = found.cells, found.starts
    _cut(found, heads)
    if len(found.cells) != len(columns):
        found.cells, found.starts = before


def _cut(found: Line, heads: set[int]) -> None:
    """Gather the pieces of a line into cells, which begin with the pieces whose ``id`` is in ``heads``."""
    groups: list[list[Piece]] = []
    for piece in found.pieces:
        if not groups or id(piece) in heads:
            groups.append([])
        groups[-1].append(piece)
    cells = [(words, group[0].x) for group in groups if (words := _clean("".join(p.text for p in group)))]
    found.cells, found.starts = [words for words, _ in cells], [x for _, x in cells]


def _clean(cell: str) -> str:
    """The words of a cell; a soft hyphen at the end of a line becomes a hard one, which is undone like those."""
    words = " ".join(cell.split())
    return tidy(words[:-1] + "-" if words.endswith("\u00ad") else words)


def _apart(before: Piece, piece: Piece) -> bool:
    """Whether a gap parts two pieces that is too wide for a space; widths of type are not known but estimated."""
    width = 0.5 * before.size * len(before.text.strip())
    gap = piece.x - before.x - width
    return gap > 1.5 * before.size and gap > 0.3 * width


def without_running(pages: Sequence[list[Line]]) -> list[Line]:
    """The lines of all pages without page numbers, and without the heads and feet that pages share.

    What repeats is kept where it stands first if it is set large, or the same figures are in all of it: it may be the
    title, or the date of the whole.
    """
    shapes: Counter[str] = Counter()
    exact: Counter[str] = Counter()
    for page in pages:
        shapes.update({_shape(line.text) for line in _edges(page)})
        exact.update({line.text for line in _edges(page)})
    enough = max(2, min(3, len(pages)))
    size = body_size(line for page in pages for line in page)
    numbered = _numbered(pages)
    seen: set[str] = set()
    kept: list[Line] = []
    for page in pages:
        edges = {id(line) for line in _edges(page)}
        for line in page:
            if id(line) in edges and len(pages) > 1:
                if _NUMBER.match(line.text) or id(line) in numbered:
                    continue
                if shapes[_shape(line.text)] >= enough:
                    telling = line.size > size * LARGER or (exact[line.text] >= enough and _FIGURES.search(line.text))
                    if _shape(line.text) in seen or not telling:
                        continue
                    seen.add(_shape(line.text))
            kept.append(line)
    return kept


def _numbered(pages: Sequence[list[Line]]) -> frozenset[int]:
    """The outermost lines (by ``id``) that begin or end with the number of their page, whatever else they say."""
    found = [
        (id(line), int(figures[0]) - line.page)
        for page in filter(None, pages)
        for line in {id(x): x for x in (min(page, key=_height), max(page, key=_height))}.values()
        if (figures := _AT_END.search(line.text) or _AT_START.match(line.text))
    ]
    apart = Counter(offset for _, offset in found)
    usual = {offset for offset, times in apart.items() if times >= max(3, len(pages) / 3)}
    return frozenset(key for key, offset in found if offset in usual)


def _height(line: Line) -> float:
    return line.y


def _edges(page: list[Line]) -> list[Line]:
    """The lines that stand highest and lowest, whatever their order."""
    if len(page) <= 2 * _EDGE:
        return page
    ordered = sorted(page, key=lambda line: line.y)
    return ordered[:_EDGE] + ordered[-_EDGE:]


def _shape(text: str) -> str:
    """A line so that the number of its page makes no difference."""
    return _FIGURES.sub("#", text.lower())


def body_size(found: Iterable[Line]) -> float:
    """The size of type in which most of the text is set, in points."""
    sizes: Counter[float] = Counter()
    for line in found:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def leading(found: Sequence[Line], size: float) -> float:
    """The usual distance of two lines of the body, in points."""
    gaps = [
        a.y - b.y
        for a, b in pairwise(found)
        if a.page == b.page and abs(a.size - size) < 0.6 and 0.8 * size < a.y - b.y < 3 * size
    ]
    return median(gaps) if gaps else 1.2 * size
