"""The tree of an extracted page → its text, one paragraph, item or row a line, and the blocks of it.

The tree is trafilatura's: ``head``, ``p``, ``list`` of ``item``, ``table`` of ``row`` of ``cell``, ``quote``,
``code``, with ``hi``, ``ref``, ``lb`` inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct, field

from claimcheck.model import ZoneKind
from claimcheck.sources import language, plain, rows
from claimcheck.sources.html_said import beginning
from claimcheck.sources.lines import Block, flat

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEP = 60  # elements inside one another; what lies deeper is running text
_CELLS = 200  # of one row
_LOOKED_AT = 20  # rows below a row that may be a header
_CELL = 300  # characters of a cell; one that has more is no cell but a part of the page's layout
LABEL = 120  # characters of a heading or an item that stand as context
_KEY, _KEY_LENGTH = 1200, 400  # characters by which a text is known again, with its white space and without
_BETWEEN = " | "
_SPACE = re.compile(r"\s+")
_PARTS = frozenset(("p", "head", "list", "table", "quote", "code", "item", "row", "cell", "div", "body", "main"))
_CODE_SIGNS = "{}=;<>\\$"  # at most one in 200 characters of running text
_STOPS = '.!?:;"”’)'


class Page(Struct):
    """The text of a page as it grows, with its blocks, and the places that a reader of the page would look for.

    ``captions`` and ``code`` are the keys of such elements: extraction loses what they were.
    """

    captions: frozenset[str] = frozenset()
    code: frozenset[str] = frozenset()
    lines: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    places: list[tuple[int, str]] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    items: list[str] = field(default_factory=list)  # the words of the items around what comes next
    said: str = ""  # the running text added last
    size: int = 0
    paragraphs: int = 0
    tables: int = 0

    @property
    def text(self) -> str:
        """All lines so far."""
        return "\n".join(self.lines) + "\n" if self.lines else ""

    @property
    def context(self) -> tuple[str, ...]:
        """What stands over the next block: headings, then items."""
        return (*(words for _, words in self.headings), *self.items)

    def add(self, words: str, kind: ZoneKind, place: str) -> None:
        """Add a line that is one block."""
        self.add_line(words, [Block(0, len(words), 0, 0, kind, self.context)], place)

    def add_line(self, words: str, blocks: Sequence[Block], place: str) -> None:
        """Add a line with its blocks, whose offsets count from the beginning of the line."""
        for block in blocks:
            block.start += self.size
            block.end += self.size
            block.line, block.paragraph = len(self.lines) + 1, len(self.lines)
        self.blocks += blocks
        self.places.append((self.size, place))
        self.lines.append(words)
        self.size += len(words) + 1


def key(text: str) -> str:
    """The beginning of ``text`` without white space: by it a caption is known again after extraction."""
    return _SPACE.sub("", text[:_KEY])[:_KEY_LENGTH]


def add_heading(page: Page, words: str, level: int) -> None:
    """Add a heading: it stands as context over all that follows it, up to the next one of its level."""
    words = _one_line(words).strip()
    page.headings = [h for h in page.headings if h[0] < level]
    page.items.clear()
    if words:
        page.add(words, "heading", f"heading “{words[:60]}”" if page.lines else "headline")
        page.headings.append((level, words[:LABEL]))


def add_element(page: Page, element: _Element, kind: ZoneKind = "body", depth: int = 0) -> None:
    """Add everything inside ``element``, in order. Linear in the tree."""
    tag = str(element.tag)
    if tag == "head":
        level = (element.get("rend") or "")[1:]
        add_heading(page, "".join(map(str, element.itertext())), int(level) if level.isdigit() else 3)
    elif tag == "table":
        _add_table(page, element, depth)
    elif tag == "list":
        _add_list(page, element, kind, depth)
    elif tag == "code" or (tag == "quote" and page.code and key(beginning(element, _KEY)) in page.code):
        _add_code(page, element)
    else:
        inner: ZoneKind = "blockquote" if tag == "quote" else kind
        for piece in _pieces(element, depth):
            if isinstance(piece, str):
                _add_running(page, piece, inner)
            else:
                add_element(page, piece, inner, depth + 1)


def _pieces(element: _Element, depth: int) -> Iterator[str | _Element]:
    """The running texts of an element and the parts between them, in order; LF in a text is a line break."""
    text = [_one_line(element.text)]
    for child in element:
        if not isinstance(child.tag, str):  # a comment
            text.append(_one_line(child.tail))
            continue
        if child.tag in _PARTS and depth < _DEEP and not _is_word(child):
            yield "".join(text)
            yield child
            text = []
        else:
            text += ["\n"] if child.tag == "lb" else [_one_line("".join(map(str, child.itertext())))]
        text.append(_one_line(child.tail))
    yield "".join(text)


def _is_word(element: _Element) -> bool:
    """Whether ``code`` is a word of running text."""
    return element.tag == "code" and not len(element) and "\n" not in (element.text or "").strip()


def _one_line(words: str | None) -> str:
    return _SPACE.sub(" ", words or "")


def _add_running(page: Page, words: str, kind: ZoneKind) -> None:
    if not words.strip():
        return
    if page.captions and key(words) in page.captions:
        kind = "caption"
    page.paragraphs += kind != "caption"
    page.said = words.strip()[:LABEL]
    for line in _joined(words):
        page.add(line, kind, "caption" if kind == "caption" else f"paragraph {page.paragraphs}")


def _joined(words: str) -> Iterator[str]:
    """The lines of a running text; one that is broken inside a sentence goes on with the next."""
    lines = [line for raw in words.split("\n") if (line := raw.strip())]
    gathered: list[str] = []
    for i, line in enumerate(lines):
        gathered.append(line)
        if i + 1 == len(lines) or line[-1] in _STOPS or not lines[i + 1][0].islower():
            yield " ".join(gathered)
            gathered = []


def _add_list(page: Page, element: _Element, kind: ZoneKind, depth: int) -> None:
    """Add the items of a list. What describes a term has it as context, a list inside an item the words of that."""
    above = list(page.items)
    outer = [*above, page.said] if kind == "item" else above
    for item in element:
        role = item.get("rend") or ""
        if not role.startswith("dd"):
            page.items = list(outer)
        add_element(page, item, "item", depth + 1)
        if role.startswith("dt"):
            page.items = [*outer, page.said]
    page.items = above


def _add_code(page: Page, element: _Element) -> None:
    """Add the lines of code; those that set something (``LIMIT=30``) are read, the others are only shown.

    Archives of mail and old pages set running text as if it were code: it is read as plain text is.
    """
    whole = flat("".join(map(str, element.itertext())))
    if _is_running(whole):
        for block in plain.blocks(whole):
            _add_running(page, whole[block.start : block.end].replace("\n", " "), block.kind)
        return
    for raw in whole.split("\n"):
        if words := _one_line(raw).strip():
            block = Block(0, len(words), 0, 0, "code", page.context)
            page.add_line(words, [block] if plain.is_setting(words, 0, len(words)) else [], "code")


def _is_running(text: str) -> bool:
    signs = sum(map(text.count, _CODE_SIGNS))
    return signs * 200 < len(text) and language.of(text, plain.blocks(text)) == "en"


def _add_table(page: Page, element: _Element, depth: int) -> None:
    """Add a table row by row, its cells with the labels of their columns and rows as context."""
    page.tables += 1
    header: list[str] = []
    title: tuple[str, ...] = ()
    table = list(element.iterfind("row"))
    for number, row in enumerate(table, 1):
        cells = list(islice(row.iterchildren("cell"), _CELLS))
        words = [_one_line(" ".join(map(str, c.itertext()))).strip() for c in cells]
        if max(map(len, words), default=0) > _CELL:
            for cell in cells:
                add_element(page, cell, "body", depth + 1)
            continue
        is_head = not header and _is_head(cells, words, table[number : number + _LOOKED_AT])
        filled = [w for w in words if w]
        if is_head and len(filled) == 1 and len(words) > 1:
            title, is_head = (filled[0][:LABEL],), False
        line, spans = _row(words)
        context = page.context + title
        if is_head:
            header = [w[:LABEL] for w in words]
            blocks = rows.head_blocks(line, spans, context, 0, 0)
        else:
            blocks = rows.blocks(line, spans, header, context, 0, 0)
        if blocks:
            page.add_line(line, blocks, f"table {page.tables}, row {number}")


def _is_head(cells: Sequence[_Element], words: Sequence[str], below: Sequence[_Element]) -> bool:
    """Whether a row labels the columns: all of it is marked so, or it is the first one and alone has no figures."""
    if any(c.isdigit() for word in words for c in word):
        return bool(cells) and all(c.get("role") == "head" for c in cells)
    if all(c.get("role") == "head" for c, word in zip(cells, words, strict=True) if word):
        return any(words)
    figures = (c.isdigit() for row in below for text in row.itertext() for c in str(text))
    return len(cells) > 1 and any(figures)


def _row(words: Sequence[str]) -> tuple[str, list[rows.Cell]]:
    """The line of a row, and where its cells are in it."""
    spans: list[rows.Cell] = []
    at = 0
    for word in words:
        spans.append((at, at + len(word)))
        at += len(word) + len(_BETWEEN)
    return _BETWEEN.join(words), spans
