"""A number being read, and small steps over tokens that all forms of numbers share."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values.en_numbers import DENOMINATORS, SCALES

_HYPHENS = frozenset("-‐‑—")


class Part(Struct, frozen=True):
    """A number in tokens ``first:last``; the fields are those of a numeral."""

    first: int
    last: int
    value: float
    step: float = 1.0
    scale: float = 1.0
    tail: str = ""  # what the last word was: "ones", "tens", "scale", "digits", "fraction"
    ordinal: bool = False
    fraction: bool = False
    vague: bool = False
    approximate: bool = False
    signed: bool = False

    @property
    def plain(self) -> bool:
        """Whether the number is one token of digits, no more."""
        return self.tail == "digits" and self.last == self.first + 1


def lower(words: Words, i: int) -> str:
    """The lower-case word at token ``i``; empty outside the sentence."""
    return words.lowers[i] if 0 <= i < len(words.texts) else ""


def hyphen(words: Words, j: int) -> int:
    """The next token after ``j`` if a hyphen joins it (spaces around it allowed), else ``j``."""
    return j + 1 if j + 1 < len(words.texts) and words.texts[j] in _HYPHENS else j


def times_scale(words: Words, part: Part) -> Part:
    """A fraction of a scale: ``half a million``, ``two thirds of a million``, ``three quarters million``, ``half-dozen``."""
    j = part.last
    hyphened = j + 1 < len(words.texts) and words.texts[j] == "-" and words.glued(j) and words.glued(j + 1)
    if hyphened and lower(words, j + 1) in SCALES:
        j += 1
    elif lower(words, j) == "of" and lower(words, j + 1) in ("a", "an"):
        j += 2
    elif lower(words, j) in ("a", "an"):
        j += 1
    scale = SCALES.get(lower(words, j))
    if scale is None or (j == part.last and words.texts[j][0] == "-"):
        return part
    size = max(part.value * scale / 10, 1.0)
    return replace(part, last=j + 1, value=part.value * scale, step=size, scale=scale, tail="scale", fraction=False)


def half_of(words: Words, j: int, scale: float) -> Part | None:
    """``one million and a half``, ``one billion and a half million``, ``3 million and a quarter``."""
    k = j + 1 if lower(words, j) in ("a", "an") else j
    below = DENOMINATORS.get(lower(words, k))
    if k == j or below is None or below > 10 or scale < 1000:
        return None
    part = times_scale(words, Part(k, k + 1, 1 / below))
    own = part.scale if part.scale > 1 else scale
    return replace(part, value=own / below, step=own / (10 if below == 2 else 100))
