"""Lines of a PDF → headings, paragraphs, items and rows, written to a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct, field

from claimcheck.sources.draft import Draft, are_labels
from claimcheck.sources.pdf_lines import LARGER, Line, body_size, leading, regrid
from claimcheck.sources.plain import marker
from claimcheck.sources.rows import leader

Kind = Literal["heading", "body", "item", "row", "contents"]

_LONGEST_HEADING = 200  # characters
_ENDED = re.compile(r"[.!?:;][\"'”’)\]]*$")
_BROKEN = re.compile(r"[^\W\d_]-$")
_ENTRY = re.compile(r"(?:\d{1,4}|[ivxl]{1,7})$", re.I)


class _Part(Struct):
    """Lines that make one block."""

    kind: Kind
    lines: list[Line] = field(default_factory=list)


def write(found: Sequence[Line], draft: Draft) -> None:
    """Write the lines of a document. Headings stand as context over what follows them, larger ones over smaller ones."""
    size = body_size(found)
    parts = _parts(found, size, leading(found, size))
    known = _compounds(found)
    context: list[tuple[float, str]] = []
    page = 0
    for table, group in _tables(parts):
        if table:
            page = _write_table(group, draft, page, [words for _, words in context])
            continue
        (part,) = group
        words, turns = _joined(part.lines, known)
        page = _turn(draft, turns, page)
        if part.kind == "heading":
            level = part.lines[0].size + (0.1 if part.lines[0].bold else 0)
            context = [above for above in context if above[0] > level + 0.3]
            draft.block("heading", words, [above for _, above in context])
            context.append((level, " ".join(words.split())[:200]))
        elif part.kind == "contents":
            draft.block("boilerplate", words)
        else:
            draft.block("item" if part.kind == "item" else "body", words, [above for _, above in context])


def _parts(found: Sequence[Line], size: float, lead: float) -> list[_Part]:
    usual = _usual_length(found, size)
    bold_body = sum(len(x.text) for x in found if x.bold) * 2 > sum(len(x.text) for x in found)
    contents = _contents(found)
    parts: list[_Part] = []
    before: Line | None = None
    for line in found:
        kind = "contents" if id(line) in contents else _kind(line, size, bold_body)
        if kind == "item":
            line = _unmarked(line)
        last = parts[-1] if parts else None
        if before is None or last is None or _breaks(last.kind, before, kind, line, lead, usual):
            parts.append(_Part(kind, [line]))
        else:
            last.lines.append(line)
        before = line
    return parts


def _kind(line: Line, size: float, bold_body: bool) -> Kind:
    text = line.text
    if len(line.cells) > 1:
        return "row"
    if marker(text, 0, len(text)):
        return "item"
    prominent = line.size > size * LARGER or (line.bold and not bold_body and line.size > size * 0.9)
    if (
        prominent
        and len(text) <= _LONGEST_HEADING
        and not text.endswith((".", ",", ";"))
        and any(map(str.isalpha, text))
    ):
        return "heading"
    return "body"


def _unmarked(line: Line) -> Line:
    text = line.text
    return Line(line.page, line.x, line.y, line.size, line.bold, [text[marker(text, 0, len(text)) :]])


def _breaks(kind: Kind, a: Line, other: Kind, b: Line, lead: float, usual: int) -> bool:
    """Whether the line ``b`` begins a block of its own after ``a``, the last line of a block of ``kind``."""
    if other in ("row", "item", "contents") or kind in ("row", "contents"):
        return True
    if "heading" in (kind, other):
        apart = a.page != b.page or not 0 < a.y - b.y < 1.9 * max(a.size, b.size)
        return kind != other or apart or abs(a.size - b.size) > 0.6 or a.bold != b.bold
    ended = bool(_ENDED.search(a.text, max(len(a.text) - 6, 0)))
    goes_on = not ended and b.text[:1].islower()
    gap = a.y - b.y
    if a.page != b.page or gap <= -0.5 * lead:
        return ended and not b.text[:1].islower()
    if abs(a.size - b.size) > 0.08 * a.size:
        return not goes_on
    if gap > 1.35 * lead:
        return not goes_on or gap > 2.2 * lead
    indented = b.x - a.x > 0.8 * b.size and kind != "item"
    return ended and (indented or len(a.text) < 0.7 * usual)


def _usual_length(found: Sequence[Line], size: float) -> int:
    lengths = sorted(len(x.text) for x in found if abs(x.size - size) < 0.6 and len(x.cells) == 1)
    return lengths[len(lengths) * 3 // 4] if lengths else 0


def _contents(found: Sequence[Line]) -> frozenset[int]:
    """The entries of tables of contents (by ``id``): three lines or more that lead to pages in order."""
    entries: set[int] = set()
    run: list[tuple[int, int]] = []
    for line in found:
        text = line.text
        cells = leader(text, 0, len(text))
        value = text[slice(*cells[1])] if cells else ""
        page = int(value) if value.isdecimal() else (run[-1][1] if run and _ENTRY.match(value) else 0)
        if not (cells and _ENTRY.match(value)) or (run and page < run[-1][1]):
            run = []
        if cells and _ENTRY.match(value):
            run.append((id(line), page))
            if len(run) >= 3:
                entries.update(key for key, _ in run[-3:])
    return frozenset(entries)


def _tables(parts: Sequence[_Part]) -> Iterator[tuple[bool, list[_Part]]]:
    """The parts one by one, but rows that follow one another together: two make a table."""
    at = 0
    while at < len(parts):
        end = at + 1
        while parts[at].kind == "row" and end < len(parts) and parts[end].kind == "row":
            end += 1
        yield end - at > 1, list(parts[at:end])
        at = end


def _write_table(group: Sequence[_Part], draft: Draft, page: int, context: list[str]) -> int:
    header: list[str] = []
    widest = max((part.lines[0] for part in group), key=lambda line: len(line.cells))
    for part in group:
        if len(part.lines[0].cells) < len(widest.cells):
            regrid(part.lines[0], widest.starts)
    for i, part in enumerate(group):
        line = part.lines[0]
        page = _turn(draft, [(0, line.page)], page)
        below = group[i + 1].lines[0] if i + 1 < len(group) else None
        head = not header and below is not None and len(below.cells) >= len(line.cells) and _labels(line, below)
        if head and below is not None:
            # A table whose first column has no label of its own.
            header = [""] * (len(below.cells) - len(line.cells)) + line.cells
        draft.row(line.cells, header, context, head=head)
    draft.end_table()
    return page


def _labels(line: Line, below: Line) -> bool:
    return (line.bold and not below.bold) or are_labels([""] * (len(below.cells) - len(line.cells)) + line.cells)


def _joined(found: Sequence[Line], known: frozenset[str]) -> tuple[str, list[tuple[int, int]]]:
    """The words of a block, and the pages of its lines with the offsets where they begin; hyphenation is undone."""
    pieces = [found[0].text]
    turns = [(0, found[0].page)]
    length = len(pieces[0])
    for a, b in pairwise(found):
        end, joint = _joint(pieces[-1], b.text, known)
        length += len(end) - len(pieces[-1])
        pieces[-1] = end
        if a.page != b.page:
            turns.append((length + len(joint), b.page))
        pieces += (joint, b.text)
        length += len(joint) + len(b.text)
    return "".join(pieces), turns


def _joint(line: str, following: str, known: frozenset[str]) -> tuple[str, str]:
    """The line as it ends before ``following``, and what stands between the two."""
    if not _BROKEN.search(line, max(len(line) - 2, 0)):
        figures = line[-1:] == "-" and line[-2:-1].isdigit() and following[:1].isdigit()
        return line, "" if figures else " "
    first = following.split(None, 1)[0].rstrip(".,;:!?)”\"'") if following.strip() else ""
    compound = f"{line.rsplit(None, 1)[-1]}{first}".lower().lstrip("(“\"'")
    hyphenated = following[:1].islower() and compound not in known
    return (line[:-1] if hyphenated else line), ""


def _compounds(found: Sequence[Line]) -> frozenset[str]:
    """The words with a hyphen that stand inside lines: their hyphens are no hyphenation."""
    return frozenset(
        word.strip(".,;:!?()“”\"'").lower()
        for line in found
        if "-" in line.text
        for word in line.text.split()[:-1]
        if "-" in word
    )


def _turn(draft: Draft, turns: Sequence[tuple[int, int]], page: int) -> int:
    """Say where pages begin that the block written next stands on."""
    for offset, number in turns:
        if number != page:
            draft.turn(offset, f"page {number}")
            page = number
    return page
