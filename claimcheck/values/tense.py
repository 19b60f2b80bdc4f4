"""Whether a sentence speaks of the past or the future at a place: what decides which Wednesday is meant."""

from __future__ import annotations

from enum import Enum

from claimcheck.text import Words
from claimcheck.values import en_dates as en

_LEFT, _RIGHT = 18, 12  # tokens looked at before and after the place
_STOPS = frozenset({";", ":", "?", "!"})


class Tense(Enum):
    """What the words around a date say of its time; ``ENTRY`` is a date that stands alone, as in a calendar."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"
    ENTRY = "entry"


def tense(words: Words, first: int, last: int) -> Tense:
    """The tense at the date ``first:last``: that of the nearest verb before it in its clause, else after it.

    Only verbs that show their tense count: forms in -ed and irregular ones, ``will`` and ``is to``, words of plans.
    A participle after ``will`` or ``to be`` is future.
    """
    for k in range(first - 1, max(-1, first - 1 - _LEFT), -1):
        if words.lowers[k] in _STOPS:
            break
        found = _at(words, k)
        if found is not None:
            return found
    for k in range(last, min(len(words.texts), last + _RIGHT)):
        if words.lowers[k] in _STOPS:
            break
        found = _at(words, k)
        if found is not None:
            return found
    return Tense.NONE


def scheduled(words: Words, first: int) -> bool:
    """Whether a verb of plans in the present stands right before ``first``: talks resume Tuesday, the vote is on Friday."""
    lowers = words.lowers
    for k in range(first - 1, max(0, first - 5), -1):
        word, before = lowers[k], lowers[k - 1]
        if word in en.PAST or word.endswith("ed") and word not in en.NOT_PAST:
            return False  # housing starts jumped in January
        if word in en.HAPPENS:
            return True
        if word in en.HAPPEN:
            return before in en.SUBJECTS or (before[-1] == "s" and len(before) > 3) or before in ("is", "are")
        if word in ("is", "are"):
            return k >= first - 2 or lowers[k + 1] in en.IN_PLACE
    return False


def planned(words: Words, first: int) -> bool:
    """Whether the words right before ``first`` look ahead: set for Friday, effective Monday, awaited Friday's report."""
    lowers = words.lowers
    owned = lowers[first + 1 : first + 3] in (("'", "s"), ("’", "s"))
    if first > 2 and lowers[first - 1] == "and" and lowers[first - 2] in en.WEEKDAYS:
        first -= 2  # for Thursday and Friday
    before = lowers[max(0, first - 7) : first]
    if before[-1:] == ("for",):
        return ("aside" not in before and not en.SET_FOR.isdisjoint(before)) or (
            owned and not en.LOOKS_AHEAD.isdisjoint(before[-3:])
        )
    if before[-1:] in (("on",), ("in",), ("the",)):
        before = before[:-1]
    if before[-1:] and (before[-1] in en.TAKES_EFFECT):
        return True
    if not before and lowers[first] in en.WEEKDAYS and lowers[first + 1 : first + 2] in (("is",), ("marks",)):
        return True  # Friday is the last day
    return owned and not en.LOOKS_AHEAD.isdisjoint(before[-3:])


def _at(words: Words, k: int) -> Tense | None:
    lowers = words.lowers
    word = lowers[k]
    after = lowers[k + 1] if k + 1 < len(lowers) else ""
    if word == "agreed" and (after != "to" or lowers[k + 2 : k + 3] in en.ARTICLES):
        return Tense.PAST  # agreed to a truce Monday
    past = lowers[k - 1 : k] == ("had",) or (word == "expected" and lowers[max(0, k - 2) : k] == ("had", "been"))
    if word in en.FUTURE and not (past and word.endswith("ed")):
        return None if word == "next" and after in ("day", "morning") else Tense.FUTURE
    if word == "could":
        return _of_could(words, k)
    if word == "after" and after.endswith("ing"):
        return Tense.PAST
    if word == "to" and _ordered(words, k, after):
        return Tense.FUTURE
    if word in en.AGAINST and after in en.MONEY_SIGNS:
        return Tense.PAST
    if words.texts[k] in en.MAYBE:  # as written: not the month
        return Tense.PAST if after == "have" else Tense.FUTURE
    if word == "to" and k and (lowers[k - 1] in en.BEFORE_TO or (after in en.TO_COME and lowers[k - 1][-2:] != "ed")):
        return Tense.FUTURE
    if word in en.PAST or (word.endswith("ed") and len(word) > 3 and word not in en.NOT_PAST):
        return _of_participle(words, k)
    if word in en.SAME_IN_PAST and k and after != "to":
        if any(w in en.BEFORE_INFINITIVE for w in lowers[max(0, k - 2) : k]):
            return None
        return _of_participle(words, k)
    return None


def _ordered(words: Words, k: int, after: str) -> bool:
    """Ordered him to appear Friday; not agreed to a truce Monday, invited to Rome Monday."""
    verb = after.isalpha() and words.texts[k + 1].islower() and after not in en.DETERMINERS and after not in en.WEEKDAYS
    return verb and not en.ORDERS.isdisjoint(words.lowers[max(0, k - 3) : k])


def _of_could(words: Words, k: int) -> Tense | None:
    """A verdict could come Friday; but nobody could say, smoke could be seen, it could not be reached."""
    after = words.lowers[k + 1 : k + 3]
    if after[:1] == ("have",) or (after[:1] == ("be",) and after[1:2] and after[1] in en.PERCEIVED):
        return Tense.PAST
    denied = after[:1] in (("not",), ("n't",)) or not en.NOBODY.isdisjoint(words.lowers[max(0, k - 4) : k])
    return None if denied else Tense.FUTURE


def _of_participle(words: Words, k: int) -> Tense | None:
    """Past, unless ``will`` or ``to be`` stands before it (will be held, to be signed), or it is a state (is closed)."""
    near = words.texts[max(0, k - 4) : k]
    if "have" in near:
        return Tense.PAST
    if ("be" in near and not en.DUTIES.isdisjoint(near)) or any(w in en.WILL for w in near):
        return Tense.FUTURE
    return None if any(w in en.STATES for w in near[-2:]) else Tense.PAST
