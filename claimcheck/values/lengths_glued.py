"""Units of time whose letters are glued to the digits: 30s, 500ms, 1h30m."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values import en_durations as en
from claimcheck.values.amounts import Amount
from claimcheck.values.numerals import Numeral

_DECADES = frozenset({"the", "'", "’", "‘", "-"} | en.POSSESSIVES | en.PARTS)
_LINKS = frozenset({"and", "or", "to", ","})
_LISTED = 5  # decades of one list
_OF_MODELS = 3  # digits
_INSIDE = 2  # tokens after which a capital is no longer that of the beginning


def glued_unit(words: Words, n: Numeral) -> Amount[tuple[str, bool]] | None:
    """30s, 500ms, 30d, 1.5h: the letters glued to the digits, and to nothing after them."""
    j = n.last
    text = words.texts[j]
    if text == "m" and after_unit(words, n.first):
        text = "min"
    unit = en.GLUED.get(text) or (en.UNITS.get(text) if len(text) > 1 else None)
    if text in ("W", "D") and n.first:
        before = words.lowers[n.first - 1]
        if before in en.LASTS or (text == "D" and before in ("for", "within") and n.value > 4):
            unit = en.UNITS["week" if text == "W" else "day"]
    if unit is None or (words.glued(j + 1) and (words.texts[j + 1][0].isalnum() or words.texts[j + 1] == "_")):
        return None
    if text == "s" and (_is_decade(words, n) or _is_model(words, n)):
        return None
    if text == "d" and (n.value in (2, 3) or (n.first and words.texts[n.first - 1] == "[")):
        return None
    return Amount(n.first, j + 1, n, (unit[0], False), factor=float(unit[1]))


def after_unit(words: Words, i: int) -> bool:
    """Whether the number at ``i`` is glued to a smaller unit's bigger one: the 30 of 1h30m."""
    return i > 1 and words.glued(i) and words.texts[i - 1] in ("h", "m", "d") and words.texts[i - 2].isdigit()


def _is_decade(words: Words, n: Numeral) -> bool:
    before = words.lowers[n.first - 1] if n.first else ""
    if 1500 <= n.value <= 2090 and n.value % 10 == 0:
        return before not in ("=", "`", ":", "|", '"')
    if n.value % 10 or before in _DECADES:
        return n.value % 10 == 0
    at = n.first - 2 - (before == "and" and n.first > 1 and words.texts[n.first - 2] == ",")
    if before not in _LINKS or at < 1 or words.lowers[at] != "s" or not words.glued(at):
        return False
    k = at - 1  # in their 40s, 50s and 60s
    for _ in range(_LISTED):
        if k < 3 or not words.texts[k].isdigit() or words.lowers[k - 2] != "s" or words.lowers[k - 1] not in _LINKS:
            break
        k -= 3
    return words.texts[k].isdigit() and k > 0 and words.lowers[k - 1] in _DECADES


def _is_model(words: Words, n: Numeral) -> bool:
    """Whether several of one model are meant: Boeing 747s."""
    if n.first < _INSIDE or n.digits is None or len(n.digits) != _OF_MODELS:
        return False
    maker = words.texts[n.first - 1]
    return maker.istitle() and maker.isalpha() and words.texts[n.first - 2][-1].isalnum()
