"""Numbers as they are written in English: the grammar that counts, money, measures, durations and dates share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.text import Remembered, Words
from claimcheck.values import digits
from claimcheck.values.en_bounds import AFTER
from claimcheck.values.en_numbers import (
    DENOMINATOR_PLURALS,
    DENOMINATORS,
    FRACTION_SIGNS,
    JOINED,
    MINUS_WORDS,
    ONES,
    ORDINAL_ENDINGS,
    ORDINALS,
    SCALE_ORDINALS,
    SCALES,
    SCALES_AFTER,
    SUFFIXES,
    TENS,
    VAGUE,
)
from claimcheck.values.letters import CUES
from claimcheck.values.number_forms import number
from claimcheck.values.parts import Part
from claimcheck.values.shared_scale import sharing

_DIGITS = frozenset("0123456789")
_DOZEN = 12
_FIRST_CHARACTERS = _DIGITS | FRACTION_SIGNS.keys()
_STARTERS = frozenset().union(
    ONES, TENS, JOINED, ORDINALS, SCALES, SCALE_ORDINALS, VAGUE, DENOMINATORS, {"second", "couple"}
)
# What may belong to a number after its digits, or before them.
_GOES_ON = frozenset().union(
    SCALES_AFTER,
    ORDINAL_ENDINGS,
    DENOMINATORS,
    DENOMINATOR_PLURALS,
    SCALE_ORDINALS,
    (s.lower() for s in SUFFIXES),
    "and in out over point e ^ x × * / ⁄ _ ' ’ - ‐ ‑ —".split(),
)
_COMES_BEFORE = MINUS_WORDS | frozenset(".-−–")
# What belongs to the number before it only where a number, an article or another such word follows: 5 in 10, 3-year.
_HYPHENS = frozenset("-‐‑—")
_LINKS = frozenset("and in out over".split()) | _HYPHENS
_PAST_LINK = _GOES_ON | {"a", "an", "of"}
_NUMBER = CUES.add(_STARTERS, also=lambda word: word[0] in _FIRST_CHARACTERS)
_DIGIT = CUES.add(numbers=lambda _: True)
_MORE = CUES.add(_GOES_ON | _LINKS) | _NUMBER  # what is next to a number of one token where it may go on

# How many tokens behind a number its unit may be; further where a hyphen or a bound stands between (5 or more km).
_NEAR, _FAR = 4, 10
_LEADS_ON = CUES.add({phrase[0] for phrase in AFTER}.union("-‐‑"))


class Numeral(Struct, frozen=True):
    """A number read from tokens ``first:last`` (half open) of a sentence, at ``start:end`` of the text.

    ``low`` and ``high`` are equal except for vague words (``dozens``: from 24, open). ``step`` is the last stated
    place: 1 for 40, 0.1 for 2.5, 100 million for 1.2 billion; 0 if there is none. ``scale`` is the product of scale
    words and suffixes in it (1 without). ``digits`` is the token when the number is nothing but one token of digits.
    ``signed`` says that a minus belongs to it. A third is ``fraction``, the third is ``ordinal``.
    """

    first: int
    last: int
    start: int
    end: int
    low: float | None
    high: float | None
    step: float = 1.0
    scale: float = 1.0
    digits: str | None = None
    ordinal: bool = False
    fraction: bool = False
    approximate: bool = False
    signed: bool = False

    @property
    def value(self) -> float:
        """The number; for vague words the lower end."""
        return self.low if self.low is not None else 0.0

    @property
    def whole(self) -> int | None:
        """The number when it is a whole one without sign, scale word or fraction: days, years, hours."""
        plain = self.low == self.high and not (self.signed or self.fraction or self.approximate)
        return int(self.value) if plain and self.value.is_integer() and self.value < 1e15 else None


class Reading:
    """A sentence being read: its words, and the numerals in them, scanned once and shared by all kinds.

    ``bits`` are those of its words (``letters.CUES``), one a token, ``cues`` all of them together: a kind whose bit is
    not among them need not look, and where it is, ``places`` tells the tokens to look at.
    ``numerals`` are all numbers, in order of place, not overlapping; ``free`` are those that no kind before has taken.
    """

    __slots__ = ("_around", "_at", "_before", "bits", "cues", "free", "numerals", "words")

    def __init__(self, words: Words) -> None:
        self.words = words
        self.bits = CUES.of(words.lowers)
        self.cues = reduce(or_, self.bits, 0)
        self.numerals: tuple[Numeral, ...] = (
            sharing(words, [*_scan(words, self.bits, self.places(_NUMBER))]) if self.cues & _NUMBER else ()
        )
        self.free = self.numerals
        self._around: list[int] | None = None
        self._at: dict[int, Numeral] | None = None
        self._before: dict[int, Numeral] | None = None

    def places(self, cue: int) -> list[int]:
        """The tokens that have a bit of ``cue``."""
        return [i for i, bits in enumerate(self.bits) if bits & cue]

    def near(self, cue: int) -> list[Numeral]:
        """The numerals that have a token with a bit of ``cue`` where a unit of theirs may stand."""
        if self._around is None:
            bits = self.bits
            self._around = [
                reduce(or_, bits[max(0, n.first - 2) : n.last + (_FAR if bits[n.last] & _LEADS_ON else _NEAR)])
                for n in self.numerals
            ]
        return [n for n, around in zip(self.numerals, self._around, strict=True) if around & cue]

    @property
    def digit_tokens(self) -> list[int]:
        """The tokens that begin with an ASCII digit, numerals or not (``4.2.0``, ``12.03.2024``)."""
        return self.places(_DIGIT) if self.cues & _DIGIT else []

    @property
    def numeral_at(self) -> dict[int, Numeral]:
        """Numerals by their first token."""
        if self._at is None:
            self._at = {n.first: n for n in reversed(self.numerals)}
        return self._at

    @property
    def numeral_before(self) -> dict[int, Numeral]:
        """Numerals by the token that follows them."""
        if self._before is None:
            self._before = {n.last: n for n in self.numerals}
        return self._before


def _scan(words: Words, bits: tuple[int, ...], places: list[int]) -> Iterator[Numeral]:
    done = 0
    for i in places:
        if i < done:
            continue
        alone = _alone(words, bits, i)
        if alone is not None:
            yield alone
            done = alone.last
            continue
        part = number(words, i, done)
        if part is not None:
            yield _numeral(words, _signed(words, _pointed(words, part), done))
            done = part.last
        else:
            yield from _list(words, i)


def _alone(words: Words, bits: tuple[int, ...], i: int) -> Numeral | None:
    """The short way for most numbers: one token of digits or one word, and perhaps a scale; nothing next to it is a part of it."""
    lowers = words.lowers
    token, last = lowers[i], i + 1
    value, step = _SIMPLE[token]
    if not step or i and lowers[i - 1] in _COMES_BEFORE:
        return None
    scale = 1.0
    if bits[last] & _MORE:
        scale = SCALES_AFTER.get(lowers[last], 0.0)
        if scale > _DOZEN and (scale > 100 or value < 1000):
            last += 1
        else:
            scale = 1.0
        if bits[last] & _MORE and _belongs(token, *lowers[last : last + 3]):
            return None
    if scale > 1:
        value, step = value * scale, step * scale
        return Numeral(i, last, words.starts[i], words.ends[i + 1], value, value, step, float(scale))
    said = None if token in ONES else words.texts[i]
    return Numeral(i, last, words.starts[i], words.ends[i], value, value, step, digits=said)


def _belongs(token: str, after: str, further: str = "", then: str = "") -> bool:
    """Whether the words after a number, of which ``token`` is the first, may be a part of it."""
    if after not in _LINKS:
        return after in _GOES_ON or bool(CUES[after] & _NUMBER)
    if after in _HYPHENS and further[:1] in _DIGITS:
        return token[0] not in _DIGITS or then == "/"  # 10-15 are two numbers, 5-3/4 is one
    return further in _PAST_LINK or bool(further and CUES[further] & _NUMBER)


def _simple(token: str) -> tuple[float, float]:
    """The value and the last stated place of a token that is a number on its own; zeros for what is none."""
    if token in ONES:
        return float(ONES[token]), 1.0
    return token[0] in _DIGITS and digits.plain(token) or (0.0, 0.0)


_SIMPLE = Remembered(_simple)


def _list(words: Words, i: int) -> Iterator[Numeral]:
    token, at = words.texts[i], words.starts[i]
    for offset, text in digits.enumerated(token):
        value, step = digits.plain(text) or (0.0, 1.0)
        yield Numeral(i, i + 1, at + offset, at + offset + len(text), value, value, step)


def _pointed(words: Words, part: Part) -> Part:
    """``.08``: a decimal point without a zero before it."""
    i = part.first - 1
    bare = i >= 0 and words.texts[i] == "." and words.glued(i + 1) and part.tail == "digits"
    if not bare or not words.texts[i + 1].isdigit() or (words.glued(i) and words.texts[i - 1] not in "-−($€£~<>="):
        return part
    factor = 10.0 ** -len(words.texts[i + 1])
    return replace(part, first=i, value=part.value * factor, step=part.step * factor)


def _signed(words: Words, part: Part, done: int) -> Part:
    """A minus: a word, or a sign glued to the number and to nothing before it."""
    i = part.first - 1
    if i < done or part.ordinal:
        return part
    sign = words.texts[i] in "-−–" and len(words.texts[i]) == 1 and words.glued(i + 1) and not _attached(words, i)
    if sign or words.lowers[i] in MINUS_WORDS:
        return replace(part, first=i, value=-part.value, signed=True)
    return part


def _attached(words: Words, i: int) -> bool:
    """Whether the sign at ``i`` belongs to what stands before it, as a hyphen or the dash of a range does."""
    if not words.glued(i):
        return i > 0 and words.texts[i - 1][0].isdigit()
    return words.texts[i - 1] not in "([{<>=~$€£¥^"


def _numeral(words: Words, part: Part) -> Numeral:
    first, last = part.first, part.last
    alone = part.plain and not part.ordinal and last == first + 1
    return Numeral(
        first=first,
        last=last,
        start=words.starts[first],
        end=words.ends[last - 1],
        low=float(part.value),
        high=None if part.vague else float(part.value),
        step=part.step,
        scale=part.scale,
        digits=words.texts[first] if alone and words.texts[first][0] in "0123456789" else None,
        ordinal=part.ordinal,
        fraction=part.fraction,
        approximate=part.approximate
        or (part.scale == _DOZEN and part.value > _DOZEN),  # three dozen: who counts says 37
        signed=part.signed,
    )


__all__ = ["ORDINAL_ENDINGS", "Numeral", "Reading"]
