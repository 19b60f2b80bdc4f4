"""Blocks → zones: what is silent, what is a heading, and what stands over what."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Zone
from claimcheck.sources import boilerplate
from claimcheck.sources.lines import Block
from claimcheck.sources.titles import is_prose

_LIST = 15  # lines that a heading of links may have below it
_FORM = 300  # characters of a paragraph that is more than a comment form


def silence(text: str, blocks: Sequence[Block]) -> None:
    """Mark what yields no claims wherever it stands: notices, captions, link lists, forms."""
    links = form = 0
    for block in blocks:
        if block.kind not in ("body", "item", "heading"):
            links = 0
            continue
        line = text[block.start : min(block.end, block.start + boilerplate.LONGEST + 1)]
        verdict = boilerplate.silent(line)
        if verdict:
            block.kind = verdict
            links = _LIST if boilerplate.opens_list(line) else links
            form = form or boilerplate.opens_form(line)
        elif links and len(line) < 120 and (block.kind == "item" or line[-1] not in '.!"”'):
            block.kind = "links"
            links -= 1
        elif form and len(line) < _FORM:
            block.kind = "comments"
        else:
            links = form = 0


def close(text: str, blocks: Sequence[Block]) -> None:
    """Mark the lines after the last sentence that point elsewhere."""
    for block in reversed(blocks):
        if block.kind in ("body", "item"):
            if is_prose(text, block) and not _points(text, block):
                return
            if _points(text, block):
                block.kind = "boilerplate"
        elif block.kind in ("row", "code"):
            return


def _points(text: str, block: Block) -> bool:
    return block.end - block.start < 240 and boilerplate.is_trailer(text[block.start : block.end])


def crossheads(text: str, blocks: Sequence[Block]) -> None:
    """Find the headings inside a plain text, and give what follows them their words as context.

    A heading of items or rows ends with them; one of paragraphs stands till the next heading.
    """
    context: tuple[str, ...] = ()
    listed = False
    for i, block in enumerate(blocks):
        if block.kind == "heading" or (block.kind == "body" and _is_crosshead(text, blocks, i)):
            block.kind = "heading"
            context = (" ".join(text[block.start : block.end].split()).rstrip(":"),)
            listed = i + 1 < len(blocks) and blocks[i + 1].kind in ("row", "item", "code")
        elif block.kind == "body" and listed:
            context = ()
        elif context and block.kind in ("body", "item", "row", "code"):
            block.context = context + block.context


def _is_crosshead(text: str, blocks: Sequence[Block], i: int) -> bool:
    """A short line without a full stop, alone above sentences, or anywhere right above items or rows."""
    block = blocks[i]
    if block.end - block.start > 100 or i + 1 >= len(blocks):
        return False
    line, below = text[block.start : block.end], blocks[i + 1]
    if line[0] == "-":
        return False  # an option
    if line[-1] in '.!?,;"”)' and not (below.kind == "row" and line[-1] == ")"):
        return False
    if below.kind in ("row", "item", "code"):
        return len(line.split()) <= 16
    alone = below.paragraph > block.paragraph and (i == 0 or blocks[i - 1].paragraph < block.paragraph)
    return alone and line[0].isupper() and line[-1] != ":" and len(line.split()) <= 8 and is_prose(text, below)


def zones(blocks: Sequence[Block]) -> tuple[Zone, ...]:
    """The zones of a document, in order, without empty or overlapping ones."""
    found = []
    at = 0
    for block in blocks:
        if at <= block.start < block.end:
            found.append(Zone(block.kind, block.start, block.end, block.context))
            at = block.end
    return tuple(found)
