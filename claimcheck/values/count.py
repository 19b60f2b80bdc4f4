"""Counts: how many there are of something; ordinals, fractions and numbered things with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from claimcheck.text import Words
from claimcheck.values import quantity
from claimcheck.values.amounts import COUNTED, stated
from claimcheck.values.core import Comparison, Context, Found, Relation
from claimcheck.values.counted import counted
from claimcheck.values.en_counts import FUNCTION_WORDS, NOBODY_THEN, NOT_COUNTED
from claimcheck.values.letters import CUES
from claimcheck.values.nouns import plural
from claimcheck.values.numerals import Reading
from claimcheck.values.quantity import Quantity

_NOTHING = frozenset({"no", "none", "nobody"})
_CUE = CUES.add(_NOTHING)


class Count(Struct, frozen=True):
    """How many. ``role`` parts plain counts (empty) from the third (``ordinal``), a third of something
    (``fraction``) and No. 3 (``label``)."""

    quantity: Quantity
    role: str = ""


def recognise(sentences: Sequence[Reading], context: Context) -> Iterator[Found[Count]]:  # noqa: ARG001
    """All counts of the sentences, in order of place."""
    for reading in sentences:
        found = _numbers(reading) if reading.free else []
        if reading.cues & _CUE:
            found += _zeros(reading.words)
            found.sort(key=_start)
        yield from found


def _start(found: Found[Count]) -> int:
    return found.start


def _numbers(reading: Reading) -> list[Found[Count]]:
    words = reading.words
    amounts = [a for n in reading.free if (a := counted(reading, n)) is not None]
    if not amounts:
        return []
    starts, ends = words.starts, words.ends
    # Numerals that do not begin and end where tokens do: in ``22,24,26`` three share one token.
    listed = [n for a in amounts if (n := a.numeral).start != starts[n.first] or n.end != ends[n.last - 1]]
    if listed:
        known = set(listed)
        amounts = [a for a in amounts if a.numeral not in known]
    found = [
        Found(starts[s.first], ends[s.last - 1], "count", Count(s.quantity, s.unit), s.steps)
        for s in stated(reading, amounts, COUNTED, bare=False)
    ]
    if listed:
        found += [Found(n.start, n.end, "count", Count(Quantity(n.low, n.high))) for n in listed]
        found.sort(key=_start)
    return found


def _zeros(words: Words) -> Iterator[Found[Count]]:
    """``no arrests``, ``none of them``, ``nobody was hurt``."""
    for i, word in enumerate(words.lowers):
        if word in _NOTHING and (last := _zero(words, i)):
            yield Found(words.starts[i], words.ends[last - 1], "count", Count(Quantity(0.0, 0.0)), (f"“{word}” is 0",))


def _zero(words: Words, i: int) -> int:
    """The end of the words for zero that begin at token ``i``; 0 if they mean something else."""
    following = [words.lowers[k] if k < len(words) else "" for k in (i + 1, i + 2)]
    if words.lowers[i] == "nobody":
        return i + 1 if following[0] in NOBODY_THEN else 0
    if words.lowers[i] == "none":
        after_preposition = i and words.lowers[i - 1] in ("to", "but", "if")
        return 0 if after_preposition or following[0] not in {"of", "were", "was", "are", "is", "", "."} else i + 1
    if following[0] == "one":
        return i + 2 if following[1] in NOBODY_THEN else 0
    for word in following:
        if not word.isalpha() or word in FUNCTION_WORDS or word in NOT_COUNTED:
            return 0
        if plural(word):
            return i + 1
    return 0


def compare(a: Count, b: Count) -> Comparison:
    """Counts compare as numbers; a count, an ordinal, a fraction and a label are not the same thing."""
    if a.role != b.role:
        names = {"": "a count", "ordinal": "a place in a row", "fraction": "a share", "label": "a number on a label"}
        return Comparison(Relation.INCOMPARABLE, f"{show(a)} is {names[a.role]}, {show(b)} is {names[b.role]}")
    return quantity.relate(a.quantity, b.quantity, lambda q: show(Count(q, a.role)))


def show(value: Count) -> str:
    """In words that are read back as the same count."""
    if value.role == "ordinal":
        return quantity.show_quantity(value.quantity, _with_ending)
    if value.role == "label":
        return quantity.show_quantity(value.quantity, lambda number: f"No. {number.replace(',', '')}")
    return quantity.show_quantity(value.quantity, share=value.role == "fraction")


def _with_ending(number: str) -> str:
    teens = number[-2:] in ("11", "12", "13")
    return number + ("th" if teens else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th"))


def to_json(value: Count) -> dict[str, Any]:
    """The quantity, and what sort of count it is: ``ordinal``, ``fraction``, ``label``."""
    roles = {r: value.role == r for r in ("ordinal", "fraction", "label")}
    return quantity.to_json(value.quantity) | roles
