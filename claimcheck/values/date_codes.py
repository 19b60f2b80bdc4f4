"""Words of dates as single letters, so that the forms of dates are regular expressions over short strings.

A sentence becomes a string with one character a token. Capitals are anchors: without one of them near there is no
date. ``.`` and the like stand for themselves, ``_`` for every word that no date holds.
"""

from __future__ import annotations

import re

from claimcheck.values import en_dates as en
from claimcheck.values.letters import CUES, Letters

# letter → words. Where a word is in two rows, the later row wins.
_WORDS: dict[str, frozenset[str]] = {
    "h": en.ORDINAL_ENDINGS,
    "o": frozenset(en.ORDINALS),
    "c": frozenset(en.CARDINALS),
    "a": frozenset({"a", "an"}),
    "m": frozenset({"couple"}),
    "t": frozenset({"the"}),
    "f": frozenset({"of"}),
    "p": frozenset("in on at over within for during".split()),
    "u": frozenset("to through thru till until".split()),
    "v": frozenset({"from"}),
    "w": frozenset({"between"}),
    "&": frozenset({"and"}),
    "s": frozenset({"before", "after"}),
    "l": en.BEFORE_NOW,
    "x": en.AFTER_NOW,
    "i": en.AT_NOW,
    "q": frozenset({"same", "that"}),
    "e": en.PART_ADJECTIVES,
    "b": frozenset(en.PARTS) - en.PART_ADJECTIVES,
    "r": frozenset({"earlier", "later"}),
    "k": frozenset({"half"}),
    "A": frozenset(en.ENDS),
    "C": frozenset({"hundred"}),
    "K": frozenset({"thousand"}),
    "g": en.DAY_PARTS,
    "j": en.ROUGHLY,
    "F": frozenset({"fiscal", "financial", "fy", "cy", "calendar"}),
    "B": frozenset({"business", "working"}),
    "P": frozenset({"s"}),
    "E": en.OUR_ERA,
    "T": frozenset(en.DECADES),
    "D": frozenset(en.TODAY),
    "O": en.NOW,
    "U": frozenset(en.DATE_UNITS),
    "G": frozenset({"ago", "hence"}),
    "Q": frozenset({"q", "h"}),
    "S": frozenset(en.SEASONS),
    "V": frozenset(en.WEEKDAYS) - en.SURE_WEEKDAYS,
    "W": en.SURE_WEEKDAYS,
    "N": frozenset(en.MONTHS) - en.SURE_MONTHS,
    "M": en.SURE_MONTHS,
    "H": frozenset(words[0] for words in en.FEASTS),
    "-": frozenset("-–—‐‑~"),
    "'": frozenset("'’‘"),
    ",": frozenset(","),
    ".": frozenset("."),
    "/": frozenset("/"),
}

# Where a date may be: an anchor, a numeric date, an ordinal day, a part of a day that is relative.
_ANCHORS = "MNWVUDSYGXIHTQEAhg/"
ANCHOR = re.compile(f"[{_ANCHORS}]|[dz]P|'[dz]|c(?:-?c|[CK]&?c)|F[zd]")


def _number(token: str) -> str:
    """``d`` a day of the month, ``z`` two other digits, ``Y`` a year, ``X`` 31.12.1999, ``I`` 19991231, ``n`` the rest."""
    if not token.isascii():
        return "n"
    if token.isdigit():
        value = int(token) if len(token) < 9 else 0
        if len(token) <= 2:
            return "d" if 1 <= value <= 31 else "z"
        if len(token) == 4 and 1000 <= value <= 2199:
            return "Y"
        return "I" if len(token) == 8 and 1900 <= value // 10000 <= 2099 else "n"
    parts = token.split(".")
    return "X" if len(parts) == 3 and len(parts[2]) in (2, 4) and all(p.isdigit() for p in parts) else "n"


LETTERS = Letters(_WORDS, _number)
# The words that may be anchors; ``s`` after digits is one too (the 1990s).
# So are the words that begin years in words, and those inside them.
CUE = CUES.add(
    {"s", "'", "’", "hundred", "thousand", "fy"}.union(en.CENTURY_WORDS, LETTERS.words(_ANCHORS)),
    numbers=lambda word: LETTERS[word] in _ANCHORS,
)
