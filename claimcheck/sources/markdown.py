"""Markdown → blocks, by a scan of lines: offsets stay exact and the time linear.

Headings stand as context over all that follows them. Link targets with figures in them, comments, reference
definitions and code that sets nothing belong to no block.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct, field

from claimcheck.late import late
from claimcheck.sources import configuration, manual_pages, rows, snippets, unread
from claimcheck.sources.lines import Block, spans

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_FENCE = re.compile(r"(?:>[ \t]*)*(`{3,}|~{3,})[ \t]*([\w+.-]*)")
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}$")
_UNDERLINE = re.compile(r"(?:=+|-{2,})$")
_ITEM = late(r"(?:[-*+•]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)|$)")
_NUMBERED = late(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]+(?=[A-Z][a-z])")
_REFERENCE = re.compile(r"\[[^\]\s][^\]]{0,200}\]:[ \t]*\S+")
_IMAGE = late(r"(?:\[?!\[[^\]]{0,300}\]\([^()\s]{0,500}(?:[ \t]+\"[^\"]{0,200}\")?\)(?:\]\([^()\s]{0,500}\))?[ \t]*)+$")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>$")
_SETTING = late(r"(?:export[ \t]+|set[ \t]+|-{1,2})?\"?([A-Za-z_][\w.-]{0,100})\"?[ \t]*[=:][ \t]*(?=[\"'\w\[.+-])")
_SECTION = re.compile(r"\[{1,2}([\w. \"'-]{1,100})\]{1,2}$")
# Languages in which ``key: value`` and ``key = value`` set something; elsewhere only KEY=value does.
_SETTINGS = frozenset("toml yaml yml ini json jsonc env dotenv conf cfg properties hcl nginx".split())
_NESTED = frozenset({"yaml", "yml", "json", "jsonc"})
_SHELL_SETTING = re.compile(r"(?:export[ \t]+)?([A-Z][A-Z0-9_]{1,100})=(?=\S)")
_NOISE = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)|!?\[|\]\([^()\s]{0,500}\)|\]|<[^<>\s]{0,200}>")


class _Scan(Struct):
    """Where the scan is: what stands over the next block, and what is gathered so far."""

    text: str
    lines: list[tuple[int, int]]
    found: list[Block] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    items: list[tuple[int, str]] = field(default_factory=list)  # indents and words of the items around
    opened: Block | None = None  # the paragraph that the next line may go on with
    paragraph: int = 0

    @property
    def context(self) -> tuple[str, ...]:
        return tuple(words for _, words in self.headings)

    def close(self) -> None:
        self.opened = None


def blocks(text: str, start: int = 0) -> list[Block]:
    """The blocks of a Markdown text from ``start`` (behind its front matter) on, in order. Linear in the text.

    Here and below texts have LF as their only line separator (``lines.flat``).
    """
    bare = unread.without_comments(text, start)
    scan = _Scan(bare, spans(bare))
    i = 0
    while i < len(scan.lines):
        begin, end = scan.lines[i]
        if begin < start:
            i += 1
        elif begin == end:
            scan.close()
            scan.paragraph += 1
            i += 1
        else:
            i = _block(scan, i, begin, end)
    return scan.found


def cut(text: str, blocks: list[Block], start: int = 0) -> list[Block]:
    """The blocks without what yields no claims inside them: comments, and link targets that hold figures."""
    bare = unread.without_comments(text, start)
    return [piece for block in blocks for piece in unread.without_targets(bare, block)]


def plain(words: str) -> str:
    """Words of a heading or cell without markup and numbering, for use as context."""
    words = " ".join(_NOISE.sub("", words[:400]).split()).strip("# ")
    return re.sub(r"^\d{1,2}(?:\.\d{1,2}){0,3}[.)]? (?=[A-Z])", "", words)


def _block(scan: _Scan, i: int, begin: int, end: int) -> int:
    """Read the block that begins at line ``i``; returns the line to go on with."""
    for read in _READERS:
        following = read(scan, i, begin, end)
        if following:
            return following
    return i + 1


def _fenced(scan: _Scan, i: int, begin: int, end: int) -> int:
    found = _FENCE.match(scan.text, begin, end)
    if not found:
        return 0
    fence, language = found[1], found[2].lower()
    at = i + 1
    section = _introduced(scan, at, fence)
    _leave_items(scan, begin)
    if language in _NESTED:
        return _nested(scan, at, fence, language, section)
    while at < len(scan.lines):
        start, stop = scan.lines[at]
        at += 1
        line = scan.text[start:stop]
        if line.startswith(fence) and not line.strip(fence[0]):
            break
        section = _setting(scan, at, start, line[:600], language, section)
    scan.close()
    return at


def _introduced(scan: _Scan, at: int, fence: str) -> tuple[str, ...]:
    """The context of code that a sentence before it calls the defaults: ``The default configuration is:``.

    A paragraph of defaults that has what one setting is changed with behind it, stands under the name of that setting.
    """
    last = scan.found[-1] if scan.found else None
    above = scan.text[last.start : last.end] if last and last.kind in ("body", "item") else ""
    if not above.endswith(":") or "default" not in above.lower():
        return ()
    if last and (name := snippets.setting(_code(scan, at, fence), above)):
        last.context += (name,)
    return (configuration.DEFAULTS,) if "default" in above[-200:].lower() else ()


def _code(scan: _Scan, at: int, fence: str) -> list[str]:
    """The first lines of the code from line ``at`` on."""
    most = range(at, min(len(scan.lines), at + snippets.MOST + 1))
    last = next((k for k in most if _closes(scan, k, fence)), most.stop)
    return [scan.text[slice(*scan.lines[k])] for k in range(at, last) if scan.lines[k][0] < scan.lines[k][1]]


def _nested(scan: _Scan, at: int, fence: str, language: str, around: tuple[str, ...]) -> int:
    """Take up code whose lines belong to the keys above them; returns the line behind its end."""
    last = next((k for k in range(at, len(scan.lines)) if _closes(scan, k, fence)), len(scan.lines))
    if last > at:
        begin = scan.text.rfind("\n", 0, scan.lines[at][0]) + 1
        for s in configuration.settings(scan.text, language, begin, scan.lines[last - 1][1], at + 1):
            context = scan.context + around + ((s.name,) if len(s.path) > 1 and not s.listed else ())
            scan.found.append(Block(s.start, s.end, s.line, scan.paragraph, "code", context))
    scan.close()
    return last + 1


def _closes(scan: _Scan, k: int, fence: str) -> bool:
    line = scan.text[slice(*scan.lines[k])]
    return line.startswith(fence) and not line.strip(fence[0])


def _setting(
    scan: _Scan, number: int, start: int, line: str, language: str, section: tuple[str, ...]
) -> tuple[str, ...]:
    """Take up a line of code that sets something; returns the section (``[queue]``) that the next line is in."""
    if head := _SECTION.match(line):
        kept = section[:1] if section[:1] == (configuration.DEFAULTS,) else ()
        return (*kept, head[1].strip()) if language in _SETTINGS or not language else section
    found = (_SETTING if language in _SETTINGS else _SHELL_SETTING).match(line)
    if found:
        scan.found.append(
            Block(start, start + len(line.rstrip(",")), number, scan.paragraph, "code", scan.context + section)
        )
    return section


def _headed(scan: _Scan, i: int, begin: int, end: int) -> int:
    found = _HEADING.match(scan.text, begin, end)
    if not found:
        return 0
    _add_heading(scan, i, len(found[1]), found.end(), rows.trim(scan.text, found.end(), end, "# \t")[1])
    return i + 1


def _underlined(scan: _Scan, i: int, begin: int, end: int) -> int:
    above = scan.opened
    if (
        not above
        or above.kind != "body"
        or above.end != scan.lines[i - 1][1]
        or not _UNDERLINE.match(scan.text[begin:end][:200])
    ):
        return 0
    if scan.text[begin:end].strip(scan.text[begin]) or above.end - above.start > 200:
        return 0
    scan.found.remove(above) if scan.found[-1] is not above else scan.found.pop()
    _add_heading(scan, above.line - 1, 1 if scan.text[begin] == "=" else 2, above.start, above.end)
    return i + 1


def _add_heading(scan: _Scan, i: int, level: int, begin: int, end: int) -> None:
    begin, end = rows.unwrap(scan.text, begin, end)
    scan.headings = [h for h in scan.headings if h[0] < level]
    scan.items.clear()
    last = manual_pages.name_end(scan.text, begin, end) or end
    if begin < last:
        scan.found.append(Block(begin, last, i + 1, scan.paragraph, "heading", scan.context))
        if last < end:
            scan.found.append(Block(last, end, i + 1, scan.paragraph, "boilerplate", scan.context))
        scan.headings.append((level, plain(scan.text[begin:last])))
    scan.close()
    scan.paragraph += 1


def _skipped(scan: _Scan, i: int, begin: int, end: int) -> int:
    """Rules, reference definitions, lone tags and images."""
    line = scan.text[begin : min(end, begin + 2000)]
    if scan.opened is None and _IMAGE.match(line):
        scan.found.append(Block(begin, end, i + 1, scan.paragraph, "caption", scan.context))
        return i + 1
    if (len(line) < 200 and _RULE.match(line)) or _TAG.match(line) or (scan.opened is None and _REFERENCE.match(line)):
        scan.close()
        return i + 1
    return 0


def _tabled(scan: _Scan, i: int, begin: int, end: int) -> int:
    if i + 1 >= len(scan.lines) or scan.text.find("|", begin, end) < 0:
        return 0
    if end - begin > 5000 or not rows.is_delimiter(scan.text[slice(*scan.lines[i + 1])][:2000]):
        return 0
    _leave_items(scan, begin)
    header_cells = rows.pipes(scan.text, begin, end)
    header = [plain(scan.text[slice(*cell)]) for cell in header_cells]
    scan.found += rows.head_blocks(scan.text, header_cells, scan.context, i + 1, scan.paragraph)
    at = i + 2
    while at < len(scan.lines) and scan.text.find("|", *scan.lines[at]) >= 0:
        cells = rows.pipes(scan.text, *scan.lines[at])[: max(len(header), 1)]
        scan.found += rows.blocks(scan.text, cells, header, scan.context, at + 1, scan.paragraph)
        at += 1
    scan.close()
    return at


def _paragraph(scan: _Scan, i: int, begin: int, end: int) -> int:
    """A line of a paragraph, a quotation or an item: it begins a block or goes on with the open one."""
    quoted = begin
    while quoted < end and scan.text[quoted] in "> \t":
        quoted += 1
    if quoted == end:
        scan.close()
        return i + 1
    is_quote = scan.text[begin] == ">"
    marker = _ITEM.match(scan.text, quoted, end)
    column = _leave_items(scan, begin) if not (marker or scan.opened) else _column(scan, begin)
    if marker and marker.end() < end:
        _begin_item(scan, i, column, marker.end(), end)
    elif scan.opened:
        scan.opened.end = end
    elif not (column >= 4 and not scan.items and not is_quote):  # else: indented code
        numbered = _NUMBERED.match(scan.text, quoted, end)
        start = numbered.end() if numbered else quoted
        kind = "item" if numbered or (scan.items and column) else "body"
        _open(scan, Block(start, end, i + 1, scan.paragraph, "item" if kind == "item" else "body", _around(scan)))
    return i + 1


def _column(scan: _Scan, begin: int) -> int:
    return begin - (scan.text.rfind("\n", 0, begin) + 1)


def _leave_items(scan: _Scan, begin: int) -> int:
    """The column of a block; one at the margin ends the list above it."""
    column = _column(scan, begin)
    if column == 0:
        scan.items.clear()
    return column


def _begin_item(scan: _Scan, i: int, column: int, begin: int, end: int) -> None:
    scan.items = [item for item in scan.items if item[0] < column][-6:]
    _open(scan, Block(begin, end, i + 1, scan.paragraph, "item", _around(scan)))
    scan.items.append((column, plain(scan.text[begin : min(end, begin + 120)]).rstrip(":")))


def _around(scan: _Scan) -> tuple[str, ...]:
    """Headings, then the items that the next block is nested in."""
    return scan.context + tuple(words for _, words in scan.items)


def _open(scan: _Scan, block: Block) -> None:
    block.start, block.end = rows.trim(scan.text, block.start, block.end, " \t")
    if block.start < block.end:
        scan.found.append(block)
        scan.opened = block


_READERS: tuple[Callable[[_Scan, int, int, int], int], ...] = (
    _fenced,
    _headed,
    _underlined,
    _skipped,
    _tabled,
    _paragraph,
)
