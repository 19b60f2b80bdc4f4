"""Conditions: what a sentence supposes in order to say something else claims nothing of what is.

If the file is 100 MiB, four threads do; it is left out if the number is not 1; if you still use TLS 1.0 … What is asked
of somebody is a condition, too, and a claim: if you cancel at least 14 days before. That has a bound, or another verb.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from claimcheck.extract.annotated import Sentence
from claimcheck.model import Mention

_IF = frozenset({"if"})
_EQUALS = frozenset({"is", "are", "isn", "aren", "be", "being", "equals", "equal", "="})
_BETWEEN = frozenset("not n ' ’ t only exactly just still already set to ` * \" “ ‘ ( [".split())
_ENDS = frozenset(",;:.!?—–)") | {"then"}
_AMOUNTS = frozenset({"count", "measure", "duration", "percent", "money"})
# What somebody may choose to do, as one of several: with this method you will need two.
_WAYS = frozenset({"method", "approach", "technique", "workaround", "scenario"})
_THESE = (("this",), ("that",))
_BY = frozenset("with using by under in to of via".split())
_MAY = frozenset("will would can could may might".split())
_READER = frozenset({"you", "your"})
_BACK = 40  # tokens before a value among which the way stands
_NOW = 12  # tokens before a value that is no longer, among which the word now stands


def supposed(sentence: Sentence, mention: Mention) -> bool:
    """Whether the value ``mention`` is what a condition takes for granted: an amount that something is, any version.

    So is what something no longer is, it is now 5, not 16; and what comes of one of several ways that a reader may choose.
    """
    held, words = sentence.words.held, sentence.words
    one_way = not _WAYS.isdisjoint(held)
    if _IF.isdisjoint(held) and not {"now", "not"} <= held and not one_way:
        return False
    first = bisect_right(words.ends, mention.start)
    lowers = words.lowers
    if one_way and mention.kind in _AMOUNTS and _of_one_way(lowers[max(0, first - _BACK) : first]):
        return True
    if "now" in lowers[max(0, first - _NOW) : first] and lowers[max(0, first - 2) : first] == (",", "not"):
        return True
    if not _inside(lowers, first):
        return False
    return mention.kind == "version" or (mention.kind in _AMOUNTS and _is(lowers, first) and _exact(mention.value))


def _of_one_way(before: tuple[str, ...]) -> bool:
    """Whether a reader is told what comes of one of several ways to do a thing: with this method your copies will take …"""
    places = (i for i, lower in enumerate(before) if lower in _WAYS and before[max(0, i - 1) : i] in _THESE)
    said = next((i for i in places if before[max(0, i - 2) : i - 1] and before[i - 2] in _BY), None)
    if said is None:
        return False
    behind = frozenset(before[said + 1 :])
    return not _MAY.isdisjoint(behind) and not _READER.isdisjoint(behind)


def _inside(lowers: tuple[str, ...], first: int) -> bool:
    """Whether token ``first`` stands in a clause that begins with if."""
    for lower in reversed(lowers[:first]):
        if lower in _IF:
            return True
        if lower in _ENDS:
            return False
    return False


def _is(lowers: tuple[str, ...], first: int) -> bool:
    """Whether what stands before token ``first`` says that something is it."""
    before = (lower for lower in reversed(lowers[:first]) if lower not in _BETWEEN)
    return next(before, "") in _EQUALS


def _exact(value: Any) -> bool:
    quantity = getattr(value, "quantity", value)
    low, high = getattr(quantity, "low", None), getattr(quantity, "high", None)
    return low is not None and low == high
