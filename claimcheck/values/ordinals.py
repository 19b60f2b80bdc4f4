"""Decides whether an ordinal is a place in a row, and a part of something a share of it."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values.designations import at_corner
from claimcheck.values.en_counts import FUNCTION_WORDS, ORDINAL_IDIOMS, SECOND_IS_ORDINAL_AFTER
from claimcheck.values.en_numbers import MONTHS
from claimcheck.values.numerals import Numeral, Reading

_SCALE = 5  # tokens
_DASHES = frozenset("-–—‑−")
_RATES = frozenset({"times", "once", "twice"})  # 250 times a second


def is_place(reading: Reading, n: Numeral) -> bool:
    """Whether an ordinal tells a place in a row: the third boat; not another one behind two (two died, a third fled)."""
    words = reading.words
    return _is_ordinal(words, n) and not _is_another(reading, n)


def _is_another(reading: Reading, n: Numeral) -> bool:
    """``a third`` without a noun, and ``a third employee`` behind the two that the sentence counts before."""
    words = reading.words
    if not n.first or words.lowers[n.first - 1] not in ("a", "an"):
        return False
    after = words.lowers[n.last] if n.last < len(words.texts) else ""
    if not after.isalpha() or after in FUNCTION_WORDS:
        return words.lowers[n.first] != "second" and not words.texts[n.first][0].isdigit()
    return any(m.first < n.first and m.whole == n.value - 1 and not m.ordinal for m in reading.numerals)


def _is_ordinal(words: Words, n: Numeral) -> bool:
    i, j = n.first, n.last
    before = words.lowers[i - 1] if i else ""
    after = words.texts[j] if j < len(words.texts) else ""
    if after[:1].isupper() and (words.texts[i][0].isdigit() or words.texts[i][0].isupper()):
        return False  # 101st Airborne, First Lady, Second World War
    if words.texts[i][0].isdigit() and at_corner(words, i, j):
        return False
    if (after in _DASHES and after and words.glued(j)) or after.lower() in ORDINAL_IDIOMS or before in MONTHS:
        return False
    if words.lowers[j - 1] == "second" and n.last == n.first + 1:
        if before == "a" and i > 1 and words.lowers[i - 2] in _RATES:
            return False
        return (
            len(words.texts) == 1
            or before in SECOND_IS_ORDINAL_AFTER
            and not (
                before == "a" and (not after.isalpha() or after in ("later", "earlier", "ago", "or", "after", "to"))
            )
        )
    if words.lowers[i] == "first":
        return before not in ("at", "from") and after.lower() not in ("of", "and", ",", "to")
    return True


def is_share(words: Words, n: Numeral) -> bool:
    """Whether a fraction is a share of something: not half past, a half-hour."""
    joined = n.last < len(words.texts) and words.glued(n.last) and words.texts[n.last] in _DASHES
    after = words.lowers[n.last] if n.last < len(words.texts) else ""
    rated = after == "on" and "scale" in words.lowers[n.last : n.last + _SCALE]  # 2 out of 10 on the scale
    return (
        not joined
        and not rated
        and words.lowers[n.last - 1] not in ("a", "an")
        and after not in ("past", "hour", "hours")
    )
