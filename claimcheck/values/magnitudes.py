"""Magnitudes of earthquakes as news write them without the word: a 7.7 earthquake, 7.8 on the Richter scale, Mw 9.0."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values.amounts import Amount
from claimcheck.values.letters import CUES
from claimcheck.values.numerals import Numeral
from claimcheck.values.units import SPELLINGS, Unit

_LARGEST = 12
_QUAKES = frozenset(
    "earthquake quake aftershock foreshock temblor tremor mainshock earthquakes quakes aftershocks tremors".split()
)
_BEFORE = frozenset({"mag", "mw", "mww", "ms", "ml", "mb"})
_ADJECTIVES = frozenset(
    "strong powerful massive initial main shallow major deep offshore undersea second first".split()
)
_SCALES = frozenset({"richter", "moment", "japanese", "seismic"})
# Before a number of that kind, or up to four tokens behind it.
CUE = CUES.add(_QUAKES | _BEFORE | {"richter", "magnitude", "seismic", "moment", "japanese"})


def magnitude(words: Words, n: Numeral) -> Amount[Unit] | None:
    """The numeral as a magnitude, if what stands at it says that it is one."""
    if n.digits is None or not 0 < n.value < _LARGEST or n.signed or n.step not in (0.1, 1.0):
        return None
    last = _after(words, n)
    if last:
        return Amount(n.first, last, n, SPELLINGS["magnitude"])
    first = _lead(words, n)
    return Amount(first, n.last, n, SPELLINGS["magnitude"], open_right=True) if first < n.first else None


def _lead(words: Words, n: Numeral) -> int:
    """The token of ``Mag``, ``Mw`` before the number; that of the number where none stands there."""
    i = n.first - 1
    i -= i > 0 and words.texts[i] == "." and words.glued(i)
    if i < 0 or words.lowers[i] not in _BEFORE or not words.texts[i][0].isupper() or n.step >= 1:
        return n.first
    # Small letters after the capital: Mw is a scale, MW a megawatt, MS a catalogue.
    return i if words.texts[i][1:].islower() and words.texts[i] != "Ms" else n.first


def _after(words: Words, n: Numeral) -> int:
    """The end of the words behind the number that make it a magnitude; 0 where there are none."""
    j = n.last
    lowers = words.lowers[j : j + 5]
    if lowers[:2] == ("in", "magnitude"):
        return j + 2
    if lowers[:2] == ("on", "the") and "scale" in lowers[2:] and not _SCALES.isdisjoint(lowers[2:]):
        return j + 3 + lowers[2:].index("scale")
    if n.step >= 1:
        return 0
    at = next((k for k, word in enumerate(lowers[:3]) if word in _QUAKES), None)
    if at is None or any(word not in _ADJECTIVES for word in lowers[:at]):
        return 0
    return j
