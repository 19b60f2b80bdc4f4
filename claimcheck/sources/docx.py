"""DOCX → one source: headings, paragraphs, items, captions, tables as rows; paragraphs as places.

python-docx opens it. Text that is tracked as inserted is read, what is tracked as deleted is not.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any

from msgspec import Struct, field

from claimcheck.errors import Problem
from claimcheck.limits import Limits, shown
from claimcheck.model import Source, ZoneKind
from claimcheck.sources.draft import Draft, are_labels, sane_day, sane_title

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SILENT = {_W + n for n in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "txbxContent")} | {_FALLBACK}
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-", _W + "softHyphen": ""}
_HEADING = re.compile(r"heading ([1-9])$")
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, LookupError, ValueError, TypeError, AttributeError,
    RuntimeError,
)  # fmt: skip
_PARTS = 20_000  # files in one package
_LONG_CELL = 400  # characters: a table with longer cells lays out text
_PROGRAM = "python-docx"  # writes the properties of its template


def sources(data: bytes, name: str, limits: Limits) -> Iterator[Source | Problem]:
    """The document that ``data`` is, or why it is none."""
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        if problem := _refused(data, name, limits):
            yield problem
            return
        document = docx.Document(io.BytesIO(data))
        draft = _written(document)
    except (OpcError, LxmlError, *_BROKEN) as error:
        odd = isinstance(error, LookupError | AttributeError | TypeError) or not str(error)
        said = "its parts do not fit together" if odd else " ".join(str(error)[:150].split())
        yield Problem(name, 0, 0, f"is no sound DOCX: {said}", "a Word document that can be opened")
        return
    if not draft.text.strip():
        yield Problem(name, 0, 0, "is empty", "text")
    elif draft.length > limits.source_bytes:
        yield Problem(
            name, 0, 0, "holds too much text", f"at most {shown(limits.source_bytes)}, the limit source_bytes"
        )
    else:
        yield draft.source(name, title=_title(document), published=_published(document))


def _refused(data: bytes, name: str, limits: Limits) -> Problem | None:
    """Why a package is not unpacked. No member of it can give more than it declares, so sums of these are enough."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        members = package.infolist()
        if len(members) > _PARTS:
            return Problem(name, 0, 0, f"holds {len(members):,} files", f"at most {_PARTS:,} in one DOCX")
        if (size := sum(member.file_size for member in members)) > limits.expanded_bytes:
            said = f"expands to {shown(size)}"
            return Problem(name, 0, 0, said, f"at most {shown(limits.expanded_bytes)}, the limit expanded_bytes")
    return None


class _Walk(Struct):
    """Where the reading is: what is written, which headings stand above, how much was counted."""

    styles: dict[str, str]
    draft: Draft = field(default_factory=Draft)
    headings: list[tuple[int, str]] = field(default_factory=list)
    paragraphs: int = 0
    tables: int = 0

    @property
    def context(self) -> list[str]:
        return [words for _, words in self.headings]


def _written(document: Any) -> Draft:
    walk = _Walk(_styles(document))
    for element in _content(document.element.body):
        if element.tag == _W + "p":
            _paragraph(walk, element)
        else:
            _table(walk, element)
    return walk.draft


def _content(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, those in content controls and text boxes too."""
    stack = [iter(parent)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in (_W + "p", _W + "tbl"):
            yield element
            if element.tag == _W + "p":
                stack += [iter(box) for box in _boxes(element)]
        elif element.tag in (
            _W + "sdt",
            _W + "sdtContent",
            _W + "ins",
            _W + "moveTo",
            _W + "customXml",
            _W + "smartTag",
        ):
            stack.append(iter(element))


def _boxes(paragraph: Any) -> list[Any]:
    """The text boxes that hang on a paragraph; the copies that older programs are given are left out."""
    boxes = [
        box for box in paragraph.iter(_W + "txbxContent") if not any(a.tag == _FALLBACK for a in box.iterancestors())
    ]
    return boxes[::-1]


def _words(element: Any) -> str:
    """The text of a paragraph (or of all in a cell), without what is deleted, hidden in fields, or in boxes."""
    parts: list[str] = []
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
            continue
        if child.tag == _W + "t":
            parts.append(child.text or "")
        elif child.tag in _SIGNS:
            parts.append(_SIGNS[child.tag])
        elif child.tag not in _SILENT:
            if child.tag == _W + "p" and parts:
                parts.append("\n")
            stack.append(iter(child))
    return "".join(parts)


def _styles(document: Any) -> dict[str, str]:
    """The names of styles by id, in lower case: Word's own names are English in all its languages."""
    known: dict[str, tuple[str, str]] = {}
    with suppress(KeyError, AttributeError):
        for style in document.styles.element.iter(_W + "style"):
            name, base = style.find(_W + "name"), style.find(_W + "basedOn")
            known[style.get(_W + "styleId", "")] = (
                name.get(_W + "val", "").lower() if name is not None else "",
                base.get(_W + "val", "") if base is not None else "",
            )
    return {key: _named(key, known) for key in known}


def _named(key: str, known: dict[str, tuple[str, str]]) -> str:
    """The name of a style, or of the first built-in one that it is based on."""
    first = known[key][0]
    for _ in range(10):
        name, key = known.get(key, ("", ""))
        if _HEADING.match(name) or name.startswith(("title", "list", "caption", "toc ")):
            return name
    return first


def _paragraph(walk: _Walk, element: Any) -> None:
    words = _words(element).strip()
    if not words:
        return
    walk.paragraphs += 1
    style = walk.styles.get(_property(element, "pStyle"), "")
    level = _HEADING.match(style)
    walk.draft.place(f"paragraph {walk.paragraphs}")
    if level or style == "title":
        depth = int(level[1]) if level else 0
        walk.headings = [above for above in walk.headings if above[0] < depth]
        walk.draft.block("heading", " ".join(words.split()), walk.context)
        walk.headings.append((depth, " ".join(words.split())[:200]))
        return
    kind: ZoneKind = "body"
    if style.startswith("toc "):
        kind = "boilerplate"
    elif style == "caption":
        kind = "caption"
    elif style.startswith("list") or element.find(f"{_W}pPr/{_W}numPr") is not None:
        kind = "item"
    walk.draft.block(kind, words, walk.context)


def _property(element: Any, name: str) -> str:
    found = element.find(f"{_W}pPr/{_W}{name}")
    return found.get(_W + "val", "") if found is not None else ""


def _table(walk: _Walk, element: Any) -> None:
    grid = [_cells(row) for row in element.iter(_W + "tr") if _owner(row) is element]
    if not grid:
        return
    if max(map(len, grid)) == 1 or any(len(cell) > _LONG_CELL for row in grid for cell in row):
        for cell in (c for c in element.iter(_W + "tc") if _owner(c) is element):
            for inner in _content(cell):
                _paragraph(walk, inner) if inner.tag == _W + "p" else _table(walk, inner)
        return
    walk.tables += 1
    header: list[str] = []
    for number, row in enumerate(grid, start=1):
        walk.draft.place(f"table {walk.tables}, row {number}")
        head = number == 1 < len(grid) and (are_labels(row) or _marked(element))
        header = row if head else header
        walk.draft.row(row, [] if head else header, walk.context, head=head)
    walk.draft.end_table()


def _owner(element: Any) -> Any:
    """The table that a row or cell belongs to."""
    return next(element.iterancestors(_W + "tbl"), None)


def _cells(row: Any) -> list[str]:
    """The words of a row's cells; one that spans columns stands in the first of them."""
    found: list[str] = []
    for cell in (c for c in row.iter(_W + "tc") if next(c.iterancestors(_W + "tr")) is row):
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        width = span.get(_W + "val", "1") if span is not None else "1"
        found += [_words(cell).strip()] + [""] * (min(int(width), 100) - 1 if width.isdecimal() else 0)
    return found


def _marked(table: Any) -> bool:
    """Whether the table says itself that its first row is repeated on every page."""
    return table.find(f"{_W}tr/{_W}trPr/{_W}tblHeader") is not None


def _title(document: Any) -> str | None:
    with suppress(Exception):
        return sane_title(document.core_properties.title)
    return None


def _published(document: Any) -> tuple[date, str] | None:
    """The day of writing, of files that nobody changed on another day."""
    with suppress(Exception):
        said = document.core_properties
        if said.created and said.author != _PROGRAM:
            day = sane_day(said.created.date(), said.modified.date() if said.modified else None)
            return (day, "DOCX properties") if day else None
    return None
