"""Finds the words around a number that bound or hedge it, and applies them to a quantity."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from claimcheck.text import Words
from claimcheck.values.en_bounds import ADJACENT, AFTER, BEFORE, LASTING, PARTICLE_VERBS, REACHED_UP, Effect
from claimcheck.values.en_numbers import DENOMINATORS, ONES, SCALES, TENS
from claimcheck.values.quantity import Quantity

# By the word where a search begins: the lengths of its phrases, the longest first, and the phrases of each.
_Phrases = dict[str, tuple[tuple[int, dict[tuple[str, ...], Effect]], ...]]


class Bound(Struct, frozen=True):
    """A bounding phrase in tokens ``first:last`` and what it does."""

    first: int
    last: int
    effect: Effect


def _by_word(phrases: Iterable[tuple[tuple[str, ...], Effect]], which: int) -> _Phrases:
    index: dict[str, dict[int, dict[tuple[str, ...], Effect]]] = {}
    for phrase, effect in sorted(phrases, key=lambda p: -len(p[0])):
        index.setdefault(phrase[which], {}).setdefault(len(phrase), {})[phrase] = effect
    return {word: tuple(lengths.items()) for word, lengths in index.items()}


_ENDING = _by_word(BEFORE.items(), -1)
_BEGINNING = _by_word(AFTER.items(), 0)
LAST_WORDS = frozenset(_ENDING)  # of the phrases before a number
FIRST_WORDS = frozenset(_BEGINNING)  # of the phrases after it
_FEW = 20
_SIGNS = frozenset("$€£¥₹")
_NUMBER_WORDS = ONES.keys() | TENS.keys() | SCALES.keys() | DENOMINATORS.keys()


def before(words: Words, first: int, floor: int) -> Bound | None:
    """The longest bounding phrase that ends right before token ``first`` and begins at ``floor`` or later."""
    if first <= floor:
        return None
    for length, phrases in _ENDING.get(words.lowers[first - 1], ()):
        start = first - length
        effect = phrases.get(words.lowers[start:first]) if start >= floor else None
        if effect is not None and not _is_sign_of_other(words, start, first):
            return Bound(start, first, effect)
    return None


def _is_sign_of_other(words: Words, start: int, last: int) -> bool:
    """``->`` and ``=>`` are arrows, a first ``>`` quotes a line, ``~`` may part a range, ``over`` belong to a verb, ``up to`` too,
    ``not`` to ``whether or``.
    """
    if words.lowers[start] == "over" and last == start + 1:
        return (start > 0 and words.lowers[start - 1] in PARTICLE_VERBS) or _lasts(words, last)
    if words.lowers[start:last] == ("up", "to") and start:
        return words.lowers[start - 1] in REACHED_UP
    if words.lowers[start] == "not" and start > 1 and words.lowers[start - 2 : start] == ("whether", "or"):
        return True  # whether or not more than 200 came
    if words.texts[start] not in "<>~+∼":
        return False
    if words.texts[start] in "~∼":
        return words.glued(start) and words.texts[start - 1][0].isalnum()
    arrow = words.glued(start) and words.texts[start - 1] in "-=<>"
    return arrow or (start == 0 and last < len(words.texts) and not words.glued(last))


def _lasts(words: Words, i: int) -> bool:
    """Whether what a small number at ``i`` counts goes by one after another: over four nights is during them."""
    at = next((k for k in (i + 1, i + 2) if k < len(words.texts) and words.lowers[k] in LASTING), 0)
    if not at:
        return False
    few = words.lowers[i] in ONES or (words.lowers[i].isdigit() and int(words.lowers[i][:3]) < _FEW)
    return few and (at == i + 1 or words.lowers[i + 1] in ADJACENT)


def after(words: Words, last: int) -> Bound | None:
    """The longest bounding phrase that begins at token ``last``; none where another number follows it."""
    if last >= len(words.texts):
        return None
    for length, phrases in _BEGINNING.get(words.lowers[last], ()):
        end = last + length
        phrase = words.lowers[last:end]
        effect = phrases.get(phrase)
        if effect is not None and not _number_follows(words, end):
            joined = phrase[0] not in "+-" or words.glued(last)
            if joined and (phrase != ("+",) or end >= len(words.texts) or not words.texts[end][0].isdigit()):
                return Bound(last, end, effect)
    return None


def _number_follows(words: Words, i: int) -> bool:
    """Whether a number, or a comparison with one, goes on at token ``i``: the phrase before it bounds that one."""
    if i >= len(words.texts):
        return False
    word = words.lowers[i]
    if word in ("a", "an"):
        return i + 1 < len(words.texts) and words.lowers[i + 1] in _NUMBER_WORDS
    if word in _SIGNS:
        return i + 1 < len(words.texts) and words.texts[i + 1][0].isdigit()
    return word[0].isdigit() or word in _NUMBER_WORDS or (word == "than" and i + 1 < len(words.texts))


def apply(quantity: Quantity, effect: Effect) -> Quantity:
    """The quantity as the phrase leaves it."""
    q = quantity
    low, high, low_open, high_open = q.low, q.high, q.low_open, q.high_open
    if effect.keeps == "low":
        high, low_open, high_open = None, effect.open, False
    elif effect.keeps == "high":
        most = q.most if q.loose else low
        low, high, low_open, high_open = None, high if high is not None else most, False, effect.open
    if effect.approximate:
        return Quantity(low, high, low_open, high_open, True, effect.lean, q.step)
    return Quantity(low, high, low_open, high_open, q.approximate, q.lean, q.step)
