"""Whether pounds weigh or pay: the one unit that two kinds of value share."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values.numerals import Numeral

_WEIGHT = frozenset(
    "weigh weighs weighed weighing weight heavier lighter heavy lb lbs kg kilograms kilogrammes kilos ounces ounce baby "
    "babies gained mass tall height build muscular load loads lift lifted stone thrust bodyweight overweight metric ton tons tonne tonnes".split()
)
_PRICED = frozenset(
    "note notes coin coins fine bill deal fee contract prize reward debt damage damages investment funding aid savings "
    "public taxpayers taxpayer tax losses cash money spending cuts loan grant budget worth sterling".split()
)


def are_mass(words: Words, n: Numeral, unit: int) -> bool:
    """Whether the pounds at token ``unit``, counted by ``n``, are a weight. Looks a few words around them."""
    near = words.lowers[max(0, n.first - 8) : n.first] + words.lowers[unit + 1 : unit + 8]
    after = words.lowers[unit + 1 : unit + 4]
    if not _PRICED.isdisjoint(after) or n.scale >= 1e6:
        return False
    if not _WEIGHT.isdisjoint(near):
        return True
    hyphened = words.texts[unit - 1] == "-" and words.glued(unit)
    return hyphened or after[:1] == ("of",)
