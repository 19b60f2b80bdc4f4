"""Numbers that call a thing by what it is made as: the 787 Dreamliner, a 747, 1010 WINS, Sidekiq 7.0, MS 0735.6+7421."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values.bounds import LAST_WORDS
from claimcheck.values.en_counts import BEFORE_COUNT, FUNCTION_WORDS, SHAKEN
from claimcheck.values.en_numbers import MONTHS
from claimcheck.values.en_units import FIGURES, SUMS
from claimcheck.values.nouns import plural
from claimcheck.values.numerals import Numeral

_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her"})
_MODELS = range(100, 10_000)  # numbers of models; smaller ones after an article are marks: a 10 for style
_NAME = 3  # letters from which capitals are the name of a station, not of a country: 1010 WINS, 12 US troops
_DEFINES = frozenset({"indicates", "denotes", "signifies", "means", "represents"})
_RATINGS = frozenset({"rating", "score", "level", "grade", "category", "class", "rank", "scale"})
_DIGITS = 6
_PLAIN = 3  # small words that show that a sentence is no headline of capitals
_NEAR = 12


def calls(words: Words, n: Numeral) -> bool:
    """Whether a number written in digits is what something is called by, or a part of it."""
    if words.lowers[n.last : n.last + 1] and words.lowers[n.last] in _DEFINES:
        # A rating of 2 indicates a routine find.
        return not _RATINGS.isdisjoint(words.lowers[max(0, n.first - 3) : n.first])
    return (
        _added(words, n.first)
        or _dashed(words, n.first, n.last)
        or _release(words, n)
        or _model(words, n)
        or _station(words, n)
    )


def is_vague_sum(words: Words, n: Numeral) -> bool:
    """``Millions in unauthorized fees``, ``single-digit millions``: money, or no figure at all."""
    if n.high is not None:
        return False
    before = words.lowers[n.first - 1] if n.first else ""
    if before in FIGURES or before == "worth":
        return True
    after = words.lowers[n.last : n.last + 5]
    return after[:1] == ("in",) and not SUMS.isdisjoint(after) or after[:1] == ("worth",)


def _added(words: Words, i: int) -> bool:
    """``0735.6+7421``, ``UTC+9``: a number joined by a plus to what stands before."""
    return (
        i > 1
        and words.texts[i - 1] == "+"
        and words.glued(i)
        and words.glued(i - 1)
        and words.texts[i - 2][-1].isalnum()
    )


def _dashed(words: Words, i: int, j: int) -> bool:
    """The parts of ``787-8``: a number, a dash and a smaller one, where it is no tally."""
    if j + 1 < len(words.texts) and _falls(words, i, j + 1):
        return True
    return i > 1 and _falls(words, i - 2, j - 1)


def _falls(words: Words, i: int, j: int) -> bool:
    one, two = words.texts[i], words.texts[j]
    dash = words.texts[i + 1] == "-" and words.glued(i + 1) and words.glued(i + 2) and j == i + 2
    return dash and one.isdecimal() and two.isdecimal() and len(two) < len(one) < _DIGITS


def _release(words: Words, n: Numeral) -> bool:
    """``Sidekiq 7.0 contains``: a whole number with a point and zero behind a capital name; not of an earthquake."""
    i, digits = n.first, n.digits or ""
    if not i or digits.strip("0123456789") != "." or not digits.endswith(".0"):
        return False
    name, before = words.texts[i - 1], words.lowers[i - 1]
    if not (name[0].isupper() and name.isalpha() and len(name) > 2) or before in FUNCTION_WORDS or before in MONTHS:
        return False
    return before not in BEFORE_COUNT and before not in LAST_WORDS and SHAKEN.isdisjoint(words.lowers)


def _model(words: Words, n: Numeral) -> bool:
    """``a 747 was``, ``the 787 Dreamliner``: behind an article, with nothing behind it that it could count."""
    i, j, value = n.first, n.last, n.whole
    owned = i > 1 and words.lowers[i - 1] == "s" and words.texts[i - 2] in "'’"
    if (
        not i
        or not (owned or words.lowers[i - 1] in _ARTICLES or _described(words, i))
        or value not in _MODELS
        or not (n.digits or "").isdigit()
    ):
        return False
    after = words.texts[j] if j < len(words.texts) else "."
    if words.lowers[i - 1] in ("a", "an") and (after in ".,;:)" or after in FUNCTION_WORDS):
        return True
    further = words.lowers[j + 1] if j + 1 < len(words.texts) else ""
    named = after[0].isupper() and after.isalpha() and len(after) > 2
    return named and not plural(after.lower()) and not plural(further)


def _described(words: Words, i: int) -> bool:
    """Whether an article and one word that tells what became of a thing stand before token ``i``: the crashed 787 Dreamliner."""
    return (
        i > 1
        and words.lowers[i - 2] in _ARTICLES
        and words.texts[i - 1].islower()
        and words.lowers[i - 1].endswith("ed")
    )


def _station(words: Words, n: Numeral) -> bool:
    """``1010 WINS``: before a name in capitals that is no noun in the plural, in a sentence of small letters."""
    j = n.last
    name = words.texts[j] if j < len(words.texts) else ""
    if not (len(name) > _NAME - 1 and name.isalpha() and name.isupper()) or words.glued(j) or n.whole not in _MODELS:
        return False
    if j + 1 < len(words.texts) and words.lowers[j + 1].isalpha() and plural(words.lowers[j + 1]):
        return False
    near = words.texts[max(0, n.first - _NEAR) : j + _NEAR]
    return sum(text.islower() for text in near) >= _PLAIN
