"""What links the two numbers of a range: its words and signs, and the verbs of change that make two values of them."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values.en_bounds import CHANGES, RANGE_SIGNS, RANGE_WORDS

BETWEEN_TWO = frozenset({"about", "around", "perhaps", "some", "roughly", "the", "as", "maybe", "almost", "nearly"})


def connector(words: Words, first: int, last: int, floor: int, *, with_unit: bool = True) -> int | None:
    """The token where the upper end of a range begins, if a range goes on at token ``last``.

    ``with_unit``: the number before has its own unit. Behind a verb of change (rose $2 to $45) it may be how much, and
    what follows the end; a bare one (fell 3 to 5 percent) is that only behind ``from``.
    """
    if last + 1 >= len(words.texts):
        return None
    word = words.lowers[last]
    if word in RANGE_SIGNS:
        if word == "-" and words.glued(last) and words.lowers[last + 1] == "to":  # 5- to 10-year, two-to-three-year
            after = last + 2
            if words.texts[after : after + 1] == ("-",):
                return after + 1 if words.glued(last + 1) and words.glued(after + 1) else None
            return after if after < len(words.texts) and not words.glued(last + 1) else None
        spaced = not words.glued(last)
        if word == "—" and spaced:
            return None
        chained = last + 2 < len(words.texts) and words.texts[last + 2] == word and words.glued(last + 2)
        return last + 1 if spaced != words.glued(last + 1) and not chained else None
    if word in RANGE_WORDS:
        changed = changes(words, first, floor) if with_unit or opener(words, first, floor) == "from" else False
        return None if changed else past_hedge(words, last + 1)
    if word == "and" and opener(words, first, floor) == "between":
        return past_hedge(words, last + 1)
    return last + 1 if word == "or" else None


def past_hedge(words: Words, i: int) -> int:
    """``between 3 and about 5``, ``the 3rd to the 5th``: a hedge or an article may stand before the upper end."""
    return i + 1 if i < len(words.texts) and words.lowers[i] in BETWEEN_TWO else i


def opener(words: Words, first: int, floor: int) -> str:
    """``between`` or ``from`` before the lower end, over a hedge."""
    for i in (first - 1, first - 2):
        if i >= floor and words.lowers[i] in ("between", "from", "anywhere"):
            return words.lowers[i]
    return ""


def changes(words: Words, first: int, floor: int) -> bool:
    """Whether a verb of change stands shortly before: ``rose from 3 to 5`` is no range."""
    for i in range(first - 1, max(floor, first - 7) - 1, -1):
        compound = i > 0 and words.glued(i) and words.texts[i - 1] == "-"  # a fast-moving fire
        if words.lowers[i] in CHANGES and not compound:
            return words.lowers[i] != "up" or words.lowers[i + 1] != "to"
        if words.texts[i] in ",;:()":
            return False
    return False
