"""Text and the places in it: spans, lines and columns, sentences, words, lemmas.

All offsets are code points of the decoded text, half-open ``[start, end)``. Lines and columns are 1-based.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class Lines:
    """Turns offsets of one text into line and column. Building it is linear, a look-up logarithmic."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(m.end() for m in re.finditer("\r\n|\n|\r", text))]

    def place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


# One token is an abbreviation with dots (U.S., a.m.), a word with its inner apostrophes left out, a number with its
# inner points and commas (5,200; 1.2; 15.40; 2.4.9), or any single other character that is no space. Hyphens,
# slashes, currency signs and the apostrophe of a possessive stand alone. Every branch consumes what it starts: linear.
TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W\d_]+|\d+(?:[.,]\d+)*|[^\s\w]|_")


@dataclass(frozen=True, eq=False)
class Words:
    """The tokens of one sentence, as parallel tuples, with places in the text of the document.

    ``texts[i]`` stands at ``starts[i]:ends[i]``; ``lowers[i]`` is its lower case. ``glued(i)`` says that nothing
    separates token ``i`` from the one before it. ``block`` numbers the stretch of text (a paragraph, a cell)
    that the sentence belongs to: nothing is read across blocks.
    """

    start: int
    end: int
    texts: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    block: int = 0

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        return tuple(t.lower() for t in self.texts)

    def __len__(self) -> int:
        return len(self.texts)

    def glued(self, i: int) -> bool:
        return 0 < i < len(self.texts) and self.ends[i - 1] == self.starts[i]


def words(text: str, start: int = 0, end: int | None = None, block: int = 0) -> Words:
    """Split ``text[start:end]`` into tokens. Linear in the length."""
    end = len(text) if end is None else end
    found = [(m.group(), m.start()) for m in TOKEN.finditer(text, start, end)]
    texts = tuple(t for t, _ in found)
    starts = tuple(s for _, s in found)
    return Words(start, end, texts, starts, tuple(s + len(t) for t, s in found), block)


# sentencex ends a sentence too often after abbreviations that a number or a lower-case word follows.
_OPEN_ENDED = re.compile(
    r"(?:\b(?:approx|ca|c|cent|est|incl|max|min|vs|cf|pp?|vol|no|nos|art|sec|fig|nr)\.|[,;:])$", re.I
)

_HALF_DAY = re.compile(r"[ap]\.m\.$")
_AFTER_TIME = re.compile(r"(?:[A-Z]{2,4}T|UTC|GMT|ET|PT|CT|MT|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of ``text[start:end]``, trimmed of white space, in order.

    Rules of sentencex, then a merge pass: what begins in lower case, or follows an abbreviation that wants
    a number, belongs to the sentence before it.
    """
    from sentencex import get_sentence_boundaries

    end = len(text) if end is None else end
    found: list[Span] = []
    for at, piece in _pieces(text, start, end):
        for boundary in get_sentence_boundaries("en", piece):
            first, last = boundary["start_index"], boundary["end_index"]
            raw = piece[first:last]
            body = raw.strip()
            if not body:
                continue
            first += at + len(raw) - len(raw.lstrip())
            if found and _continues(text, found[-1], body):
                found[-1] = Span(found[-1].start, first + len(body))
            else:
                found.append(Span(first, first + len(body)))
    return found


_PIECE = 6_000  # characters: sentencex takes quadratic time over quotation marks that nothing closes


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Stretches short enough for sentencex, cut behind a full stop where there is one, else at a space."""
    while end - start > _PIECE:
        limit = start + _PIECE
        cut = max(text.rfind(mark, start + _PIECE // 2, limit) for mark in (". ", ".\n"))
        cut = cut if cut > 0 else text.rfind(" ", start + _PIECE // 2, limit)
        cut = cut + 1 if cut > 0 else limit
        yield start, text[start:cut]
        start = cut
    yield start, text[start:end]


def _continues(text: str, before: Span, body: str) -> bool:
    """Whether ``body`` goes on with the sentence ``before``. Looks at no more than a few characters of either."""
    if body[0].islower() and not re.match(r"(?:e|i)[A-Z]", body):
        return True
    if _HALF_DAY.search(text, max(before.start, before.end - 5), before.end) and _AFTER_TIME.match(body):
        return True
    return bool(_OPEN_ENDED.search(text, max(before.start, before.end - 8), before.end)) and not body[0].isupper()


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """The dictionary form of a lower-case English word (simplemma's tables); unknown words come back unchanged."""
    from simplemma import lemmatize

    return lemmatize(word, lang="en").lower() if word.isalpha() else word
