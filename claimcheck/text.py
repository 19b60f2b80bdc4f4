"""Text and the places in it: spans, lines and columns, sentences, words, stems.

All offsets are code points of the decoded text, half-open ``[start, end)``. Lines and columns are 1-based.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from operator import add
from typing import Any, NamedTuple, TypeVar

from msgspec import Struct

from claimcheck.en_irregular import BASE, OWN, PREFIXES, VERBS


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
# What is most frequent is tried first: words that begin with an ASCII letter (the abbreviations are among them).
TOKEN = re.compile(r"[A-Za-z](?:[A-Za-z]+[^\W\d_]*|\.(?:[A-Za-z]\.)+|[^\W\d_]*)|\d+(?:[.,]\d+)*|[^\s\w]|[^\W\d_]+|_")
# A token with the white space behind it: they follow each other without gaps, so that their lengths are their places.
_WITH_SPACE = re.compile(rf"(?:{TOKEN.pattern})\s*")


class Words(Struct, frozen=True, eq=False, dict=True):
    """The tokens of one sentence, as parallel tuples, with places in the text of the document.

    ``texts[i]`` stands at ``starts[i]:ends[i]``; ``lowers[i]`` is its lower case. ``glued(i)`` says that nothing
    separates token ``i`` from the one before it. ``block`` numbers the stretch of text (a paragraph, a cell)
    that the sentence belongs to: nothing is read across blocks.
    """

    start: int
    end: int
    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    block: int = 0

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def held(self) -> frozenset[str]:
        """The words in small letters: where none of some cues is among them, nobody need look for its place."""
        return frozenset(self.lowers)

    def glued(self, i: int) -> bool:
        return 0 < i < len(self.texts) and self.ends[i - 1] == self.starts[i]


# Texts have few different words but names and numbers without end: no more are remembered.
_MOST = 50_000
_LONG = 200  # characters; what is longer is data

T = TypeVar("T")


class Remembered(dict[str, T]):
    """What a function says of a word, remembered; it is asked once for every different word."""

    def __init__(self, say: Callable[[str], T], known: Mapping[str, T] | Iterable[tuple[str, T]] = ()) -> None:
        super().__init__(known)
        self._say = say

    def __missing__(self, word: str) -> T:
        said = self._say(word)
        if len(self) < _MOST and len(word) < _LONG:
            self[word] = said
        return said


# One string for all places of a word: look-ups of it need neither its hash nor a comparison of characters again.
_TEXTS = Remembered(str.rstrip)
_LOWERS = Remembered(str.lower)


def _row(word: str) -> tuple[str | int, ...]:
    """The tokens of what stands between two spaces: of each its text, its lower case and its length up to the next."""
    if word.isalpha():  # the short way of most
        return word, _LOWERS[word], len(word) + 1
    pieces = _WITH_SPACE.findall(word + " ")
    return tuple([x for piece in pieces for x in (_TEXTS[piece], _LOWERS[_TEXTS[piece]], len(piece))])


_ROWS: Remembered[tuple[Any, ...]] = Remembered(_row)


def words(text: str, start: int = 0, end: int | None = None, block: int = 0) -> Words:
    """Split ``text[start:end]`` into tokens. Linear in the length."""
    end = len(text) if end is None else end
    begin = start
    while text[begin : begin + 1].isspace() and begin < end:
        begin += 1
    # Every text goes through here: look-ups and slices are a third of the price of comprehensions and match objects.
    row = list(chain.from_iterable(map(_ROWS.__getitem__, text[begin:end].split(" "))))
    texts, lowers, lengths = tuple(row[::3]), tuple(row[1::3]), row[2::3]
    if sum(lengths) != end + 1 - begin:  # two spaces somewhere
        pieces = _WITH_SPACE.findall(text, begin, end)
        texts, lengths = tuple(map(_TEXTS.__getitem__, pieces)), list(map(len, pieces))
        lowers = tuple(map(_LOWERS.__getitem__, texts))
    starts = tuple(accumulate(lengths[:-1], initial=begin)) if texts else ()
    return Words(start, end, texts, lowers, starts, tuple(map(add, starts, map(len, texts))), block)


def words_of(text: str, sentences: Sequence[Span], block: int = 0) -> list[Words]:
    """The tokens of the sentences of one stretch of text: they are those of the stretch, but for what a cut parts."""
    if len(sentences) < 2:
        return [words(text, *span, block) for span in sentences]
    whole = words(text, sentences[0].start, sentences[-1].end, block)
    texts, lowers, starts, ends = whole.texts, whole.lowers, whole.starts, whole.ends
    found, last = [], 0
    for start, end in sentences:
        first = bisect_left(starts, start, last)
        last = bisect_left(starts, end, first)
        if first < last and starts[first] == start and ends[last - 1] == end:
            own = slice(first, last)
            found.append(Words(start, end, texts[own], lowers[own], starts[own], ends[own], block))
        else:
            found.append(words(text, start, end, block))
    return found


# sentencex ends a sentence too often after abbreviations that a number or a lower-case word follows.
_OPEN_ENDED = re.compile(
    r"(?:\b(?:approx|ca|c|cent|est|incl|max|min|vs|cf|pp?|vol|no|nos|art|sec|fig|nr|jan|feb|aug|sept?|oct|nov|dec)\.|[,;:])$",
    re.I,
)

_BRAND = re.compile("[ei][A-Z]")  # iPhone
_HALF_DAYS = ("a.m.", "p.m.")
_AFTER_TIME = re.compile(r"(?:[A-Z]{2,4}T|UTC|GMT|ET|PT|CT|MT|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of ``text[start:end]``, trimmed of white space, in order.

    Rules of sentencex, then a merge pass: what begins in lower case, or follows an abbreviation that wants
    a number, belongs to the sentence before it.
    """
    end = len(text) if end is None else end
    found: list[Span] = []
    for at, piece in _pieces(text, start, end):
        for boundary in _boundaries()("en", piece):
            first, last = boundary["start_index"], boundary["end_index"]
            raw = piece[first:last]
            body = raw.strip()
            if not body:
                continue
            first += at + len(raw) - len(raw.lstrip())
            if found and found[-1].end - found[-1].start < _LONGEST and _continues(text, found[-1], body):
                found[-1] = Span(found[-1].start, first + len(body))
            else:
                found.append(Span(first, first + len(body)))
    return found


@lru_cache(maxsize=1)
def _boundaries() -> Callable[[str, str], list[dict[str, Any]]]:
    from sentencex import get_sentence_boundaries

    boundaries: Callable[[str, str], list[dict[str, Any]]] = get_sentence_boundaries
    return boundaries


_LONGEST = 20_000  # characters: what goes on for longer is no sentence
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
    if body[0].islower() and not _BRAND.match(body):
        return True
    if text[before.end - 1] not in ".,;:":
        return False
    if text.endswith(_HALF_DAYS, before.start, before.end) and _AFTER_TIME.match(body):
        return True
    if body[0].isupper():
        return False
    return _OPEN_ENDED.search(text, max(before.start, before.end - 8), before.end) is not None


@lru_cache(maxsize=_MOST)
def stem(word: str) -> str:
    """What the inflected and derived forms of a lower-case English word have in common: no word, a key.

    Irregular forms by table (struck is of strike), the rest by the Snowball stemmer for English (Porter 2).
    """
    if not word.isalpha() or word in OWN:
        return word
    return str(_stemmer().stemWord(_regular(word)))


def _regular(word: str) -> str:
    if base := BASE.get(word):
        return base
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and (base := BASE.get(rest)) in VERBS:
            return prefix + base
    return word


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english", 0)
