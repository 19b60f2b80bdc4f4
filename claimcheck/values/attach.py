"""Where the unit of a number stands, and whether the number is free to take one."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values import bounds
from claimcheck.values.en_bounds import Effect
from claimcheck.values.numerals import Numeral

_HYPHENS = frozenset("-‐‑")
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


def joined_before(words: Words, i: int) -> bool:
    """Whether a letter, a digit or a sign of identifiers is glued to the token: ``A4``, ``x_5``, ``1/2/3``."""
    if not i or words.ends[i - 1] != words.starts[i]:
        return False
    before = words.texts[i - 1]
    if before[-1].isalnum() or before in "_@\\^.'’":
        return True
    if before in "-–/" and words.glued(i - 1):
        return words.texts[i - 2][-1].isalpha() or (before == "/" and words.texts[i - 2][-1].isdigit())
    return False
