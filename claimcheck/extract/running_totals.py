"""Ordinals that say how many there are by now: a third victim, the fourth person to die."""

from __future__ import annotations

from bisect import bisect_left

from claimcheck.model import Mention
from claimcheck.text import Words
from claimcheck.values.core import Found
from claimcheck.values.count import Count

# The third victim was named: there may be ten.
_ONE_OF_A_ROW = frozenset("the this that his her first same other".split())
_REACH = 4  # tokens behind the ordinal in which ``to`` stands: the fourth person to die


def so_far(mention: Mention, words: Words) -> Mention:
    """An ordinal as how many there are once the one is counted that it names; any other mention as it is.

    So is the first, with which nobody counts yet, and one that is singled out of those known.
    """
    value = mention.value
    if not isinstance(value, Count) or value.role != "ordinal" or (value.quantity.low or 0) < 2:
        return mention
    at = bisect_left(words.starts, mention.start)
    singled_out = at > 0 and words.lowers[at - 1] in _ONE_OF_A_ROW
    if singled_out and "to" not in words.lowers[at + 1 : at + 1 + _REACH]:
        return mention
    steps = (*mention.steps, "with this one there are so many")
    return Found(mention.start, mention.end, mention.kind, Count(value.quantity), steps)
