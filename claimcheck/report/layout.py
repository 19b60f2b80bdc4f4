"""Fitting text into columns: sentences trimmed around their marked words, paragraphs wrapped."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.model import Claim
from claimcheck.report.safe import cells, clip, head, tail, visible
from claimcheck.report.style import Paint

# A sentence may be a megabyte long; this many characters on each side are more than any line shows.
_REACH = 2_000


class Quotation(NamedTuple):
    """The words that matter, and what stands before and after them in their sentence: as in the document."""

    before: str
    words: str
    after: str


def quotation(claim: Claim) -> Quotation:
    """The claim's sentence, cut at the edges of its words."""
    start = min(max(claim.start - claim.sentence_start, 0), len(claim.sentence))
    end = min(max(claim.end - claim.sentence_start, start), len(claim.sentence))
    return Quotation(claim.sentence[:start], claim.sentence[start:end], claim.sentence[end:])


def excerpt(quoted: Quotation, width: int, paint: Paint) -> str:
    """The sentence on one line of at most ``width`` columns, its words marked, trimmed around them."""
    before, after = visible(quoted.before[-_REACH:]).lstrip(), visible(quoted.after[:_REACH]).rstrip()
    words = _middle_cut(visible(_ends(quoted.words)), max(width - paint.mark_cells - 2, 1))
    room = width - cells(words) - paint.mark_cells
    left, right = cells(before), cells(after)
    left_room = min(left, max(room // 2, room - right))
    before = _trim_left(before, left_room)
    after = _trim_right(after, room - cells(before))
    return before + paint.mark(words) + after


def _ends(text: str) -> str:
    return text if len(text) <= 2 * _REACH else f"{text[:_REACH]}…{text[-_REACH:]}"


def _middle_cut(text: str, width: int) -> str:
    if cells(text) <= width:
        return text
    return _trim_right(text, (width + 1) // 2).removesuffix("…") + _trim_left(text, width // 2 + 1)


def _unless_short(shorter: str, text: str) -> str:
    """A cut between words, unless it costs more than half of what fits."""
    return shorter if 2 * cells(shorter) >= cells(text) else text


def _trim_left(text: str, width: int) -> str:
    """The end of ``text`` in ``width`` columns, cut between words where there is a place to cut."""
    if cells(text) <= width:
        return text
    if width < 2:
        return "…"[:width]
    kept = tail(text, width - 1)
    if not text[len(text) - len(kept) - 1 : len(text) - len(kept)].isspace():
        kept = _unless_short(kept.partition(" ")[2], kept)
    return "…" + kept.lstrip()


def _trim_right(text: str, width: int) -> str:
    """The beginning of ``text`` in ``width`` columns, cut between words where there is a place to cut."""
    if cells(text) <= width:
        return text
    if width < 2:
        return "…"[: max(width, 0)]
    kept = head(text, width - 1)
    if not text[len(kept) : len(kept) + 1].isspace():
        kept = _unless_short(kept.rpartition(" ")[0], kept)
    return kept.rstrip() + "…"


def wrap(text: str, width: int, indent: str = "", first: str | None = None) -> list[str]:
    """Harmless ``text`` as lines of at most ``width`` columns behind ``indent`` (``first`` before the first line).

    A word longer than a line is broken, so that no line is ever too wide.
    """
    lines: list[str] = []
    room = max(width - cells(indent), 8)
    line = ""
    for word in text.split(" "):
        while cells(word) > room:
            piece = head(word, room)
            lines += [line, piece] if line else [piece]
            line, word = "", word[len(piece) :]
        joined = f"{line} {word}" if line else word
        if cells(joined) > room:
            lines.append(line)
            line = word
        else:
            line = joined
    lines.append(line)
    return [(indent if i or first is None else first) + piece for i, piece in enumerate(lines)]


def title(text: str, width: int) -> str:
    """A heading made of a document's words: one line, harmless, clipped."""
    return clip(visible(text).strip(), width)
