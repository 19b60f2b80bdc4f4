"""Joins numbers and currencies: $5, 5 dollars, CHF 3.04, 20 dollars and 43 cents, €18m."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values.amounts import Amount
from claimcheck.values.attach import after_number, joined_before
from claimcheck.values.currencies import (
    AFTER,
    ALSO_WORDS,
    BEFORE,
    CAREFUL,
    CENTS,
    CODES,
    DOLLARS,
    HUNDREDTHS,
    LETTERS,
    LOWER_CODES,
    NAMES,
    PLURALS,
    SIGNS,
)
from claimcheck.values.currency_states import NATIONAL
from claimcheck.values.en_bounds import FROM as AT_LEAST
from claimcheck.values.en_bounds import Effect
from claimcheck.values.en_units import FIGURES
from claimcheck.values.numerals import Numeral, Reading
from claimcheck.values.pounds import are_mass, of_year
from claimcheck.values.shared_scale import past_plus

_LETTER_SCALES: dict[str, float] = {
    "m": 1e6,
    "M": 1e6,
    "mil": 1e6,
    "mill": 1e6,
    "mio": 1e6,
    "b": 1e9,
    "B": 1e9,
    "t": 1e12,
    "T": 1e12,
}
_LINES_OF_VIDEO = frozenset({240, 360, 480, 720, 1080, 1440, 2160, 4320})
_TWO_WORD_STATES = frozenset({"new", "hong", "south", "sri", "saudi", "east", "eastern", "costa", "bosnian", "papua"})


class _Currency(Struct, frozen=True):
    """A currency in tokens ``first:last``; ``factor`` of the number before it."""

    first: int
    last: int
    code: str
    factor: float = 1.0


def priced(reading: Reading, n: Numeral) -> Amount[str] | None:
    """The numeral as an amount of money, if a currency stands at it."""
    words = reading.words
    if n.ordinal:
        return None
    before = _before(words, n)
    scaled, j = _scaled(words, n, before is not None)
    after, effect = _after(words, scaled, j) if j != n.last else _after_bound(words, n)
    if before is None and after is None and n.high is None:
        after = _of_vague(words, n)
    if before is None:
        if after is None or _taken(words, n.first):
            return None
        if after.factor > 1:
            scaled = _times(scaled, after.factor, scaled.last)
        amount = Amount(n.first, after.last, scaled, after.code, factor=min(after.factor, 1.0), effect=effect)
    else:
        own = after is not None and after.factor == 1 and _names(words, after) and after.last not in reading.numeral_at
        last, code = (after.last, after.code) if after is not None and own else (j, before.code)
        scaled = _negative(words, scaled, before.first)
        first = before.first - (scaled.signed and not n.signed)
        plus = AT_LEAST if j > scaled.first + 1 and words.texts[scaled.first + 1] == "+" else None
        amount = Amount(first, last, scaled, code, open_right=True, effect=plus)
    return _with_hundredths(reading, amount)


def _of_vague(words: Words, n: Numeral) -> _Currency | None:
    """``Billions of dollars``, ``millions of US dollars``, ``billions in taxpayer dollars``."""
    if words.lowers[n.last : n.last + 1] not in (("of",), ("in",)) or n.first and words.lowers[n.first - 1] in FIGURES:
        return None
    for k in (n.last + 1, n.last + 2):
        code = PLURALS.get(words.lowers[k]) if k < len(words.texts) else None
        if code is not None and words.lowers[k] not in CAREFUL and not words.lowers[k].startswith("pound"):
            return _Currency(k, k + 1, code)
    return None


def _names(words: Words, currency: _Currency) -> bool:
    """A name or code after a sign makes it more exact (``$5 CAD``); a sign there belongs to what follows."""
    return words.texts[currency.first] not in SIGNS


def _taken(words: Words, i: int) -> bool:
    return joined_before(words, i)


def _negative(words: Words, n: Numeral, first: int) -> Numeral:
    """``-$5``: the sign stands before the currency, glued to it and to nothing before."""
    i = first - 1
    if i < 0 or words.texts[i] not in ("-", "−") or not words.glued(first) or n.low is None or n.high is None:
        return n
    return (
        n if words.glued(i) and words.texts[i - 1][-1].isalnum() else replace(n, low=-n.low, high=-n.high, signed=True)
    )


def _before(words: Words, n: Numeral) -> _Currency | None:
    i = n.first - 1
    if i < 0:
        return None
    text, low, in_digits = words.texts[i], words.lowers[i], words.texts[n.first][0].isdigit()
    if text == "$":
        prefix = words.lowers[i - 1] if i else ""
        if prefix in DOLLARS and (words.glued(i) or (len(prefix) > 1 and words.starts[i] - words.ends[i - 1] == 1)):
            return _Currency(i - 1, i + 1, DOLLARS[prefix])
        return _Currency(i, i + 1, "USD")
    if text in SIGNS:
        return _Currency(i, i + 1, SIGNS[text])
    if not text[0].isalpha():
        dotted = text == "." and i and words.glued(i) and words.lowers[i - 1] in ("rs", "fr")
        return _Currency(i - 1, i + 1, BEFORE[words.lowers[i - 1]]) if dotted and in_digits else None
    if joined_before(words, i):
        return None
    if text in CODES and text not in ALSO_WORDS or low in LOWER_CODES and in_digits:
        return _Currency(i, i + 1, "CNY" if low == "rmb" else text.upper())
    if low in BEFORE and in_digits and text != "RS" and (text[0].isupper() or low == "kr"):
        return _Currency(i, i + 1, BEFORE[low])
    if text in LETTERS and in_digits and words.glued(n.first) and _of_moneys_size(words, n):
        return _Currency(i, i + 1, LETTERS[text])
    if i and in_digits and (code := NATIONAL.get((words.lowers[i - 1], low.removesuffix("s")))):
        return _Currency(i - 1, i + 1, code)
    return None


def _of_moneys_size(words: Words, n: Numeral) -> bool:
    """Whether a number is of millions (240m, 1.2 billion), or of thousands written in groups (25 000)."""
    letter = words.glued(n.last) and words.texts[n.last] in _LETTER_SCALES if n.last < len(words.texts) else False
    grouped = n.last - n.first > 1 or "," in words.texts[n.first]
    return n.scale > 1 or letter or (grouped and n.value >= 1000)


def _scaled(words: Words, n: Numeral, after_sign: bool) -> tuple[Numeral, int]:
    """The numeral with a letter for millions and the like: ``€18m``, ``18m euros``."""
    j = n.last
    factor = (
        _LETTER_SCALES.get(words.texts[j]) if j < len(words.texts) and n.scale == 1 and n.high is not None else None
    )
    if factor is None:
        plus = past_plus(words, n) if after_sign else None
        return (plus, plus.last) if plus is not None else (n, j)
    if not words.glued(j) and (not after_sign or words.starts[j] - words.ends[j - 1] > 1 or words.texts[j] in "tTbB"):
        return n, j
    if words.glued(j + 1) and words.texts[j + 1][0] in "^²³'’":
        return n, j
    return _times(n, factor, j + 1), j + 1


def _times(n: Numeral, factor: float, last: int) -> Numeral:
    value = n.value * factor
    return replace(n, last=last, low=value, high=value, step=n.step * factor, scale=n.scale * factor, digits=None)


def _after_bound(words: Words, n: Numeral) -> tuple[_Currency | None, Effect | None]:
    j, effect = after_number(words, n)
    found, _ = _after(words, n, j)
    return found, effect


def _after(words: Words, n: Numeral, j: int) -> tuple[_Currency | None, Effect | None]:
    """The currency that begins at token ``j``."""
    if j >= len(words.texts):
        return None, None
    text, low = words.texts[j], words.lowers[j]
    if text in SIGNS:
        follows = j + 1 < len(words.texts) and words.glued(j + 1) and words.texts[j + 1][0].isdigit()
        return (None if follows else _Currency(j, j + 1, SIGNS[text])), None
    if not text[0].isalpha():
        return None, None
    if low in DOLLARS and j + 1 < len(words.texts) and words.texts[j + 1] == "$" and words.glued(j + 1):
        follows = j + 2 < len(words.texts) and words.glued(j + 2)
        return (None if follows else _Currency(j, j + 2, DOLLARS[low])), None
    return _named(words, n, j) or _code(words, n, j), None


def _named(words: Words, n: Numeral, j: int) -> _Currency | None:
    low = words.lowers[j]
    k = j + (low in _TWO_WORD_STATES)
    pair = words.lowers[k : k + 2]
    if len(pair) == 2 and (code := NATIONAL.get((pair[0] if pair[0] != "pounds" else "pound", _singular(pair[1])))):
        return _Currency(j, k + 2, code)
    if low in CENTS and words.lowers[j + 1 : j + 2] in (("cent",), ("cents",)):
        return _Currency(j, j + 2, CENTS[low], 0.01)
    code = NAMES.get(low) or PLURALS.get(low)
    if code is not None:
        if low in PLURALS and of_year(words, n):
            return None
        careless = low in CAREFUL and n.value < 1000 and n.step != 0.01  # but 7.50 crowns
        mass = code == "GBP" and low.startswith("pound") and are_mass(words, n, j)
        return None if careless or mass else _Currency(j, j + 1, code)
    owner = HUNDREDTHS.get(low)
    if owner is None:
        return None
    if low in ("p", "c"):
        glued = words.glued(j) and low == "p" and n.digits is not None and n.value not in _LINES_OF_VIDEO
        goes_on = words.glued(j + 1) and words.texts[j + 1][0].isalnum()  # release 9.0p1
        return _Currency(j, j + 1, "GBP", 0.01) if glued and not goes_on else None
    return _Currency(j, j + 1, owner, 0.01)


def _singular(word: str) -> str:
    if word in ("kroner", "kronor"):
        return "krone" if word == "kroner" else "krona"
    return word.removesuffix("s") if len(word) > 3 else word


def _code(words: Words, n: Numeral, j: int) -> _Currency | None:
    text, low = words.texts[j], words.lowers[j]
    if text in CODES and (text not in ALSO_WORDS or n.scale > 1):
        return _Currency(j, j + 1, "CNY" if text == "RMB" else text)
    if low in LOWER_CODES:
        return _Currency(j, j + 1, "CNY" if low == "rmb" else low.upper())
    if low in AFTER and n.digits:
        return _Currency(j, j + 1, AFTER[low])
    if len(text) == 4 and text[0] in "MKk" and text[1:] in CODES:
        return _Currency(j, j + 1, text[1:], 1e6 if text[0] == "M" else 1e3)
    return None


def _with_hundredths(reading: Reading, amount: Amount[str]) -> Amount[str]:
    """``20 dollars and 43 cents``, ``15 dollars and 50.``: whole units, then less than a hundred of the smaller ones."""
    words, n = reading.words, amount.numeral
    if amount.factor != 1 or n.scale != 1 or n.step < 1 or n.fraction:
        return amount
    has_and = amount.last < len(words.texts) and words.lowers[amount.last] == "and"
    rest = reading.numeral_at.get(amount.last + has_and)
    if rest is None or rest.whole is None or not 0 < rest.whole < 100 or rest.ordinal or words.glued(rest.first):
        return amount
    following = words.lowers[rest.last] if rest.last < len(words.texts) else "."
    named = following in HUNDREDTHS
    between = amount.first and words.lowers[amount.first - 1] in ("between", "from")
    if not named and (following not in (".", "?", "!") or between or n.value >= 1000):
        return amount
    return replace(amount, last=rest.last + named, value=n.value + rest.whole / 100)
