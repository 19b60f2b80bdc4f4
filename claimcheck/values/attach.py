"""Where the unit of a number stands, and whether the number is free to take one."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values import bounds
from claimcheck.values.en_bounds import Effect
from claimcheck.values.en_counts import FUNCTION_WORDS
from claimcheck.values.en_dates import WEEKDAYS
from claimcheck.values.numerals import Numeral

_HYPHENS = frozenset("-‐‑")
_NEAR = 30  # tokens that show whether a line is a headline of capitals
_OPENS = frozenset(".:!?;()[]*•-–—\"“”‘'’|")
# What a unit may stand behind.
OVER = _HYPHENS | bounds.FIRST_WORDS


def after_number(words: Words, n: Numeral) -> tuple[int, Effect | None]:
    """The token where a unit after the numeral would begin, over ``or more``, ``+`` and a hyphen; and that bound."""
    if n.last >= len(words.texts) or words.lowers[n.last] not in OVER:
        return n.last, None
    bound = bounds.after(words, n.last)
    j = bound.last if bound is not None else n.last
    if j + 1 < len(words.texts) and words.texts[j] in _HYPHENS and words.glued(j) and words.glued(j + 1):
        j += 1
    return j, bound.effect if bound is not None else None


def in_name(words: Words, n: Numeral, last: int) -> bool:
    """Whether a number in words is part of a name: the Big Ten, the Six-Day War; not in a headline of capitals."""
    i = n.first
    if not i or not words.texts[i][0].isupper() or words.texts[i - 1] in _OPENS:
        return False
    if last + 1 < len(words.texts) and words.texts[last] in _HYPHENS and words.glued(last):
        last += 1
    before, after = words.texts[i - 1], words.texts[last] if last < len(words.texts) else "."
    named = before[0].isupper() and before.isalpha() and i > 1 and before.lower() not in WEEKDAYS
    if not named and not (after[0].isupper() and after.isalpha()):
        return False
    near = words.texts[max(0, i - _NEAR) : i + _NEAR]
    plain = (t for t in near if t.isalpha() and t.islower() and len(t) > 3 and t not in FUNCTION_WORDS)
    return next(plain, None) is not None and next(plain, None) is not None


def joined_before(words: Words, i: int) -> bool:
    """Whether a letter, a digit or a sign of identifiers is glued to the token: ``A4``, ``x_5``, ``1/2/3``."""
    if not i or words.ends[i - 1] != words.starts[i]:
        return False
    before = words.texts[i - 1]
    if before[-1].isalnum() or before in "_@\\^.'’":
        return True
    if before in "-–/" and words.glued(i - 1):
        letters = words.texts[i - 2][-1].isalpha() and words.lowers[i - 2] != "to"  # two-to-three
        return letters or (before == "/" and words.texts[i - 2][-1].isdigit())
    return False
