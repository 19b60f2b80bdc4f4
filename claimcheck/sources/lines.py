"""Lines and blocks: the shape of a text before anybody knows what its parts mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from claimcheck.model import ZoneKind

# Line separators other than LF, each of one code point.
_BREAKS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


class Block(Struct):
    """A stretch of text that becomes one zone. ``line`` is 1-based; ``paragraph`` numbers blank-line groups.

    Mutable, and only inside ``sources``: readers cut blocks, later steps settle their kind and context.
    """

    start: int
    end: int
    line: int
    paragraph: int
    kind: ZoneKind = "body"
    context: tuple[str, ...] = ()


def flat(text: str) -> str:
    """``text`` with every line separator as LF, of the same length: offsets in one are offsets in the other."""
    if "\r" in text:
        text = text.replace("\r\n", " \n")
    for separator in _BREAKS:
        if separator in text:
            text = text.replace(separator, "\n")
    return text


def holds(text: str, signs: Iterable[str]) -> bool:
    """Whether one of ``signs`` is in ``text``. A plain loop: every block is asked, and a generator costs twice as much."""
    for sign in signs:  # noqa: SIM110
        if sign in text:
            return True
    return False


def spans(flat_text: str) -> list[tuple[int, int]]:
    """``(start, end)`` of every line, trimmed of white space; empty lines have ``start == end``."""
    found = []
    at = 0
    for raw in flat_text.split("\n"):
        bare = raw.lstrip()
        start = at + len(raw) - len(bare)
        found.append((start, start + len(bare.rstrip())))
        at += len(raw) + 1
    return found


def paragraphs(lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Ranges ``[first, last)`` of indices of lines that no blank line separates."""
    first = -1
    for i, (start, end) in enumerate(lines):
        if start == end:
            if first >= 0:
                yield first, i
            first = -1
        elif first < 0:
            first = i
    if first >= 0:
        yield first, len(lines)
