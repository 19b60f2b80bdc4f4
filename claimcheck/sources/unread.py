"""What stands in a Markdown text and yields no claims: comments, and link targets that hold figures."""

from __future__ import annotations

from claimcheck.late import late
from claimcheck.sources import rows
from claimcheck.sources.lines import Block

_TARGET = late(r"\]\([^()\s]{0,500}\d[^()\s]{0,500}(?:[ \t]+\"[^\"]{0,200}\")?\)|<https?://[^\s<>]{1,500}>|\x1f+")
_BLANK = "\x1f"  # white space to Python, and nobody writes it


def without_comments(text: str, start: int) -> str:
    """``text`` with HTML comments blanked out, of the same length; blocks are cut there."""
    at = text.find("<!--", start)
    if at < 0:
        return text
    pieces, done = [], 0
    while at >= 0:
        end = text.find("-->", at + 4)
        if end < 0:
            break
        comment = text[at : end + 3]
        pieces += [text[done:at], "".join("\n" if c == "\n" else _BLANK for c in comment)]
        done = end + 3
        at = text.find("<!--", done)
    return "".join([*pieces, text[done:]])


def without_targets(text: str, block: Block) -> list[Block]:
    """Cut link targets that hold figures out of a block: a year in an address is no claim. Trims emphasis, too."""
    pieces = []
    at = block.start
    if any(text.find(sign, block.start, block.end) >= 0 for sign in ("](", "<http", _BLANK)):
        for found in _TARGET.finditer(text, block.start, block.end):
            pieces.append((at, found.start()))
            at = found.end()
    pieces.append((at, block.end))
    trimmed = [rows.unwrap(text, *rows.trim(text, *piece, characters=" \t\n\x1f[")) for piece in pieces]
    return [Block(a, b, block.line, block.paragraph, block.kind, block.context) for a, b in trimmed if a < b]
