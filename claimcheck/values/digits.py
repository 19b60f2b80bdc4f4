"""Numbers written in digits: grouping, decimals, powers, fractions. Works on tokens, looks a few ahead at most."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.text import Words
from claimcheck.values.en_numbers import FRACTION_SIGNS, MONTHS

_YEAR, _FIRST_YEAR, _LAST_YEAR = 4, 1900, 2100  # digits; years that numbers of documents have
_LONGEST = 40  # no quantity of the world needs more digits; beyond it, digits are data
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_POINT_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}|[1-9]\d{0,2}(?:\.\d{3})+,\d+")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}|0,\d+")
_DASHES = frozenset("-−–")
_TIMES = frozenset("x×*")
_PARTS = frozenset("2 3 4 8 16 32".split())


MIXED_STEP = 0.1  # what "three and a half" and "3 1/2" are precise to


def fraction_step(value: float) -> float:
    """The implied precision of a fraction: a third says no more than 32 to 34 in a hundred."""
    return min(0.02, abs(value) / 5)


class Digits(NamedTuple):
    """A number in tokens up to ``last`` (exclusive), stated in steps of ``step``."""

    value: float
    step: float
    last: int
    fraction: bool = False


def plain(token: str) -> tuple[float, float] | None:
    """Value and last stated place of one token of digits, points and commas; None for anything but a number."""
    if len(token) > _LONGEST or not token.isascii():
        return None
    if token.isdigit():
        return float(token), 1.0
    if "," not in token and token.count(".") == 1:
        text = token
    elif _GROUPED.fullmatch(token) and not token.startswith("0,"):
        text = token.replace(",", "")
    elif _POINT_GROUPED.fullmatch(token):
        text = token.replace(".", "").replace(",", ".")
    elif _DECIMAL_COMMA.fullmatch(token):
        text = token.replace(",", ".")
    else:
        return None
    _, _, decimals = text.partition(".")
    return float(text), 10.0 ** -len(decimals)


def enumerated(token: str) -> list[tuple[int, str]]:
    """The numbers of a list without spaces, ``22,24,26,31``, with their places in the token; empty for others."""
    if "," not in token or len(token) > _LONGEST or plain(token) is not None:
        return []
    at, parts = 0, []
    for part in token.split(","):
        if plain(part) is None:
            return []
        parts.append((at, part))
        at += len(part) + 1
    return parts


def read(words: Words, i: int) -> Digits | None:
    """The number that begins with the digits of token ``i``."""
    whole = _spaced(words, i)
    if whole is None:
        first = plain(words.texts[i])
        if first is None:
            return None
        whole = _fraction(words, i) or Digits(*first, i + 1)
    if whole.fraction:
        return whole
    return _mixed(words, whole) or _power(words, whole) or whole


def _gap(words: Words, i: int) -> int:
    """Characters between token ``i`` and the one before it; a big number at either end of the sentence."""
    return words.starts[i] - words.ends[i - 1] if 0 < i < len(words.texts) else 99


def _spaced(words: Words, i: int) -> Digits | None:
    """``5 200`` with any single space, ``1_000``, ``1'000``: groups of three after one to three digits."""
    texts = words.texts
    if len(texts[i]) > 3 or not texts[i].isdigit() or texts[i][0] == "0":
        return None
    digits, decimals, j = texts[i], "", i + 1
    while j < len(texts) and j < i + 12 and not decimals:
        step = 2 if texts[j] in "_'’" and _gap(words, j) == 0 and _gap(words, j + 1) == 0 else 1
        k = j + step - 1
        if k >= len(texts) or (step == 1 and _gap(words, j) != 1):
            break
        group, _, decimals = texts[k].partition(".")
        if not (group.isdigit() and len(group) == 3 and decimals.isdigit() >= bool(decimals)):
            if texts[k][0].isdigit() and step == 1:
                return None  # a row of numbers, not one in groups
            decimals = ""
            break
        digits, j = digits + group, k + 1
    if j == i + 1 or j >= i + 12 or not (digits + decimals).isascii():
        return None
    if j < len(texts) and _gap(words, j) == 0 and texts[j][0].isalpha() and step == 1:
        return None  # "13 737s"
    if i and (words.lowers[i - 1] in MONTHS or (texts[i - 1][0].isdigit() and _gap(words, i) == 1)):
        return None
    return Digits(float(f"{digits}.{decimals or 0}"), 10.0 ** -len(decimals), j)


def _fraction(words: Words, i: int) -> Digits | None:
    """``3/4``: glued, proper, not part of a date or a chain of numbers."""
    texts = words.texts
    if i + 2 >= len(texts) or texts[i + 1] not in "/⁄" or _gap(words, i + 1) or _gap(words, i + 2):
        return None
    above, below = texts[i], texts[i + 2]
    if not (above.isdigit() and below.isdigit() and len(below) <= 4 and above[0] != "0" != below[0]):
        return None
    if len(below) == _YEAR and _FIRST_YEAR < int(below) < _LAST_YEAR:
        return None  # Notice 19/2026
    if _chained(words, i, i + 3) or not int(above) < int(below) or (above, below) in {("9", "11"), ("7", "7")}:
        return None
    value = int(above) / int(below)
    return Digits(value, fraction_step(value), i + 3, True)


def _chained(words: Words, first: int, last: int) -> bool:
    """Whether digits go on, across a sign, on either side."""
    before = first > 1 and words.glued(first) and words.texts[first - 1] in "/-." and words.glued(first - 1)
    after = last + 1 < len(words.texts) and words.glued(last) and words.texts[last] in "/-" and words.glued(last + 1)
    return before or (after and words.texts[last + 1][0].isdigit())


def _mixed(words: Words, whole: Digits) -> Digits | None:
    """``5 3/4``, ``5-3/4`` and ``2½``."""
    j = whole.last
    if (hyphened := _after_hyphen(words, j)) is not None and whole.step == 1:
        return Digits(whole.value + hyphened, MIXED_STEP, j + 4)
    if j >= len(words.texts) or _gap(words, j) > 2 or whole.step != 1:
        return None
    if (sign := FRACTION_SIGNS.get(words.texts[j])) is not None:
        return Digits(whole.value + sign, MIXED_STEP, j + 1)
    if words.texts[j].isdigit() and words.texts[j].isascii() and len(words.texts[j]) < 3 and _gap(words, j):
        part = _fraction(words, j)
        if part is not None:
            return Digits(whole.value + part.value, MIXED_STEP, part.last)
    return None


def _after_hyphen(words: Words, j: int) -> float | None:
    """The 3/4 of ``5-3/4``: glued, of the parts that prices and rates have, and no part of a date or a longer chain."""
    texts = words.texts
    if j + 3 >= len(texts) or texts[j] != "-" or texts[j + 2] != "/" or texts[j + 3] not in _PARTS:
        return None
    glued = all(words.glued(k) for k in range(j, j + 4)) and texts[j + 1].isdigit()
    if not glued or _chained(words, j - 1, j + 4) or not 0 < int(texts[j + 1]) < int(texts[j + 3]):
        return None
    return int(texts[j + 1]) / int(texts[j + 3])


def _power(words: Words, base: Digits) -> Digits | None:
    """``1e10``, ``6.2x10^-4``, ``2.5×10−5``, ``8x2^10``, ``1.1^23``."""
    j, n = base.last, len(words.texts)
    if j + 1 >= n:
        return None
    sign = words.lowers[j]
    if sign == "e" and words.glued(j) and words.glued(j + 1):
        found = _exponent(words, j + 1)
        return _scaled(base, 10.0, found, 1.0) if found else None
    if sign == "^" and words.glued(j):
        found = _exponent(words, j + 1)
        return _scaled(Digits(1.0, 0.0, j), base.value, found, 0.0) if found else None
    if sign in _TIMES and words.texts[j + 1].isdigit() and len(words.texts[j + 1]) < 4 and j + 2 < n:
        caret = words.texts[j + 2] == "^"
        if caret or (words.texts[j + 2] in _DASHES and words.glued(j + 2) and words.glued(j + 3)):
            found = _exponent(words, j + 2 + caret)
            return _scaled(base, float(words.texts[j + 1]), found, 1.0) if found else None
    return None


def _exponent(words: Words, j: int) -> tuple[int, int] | None:
    """A whole exponent with its signs at token ``j``, and where it ends."""
    sign, stop = 1, min(len(words.texts), j + 3)
    while j < stop and words.texts[j] in "-−–+" and len(words.texts[j]) == 1:
        sign, j = (sign if words.texts[j] == "+" else -sign), j + 1
    if j < len(words.texts) and words.texts[j].isdigit() and words.texts[j].isascii() and len(words.texts[j]) < 4:
        return sign * int(words.texts[j]), j + 1
    return None


def _scaled(base: Digits, root: float, exponent: tuple[int, int], stepped: float) -> Digits | None:
    """``base`` times ``root`` to the exponent, unless the result leaves the numbers that can be held."""
    try:
        factor = root ** exponent[0]
        value = base.value * factor
    except (OverflowError, ZeroDivisionError):
        return None
    if not isinstance(value, float) or abs(value) > 1e300:
        return None
    return Digits(value, (base.step * factor if stepped else 0.0), exponent[1])
