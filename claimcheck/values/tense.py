"""Whether a sentence speaks of the past or the future at a place: what decides which Wednesday is meant."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from claimcheck.text import Remembered, Words
from claimcheck.values import en_dates as en
from claimcheck.values import en_tense as tell

_LEFT, _RIGHT = 18, 12  # tokens looked at before and after the place
_STOPS = frozenset({";", ":", "?", "!"})
# Words that may tell a tense, and those at which the clause ends: all others cost one look-up. As written: May, may.
_TELLING = frozenset({"agreed", "could", "after", "to"}).union(
    tell.FUTURE, tell.AGAINST, tell.PAST, tell.SAME_IN_PAST, _STOPS
)
_TELLS = Remembered(lambda text: text.lower() in _TELLING or text in tell.MAYBE or text.lower().endswith("ed"))


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
    begin = max(0, first - _LEFT)
    if _promised(words, first, last) or _of_event(words, first):
        return Tense.PAST
    before = range(first - 1, begin - 1, -1), words.texts[begin:first][::-1]
    after = range(last, len(words.texts)), words.texts[last : last + _RIGHT]
    for side in (before, after):
        for k, text in zip(*side, strict=False):
            if not _TELLS[text]:
                continue
            if text in _STOPS:
                break
            found = _at(words, k)
            if found is not None:
                return found
    return Tense.NONE


def _promised(words: Words, first: int, last: int) -> bool:
    """Whether somebody gave a promise at the date, whatever it is about: vowed on Friday that he would, pledged Monday to."""
    k = first - 1 - (first > 0 and words.lowers[first - 1] == "on")
    return k >= 0 and words.lowers[k] in tell.VOWED and words.lowers[last : last + 1] in (("that",), ("to",))


def _of_event(words: Words, first: int) -> bool:
    """Whether the date is that of something which nobody plans, or of what came before: his death on Thursday, hours after
    the burial Friday."""
    k = first - 1 - (first > 0 and words.lowers[first - 1] == "on")
    if k < 1:
        return False
    if words.lowers[k] in tell.UNPLANNED:
        return words.lowers[k - 1] not in ("a", "an", "no", "any", "will", "to")
    near = words.lowers[max(0, k - 5) : k]
    at = next((i for i in range(len(near) - 1, 0, -1) if near[i] == "after"), 0)
    return at > 0 and near[at - 1] in tell.SPANS and words.texts[k].isalpha() and not _verb_between(near[at + 1 :])


def _verb_between(words: Sequence[str]) -> bool:
    return any(word in tell.PAST or word.endswith(("ed", "ing")) or word in tell.WILL for word in words)


def scheduled(words: Words, first: int) -> bool:
    """Whether a verb of plans in the present stands right before ``first``: talks resume Tuesday, the vote is on Friday."""
    lowers = words.lowers
    for k in range(first - 1, max(0, first - 5), -1):
        word, before = lowers[k], lowers[k - 1]
        if word in tell.PAST or word.endswith("ed") and word not in tell.NOT_PAST:
            return False  # housing starts jumped in January
        if word in tell.HAPPENS:
            return True
        if word in tell.HAPPEN:
            return before in tell.SUBJECTS or (before[-1] == "s" and len(before) > 3) or before in ("is", "are")
        if word in ("is", "are"):
            return k >= first - 2 or lowers[k + 1] in tell.IN_PLACE
    return False


def planned(words: Words, first: int) -> bool:
    """Whether the words right before ``first`` look ahead: set for Friday, effective Monday, awaited Friday's report."""
    lowers = words.lowers
    owned = lowers[first + 1 : first + 3] in (("'", "s"), ("’", "s"))
    if first > 2 and lowers[first - 1] == "and" and lowers[first - 2] in en.WEEKDAYS:
        first -= 2  # for Thursday and Friday
    before = lowers[max(0, first - 7) : first]
    if before[-1:] == ("for",):
        return ("aside" not in before and not tell.SET_FOR.isdisjoint(before)) or (
            owned and not tell.LOOKS_AHEAD.isdisjoint(before[-3:])
        )
    if before[-1:] in (("on",), ("in",), ("the",)):
        before = before[:-1]
    if before[-1:] and before[-1] in tell.TAKES_EFFECT and not _held(before):
        return True
    if not before and lowers[first] in en.WEEKDAYS and lowers[first + 1 : first + 2] in (("is",), ("marks",)):
        return True  # Friday is the last day
    return owned and not tell.LOOKS_AHEAD.isdisjoint(before[-3:])


def _held(before: Sequence[str]) -> bool:
    """Whether what begins is a noun at the end of ``before``: a grand opening, its opening."""
    k = len(before) - 2
    k -= k > 0 and before[k] in tell.OF_OPENINGS
    return before[-1] == "opening" and k >= 0 and before[k] in en.DETERMINERS


def _at(words: Words, k: int) -> Tense | None:
    lowers = words.lowers
    word = lowers[k]
    after = lowers[k + 1] if k + 1 < len(lowers) else ""
    if word == "won" and lowers[k + 1 : k + 3] in (("'", "t"), ("’", "t")):
        return Tense.FUTURE
    if word == "agreed" and (after != "to" or lowers[k + 2 : k + 3] in tell.ARTICLES):
        return Tense.PAST  # agreed to a truce Monday
    past = lowers[k - 1 : k] == ("had",) or (word == "expected" and lowers[max(0, k - 2) : k] == ("had", "been"))
    if _came_true(lowers, k):
        return Tense.PAST
    if word in tell.FUTURE and not (past and word.endswith("ed")):
        return None if word == "next" and after in ("day", "morning") else Tense.FUTURE
    if word == "could":
        return _of_could(words, k)
    if word == "after" and after.endswith("ing"):
        return Tense.PAST
    if word == "to" and (_ordered(words, k, after) or _was_to(words, k, after)):
        return Tense.FUTURE
    if word in tell.AGAINST and after in en.MONEY_SIGNS:
        return Tense.PAST
    if words.texts[k] in tell.MAYBE:  # as written: not the month
        return Tense.PAST if after == "have" else Tense.FUTURE
    if (
        word == "to"
        and k
        and (lowers[k - 1] in tell.BEFORE_TO or (after in tell.TO_COME and lowers[k - 1][-2:] != "ed"))
    ):
        return Tense.FUTURE
    if word in tell.PAST or (word.endswith("ed") and len(word) > 3 and word not in tell.NOT_PAST):
        return _of_participle(words, k)
    if word in tell.SAME_IN_PAST and k and after != "to":
        if any(w in tell.BEFORE_INFINITIVE for w in lowers[max(0, k - 2) : k]):
            return None
        return _of_participle(words, k)
    return None


def _came_true(lowers: Sequence[str], k: int) -> bool:
    """Whether the infinitive at ``k`` was done: they were able to go home on Tuesday, had to go."""
    if k < 2 or lowers[k - 1] != "to":
        return False
    return lowers[k - 2] in tell.CAME_TRUE or (k > 2 and lowers[k - 2] in tell.LET and lowers[k - 3] in tell.WAS)


def _ordered(words: Words, k: int, after: str) -> bool:
    """Ordered him to appear Friday; not agreed to a truce Monday, invited to Rome Monday."""
    verb = after.isalpha() and words.texts[k + 1].islower() and after not in en.DETERMINERS and after not in en.WEEKDAYS
    return verb and not tell.ORDERS.isdisjoint(words.lowers[max(0, k - 3) : k])


def _was_to(words: Words, k: int, after: str) -> bool:
    """They were to meet Sunday: a plan told in the past; not who was to blame."""
    return k > 0 and words.lowers[k - 1] in ("was", "were") and after.isalpha() and after not in tell.NOT_PLANNED


def _of_could(words: Words, k: int) -> Tense | None:
    """A verdict could come Friday; but nobody could say, smoke could be seen, it could not be reached."""
    after = words.lowers[k + 1 : k + 3]
    if after[:1] == ("have",) or (after[:1] == ("be",) and after[1:2] and after[1] in tell.PERCEIVED):
        return Tense.PAST
    denied = after[:1] in (("not",), ("n't",)) or not tell.NOBODY.isdisjoint(words.lowers[max(0, k - 4) : k])
    return None if denied else Tense.FUTURE


def _of_participle(words: Words, k: int) -> Tense | None:
    """Past, unless ``will`` or ``to be`` stands before it (will be held, to be signed), or it is a state (is closed)."""
    near = words.texts[max(0, k - 4) : k]
    if "have" in near:
        return Tense.PAST
    if ("be" in near and not tell.DUTIES.isdisjoint(near)) or any(w in tell.WILL for w in near):
        return Tense.FUTURE
    return None if any(w in tell.STATES for w in near[-2:]) else Tense.PAST
